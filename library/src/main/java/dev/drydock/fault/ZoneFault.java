package dev.drydock.fault;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * An availability zone; says next what becomes of it, now or {@linkplain #in later}. Moves no time.
 *
 * <pre>{@code
 * aws.faults().zone("us-east-1a").goesDown().lasts(Duration.ofMinutes(30));
 * aws.time().advance(Duration.ofMinutes(5));                 // services have replaced their tasks in the other zones
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/fis/latest/userguide/az-availability-scenario.html">AWS FIS: AZ Availability:
 *     Power Interruption</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ZoneFault {

    /**
     * What is said next happens only after that time.
     *
     * @param delay from now, more than nothing
     */
    ZoneFault in(Duration delay);

    /**
     * The zone loses its power, as in the scenario of AWS FIS: the hosts of its container instances are stopped, so that
     * their agents disconnect and their tasks are STOPPED without exit codes ({@code Host EC2 (instance i-…) stopped.}); tasks
     * on Fargate there are STOPPED likewise ({@code ECS is performing maintenance on the underlying infrastructure hosting the
     * task}), and none is placed there meanwhile. Instances stay registered and come back with the zone.
     *
     * @return the outage, which lasts until it is told how long, or the zone {@link #recovers()}
     * @throws IllegalArgumentException if the zone is down already
     */
    ZoneOutage goesDown();

    /**
     * The zone has power again: the hosts that its outage stopped start, their agents connect to ECS, and Fargate places
     * tasks there. AWS moves no task back unless its service rebalances its zones.
     *
     * @throws IllegalArgumentException if the zone is not down
     */
    Strike recovers();
}
