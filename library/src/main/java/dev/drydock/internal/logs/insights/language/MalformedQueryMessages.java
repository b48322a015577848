package dev.drydock.internal.logs.insights.language;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/**
 * What CloudWatch Logs says about queries that it cannot read. Numbers at the end are the first and the last character
 * in the query as it keeps it, with the log groups in front.
 */
final class MalformedQueryMessages {

    private static final String CODE = "MalformedQueryException";

    static final Message UNEXPECTED =
            new Message(CODE, "unexpected symbol found {} at line {} and position {}", Source.ISSUE);

    static final Message DEFINED_TWICE =
            new Message(CODE, "Ephemeral field is already defined: {} ([{},{}])", Source.ISSUE);

    static final Message UNKNOWN_SYMBOL =
            new Message(CODE, "Unknown symbols found in or after stats: {} ([{},{}])", Source.ISSUE);

    static final Message NO_AGGREGATION =
            new Message(CODE, "No aggregation function expression allowed: {} ([{},{}])", Source.ISSUE);

    static final Message BAD_TIME = new Message(
            CODE,
            "Query's end date and time is either before the log groups creation time or exceeds the log groups log"
                    + " retention settings{} ([{},{}])",
            Source.ISSUE);

    static final Message NOT_AGGREGATED =
            new Message(CODE, "Expected an aggregation function expression: {} ([{},{}])", Source.UNSURE);

    static final Message UNKNOWN_FUNCTION = new Message(CODE, "Unknown function: {} ([{},{}])", Source.UNSURE);

    static final Message BAD_ARGUMENTS = new Message(CODE, "Invalid arguments: {} ([{},{}])", Source.UNSURE);

    static final Message BAD_EXPRESSION = new Message(CODE, "Invalid regular expression: {} ([{},{}])", Source.UNSURE);

    static final Message BAD_GLOB =
            new Message(CODE, "The number of fields differs from the number of wildcards: {} ([{},{}])", Source.UNSURE);

    static final Message TOO_MANY_STATS = new Message(CODE, "Too many stats commands: {} ([{},{}])", Source.UNSURE);

    static final Message MISPLACED = new Message(CODE, "Command is not allowed here: {} ([{},{}])", Source.UNSURE);

    static final Message BAD_SOURCE = new Message(CODE, "Invalid SOURCE: {} ([{},{}])", Source.UNSURE);

    static final Message BAD_LIMIT = new Message(CODE, "Invalid limit: {} ([{},{}])", Source.UNSURE);

    private MalformedQueryMessages() {}
}
