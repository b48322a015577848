package dev.drydock.internal.sdk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Members of the SDK's values by the names AWS gives them. For members that older SDKs lack: with such an SDK nobody can
 * have set them, so they are absent when read, and setting them does nothing.
 *
 * <pre>{@code
 * String status = SdkMembers.text(filter, "imageStatus");                       // filter.imageStatusAsString()
 * SdkMembers.set(detail, "imageStatus", "ACTIVE");                              // enum values are texts
 * SdkMembers.set(answer, "filters", List.of(Map.of("filterType", "WILDCARD"))); // structures are maps
 * }</pre>
 */
public final class SdkMembers {

    private SdkMembers() {}

    /** A text, or the text of an enum's value; null if it is absent or the SDK lacks it. */
    public static @Nullable String text(SdkPojo value, String member) {
        return (String) get(value, member);
    }

    /** A whole number; null if it is absent or the SDK lacks it. */
    public static @Nullable Integer number(SdkPojo value, String member) {
        return (Integer) get(value, member);
    }

    /** A boolean; null if it is absent or the SDK lacks it. */
    public static @Nullable Boolean flag(SdkPojo value, String member) {
        return (Boolean) get(value, member);
    }

    /** A structure; null if it is absent or the SDK lacks it. */
    public static @Nullable SdkPojo structure(SdkPojo value, String member) {
        return (SdkPojo) get(value, member);
    }

    // Empty lists here take contains(null), which List.of() does not.

    /** A list of structures, without nulls once its request is checked; empty if it is absent or the SDK lacks it. */
    @SuppressWarnings("unchecked")
    public static List<SdkPojo> structures(SdkPojo value, String member) {
        Object list = get(value, member);
        return list == null ? Collections.emptyList() : (List<SdkPojo>) list;
    }

    /** A list of texts, without nulls once its request is checked; empty if it is absent or the SDK lacks it. */
    @SuppressWarnings("unchecked")
    public static List<String> texts(SdkPojo value, String member) {
        Object list = get(value, member);
        return list == null ? Collections.emptyList() : (List<String>) list;
    }

    /** Whether a member was given: a list or a map that the SDK filled in for an absent one does not count. */
    public static boolean isGiven(SdkPojo value, String member) {
        Object given = get(value, member);
        if (given instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        return given instanceof List<?> list ? !list.isEmpty() : given != null;
    }

    /**
     * Sets a member of a builder.
     *
     * @param value enum values as texts, structures as maps by member, lists and maps of these; null for none
     */
    public static void set(SdkPojo builder, String member, @Nullable Object value) {
        SdkField<?> field = builder.sdkFieldNameToField().get(member);
        if (field != null) {
            field.set(builder, converted(field, value));
        }
    }

    private static @Nullable Object get(SdkPojo value, String member) {
        SdkField<?> field = value.sdkFieldNameToField().get(member);
        return field == null ? null : field.getValueOrDefault(value);
    }

    private static @Nullable Object converted(SdkField<?> field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (field.marshallingType().getKnownType()) {
            case SDK_POJO -> value instanceof Map<?, ?> members ? built(field, members) : value;
            case LIST -> list(field.getTrait(ListTrait.class).memberFieldInfo(), (List<?>) value);
            case MAP -> map(field.getTrait(MapTrait.class).valueFieldInfo(), (Map<?, ?>) value);
            default -> value;
        };
    }

    private static Object built(SdkField<?> field, Map<?, ?> members) {
        SdkPojo builder = field.constructor().get();
        members.forEach((member, value) -> set(builder, (String) member, value));
        return ((Buildable) builder).build();
    }

    private static List<@Nullable Object> list(SdkField<?> element, List<?> values) {
        List<@Nullable Object> list = new ArrayList<>(values.size());
        values.forEach(value -> list.add(converted(element, value)));
        return list;
    }

    private static Map<Object, @Nullable Object> map(SdkField<?> element, Map<?, ?> values) {
        Map<Object, @Nullable Object> map = new LinkedHashMap<>();
        values.forEach((key, value) -> map.put(key, converted(element, value)));
        return map;
    }
}
