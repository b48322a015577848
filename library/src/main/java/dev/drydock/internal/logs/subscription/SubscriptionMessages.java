package dev.drydock.internal.logs.subscription;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What CloudWatch Logs says about subscription filters. */
final class SubscriptionMessages {

    private static final String INVALID = "InvalidParameterException";

    static final Message NOT_FOUND = new Message(
            "ResourceNotFoundException", "The specified subscription filter does not exist.", Source.VERIFIED);

    static final Message BAD_SYSTEM_FIELD =
            new Message(INVALID, "Invalid emitSystemFields: '{}' is not supported", Source.UNSURE);

    static final Message BAD_CRITERIA =
            new Message(INVALID, "Invalid fieldSelectionCriteria of a subscription filter", Source.UNSURE);

    private SubscriptionMessages() {}
}
