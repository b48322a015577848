package dev.drydock.internal.loadbalancing.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A block of IP addresses in CIDR format, of version 4 or 6. */
public final class AddressBlock {

    private static final int BYTES_4 = 4;
    private static final int BYTES_6 = 16;
    private static final int LONGEST = 64;

    private final byte[] address;
    private final int bits;

    private AddressBlock(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /** Reads a block; null if it is none. */
    public static @Nullable AddressBlock read(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return null;
        }
        byte[] address = address(text.substring(0, slash));
        int bits = number(text.substring(slash + 1), 128);
        return address == null || bits < 0 || bits > address.length * 8 ? null : new AddressBlock(address, bits);
    }

    /** Whether an address lies in it; no text that is no address does. */
    public boolean contains(String text) {
        byte[] other = address(text);
        if (other == null || other.length != address.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i % 8);
            if ((address[i / 8] & mask) != (other[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text is an IP address. */
    public static boolean isAddress(String text) {
        return address(text) != null;
    }

    private static byte @Nullable [] address(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        return text.indexOf(':') < 0 ? version4(text) : version6(text);
    }

    private static byte @Nullable [] version4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != BYTES_4) {
            return null;
        }
        byte[] bytes = new byte[BYTES_4];
        for (int i = 0; i < BYTES_4; i++) {
            int part = number(parts[i], 255);
            if (part < 0) {
                return null;
            }
            bytes[i] = (byte) part;
        }
        return bytes;
    }

    /** Eight groups of hexadecimal digits, of which {@code ::} stands once for those that are zero. */
    private static byte @Nullable [] version6(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return null;
        }
        byte[] head = groups(gap < 0 ? text : text.substring(0, gap));
        byte[] tail = groups(gap < 0 ? "" : text.substring(gap + 2));
        if (head == null || tail == null) {
            return null;
        }
        int length = head.length + tail.length;
        if (gap < 0 ? length != BYTES_6 : length > BYTES_6 - 2) {
            return null;
        }
        byte[] bytes = Arrays.copyOf(head, BYTES_6);
        System.arraycopy(tail, 0, bytes, BYTES_6 - tail.length, tail.length);
        return bytes;
    }

    private static byte @Nullable [] groups(String text) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        String[] parts = text.split(":", -1);
        byte[] bytes = new byte[parts.length * 2];
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            if (part.isEmpty() || part.length() > 4 || !part.chars().allMatch(AddressBlock::isHex)) {
                return null;
            }
            int group = Integer.parseInt(part, 16);
            bytes[2 * i] = (byte) (group >> 8);
            bytes[2 * i + 1] = (byte) group;
        }
        return bytes;
    }

    private static boolean isHex(int each) {
        return each >= '0' && each <= '9' || each >= 'a' && each <= 'f' || each >= 'A' && each <= 'F';
    }

    /** A number of at most three digits; -1 if it is none or too large. */
    private static int number(String text, int most) {
        boolean digits =
                !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(each -> each >= '0' && each <= '9');
        int number = digits ? Integer.parseInt(text) : -1;
        return number > most ? -1 : number;
    }
}
