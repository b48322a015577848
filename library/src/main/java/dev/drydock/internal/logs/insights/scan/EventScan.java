package dev.drydock.internal.logs.insights.scan;

import dev.drydock.internal.logs.store.Cursor;
import dev.drydock.internal.logs.store.EventStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** The events that a query searches: parts of streams. */
public final class EventScan {

    private final List<Range> ranges = new ArrayList<>();
    private int groups;
    private long count;
    private long bytes;

    /** A part of a stream, and how far it has been gone through from its end. */
    private static final class Range {

        final ScannedGroup group;
        final EventStream stream;
        final int from;
        int to;

        Range(ScannedGroup group, EventStream stream, int from, int to) {
            this.group = group;
            this.stream = stream;
            this.from = from;
            this.to = to;
        }

        Cursor place() {
            return stream.get(to - 1).cursor();
        }

        ScannedEvent event(int index) {
            return new ScannedEvent(group, stream.name(), stream.get(index));
        }
    }

    /** Adds the events of a log group from one instant to another, both inclusive, in epoch milliseconds. */
    public void add(ScannedGroup group, Iterable<EventStream> streams, long start, long end) {
        groups++;
        for (EventStream stream : streams) {
            int from = stream.indexFrom(start);
            int to = Math.max(from, end == Long.MAX_VALUE ? stream.size() : stream.indexFrom(end + 1));
            if (to > from) {
                ranges.add(new Range(group, stream, from, to));
                count += to - from;
                bytes += stream.messageBytes(from, to);
            }
        }
    }

    /** How many events there are. */
    public long count() {
        return count;
    }

    /** The size of their messages. */
    public long bytes() {
        return bytes;
    }

    /** How many log groups they are of. */
    public int groups() {
        return groups;
    }

    /**
     * Shows each event, once.
     *
     * @param ordered whether the latest is to come first; otherwise they come as is easiest
     */
    public void each(boolean ordered, Consumer<ScannedEvent> visitor) {
        if (ordered) {
            latestFirst(visitor);
            return;
        }
        for (Range range : ranges) {
            for (int i = range.from; i < range.to; i++) {
                visitor.accept(range.event(i));
            }
        }
    }

    private void latestFirst(Consumer<ScannedEvent> visitor) {
        PriorityQueue<Range> latest =
                new PriorityQueue<>(Comparator.comparing(Range::place).reversed());
        latest.addAll(ranges);
        while (!latest.isEmpty()) {
            Range range = latest.remove();
            Cursor other = latest.isEmpty() ? null : latest.element().place();
            do {
                visitor.accept(range.event(range.to - 1));
                range.to--;
            } while (range.to > range.from && (other == null || range.place().compareTo(other) > 0));
            if (range.to > range.from) {
                latest.add(range);
            }
        }
    }
}
