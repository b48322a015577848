package dev.drydock.fault;

import dev.drydock.operation.AwsService;
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
 * noted in the journal. Which calls they strike is a matter of the seed and the calls alone.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Faults {

    /** Begins a fault in calls of one operation. */
    FaultTarget on(OperationName operation);

    /** Begins a fault in calls of all operations of a service: {@code on(AwsService.ECS).throttle()}. */
    FaultTarget on(AwsService service);

    /** Begins a fault in calls of every operation there is: {@code onAnyCall().withProbability(0.1).losesConnection()}. */
    FaultTarget onAnyCall();

    /**
     * Takes calls at the rates at which AWS takes them by default: what is beyond fails with {@code ThrottlingException},
     * {@code Rate exceeded}. ECS has a bucket for each category of actions, ECR and CloudWatch Logs one for each operation
     * whose quota is published, all of them for each account and region. A bucket begins full and fills up again in virtual
     * time.
     *
     * <p>Virtual time stands still between calls that change something, and so between all calls in {@code
     * TimeMode.manual()}: code that does not wait meets a burst of calls in one instant, which on AWS would take a while. So
     * this is for code that is to back off, and for tests that let time pass.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html">Request throttling for
     *     the Amazon ECS API</a>
     * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/service-quotas.html">Amazon ECR service quotas</a>
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html">CloudWatch Logs
     *     quotas</a>
     */
    RateLimits throttleLikeAws();

    /** Begins a fault in calls that only read: {@code reads().lagBehind(Duration.ofSeconds(5))}. */
    ReadFaults reads();

    /** Begins a fault in the pages of listings: {@code pages().areShort()}. */
    PageFaults pages();

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

    /** Begins what happens to one task. */
    TaskFault task(String taskArn);

    /**
     * Begins what happens to one of the tasks that are RUNNING in a cluster when it strikes, chosen by the world's seed.
     *
     * @param cluster its name or ARN
     */
    TaskFault anyTask(String cluster);

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

    /**
     * Begins to interrupt one of the tasks that run on Fargate Spot in a cluster when it strikes, chosen by the world's seed.
     *
     * @param cluster its name or ARN
     */
    SpotFault anySpotTask(String cluster);

    /** Begins to take a container instance's host away, or to cut its agent off; by EC2 instance id, container instance id or ARN. */
    InstanceFault instance(String reference);

    /**
     * Begins what happens to one of the instances that are registered in a cluster when it strikes, chosen by the world's
     * seed: {@code anyInstance("prod").in(Duration.ofMinutes(10)).terminate()}. To reconnect, it chooses among those whose
     * agents are disconnected, and to do anything else among the others.
     *
     * @param cluster its name or ARN
     */
    InstanceFault anyInstance(String cluster);

    /**
     * Begins an outage of an availability zone, or the end of one: {@code zone("us-east-1a").goesDown()}.
     *
     * @param zone {@code us-east-1a}, in all accounts
     * @throws IllegalArgumentException if none of this world's regions has it
     */
    ZoneFault zone(String zone);

    /**
     * Begins an action of AWS Fault Injection Service on ECS: {@code fis("aws:ecs:stop-task").cluster("prod").starts()}.
     *
     * @param actionId one of the eight of ECS
     * @throws IllegalArgumentException if it is none of them
     * @see <a href="https://docs.aws.amazon.com/fis/latest/userguide/fis-actions-reference.html#ecs-actions-reference">AWS FIS
     *     actions reference</a>
     */
    FisAction fis(String actionId);

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

    /**
     * The faults that were declared and have not struck once, in words, those of which it was not said what happens, and
     * strikes that are to come or have found nothing; a test may want none to be left.
     */
    List<String> unused();

    /**
     * Takes one fault back; the others stay.
     *
     * @throws IllegalArgumentException if it has been taken back already, or is of another world
     */
    void remove(DeclaredFault<?> fault);

    /**
     * Takes back a strike that is to come; an outage that has begun ends.
     *
     * @throws IllegalArgumentException if it has struck or been taken back already, or is of another world
     */
    void remove(Strike strike);

    /** Takes every fault back, also strikes that are to come; zones that are down recover. */
    void clear();
}
