package dev.drydock.fault;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * A container instance's host, to be taken away, or its agent, to be cut off. Strikes at once, between two events, and
 * moves no time; or {@linkplain #in later}.
 *
 * <pre>{@code
 * aws.faults().instance(instanceArn).disconnect();
 * aws.faults().instance(instanceArn).in(Duration.ofMinutes(10)).reconnect();
 * aws.faults().anyInstance("prod").in(Duration.ofMinutes(5)).terminate();
 * }</pre>
 *
 * <p>What strikes now throws {@link IllegalArgumentException} if there is no such instance; what strikes later and finds none
 * is told by the journal and by {@link Faults#unused()}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-health.html">Monitor
 *     container instance health</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface InstanceFault {

    /**
     * What is said next happens only after that time, to whatever instance is meant then.
     *
     * @param delay from now, more than nothing
     */
    InstanceFault in(Duration delay);

    /**
     * The host is terminated: its agent deregisters the instance, unless it is disconnected, and its tasks stop at once
     * without exit codes.
     *
     * @throws IllegalArgumentException if there is no such instance
     */
    Strike terminate();

    /**
     * The host is stopped: its agent disconnects, and its tasks stop at once without exit codes.
     *
     * @throws IllegalArgumentException if there is no such instance
     */
    Strike stop();

    /**
     * The host leaves as one of an Auto Scaling group does whose instances ECS drains: the instance is DRAINING, and takes no
     * more tasks; services replace theirs elsewhere, within their minimum and maximum, and stop them; other tasks run to
     * their end. Once none is left, the host is terminated and the instance deregistered: see {@code
     * Timing.INSTANCE_TERMINATION}, and {@code INSTANCE_DRAINING_TIMEOUT} for how long at the latest. Making the instance
     * ACTIVE again calls it off.
     *
     * @throws IllegalArgumentException if there is no such instance, or it is still REGISTERING
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instance-draining.html">Safely stop
     *     Amazon ECS workloads running on EC2 instances</a>
     */
    Strike drainAndTerminate();

    /**
     * The container agent loses its connection to ECS: {@code agentConnected} is false and no task is placed on the
     * instance, while those on it go on, their {@code connectivity} DISCONNECTED. It hears of nothing: tasks that are
     * stopped meanwhile stay as they are, wanted STOPPED, until it is back or the instance deregistered.
     *
     * @throws IllegalArgumentException if there is no such instance
     */
    Strike disconnect();

    /**
     * The container agent finds its connection to ECS again.
     *
     * @throws IllegalArgumentException if there is no such instance
     */
    Strike reconnect();
}
