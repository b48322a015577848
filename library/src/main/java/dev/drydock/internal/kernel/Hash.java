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
        return text(text(FNV_OFFSET ^ mix(seed), first) * FNV_PRIME, second);
    }

    static long numbered(long named, long n) {
        return mix(named ^ mix(n + 0x9e3779b97f4a7c15L));
    }

    private static long text(long hash, String text) {
        long result = hash;
        for (int i = 0; i < text.length(); i++) {
            result = (result ^ text.charAt(i)) * FNV_PRIME;
        }
        return (result ^ text.length()) * FNV_PRIME;
    }

    /** The finalizer of SplitMix64: every input bit reaches every output bit. */
    static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
