package dev.drydock.internal.metrics.evaluation;

import dev.drydock.internal.metrics.store.AlarmSettings;
import dev.drydock.internal.metrics.store.AlarmSettings.MetricRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The evaluation range of an alarm when it was last looked at: so many periods, of which the oldest makes room for the newest. */
final class SeenPoints {

    private final AlarmSettings settings;
    private final AlarmComparison comparison;
    private final long changes;
    private final long period;
    private final AlarmPoint[] ring;
    private int next;
    private long end;

    /**
     * A range.
     *
     * @param range the oldest first
     * @param end when the last period ends, in milliseconds since the epoch
     * @param changes of its metric, as told when it was read
     */
    SeenPoints(AlarmSettings settings, MetricRule rule, List<AlarmPoint> range, long end, long changes) {
        this.settings = settings;
        this.comparison = AlarmComparison.of(rule.comparison());
        this.changes = changes;
        this.period = rule.period() * 1000L;
        this.ring = range.toArray(AlarmPoint[]::new);
        this.end = end;
    }

    /** Whether what was seen still holds, and only newer periods lack up to an instant. */
    boolean holds(AlarmSettings now, long changesNow, long until) {
        return settings == now && changes == changesNow && end <= until && (until - end) % period == 0;
    }

    /** When the last period ends. */
    long end() {
        return end;
    }

    void add(AlarmPoint newest) {
        ring[next] = newest;
        next = next + 1 == ring.length ? 0 : next + 1;
        end += period;
    }

    /** The oldest first. */
    List<AlarmPoint> range() {
        List<AlarmPoint> range = new ArrayList<>(ring.length);
        for (int i = 0; i < ring.length; i++) {
            range.add(ring[(next + i) % ring.length]);
        }
        return range;
    }

    /** The newest. */
    AlarmPoint newest() {
        return ring[next == 0 ? ring.length - 1 : next - 1];
    }

    /** The state that follows where no period that counts lacks a value; null if one does. */
    @Nullable
    String state(MetricRule rule) {
        int breaching = 0;
        int place = next;
        for (int i = 0; i < rule.evaluationPeriods(); i++) {
            place = place == 0 ? ring.length - 1 : place - 1;
            if (ring[place].isMissing()) {
                return null;
            }
            breaching += comparison.breaches(ring[place].value(), rule.threshold()) ? 1 : 0;
        }
        return breaching >= rule.needed() ? "ALARM" : "OK";
    }
}
