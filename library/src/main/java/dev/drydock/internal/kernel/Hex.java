package dev.drydock.internal.kernel;

import java.util.HexFormat;
import java.util.UUID;

/** Drawn bits as the identifiers that AWS writes. */
public final class Hex {

    private static final HexFormat FORMAT = HexFormat.of();

    private Hex() {}

    /** Thirty-two hexadecimal digits. */
    public static String digits(long high, long low) {
        return FORMAT.toHexDigits(high) + FORMAT.toHexDigits(low);
    }

    /** A UUID of version 4 with dashes. */
    public static String uuid(long high, long low) {
        long version4 = (high & ~0xf000L) | 0x4000L;
        long variant = (low & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(version4, variant).toString();
    }
}
