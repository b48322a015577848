package dev.drydock.internal.kernel;

/**
 * Chance without state: a draw is a function of the seed, a purpose, a key and a number, so that one more draw in one
 * place changes nothing elsewhere.
 *
 * @param seed the world's seed
 */
public record Chance(long seed) {

    /** A draw of 64 bits. */
    public long bits(String purpose, String key, long n) {
        return Hash.of(seed, purpose, key, n);
    }

    /** What all draws of a purpose and a key have in common, for {@link #bits(long, long)}: it is the dear part of them. */
    long named(String purpose, String key) {
        return Hash.named(seed, purpose, key);
    }

    /** A draw of 64 bits, the one that {@link #bits(String, String, long)} makes. */
    static long bits(long named, long n) {
        return Hash.numbered(named, n);
    }

    /** A draw from 0 (inclusive) to 1 (exclusive). */
    public double fraction(String purpose, String key, long n) {
        return (bits(purpose, key, n) >>> 11) * 0x1.0p-53;
    }

    /** A draw from 0 (inclusive) to the bound (exclusive), which must be positive. */
    public int below(int bound, String purpose, String key, long n) {
        if (bound <= 0) {
            throw new IllegalArgumentException("The bound of a draw must be positive, but was " + bound);
        }
        return (int) (fraction(purpose, key, n) * bound);
    }
}
