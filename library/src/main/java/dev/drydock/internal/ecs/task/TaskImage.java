package dev.drydock.internal.ecs.task;

import dev.drydock.internal.account.Behavior;
import dev.drydock.internal.container.SignalWindows;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Tag;

/**
 * A task as data.
 *
 * @param plan the place of its plan in the store's image
 * @param identity who it is
 * @param placement where it runs
 * @param course how far it has got
 * @param instants when it came where
 * @param tags on it
 * @param protectedUntil until when it is protected from scale-in; -1 while it is not
 * @param tickets the numbers of its tickets
 * @param containers in the order of the definition
 */
record TaskImage(
        int plan,
        Identity identity,
        Placement placement,
        Course course,
        TaskInstants.Image instants,
        List<Tag> tags,
        long protectedUntil,
        Tickets tickets,
        List<ContainerImage> containers) {

    record Identity(String arn, long number) {}

    /** Of its instance the ARN. */
    record Placement(
            @Nullable String instance,
            int zone,
            boolean cutOff,
            @Nullable String subnet,
            @Nullable String privateIp,
            boolean detached) {}

    record Course(
            TaskState state, boolean stopping, @Nullable StopCause cause, long version) {}

    /** One per purpose, -1 where nothing is pending. */
    record Tickets(long next, long memory, long protection) {}

    /**
     * A container as data.
     *
     * @param course how far it has got
     * @param given what it got
     * @param conduct what it does by itself
     * @param logging what its log driver has
     * @param tickets the numbers of its tickets
     */
    record ContainerImage(
            Course course, Given given, Conduct conduct, Logging logging, ContainerTickets.Image tickets) {

        record Course(
                EcsContainer.Status status,
                boolean starting,
                long startedAt,
                int restarts,
                boolean signaled,
                @Nullable Integer exitCode,
                @Nullable String reason) {}

        record Given(
                @Nullable String digest,
                SortedMap<String, String> secrets,
                SortedMap<String, String> fileVariables,
                List<String> gpuIds,
                List<Integer> hostPorts) {}

        record Conduct(
                int nextStep,
                long shutsDownAt,
                Health health,
                boolean checkBroken,
                List<SignalWindows.Window> sick,
                @Nullable Behavior behavior) {}

        record Logging(List<String> heldLines, long heldSince, long backlog, long backlogAt) {}
    }
}
