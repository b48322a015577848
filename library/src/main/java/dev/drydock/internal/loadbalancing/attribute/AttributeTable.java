package dev.drydock.internal.loadbalancing.attribute;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.loadbalancing.request.BalancingMessages;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that resources of one kind and type have.
 *
 * @param what {@code Load balancer}
 * @param of {@code load balancers with type 'network'}
 * @param keys in the order in which they are shown
 * @param elsewhere keys that other types have
 */
public record AttributeTable(String what, String of, List<AttributeKey> keys, Set<String> elsewhere) {

    private static final Message UNKNOWN =
            new Message(BalancingMessages.VALIDATION, "{} attribute key '{}' is not recognized", Source.ISSUE);

    private static final Message UNSUPPORTED =
            new Message(BalancingMessages.CONFIGURATION, "{} attribute key '{}' is not supported on {}", Source.ISSUE);

    private static final Message BAD_VALUE = new Message(
            BalancingMessages.VALIDATION, "{} attribute '{}' has the value '{}', but it must be {}", Source.UNSURE);

    private static final Message TWICE = new Message(
            BalancingMessages.VALIDATION, "{} attribute key '{}' was specified more than once", Source.UNSURE);

    private static final Message NO_KEY =
            new Message(BalancingMessages.VALIDATION, "An attribute key must be specified", Source.UNSURE);

    private static final Message NONE =
            new Message(BalancingMessages.VALIDATION, "At least one attribute must be specified", Source.UNSURE);

    /**
     * One attribute of a request.
     *
     * @param value null where none is given, which is the same as an empty one
     */
    public record Given(@Nullable String key, @Nullable String value) {}

    /** What was set, after some are set anew. */
    public SortedMap<String, String> merged(SortedMap<String, String> before, List<Given> given) {
        if (given.isEmpty()) {
            throw NONE.with();
        }
        SortedMap<String, String> merged = new TreeMap<>(before);
        Set<String> seen = new LinkedHashSet<>();
        for (Given each : given) {
            if (each.key() == null) {
                throw NO_KEY.with();
            }
            if (!seen.add(each.key())) {
                throw TWICE.with(what, each.key());
            }
            String value = each.value() == null ? "" : each.value();
            AttributeKey key = find(each.key());
            if (!key.check().test(value)) {
                throw BAD_VALUE.with(what, key.key(), value, key.allowed());
            }
            merged.put(key.key(), value);
        }
        return merged;
    }

    private AttributeKey find(String name) {
        for (AttributeKey each : keys) {
            if (each.key().equals(name)) {
                return each;
            }
        }
        throw elsewhere.contains(name) ? UNSUPPORTED.with(what, name, of) : UNKNOWN.with(what, name);
    }

    /** All attributes with their values, in the order in which they are shown. */
    public Map<String, String> shown(SortedMap<String, String> set) {
        Map<String, String> shown = new LinkedHashMap<>();
        keys.forEach(each -> shown.put(each.key(), set.getOrDefault(each.key(), each.otherwise())));
        return shown;
    }
}
