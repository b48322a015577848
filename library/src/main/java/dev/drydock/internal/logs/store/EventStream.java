package dev.drydock.internal.logs.store;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A log stream and its events, sorted by timestamp and then by arrival. Events mostly come in that order, so that adding
 * them appends; ranges are found by binary search.
 */
public final class EventStream {

    private final String name;
    private final String arn;
    private final long createdAt;

    /** Its own, or what an image shows of those of another stream. */
    private List<StoredEvent> events = new ArrayList<>();

    /** Whether an image shows those that are here, so that more may be added after them, but nothing else changed. */
    private boolean lent;

    /** As data for late reads; null since something changed. */
    private @Nullable Image toRead;

    private long bytes;
    private long batches;
    private @Nullable Long firstTimestamp;
    private @Nullable Long lastTimestamp;
    private @Nullable Long lastIngestion;

    private final Changes changes;

    /** The first event that no check of changes has seen; those before it are as they were then. */
    private int unchecked;

    EventStream(String name, String arn, long createdAt, Changes changes) {
        this.name = name;
        this.arn = arn;
        this.createdAt = createdAt;
        this.changes = changes;
    }

    public String name() {
        return name;
    }

    public String arn() {
        return arn;
    }

    /** Epoch milliseconds, as in the API; the others too. */
    public long createdAt() {
        return createdAt;
    }

    /** The earliest event ever, or null. */
    public @Nullable Long firstTimestamp() {
        return firstTimestamp;
    }

    /** The latest event ever, or null. */
    public @Nullable Long lastTimestamp() {
        return lastTimestamp;
    }

    /** The latest arrival, or null. */
    public @Nullable Long lastIngestion() {
        return lastIngestion;
    }

    Changes changes() {
        return changes;
    }

    int unchecked() {
        return unchecked;
    }

    /** All events that are here now have been checked. */
    void checked() {
        unchecked = events.size();
    }

    public boolean wasWritten() {
        return batches > 0;
    }

    /** The token AWS still hands out with every upload and ignores: fifty-six digits, rising. */
    public String sequenceToken() {
        return "49" + padded(createdAt, 13) + padded(batches, 41);
    }

