package dev.drydock.internal.call.shape;

/**
 * An inclusive range of sizes or numbers.
 *
 * @param min the least allowed, {@link Long#MIN_VALUE} where there is no such bound
 * @param max the most allowed, {@link Long#MAX_VALUE} where there is no such bound
 */
public record Range(long min, long max) {

    static final Range ANY = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

    /** Reads {@code 1..5}, {@code 1..}, {@code ..5} or {@code -}. */
    static Range parse(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return ANY;
        }
        String from = text.substring(0, dots);
        String to = text.substring(dots + 2);
        return new Range(
                from.isEmpty() ? Long.MIN_VALUE : Long.parseLong(from),
                to.isEmpty() ? Long.MAX_VALUE : Long.parseLong(to));
    }

    static Range atMost(long max) {
        return new Range(Long.MIN_VALUE, max);
    }

    public static Range atLeast(long min) {
        return new Range(min, Long.MAX_VALUE);
    }

    /** This range, its bounds replaced by those the other one has. */
    Range overriddenBy(Range other) {
        return new Range(hasMin(other) ? other.min : min, other.max == Long.MAX_VALUE ? max : other.max);
    }

    boolean isAny() {
        return !hasMin(this) && max == Long.MAX_VALUE;
    }

    private static boolean hasMin(Range range) {
        return range.min != Long.MIN_VALUE;
    }
}
