package dev.drydock.internal.metrics.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON of maps, lists, texts, numbers and booleans. */
final class JsonText {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    /** A value in JSON; a {@link Raw} stands as it is. */
    static String of(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            write(value, out);
        } catch (IOException failed) {
            throw new UncheckedIOException("Writing to memory does not fail", failed);
        }
        return text.toString();
    }

    /** What is JSON already. */
    record Raw(String json) {}

    private static void write(@Nullable Object value, JsonGenerator out) throws IOException {
        if (value instanceof Raw raw) {
            out.writeRawValue(raw.json());
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> each : map.entrySet()) {
                out.writeFieldName(String.valueOf(each.getKey()));
                write(each.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            out.writeStartArray();
            for (Object each : list) {
                write(each, out);
            }
            out.writeEndArray();
        } else if (value == null) {
            out.writeNull();
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Number number) {
            out.writeNumber(number.toString());
        } else {
            out.writeString(value.toString());
        }
    }
}
