package dev.drydock.internal.loadbalancing;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.loadbalancing.store.ResourceTags;
import dev.drydock.internal.loadbalancing.store.TargetGroups;
import dev.drydock.time.Timings;
import java.util.List;

/**
 * Elastic Load Balancing in one account and region: its stores, its table of operations, and what services register with.
 * Nothing but the table and what stands behind it names the SDK's classes, which a user may not have.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/what-is-load-balancing.html">Elastic
 *     Load Balancing</a>
 */
public final class LoadBalancingRegion {

    private final AccountRegion home;
    private final TargetGroups targets;
    private final ResourceTags tags = new ResourceTags();

    /** No load balancers. */
    public LoadBalancingRegion(AccountRegion home, RegionQueue queue, Timings timings) {
        this.home = home;
        this.targets = new TargetGroups(queue, timings);
    }

    /** The table of operations; a new one, which the caller keeps. */
    public OperationTable operations() {
        return new LoadBalancingOperations(home, targets, tags);
    }

    /** The target groups, as tests set them. */
    public TargetGroups targets() {
        return targets;
    }

    /** In the order images keep them. */
    public List<Store> stores() {
        return List.of(targets, tags);
    }
}
