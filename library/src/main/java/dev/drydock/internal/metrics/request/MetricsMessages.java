package dev.drydock.internal.metrics.request;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What Amazon CloudWatch says about requests, whatever the operation. */
public final class MetricsMessages {

    /** The code of a request that is wrong by itself. */
    public static final String VALIDATION = "ValidationError";

    /** The code of a value that cannot be. */
    public static final String INVALID_VALUE = "InvalidParameterValue";

    /** The code of values that do not go together. */
    public static final String COMBINATION = "InvalidParameterCombination";

    /** The code of what is left out. */
    public static final String MISSING = "MissingParameter";

    public static final Message BAD_TOKEN = new Message("InvalidNextToken", "Invalid NextToken", Source.UNSURE);

    public static final Message EXCLUSIVE = new Message(
            COMBINATION,
            "The parameters {} and {} are mutually exclusive and you have specified both.",
            Source.VERIFIED);

    public static final Message TOO_LARGE =
            new Message(INVALID_VALUE, "The collection {} must not have a size greater than {}.", Source.ISSUE);

    public static final Message REQUIRED = new Message(MISSING, "The parameter {} is required.", Source.ISSUE);

    public static final Message SAME_DIMENSION =
            new Message(INVALID_VALUE, "No metric may specify the same dimension name twice.", Source.ISSUE);

    public static final Message EMPTY_TIME =
            new Message(INVALID_VALUE, "The parameter StartTime must not equal parameter EndTime.", Source.ISSUE);

    public static final Message BACKWARD_TIME = new Message(
            INVALID_VALUE, "The parameter StartTime must be less than the parameter EndTime.", Source.ISSUE);

    public static final Message BAD_PERIOD = new Message(
            INVALID_VALUE, "The parameter {}.Period must be 1, 5, 10, 20, 30, or a multiple of 60.", Source.UNSURE);

    public static final Message NO_ALARM = new Message("ResourceNotFound", "", Source.VERIFIED);

    public static final Message NO_RESOURCE =
            new Message("ResourceNotFoundException", "Unknown resource {}", Source.UNSURE);

    private MetricsMessages() {}
}
