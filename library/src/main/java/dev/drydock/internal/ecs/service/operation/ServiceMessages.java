package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECS says when it refuses to create, update, delete, describe or list services. */
final class ServiceMessages {

    // ---- which service

    static final Message NOT_ACTIVE =
            new Message("ServiceNotActiveException", "Service was not ACTIVE.", Source.EMULATOR);

    /** What tagging says of a service that does not exist. */
    static final Message UNTAGGABLE =
            invalid("The specified service was not found. Specify a valid service name and try again.", Source.UNSURE);

    static final Message INACTIVE_FOR_TAGS =
            invalid("The specified service is inactive. Specify an active service and try again.", Source.UNSURE);

    // ---- service deployments

    static final Message NO_DEPLOYMENT =
            new Message("ServiceDeploymentNotFoundException", "The service deployment does not exist.", Source.GUIDE);
    static final Message DEPLOYMENT_OVER = new Message(
            "ConflictException", "The service deployment {} is in {} status and cannot be stopped.", Source.UNSURE);
    static final Message NO_ARNS = invalid("{} cannot be empty.", Source.UNSURE);

    // ---- creation

    static final Message NOT_IDEMPOTENT = invalid("Creation of service was not idempotent.", Source.ISSUE);
    static final Message STILL_DRAINING = invalid("Unable to Start a service that is still Draining.", Source.ISSUE);
    static final Message TOO_MANY_SERVICES =
            invalid("You've reached the limit on the number of services in this cluster.", Source.UNSURE);
    static final Message DESIRED_MISSING = invalid("DesiredCount is missing", Source.EMULATOR);
    static final Message DESIRED_EXCEEDS = invalid("Desired count exceeds limit.", Source.ISSUE);

    // ---- daemons

    static final Message DAEMON_DESIRED = invalid(
            "The daemon scheduling strategy does not support a desired count for services. Remove the desired count"
                    + " value and try again",
            Source.ISSUE);
    static final Message DAEMON_FARGATE = invalid(
            "The daemon scheduling strategy does not support the FARGATE launch type. Change the launch type and try"
                    + " again",
            Source.EMULATOR);
    static final Message REBALANCING_DAEMON =
            notRebalanced("DAEMON as scheduling strategy. Update scheduling strategy and try again.", Source.EVIDENCE);

    static final Message DAEMON_STRATEGY =
            invalid("The daemon scheduling strategy does not support placement strategies", Source.EVIDENCE);
    static final Message DAEMON_MAXIMUM = invalid(
            "The daemon scheduling strategy does not support values above 100 for maximumPercent", Source.EVIDENCE);

    // ---- deployment configuration

    static final Message BLOCKED = invalid(
            "Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments.",
            Source.EVIDENCE);
    static final Message MINIMUM_ABOVE = invalid("minimumHealthyPercent must be at most 100", Source.EVIDENCE);
    static final Message MINIMUM_BELOW = invalid("minimumHealthyPercent must be at least 0", Source.EMULATOR);
    static final Message MAXIMUM_BELOW = invalid("maximumPercent must be at least 100", Source.EMULATOR);
    /** The first sentence was seen; the second is worded by analogy. */
    static final Message REBALANCING_BOUNDED = notRebalanced(
            "maximumPercent <= 100 % as deployment configuration. Update the deployment configuration and try again.",
            Source.ISSUE);

    // The guide names these obstacles; their texts are worded by analogy.
    static final Message REBALANCING_EXTERNAL =
            notRebalanced("EXTERNAL as launch type. Update launch type and try again.", Source.UNSURE);
    static final Message REBALANCING_CLASSIC = notRebalanced(
            "Classic Load Balancer as load balancer. Update load balancers and try again.", Source.UNSURE);
    static final Message REBALANCING_CONSTRAINT = notRebalanced(
            "attribute:ecs.availability-zone as placement constraint. Update placement constraints and try again.",
            Source.UNSURE);
    static final Message REBALANCING_STRATEGY = notRebalanced(
            "a placement strategy whose first component is not spread across attribute:ecs.availability-zone. Update"
                    + " placement strategy and try again.",
            Source.UNSURE);
    static final Message CODE_DEPLOY_BALANCER = invalid(
            "When specifying the CODE_DEPLOY deployment controller type, the service requires an Application Load"
                    + " Balancer or Network Load Balancer.",
            Source.EVIDENCE);
    static final Message EXTERNAL_DEFINITION = invalid("TaskDefinition must be blank.", Source.EVIDENCE);

    // ---- where and how tasks run

    static final Message FORCE_REQUIRED = invalid(
            "When switching from launch type to capacity provider strategy on an existing service, or making a change to"
                    + " a capacity provider strategy on a service that is already using one, you must force a new"
                    + " deployment.",
            Source.ISSUE);
    static final Message OTHER_SYSTEM =
            invalid("The platform family of a service cannot be changed from {} to {}.", Source.UNSURE);
    static final Message ROLE_UNEXPECTED =
            invalid("You cannot specify an IAM role for services that require a service linked role.", Source.ISSUE);

    // ---- deletion

    static final Message SCALED_ABOVE_ZERO =
            invalid("The service cannot be stopped while it is scaled above 0.", Source.ISSUE);

    private ServiceMessages() {}

    private static Message notRebalanced(String text, Source source) {
        return invalid(
                "The service couldn't be {} because Availability Zone Rebalancing does not support " + text, source);
    }

    private static Message invalid(String text, Source source) {
        return new Message("InvalidParameterException", text, source);
    }
}
