package dev.drydock.internal.wire.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;

/** Reads single values from a form. */
final class FormScalars {

    /** No number that AWS takes is longer; it bounds what parsing one costs. */
    private static final int LONGEST_NUMBER = 400;

    private FormScalars() {}

    static boolean isScalar(SdkField<?> field) {
        MarshallingKnownType type = field.marshallingType().getKnownType();
        return type != MarshallingKnownType.LIST
                && type != MarshallingKnownType.MAP
                && type != MarshallingKnownType.SDK_POJO;
    }

    /** @throws dev.drydock.internal.call.Refusal if it is no value of the field's type */
    static Object read(SdkField<?> field, FormPart given) {
        String text = given.value();
        if (text == null) {
            throw FormMessages.TEXT.with();
        }
        return switch (field.marshallingType().getKnownType()) {
            case STRING -> text;
            case BOOLEAN -> readBoolean(text);
            case INSTANT -> readInstant(text);
            case SDK_BYTES -> readBytes(text);
            default -> readNumber(field.marshallingType().getKnownType(), text);
        };
    }

    private static boolean readBoolean(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            case "" -> throw FormMessages.NO_BOOLEAN.with();
            default -> throw FormMessages.BOOLEAN.with();
        };
    }

    private static Instant readInstant(String text) {
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException | ArithmeticException broken) {
            throw FormMessages.TIMESTAMP.with().hint(text + " is no instant such as 2026-01-31T12:00:00Z");
        }
    }

    private static SdkBytes readBytes(String text) {
        try {
            return SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException broken) {
            throw FormMessages.BLOB.with().hint(String.valueOf(broken.getMessage()));
        }
    }

    private static Object readNumber(MarshallingKnownType type, String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw FormMessages.NUMBER.with(text.substring(0, LONGEST_NUMBER));
        }
        try {
            return switch (type) {
                case INTEGER -> Integer.valueOf(text);
                case LONG -> Long.valueOf(text);
                case SHORT -> Short.valueOf(text);
                case BYTE -> Byte.valueOf(text);
                case FLOAT -> Float.valueOf(text);
                case DOUBLE -> Double.valueOf(text);
                case BIG_DECIMAL -> new BigDecimal(text);
                default -> throw new IllegalStateException("The Query protocol has no values of the type " + type);
            };
        } catch (NumberFormatException broken) {
            throw FormMessages.NUMBER.with(text);
        }
    }
}
