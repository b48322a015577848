package dev.drydock.internal.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.drydock.internal.document.ParserComplaint;
import dev.drydock.wire.WireFormatException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Writes any SDK value as the AWS JSON 1.1 protocol sends it, and reads it back into a builder.
 *
 * <p>The rules, both ways:
 * <ul>
 *   <li>a member that is null, or a list or map nobody set, is absent; an explicitly empty one is {@code []} or
 *       {@code {}}, and comes back as set and empty;
 *   <li>null elements of lists and maps stay;
 *   <li>instants are epoch seconds with milliseconds; finer parts are cut off;
 *   <li>bytes are base64; documents are the JSON they stand for;
 *   <li>map keys are written sorted, so that equal values give equal text;
 *   <li>unknown members are skipped; unknown enum values keep their text;
 *   <li>an idempotency token the caller left out stays out (the SDK's own marshaller fills in a random one).
 * </ul>
 *
 * <p>Events of event streams are values like any other here; their binary framing is the transport's business.
 *
 * <pre>{@code
 * String json = WireCodec.toJson(request);
 * RunTaskRequest again = WireCodec.read(json, RunTaskRequest.builder()).build();
 * }</pre>
 */
public final class WireCodec {

    /** Deeper JSON than any operation has; it bounds the stack. */
    static final int MAX_DEPTH = 100;

    /** Characters of an answer about one or two tasks. */
    private static final int USUAL_ANSWER = 4_096;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    // A layer part is one base64 string of up to 28 MB; the door decides how large a body may be.
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private WireCodec() {}

    /**
     * Writes the value as one JSON object.
     *
     * @throws WireFormatException if the value cannot be written as JSON: a null map key, an instant out of range,
     *     nesting deeper than 100
     */
    public static void write(SdkPojo value, JsonGenerator out) throws IOException {
        new PojoWriter(out).write(value);
    }

    /** The value as compact JSON. */
    public static String toJson(SdkPojo value) {
        return toJson(value, false);
    }

    /** The value as JSON laid out the way the AWS CLI prints it, indented by four spaces. */
    public static String toPrettyJson(SdkPojo value) {
        return toJson(value, true);
    }

    /** The value as compact JSON in UTF-8. */
    public static byte[] toBytes(SdkPojo value) {
        // By way of a string, because a lone surrogate then becomes a question mark; Jackson's byte output throws.
        return toJson(value, false).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads one JSON object into the builder. An empty text counts as <code>{}</code>.
     *
     * @param <B> the builder's type
     * @param json the whole document
     * @param builder the builder of the value to read; members the document lacks are left as they are
     * @return the same builder
     * @throws WireFormatException if the text is not JSON, or a member has the wrong type
     */
    public static <B extends SdkPojo> B read(String json, B builder) {
        return read(json, builder, UnknownMember.SKIP);
    }

    /** Reads one JSON object in UTF-8 into the builder, as {@link #read(String, SdkPojo)} does. */
    public static <B extends SdkPojo> B read(byte[] json, B builder) {
        return parse(() -> JSON.createParser(json), builder, UnknownMember.SKIP);
    }

    static <B extends SdkPojo> B read(String json, B builder, UnknownMember unknown) {
        return parse(() -> JSON.createParser(json), builder, unknown);
    }

    private static String toJson(SdkPojo value, boolean pretty) {
        // Not Jackson's segmented writer, which wants a buffer pool of its own.
        StringWriter text = new StringWriter(USUAL_ANSWER);
        try {
            try (JsonGenerator out = JSON.createGenerator(text)) {
                if (pretty) {
                    out.setPrettyPrinter(new CliPrinter());
                }
                write(value, out);
            }
            return text.toString();
        } catch (JsonProcessingException e) {
            throw new WireFormatException("", e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new AssertionError("Writing to memory does not fail", e);
        }
    }

    private static <B extends SdkPojo> B parse(Source source, B builder, UnknownMember unknown) {
        try (JsonParser in = source.open()) {
            if (in.nextToken() == null) {
                return builder;
            }
            PojoReader reader = new PojoReader(in, unknown);
            reader.requireStructure(builder);
            reader.readInto(builder);
            if (in.nextToken() != null) {
                throw new WireFormatException("", "expected one JSON object, found more after it", null);
            }
            return builder;
        } catch (JsonProcessingException e) {
            throw new WireFormatException("", "not valid JSON" + place(e) + ": " + ParserComplaint.of(e), e);
        } catch (IOException e) {
            // The source is in memory, so what fails is the decoding of its characters.
            throw new WireFormatException("", "not valid UTF-8: " + e.getMessage(), e);
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private interface Source {
        JsonParser open() throws IOException;
    }
}
