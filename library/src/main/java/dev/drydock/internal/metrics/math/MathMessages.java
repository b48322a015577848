package dev.drydock.internal.metrics.math;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What Amazon CloudWatch says about expressions. */
final class MathMessages {

    private static final String CODE = "ValidationError";

    static final Message SYNTAX = new Message(CODE, "Error in expression '{}': Invalid syntax", Source.ISSUE);

    static final Message NO_FUNCTION =
            new Message(CODE, "Error in expression '{}': Function '{}' not found", Source.ISSUE);

    static final Message NO_NAME =
            new Message(CODE, "Error in expression '{}': The identifier '{}' is not defined", Source.UNSURE);

    static final Message CIRCLE =
            new Message(CODE, "Error in expression '{}': The expression refers to itself", Source.UNSURE);

    static final Message ARGUMENTS =
            new Message(CODE, "Error in expression '{}': Function '{}' does not accept these arguments", Source.UNSURE);

    static final Message OPERANDS =
            new Message(CODE, "Error in expression '{}': Operator '{}' does not accept these operands", Source.UNSURE);

    static final Message SCALAR = new Message(
            CODE,
            "Error in expression '{}': The result must be a time series or an array of time series",
            Source.UNSURE);

    private MathMessages() {}
}
