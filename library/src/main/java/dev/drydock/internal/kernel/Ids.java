package dev.drydock.internal.kernel;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Identifiers that look like AWS's and are a function of seed, kind, parent and a count kept per kind and parent. What
 * happens to one parent never changes the identifiers under another, and counts outlive what they named.
 */
public final class Ids {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final long seed;
    private final Map<String, Long> counts = new TreeMap<>();

    /** Identifiers of one world. */
    public Ids(long seed) {
        this.seed = seed;
    }

    /** Thirty-two hexadecimal digits, like a task's id. */
    public String hex(String kind, String parent) {
        long n = next(kind, parent);
        StringBuilder id = new StringBuilder(32);
        appendHex(id, Hash.of(seed, kind, parent, 2 * n));
        appendHex(id, Hash.of(seed, kind, parent, 2 * n + 1));
        return id.toString();
    }

    /** A UUID of version 4 with dashes, like an attachment's id. */
    public String uuid(String kind, String parent) {
        StringBuilder id = new StringBuilder(hex(kind, parent));
        id.setCharAt(12, '4');
        id.setCharAt(16, HEX[8 + (Character.digit(id.charAt(16), 16) & 3)]);
        return id.insert(20, '-').insert(16, '-').insert(12, '-').insert(8, '-').toString();
    }

    /** That many decimal digits, the first not zero, like the number in {@code ecs-svc/1234567890123456789}. */
    public String digits(int length, String kind, String parent) {
        long n = next(kind, parent);
        StringBuilder id = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            long draw = Hash.of(seed, kind, parent, n * length + i) >>> 1;
            id.append((char) (i == 0 ? '1' + draw % 9 : '0' + draw % 10));
        }
        return id.toString();
    }

    /** The counts so far, by kind and parent, sorted. */
    public SortedMap<String, Long> image() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** Goes on from the counts of an image. */
    public void restore(Map<String, Long> image) {
        counts.clear();
        counts.putAll(image);
    }

    private long next(String kind, String parent) {
        return counts.merge(kind + ' ' + parent, 1L, Long::sum);
    }

    private static void appendHex(StringBuilder to, long bits) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            to.append(HEX[(int) (bits >>> shift) & 15]);
        }
    }
}
