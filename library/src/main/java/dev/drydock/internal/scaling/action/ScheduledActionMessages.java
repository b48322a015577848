package dev.drydock.internal.scaling.action;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.scaling.request.ScalingMessages;

/** What Application Auto Scaling says when it refuses scheduled actions. */
final class ScheduledActionMessages {

    static final Message NO_SCHEDULE = invalid("Schedule must be set", Source.UNSURE);

    static final Message NO_ACTION = invalid("ScalableTargetAction must be set", Source.VERIFIED);

    static final Message EMPTY_ACTION =
            invalid("At least one of minimum capacity and maximum capacity should be provided", Source.ISSUE);

    static final Message START_AFTER_END = invalid("StartTime must be before EndTime", Source.VERIFIED);

    static final Message PAST = invalid("Scheduled time cannot be in the past", Source.UNSURE);

    static final Message TOO_MANY = new Message(
            ScalingMessages.LIMIT, "There can be at most {} scheduled actions per scalable target", Source.UNSURE);

    private ScheduledActionMessages() {}

    private static Message invalid(String text, Source source) {
        return new Message(ScalingMessages.VALIDATION, text, source);
    }
}
