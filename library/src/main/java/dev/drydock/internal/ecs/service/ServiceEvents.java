package dev.drydock.internal.ecs.service;

import dev.drydock.internal.kernel.Ids;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;

/**
 * The events of a service: the last hundred, the newest first.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages.html">Viewing Amazon ECS
 *     service event messages: what is kept, and for how long a message is not repeated</a>
 */
public final class ServiceEvents {

    private static final int MOST = 100;
    private static final long SILENCE = 6 * 3_600_000L;

    private final Deque<ServiceEvent> events = new ArrayDeque<>();

    /** When each problem was last reported; it is not repeated until it is resolved or six hours have passed. */
    private final SortedMap<String, Long> complaints = new TreeMap<>();

    private long last;

    /** As data; null since something changed. */
    private @Nullable Image image;

    /**
     * When the next event may be told. AWS spaces the events of one scheduler pass by a millisecond, and clients sort by
     * these instants, so no two events of a service have the same: each call takes an instant that is later than that of
     * the last one.
     */
    public long next(long now) {
        image = null;
        last = Math.max(now, last + 1);
        return last;
    }

    /** Tells an event now. */
    public void say(String message, Ids ids, String service, long now) {
        image = null;
        events.addFirst(ServiceEvent.builder()
                .id(ids.uuid("service-event", service))
                .createdAt(Instant.ofEpochMilli(now))
                .message(message)
                .build());
        if (events.size() > MOST) {
            events.removeLast();
        }
    }

    /** Whether to report a problem now; if so, it is silenced for a while. */
    public boolean mayComplain(String message, long now) {
        Long before = complaints.get(message);
        if (before != null && now - before < SILENCE) {
            return false;
        }
        image = null;
        complaints.values().removeIf(at -> now - at >= SILENCE);
        complaints.put(message, now);
        return true;
    }

    /** The trouble is over. Tells whether there was any. */
    public boolean resolved() {
        if (complaints.isEmpty()) {
            return false;
        }
        image = null;
        complaints.clear();
        return true;
    }

    /** The newest first. */
    public List<ServiceEvent> newestFirst() {
        return List.copyOf(events);
    }

    /**
     * All there is to keep.
     *
     * @param events the newest first
     * @param complaints when each was last reported
     * @param last the instant of the newest event, told or still to be told
     */
    record Image(List<ServiceEvent> events, SortedMap<String, Long> complaints, long last) {}

    /** The same as long as nothing has changed. */
    Image image() {
        Image known = image;
        if (known == null) {
            known = new Image(newestFirst(), new TreeMap<>(complaints), last);
            image = known;
        }
        return known;
    }

    void restore(Image from) {
        image = from;
        events.clear();
        events.addAll(from.events());
        complaints.clear();
        complaints.putAll(from.complaints());
        last = from.last();
    }
}
