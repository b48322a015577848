package dev.drydock.internal.ecs.task.operation;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.ecs.taskdefinition.container.ContainerMessages;
import dev.drydock.internal.ecs.taskdefinition.rule.SizeMessages;

/** What ECS says about tasks, mostly to RunTask. */
final class TaskMessages {

    private static final String INVALID = "InvalidParameterException";

    // ---- naming tasks

    static final Message BAD_ID = invalid("taskId length should be one of [32,36]", Source.ISSUE);
    static final Message NOT_FOUND = invalid("The referenced task was not found.", Source.ISSUE);

    /** What tagging says about a task that does not exist. */
    static final Message UNTAGGABLE =
            invalid("The specified task was not found. Specify a valid task and try again.", Source.UNSURE);

    static final Message REASON_TOO_LONG = invalid("reason longer than 1024.", Source.UNSURE);

    // ---- listing

    static final Message STARTED_BY_ALONE = invalid("startedBy cannot be combined with other filters.", Source.UNSURE);

    // ---- where to run

    static final Message NO_INSTANCES = invalid("No Container Instances were found in your cluster.", Source.ISSUE);

    // ---- overrides

    static final Message NO_SUCH_CONTAINER =
            invalid("Override for container named {} is not a container in the TaskDefinition.", Source.ISSUE);
    static final Message OVERRIDE_NAMELESS = invalid("Container override name cannot be empty.", Source.UNSURE);
    static final Message OVERRIDE_TWICE =
            invalid("Multiple overrides for container named {} are not allowed.", Source.UNSURE);
    static final Message OVERRIDE_SIZE = invalid("Invalid '{}' setting for container '{}'.", Source.UNSURE);
    static final Message OVERRIDES_TOO_LONG = invalid("Container Overrides length must be at most 8192", Source.KNOWN);
    // What RegisterTaskDefinition says under another code.
    static final Message OVERRIDE_GPUS = ContainerMessages.GPUS.as(INVALID);
    static final Message FARGATE_PAIR = SizeMessages.FARGATE_PAIR.as(INVALID);
    static final Message STORAGE_TOO_SMALL = SizeMessages.STORAGE_TOO_SMALL.as(INVALID);
    static final Message STORAGE_TOO_LARGE = SizeMessages.STORAGE_TOO_LARGE.as(INVALID);
    static final Message STORAGE_ON_EC2 = SizeMessages.STORAGE_ON_EC2.as(INVALID);
    static final Message BAD_SIZE = invalid("Invalid '{}' setting for task.", Source.UNSURE);

    // ---- the rest

    static final Message GROUP_RESERVED = invalid("Invalid namespace for group.", Source.KNOWN);
    static final Message STARTED_BY_CHARACTERS = invalid("startedBy contains invalid characters.", Source.UNSURE);
    static final Message TOKEN_FORM =
            invalid("clientToken must be 1 to 64 characters in the ASCII range of 33 to 126.", Source.UNSURE);
    static final Message TOKEN_REUSED = new Message(
            "ConflictException",
            "The client token was already used by a request with other parameters.",
            Source.UNSURE);
    static final Message PROPAGATE_SERVICE =
            invalid("The SERVICE option is not supported when running a task.", Source.EMULATOR);
    static final Message TOO_MANY_PROVISIONING = new Message(
            "ClientException",
            "You've reached the limit on the number of tasks in the PROVISIONING state in this cluster.",
            Source.UNSURE);

    private TaskMessages() {}

    private static Message invalid(String text, Source source) {
        return new Message(INVALID, text, source);
    }
}
