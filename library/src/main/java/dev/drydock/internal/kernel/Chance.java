package dev.drydock.internal.kernel;

import org.jspecify.annotations.Nullable;

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
        return fraction(bits(purpose, key, n));
    }

    /** A draw from 0 (inclusive) to the bound (exclusive), which must be positive. */
    public int below(int bound, String purpose, String key, long n) {
        if (bound <= 0) {
            throw new IllegalArgumentException("The bound of a draw must be positive, but was " + bound);
        }
        return (int) (fraction(purpose, key, n) * bound);
    }

    private static double fraction(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    /** Draws of one purpose whose keys begin with the name of an entity. */
    public OfEntities ofEntities(String purpose) {
        return new OfEntities(Hash.begin(seed, purpose));
    }

    /** Such draws are made for the same entities again and again, so what those of one have in common is kept. */
    public static final class OfEntities {

        /** A power of two. */
        private static final int PLACES = 64;

        private final long begin;

        /** Each in the place that its hash tells, until another one takes it. */
        private final @Nullable String[] entities = new String[PLACES];

        private final long[] named = new long[PLACES];

        private OfEntities(long begin) {
            this.begin = begin;
        }

        /** The draw {@link Chance#fraction} makes for the name and what follows, put together as one key. */
        public double fraction(String name, String rest, long n) {
            int place = name.hashCode() & PLACES - 1;
            if (!name.equals(entities[place])) {
                entities[place] = name;
                named[place] = Hash.more(begin, name);
            }
            long key = Hash.end(Hash.more(named[place], rest), name.length() + rest.length());
            return Chance.fraction(bits(key, n));
        }
    }
}
