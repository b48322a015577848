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

    /**
     * An image to be shown to reads alone, some time after an earlier one: that one itself if reads see no difference, and
     * otherwise, where many are made, with as much of it as is still right. Reads do not ask for what is to come, so its
     * numbers of tickets may be those of before.
     */
    default Record image(Record earlier) {
        Record now = image();
        return now == earlier || now.equals(earlier) ? earlier : now;
    }

    /** The class of {@link #image()}, so that a snapshot can be read back. */
    Class<? extends Record> imageType();

    /**
     * Replaces the whole state by that of an image this store made, or another of its kind.
     *
     * @param tickets the pending events put back with the image, by the numbers that the image's entities keep of them
     */
    void restore(Record image, Map<Long, Ticket> tickets);

    /**
     * Replaces the state by that of a later image of the same world, to be read alone: nothing is to come of it. As much as
     * is the same in the image shown before may stay as it is.
     *
     * @param shown whose state it has: that of the last {@link #restore} or of the last time this was called
     */
    default void show(Record image, Record shown) {
        if (image != shown) {
            restore(image, Map.of());
        }
    }
}
