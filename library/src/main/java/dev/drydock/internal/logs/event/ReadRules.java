package dev.drydock.internal.logs.event;

import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.internal.logs.store.Group;
import org.jspecify.annotations.Nullable;

/** What GetLogEvents and FilterLogEvents have in common. */
final class ReadRules {

    private static final int MOST_EVENTS = 10_000;

    /** The largest total size of the events in one answer; a single larger event is returned all the same. */
    static final long LARGEST_PAGE = 1_048_576;

    private ReadRules() {}

    /** How many events a page may hold: as many as asked for, or as there can be. */
    static int limit(@Nullable Integer asked) {
        return asked == null ? MOST_EVENTS : asked;
    }

    /** Refuses groups whose events can only be queried. */
    static void refuseInfrequentAccess(Group group, String operation) {
        if (group.logClass().equals(Group.INFREQUENT_ACCESS)) {
            throw LogsMessages.WRONG_CLASS.with(group.name(), group.logClass(), operation);
        }
    }

    /** Where a range starts: as asked, but not before the oldest event that has not expired. */
    static long start(@Nullable Long startTime, long horizon) {
        return Math.max(startTime == null ? 0 : startTime, horizon);
    }
}
