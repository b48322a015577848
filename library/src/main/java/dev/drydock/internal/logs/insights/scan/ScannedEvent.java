package dev.drydock.internal.logs.insights.scan;

import dev.drydock.internal.logs.insights.value.Json;
import dev.drydock.internal.logs.insights.value.Moment;
import dev.drydock.internal.logs.store.StoredEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event as queries see it: its system fields, and those that are discovered once one of them is asked for. */
public final class ScannedEvent {

    private final ScannedGroup group;
    private final String stream;
    private final StoredEvent event;
    private @Nullable Map<String, Object> discovered;

    public ScannedEvent(ScannedGroup group, String stream, StoredEvent event) {
        this.group = group;
        this.stream = stream;
        this.event = event;
    }

    ScannedGroup group() {
        return group;
    }

    String stream() {
        return stream;
    }

    /** The event itself. */
    public StoredEvent event() {
        return event;
    }

    /** When it happened, in epoch milliseconds. */
    public long timestamp() {
        return event.timestamp();
    }

    /** The value of a discovered field; null if it is missing. */
    public @Nullable Object discovered(String name) {
        return discovered().get(name);
    }

    private Map<String, Object> discovered() {
        Map<String, Object> known = discovered;
        if (known == null) {
            known = group.discovers() ? discover() : Map.of();
            discovered = known;
        }
        return known;
    }

    private Map<String, Object> discover() {
        Map<String, Object> found = Json.discovered(event.message());
        if (!group.isLambda()) {
            return found;
        }
        Map<String, Object> all = new LinkedHashMap<>(LambdaFields.discovered(event.message()));
        all.putAll(found);
        return all;
    }

    /** All fields, those of the system first, without the pointer. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (SystemField each : SystemField.values()) {
            if (each != SystemField.POINTER) {
                fields.put(each.title(), each.in(this));
            }
        }
        fields.putAll(discovered());
        return fields;
    }

    Moment ingestedAt() {
        return new Moment(event.ingestedAt());
    }
}
