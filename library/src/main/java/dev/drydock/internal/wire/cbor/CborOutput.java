package dev.drydock.internal.wire.cbor;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Writes CBOR to memory, each length before what it is the length of.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8949#section-3">RFC 8949, section 3</a>
 */
final class CborOutput {

    private static final int ONE_BYTE = 24;
    private static final int TWO_BYTES = 25;
    private static final int FOUR_BYTES = 26;
    private static final int EIGHT_BYTES = 27;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    CborOutput integer(long value) {
        return value < 0 ? head(CborType.NEGATIVE, ~value) : head(CborType.UNSIGNED, value);
    }

    CborOutput text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        head(CborType.TEXT, utf8.length);
        out.writeBytes(utf8);
        return this;
    }

    CborOutput bytes(byte[] value) {
        head(CborType.BYTES, value.length);
        out.writeBytes(value);
        return this;
    }

    /** The start of a list of that many items. */
    CborOutput list(int size) {
        return head(CborType.LIST, size);
    }

    /** The start of a map of that many keys, each of which its value follows. */
    CborOutput map(int size) {
        return head(CborType.MAP, size);
    }

    /** What the next item is. */
    CborOutput tag(long tag) {
        return head(CborType.TAG, tag);
    }

    CborOutput bool(boolean value) {
        return simple(value ? CborType.TRUE : CborType.FALSE);
    }

    CborOutput nothing() {
        return simple(CborType.NULL);
    }

    CborOutput real(double value) {
        simple(CborType.DOUBLE);
        out.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
        return this;
    }

    CborOutput real(float value) {
        simple(CborType.FLOAT);
        out.writeBytes(ByteBuffer.allocate(Float.BYTES).putFloat(value).array());
        return this;
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }

    private CborOutput simple(int value) {
        out.write(CborType.SIMPLE << CborType.SHIFT | value);
        return this;
    }

    private CborOutput head(int type, long count) {
        int major = type << CborType.SHIFT;
        if (count >= 0 && count < ONE_BYTE) {
            out.write(major | (int) count);
            return this;
        }
        boolean small = count >= 0;
        int bytes = small && count < 1 << 8 ? 1 : small && count < 1 << 16 ? 2 : small && count < 1L << 32 ? 4 : 8;
        out.write(major | (bytes == 1 ? ONE_BYTE : bytes == 2 ? TWO_BYTES : bytes == 4 ? FOUR_BYTES : EIGHT_BYTES));
        for (int shift = (bytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out.write((int) (count >>> shift));
        }
        return this;
    }
}
