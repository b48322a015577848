package dev.drydock.internal.account;

import dev.drydock.internal.kernel.Chance;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says how long each step in the life of a task takes, and whether it fails. Asked once per step; the one seam through
 * which timings, jitter, scripts and faults reach the engine, which has no branches for any of them.
 */
@FunctionalInterface
public interface StepOutcomes {

    /** What AWS says where Fargate has no room. */
    String NO_CAPACITY =
            "Capacity is unavailable at this time. Please try again later or in a different availability zone";

    /** What comes of a step that begins now. Must be a function of its arguments and of state that images keep. */
    Outcome of(Step step, StepContext context);

    /**
     * Whether a kind of step can turn out differently from what the timings say. Only then is a step that takes no time
     * asked about.
     */
    default boolean concerns(Step step) {
        return true;
    }

    /** Whether Fargate takes tasks in a zone. */
    default boolean isOpen(String zone) {
        return true;
    }

    /**
     * What a container that starts does whatever its script says; null if it follows its script.
     *
     * @param checked whether a health check or a load balancer looks at it
     */
    default @Nullable Behavior behavior(StepContext context, boolean checked) {
        return null;
    }

    /** Nothing fails, and everything takes as long as the timings say. */
    static StepOutcomes timed(Timings timings, Chance chance) {
        StepOutcomes steady = timed(timings);
        return timings.isJittered() ? new JitteredOutcomes(steady, chance) : steady;
    }

    /** Every step works, in its time; without jitter. */
    static StepOutcomes timed(Timings timings) {
        return new TimedOutcomes(timings);
    }

    /** A step in the life of a task, in order. */
    enum Step {
        /** Accepting a task on Fargate. Its failure refuses the task, which then never exists. */
        LAUNCH,
        /** Finding capacity on Fargate. */
        CAPACITY,
        /** Making and attaching the network interface. */
        ENI,
        /** What the host does before the first pull. */
        PREPARE,
        /** Mounting the task's file systems, where it has any. Takes no time. */
        VOLUMES,
        /** Pulling the image of one container. */
        PULL,
        /** Creating one container. */
        CREATE,
        /** Starting one container. */
        START,
        /** The health check of one container; its failure means that the command never succeeds. */
        HEALTH,
        /** Reporting that all containers have started. */
        REPORT,
        /** From the decision to stop until the agent acts on it. */
        STOP_NOTICE,
        /** Sending SIGTERM to one container; its failure means that the signal has no effect. Takes no time. */
        SIGTERM,
        /** Deregistering from load balancers and discovery. */
        DRAIN,
        /** Reporting that all containers have stopped. */
        STOP,
        /** Detaching and deleting the network interface. */
        DETACH
    }

    /**
     * What a step is about.
     *
     * @param fargate whether the task runs on Fargate; else on a container instance
     * @param drains whether there is something to deregister from
     * @param clusterArn the cluster
     * @param taskArn the task; empty before it is launched
     * @param group the task's group, {@code family:web} or {@code service:web}
     * @param capacityProvider {@code FARGATE_SPOT}; null without a strategy
     * @param instanceArn the container instance, or null on Fargate
     * @param zone the availability zone
     * @param subnet the subnet of its network interface, or null without
     * @param publicIp whether that is to have a public address
     * @param session of the role that the host pulls with, {@code arn:aws:sts::123456789012:assumed-role/…}; made when it is
     *     asked for, which few steps do
     * @param container the container's name, or null where the step is the whole task's
     * @param image the container's image, or null where the step is the whole task's
     */
    record StepContext(
            boolean fargate,
            boolean drains,
            String clusterArn,
            String taskArn,
            String group,
            @Nullable String capacityProvider,
            @Nullable String instanceArn,
            String zone,
            @Nullable String subnet,
            boolean publicIp,
            Supplier<String> session,
            @Nullable String container,
            @Nullable String image) {}

    /**
     * What comes of a step.
     *
     * @param duration how long until it ends, one way or the other
     * @param failure how it fails; null when it works
     */
    record Outcome(Duration duration, @Nullable Failure failure) {}

    /**
     * How a step fails.
     *
     * @param stoppedReason what the task says, on Fargate; on EC2 where it concerns no single container
     * @param containerReason what the container says; null where the step is the whole task's
     */
    record Failure(String stoppedReason, @Nullable String containerReason) {}
}
