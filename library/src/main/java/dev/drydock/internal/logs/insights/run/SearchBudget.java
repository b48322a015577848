package dev.drydock.internal.logs.insights.run;

/**
 * How many steps the regular expressions of a query, and the rows that it makes of lists, may take. One that takes more ends
 * as one does that takes AWS too long.
 */
public final class SearchBudget {

    /** A minute or less of a real machine. */
    private static final long MOST_STEPS = 10_000_000_000L;

    private long left = MOST_STEPS;

    /** Nothing is left. */
    public static final class SpentException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SpentException() {
            super("The query took too long", null, false, false);
        }
    }

    void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new SpentException();
        }
    }
}
