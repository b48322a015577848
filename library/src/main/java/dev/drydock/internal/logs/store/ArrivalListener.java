package dev.drydock.internal.logs.store;

import java.time.Instant;
import java.util.List;

/**
 * Who wants to know of events as they arrive: filters and whoever watches. Called under the lock, at the instant of the
 * upload, once the events are stored; a listener does not write to the store.
 */
@FunctionalInterface
public interface ArrivalListener {

    /**
     * One upload has arrived.
     *
     * @param group what it came to
     * @param stream what it came to
     * @param batch sorted by timestamp, not empty
     * @param now when it arrived
     */
    void arrived(Group group, EventStream stream, List<StoredEvent> batch, Instant now);

    /** The log groups are those of an image now. */
    default void restored() {}

    /** A group has gone, with all that was in it. */
    default void removed(Group group) {}
}
