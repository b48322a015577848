package dev.drydock.kernel;

import java.time.Instant;

/** Virtual time, events and identifiers of one world. */
public final class Kernel {

    private final Ids ids;
    private final Instant now;

    /** A world that starts at an instant. */
    public Kernel(long seed, Instant start) {
        this.ids = new Ids(seed);
        this.now = start;
    }

    /** The virtual instant, in whole milliseconds. */
    public Instant now() {
        return now;
    }

    /** The world's identifiers. */
    public Ids ids() {
        return ids;
    }
}
