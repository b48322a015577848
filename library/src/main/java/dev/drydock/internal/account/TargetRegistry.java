package dev.drydock.internal.account;

import java.time.Duration;
import java.util.Arrays;
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

    /** Why a task is unhealthy whose target a user has taken out of its group. */
    String TARGET_NOT_FOUND = "TARGET IS NOT FOUND";

    /** What is known about a target group; null if it was not declared; it is then assumed to be as it should be. */
    @Nullable
    Declared declared(String group);

    /** Whether a target group cannot be there: others were created or declared, and this one was not, or it was deleted. */
    boolean isMissing(String group);

    /**
     * Adds a target; it is INITIAL until its first health check.
     *
     * @param answering what the container behind it answers to checks
     */
    void register(String group, Target target, Answering answering);

    /**
     * Lets what is behind a task's targets answer no check for a while from now on.
     *
     * @param port that of the targets
     * @return how many targets that concerns
     */
    int silence(String task, int port, Duration howLong);

    /** Takes a task's target out: no new connections, and gone after the deregistration delay. */
    void deregister(String group, String task);

    /** Whether a task has a target in some group. */
    boolean isRegistered(String task);

    /** Whether a load balancer sends requests to one of a task's targets, as it is healthy. */
    boolean getsRequests(String task);

    /** How a task's target stands in a group. */
    TargetStatus status(String group, String task);

    /** A task's target in a group, for who asks of it again and again; null if it has none there. */
    @Nullable
    Standing standing(String group, String task);

    /** The longest deregistration delay of the groups a task is registered with; zero if there is none. */
    Duration deregistrationDelay(String task);

    /** From now on the listener is told the ARN of each task a target of which changes its health. */
    void listen(Consumer<String> listener);

    /** A task's target in a group, as it stands whenever it is asked. */
    interface Standing {

        /** Whether it is still registered; if not, what it says does not count. */
        boolean isRegistered();

        /** As {@link TargetRegistry#status}. */
        TargetStatus status();
    }

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
     * @param zone its availability zone; null if that is not known
     * @param owners ARNs by which callers wait for its health
     */
    record Target(
            String task, String id, int port, @Nullable String zone, List<String> owners) {}

    /**
     * What the container behind a target answers to health checks, as its script says it. One that says nothing answers
     * each of them well.
     *
     * @param silences when it answers none
     * @param paths what it answers on which path, in order of time; on other paths it answers 404 from the first of them on
     */
    record Answering(List<Silence> silences, List<PathAnswer> paths) {

        /** Every check is answered well. */
        public static final Answering ALWAYS = new Answering(List.of(), List.of());

        /** Keeps the lists as they are given. */
        public Answering {
            silences = List.copyOf(silences);
            paths = List.copyOf(paths);
        }
    }

    /**
     * What is answered on a path from an instant on.
     *
     * @param from the instant in milliseconds since the epoch
     * @param path for example {@code /health}
     * @param code of HTTP, or of gRPC
     */
    record PathAnswer(long from, String path, int code) {}

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
        NOT_REGISTERED,
        /** It is registered with a group, or in a zone, that no load balancer sends requests to. */
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
    record TargetStatus(Health health, String reason) {

        /** Services ask of each task again and again. */
        private static final List<TargetStatus> WITHOUT_REASON = Arrays.stream(Health.values())
                .map(each -> new TargetStatus(each, ""))
                .toList();

        /** One without a reason. */
        public static TargetStatus of(Health health) {
            return WITHOUT_REASON.get(health.ordinal());
        }
    }
}
