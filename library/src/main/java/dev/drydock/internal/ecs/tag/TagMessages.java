package dev.drydock.internal.ecs.tag;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECS says about tags and about the ARNs of tagged resources. */
final class TagMessages {

    static final Message ARN_INVALID = invalid("The ARN provided is invalid.", Source.UNSURE);
    static final Message LONG_ARN = invalid("Long arn format must be used for tagging operations", Source.ISSUE);

    static final Message RESERVED = invalid("Tag key must not start with aws:", Source.ISSUE);
    static final Message RESERVED_VALUE =
            invalid("The value of the tag '{}' is invalid. Values starting with 'aws:' are reserved.", Source.UNSURE);
    static final Message DUPLICATE =
            invalid("Duplicate tag keys found: {}. Each tag key must be unique.", Source.UNSURE);
    static final Message TOO_MANY = invalid("The number of tags can not exceed 50.", Source.UNSURE);

    private TagMessages() {}

    private static Message invalid(String text, Source source) {
        return new Message("InvalidParameterException", text, source);
    }
}
