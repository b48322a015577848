package dev.drydock.internal.loadbalancing.request;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What Elastic Load Balancing says about what it does not find, whatever the operation. */
public final class BalancingMessages {

    /** The code of what is wrong with a request by itself. */
    public static final String VALIDATION = "ValidationError";

    /** The code of what does not go with what is there. */
    public static final String CONFIGURATION = "InvalidConfigurationRequest";

    /** The code of actions that cannot be performed. */
    public static final String ACTION = "InvalidLoadBalancerAction";

    static final Message BALANCER_NOT_FOUND =
            new Message("LoadBalancerNotFound", "Load balancer '{}' not found", Source.KNOWN);

    static final Message LISTENER_NOT_FOUND = new Message("ListenerNotFound", "Listener '{}' not found", Source.KNOWN);

    static final Message RULE_NOT_FOUND = new Message("RuleNotFound", "Rule '{}' not found", Source.KNOWN);

    public static final Message BALANCERS_NOT_FOUND =
            new Message("LoadBalancerNotFound", "One or more load balancers not found", Source.KNOWN);

    public static final Message NAMES_NOT_FOUND =
            new Message("LoadBalancerNotFound", "Load balancers '[{}]' not found", Source.ISSUE);

    public static final Message LISTENERS_NOT_FOUND =
            new Message("ListenerNotFound", "One or more listeners not found", Source.KNOWN);

    public static final Message RULES_NOT_FOUND =
            new Message("RuleNotFound", "One or more rules not found", Source.VERIFIED);

    public static final Message GROUP_NOT_FOUND =
            new Message("TargetGroupNotFound", "Target group '{}' not found", Source.EMULATOR);

    static final Message BAD_ARN = new Message(VALIDATION, "'{}' is not a valid {} ARN", Source.ISSUE);

    static final Message BAD_MARKER = new Message(VALIDATION, "Invalid marker", Source.UNSURE);

    public static final Message TOO_MANY_NAMED =
            new Message(VALIDATION, "You can specify up to '{}' {} in a request", Source.UNSURE);

    private BalancingMessages() {}
}
