package dev.drydock.internal.given;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * Whether something that is there is as a request would have it. What a request leaves out, AWS chooses, so it agrees with
 * anything; members are the same where they have the same name.
 */
final class Agreement {

    private Agreement() {}

    /**
     * The first member that is otherwise than requested; null if there is none.
     *
     * @param apart names members that are not compared
     */
    static @Nullable String difference(SdkPojo asked, SdkPojo there, Set<String> apart) {
        Map<String, Object> known = new HashMap<>();
        for (SdkField<?> field : there.sdkFields()) {
            known.put(field.locationName(), field.getValueOrDefault(there));
        }
        for (SdkField<?> field : asked.sdkFields()) {
            String name = field.locationName();
            if (!apart.contains(name) && !agrees(field.getValueOrDefault(asked), known.get(name))) {
                return name;
            }
        }
        return null;
    }

    private static boolean agrees(@Nullable Object asked, @Nullable Object there) {
        if (asked == null || asked instanceof SdkAutoConstructList || asked instanceof SdkAutoConstructMap) {
            return true;
        }
        if (asked instanceof SdkPojo pojo) {
            return there instanceof SdkPojo other && difference(pojo, other, Set.of()) == null;
        }
        if (asked instanceof List<?> list) {
            return there instanceof List<?> others && agree(list, others);
        }
        if (asked instanceof Map<?, ?> map) {
            return there instanceof Map<?, ?> others && new HashSet<>(others.entrySet()).containsAll(map.entrySet());
        }
        return asked.equals(there);
    }

    /** In whatever order: ECS keeps that of few lists. */
    private static boolean agree(List<?> asked, List<?> there) {
        return asked.size() == there.size()
                && asked.stream().allMatch(each -> there.stream().anyMatch(other -> agrees(each, other)));
    }
}
