package dev.drydock.internal.metrics;

import dev.drydock.internal.account.metric.MetricName;
import dev.drydock.internal.account.metric.MetricSink;
import dev.drydock.internal.account.metric.MetricSource;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.internal.metrics.series.MetricLookup;
import dev.drydock.internal.metrics.series.MetricSlot;
import dev.drydock.internal.metrics.series.ValueTally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values that were measured in one account and region, as they came. If there are too many the oldest go. */
public final class MeasuredValues implements Store, MetricSink, MetricLookup.SlotSource {

    /** How many are kept; a test that looks at more has other means. */
    static final int MOST = 100_000;

    private final List<Measurement> values = new ArrayList<>();

    /** The same by metric. */
    private final TreeMap<MetricName, List<Measurement>> byMetric = new TreeMap<>();

    /** How many values each metric got since this store was made or restored; looked up by name only. */
    private final Map<MetricName, Long> changes = new HashMap<>();

    /** As data; null since something changed. */
    private @Nullable Image image;

    /** Nothing has been measured. */
    public MeasuredValues() {}

    @Override
    public void put(Measurement value) {
        image = null;
        if (values.size() == MOST) {
            values.subList(0, MOST / 8).clear();
            byMetric.clear();
            values.forEach(this::index);
        }
        values.add(value);
        index(value);
        changes.merge(nameOf(value), 1L, Long::sum);
    }

    private void index(Measurement value) {
        byMetric.computeIfAbsent(nameOf(value), key -> new ArrayList<>()).add(value);
    }

    private static MetricName nameOf(Measurement value) {
        return new MetricName(value.namespace(), value.metric(), value.dimensions());
    }

    /** What was measured at a source for a metric of that name, in whatever namespace, in the order it came. */
    public List<Measurement> of(String source, String metric) {
        return values.stream()
                .filter(each -> each.source().equals(source) && each.metric().equals(metric))
                .toList();
    }

    @Override
    public void collect(MetricName metric, long from, long to, List<MetricSlot> into) {
        List<MetricSlot> slots = new ArrayList<>();
        for (Measurement each : byMetric.getOrDefault(metric, List.of())) {
            long minute = minute(each);
            if (minute >= from && minute < to) {
                slots.add(new MetricSlot(minute, each.unit(), ValueTally.of(each.value(), 1)));
            }
        }
        slots.sort(Comparator.comparingLong(MetricSlot::at));
        into.addAll(slots);
    }

    private static long minute(Measurement value) {
        return Math.floorDiv(value.timestamp(), MetricSource.MINUTE) * MetricSource.MINUTE;
    }

    @Override
    public void names(long from, long to, SortedSet<MetricName> into) {
        byMetric.forEach((metric, all) -> {
            if (all.stream().anyMatch(each -> minute(each) >= from && minute(each) < to)) {
                into.add(metric);
            }
        });
    }

    @Override
    public long changes(MetricName metric) {
        return changes.isEmpty() ? 0 : changes.getOrDefault(metric, 0L);
    }

    @Override
    public String name() {
        return "metrics.values";
    }

    /**
     * All that is kept.
     *
     * @param values in the order they came
     */
    record Image(List<Measurement> values) {

        static final Image NONE = new Image(List.of());
    }

    @Override
    public Record image() {
        if (values.isEmpty()) {
            return Image.NONE;
        }
        Image known = image;
        if (known == null) {
            known = new Image(List.copyOf(values));
            image = known;
        }
        return known;
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record from, Map<Long, Ticket> tickets) {
        image = null;
        values.clear();
        values.addAll(((Image) from).values());
        byMetric.clear();
        values.forEach(this::index);
        values.forEach(each -> changes.merge(nameOf(each), 1L, Long::sum));
    }
}
