package dev.drydock.internal.loadbalancing.rule;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.loadbalancing.request.BalancingMessages;

/** What Elastic Load Balancing says about rules and their conditions. */
final class RuleMessages {

    private static final String VALIDATION = BalancingMessages.VALIDATION;
    private static final String NOT_PERMITTED = "OperationNotPermitted";

    static final Message PRIORITY_IN_USE =
            new Message("PriorityInUse", "Priority '{}' is currently in use", Source.ISSUE);

    static final Message PRIORITY_TWICE =
            new Message(VALIDATION, "Priority '{}' was provided multiple times", Source.EMULATOR);

    static final Message RULE_TWICE = new Message(VALIDATION, "Rule '{}' was provided multiple times", Source.UNSURE);

    static final Message NO_PRIORITIES =
            new Message(VALIDATION, "At least one rule priority must be specified", Source.UNSURE);

    static final Message NO_RULE_ARN = new Message(VALIDATION, "A rule ARN must be specified", Source.UNSURE);

    static final Message NO_PRIORITY = new Message(VALIDATION, "A rule priority must be specified", Source.UNSURE);

    static final Message ONE_LISTENER =
            new Message(VALIDATION, "The rules must belong to the same listener", Source.UNSURE);

    static final Message DEFAULT_PRIORITY =
            new Message(NOT_PERMITTED, "The priority of default rule '{}' cannot be changed", Source.UNSURE);

    static final Message DEFAULT_DELETED =
            new Message(NOT_PERMITTED, "Default rule '{}' cannot be deleted", Source.ISSUE);

    static final Message DEFAULT_MODIFIED =
            new Message(NOT_PERMITTED, "Default rule '{}' cannot be modified", Source.UNSURE);

    static final Message TOO_MANY = new Message(
            "TooManyRules", "The maximum number of rules on load balancer '{}' has been reached", Source.ISSUE);

    static final Message RULES_OR_LISTENER =
            new Message(VALIDATION, "You must specify either listener rule ARNs or a listener ARN", Source.EMULATOR);

    static final Message RULES_AND_LISTENER = new Message(
            VALIDATION, "Listener rule ARNs and a listener ARN cannot be specified at the same time", Source.EMULATOR);

    static final Message NOTHING_TO_MODIFY =
            new Message(VALIDATION, "Either conditions or actions must be specified", Source.EMULATOR);

    static final Message NO_CONDITION =
            new Message(VALIDATION, "At least one condition must be specified", Source.UNSURE);

    static final Message NO_FIELD = new Message(VALIDATION, "A condition field must be specified", Source.ISSUE);

    static final Message UNKNOWN_FIELD =
            new Message(VALIDATION, "Condition field '{}' must be one of '{}'", Source.EMULATOR);

    static final Message VALUES_AND_CONFIG = new Message(
            VALIDATION, "You cannot provide both Values and '{}' for a condition of type '{}'", Source.ISSUE);

    static final Message VALUES_OF_OTHER =
            new Message(VALIDATION, "The 'Values' field is not compatible with '{}'", Source.EMULATOR);

    static final Message CONFIG_OF_OTHER =
            new Message(VALIDATION, "The '{}' field is not compatible with '{}'", Source.UNSURE);

    static final Message TOO_MANY_VALUES =
            new Message(VALIDATION, "The '{}' field contains too many values; the limit is '{}'", Source.EMULATOR);

    static final Message NO_VALUE = new Message(VALIDATION, "A condition value must be specified", Source.EMULATOR);

    static final Message NO_CONFIG = new Message(VALIDATION, "A '{}' must be specified with '{}'", Source.EMULATOR);

    static final Message NO_SOURCE = new Message(VALIDATION, "A 'source-ip' value must be specified", Source.EMULATOR);

    static final Message NO_PAIR_VALUE =
            new Message(VALIDATION, "A 'Value' must be specified in 'QueryStringKeyValuePair'", Source.EMULATOR);

    static final Message TOO_LONG =
            new Message(VALIDATION, "The '{}' value is too long; the limit is '{}'", Source.EMULATOR);

    static final Message METHOD = new Message(
            VALIDATION,
            "The 'http-request-method' value is invalid; the allowed characters are A-Z, hyphen and underscore",
            Source.EMULATOR);

    static final Message BAD_VALUE = new Message(VALIDATION, "The '{}' value '{}' is not valid; {}", Source.UNSURE);

    static final Message ONE_OF_FIELD =
            new Message(VALIDATION, "A rule can only have one '{}' condition", Source.UNSURE);

    static final Message RULE_VALUES =
            new Message(VALIDATION, "A rule can only have '{}' condition values and regex values", Source.ISSUE);

    static final Message RULE_WILDCARDS =
            new Message(VALIDATION, "A rule can only have '{}' condition wildcards", Source.ISSUE);

    private RuleMessages() {}
}
