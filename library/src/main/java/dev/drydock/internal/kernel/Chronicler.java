package dev.drydock.internal.kernel;

/** Told of what a world's history is made of, under the lock. */
public interface Chronicler {

    /** The clock is about to move on from where it stands; what is at this instant is final. */
    void leaves();

    /** An event has fired that may have changed the world. */
    void changed(EventKind kind);
}
