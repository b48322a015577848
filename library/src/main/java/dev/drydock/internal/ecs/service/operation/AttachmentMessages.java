package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECS says when it refuses load balancers, Service Connect or volumes of a service. */
final class AttachmentMessages {

    // ---- load balancers

    /** Elastic Load Balancing's text, whose code ECS does not pass on; worded by analogy. */
    static final Message NO_GROUP = invalid("Target groups '{}' not found", Source.UNSURE);

    static final Message NO_BALANCER =
            invalid("The target group with targetGroupArn {} does not have an associated load balancer.", Source.ISSUE);
    static final Message TARGET_TYPE = invalid(
            "The provided target group {} has target type {}, which is incompatible with the {} network mode specified in"
                    + " the task definition.",
            Source.ISSUE);
    static final Message NO_CONTAINER =
            invalid("The container {} does not exist in the task definition.", Source.ISSUE);
    static final Message NO_PORT = invalid("The container {} did not have a container port {} defined.", Source.ISSUE);
    static final Message BOTH_NAMED =
            invalid("loadBalancerName and targetGroupArn cannot both be specified.", Source.EVIDENCE);
    static final Message NONE_NAMED =
            invalid("Either loadBalancerName or targetGroupArn must be specified.", Source.UNSURE);
    static final Message MIXED = invalid(
            "All loadBalancers must be strictly either ELBv1 (defining loadBalancerName) or ELBv2 (defining"
                    + " targetGroupArn)",
            Source.GUIDE);
    static final Message DUPLICATE = invalid("Duplicate targetGroupArn found: {}", Source.GUIDE);
    /** The guide's considerations for ECS Anywhere rule it out; the text is worded by analogy. */
    static final Message BALANCER_ON_EXTERNAL =
            invalid("Load balancers are not supported with EXTERNAL launch type.", Source.UNSURE);

    static final Message CLASSIC_ON_FARGATE =
            invalid("Classic Load Balancers are not supported with Fargate.", Source.EVIDENCE);
    static final Message TOO_MANY_BALANCERS = invalid("load balancers can have at most 5 items.", Source.ISSUE);

    // ---- Service Connect

    static final Message NO_NAMESPACE = invalid("Namespace is missing.", Source.EVIDENCE);
    static final Message NO_NAMED_PORT = invalid(
            "portName({}) does not refer to any named PortMapping in the container definitions.", Source.EVIDENCE);
    static final Message TOO_MANY_ALIASES = invalid("clientAliases exceeds the max limit of 1", Source.EVIDENCE);
    static final Message BAD_ALIAS = invalid("The DNS name that you provided is invalid.", Source.EVIDENCE);
    /** The API's page says what it may be, not what is answered; the text is worded as that of the alias. */
    static final Message BAD_DISCOVERY_NAME =
            invalid("The discovery name that you provided is invalid.", Source.UNSURE);

    // ---- volumes

    static final Message VOLUMES_OF_DAEMONS =
            invalid("The daemon scheduling strategy does not support volume configurations.", Source.UNSURE);

    private AttachmentMessages() {}

    private static Message invalid(String text, Source source) {
        return new Message("InvalidParameterException", text, source);
    }
}
