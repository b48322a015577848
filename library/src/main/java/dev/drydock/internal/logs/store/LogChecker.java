package dev.drydock.internal.logs.store;

import dev.drydock.internal.invariant.Checker;
import dev.drydock.internal.invariant.Findings;
import java.util.List;
import java.util.function.LongSupplier;

/** No log group, stream or event came later than now, and the events of a stream are in order. */
public final class LogChecker implements Checker {

    private static final String FUTURE = "no log event arrives in the future";
    private static final String ORDER = "log events are in order";

    private final LogStore store;
    private final LongSupplier tick;

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
        long now = tick.getAsLong();
        for (GroupState group : store.all()) {
            for (EventStream stream : group.streams()) {
                check(stream, now, findings);
            }
        }
    }

    private static void check(EventStream stream, long now, Findings findings) {
        findings.require(stream.createdAt() <= now, FUTURE, stream.arn(), "created at " + stream.createdAt());
        StoredEvent before = null;
        List<StoredEvent> events = stream.range(0, stream.size());
        for (StoredEvent each : events) {
            findings.require(each.ingestedAt() <= now, FUTURE, stream.arn(), "an event of " + each.ingestedAt());
            findings.require(
                    before == null || before.cursor().compareTo(each.cursor()) < 0,
                    ORDER,
                    stream.arn(),
                    "an event of " + each.timestamp() + " stands after a later one");
            before = each;
        }
    }
}
