package dev.drydock.fault;

import org.apiguardian.api.API;

/**
 * Tasks on Fargate Spot, whose capacity is to be taken back now. Strikes at once and moves no time.
 *
 * <pre>{@code
 * int warned = aws.faults().spot(serviceArn).interrupt();
 * aws.time().advance(Duration.ofMinutes(2));                 // the warning is over
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html">Amazon ECS
 *     clusters for Fargate</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SpotFault {

    /**
     * The tasks get their two minutes' warning: they are wanted STOPPED at once with stop code {@code SpotInterruption},
     * their containers get SIGTERM, and SIGKILL after their stop timeout or two minutes, whichever is sooner.
     *
     * @return how many tasks are interrupted
     * @throws IllegalArgumentException if none of them runs on capacity provider FARGATE_SPOT
     */
    int interrupt();
}
