package dev.drydock.internal.ecs.task.operation;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECS says about tasks, mostly to RunTask. */
final class TaskMessages {

    private static final String INVALID = "InvalidParameterException";

    // ---- naming tasks

    static final Message NONE_NAMED = invalid("Tasks cannot be empty.", Source.ISSUE);
    static final Message TOO_MANY_NAMED = invalid("taskIds can have at most 100 items.", Source.ISSUE);
    /** The shape check reports this first, where it applies. */
    static final Message TOO_MANY_PROTECTED = invalid("taskIds can have at most {} items.", Source.UNSURE);

    static final Message NO_INSTANCE_NAMED =
            new Message("ClientException", "Container Instances cannot be empty.", Source.VERIFIED);
    static final Message TOO_MANY_INSTANCES = invalid("instanceIds can have at most 10 items.", Source.UNSURE);
    static final Message BAD_ID = invalid("taskId length should be one of [32,36]", Source.ISSUE);
    static final Message OTHER_CLUSTER =
            invalid("Invalid identifier: Identifier is for cluster {}. Your cluster is {}", Source.KNOWN);
    static final Message OTHER_TYPE = invalid("Unsupported resource type: {}", Source.UNSURE);
    static final Message NOT_FOUND = invalid("The referenced task was not found.", Source.ISSUE);

    /** What tagging says about a task that does not exist. */
    static final Message UNTAGGABLE =
            invalid("The specified task was not found. Specify a valid task and try again.", Source.UNSURE);

    static final Message REASON_TOO_LONG = invalid("reason longer than 1024.", Source.UNSURE);

    // ---- listing

    static final Message SERVICE_NOT_FOUND =
            new Message("ServiceNotFoundException", "Service not found.", Source.VERIFIED);
    static final Message STARTED_BY_ALONE = invalid("startedBy cannot be combined with other filters.", Source.UNSURE);
    static final Message DESIRED_STATUS =
            invalid("desired status should be one of [RUNNING,PENDING,STOPPED]", Source.UNSURE);

    // ---- where to run

    static final Message COUNT = invalid("Count must be between 1 and 10.", Source.UNSURE);
    static final Message LAUNCH_TYPE = invalid("launch type should be one of [EC2,FARGATE,EXTERNAL]", Source.VERIFIED);
    static final Message TYPE_AND_STRATEGY = invalid(
            "Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.",
            Source.ISSUE);
    static final Message NO_INSTANCES = invalid("No Container Instances were found in your cluster.", Source.ISSUE);
    static final Message INCOMPATIBLE = invalid("Task definition does not support launch_type {}.", Source.ISSUE);

    // ---- networks and platforms

    static final Message NETWORK_MISSING =
            invalid("Network Configuration must be provided when networkMode 'awsvpc' is specified.", Source.ISSUE);

    /** The backticks are AWS's. */
    static final Message NETWORK_UNEXPECTED = invalid(
            "Network Configuration is not valid for the given `networkMode` of this task definition.", Source.ISSUE);

    static final Message SUBNETS_EMPTY = invalid("subnets can not be empty.", Source.VERIFIED);
    static final Message TOO_MANY_SUBNETS = invalid("subnets can have at most 16 items.", Source.UNSURE);
    static final Message TOO_MANY_GROUPS = invalid("securityGroups can have at most 5 items.", Source.UNSURE);
    static final Message SUBNET_UNKNOWN = invalid(
            "Error retrieving subnet information for [{}]: The subnet ID '{}' does not exist (ErrorCode:"
                    + " InvalidSubnetID.NotFound)",
            Source.VERIFIED);
    static final Message GROUP_UNKNOWN = invalid(
            "Error retrieving security group information for [{}]: The security group '{}' does not exist (ErrorCode:"
                    + " InvalidGroup.NotFound)",
            Source.VERIFIED);
    static final Message NO_PUBLIC_IP =
            invalid("Assign public IP is not supported for this launch type.", Source.ISSUE);
    static final Message PLATFORM_ON_EC2 =
            invalid("The platform version must be null when specifying an EC2 launch type.", Source.KNOWN);
    static final Message PLATFORM_UNKNOWN =
            new Message("PlatformUnknownException", "The specified platform does not exist.", Source.KNOWN);
    static final Message PLATFORM_LACKS = new Message(
            "PlatformTaskDefinitionIncompatibilityException",
            "One or more of the requested capabilities are not supported.",
            Source.KNOWN);
    static final Message CONSTRAINTS_ON_FARGATE =
            invalid("Placement constraints are not supported with FARGATE launch type.", Source.KNOWN);
    static final Message STRATEGIES_ON_FARGATE =
            invalid("Placement strategies are not supported with FARGATE launch type.", Source.KNOWN);

