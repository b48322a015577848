package dev.drydock.internal.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The little CBOR that an error needs: one map of texts to texts.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8949#section-3">RFC 8949, section 3</a>
 */
final class CborText {

    private static final int TEXT = 3 << 5;
    private static final int MAP = 5 << 5;
    private static final int ONE_BYTE = 24;
    private static final int TWO_BYTES = 25;
    private static final int FOUR_BYTES = 26;

    private CborText() {}

    /** A map of keys to values, in turn. */
    static byte[] map(String... keysAndValues) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        head(out, MAP, keysAndValues.length / 2);
        for (String each : keysAndValues) {
            byte[] text = each.getBytes(StandardCharsets.UTF_8);
            head(out, TEXT, text.length);
            out.writeBytes(text);
        }
        return out.toByteArray();
    }

    private static void head(ByteArrayOutputStream out, int type, int count) {
        if (count < ONE_BYTE) {
            out.write(type | count);
        } else if (count < 1 << 8) {
            out.write(type | ONE_BYTE);
            out.write(count);
        } else if (count < 1 << 16) {
            out.write(type | TWO_BYTES);
            out.write(count >> 8);
            out.write(count);
        } else {
            out.write(type | FOUR_BYTES);
            out.write(count >> 24);
            out.write(count >> 16);
            out.write(count >> 8);
            out.write(count);
        }
    }
}
