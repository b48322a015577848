package dev.drydock.internal.wire.cbor;

import dev.drydock.internal.sdk.FieldValues;
import dev.drydock.wire.WireFormatException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** Writes SDK values as CBOR. */
final class CborWriter {

    private final CborOutput out;
    private int depth;

    CborWriter(CborOutput out) {
        this.out = out;
    }

    void write(SdkPojo pojo) {
        List<SdkField<?>> set = set(pojo, null);
        out.map(set.size());
        writeMembers(set, pojo);
    }

    /** The members that are set, but for one of that name, if any. */
    static List<SdkField<?>> set(SdkPojo pojo, @Nullable String besides) {
        List<SdkField<?>> set = new ArrayList<>();
        for (SdkField<?> field : pojo.sdkFields()) {
            if (FieldValues.of(field, pojo) != null && !field.locationName().equalsIgnoreCase(besides)) {
                set.add(field);
            }
        }
        return set;
    }

    /** Members with their names, into a map that was begun. */
    void writeMembers(List<SdkField<?>> members, SdkPojo pojo) {
        enter();
        for (SdkField<?> field : members) {
            out.text(field.locationName());
            write(field, FieldValues.of(field, pojo));
        }
        depth--;
    }

    private void write(SdkField<?> field, @Nullable Object value) {
        if (value == null) {
            out.nothing();
            return;
        }
        switch (field.marshallingType().getKnownType()) {
            case STRING -> out.text((String) value);
            case INTEGER, LONG, SHORT, BYTE -> out.integer(((Number) value).longValue());
            case FLOAT -> out.real((Float) value);
            case DOUBLE -> out.real((Double) value);
            case BOOLEAN -> out.bool((Boolean) value);
            case INSTANT -> out.tag(CborType.EPOCH).real(epochSeconds((Instant) value));
            case SDK_BYTES -> out.bytes(((SdkBytes) value).asByteArrayUnsafe());
            case SDK_POJO -> write((SdkPojo) value);
            case LIST -> writeList(field.getTrait(ListTrait.class).memberFieldInfo(), (List<?>) value);
            case MAP -> writeMap(field.getTrait(MapTrait.class).valueFieldInfo(), (Map<?, ?>) value);
            default ->
                throw new WireFormatException(field.locationName(), "the protocol has no values of this type", null);
        }
    }

    private void writeList(SdkField<?> element, List<?> list) {
        enter();
        out.list(list.size());
        list.forEach(each -> write(element, each));
        depth--;
    }

    private void writeMap(SdkField<?> element, Map<?, ?> map) {
        enter();
        Map<String, Object> sorted =
                new TreeMap<>(); // the order of the JDK's own maps differs from one run to the next
        map.forEach((key, value) -> sorted.put((String) key, value));
        out.map(sorted.size());
        sorted.forEach((key, value) -> {
            out.text(key);
            write(element, value);
        });
        depth--;
    }

    private void enter() {
        if (++depth > CborCodec.MAX_DEPTH) {
            throw new WireFormatException("", "nesting deeper than " + CborCodec.MAX_DEPTH, null);
        }
    }

    private static double epochSeconds(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }
}
