package dev.drydock.internal.sdk;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.util.DefaultSdkAutoConstructList;
import software.amazon.awssdk.core.util.DefaultSdkAutoConstructMap;

/** Reads members of SDK values as the caller set them. */
public final class FieldValues {

    private FieldValues() {}

    /** The member's value; null where nobody set it, also for lists and maps. */
    public static @Nullable Object of(SdkField<?> field, SdkPojo pojo) {
        Object value;
        if (pojo instanceof SdkRequest request && field.containsTrait(DefaultValueTrait.class)) {
            // The field's own accessor would answer a random token where the caller left it out.
            value = request.getValueForField(field.memberName(), Object.class).orElse(null);
        } else {
            value = field.getValueOrDefault(pojo);
        }
        // By identity, as there is one of each.
        boolean unset =
                value == DefaultSdkAutoConstructList.getInstance() || value == DefaultSdkAutoConstructMap.getInstance();
        return unset ? null : value;
    }
}
