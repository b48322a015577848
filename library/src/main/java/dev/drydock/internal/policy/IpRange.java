package dev.drydock.internal.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of addresses, {@code 203.0.113.0/24} or {@code 2001:db8::/32}; one address is a range of one. No name is ever
 * looked up.
 */
final class IpRange {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,3}");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{1,4}");
    private static final int GROUPS = 8;

    private final int[] address;
    private final int prefix;

    private IpRange(int[] address, int prefix) {
        this.address = address;
        this.prefix = prefix;
    }

    /** Reads a range; null if it is none. */
    static @Nullable IpRange parse(String text) {
        int slash = text.indexOf('/');
        int[] address = address(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            return null;
        }
        String length = slash < 0 ? String.valueOf(bits(address)) : text.substring(slash + 1);
        if (!DECIMAL.matcher(length).matches() || Integer.parseInt(length) > bits(address)) {
            return null;
        }
        return new IpRange(address, Integer.parseInt(length));
    }

    /** Whether the text is an address in it. */
    boolean contains(String text) {
        int[] other = address(text);
        if (other == null || other.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            if (bit(address, bit) != bit(other, bit)) {
                return false;
            }
        }
        return true;
    }

    private static int bits(int[] address) {
        return address.length * 8;
    }

    private static int bit(int[] bytes, int index) {
        return bytes[index / 8] >> (7 - index % 8) & 1;
    }

    /** Its bytes: four or sixteen; null if it is no address. */
    private static int @Nullable [] address(String text) {
        return text.indexOf(':') < 0 ? fourBytes(text) : sixteenBytes(text);
    }

    private static int @Nullable [] fourBytes(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return null;
        }
        int[] bytes = new int[4];
        for (int each = 0; each < 4; each++) {
            if (!DECIMAL.matcher(parts[each]).matches() || Integer.parseInt(parts[each]) > 255) {
                return null;
            }
            bytes[each] = Integer.parseInt(parts[each]);
        }
        return bytes;
    }

    private static int @Nullable [] sixteenBytes(String text) {
        int gap = text.indexOf("::");
        List<Integer> head = groups(gap < 0 ? text : text.substring(0, gap));
        List<Integer> tail = gap < 0 ? List.of() : groups(text.substring(gap + 2));
        if (head == null || tail == null) {
            return null;
        }
        int given = head.size() + tail.size();
        if (gap < 0 ? given != GROUPS : given >= GROUPS) {
            return null;
        }
        int[] bytes = new int[2 * GROUPS];
        for (int each = 0; each < head.size(); each++) {
            put(bytes, each, head.get(each));
        }
        for (int each = 0; each < tail.size(); each++) {
            put(bytes, GROUPS - tail.size() + each, tail.get(each));
        }
        return bytes;
    }

    private static void put(int[] bytes, int group, int value) {
        bytes[2 * group] = value >> 8;
        bytes[2 * group + 1] = value & 255;
    }

    private static @Nullable List<Integer> groups(String text) {
        List<Integer> groups = new ArrayList<>();
        if (text.isEmpty()) {
            return groups;
        }
        for (String part : text.split(":", -1)) {
            if (!HEX.matcher(part).matches()) {
                return null;
            }
            groups.add(Integer.parseInt(part, 16));
        }
        return groups;
    }
}
