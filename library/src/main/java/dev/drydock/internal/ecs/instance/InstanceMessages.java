package dev.drydock.internal.ecs.instance;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECS says about container instances. */
final class InstanceMessages {

    private static final String INVALID = "InvalidParameterException";

    static final Message BAD_ID =
            new Message(INVALID, "containerInstanceId length should be one of [32,36]", Source.UNSURE);
    static final Message NOT_FOUND = new Message(INVALID, "Referenced container instance {} not found.", Source.UNSURE);
    static final Message HAS_TASKS = new Message(INVALID, "Found running tasks on the instance.", Source.VERIFIED);

    static final Message BAD_FILTER = new Message(INVALID, "Invalid filter expression: {}", Source.UNSURE);
    static final Message BAD_IDENTITY = new Message(
            "ClientException", "The identity document and identity document signature were not valid", Source.ISSUE);
    static final Message UNTAGGABLE = new Message(
            INVALID,
            "The specified container instance was not found. Specify a valid container instance and try again.",
            Source.UNSURE);
    static final Message INACTIVE_FOR_TAGS = new Message(
            INVALID,
            "The specified container instance is inactive. Specify an active container instance and try again.",
            Source.UNSURE);
    static final Message TYPE_CHANGED = new Message(
            "ClientException",
            "Container instance type changes are not supported. Container instance {} was previously registered as {}.",
            Source.ISSUE);
    /** To an agent that registers again an instance ECS does not know. */
    static final Message NOT_REGISTERED =
            new Message("ClientException", "Referenced container instance {} not registered.", Source.ISSUE);

    static final Message INACTIVE = new Message("ClientException", "Container instance {} is inactive.", Source.ISSUE);
    static final Message BAD_RESOURCE = new Message(INVALID, "The value of the resource {} is invalid.", Source.UNSURE);
    /** AWS never says this: there the agent always tells what it has measured. */
    static final Message UNKNOWN_RESOURCES = new Message(
            INVALID, "The resources CPU and MEMORY of a container instance of type {} are required.", Source.UNSURE);

    static final Message TOO_MANY_PORTS =
            new Message(INVALID, "A container instance can have at most 100 reserved ports.", Source.UNSURE);
    static final Message TOO_MANY_INSTANCES = new Message(
            "ClientException",
            "You've reached the limit on the number of container instances in this cluster.",
            Source.UNSURE);
    static final Message NOT_ACTIVE = new Message(
            INVALID,
            "The container instance {} cannot be drained until it has reached an ACTIVE status.",
            Source.UNSURE);

    // ---- updates of agents

    static final Message NO_UPDATE = new Message(
            "NoUpdateAvailableException", "There is no update available for your container agent.", Source.ISSUE);
    static final Message UPDATE_UNDER_WAY =
            new Message("UpdateInProgressException", "Agent update is already in progress.", Source.ISSUE);
    static final Message NO_VERSION = new Message(
            "MissingVersionException",
            "Amazon ECS can't determine the current version of the Amazon ECS container agent on the container instance"
                    + " and doesn't have enough information to proceed with an update.",
            Source.MODEL);

    private InstanceMessages() {}
}
