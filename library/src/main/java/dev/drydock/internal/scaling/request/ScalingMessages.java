package dev.drydock.internal.scaling.request;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What Application Auto Scaling says whatever the operation. */
public final class ScalingMessages {

    /** The code of a request that is wrong. */
    public static final String VALIDATION = "ValidationException";

    /** The code of what is not there. */
    public static final String NOT_FOUND = "ObjectNotFoundException";

    /** The code of what there would be too many of. */
    public static final String LIMIT = "LimitExceededException";

    /** Whose resource and dimension they are, as refusals name them. */
    private static final String OF =
            " for service namespace: ecs, resource ID: {}, scalable dimension: " + ScalingResources.DIMENSION;

    static final Message UNSUPPORTED = new Message(
            VALIDATION, "Unsupported service namespace, resource type or scalable dimension", Source.EVIDENCE);

    static final Message RESOURCE_MISSING = new Message(
            VALIDATION, "Resource ID must be specified when scalable dimension is specified", Source.UNSURE);

    static final Message PAGE_SIZE = new Message(VALIDATION, "MaxResults must be between 1 and {}", Source.UNSURE);

    static final Message BAD_TOKEN = new Message("InvalidNextTokenException", "Invalid NextToken", Source.UNSURE);

    /** Said of a target that something is to be put on. */
    public static final Message NOT_REGISTERED =
            new Message(NOT_FOUND, "No scalable target registered" + OF, Source.ISSUE);

    public static final Message TARGET_NOT_FOUND =
            new Message(NOT_FOUND, "No scalable target found" + OF, Source.EMULATOR);

    public static final Message POLICY_NOT_FOUND =
            new Message(NOT_FOUND, "No scaling policy found" + OF + ", policy name: {}", Source.EMULATOR);

    public static final Message ACTION_NOT_FOUND =
            new Message(NOT_FOUND, "No scheduled action found" + OF + ", scheduled action name: {}", Source.EMULATOR);

    /** Said of targets, scheduled actions, and at the time of a scheduled action. */
    public static final Message MAX_BELOW_MIN =
            new Message(VALIDATION, "Maximum capacity cannot be less than minimum capacity", Source.VERIFIED);

    public static final Message NEGATIVE = new Message(VALIDATION, "{} capacity cannot be less than 0", Source.UNSURE);

    static final Message TAG_RESERVED =
            new Message(VALIDATION, "aws: prefixed tag key names are not allowed for external use.", Source.UNSURE);

    static final Message TOO_MANY_TAGS = new Message(
            "TooManyTagsException", "The number of tags of a resource cannot be more than 50", Source.UNSURE);

    private ScalingMessages() {}
}
