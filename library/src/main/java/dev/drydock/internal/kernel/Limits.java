package dev.drydock.internal.kernel;

import java.time.Duration;

/**
 * How far a world may run by itself before Drydock says that it is stuck. Users set {@code patience} alone, with
 * {@code Drydock.builder().patience(50)}.
 *
 * @param settleTime how much virtual time waiting for a repeated job may take
 * @param settleEvents how many foreground events {@code settle()} may fire, however few are pending at its start
 * @param settleEventsEach how many it may fire for each foreground event that is pending at its start
 * @param readHorizon how far a repeated read may move time in AUTO
 * @param idleStep how far a repeated read moves time in AUTO when nothing it asks about is in flight
 * @param eventsPerInstant how many events may fire without time passing
 * @param patience how many equal answers in a row to one read are an error, 2 or more
 */
public record Limits(
        Duration settleTime,
        int settleEvents,
        int settleEventsEach,
        Duration readHorizon,
        Duration idleStep,
        int eventsPerInstant,
        int patience) {

    /**
     * One hour for a job, 100,000 events to settle or 1,000 for each that is pending, 15 minutes per read, 1,000,000
     * events per instant, 2,000 equal answers.
     */
    public static Limits standard() {
        return new Limits(
                Duration.ofHours(1), 100_000, 1_000, Duration.ofMinutes(15), Duration.ofSeconds(1), 1_000_000, 2_000);
    }

    /**
     * How many foreground events may fire before what goes on without end is told.
     *
     * @param pending how many foreground events are pending at the start
     */
    public long settleEvents(int pending) {
        return Math.max(settleEvents, (long) settleEventsEach * pending);
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
        return new Limits(
                settleTime, settleEvents, settleEventsEach, readHorizon, idleStep, eventsPerInstant, equalAnswers);
    }
}
