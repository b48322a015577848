package dev.drydock.internal.ecs.taskdefinition;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECS says when a task definition named by a caller does not exist or is in the wrong state, and about pages. */
final class ReferenceMessages {

    private static final String CLIENT = "ClientException";
    private static final String INVALID = "InvalidParameterException";

    static final Message NOT_FOUND = new Message(CLIENT, "TaskDefinition not found.", Source.KNOWN);
    static final Message CANNOT_DESCRIBE = new Message(CLIENT, "Unable to describe task definition.", Source.ISSUE);
    static final Message DOES_NOT_EXIST =
            new Message(CLIENT, "The specified task definition does not exist.", Source.ISSUE);
    static final Message REVISION_MISSING = new Message(CLIENT, "Revision is missing.", Source.EMULATOR);
    static final Message REVISION_INVALID =
            new Message(INVALID, "Invalid revision number. Number: {}", Source.EMULATOR);
    static final Message INACTIVE = new Message(INVALID, "TaskDefinition is inactive", Source.ISSUE);
    static final Message INACTIVE_FOR_SERVICES = INACTIVE.as(CLIENT);
    static final Message UNTAGGABLE = new Message(
            INVALID,
            "The specified task definition does not exist. Specify a valid account, family, revision and try again.",
            Source.UNSURE);

    /** Reasons in the {@code failures} of DeleteTaskDefinitions. */
    static final String FAILURE_IDENTIFIER =
            "The specified task definition identifier is invalid. Specify a valid name or ARN and try again.";

    static final String FAILURE_UNKNOWN =
            "The specified task definition does not exist. Specify a valid account, family, revision and try again.";
    static final String FAILURE_ACTIVE =
            "The specified task definition is still in ACTIVE status. Please deregister the target and try again.";

    private ReferenceMessages() {}
}
