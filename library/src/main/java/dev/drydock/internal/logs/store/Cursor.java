package dev.drydock.internal.logs.store;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A place in the order of events: by timestamp, then by arrival.
 *
 * <p>As digits it is the id AWS gives events: the timestamp in the bits above 144, so that ids rise with time. AWS's
 * page tokens hold the same number.
 *
 * @param timestamp epoch milliseconds
 * @param number the event's arrival in this account and region, from 1
 */
public record Cursor(long timestamp, long number) implements Comparable<Cursor> {

    private static final int TIME_SHIFT = 144;
    private static final int DIGITS = 56;
    private static final int MOST_DIGITS = 63;
    private static final int MOST_BITS = 62;
    private static final String ZEROS = "0".repeat(DIGITS);

    /** Fifty-six digits; more only for timestamps beyond the year 2111. */
    public String digits() {
        String digits = BigInteger.valueOf(timestamp)
                .shiftLeft(TIME_SHIFT)
                .add(BigInteger.valueOf(number))
                .toString();
        return digits.length() >= DIGITS ? digits : ZEROS.substring(digits.length()) + digits;
    }

    /** Reads digits; empty if they are not of this kind. */
    public static Optional<Cursor> parse(String digits) {
        boolean wellFormed = digits.length() >= DIGITS
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(each -> each >= '0' && each <= '9');
        if (!wellFormed) {
            return Optional.empty();
        }
        BigInteger all = new BigInteger(digits);
        BigInteger timestamp = all.shiftRight(TIME_SHIFT);
        BigInteger number = all.subtract(timestamp.shiftLeft(TIME_SHIFT));
        if (timestamp.bitLength() > MOST_BITS || number.bitLength() > MOST_BITS) {
            return Optional.empty();
        }
        return Optional.of(new Cursor(timestamp.longValue(), number.longValue()));
    }

    /** A place just before this one, so that this one comes after it. */
    public Cursor before() {
        return new Cursor(timestamp, Math.max(0, number - 1)); // arrivals count from 1
    }

    /** A place just after this one. */
    public Cursor after() {
        return new Cursor(timestamp, number + 1);
    }

    @Override
    public int compareTo(Cursor other) {
        int byTime = Long.compare(timestamp, other.timestamp);
        return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
}
