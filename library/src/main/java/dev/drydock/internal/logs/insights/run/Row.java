package dev.drydock.internal.logs.insights.run;

import dev.drydock.internal.logs.insights.scan.ScannedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What stages hand on: an event, or what was made of several, and the values reckoned for it, each in its place. The same
 * row is used for one event after the other; who keeps one has to {@link #kept copy} it.
 */
final class Row {

    @Nullable
    ScannedEvent event;

    final @Nullable Object[] values;

    Row(int values) {
        this.values = new Object[values];
    }

    private Row(Row other) {
        this.event = other.event;
        this.values = other.values.clone();
    }

    Row kept() {
        return new Row(this);
    }
}
