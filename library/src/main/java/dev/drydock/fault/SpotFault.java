package dev.drydock.fault;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * Tasks on Fargate Spot, whose capacity is to be taken back. Strikes at once and moves no time; or {@linkplain #in later}.
 *
 * <pre>{@code
 * int warned = aws.faults().spot(serviceArn).interrupt().struck();
 * aws.time().advance(Duration.ofMinutes(2));                 // the warning is over
 * aws.faults().spot(serviceArn).in(Duration.ofMinutes(10)).interrupt();       // whatever runs then
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html">Amazon ECS
 *     clusters for Fargate</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SpotFault {

    /**
     * What is said next happens only after that time, to whatever runs then.
     *
     * @param delay from now, more than nothing
     */
    SpotFault in(Duration delay);

    /**
     * The tasks get their two minutes' warning: they are wanted STOPPED at once with stop code {@code SpotInterruption},
     * their containers get SIGTERM, and SIGKILL after their stop timeout or two minutes, whichever is sooner.
     *
     * @return the strike; {@link Strike#struck()} says how many tasks are interrupted
     * @throws IllegalArgumentException if none of them runs on capacity provider FARGATE_SPOT
     */
    Strike interrupt();
}
