package dev.drydock.internal.wire.cbor;

import dev.drydock.wire.WireFormatException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads CBOR from memory, item by item. Trusts no length: what is said to be there is there before room is made for it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8949#section-3">RFC 8949, section 3</a>
 */
final class CborInput {

    /** The length of a list or map that goes on until {@link #atBreak}. */
    static final long OPEN = -1;

    private static final int BREAK = 0xff;

    private final ByteBuffer in;

    CborInput(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    boolean isAtEnd() {
        return !in.hasRemaining();
    }

    /** The type of the item that comes next. */
    int type() {
        return peek() >> CborType.SHIFT;
    }

    /** What the next item says of itself besides its type. */
    int rest() {
        return peek() & CborType.REST;
    }

    /**
     * A whole number.
     *
     * @throws WireFormatException if it does not fit
     */
    long integer() {
        boolean negative = type() == CborType.NEGATIVE;
        long value = count();
        if (value < 0) {
            throw broken("the number is out of range");
        }
        return negative ? ~value : value;
    }

    /** A number with a fraction, in any of its three widths. */
    double real() {
        int width = rest();
        in.get();
        return switch (width) {
            case CborType.HALF -> half((short) number(Short.BYTES));
            case CborType.FLOAT -> Float.intBitsToFloat((int) number(Float.BYTES));
            default -> Double.longBitsToDouble(number(Double.BYTES));
        };
    }

    String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(chunks(CborType.TEXT)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new WireFormatException("", "a text is not valid UTF-8", e);
        }
    }

    byte[] bytes() {
        return chunks(CborType.BYTES);
    }

    /** Enters a list or a map: how many items or pairs it has, or {@link #OPEN}. */
    long enter() {
        if (rest() == CborType.UNSAID) {
            in.get();
            return OPEN;
        }
        long size = count();
        if (size < 0 || size > in.remaining()) { // each item has a byte at least
            throw broken("it ends too early");
        }
        return size;
    }

    /** Whether an open list or map ends here; if so, reads its end. */
    boolean atBreak() {
        if (peek() != BREAK) {
            return false;
        }
        in.get();
        return true;
    }

    /** The number that an item begins with: a number itself, or that of a tag, which says what the next item is. */
    long head() {
        return count();
    }

    /** A simple value: true, false, null. */
    int simple() {
        return in.get() & CborType.REST;
    }

    private byte[] chunks(int type) {
        if (rest() != CborType.UNSAID) {
            return chunk();
        }
        in.get();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        while (!atBreak()) {
            if (type() != type || rest() == CborType.UNSAID) {
                throw broken("a text or bytes in parts has a part of another type");
            }
            whole.writeBytes(chunk());
        }
        return whole.toByteArray();
    }

    private byte[] chunk() {
        long length = count();
        if (length < 0 || length > in.remaining()) {
            throw broken("it ends too early");
        }
        byte[] chunk = new byte[(int) length];
        in.get(chunk);
        return chunk;
    }

    private int peek() {
        if (!in.hasRemaining()) {
            throw broken("it ends too early");
        }
        return in.get(in.position()) & 0xff;
    }

    /** The number in an item's head; negative where it is one that no long holds. */
    private long count() {
        int rest = rest();
        in.get();
        return switch (rest) {
            case 24 -> number(Byte.BYTES);
            case 25 -> number(Short.BYTES);
            case 26 -> number(Integer.BYTES);
            case 27 -> number(Long.BYTES);
            case 28, 29, 30, CborType.UNSAID -> throw broken("an item is of no known form");
            default -> rest;
        };
    }

    private long number(int bytes) {
        if (in.remaining() < bytes) {
            throw broken("it ends too early");
        }
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << Byte.SIZE | in.get() & 0xff;
        }
        return value;
    }

    /** Five bits of exponent, ten of fraction. */
    private static double half(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        double value = exponent == 0
                ? Math.scalb((double) fraction, -24)
                : exponent == 0x1f
                        ? fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN
                        : Math.scalb((double) (fraction | 0x400), exponent - 25);
        return bits < 0 ? -value : value;
    }

    private WireFormatException broken(String problem) {
        return new WireFormatException("", "not valid CBOR at byte " + in.position() + ": " + problem, null);
    }
}
