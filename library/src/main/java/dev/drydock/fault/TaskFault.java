package dev.drydock.fault;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * One task, to which something happens now. Strikes at once and moves no time.
 *
 * <pre>{@code
 * aws.faults().task(taskArn).failsHealthCheckFor(Duration.ofMinutes(2));
 * aws.faults().task(taskArn).isRetired();
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-maintenance.html">Task retirement and
 *     maintenance for AWS Fargate</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface TaskFault {

    /**
     * Fargate retires what the task runs on, and stops it.
     *
     * @throws IllegalArgumentException if there is no such task that is wanted RUNNING
     */
    void isRetired();

    /**
     * The health check of its only container fails for a while from now on, and does then what its script says.
     *
     * @throws IllegalArgumentException if the task has no such container running, or that has no health check
     */
    void failsHealthCheckFor(Duration howLong);

    /**
     * The health check of a container fails for a while from now on, and does then what its script says.
     *
     * @throws IllegalArgumentException if the task has no such container running, or that has no health check
     */
    void failsHealthCheckFor(String container, Duration howLong);
}
