package dev.drydock.time;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * Something that sleeps. Code that waits through such a seam takes no real time under test, because a world's sleeper
 * lets virtual time pass instead:
 *
 * <pre>{@code
 * interface Sleep { void sleep(Duration howLong) throws InterruptedException; }      // the seam in the code under test
 *
 * new Poller(aws.time().sleeper()::sleep).await(taskArn);
 * }</pre>
 */
@FunctionalInterface
@API(status = API.Status.STABLE, since = "0.1")
public interface Sleeper {

    /**
     * Lets that much time pass; whatever is due by then happens first.
     *
     * @param duration zero or more, rounded up to whole milliseconds
     * @throws IllegalArgumentException if it is negative
     * @throws IllegalStateException inside a callback, where time stands still
     */
    void sleep(Duration duration);
}
