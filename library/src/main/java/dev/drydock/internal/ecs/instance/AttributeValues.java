package dev.drydock.internal.ecs.instance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;

/** The attribute values of one instance, by name. Attributes without a value that all instances share are not kept here. */
final class AttributeValues {

    /** Looked up by name only, never iterated. */
    private final Map<String, @Nullable String> values = new HashMap<>();

    AttributeValues(RegisteredHost host, InstanceAgent agent) {
        values.putAll(InstanceAttributes.derived(host, agent));
        List<Attribute> reported = agent.report().capabilities();
        if (reported == AgentCapabilities.STANDARD) {
            values.putAll(AgentCapabilities.VERSIONED);
        } else {
            put(reported);
        }
        put(agent.custom().values());
    }

    private void put(Iterable<Attribute> attributes) {
        for (Attribute each : attributes) {
            values.put(each.name(), each.value());
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable
    String of(String name) {
        return values.get(name);
    }
}
