package dev.drydock.internal.ecs.attribute;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECS says about attributes. */
final class AttributeMessages {

    private static final String INVALID = "InvalidParameterException";

    static final Message NO_TARGET = new Message("TargetNotFoundException", "Could not find ID", Source.VERIFIED);
    static final Message TOO_MANY = new Message(
            "AttributeLimitExceededException",
            "You can apply up to 10 custom attributes for each resource. You can view the attributes of a resource with"
                    + " ListAttributes. You can remove existing attributes on a resource with DeleteAttributes.",
            Source.MODEL);
    static final Message BAD_NAME =
            new Message(INVALID, "The attribute name {} contains invalid characters or is too long.", Source.UNSURE);
    static final Message BAD_VALUE = new Message(
            INVALID, "The value of the attribute {} contains invalid characters or is too long.", Source.UNSURE);
    static final Message VALUE_WITHOUT_NAME =
            new Message(INVALID, "attributeName must be specified when attributeValue is specified.", Source.UNSURE);

    private AttributeMessages() {}
}
