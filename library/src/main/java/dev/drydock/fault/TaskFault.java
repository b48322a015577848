package dev.drydock.fault;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * One task, to which something happens. Strikes at once and moves no time; or {@linkplain #in later}.
 *
 * <pre>{@code
 * aws.faults().task(taskArn).failsHealthCheckFor(Duration.ofMinutes(2));
 * aws.faults().task(taskArn).in(Duration.ofMinutes(10)).retires();
 * aws.faults().anyTask("prod").in(Duration.ofMinutes(10)).losesContainer("web");
 * }</pre>
 *
 * <p>What strikes now throws {@link IllegalArgumentException} if there is nothing to strike; what strikes later and finds
 * nothing is told by the journal and by {@link Faults#unused()}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-maintenance.html">Task retirement and
 *     maintenance for AWS Fargate</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface TaskFault {

    /**
     * What is said next happens only after that time, to whatever task is meant then.
     *
     * @param delay from now, more than nothing
     */
    TaskFault in(Duration delay);

    /**
     * Fargate retires what the task runs on, and stops it.
     *
     * @throws IllegalArgumentException if there is no such task that is wanted RUNNING
     */
    Strike retires();

    /**
     * Its only container is killed, as by SIGKILL: it exits with 137.
     *
     * @throws IllegalArgumentException if the task has no such container running
     */
    Strike losesContainer();

    /**
     * One of its containers is killed, as by SIGKILL: it exits with 137.
     *
     * @param container its name in the task definition
     * @throws IllegalArgumentException if the task has no such container running
     */
    Strike losesContainer(String container);

    /**
     * The health check of its only container fails for a while from then on, and does afterwards what its script says.
     *
     * @throws IllegalArgumentException if the task has no such container running, or that has no health check
     */
    Strike failsHealthCheckFor(Duration howLong);

    /**
     * The health check of a container fails for a while from then on, and does afterwards what its script says.
     *
     * @throws IllegalArgumentException if the task has no such container running, or that has no health check
     */
    Strike failsHealthCheckFor(String container, Duration howLong);
}
