package dev.drydock.internal.kernel;

import java.time.Duration;

/**
 * How far a world may run by itself before Drydock says that it is stuck. Users set the patience, with {@code
 * Drydock.builder().patience(50)}; the rest is the same for all.
 *
 * @param patience how many equal answers in a row to one read are an error, 2 or more
 */
public record Limits(int patience) {

    private static final int STANDARD_PATIENCE = 2_000;
    private static final int SETTLE_EVENTS_EACH = 1_000;

    /** 2,000 equal answers. */
    public static Limits standard() {
        return new Limits(STANDARD_PATIENCE);
    }

    /** How much virtual time waiting for a repeated job may take. */
    public Duration settleTime() {
        return Duration.ofHours(1);
    }

    /** How many foreground events {@code settle()} may fire, however few are pending at its start. */
    public int settleEvents() {
        return 100_000;
    }

    /** How far a repeated read may move time in AUTO. */
    public Duration readHorizon() {
        return Duration.ofMinutes(15);
    }

    /** How far a repeated read moves time in AUTO when nothing it asks about is in flight. */
    public Duration idleStep() {
        return Duration.ofSeconds(1);
    }

    /** How many events may fire without time passing. */
    public int eventsPerInstant() {
        return 1_000_000;
    }

    /**
     * How many foreground events may fire before what goes on without end is told.
     *
     * @param pending how many foreground events are pending at the start
     */
    public long settleEvents(int pending) {
        return Math.max(settleEvents(), (long) SETTLE_EVENTS_EACH * pending);
    }

    /**
     * The same limits with another patience.
     *
     * @throws IllegalArgumentException if it is less than 2
     */
    public Limits patience(int equalAnswers) {
        if (equalAnswers < 2) {
            throw new IllegalArgumentException(
                    "Patience must be at least 2 equal answers, but patience(…) was given " + equalAnswers);
        }
        return new Limits(equalAnswers);
    }
}
