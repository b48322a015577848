package dev.drydock.fault;

import dev.drydock.time.Timing;
import org.apiguardian.api.API;

/**
 * Something a task needs before its containers can be made: a network interface, storage, a file system. Says next what
 * goes wrong with it; the task then stops with {@code TaskFailedToStart}.
 *
 * <pre>{@code
 * aws.faults().eni().timesOut().times(1);
 * aws.faults().efs().fails("mount.nfs4: access denied by server").inGroup("service:web");
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/resource-initialization-error.html">Task
 *     initialization errors</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ResourceFault {

    /** It does not come in time, and the task fails to start; how long that is {@link Timing#PROVISIONING_TIMEOUT} says. */
    StepFault timesOut();

    /**
     * It cannot be had, and the task fails to start.
     *
     * @param why as the service says that refuses it, {@code InsufficientFreeAddressesInSubnet} for a network interface
     */
    StepFault fails(String why);
}
