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

    private static final int EC2_DIGITS = 17;
    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final long seed;
    private final Map<String, Long> counts = new TreeMap<>();

    /** Identifiers of one world. */
    public Ids(long seed) {
        this.seed = seed;
    }

    /** Thirty-two hexadecimal digits, like a task's id. */
    public String hex(String kind, String parent) {
        long n = next(kind, parent);
        return Hex.digits(Hash.of(seed, kind, parent, 2 * n), Hash.of(seed, kind, parent, 2 * n + 1));
    }

    /** The id of one of EC2's resources, seventeen hexadecimal digits after its type: {@code i-0123456789abcdef0}. */
    public String ec2(String type, String kind, String parent) {
        return type + '-' + hex(kind, parent).substring(0, EC2_DIGITS);
    }

    /** A UUID of version 4 with dashes, like an attachment's id. */
    public String uuid(String kind, String parent) {
        long n = next(kind, parent);
        return Hex.uuid(Hash.of(seed, kind, parent, 2 * n), Hash.of(seed, kind, parent, 2 * n + 1));
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

    /** That many letters and digits, like the id of a delivery of logs. */
    public String alphanumeric(int length, String kind, String parent) {
        long n = next(kind, parent);
        StringBuilder id = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            long draw = Hash.of(seed, kind, parent, n * length + i) >>> 1;
            id.append(ALPHANUMERIC.charAt((int) (draw % ALPHANUMERIC.length())));
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
}
