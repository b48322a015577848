package dev.drydock.fault;

import org.apiguardian.api.API;

/**
 * A container instance's host, to be taken away now, or its agent, to be cut off. Strikes at once, between two events, and
 * moves no time.
 *
 * <pre>{@code
 * aws.faults().instance(instanceArn).disconnect();
 * aws.time().advance(Duration.ofMinutes(10));
 * aws.faults().instance(instanceArn).reconnect();
 * }</pre>
 *
 * <p>Each throws {@link IllegalArgumentException} if there is no such instance.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-health.html">Monitor
 *     container instance health</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface InstanceFault {

    /**
     * The host is terminated: its agent deregisters the instance, unless it is disconnected, and its tasks stop at once
     * without exit codes.
     *
     * @throws IllegalArgumentException if there is no such instance
     */
    void terminate();

    /**
     * The host is stopped: its agent disconnects, and its tasks stop at once without exit codes.
     *
     * @throws IllegalArgumentException if there is no such instance
     */
    void stop();

    /**
     * The container agent loses its connection to ECS: {@code agentConnected} is false and no task is placed on the
     * instance, while those on it go on, their {@code connectivity} DISCONNECTED. It hears of nothing: tasks that are
     * stopped meanwhile stay as they are, wanted STOPPED, until it is back or the instance deregistered.
     *
     * @throws IllegalArgumentException if there is no such instance
     */
    void disconnect();

    /**
     * The container agent finds its connection to ECS again.
     *
     * @throws IllegalArgumentException if there is no such instance
     */
    void reconnect();
}
