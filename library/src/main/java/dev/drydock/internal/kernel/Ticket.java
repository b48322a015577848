package dev.drydock.internal.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One scheduled event. An entity keeps one ticket per purpose (its next transition, a stop timeout) to cancel it by;
 * canceling leaves a tombstone in the queue and costs no search.
 */
public final class Ticket implements Comparable<Ticket> {

    /** Moves only with a world that goes to another time, as does its number. */
    long at;

    /** What decides among entities due at one instant. */
    final int lot;

    long sequence;
    final EventKind kind;
    final RegionQueue queue;
    final Resources resources;

    /** Null once fired or canceled. */
    @Nullable
    Event event;

    /** The one that hangs on it in the queue. */
    @Nullable
    Ticket following;

    /** Whether the queue holds it, be it canceled or not. */
    boolean queued;

    Ticket(long at, int lot, long sequence, EventKind kind, RegionQueue queue, Event event, Resources resources) {
        this.at = at;
        this.lot = lot;
        this.sequence = sequence;
        this.kind = kind;
        this.queue = queue;
        this.event = event;
        this.resources = resources;
    }

    /** Whether the event is still to come. */
    public boolean isPending() {
        return event != null;
    }

    /** Cancels the event; returns whether it was still to come. Must be called under the lock. */
    public boolean cancel() {
        return queue.cancel(this);
    }

    /** The instant at which the event is due. */
    public Instant due() {
        return Instant.ofEpochMilli(at);
    }

    /** Tells tickets apart in images: the order of scheduling, unique in a world. */
    public long sequence() {
        return sequence;
    }

    /** What stands in an image for an entity's ticket: none that has fired or was canceled. */
    public static long numberOf(@Nullable Ticket ticket) {
        return ticket != null && ticket.isPending() ? ticket.sequence : -1;
    }

    /** By instant, then by lot, then by order of scheduling: events of one entity, whose lot is one, keep their order. */
    @Override
    public int compareTo(Ticket other) {
        if (at != other.at) {
            return Long.compare(at, other.at);
        }
        return lot != other.lot ? Integer.compare(lot, other.lot) : Long.compare(sequence, other.sequence);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sequence);
    }

    @Override
    public String toString() {
        return due() + " " + kind + " " + event;
    }
}
