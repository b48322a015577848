package dev.drydock.internal.kernel;

/** Told of what a world's history is made of, under the lock. Instants are milliseconds since the epoch. */
public interface Chronicler {

    /**
     * An event is about to fire that may change the world; what is now is final if it has stood since an earlier instant.
     *
     * @param now the instant
     * @param nobodyBefore before that instant nobody is going to look at the world
     */
    void changes(long now, long nobodyBefore);

    /**
     * An event has fired that may have changed the world.
     *
     * @param now the instant
     * @param nobodyBefore before that instant nobody is going to look at the world
     */
    void changed(EventKind kind, long now, long nobodyBefore);
}
