package dev.drydock.internal.logs.filter;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What CloudWatch Logs says about filter patterns. */
final class FilterMessages {

    private static final String CODE = "InvalidParameterException";

    static final Message INVALID = new Message(CODE, "Invalid filter pattern", Source.ISSUE);

    static final Message INVALID_CHARACTERS = new Message(CODE, "Invalid character(s) in term '{}'", Source.ISSUE);

    static final Message BRACE_OPEN =
            new Message(CODE, "If a filter pattern starts with '{' it must end with '}'", Source.ISSUE);

    private FilterMessages() {}
}
