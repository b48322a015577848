package dev.drydock.internal.fault.request;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/**
 * A member of requests, by AWS's names from the outside in.
 *
 * @param steps {@code [overrides, taskRoleArn]}
 */
public record RequestMember(List<String> steps) {

    /** @param path {@code overrides.taskRoleArn} */
    public static RequestMember of(String path) {
        return new RequestMember(List.of(path.split("\\.", -1)));
    }

    /** Whether a structure of that kind has it. */
    public boolean isIn(SdkPojo structure) {
        SdkField<?> field = structure.sdkFieldNameToField().get(steps.get(0));
        return field != null && reaches(field, 1);
    }

    private boolean reaches(SdkField<?> field, int step) {
        MarshallingKnownType type = field.marshallingType().getKnownType();
        if (type == MarshallingKnownType.LIST) {
            return reaches(field.getTrait(ListTrait.class).memberFieldInfo(), step);
        }
        if (step == steps.size()) {
            return type != MarshallingKnownType.SDK_POJO && type != MarshallingKnownType.MAP;
        }
        if (type == MarshallingKnownType.MAP) {
            return reaches(field.getTrait(MapTrait.class).valueFieldInfo(), step + 1);
        }
        if (type != MarshallingKnownType.SDK_POJO) {
            return false;
        }
        SdkField<?> inner = field.constructor().get().sdkFieldNameToField().get(steps.get(step));
        return inner != null && reaches(inner, step + 1);
    }

    /** Whether a request has that value there. */
    public boolean is(String value, SdkRequest request) {
        return has(request, 0, value);
    }

    private boolean has(@Nullable Object at, int step, String value) {
        if (at instanceof Collection<?> elements) {
            return elements.stream().anyMatch(each -> has(each, step, value));
        }
        if (step == steps.size()) {
            return at != null && at.toString().equals(value);
        }
        if (at instanceof Map<?, ?> map) {
            return has(map.get(steps.get(step)), step + 1, value);
        }
        if (at instanceof SdkPojo structure) {
            SdkField<?> field = structure.sdkFieldNameToField().get(steps.get(step));
            return field != null && has(field.getValueOrDefault(structure), step + 1, value);
        }
        return false;
    }

    @Override
    public String toString() {
        return String.join(".", steps);
    }
}
