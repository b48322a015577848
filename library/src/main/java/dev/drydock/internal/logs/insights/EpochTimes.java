package dev.drydock.internal.logs.insights;

/** Instants of requests: AWS says that they are in seconds, and takes milliseconds as well. */
final class EpochTimes {

    /** Greater numbers are milliseconds. */
    private static final long LATEST_SECOND = 99_999_999_999L;

    private EpochTimes() {}

    /** The first millisecond. */
    static long first(long given) {
        return given > LATEST_SECOND ? given : given * 1_000;
    }

    /** The last millisecond: of a second, all of it counts. */
    static long last(long given) {
        return given > LATEST_SECOND ? given : given * 1_000 + 999;
    }
}
