package dev.drydock.internal.logs.insights;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What CloudWatch Logs says about queries and their definitions, besides what it says about the language. */
final class QueryMessages {

    private static final String INVALID = "InvalidParameterException";
    private static final String NOT_FOUND = "ResourceNotFoundException";
    private static final String LIMIT = "LimitExceededException";

    static final Message GROUP_NOT_FOUND = new Message(
            NOT_FOUND,
            "Log group '{}' does not exist for account ID '{}' (Service: AWSLogs; Status Code: 400; Error Code:"
                    + " ResourceNotFoundException; Request ID: {}; Proxy: null)",
            Source.VERIFIED);

    static final Message TOO_MANY_QUERIES =
            new Message(LIMIT, "Account maximum query concurrency limit of [{}] reached.", Source.ISSUE);

    static final Message NO_GROUPS = new Message(
            INVALID,
            "Exactly one of logGroupName, logGroupNames and logGroupIdentifiers must be specified.",
            Source.UNSURE);

    static final Message TOO_MANY_GROUPS =
            new Message(INVALID, "A query can search up to {} log groups, but was given {}.", Source.UNSURE);

    static final Message TIMES =
            new Message(INVALID, "The query's start time must not be after its end time.", Source.UNSURE);

    static final Message QUERY_NOT_FOUND =
            new Message(NOT_FOUND, "The specified query ID {} does not exist.", Source.UNSURE);

    static final Message ENDED = new Message(
            INVALID, "The specified query is not running. Query {} has already ended with status {}.", Source.UNSURE);

    static final Message DEFINITION_NOT_FOUND =
            new Message(NOT_FOUND, "The specified query definition does not exist.", Source.UNSURE);

    static final Message TOO_MANY_DEFINITIONS =
            new Message(LIMIT, "Query definition limit of [{}] reached.", Source.UNSURE);

    static final Message TOKEN_REUSED =
            new Message(INVALID, "The specified clientToken was already used with other parameters.", Source.UNSURE);

    private QueryMessages() {}
}
