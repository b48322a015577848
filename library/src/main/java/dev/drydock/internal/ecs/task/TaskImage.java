package dev.drydock.internal.ecs.task;

import java.util.List;
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
        List<EcsContainer.Image> containers) {

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
}
