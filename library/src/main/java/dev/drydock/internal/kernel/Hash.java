package dev.drydock.internal.kernel;

/** Mixes a seed with names and numbers into 64 well-spread bits; the same inputs give the same bits on every JVM. */
final class Hash {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Hash() {}

    static long of(long seed, String first, String second, long n) {
        return numbered(named(seed, first, second), n);
    }

    /** What is the same whatever the number. */
    static long named(long seed, String first, String second) {
        return end(more(begin(seed, first), second), second.length());
    }

    /** The state before the second text, which {@link #more} takes in part by part. */
    static long begin(long seed, String first) {
        return end(more(FNV_OFFSET ^ mix(seed), first), first.length()) * FNV_PRIME;
    }

    static long end(long state, int length) {
        return (state ^ length) * FNV_PRIME;
    }

    static long numbered(long named, long n) {
        return mix(named ^ mix(n + 0x9e3779b97f4a7c15L));
    }

    static long more(long state, String text) {
        long result = state;
        for (int i = 0; i < text.length(); i++) {
            result = (result ^ text.charAt(i)) * FNV_PRIME;
        }
        return result;
    }

    /** The finalizer of SplitMix64: every input bit reaches every output bit. */
    static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
