package dev.drydock.internal.logs.destination;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What CloudWatch Logs says about the policies of destinations. */
final class DestinationMessages {

    private static final String INVALID = "InvalidParameterException";

    static final Message BAD_POLICY = new Message(INVALID, "Invalid access policy of a destination.", Source.UNSURE);

    static final Message POLICY_TOO_LONG =
            new Message(INVALID, "The access policy of a destination can have at most {} bytes.", Source.UNSURE);

    private DestinationMessages() {}
}
