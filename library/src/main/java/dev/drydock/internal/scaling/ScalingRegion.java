package dev.drydock.internal.scaling;

import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Store;
import java.util.List;

/**
 * Application Auto Scaling in one account and region. Nothing but the table and what stands behind it names the SDK's
 * classes, which a user may not have.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/what-is-application-auto-scaling.html">
 *     Application Auto Scaling</a>
 */
public final class ScalingRegion {

    /** Nothing scales. */
    public ScalingRegion() {}

    /** The table of operations; a new one, which the caller keeps. */
    public OperationTable operations() {
        return new ScalingOperations();
    }

    /** In the order images keep them. */
    public List<Store> stores() {
        return List.of();
    }
}
