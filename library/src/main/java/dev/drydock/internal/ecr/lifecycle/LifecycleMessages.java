package dev.drydock.internal.ecr.lifecycle;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECR says about lifecycle policies. Some of its texts lack their last quote. */
final class LifecycleMessages {

    static final Message NOT_FOUND = new Message(
            "LifecyclePolicyNotFoundException",
            "Lifecycle policy does not exist for the repository with name '{}' in the registry with id '{}'",
            Source.VERIFIED);

    static final Message PREVIEW_NOT_FOUND = new Message(
            "LifecyclePolicyPreviewNotFoundException",
            "Lifecycle policy preview does not exist for the repository with name '{}' in the registry with id '{}'",
            Source.UNSURE);

    static final Message PREVIEW_IN_PROGRESS = new Message(
            "LifecyclePolicyPreviewInProgressException",
            "The previous lifecycle policy preview request has not completed. Wait and try again.",
            Source.MODEL);

    static final Message NOT_A_POLICY = invalid("Could not map policyString into LifecyclePolicy.'", Source.EMULATOR);

    static final Message MISSING = invalid("object has missing required properties ([{}])'", Source.EMULATOR);

    static final Message UNKNOWN =
            invalid("object instance has properties which are not allowed by the schema: ([{}])'", Source.EMULATOR);

    static final Message TYPE = invalid(
            "instance type ({}) does not match any allowed primitive type (allowed: [\"{}\"])'", Source.EMULATOR);

    static final Message NOT_IN_ENUM =
            invalid("instance value ({}) not found in enum :(possible values: [{}])'", Source.EMULATOR);

    static final Message NO_SCHEMA =
            invalid("instance failed to match exactly one schema (matched 0 out of 2)", Source.ISSUE);

    static final Message TOO_LOW =
            invalid("numeric instance is lower than the required minimum (minimum: 1, found: {})", Source.EMULATOR);

    static final Message TOO_FEW_RULES =
            invalid("array is too short: must have at least 1 elements but instance has 0 elements'", Source.UNSURE);

    static final Message TOO_MANY_RULES =
            invalid("array is too long: must have at most 50 elements but instance has {} elements'", Source.UNSURE);

    static final Message TOO_FEW_DAYS =
            invalid("Archived images can only be expired after at least 90 days: countNumber is {}'", Source.UNSURE);

    static final Message NO_LISTS =
            invalid("Must specify tagPrefixList or tagPatternList when tagStatus=TAGGED'", Source.ISSUE);

    static final Message LISTS_WITHOUT_TAGS =
            invalid("tagPrefixList and tagPatternList can only be specified when tagStatus=TAGGED'", Source.UNSURE);

    static final Message BOTH_LISTS =
            invalid("Cannot specify both tagPrefixList and tagPatternList in one rule'", Source.UNSURE);

    static final Message TOO_MANY_STARS = invalid("A tag pattern can have at most four wildcards: {}'", Source.UNSURE);

    static final Message TWO_UNTAGGED =
            invalid("Only one rule can select Untagged images per storage class'", Source.ISSUE);

    static final Message ANY_NOT_LAST =
            invalid("Rule for tagStatus=ANY must have the lowest priority per storage class'", Source.ISSUE);

    static final Message SAME_PREFIXES =
            invalid("Two rules cannot have the same tagPrefixList per storage class'", Source.UNSURE);
    static final Message SAME_PRIORITY = invalid("Rule priorities must be unique: {}'", Source.UNSURE);

    private LifecycleMessages() {}

    private static Message invalid(String text, Source source) {
        return new Message(
                "InvalidParameterException",
                "Invalid parameter at 'LifecyclePolicyText' failed to satisfy constraint: 'Lifecycle policy validation"
                        + " failure: " + text,
                source);
    }
}
