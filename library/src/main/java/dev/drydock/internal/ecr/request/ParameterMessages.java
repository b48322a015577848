package dev.drydock.internal.ecr.request;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECR says about an invalid parameter, in its own wording, not in AWS's common one. */
public final class ParameterMessages {

    static final Message NULL = constraint("must not be null", Source.UNSURE);

    public static final Message TOO_SHORT = constraint("must have length greater than or equal to {}", Source.ISSUE);

    public static final Message TOO_LONG = constraint("must have length less than or equal to {}", Source.UNSURE);

    /** ECR shows this older expression, though it accepts the wider one of its model. */
    public static final Message REPOSITORY_NAME = constraint(
            "must satisfy regular expression '(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*''",
            Source.ISSUE,
            "");

    public static final Message IMAGE_TAG =
            constraint("must satisfy regular expression '[a-zA-Z0-9-_.]+''", Source.ISSUE, "");

    public static final Message IMAGE_DIGEST =
            constraint("must satisfy regular expression '[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+''", Source.ISSUE, "");

    static final Message LIST_TOO_SHORT =
            constraint("Member must have length greater than or equal to 1", Source.ISSUE);

    public static final Message LIST_TOO_LONG =
            constraint("Member must have length less than or equal to {}", Source.UNSURE);

    public static final Message NOT_IN_ENUM = constraint("Member must satisfy enum value set: [{}]", Source.VERIFIED);

    public static final Message NOT_TOGETHER = constraint("must not be specified together with {}", Source.UNSURE);

    public static final Message ARN = new Message(
            "InvalidParameterException",
            "Invalid parameter at 'resourceArn' failed to satisfy constraint: 'Invalid ARN'",
            Source.VERIFIED);

    public static final Message REGISTRY_ID = constraint(
            "Member must satisfy constraint: [Member must satisfy regular expression pattern: [0-9]{12}]",
            Source.ISSUE);

    private ParameterMessages() {}

    private static Message constraint(String text, Source source) {
        return constraint(text, source, "'");
    }

    private static Message constraint(String text, Source source, String end) {
        return new Message(
                "InvalidParameterException",
                "Invalid parameter at '{}' failed to satisfy constraint: '" + text + end,
                source);
    }
}