    // ---- volumes

    /** The end of the sentence is not quoted anywhere. */
    static final Message VOLUME_UNKNOWN = invalid(
            "The volume name '{}' in your request does not have a matching volume in your Task Definition.",
            Source.EVIDENCE);

    static final Message VOLUME_INVALID = invalid("ECS managed EBS volume configuration was invalid.", Source.EVIDENCE);
    static final Message TOO_MANY_VOLUMES = invalid("volumeConfigurations can have at most 1 items.", Source.UNSURE);

    // ---- overrides

    static final Message NO_SUCH_CONTAINER =
            invalid("Override for container named {} is not a container in the TaskDefinition.", Source.ISSUE);
    static final Message OVERRIDE_NAMELESS = invalid("Container override name cannot be empty.", Source.UNSURE);
    static final Message OVERRIDE_TWICE =
            invalid("Multiple overrides for container named {} are not allowed.", Source.UNSURE);
    static final Message OVERRIDE_SIZE = invalid("Invalid '{}' setting for container '{}'.", Source.UNSURE);
    static final Message OVERRIDE_GPUS =
            invalid("Invalid 'resourceRequirements' setting for container '{}'.", Source.UNSURE);
    static final Message OVERRIDES_TOO_LONG = invalid("Container Overrides length must be at most 8192", Source.KNOWN);
    static final Message FARGATE_PAIR = invalid(
            "No Fargate configuration exists for given values: {} CPU, {} memory."
                    + " See the Amazon ECS documentation for the valid values.",
            Source.KNOWN);
    static final Message STORAGE_TOO_SMALL = invalid("EphemeralStorage size should be at least {}", Source.UNSURE);
    static final Message STORAGE_TOO_LARGE = invalid("EphemeralStorage size should be at most {}", Source.UNSURE);
    static final Message STORAGE_ON_EC2 =
            invalid("Tasks using the EC2 launch type do not support EphemeralStorage.", Source.UNSURE);
    static final Message BAD_SIZE = invalid("Invalid '{}' setting for task.", Source.UNSURE);

    // ---- the rest

    static final Message GROUP_RESERVED = invalid("Invalid namespace for group.", Source.KNOWN);
    static final Message GROUP_TOO_LONG = invalid("group longer than 255.", Source.UNSURE);
    static final Message STARTED_BY_TOO_LONG = invalid("startedBy longer than {}.", Source.ISSUE);
    static final Message STARTED_BY_CHARACTERS = invalid("startedBy contains invalid characters.", Source.UNSURE);
    static final Message TOKEN_FORM =
            invalid("clientToken must be 1 to 64 characters in the ASCII range of 33 to 126.", Source.UNSURE);
    static final Message TOKEN_REUSED = new Message(
            "ConflictException",
            "The client token was already used by a request with other parameters.",
            Source.UNSURE);
    static final Message PROPAGATE_SERVICE =
            invalid("The SERVICE option is not supported when running a task.", Source.EMULATOR);
    static final Message PROPAGATE_UNKNOWN =
            invalid("propagateTags should be one of [TASK_DEFINITION,SERVICE,NONE]", Source.UNSURE);
    static final Message NO_TASK_ROLE = invalid(
            "The task couldn't be run because a valid taskRoleArn is not being used. Specify a valid task role in your"
                    + " task definition and try again.",
            Source.UNSURE);
    static final Message TOO_MANY_PROVISIONING = new Message(
            "ClientException",
            "You've reached the limit on the number of tasks in the PROVISIONING state in this cluster.",
            Source.UNSURE);

    private TaskMessages() {}

    private static Message invalid(String text, Source source) {
        return new Message(INVALID, text, source);
    }
}
