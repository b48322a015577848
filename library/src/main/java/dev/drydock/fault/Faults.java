package dev.drydock.fault;

import dev.drydock.operation.OperationName;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What goes wrong on purpose. Reads as English:
 *
 * <pre>{@code
 * drydock.faults().on(RUN_TASK).throttle().times(2);
 * drydock.faults().on(CREATE_CLUSTER).fails("ServerException", "Service Unavailable").times(1);
 * }</pre>
 *
 * <p>Faults are tried in the order they were declared; the first that still applies decides. Each one that strikes is
 * noted in the journal.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Faults {

    /** Begins a fault in calls of one operation. */
    FaultTarget on(OperationName operation);

    /**
     * Begins a fault in the pulls of an image: {@code pull("shop/web:2").fails("toomanyrequests: …").times(1)}.
     *
     * @param image {@code shop/web:2} for that image in any registry, or a name with its host
     */
    PullFault pull(String image);

    /** Begins a fault in the containers of an image: {@code container("shop/web:2").hangsOnSigterm()}. */
    ContainerFault container(String image);

    /** Begins a fault in the network interfaces of tasks: {@code eni().timesOut()}. */
    ResourceFault eni();

    /** Begins a fault in the ephemeral storage of tasks on Fargate. */
    ResourceFault ephemeralStorage();

    /** Begins a fault in the EFS volumes of tasks: {@code efs().fails("mount.nfs4: access denied by server")}. */
    ResourceFault efs();

    /** Begins what happens to one task now. */
    TaskFault task(String taskArn);

    /** Begins a lack of capacity on Fargate, on demand and Spot: {@code fargateCapacity().unavailable().times(2)}. */
    CapacityFault fargateCapacity();

    /**
     * Begins a lack of capacity for tasks that a capacity provider strategy launches.
     *
     * @param provider {@code FARGATE_SPOT} or {@code FARGATE}
     */
    CapacityFault fargateCapacity(String provider);

    /** Begins to interrupt a task on Fargate Spot, or all those of a service; by ARN. */
    SpotFault spot(String reference);

    /** Begins to take a container instance's host away, or to cut its agent off; by EC2 instance id, container instance id or ARN. */
    InstanceFault instance(String reference);

    /**
     * Kills the only container of a task now, as SIGKILL does: it exits with 137.
     *
     * @throws IllegalArgumentException if the task has no such container running
     */
    void killContainer(String taskArn);

    /**
     * Kills a container of a task now, as SIGKILL does: it exits with 137.
     *
     * @throws IllegalArgumentException if the task has no such container running
     */
    void killContainer(String taskArn, String container);

    /** The faults that were declared and have not struck once, in words; a test may want none to be left. */
    List<String> unused();

    /**
     * Takes one fault back; the others stay.
     *
     * @throws IllegalArgumentException if it has been taken back already, or is of another world
     */
    void remove(DeclaredFault<?> fault);

    /** Takes every fault back. */
    void clear();
}
