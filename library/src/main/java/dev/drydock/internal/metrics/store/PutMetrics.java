package dev.drydock.internal.metrics.store;

import dev.drydock.internal.account.metric.MetricName;
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
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The metrics that were put into one account and region. As on AWS values older than 15 days are gathered into five minutes,
 * those older than 63 days into hours, and after 455 days they are gone. If there are too many the oldest go.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html#metrics-retention">
 *     Metrics retention</a>
 */
public final class PutMetrics implements Store, MetricLookup.SlotSource {

    /** How many slots are kept; a world of an hour of ten thousand metrics stays below. */
    static final int MOST = 600_000;

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** By metric, when a slot begins, and unit. */
    private final TreeMap<MetricName, TreeMap<Long, TreeMap<String, ValueTally>>> metrics = new TreeMap<>();

    /** When what is old was last gathered. */
    private long gathered;

    private int slots;

    /** How many values each metric got since this store was made or restored; looked up by name only. */
    private final Map<MetricName, Long> changes = new HashMap<>();

    /** As data; null since something changed. */
    private @Nullable Image image;

    /** Nothing was put. */
    public PutMetrics() {}

    /**
     * Adds values.
     *
     * @param at when they were, in milliseconds since the epoch
     * @param resolution how long a slot is, in seconds
     * @param now what is old is told by it
     */
    public void put(MetricName metric, long at, int resolution, String unit, ValueTally tally, long now) {
        image = null;
        if (now - gathered >= HOUR) {
            gather(now);
        }
        long begin = Math.floorDiv(at, resolution * 1000L) * resolution * 1000L;
        add(metric, begin, unit, tally);
        changes.merge(metric, 1L, Long::sum);
        if (slots > MOST) {
            dropOldest();
        }
    }

    private void add(MetricName metric, long begin, String unit, ValueTally tally) {
        TreeMap<String, ValueTally> units =
                metrics.computeIfAbsent(metric, key -> new TreeMap<>()).computeIfAbsent(begin, key -> new TreeMap<>());
        int before = units.size();
        units.merge(unit, tally, ValueTally::plus);
        slots += units.size() - before;
    }

    @Override
    public void collect(MetricName metric, long from, long to, List<MetricSlot> into) {
        TreeMap<Long, TreeMap<String, ValueTally>> known = metrics.get(metric);
        if (known != null && from < to) {
            known.subMap(from, to)
                    .forEach((begin, units) ->
                            units.forEach((unit, tally) -> into.add(new MetricSlot(begin, unit, tally))));
        }
    }

    @Override
    public void names(long from, long to, SortedSet<MetricName> into) {
        metrics.forEach((metric, known) -> {
            if (from < to && !known.subMap(from, to).isEmpty()) {
                into.add(metric);
            }
        });
    }

    @Override
    public long changes(MetricName metric) {
        return changes.isEmpty() ? 0 : changes.getOrDefault(metric, 0L);
    }

    /** Gathers what is old into longer slots, and forgets what is oldest. */
    private void gather(long now) {
        gathered = now;
        List<MetricName> names = new ArrayList<>(metrics.keySet());
        for (MetricName name : names) {
            TreeMap<Long, TreeMap<String, ValueTally>> known = metrics.getOrDefault(name, new TreeMap<>());
            drop(known, now - 455 * DAY);
            fold(known, now - 63 * DAY, HOUR);
            fold(known, now - 15 * DAY, 5 * MINUTE);
            fold(known, now - 3 * HOUR, MINUTE);
            if (known.isEmpty()) {
                metrics.remove(name);
            }
        }
    }

    private void drop(TreeMap<Long, TreeMap<String, ValueTally>> known, long before) {
        NavigableMap<Long, TreeMap<String, ValueTally>> old = known.headMap(before, false);
        old.values().forEach(units -> slots -= units.size());
        old.clear();
    }

    private void fold(TreeMap<Long, TreeMap<String, ValueTally>> known, long before, long length) {
        List<Long> fine = new ArrayList<>();
        for (Long begin : known.headMap(before, false).keySet()) {
            if (Math.floorMod(begin, length) != 0) {
                fine.add(begin);
            }
        }
        for (Long begin : fine) {
            TreeMap<String, ValueTally> units = Objects.requireNonNull(known.remove(begin));
            TreeMap<String, ValueTally> whole =
                    known.computeIfAbsent(Math.floorDiv(begin, length) * length, key -> new TreeMap<>());
            int many = whole.size();
            units.forEach((unit, tally) -> whole.merge(unit, tally, ValueTally::plus));
            slots += whole.size() - many - units.size();
        }
    }

    private void dropOldest() {
        List<Long> begins = new ArrayList<>();
        metrics.values().forEach(known -> begins.addAll(known.keySet()));
        begins.sort(Comparator.naturalOrder());
        long cut = begins.get(begins.size() / 8);
        metrics.values().forEach(known -> drop(known, cut + 1));
        metrics.values().removeIf(Map::isEmpty);
    }

    @Override
    public String name() {
        return "metrics.put";
    }

    /** The slots of one metric. */
    record Kept(MetricName metric, List<MetricSlot> slots) {}

    /** All that is kept. */
    record Image(List<Kept> metrics, long gathered) {

        static final Image NONE = new Image(List.of(), 0);
    }

    @Override
    public Record image() {
        if (gathered == 0 && metrics.isEmpty()) {
            return Image.NONE;
        }
        Image known = image;
        if (known == null) {
            known = made();
            image = known;
        }
        return known;
    }

    private Image made() {
        List<Kept> kept = new ArrayList<>();
        metrics.forEach((metric, known) -> {
            List<MetricSlot> all = new ArrayList<>();
            known.forEach(
                    (begin, units) -> units.forEach((unit, tally) -> all.add(new MetricSlot(begin, unit, tally))));
            kept.add(new Kept(metric, List.copyOf(all)));
        });
        return new Image(List.copyOf(kept), gathered);
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record whole, Map<Long, Ticket> tickets) {
        Image from = (Image) whole;
        image = null;
        metrics.clear();
        slots = 0;
        from.metrics()
                .forEach(
                        each -> each.slots().forEach(slot -> add(each.metric(), slot.at(), slot.unit(), slot.tally())));
        gathered = from.gathered();
        changes.replaceAll((metric, count) -> count + 1);
        from.metrics().forEach(each -> changes.merge(each.metric(), 1L, Long::sum));
    }
}
