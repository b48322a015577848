package dev.drydock.internal.wire.cbor;

import dev.drydock.wire.WireFormatException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/** Reads SDK values from CBOR. Members that a class does not have are skipped, as the protocol says. */
final class CborReader {

    private final CborInput in;
    private int depth;

    CborReader(CborInput in) {
        this.in = in;
    }

    void readInto(SdkPojo builder) {
        expect(CborType.MAP, "a map");
        Map<String, SdkField<?>> fields = builder.sdkFieldNameToField();
        long left = enter();
        while (goesOn(left)) {
            left--;
            expect(CborType.TEXT, "the name of a member");
            SdkField<?> field = fields.get(in.text());
            Object value = field == null ? skip() : read(field);
            if (field != null && value != null) {
                field.set(builder, value);
            }
        }
        depth--;
    }

    private @Nullable Object read(SdkField<?> field) {
        if (isNothing()) {
            in.simple();
            return null;
        }
        return switch (field.marshallingType().getKnownType()) {
            case STRING -> {
                expect(CborType.TEXT, "a text");
                yield in.text();
            }
            case INTEGER -> (int) whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> whole(Long.MIN_VALUE, Long.MAX_VALUE);
            case SHORT -> (short) whole(Short.MIN_VALUE, Short.MAX_VALUE);
            case BYTE -> (byte) whole(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case FLOAT -> (float) number();
            case DOUBLE -> number();
            case BOOLEAN -> readBoolean();
            case INSTANT -> readInstant();
            case SDK_BYTES -> {
                expect(CborType.BYTES, "bytes");
                yield SdkBytes.fromByteArrayUnsafe(in.bytes());
            }
            case SDK_POJO -> {
                SdkPojo builder = field.constructor().get();
                readInto(builder);
                yield ((Buildable) builder).build();
            }
            case LIST -> readList(field.getTrait(ListTrait.class).memberFieldInfo());
            case MAP -> readMap(field.getTrait(MapTrait.class).valueFieldInfo());
            default -> throw broken("the protocol has no values of this type");
        };
    }

    private List<@Nullable Object> readList(SdkField<?> element) {
        expect(CborType.LIST, "a list");
        List<@Nullable Object> list = new ArrayList<>();
        long left = enter();
        while (goesOn(left)) {
            left--;
            list.add(read(element));
        }
        depth--;
        return list;
    }

    private Map<String, @Nullable Object> readMap(SdkField<?> element) {
        expect(CborType.MAP, "a map");
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        long left = enter();
        while (goesOn(left)) {
            left--;
            expect(CborType.TEXT, "a key");
            String key = in.text();
            map.put(key, read(element));
        }
        depth--;
        return map;
    }

    private boolean readBoolean() {
        expect(CborType.SIMPLE, "true or false");
        int value = in.rest();
        if (value != CborType.TRUE && value != CborType.FALSE) {
            throw broken("expected true or false");
        }
        return in.simple() == CborType.TRUE;
    }

    private long whole(long least, long most) {
        if (in.type() != CborType.UNSIGNED && in.type() != CborType.NEGATIVE) {
            throw broken("expected a whole number");
        }
        long value = in.integer();
        if (value < least || value > most) {
            throw broken("the number is out of range");
        }
        return value;
    }

    private double number() {
        if (in.type() == CborType.SIMPLE && in.rest() >= CborType.HALF && in.rest() <= CborType.DOUBLE) {
            return in.real();
        }
        return whole(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private Instant readInstant() {
        if (in.type() != CborType.TAG || in.head() != CborType.EPOCH) {
            throw broken("expected an instant");
        }
        double seconds = number();
        try {
            return Instant.ofEpochMilli(BigDecimal.valueOf(seconds)
                    .movePointRight(3)
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new WireFormatException("", "an instant is out of range: " + seconds, e);
        }
    }

    private boolean isNothing() {
        return in.type() == CborType.SIMPLE && (in.rest() == CborType.NULL || in.rest() == CborType.UNDEFINED);
    }

    /** Reads what stands here and forgets it. */
    private @Nullable Object skip() {
        switch (in.type()) {
            case CborType.UNSIGNED, CborType.NEGATIVE -> in.head();
            case CborType.BYTES -> in.bytes();
            case CborType.TEXT -> in.text();
            case CborType.TAG -> {
                in.head();
                enterDeeper();
                skip();
                depth--;
            }
            case CborType.SIMPLE -> skipSimple();
            default -> {
                int perItem = in.type() == CborType.MAP ? 2 : 1;
                long left = enter();
                while (goesOn(left)) {
                    left--;
                    for (int i = 0; i < perItem; i++) {
                        skip();
                    }
                }
                depth--;
            }
        }
        return null;
    }

    private void skipSimple() {
        int rest = in.rest();
        if (rest >= CborType.HALF && rest <= CborType.DOUBLE) {
            in.real();
        } else if (rest < CborType.HALF) {
            in.simple();
        } else {
            throw broken("an item is of no known form");
        }
    }

    private long enter() {
        enterDeeper();
        return in.enter();
    }

    private void enterDeeper() {
        if (++depth > CborCodec.MAX_DEPTH) {
            throw broken("nesting deeper than " + CborCodec.MAX_DEPTH);
        }
    }

    private boolean goesOn(long left) {
        return left < 0 ? !in.atBreak() : left > 0;
    }

    private void expect(int type, String what) {
        if (in.type() != type) {
            throw broken("expected " + what);
        }
    }

    private static WireFormatException broken(String problem) {
        return new WireFormatException("", problem, null);
    }
}
