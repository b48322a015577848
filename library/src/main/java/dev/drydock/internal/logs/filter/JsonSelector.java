package dev.drydock.internal.logs.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where in a JSON document a value stands: {@code $.users[0].email}.
 *
 * @param text as the pattern writes it, without blanks
 */
record JsonSelector(String text, List<Step> steps) {

    /**
     * One step down.
     *
     * @param name of a property; null for an element or for any
     * @param index of an element; negative for any element or any property
     */
    record Step(@Nullable String name, int index) {

        static final Step ANY = new Step(null, -1);

        private void follow(JsonNode from, List<JsonNode> found) {
            if (name != null) {
                add(from.get(name), found);
            } else if (index >= 0) {
                add(from.get(index), found);
            } else {
                from.forEach(found::add);
            }
        }

        private static void add(@Nullable JsonNode node, List<JsonNode> found) {
            if (node != null) {
                found.add(node);
            }
        }
    }

    JsonSelector {
        steps = List.copyOf(steps);
    }

    /** How many of its steps stand for any element or property. */
    int wildcards() {
        return (int) steps.stream().filter(Step.ANY::equals).count();
    }

    /** What stands there: nothing, one value, or several if the selector has a wildcard. */
    List<JsonNode> in(JsonNode root) {
        List<JsonNode> found = List.of(root);
        for (Step step : steps) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode each : found) {
                step.follow(Objects.requireNonNull(each), next);
            }
            found = next;
        }
        return found;
    }
}
