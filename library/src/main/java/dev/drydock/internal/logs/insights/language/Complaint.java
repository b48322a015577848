package dev.drydock.internal.logs.insights.language;

import dev.drydock.internal.call.Message;

/** What can be wrong with a query that reads well. */
public enum Complaint {
    /** A name is given to something and was given before. */
    DEFINED_TWICE(MalformedQueryMessages.DEFINED_TWICE),
    /** A field is asked for that the stats command before does not hand on. */
    UNKNOWN_SYMBOL(MalformedQueryMessages.UNKNOWN_SYMBOL),
    /** An aggregation outside a stats command. */
    NO_AGGREGATION(MalformedQueryMessages.NO_AGGREGATION),
    /** Something else than an aggregation in a stats command. */
    NOT_AGGREGATED(MalformedQueryMessages.NOT_AGGREGATED),
    UNKNOWN_FUNCTION(MalformedQueryMessages.UNKNOWN_FUNCTION),
    BAD_ARGUMENTS(MalformedQueryMessages.BAD_ARGUMENTS),
    BAD_EXPRESSION(MalformedQueryMessages.BAD_EXPRESSION),
    /** A glob whose asterisks and names are not as many. */
    BAD_GLOB(MalformedQueryMessages.BAD_GLOB),
    TOO_MANY_STATS(MalformedQueryMessages.TOO_MANY_STATS),
    /** A command that stands before or after another in vain. */
    MISPLACED(MalformedQueryMessages.MISPLACED),
    BAD_SOURCE(MalformedQueryMessages.BAD_SOURCE),
    BAD_LIMIT(MalformedQueryMessages.BAD_LIMIT),
    /** The query ends before any of its log groups began, or after all that they keep. */
    BAD_TIME(MalformedQueryMessages.BAD_TIME);

    private final Message message;

    Complaint(Message message) {
        this.message = message;
    }

    Message message() {
        return message;
    }
}
