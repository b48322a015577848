package dev.drydock.internal.wire.cbor;

import dev.drydock.wire.WireFormatException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Writes any SDK value as Smithy's RPC v2 sends it in CBOR, and reads it back into a builder. The rules are those of the JSON
 * codec, except that bytes are bytes, and instants are tagged as such.
 *
 * @see <a href="https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html">Smithy RPC v2 CBOR</a>
 */
public final class CborCodec {

    /** Deeper than any operation has; it bounds the stack. */
    static final int MAX_DEPTH = 100;

    private CborCodec() {}

    /** Writes a value. */
    public static byte[] toBytes(SdkPojo value) {
        CborOutput out = new CborOutput();
        new CborWriter(out).write(value);
        return out.toByteArray();
    }

    /**
     * Reads a map into a builder. Nothing at all counts as an empty map.
     *
     * @return the same builder
     * @throws WireFormatException if the bytes are no CBOR, or a member has the wrong type
     */
    public static <B extends SdkPojo> B read(byte[] cbor, B builder) {
        CborInput in = new CborInput(cbor);
        if (in.isAtEnd()) {
            return builder;
        }
        new CborReader(in).readInto(builder);
        if (!in.isAtEnd()) {
            throw new WireFormatException("", "expected one map, found more after it", null);
        }
        return builder;
    }

    /**
     * Writes an error.
     *
     * @param exception whose modeled members are told too; null if there is none
     */
    public static byte[] error(String code, @Nullable String message, @Nullable SdkPojo exception) {
        List<SdkField<?>> members = exception == null ? List.of() : CborWriter.set(exception, "message");
        CborOutput out = new CborOutput();
        out.map((message == null ? 1 : 2) + members.size()).text("__type").text(code);
        if (message != null) {
            out.text("message").text(message);
        }
        if (exception != null) {
            new CborWriter(out).writeMembers(members, exception);
        }
        return out.toByteArray();
    }
}
