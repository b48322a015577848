package dev.drydock.internal.account;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The target groups that services register their tasks with, by ARN; a Classic Load Balancer is identified by its name.
 * Called under the lock.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html">Use load
 *     balancing to distribute Amazon ECS service traffic</a>
 */
public interface TargetRegistry {

    /** Why a target is unhealthy whose target group was deleted. */
    String GROUP_NOT_FOUND = "TARGET GROUP IS NOT FOUND";

    /** What is known about a target group; null if it was not declared; it is then assumed to be as it should be. */
    @Nullable
    Declared declared(String group);

    /**
     * Adds a target; it is INITIAL until its first health check.
     *
     * @param silences when what is behind it answers no check
     */
    void register(String group, Target target, List<Silence> silences);

    /**
     * Lets what is behind a task's targets answer no check for a while from now on.
     *
     * @param port that of the targets
     * @return how many targets that concerns
     */
    int silence(String task, int port, Duration howLong);

    /** Takes a task's target out: no new connections, and gone after the deregistration delay. */
    void deregister(String group, String task);

    /** How a task's target stands in a group. */
    TargetStatus status(String group, String task);

    /** The longest deregistration delay of the groups a task is registered with; zero if there is none. */
    Duration deregistrationDelay(String task);

    /** From now on the listener is told the ARN of each task a target of which changes its health. */
    void listen(Consumer<String> listener);

    /**
     * A declared target group.
     *
     * @param targetType {@code ip} or {@code instance}; null if that was not said
     * @param hasLoadBalancer whether a listener of a load balancer forwards to it
     */
    record Declared(@Nullable String targetType, boolean hasLoadBalancer) {}

    /**
     * A target.
     *
     * @param task the ARN of the task behind it
     * @param id an IP address or an EC2 instance's id
     * @param port from 1
     * @param owners ARNs by which callers wait for its health
     */
    record Target(String task, String id, int port, List<String> owners) {}

    /**
     * When what is behind a target answers no check.
     *
     * @param from the instant in milliseconds since the epoch
     * @param until the first instant at which it answers again; {@link Long#MAX_VALUE} for never
     */
    record Silence(long from, long until) {

        /** Whether an instant is in it. */
        public boolean covers(long instant) {
            return from <= instant && instant < until;
        }
    }

    /** What a target's health checks say. */
    enum Health {
        /** It is not registered. */
        UNUSED,
        /** No check has ended yet. */
        INITIAL,
        /** The checks pass. */
        HEALTHY,
        /** The checks fail. */
        UNHEALTHY,
        /** It is being deregistered. */
        DRAINING
    }

    /**
     * How a target stands.
     *
     * @param health what its checks say
     * @param reason why it is UNHEALTHY, {@code Health checks failed with these codes: [503]}; empty otherwise
     */
    record TargetStatus(Health health, String reason) {}
}
