package dev.drydock.internal.logs.insights.value;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The functions that write texts in another way, and the hashes. */
final class CodingFunctions {

    private static final int HEX = 16;
    private static final String HEX_PREFIX = "0x";
    private static final int MOST_HEX_DIGITS = 15;

    private CodingFunctions() {}

    static void addTo(FunctionTable table) {
        table.add("urlencode", 1, TextFunctions.of(text -> URLEncoder.encode(text, StandardCharsets.UTF_8)))
                .add("urldecode", 1, TextFunctions.of(CodingFunctions::urlDecoded))
                .add("base64encode", 1, TextFunctions.of(CodingFunctions::base64))
                .add("base64decode", 1, TextFunctions.of(CodingFunctions::base64Decoded))
                .add("hextoascii", 1, TextFunctions.of(CodingFunctions::ascii))
                .add("hextodec", 1, TextFunctions.of(CodingFunctions::decimal))
                .add("dectohex", 1, all -> hex(Numeric.of(all[0])))
                .add("md5", 1, TextFunctions.of(text -> hash("MD5", text)))
                .add("sha256", 1, TextFunctions.of(text -> hash("SHA-256", text)));
    }

    private static @Nullable Object urlDecoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    private static Object base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Object base64Decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    private static String digits(String hex) {
        return hex.toLowerCase(Locale.ROOT).startsWith(HEX_PREFIX) ? hex.substring(HEX_PREFIX.length()) : hex;
    }

    private static @Nullable Object ascii(String hex) {
        try {
            return new String(HexFormat.of().parseHex(digits(hex)), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    private static @Nullable Object decimal(String hex) {
        String digits = digits(hex);
        boolean isHex = !digits.isEmpty()
                && digits.length() <= MOST_HEX_DIGITS
                && digits.chars().allMatch(HexFormat::isHexDigit);
        return isHex ? (Object) (double) Long.parseLong(digits, HEX) : null;
    }

    private static @Nullable Object hex(double number) {
        if (Numeric.value(number) == null) {
            return null;
        }
        long whole = (long) number;
        return (whole < 0 ? "-" : "") + HEX_PREFIX + Long.toHexString(Math.abs(whole));
    }

    private static Object hash(String algorithm, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has " + algorithm, impossible);
        }
    }
}
