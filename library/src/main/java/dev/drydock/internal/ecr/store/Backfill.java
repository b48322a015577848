package dev.drydock.internal.ecr.store;

import dev.drydock.internal.ecr.store.ReplicationRules.Destination;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A replication of images that were there before the rule for them.
 *
 * @param number its place among all of the registry, from 1
 * @param id AWS's id of it
 * @param to where the images go
 * @param status how far it is
 * @param items what is to be replicated; null before that is known
 * @param results what became of them, in the same order; empty before that
 * @param startedAt when it was started
 * @param endedAt when it ended; null while it goes on
 */
public record Backfill(
        long number,
        String id,
        Destination to,
        Status status,
        @Nullable List<Item> items,
        List<Result> results,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** How far a backfill is. */
    public enum Status {
        PREPARING,
        IN_PROGRESS,
        STOPPING,
        STOPPED,
        COMPLETE;

        public boolean isOver() {
            return this == STOPPED || this == COMPLETE;
        }
    }

    /**
     * One image under one of its tags.
     *
     * @param tag null for an image without tags
     */
    public record Item(
            String repository, String digest, @Nullable String tag) {}

    /**
     * What became of it.
     *
     * @param failureCode null if it was replicated
     */
    public record Result(Item item, @Nullable String failureCode) {}

    public Backfill {
        items = items == null ? null : List.copyOf(items);
        results = List.copyOf(results);
    }

    /** The number padded to a fixed length, so that it sorts as text. */
    public String order() {
        return String.valueOf(1_000_000_000_000L + number);
    }

    public Backfill prepared(List<Item> all) {
        return new Backfill(number, id, to, Status.IN_PROGRESS, all, results, startedAt, null);
    }

    public Backfill stopping() {
        return new Backfill(number, id, to, Status.STOPPING, items, results, startedAt, null);
    }

    public Backfill ended(Status last, List<Result> all, Instant at) {
        return new Backfill(number, id, to, last, items, all, startedAt, at);
    }
}
