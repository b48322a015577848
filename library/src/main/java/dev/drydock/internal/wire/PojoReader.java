package dev.drydock.internal.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Reads SDK values from one parser, which stands on the first token of a value before a read and on its last token
 * after it.
 */
final class PojoReader {

    private final JsonParser in;
    private final UnknownMember unknown;
    private final WireNumbers numbers;

    PojoReader(JsonParser in, UnknownMember unknown) {
        this.in = in;
        this.unknown = unknown;
        this.numbers = new WireNumbers(in);
    }

    void readInto(SdkPojo builder) throws IOException {
        Map<String, SdkField<?>> fields = builder.sdkFieldNameToField();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            SdkField<?> field = fields.get(name);
            if (field == null) {
                unknown.meet(this, in, builder, name);
            } else {
                Object value = read(field);
                if (value != null) {
                    field.set(builder, value);
                }
            }
        }
    }

    /**
     * Fails unless the parser stands on such a token.
     *
     * @param expected the token in words, with its article
     */
    void require(JsonToken token, String expected) {
        if (in.currentToken() != token) {
            throw WirePath.mismatch(in, expected);
        }
    }

    /** Fails unless the parser stands on the start of the object that the builder is to hold. */
    void requireStructure(SdkPojo builder) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            Class<?> type = builder.getClass().getEnclosingClass();
            throw WirePath.mismatch(in, "an object", WrongType.STRUCTURE, type == null ? null : type.getSimpleName());
        }
    }

    private @Nullable Object read(SdkField<?> field) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        return switch (field.marshallingType().getKnownType()) {
            case STRING -> readString();
            case INTEGER -> (int) numbers.whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> numbers.whole(Long.MIN_VALUE, Long.MAX_VALUE);
            case SHORT -> (short) numbers.whole(Short.MIN_VALUE, Short.MAX_VALUE);
            case BYTE -> (byte) numbers.whole(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case FLOAT -> (float) numbers.floating();
            case DOUBLE -> numbers.floating();
            case BIG_DECIMAL -> numbers.decimal("a number");
            case BOOLEAN -> readBoolean();
            case INSTANT -> numbers.instant();
            case SDK_BYTES -> readBytes();
            case SDK_POJO -> readPojo(field);
            case LIST -> readList(field);
            case MAP -> readMap(field);
            case DOCUMENT -> readDocument();
            case NULL -> throw WirePath.mismatch(in, "null");
        };
    }

    private String readString() throws IOException {
        require(JsonToken.VALUE_STRING, "a string");
        return in.getText();
    }

    private boolean readBoolean() {
        JsonToken token = in.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw WirePath.mismatch(in, "true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    private SdkBytes readBytes() throws IOException {
        require(JsonToken.VALUE_STRING, "a base64 string");
        try {
            return SdkBytes.fromByteArrayUnsafe(in.getBinaryValue());
        } catch (StreamReadException e) {
            throw new WrongTypeException(
                    WirePath.of(in),
                    "expected a base64 string: " + e.getOriginalMessage(),
                    new WrongType(in.currentToken(), WrongType.BLOB, null),
                    e);
        }
    }

    private Object readPojo(SdkField<?> field) throws IOException {
        SdkPojo builder = field.constructor().get();
        requireStructure(builder);
        readInto(builder);
        return ((Buildable) builder).build();
    }

    private List<@Nullable Object> readList(SdkField<?> field) throws IOException {
        require(JsonToken.START_ARRAY, "a list");
        SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
        List<@Nullable Object> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            list.add(read(element));
        }
        return list;
    }

    private Map<String, @Nullable Object> readMap(SdkField<?> field) throws IOException {
        require(JsonToken.START_OBJECT, "an object");
        SdkField<?> element = field.getTrait(MapTrait.class).valueFieldInfo();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (String key = in.nextFieldName(); key != null; key = in.nextFieldName()) {
            in.nextToken();
            map.put(key, read(element));
        }
        return map;
    }

    private Document readDocument() throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> {
                Map<String, Document> map = new LinkedHashMap<>();
                for (String key = in.nextFieldName(); key != null; key = in.nextFieldName()) {
                    in.nextToken();
                    map.put(key, readDocument());
                }
                yield Document.fromMap(map);
            }
            case START_ARRAY -> {
                List<Document> list = new ArrayList<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    list.add(readDocument());
                }
                yield Document.fromList(list);
            }
            case VALUE_STRING -> Document.fromString(in.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Document.fromNumber(in.getText());
            case VALUE_TRUE -> Document.fromBoolean(true);
            case VALUE_FALSE -> Document.fromBoolean(false);
            default -> Document.fromNull();
        };
    }
}
