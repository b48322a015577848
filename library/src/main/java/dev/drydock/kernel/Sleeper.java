package dev.drydock.kernel;

import java.time.Duration;

/**
 * Something that sleeps. Code that waits through such a seam runs in no time under test:
 * {@code new Poller(drydock.time().sleeper()::sleep)}.
 */
@FunctionalInterface
public interface Sleeper {

    /** Lets so much time pass. */
    void sleep(Duration duration);
}
