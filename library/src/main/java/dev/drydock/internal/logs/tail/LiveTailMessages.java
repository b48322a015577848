package dev.drydock.internal.logs.tail;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What CloudWatch Logs says about live tails. */
final class LiveTailMessages {

    private static final String INVALID = "InvalidParameterException";

    static final Message NAMES_AND_PREFIXES =
            new Message(INVALID, "Only one of logStreamNames or logStreamNamePrefixes can be provided.", Source.UNSURE);

    static final Message STREAMS_OF_SEVERAL = new Message(
            INVALID,
            "logStreamNames and logStreamNamePrefixes can only be used with a single log group.",
            Source.UNSURE);

    static final Message NOT_AN_ARN = new Message(
            INVALID, "logGroupIdentifiers must be the ARNs of log groups, but one of them is {}.", Source.UNSURE);

    static final Message TIMED_OUT =
            new Message("SessionTimeoutException", "The session has timed out after three hours.", Source.UNSURE);

    /** What a session is told whose world goes back to a snapshot. */
    static final Message WORLD_RESTORED = new Message(
            "SessionStreamingException",
            "The session has ended, because its world went back to a snapshot.",
            Source.UNSURE);

    private LiveTailMessages() {}
}
