package dev.drydock.internal.sdk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.DefaultValueTrait;

/**
 * The members that requests had in the SDK this was built against, a line a structure: the service, the SDK's name of
 * the class, the names of its members.
 *
 * <pre>
 * ecs RunTaskRequest capacityProviderStrategy cluster count …
 * </pre>
 */
final class MemberTable {

    private final Map<String, Set<String>> structures = new HashMap<>();

    MemberTable(String text) {
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            List<String> words = List.of(line.split(" "));
            structures.put(words.get(0) + ' ' + words.get(1), Set.copyOf(words.subList(2, words.size())));
        });
    }

    /** The members, by path, that are given in a request and are not in the table; in the SDK's order. */
    List<String> lacksOf(SdkPojo request) {
        List<String> lacking = new ArrayList<>();
        collect(request, "", lacking);
        return lacking;
    }

    private void collect(SdkPojo structure, String path, List<String> lacking) {
        Set<String> known = structures.get(key(structure.getClass()));
        if (known == null) {
            return; // of an operation that is younger itself
        }
        for (SdkField<?> field : structure.sdkFields()) {
            Object value = field.getValueOrDefault(structure);
            if (!isGiven(value) || field.containsTrait(DefaultValueTrait.class)) {
                continue; // the SDK fills in tokens itself
            }
            if (known.contains(field.locationName())) {
                descend(value, path + field.locationName() + '.', lacking);
            } else {
                lacking.add(path + field.locationName());
            }
        }
    }

    private void descend(Object value, String path, List<String> lacking) {
        if (value instanceof SdkPojo structure) {
            collect(structure, path, lacking);
        } else if (value instanceof List<?> list) {
            list.forEach(element -> descend(element, path, lacking));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(element -> descend(element, path, lacking));
        }
    }

    private static boolean isGiven(@Nullable Object value) {
        return value != null && !(value instanceof List<?> list && list.isEmpty());
    }

    /** {@code ecs RunTaskRequest}: two services may name a structure alike. */
    static String key(Class<?> structure) {
        String model = structure.getPackageName();
        String client = model.substring(0, model.lastIndexOf('.'));
        return client.substring(client.lastIndexOf('.') + 1) + ' ' + structure.getSimpleName();
    }
}
