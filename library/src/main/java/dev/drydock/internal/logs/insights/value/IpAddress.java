package dev.drydock.internal.logs.insights.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address of the Internet Protocol, read without asking anybody what it means. */
final class IpAddress {

    private static final int V4_BYTES = 4;
    private static final int V6_BYTES = 16;
    private static final int V6_GROUPS = 8;
    private static final int LARGEST_BYTE = 255;
    private static final int HEX = 16;
    private static final int BITS = 8;
    private static final int LONGEST = 45;

    private final int[] bytes;

    private IpAddress(int[] bytes) {
        this.bytes = bytes;
    }

    boolean isV4() {
        return bytes.length == V4_BYTES;
    }

    /** An address of either version; null if a text is none. */
    static @Nullable IpAddress parse(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        int[] bytes = text.indexOf(':') >= 0 ? v6(text) : v4(text);
        return bytes == null ? null : new IpAddress(bytes);
    }

    /** The address as a number. */
    long number() {
        long number = 0;
        for (int each : bytes) {
            number = number << BITS | each;
        }
        return number;
    }

    /** Whether it lies in a subnet, {@code 192.0.2.0/24}; not if that is none. */
    boolean isIn(String subnet) {
        int slash = subnet.indexOf('/');
        IpAddress network = slash < 0 ? null : parse(subnet.substring(0, slash));
        int length = slash < 0 ? -1 : number(subnet.substring(slash + 1), V6_BYTES * BITS);
        if (network == null || network.bytes.length != bytes.length || length < 0 || length > bytes.length * BITS) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            int mask = 1 << (BITS - 1 - i % BITS);
            if ((bytes[i / BITS] & mask) != (network.bytes[i / BITS] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static int @Nullable [] v4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != V4_BYTES) {
            return null;
        }
        int[] bytes = new int[V4_BYTES];
        for (int i = 0; i < V4_BYTES; i++) {
            bytes[i] = number(parts[i], LARGEST_BYTE);
            if (bytes[i] < 0) {
                return null;
            }
        }
        return bytes;
    }

    /** A decimal number up to a largest; -1 if it is none. */
    private static int number(String digits, int largest) {
        boolean isNumber = !digits.isEmpty()
                && digits.length() <= 3
                && digits.chars().allMatch(each -> each >= '0' && each <= '9')
                && (digits.length() == 1 || digits.charAt(0) != '0');
        int number = isNumber ? Integer.parseInt(digits) : -1;
        return number <= largest ? number : -1;
    }

    private static int @Nullable [] v6(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return null;
        }
        List<Integer> before = groups(gap < 0 ? text : text.substring(0, gap));
        List<Integer> after = gap < 0 ? List.of() : groups(text.substring(gap + 2));
        if (before == null || after == null) {
            return null;
        }
        int groups = before.size() + after.size();
        if (gap < 0 ? groups != V6_GROUPS : groups >= V6_GROUPS) {
            return null;
        }
        int[] bytes = new int[V6_BYTES];
        for (int i = 0; i < before.size(); i++) {
            put(bytes, i, before.get(i));
        }
        for (int i = 0; i < after.size(); i++) {
            put(bytes, V6_GROUPS - after.size() + i, after.get(i));
        }
        return bytes;
    }

    private static void put(int[] bytes, int group, int value) {
        bytes[2 * group] = value >> BITS;
        bytes[2 * group + 1] = value & LARGEST_BYTE;
    }

    /** Groups of hexadecimal digits between colons, the last two of which may be an address of version 4. */
    private static @Nullable List<Integer> groups(String text) {
        List<Integer> groups = new ArrayList<>();
        if (text.isEmpty()) {
            return groups;
        }
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            int[] v4 = i == parts.length - 1 && parts[i].indexOf('.') > 0 ? v4(parts[i]) : null;
            if (v4 != null) {
                groups.add(v4[0] << BITS | v4[1]);
                groups.add(v4[2] << BITS | v4[3]);
            } else if (parts[i].matches("[0-9A-Fa-f]{1,4}")) {
                groups.add(Integer.valueOf(parts[i], HEX));
            } else {
                return null;
            }
        }
        return groups;
    }
}
