package dev.drydock.internal.wire.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/** Reads SDK values from the parameters of a form. What no member is called by is left alone, as AWS does. */
final class FormReader {

    private final QueryStyle style;

    FormReader(QueryStyle style) {
        this.style = style;
    }

    void readInto(SdkPojo builder, FormPart given) {
        for (SdkField<?> field : builder.sdkFields()) {
            FormPart member = given.part(field.locationName());
            if (member != null) {
                field.set(builder, read(field, member));
            }
        }
    }

    private Object read(SdkField<?> field, FormPart given) {
        return switch (field.marshallingType().getKnownType()) {
            case LIST -> readList(field.getTrait(ListTrait.class), given);
            case MAP -> readMap(field.getTrait(MapTrait.class), given);
            case SDK_POJO -> readPojo(field, given);
            default -> FormScalars.read(field, given);
        };
    }

    private Object readPojo(SdkField<?> field, FormPart given) {
        if (!given.hasParts()) {
            throw FormMessages.STRUCTURE.with();
        }
        SdkPojo builder = field.constructor().get();
        readInto(builder, given);
        return ((Buildable) builder).build();
    }

    private List<@Nullable Object> readList(ListTrait list, FormPart given) {
        SdkField<?> element = list.memberFieldInfo();
        List<@Nullable Object> values = new ArrayList<>();
        boolean flat = list.isFlattened() || style == QueryStyle.EC2;
        for (FormPart each : members(given, flat ? null : element.locationName(), FormScalars.isScalar(element))) {
            if (each != null || style == QueryStyle.QUERY) { // EC2 closes the gaps
                values.add(each == null ? null : read(element, each));
            }
        }
        return values;
    }

    private Map<String, @Nullable Object> readMap(MapTrait map, FormPart given) {
        SdkField<?> element = map.valueFieldInfo();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (FormPart each : members(given, map.isFlattened() ? null : "entry", false)) {
            FormPart key = each == null ? null : each.part(map.keyLocationName());
            if (each == null || key == null || key.value() == null) {
                throw FormMessages.STRUCTURE.with();
            }
            FormPart value = each.part(map.valueLocationName());
            values.put(key.value(), value == null ? null : read(element, value));
        }
        return values;
    }

    /**
     * The members of a list or the entries of a map.
     *
     * @param step what stands between it and their numbers; null if nothing does
     */
    private static List<@Nullable FormPart> members(FormPart given, @Nullable String step, boolean scalar) {
        if (!given.hasParts()) {
            if (given.value() == null || given.value().isEmpty()) {
                return List.of(); // Names= is how the SDKs send a list that is set and empty
            }
            throw FormMessages.LIST.with();
        }
        FormPart holder = step == null ? given : given.part(step);
        if (holder == null) {
            throw FormMessages.NO_INDEX.with();
        }
        if (!holder.hasParts()) {
            throw FormMessages.LIST.with();
        }
        return FormIndexes.of(holder, scalar);
    }
}
