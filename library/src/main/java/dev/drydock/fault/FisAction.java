package dev.drydock.fault;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * An action of AWS Fault Injection Service on Amazon ECS, by its id, with the targets and parameters of an experiment
 * template. Carried out when it {@link #starts()}, now or {@linkplain #in later}; moves no time.
 *
 * <pre>{@code
 * aws.faults().fis("aws:ecs:stop-task").cluster("prod").service("web").selectionMode("COUNT(1)").starts();
 * aws.faults().fis("aws:ecs:drain-container-instances")
 *         .cluster("prod")
 *         .parameter("drainagePercentage", "50")
 *         .parameter("duration", "PT10M")
 *         .starts();
 * }</pre>
 *
 * <p>What AWS requires of the tasks is required here: a container with the SSM agent, {@code pidMode} task, {@code
 * enableFaultInjection}, no ECS Exec. Without, the action is refused with what lacks. The page of faults says what each
 * action shows; what it does to the load and to the traffic of a task is told by the journal alone, as Drydock carries none.
 *
 * @see <a href="https://docs.aws.amazon.com/fis/latest/userguide/fis-actions-reference.html#ecs-actions-reference">AWS FIS
 *     actions reference</a>
 * @see <a href="https://docs.aws.amazon.com/fis/latest/userguide/ecs-task-actions.html">Use the AWS FIS aws:ecs:task
 *     actions</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface FisAction {

    /**
     * Targets a cluster, or the tasks in it that are RUNNING when the action starts.
     *
     * @param cluster its name or ARN
     */
    FisAction cluster(String cluster);

    /**
     * Targets the tasks of a service of the {@link #cluster} alone.
     *
     * @param service its name
     */
    FisAction service(String service);

    /**
     * Targets these tasks.
     *
     * @param taskArns their ARNs, five at most as in a template
     */
    FisAction tasks(String... taskArns);

    /**
     * How many of the tasks it is carried out on; by default on all. The world's seed chooses.
     *
     * @param mode {@code ALL}, {@code COUNT(2)}, or {@code PERCENT(50)}, which rounds down
     * @throws IllegalArgumentException if it is none of these
     */
    FisAction selectionMode(String mode);

    /**
     * Sets a parameter of the action.
     *
     * @param name as in the actions reference, {@code duration}
     * @param value as in a template, {@code PT5M}
     * @throws IllegalArgumentException if the action has no such parameter, or it takes no such value
     */
    FisAction parameter(String name, String value);

    /**
     * It starts only after that time, on whatever runs then.
     *
     * @param delay from now, more than nothing
     */
    FisAction in(Duration delay);

    /**
     * The action is carried out.
     *
     * @return the strike; {@link Strike#struck()} says on how many tasks or instances
     * @throws IllegalArgumentException if it lacks a parameter or a target, finds none, or what AWS requires of its targets
     *     is not given
     */
    Strike starts();
}
