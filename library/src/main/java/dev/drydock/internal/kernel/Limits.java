package dev.drydock.internal.kernel;

import java.time.Duration;

/**
 * How far a world may run by itself before Drydock says that it is stuck. Users set {@code patience} alone, with
 * {@code Drydock.builder().patience(50)}.
 *
 * @param settleTime how much virtual time {@code settle()} may take
 * @param settleEvents how many events {@code settle()} may fire
 * @param readHorizon how far a repeated read may move time in AUTO
 * @param idleStep how far a repeated read moves time in AUTO when nothing it asks about is in flight
 * @param eventsPerInstant how many events may fire without time passing
 * @param patience how many equal answers in a row to one read are an error, 2 or more
 */
public record Limits(
        Duration settleTime,
        int settleEvents,
        Duration readHorizon,
        Duration idleStep,
        int eventsPerInstant,
        int patience) {

    /**
     * One hour and 100,000 events to settle, 15 minutes per read, 1,000,000 events per instant, 2,000 equal answers.
     */
    public static Limits standard() {
        return new Limits(
                Duration.ofHours(1), 100_000, Duration.ofMinutes(15), Duration.ofSeconds(1), 1_000_000, 2_000);
    }

    /**
     * The same limits with another patience.
     *
     * @throws IllegalArgumentException if it is less than 2
     */
    public Limits patience(int equalAnswers) {
        if (equalAnswers < 2) {
            throw new IllegalArgumentException("Patience must be at least 2 equal answers, but was " + equalAnswers);
        }
        return new Limits(settleTime, settleEvents, readHorizon, idleStep, eventsPerInstant, equalAnswers);
    }
}
