package dev.drydock.internal.logs.store;

import dev.drydock.internal.invariant.Checker;
import dev.drydock.internal.invariant.Findings;
import java.util.function.LongSupplier;

/** No log group, stream or event came later than now, and the events of a stream are in order. */
public final class LogChecker implements Checker {

    private static final String FUTURE = "no log event arrives in the future";
    private static final String ORDER = "log events are in order";

    private final LogStore store;
    private final LongSupplier tick;

    /** The last change of the store that {@link #checkChanges} has seen. */
    private long seen;

    /**
     * Checks a store.
     *
     * @param tick tells the instant, in milliseconds since the epoch
     */
    public LogChecker(LogStore store, LongSupplier tick) {
        this.store = store;
        this.tick = tick;
    }

    @Override
    public void check(Findings findings) {
        for (GroupState group : store.all()) {
            for (EventStream stream : group.streams()) {
                check(stream, 0, findings);
            }
        }
    }

    /** What was in order stays so: time only goes on, and what a restore brings is new. */
    @Override
    public void checkChanges(Findings findings) {
        long before = seen;
        seen = store.changes().last();
        if (seen == before) {
            return;
        }
        for (GroupState group : store.all()) {
            if (group.changes().last() > before) {
                for (EventStream stream : group.streams()) {
                    if (stream.changes().last() > before) {
                        check(stream, stream.unchecked(), findings);
                        stream.checked();
                    }
                }
            }
        }
    }

    private void check(EventStream stream, int from, Findings findings) {
        long now = tick.getAsLong();
        if (stream.createdAt() > now) {
            findings.add(FUTURE, stream.arn(), "created at " + stream.createdAt());
        }
        StoredEvent before = from == 0 ? null : stream.get(from - 1);
        for (StoredEvent each : stream.range(from, stream.size())) {
            if (each.ingestedAt() > now) {
                findings.add(FUTURE, stream.arn(), "an event of " + each.ingestedAt());
            }
            if (before != null && before.cursor().compareTo(each.cursor()) >= 0) {
                findings.add(ORDER, stream.arn(), "an event of " + each.timestamp() + " stands after a later one");
            }
            before = each;
        }
    }
}
