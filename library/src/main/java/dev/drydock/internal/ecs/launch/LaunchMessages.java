package dev.drydock.internal.ecs.launch;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECS says about where and how tasks are to run, whether RunTask, StartTask or a service asks. */
final class LaunchMessages {

    // ---- capacity

    static final Message TYPE_AND_STRATEGY = invalid(
            "Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.",
            Source.ISSUE);
    static final Message INCOMPATIBLE = invalid("Task definition does not support launch_type {}.", Source.ISSUE);

    // ---- networks

    static final Message NETWORK_MISSING =
            invalid("Network Configuration must be provided when networkMode 'awsvpc' is specified.", Source.ISSUE);

    /** The backticks are AWS's. */
    static final Message NETWORK_UNEXPECTED = invalid(
            "Network Configuration is not valid for the given `networkMode` of this task definition.", Source.ISSUE);

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

    // ---- platforms

    static final Message PLATFORM_ON_EC2 =
            invalid("The platform version must be null when specifying an EC2 launch type.", Source.EVIDENCE);
    static final Message PLATFORM_UNKNOWN =
            new Message("PlatformUnknownException", "The specified platform does not exist.", Source.KNOWN);
    static final Message PLATFORM_LACKS = new Message(
            "PlatformTaskDefinitionIncompatibilityException",
            "One or more of the requested capabilities are not supported.",
            Source.ISSUE);

    // ---- placement

    static final Message STRATEGIES_ON_FARGATE =
            invalid("Placement strategies are not supported with FARGATE launch type.", Source.ISSUE);
    static final Message CONSTRAINTS_ON_FARGATE =
            invalid("Placement constraints are not supported with FARGATE launch type.", Source.ISSUE);

    // ---- volumes

    /** The end of the sentence is not quoted anywhere. */
    static final Message VOLUME_UNKNOWN = invalid(
            "The volume name '{}' in your request does not have a matching volume in your Task Definition.",
            Source.EVIDENCE);

    // ECS's first sentence and EC2's code were seen; EC2's own sentences are those of CreateVolume.
    static final Message VOLUME_COMBINATION =
            ofEc2("The parameter {} is not supported for {} volumes.", "InvalidParameterCombination", Source.UNSURE);
    static final Message VOLUME_IOPS_MISSING =
            ofEc2("The parameter iops must be specified for {} volumes.", "MissingParameter", Source.UNSURE);
    static final Message VOLUME_SIZE_MISSING =
            ofEc2("The request must contain the parameter size or snapshotId.", "MissingParameter", Source.UNSURE);
    static final Message VOLUME_TOO_SMALL = ofEc2(
            "The volume size is invalid for {} volumes: {} GiB. {} volumes must be at least {} GiB in size. Please specify"
                    + " a volume size above the minimum limit.",
            "InvalidParameterValue",
            Source.ISSUE);
    static final Message VOLUME_TOO_LARGE = ofEc2(
            "The volume size is invalid for {} volumes: {} GiB. {} volumes must be at most {} GiB in size. Please specify"
                    + " a volume size below the maximum limit.",
            "InvalidParameterValue",
            Source.UNSURE);
    static final Message VOLUME_TYPE =
            ofEc2("Value ({}) for parameter volumeType is invalid.", "InvalidParameterValue", Source.UNSURE);

    // ---- ECS Exec

    static final Message NO_TASK_ROLE = invalid(
            "The {} couldn't be {} because a valid taskRoleArn is not being used. Specify a valid task role in your"
                    + " task definition and try again.",
            Source.ISSUE);

    private LaunchMessages() {}

    private static Message invalid(String text, Source source) {
        return new Message("InvalidParameterException", text, source);
    }

    private static Message ofEc2(String text, String code, Source source) {
        return invalid(
                "ECS managed EBS volume configuration was invalid. " + text + " (ErrorCode: " + code + ')', source);
    }
}
