package dev.drydock.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.apiguardian.api.API;

/**
 * A world's virtual time, as a test sees it; also a {@link Clock} in UTC for code that takes one.
 *
 * <pre>{@code
 * drydock.time().advance(Duration.ofMinutes(5));          // what is due at the end fires too
 * drydock.time().settle();                                // until nothing is in flight
 * drydock.time().advanceUntil(() -> job.isDone(), Duration.ofHours(1));
 * }</pre>
 *
 * <p>Time has a resolution of one millisecond and shorter durations round up. Nothing here sleeps, except in a world of
 * mode {@link TimeMode#scaled}. Moving time from inside a callback throws {@link IllegalStateException}.
 *
 * <p>Worlds make their own; get it from {@code drydock.time()}.
 */
@API(status = API.Status.STABLE, since = "0.1")
public abstract class VirtualTime extends Clock {

    /** For the worlds that make one. */
    protected VirtualTime() {}

    /** The virtual instant, in whole milliseconds. */
    @Override
    public abstract Instant instant();

    /** The instant at which the world began. */
    public abstract Instant start();

    /** How much virtual time has passed since the world began. */
    public abstract Duration elapsed();

    /**
     * Lets time pass; everything due by then, the end included, happens in order.
     *
     * @param by zero or more
     * @throws IllegalArgumentException if it is negative
     */
    public abstract VirtualTime advance(Duration by);

    /**
     * Lets time pass, event by event, until a condition holds; reads inside the condition do not move time.
     *
     * @throws DrydockStuckError if the condition does not hold within that much virtual time
     */
    public abstract VirtualTime advanceUntil(BooleanSupplier condition, Duration atMost);

    /**
     * Lets time pass until nothing is in flight, however far off its end is: deployments come to theirs, and standalone
     * tasks run until their containers exit. What containers of services do later and upkeep such as probes do not count.
     *
     * @throws DrydockStuckError naming what keeps moving, if what is in flight goes on without end: after 100,000 events,
     *     or 1,000 for each that was pending at the start if that is more; hours and background events do not count
     */
    public abstract VirtualTime settle();

    /**
     * As {@link #settle()}, with that much virtual time at most.
     *
     * @throws DrydockStuckError naming what keeps moving, if something is still in flight then
     */
    public abstract VirtualTime settle(Duration atMost);

    /** As {@link #settle()}, but returns how it went instead of failing. */
    public abstract Settled trySettle();

    /** The events to come, one line each, the next first. */
    public abstract List<String> pending();

    /** What moves time besides the test. */
    public abstract TimeMode mode();

    /** Changes what moves time, from now on. */
    public abstract VirtualTime mode(TimeMode mode);

    /** Sleeps by letting virtual time pass. */
    public abstract Sleeper sleeper();

    /**
     * Runs jobs at their virtual instant, on the thread that moves time. One-shot jobs are in flight until they have run,
     * so {@link #settle()} waits for them; repeated ones are not. Waiting for a job's future lets time pass.
     */
    public abstract ScheduledExecutorService executor();
}
