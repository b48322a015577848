package dev.drydock.internal.metrics.evaluation;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.PublishedEvent;
import dev.drydock.internal.account.metric.AlarmActions;
import dev.drydock.internal.account.metric.AlarmBook.Comparison;
import dev.drydock.internal.account.metric.AlarmBook.Watched;
import dev.drydock.internal.account.metric.MetricName;
import dev.drydock.internal.account.metric.MetricSource;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.Limits;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.internal.metrics.series.MetricLookup;
import dev.drydock.internal.metrics.store.AlarmHistory;
import dev.drydock.internal.metrics.store.AlarmStore;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Alarms beside a service that tells one metric of itself, and scaling that writes down what it is asked for. */
final class WatchedWorld implements MetricSource, AlarmActions {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final MetricName CPU =
            new MetricName("AWS/ECS", "CPUUtilization", new TreeMap<>(Map.of("ServiceName", "web")));
    static final String POLICY = "arn:aws:autoscaling:us-east-1:123456789012:scalingPolicy:1:policyName/up";

    final Kernel kernel = new Kernel(1, START, TimeMode.manual(), Limits.standard());
    final RegionQueue queue = kernel.queue("here");
    final AlarmStore store = new AlarmStore();
    final AlarmHistory history = new AlarmHistory();
    final List<PublishedEvent> events = new ArrayList<>();
    final List<String> acted = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    final TreeMap<Long, Double> values = new TreeMap<>();
    boolean policyExists = true;

    /** Whether the past of the metric never changes. */
    boolean settled;

    final AlarmEngine engine = new AlarmEngine(
            new AccountRegion("123456789012", "us-east-1"),
            queue,
            store,
            history,
            new AlarmSurroundings(
                    new MetricLookup(List.of(), () -> List.of(this)), () -> List.of(this), events::add, note -> {}));

    /** The value of a minute after the start. */
    void value(int minute, double value) {
        values.put(START.toEpochMilli() + minute * MINUTE, value);
    }

    <T> T locked(Supplier<T> body) {
        kernel.lock().lock();
        try {
            return body.get();
        } finally {
            kernel.lock().unlock();
        }
    }

    void run(Runnable body) {
        locked(() -> {
            body.run();
            return true;
        });
    }

    void watch(String alarm, int periods) {
        run(() -> engine.put(new Watched(
                alarm,
                "for scaling",
                CPU,
                "Average",
                null,
                List.of(),
                Comparison.GREATER_THAN_THRESHOLD,
                50,
                periods,
                List.of(POLICY))));
    }

    /** The pending events of alarms, by their numbers. */
    Map<Long, Ticket> tickets() {
        Ticket due = store.due();
        return due == null ? Map.of() : Map.of(Ticket.numberOf(due), due);
    }

    void minutes(int minutes) {
        kernel.advance(Duration.ofMinutes(minutes));
    }

    String state(String alarm) {
        return locked(() -> String.valueOf(store.find(alarm).state()));
    }

    @Override
    public boolean tells(String namespace) {
        return namespace.equals("AWS/ECS");
    }

    @Override
    public SortedSet<MetricName> names(long from, long to) {
        return new TreeSet<>(List.of(CPU));
    }

    @Override
    public List<Sample> samples(MetricName metric, long from, long to) {
        asked.add((from - START.toEpochMilli()) / MINUTE + "-" + (to - START.toEpochMilli()) / MINUTE);
        List<Sample> samples = new ArrayList<>();
        if (metric.equals(CPU)) {
            values.subMap(from, to)
                    .forEach((minute, value) -> samples.add(new Sample(minute, 1, value, value, value, "Percent")));
        }
        return samples;
    }

    @Override
    public @Nullable MinuteSource follow(MetricName metric) {
        return settled ? this::minute : null;
    }

    private @Nullable Sample minute(long minute) {
        asked.add("minute " + (minute - START.toEpochMilli()) / MINUTE);
        Double value = values.get(minute);
        return value == null ? null : new Sample(minute, 1, value, value, value, "Percent");
    }

    @Override
    public boolean isOurs(String action) {
        return action.contains(":autoscaling:");
    }

    @Override
    public boolean exists(String action) {
        return policyExists;
    }

    @Override
    public void act(String action, Firing firing) {
        acted.add(firing.alarm() + " " + firing.state() + " " + firing.value() + " > " + firing.threshold());
    }
}
