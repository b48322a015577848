package dev.drydock.internal.ecr.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests as registries write them: {@code sha256:} and 64 hexadecimal digits. */
public final class Sha256 {

    private static final String PREFIX = "sha256:";

    private final MessageDigest digest = algorithm();

    /** The digest of a text's UTF-8 bytes, exactly as they are. */
    public static String of(String text) {
        return new Sha256().add(text.getBytes(StandardCharsets.UTF_8)).value();
    }

    public Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** The digest of all that was added. */
    public String value() {
        return PREFIX + HexFormat.of().formatHex(digest.digest());
    }

    public static boolean isSha256(String text) {
        return text.startsWith(PREFIX);
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