    private static String padded(long value, int width) {
        String digits = Long.toString(value);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    public int size() {
        return events.size();
    }

    /** The total size of all events, as AWS counts it. */
    long bytes() {
        return bytes;
    }

    public StoredEvent get(int index) {
        return events.get(index);
    }

    public List<StoredEvent> range(int from, int to) {
        return events.subList(from, to);
    }

    /** The index of the first event that is not before a timestamp. */
    public int indexFrom(long timestamp) {
        return indexFrom(new Cursor(timestamp, Long.MIN_VALUE));
    }

    /** The index of the first event that is not before a place. */
    public int indexFrom(Cursor place) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore(events.get(middle), place)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isBefore(StoredEvent event, Cursor place) {
        return event.timestamp() < place.timestamp()
                || (event.timestamp() == place.timestamp() && event.number() < place.number());
    }

    /** Adds one upload: sorted, not empty, arrived after everything that is here. */
    public void append(List<StoredEvent> batch) {
        StoredEvent first = batch.get(0);
        StoredEvent last = batch.get(batch.size() - 1);
        int at = indexFrom(first.cursor());
        ownFrom(at);
        if (at == indexFrom(last.cursor())) {
            events.addAll(at, batch);
        } else {
            merge(at, batch);
        }
        unchecked = Math.min(unchecked, at);
        changes.count();
        for (StoredEvent event : batch) {
            bytes += event.size();
        }
        batches++;
        firstTimestamp = firstTimestamp == null ? first.timestamp() : Math.min(firstTimestamp, first.timestamp());
        lastTimestamp = lastTimestamp == null ? last.timestamp() : Math.max(lastTimestamp, last.timestamp());
        lastIngestion = last.ingestedAt();
    }

    /** Events are about to change from one on: what an image shows of them stays with that. */
    private void ownFrom(int from) {
        toRead = null;
        if (events instanceof First || (lent && from < events.size())) {
            events = new ArrayList<>(events);
            lent = false;
        }
    }

    private void merge(int from, List<StoredEvent> batch) {
        List<StoredEvent> tail = events.subList(from, events.size());
        List<StoredEvent> later = new ArrayList<>(tail);
        tail.clear();
        int next = 0;
        for (StoredEvent event : batch) {
            Cursor place = event.cursor();
            while (next < later.size() && isBefore(later.get(next), place)) {
                events.add(later.get(next++));
            }
            events.add(event);
        }
        events.addAll(later.subList(next, later.size()));
    }

    /** The total size of the events that are not before a timestamp. */
    public long bytesFrom(long timestamp) {
        long sum = bytes;
        for (StoredEvent event : events.subList(0, indexFrom(timestamp))) {
            sum -= event.size();
        }
        return sum;
    }

    /** The size of the messages of some events, in UTF-8: those that are fewer are added up, or taken from all. */
    public long messageBytes(int from, int to) {
        long sum;
        if (to - from <= events.size() / 2) {
            sum = size(from, to);
        } else {
            sum = bytes - size(0, from) - size(to, events.size());
        }
        return sum - (long) (to - from) * StoredEvent.OVERHEAD;
    }

    private long size(int from, int to) {
        long sum = 0;
        for (StoredEvent event : events.subList(from, to)) {
            sum += event.size();
        }
        return sum;
    }

    /** Forgets the events before a timestamp. */
    public void forgetBefore(long timestamp) {
        int end = indexFrom(timestamp);
        if (end > 0) {
            bytes = bytesFrom(timestamp);
            ownFrom(0);
            events.subList(0, end).clear();
            unchecked = Math.max(0, unchecked - end);
            changes.count();
        }
    }

    /** Forgets the oldest events. */
    void forgetFirst(int count) {
        ownFrom(0);
        List<StoredEvent> oldest = events.subList(0, count);
        for (StoredEvent event : oldest) {
            bytes -= event.size();
        }
        oldest.clear();
        unchecked = Math.max(0, unchecked - count);
        changes.count();
    }

    /**
     * As {@link #forgetBefore}, but only once it drops more than half of the events, so that a stream that loses one event for each new
     * one is not shifted each time.
     */
    public void sweep(long timestamp) {
        if (indexFrom(timestamp) > events.size() / 2) {
            forgetBefore(timestamp);
        }
    }

    /**
     * The whole state of a stream.
     *
     * @param name the stream's name
     * @param createdAt epoch milliseconds, as are the others
     * @param batches how many uploads it took
     * @param firstTimestamp the earliest event ever, or null
     * @param lastTimestamp the latest event ever, or null
     * @param lastIngestion the latest arrival, or null
     * @param events sorted by timestamp, then by arrival
     */
    record Image(
            String name,
            long createdAt,
            long batches,
            @Nullable Long firstTimestamp,
            @Nullable Long lastTimestamp,
            @Nullable Long lastIngestion,
            List<StoredEvent> events) {}

    Image image() {
        return image(List.copyOf(events));
    }

    private Image image(List<StoredEvent> shown) {
        return new Image(name, createdAt, batches, firstTimestamp, lastTimestamp, lastIngestion, shown);
    }

    /** The same without a copy of the events, to be read under the lock alone; as it was made last, until something changes. */
    Image imageToRead() {
        Image known = toRead;
        if (known == null) {
            known = image(new First(events, events.size(), bytes));
            toRead = known;
            lent = true;
        }
        return known;
    }

    /** The first events of a stream, which may get others after them. */
    private static final class First extends AbstractList<StoredEvent> implements RandomAccess {

        private final List<StoredEvent> all;
        private final int size;
        private final long bytes;

        First(List<StoredEvent> all, int size, long bytes) {
            this.all = all;
            this.size = size;
            this.bytes = bytes;
        }

        @Override
        public StoredEvent get(int index) {
            return all.get(Objects.checkIndex(index, size));
        }

        @Override
        public int size() {
            return size;
        }
    }

    static EventStream of(Image image, String arn, Changes changes) {
        EventStream stream = new EventStream(image.name(), arn, image.createdAt(), changes);
        if (image.events() instanceof First first) {
            stream.events = first;
            stream.bytes = first.bytes;
        } else {
            stream.events.addAll(image.events());
            for (StoredEvent event : image.events()) {
                stream.bytes += event.size();
            }
        }
        stream.batches = image.batches();
        stream.firstTimestamp = image.firstTimestamp();
        stream.lastTimestamp = image.lastTimestamp();
        stream.lastIngestion = image.lastIngestion();
        return stream;
    }
}
