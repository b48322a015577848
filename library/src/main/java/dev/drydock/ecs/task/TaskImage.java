package dev.drydock.ecs.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Tag;

/** A task as data: of its plan the place in the store's image, of its instance the ARN, of its tickets the numbers. */
record TaskImage(
        int plan,
        String arn,
        long number,
        @Nullable String instance,
        int zone,
        @Nullable String subnet,
        TaskState state,
        boolean stopping,
        List<Tag> tags,
        long version,
        @Nullable String privateIp,
        boolean detached,
        boolean cutOff,
        @Nullable StopCause stopCause,
        long createdAt,
        long connectivityAt,
        long pullStartedAt,
        long pullStoppedAt,
        long startedAt,
        long stoppingAt,
        long executionStoppedAt,
        long stoppedAt,
        long agentsStartedAt,
        long protectedUntil,
        long protection,
        long next,
        long memory,
        List<Container.Image> containers) {}
