package dev.drydock.internal.ecr.request;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECR says about an invalid parameter, in its own wording, not in AWS's common one. */
public final class ParameterMessages {

    public static final Message IMAGE_TAG =
            invalid("imageTag", "must satisfy regular expression '[a-zA-Z0-9-_.]+''", Source.ISSUE);

    public static final Message IMAGE_DIGEST =
            invalid("imageDigest", "must satisfy regular expression '[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+''", Source.ISSUE);

    public static final Message NOT_TOGETHER = invalid("{}", "must not be specified together with {}'", Source.UNSURE);

    public static final Message ARN = invalid("resourceArn", "Invalid ARN'", Source.VERIFIED);

    /** Of a tag's key or value; the model has no lengths. */
    public static final Message TAG_LENGTH = new Message(
            "InvalidTagParameterException",
            "An invalid parameter has been specified. Tag keys can have a maximum character length of 128 characters,"
                    + " and tag values can have a maximum length of 256 characters.",
            Source.MODEL);

    private ParameterMessages() {}

    private static Message invalid(String parameter, String text, Source source) {
        return new Message(
                "InvalidParameterException",
                "Invalid parameter at '" + parameter + "' failed to satisfy constraint: '" + text,
                source);
    }
}
