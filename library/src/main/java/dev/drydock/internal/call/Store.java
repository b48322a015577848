package dev.drydock.internal.call;

import dev.drydock.internal.kernel.Ticket;
import java.util.Map;

/**
 * Holds one noun's state in one account and region, as plain data.
 *
 * <p>{@link #image()} is an immutable record tree of plain values and SDK values, complete: two stores with equal
 * images behave alike forever. Collections in it have a defined order. It serves the rollback tests, snapshots and
 * forks.
 */
public interface Store {

    /** The name under which snapshots keep this store, for example {@code ecs.clusters}. */
    String name();

    /** The whole state, as an immutable record. */
    Record image();

    /** The class of {@link #image()}, so that a snapshot can be read back. */
    Class<? extends Record> imageType();

    /**
     * Replaces the whole state by that of an image this store made, or another of its kind.
     *
     * @param tickets the pending events put back with the image, by the numbers that the image's entities keep of them
     */
    void restore(Record image, Map<Long, Ticket> tickets);
}
