package dev.drydock.internal.call;

/** Whether a world is still open, asked by everything that calls it, changes it or moves its time. */
public final class Gate {

    private volatile boolean closed;

    /** Of a world that is open. */
    public Gate() {}

    /** Closes the world for good; to be called under the lock, so that no change is half done. */
    public void close() {
        closed = true;
    }

    /** Whether the world is closed. */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Lets through what needs an open world.
     *
     * @param what what is refused otherwise, {@code images() cannot be used}
     * @throws IllegalStateException if the world is closed
     */
    public void mustBeOpen(String what) {
        if (closed) {
            throw closed(what);
        }
    }

    /** What whoever needs an open world is told. */
    public static IllegalStateException closed(String what) {
        return new IllegalStateException("This Drydock is closed, so " + what
                + ". Keep it open as long as the code under test runs, or make another with Drydock.create(); in a JUnit"
                + " test, take what belongs to this test, not what was kept from an earlier one.");
    }
}
