package dev.drydock.ecs.instance;

import dev.drydock.call.Message;
import dev.drydock.call.Source;

/** What ECS says about container instances. */
final class InstanceMessages {

    private static final String INVALID = "InvalidParameterException";

    static final Message NONE_NAMED =
            new Message("ClientException", "Container Instances cannot be empty.", Source.VERIFIED);
    static final Message TOO_MANY_NAMED = new Message(INVALID, "instanceIds can have at most 100 items.", Source.ISSUE);
    static final Message BAD_ID =
            new Message(INVALID, "containerInstanceId length should be one of [32,36]", Source.UNSURE);
    static final Message NOT_FOUND = new Message(INVALID, "Referenced container instance {} not found.", Source.UNSURE);
    static final Message HAS_TASKS = new Message(INVALID, "Found running tasks on the instance.", Source.VERIFIED);
    static final Message TOO_MANY_UPDATED =
            new Message(INVALID, "containerInstances can have at most 10 items.", Source.UNSURE);
    static final Message WANTED_STATUS =
            new Message(INVALID, "Container instance status should be one of [ACTIVE, DRAINING]", Source.VERIFIED);
    static final Message UNKNOWN_STATUS = new Message(
            INVALID,
            "Container instance status should be one of [ACTIVE, DRAINING, REGISTERING, DEREGISTERING,"
                    + " REGISTRATION_FAILED]",
            Source.UNSURE);

    static final Message BAD_FILTER = new Message(INVALID, "Invalid filter expression: {}", Source.UNSURE);

    private InstanceMessages() {}
}
