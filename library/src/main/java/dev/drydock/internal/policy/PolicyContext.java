package dev.drydock.internal.policy;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The context keys of a request, {@code aws:PrincipalAccount}, which policies' conditions and variables name in any case.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">Global condition
 *     context keys</a>
 */
public final class PolicyContext {

    private final SortedMap<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** Adds a key with its value. */
    public PolicyContext with(String key, String value) {
        values.put(key, List.of(value));
        return this;
    }

    /** Adds a key that may have several values, or none. */
    public PolicyContext with(String key, List<String> several) {
        values.put(key, List.copyOf(several));
        return this;
    }

    /** The values of a key; empty if the request does not have it. */
    List<String> values(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The value of a key that has exactly one; null otherwise. */
    @Nullable
    String single(String key) {
        List<String> found = values(key);
        return found.size() == 1 ? found.get(0) : null;
    }
}
