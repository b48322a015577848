package dev.drydock.internal.world;

import dev.drydock.internal.account.metric.MetricName;
import dev.drydock.internal.account.metric.MetricSource;
import dev.drydock.internal.account.metric.MetricSource.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What a service has used in the last hour as a curve of characters, one a minute, and how many tasks it had for it. */
final class LoadText {

    private static final int MINUTES = 60;
    private static final String BARS = "▁▂▃▄▅▆▇█";

    /** A minute without a value. */
    private static final char NONE = '·';

    private final MetricSource ecs;
    private final String cluster;
    private final String service;
    private final long end;

    private LoadText(MetricSource ecs, String cluster, String service, long now) {
        this.ecs = ecs;
        this.cluster = cluster;
        this.service = service;
        this.end = Math.floorDiv(now, MetricSource.MINUTE) * MetricSource.MINUTE;
    }

    /** A line a curve, {@code CPU ▁▁▃█ 3.9 % to 78.1 %}; none if it has used nothing. */
    static List<String> of(MetricSource ecs, String cluster, String service, long now) {
        LoadText text = new LoadText(ecs, cluster, service, now);
        List<Sample> cpu = text.samples("CPUUtilization");
        List<Sample> memory = text.samples("MemoryUtilization");
        List<String> lines = new ArrayList<>();
        if (isLoad(cpu)) {
            lines.add("CPU    " + text.curve(cpu, each -> each.sum() / each.count(), "%.1f %%"));
        }
        if (isLoad(memory)) {
            lines.add("memory " + text.curve(memory, each -> each.sum() / each.count(), "%.1f %%"));
        }
        if (!lines.isEmpty()) {
            lines.add("tasks  " + text.curve(cpu.isEmpty() ? memory : cpu, Sample::count, "%.0f"));
        }
        return lines;
    }

    private static boolean isLoad(List<Sample> samples) {
        return samples.stream().anyMatch(each -> each.sum() > 0);
    }

    private List<Sample> samples(String metric) {
        MetricName name = new MetricName(
                "AWS/ECS", metric, new TreeMap<>(Map.of("ClusterName", cluster, "ServiceName", service)));
        return ecs.samples(name, end - MINUTES * MetricSource.MINUTE, end);
    }

    /** From the first minute with a value on to the last that is over; the lowest value is the lowest bar. */
    private String curve(List<Sample> samples, ToDoubleFunction<Sample> value, String format) {
        double least = samples.stream().mapToDouble(value).min().orElseThrow();
        double most = samples.stream().mapToDouble(value).max().orElseThrow();
        long first = samples.get(0).minute();
        StringBuilder curve = new StringBuilder();
        for (long minute = first; minute < end; minute += MetricSource.MINUTE) {
            curve.append(NONE);
        }
        for (Sample each : samples) {
            double part = most > least ? (value.applyAsDouble(each) - least) / (most - least) : 0;
            char bar = BARS.charAt((int) Math.round(part * (BARS.length() - 1)));
            curve.setCharAt((int) ((each.minute() - first) / MetricSource.MINUTE), bar);
        }
        return curve + " " + String.format(Locale.ROOT, format + " to " + format, least, most);
    }
}
