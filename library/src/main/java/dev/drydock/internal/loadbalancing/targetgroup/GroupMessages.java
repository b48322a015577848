package dev.drydock.internal.loadbalancing.targetgroup;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What Elastic Load Balancing says when it refuses target groups, their attributes or their targets. */
final class GroupMessages {

    private static final String VALIDATION = "ValidationError";
    private static final String CONFIGURATION = "InvalidConfigurationRequest";

    // ---- references

    static final Message NOT_FOUND =
            new Message("TargetGroupNotFound", "One or more target groups not found", Source.ISSUE);
    static final Message NAMED_NOT_FOUND =
            new Message("TargetGroupNotFound", "Target groups '{}' not found", Source.ISSUE);
    static final Message SEVERAL_FILTERS = invalid(
            "Only one of target group names, target group ARNs and load balancer ARN can be specified", Source.UNSURE);
    static final Message IN_USE =
            new Message("ResourceInUse", "Target group '{}' is currently in use by a listener or a rule", Source.ISSUE);

    // ---- names and places

    static final Message NAME_TOO_LONG =
            invalid("Target group name '{}' cannot be longer than '32' characters", Source.ISSUE);
    static final Message NAME_CHARACTERS = invalid(
            "Target group name '{}' can only contain characters that are alphanumeric characters or hyphens(-)",
            Source.VERIFIED);
    static final Message NAME_HYPHENS = invalid("Target group name '{}' cannot begin or end with '-'", Source.VERIFIED);
    static final Message NAME_TAKEN = new Message(
            "DuplicateTargetGroupName",
            "A target group with the same name '{}' exists, but with different settings",
            Source.ISSUE);
    static final Message NEEDED = invalid("A {} must be specified", Source.VERIFIED);
    static final Message NO_VPC = invalid("The VPC ID '{}' is not found", Source.VERIFIED);
    static final Message TOO_MANY =
            new Message("TooManyTargetGroups", "The maximum number of target groups has been reached", Source.UNSURE);

    // ---- protocols and checks

    static final Message PROTOCOL_VERSION =
            invalid("Protocol version '{}' must be one of [GRPC, HTTP1, HTTP2]", Source.UNSURE);
    static final Message VERSION_WITHOUT_HTTP =
            configuration("Protocol version is not supported for target groups with the {} protocol", Source.UNSURE);
    static final Message CHECKS_DISABLED =
            invalid("Health check enabled must be true for target groups with target type '{}'", Source.ISSUE);
    static final Message CHECK_PROTOCOL = configuration(
            "Health check protocol '{}' is not supported for target groups with the {} protocol", Source.UNSURE);
    static final Message CHECK_PORT =
            invalid("Health check port '{}' must be 'traffic-port' or between '1' and '65535'", Source.UNSURE);
    static final Message PATH_BY_TCP =
            configuration("Health check paths are not supported for TCP health checks", Source.ISSUE);
    static final Message MATCHER_BY_TCP =
            configuration("Health check matchers are not supported for TCP health checks", Source.ISSUE);
    static final Message CHECK_PATH = invalid("Health check path '{}' must begin with '/'", Source.UNSURE);
    static final Message INTERVAL = invalid("Health check interval must be greater than the timeout.", Source.ISSUE);
    static final Message TIMEOUT =
            invalid("Health check timeout '{}' must be smaller than or equal to the interval '{}'", Source.VERIFIED);
    static final Message NO_HTTP_CODE = invalid("Health check matcher HTTP code cannot be empty", Source.ISSUE);
    static final Message NO_GRPC_CODE = invalid("Health check matcher GRPC code cannot be empty", Source.UNSURE);
    static final Message CODE_SYNTAX = invalid("Health check matcher code '{}' is not valid", Source.UNSURE);
    static final Message CODE_RANGE =
            invalid("Health check matcher {} code '{}' must be within '{}-{}' inclusive", Source.UNSURE);

    // ---- attributes

    static final Message STICKINESS_TYPE =
            configuration("Stickiness type '{}' is not supported for target groups with the {} protocol", Source.ISSUE);
    static final Message STICKY_TLS =
            configuration("You cannot enable stickiness on target groups with the TLS protocol", Source.VERIFIED);
    static final Message NO_COOKIE = configuration(
            "You must set an application cookie name to enable stickiness of type 'app_cookie'", Source.VERIFIED);
    static final Message RESERVED_COOKIE =
            invalid("The cookie name '{}' is reserved for use by the load balancer", Source.UNSURE);
    static final Message MITIGATION =
            configuration("Anomaly mitigation is only supported with the weighted_random algorithm", Source.UNSURE);
    static final Message SLOW_START =
            configuration("Slow start is only supported with the round_robin algorithm", Source.UNSURE);

    // ---- targets

    static final Message INSTANCE_ID = invalid("Instance ID '{}' is not valid", Source.ISSUE);
    static final Message ADDRESS = invalid("The IP address '{}' is not a valid {} address", Source.UNSURE);
    static final Message PUBLIC_ADDRESS =
            invalid("The IP address '{}' is not within the allowed ranges", Source.UNSURE);
    static final Message ZONE_OF_INSTANCE =
            invalid("You cannot specify an Availability Zone for a target of type 'instance'", Source.UNSURE);
    static final Message UNKNOWN_ZONE = invalid(
            "You must specify a valid Availability Zone or select 'all' for all enabled Availability zones, since the IP"
                    + " address '{}' is outside the VPC",
            Source.ISSUE);
    static final Message TOO_MANY_TARGETS = new Message(
            "TooManyTargets",
            "The maximum number of targets per target group '1000' has been reached on target group '{}'",
            Source.UNSURE);

    private GroupMessages() {}

    private static Message invalid(String text, Source source) {
        return new Message(VALIDATION, text, source);
    }

    private static Message configuration(String text, Source source) {
        return new Message(CONFIGURATION, text, source);
    }
}
