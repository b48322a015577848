package dev.drydock.internal.wire.cbor;

/**
 * The numbers of CBOR: what the first three bits of an item say of it, and what the rest says of a simple one.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8949#section-3.1">RFC 8949, section 3.1</a>
 */
final class CborType {

    static final int UNSIGNED = 0;
    static final int NEGATIVE = 1;
    static final int BYTES = 2;
    static final int TEXT = 3;
    static final int LIST = 4;
    static final int MAP = 5;
    static final int TAG = 6;
    static final int SIMPLE = 7;

    /** Where the type stands in the first byte. */
    static final int SHIFT = 5;

    /** The rest of the first byte. */
    static final int REST = 0x1f;

    static final int FALSE = 20;
    static final int TRUE = 21;
    static final int NULL = 22;
    static final int UNDEFINED = 23;
    static final int HALF = 25;
    static final int FLOAT = 26;
    static final int DOUBLE = 27;

    /** A length that is not said before; the end is. */
    static final int UNSAID = 31;

    /** The tag of seconds since 1970. */
    static final long EPOCH = 1;

    private CborType() {}
}
