package dev.drydock.internal.logs.request;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What CloudWatch Logs says, of whatever kind, when there are as many of it as there can be. */
public final class LimitMessages {

    public static final Message EXCEEDED =
            new Message("LimitExceededException", "Resource limit exceeded.", Source.VERIFIED);

    private LimitMessages() {}
}
