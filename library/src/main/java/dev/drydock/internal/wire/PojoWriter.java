package dev.drydock.internal.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.drydock.internal.sdk.FieldValues;
import dev.drydock.wire.WireFormatException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** Writes SDK values to one generator. */
final class PojoWriter {

    private final JsonGenerator out;
    private int depth;

    PojoWriter(JsonGenerator out) {
        this.out = out;
    }

    void write(SdkPojo pojo) throws IOException {
        startObject();
        for (SdkField<?> field : pojo.sdkFields()) {
            writeMember(field, pojo);
        }
        depth--;
        out.writeEndObject();
    }

    /** One member with its name; nothing if nobody set it. */
    void writeMember(SdkField<?> field, SdkPojo pojo) throws IOException {
        Object value = FieldValues.of(field, pojo);
        if (value != null) {
            out.writeFieldName(field.locationName());
            write(field, value);
        }
    }

    private void startObject() throws IOException {
        enter();
        out.writeStartObject();
    }

    private void startArray() throws IOException {
        enter();
        out.writeStartArray();
    }

    /** By ourselves, because Jackson bounds what it writes since 2.16 only. */
    private void enter() {
        if (++depth > WireCodec.MAX_DEPTH) {
            throw new WireFormatException("", "nesting deeper than " + WireCodec.MAX_DEPTH, null);
        }
    }

    private void write(SdkField<?> field, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNull();
            return;
        }
        switch (field.marshallingType().getKnownType()) {
            case STRING -> out.writeString((String) value);
            case INTEGER -> out.writeNumber((Integer) value);
            case LONG -> out.writeNumber((Long) value);
            case SHORT -> out.writeNumber((Short) value);
            case BYTE -> out.writeNumber((Byte) value);
            case FLOAT -> out.writeNumber((Float) value);
            case DOUBLE -> out.writeNumber((Double) value);
            case BIG_DECIMAL -> out.writeNumber((BigDecimal) value);
            case BOOLEAN -> out.writeBoolean((Boolean) value);
            case INSTANT -> out.writeNumber(epochSeconds(field, (Instant) value));
            case SDK_BYTES -> out.writeBinary(((SdkBytes) value).asByteArrayUnsafe());
            case SDK_POJO -> write((SdkPojo) value);
            case LIST -> writeList(field, (List<?>) value);
            case MAP -> writeMap(field, (Map<?, ?>) value);
            case DOCUMENT -> writeDocument((Document) value);
            case NULL -> out.writeNull();
        }
    }

    private void writeList(SdkField<?> field, List<?> list) throws IOException {
        SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
        startArray();
        for (Object value : list) {
            write(element, value);
        }
        depth--;
        out.writeEndArray();
    }

    private void writeMap(SdkField<?> field, Map<?, ?> map) throws IOException {
        SdkField<?> element = field.getTrait(MapTrait.class).valueFieldInfo();
        startObject();
        for (String key : sortedKeys(map, field.locationName())) {
            out.writeFieldName(key);
            write(element, map.get(key));
        }
        depth--;
        out.writeEndObject();
    }

    /** Sorted, because the order of the JDK's immutable maps differs from one run to the next. */
    private static String[] sortedKeys(Map<?, ?> map, String name) {
        String[] keys = new String[map.size()];
        int i = 0;
        for (Object key : map.keySet()) {
            if (key == null) {
                throw new WireFormatException(name, "a map key is null", null);
            }
            keys[i++] = (String) key;
        }
        Arrays.sort(keys);
        return keys;
    }

    private void writeDocument(Document document) throws IOException {
        if (document.isMap()) {
            Map<String, Document> map = document.asMap();
            startObject();
            for (String key : sortedKeys(map, "document")) {
                out.writeFieldName(key);
                writeDocument(map.getOrDefault(key, Document.fromNull()));
            }
            depth--;
            out.writeEndObject();
        } else if (document.isList()) {
            startArray();
            for (Document element : document.asList()) {
                writeDocument(element);
            }
            depth--;
            out.writeEndArray();
        } else if (document.isString()) {
            out.writeString(document.asString());
        } else if (document.isBoolean()) {
            out.writeBoolean(document.asBoolean());
        } else if (document.isNumber()) {
            out.writeNumber(documentNumber(document.asNumber().stringValue()));
        } else {
            out.writeNull();
        }
    }

    private static BigDecimal documentNumber(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new WireFormatException("", "a document's number is not one JSON can tell: " + text, e);
        }
    }

    private static BigDecimal epochSeconds(SdkField<?> field, Instant instant) {
        try {
            return BigDecimal.valueOf(instant.toEpochMilli(), 3);
        } catch (ArithmeticException e) {
            throw new WireFormatException(field.locationName(), "the instant is out of range: " + instant, e);
        }
    }
}
