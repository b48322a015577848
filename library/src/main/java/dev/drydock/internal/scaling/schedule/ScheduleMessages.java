package dev.drydock.internal.scaling.schedule;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What Application Auto Scaling says of schedules. */
final class ScheduleMessages {

    private static final String VALIDATION = "ValidationException";

    static final Message SYNTAX = invalid(
            "Invalid schedule expression. Details: Schedule expressions must have the following syntax: "
                    + "rate(<number>\\s?(minutes?|hours?|days?)), cron(<cron_expression>) or at(yyyy-MM-dd'T'HH:mm:ss).",
            Source.ISSUE);

    /** The first sentence was seen, and what follows it, but not the two together. */
    static final Message NO_INSTANT =
            invalid("Invalid schedule at DateTime expression. Details: Invalid format: \"{}\" {}", Source.VERIFIED);

    static final Message CRON = invalid("Invalid CRON expression. Details: {}", Source.UNSURE);

    static final Message TOO_OFTEN =
            invalid("Invalid schedule frequency. Run for {} are less than 60 seconds apart", Source.VERIFIED);

    static final Message ZONE = invalid("Invalid timezone: {}", Source.UNSURE);

    private ScheduleMessages() {}

    private static Message invalid(String text, Source source) {
        return new Message(VALIDATION, text, source);
    }
}
