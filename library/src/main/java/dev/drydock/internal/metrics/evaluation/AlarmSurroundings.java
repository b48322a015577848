package dev.drydock.internal.metrics.evaluation;

import dev.drydock.internal.account.EventSink;
import dev.drydock.internal.account.metric.AlarmActions;
import dev.drydock.internal.metrics.series.MetricLookup;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What alarms see beside them.
 *
 * @param lookup the metrics that they watch
 * @param actors what they act on
 * @param events where their events go
 * @param notes the journal
 */
public record AlarmSurroundings(
        MetricLookup lookup, Supplier<List<AlarmActions>> actors, EventSink events, Consumer<Object> notes) {}
