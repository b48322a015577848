package dev.drydock.internal.loadbalancing.action;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.loadbalancing.request.BalancingMessages;

/** What Elastic Load Balancing says about actions. */
final class ActionMessages {

    private static final String VALIDATION = BalancingMessages.VALIDATION;
    private static final String ACTION = BalancingMessages.ACTION;

    static final Message NONE = new Message(VALIDATION, "At least one action must be specified", Source.UNSURE);

    static final Message FIELDS_NEEDED =
            new Message(ACTION, "For actions of type '{}', you must specify the following fields: '{}'", Source.ISSUE);

    static final Message FIELDS_TOO_MANY = new Message(
            ACTION, "For actions of type '{}', you cannot specify the following fields: '{}'", Source.UNSURE);

    static final Message NO_GROUP = new Message(VALIDATION, "A target group ARN must be specified", Source.KNOWN);

    static final Message GROUP_AND_LIST = new Message(
            VALIDATION,
            "You can specify both a target group ARN and a list of target groups only if the list has that target group"
                    + " alone",
            Source.UNSURE);

    static final Message WEIGHT = new Message(
            VALIDATION, "The weight for each target group must be between 0 and 999, inclusive", Source.ISSUE);

    static final Message GROUP_TWICE =
            new Message(VALIDATION, "Target group '{}' is specified more than once in an action", Source.UNSURE);

    static final Message TOO_MANY_GROUPS =
            new Message("TooManyTargetGroups", "An action can have only '{}' target groups", Source.UNSURE);

    static final Message NO_DURATION = new Message(
            VALIDATION,
            "The duration of target group stickiness must be between 1 and 604800 seconds, inclusive",
            Source.UNSURE);

    static final Message STICKY_NETWORK = new Message(
            BalancingMessages.CONFIGURATION,
            "Target group stickiness is not supported on load balancers with type 'network'",
            Source.UNSURE);

    static final Message TYPE_OF_NETWORK = new Message(
            ACTION, "Actions of type '{}' are not supported on load balancers with type 'network'", Source.UNSURE);

    static final Message ORDER_NEEDED = new Message(
            ACTION, "You must specify an order for each action of a rule with more than one", Source.UNSURE);

    static final Message ORDER_TWICE =
            new Message(ACTION, "The action order '{}' was specified more than once", Source.UNSURE);

    static final Message ONE_ROUTING = new Message(
            ACTION,
            "A rule must have exactly one action of type 'forward', 'redirect' or 'fixed-response', and it must be the"
                    + " last to be performed",
            Source.UNSURE);

    static final Message ONE_AUTHENTICATION =
            new Message("TooManyActions", "A rule can have only one action that authenticates users", Source.UNSURE);

    static final Message AUTHENTICATION_SECURE =
            new Message(ACTION, "Actions of type '{}' are supported only on HTTPS listeners", Source.UNSURE);

    static final Message SESSION_TIMEOUT = new Message(
            VALIDATION, "The session timeout must be between 1 and 604800 seconds, inclusive", Source.UNSURE);

    static final Message NO_SECRET = new Message(
            VALIDATION, "You must specify either 'ClientSecret' or 'UseExistingClientSecret'", Source.UNSURE);

    static final Message CONTENT_TYPE = new Message(
            ACTION,
            "The ContentType must be one of:'text/html', 'application/json', 'application/javascript', 'text/css',"
                    + " 'text/plain'",
            Source.EMULATOR);

    static final Message LOOP =
            new Message(ACTION, "The redirect configuration is not valid because it creates a loop.", Source.ISSUE);

    static final Message TO_LESS_SECURE =
            new Message(ACTION, "You cannot redirect requests from HTTPS to HTTP", Source.UNSURE);

    static final Message REDIRECT_PORT =
            new Message(VALIDATION, "The redirect port '{}' must be between 1 and 65535 or #{port}", Source.UNSURE);

    static final Message REDIRECT_PATH =
            new Message(VALIDATION, "The redirect path '{}' must start with '/'", Source.UNSURE);

    static final Message INCOMPATIBLE = new Message(
            "IncompatibleProtocols",
            "The listener and the following target groups have incompatible protocols: {}",
            Source.ISSUE);

    static final Message ASSOCIATED = new Message(
            "TargetGroupAssociationLimit",
            "The following target groups cannot be associated with more than one load balancer: {}",
            Source.ISSUE);

    static final Message TOO_MANY_UNIQUE = new Message(
            "TooManyUniqueTargetGroupsPerLoadBalancer",
            "You have reached the maximum number of unique target groups that you can associate with a load balancer of"
                    + " type '{}': [{}]",
            Source.ISSUE);

    private ActionMessages() {}
}
