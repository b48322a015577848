package dev.drydock.internal.ecs.usage;

import dev.drydock.internal.account.metric.MetricSource;
import dev.drydock.internal.account.metric.MetricSource.Sample;
import dev.drydock.internal.ecs.usage.MeasuredTasks.Measured;
import org.jspecify.annotations.Nullable;

/**
 * What the tasks of a service used of what they reserve in a minute, look by look. Of tasks that use alike only the first is
 * reckoned.
 */
final class ServiceMinute {

    private static final double ALL = 100;

    private static final int LOOKS = (int) (MetricSource.MINUTE / Utilization.LOOK);

    private final long minute;
    private final boolean cpu;
    private final Reading reading;
    private final double[] sums = new double[LOOKS];
    private @Nullable Measured model;

    /** Whether all that count use as the first does. */
    private boolean alike = true;

    private double used;
    private double reserved;
    private int count;

    ServiceMinute(long minute, boolean cpu) {
        this.minute = minute;
        this.cpu = cpu;
        this.reading = new Reading(minute, Utilization.PERCENT);
    }

    void add(Measured task) {
        int size = cpu ? task.life().kind.cpu() : task.life().kind.memory();
        if (size == 0) {
            return;
        }
        count++;
        Measured before = model;
        boolean known = before != null
                && (before == task || task.life().usesAlike(before.life(), minute, minute + MetricSource.MINUTE));
        alike &= known || before == null;
        if (known) {
            for (double each : sums) {
                used += each;
                reserved += (double) size * Utilization.LOOK;
            }
            return;
        }
        model = task;
        for (int i = 0; i < LOOKS; i++) {
            long look = minute + i * Utilization.LOOK;
            long from = task.from(look);
            long to = task.to(look + Utilization.LOOK);
            if (from < to) {
                double sum = task.used().sum(from, to);
                double whole = (double) size * (to - from);
                sums[i] = sum;
                used += sum;
                reserved += whole;
                reading.spans(ALL * sum / whole);
            }
        }
    }

    /** Null if no task that reserves something ran. */
    @Nullable
    Sample sample() {
        if (count == 0) {
            return null;
        }
        reading.mean(count, ALL * used / reserved);
        return reading.sample();
    }

    /** What goes on after this minute if nothing happens; null if each task is to be looked at. */
    @Nullable
    SteadyUse steady(long edition) {
        long next = minute + MetricSource.MINUTE;
        Measured task = model;
        return task != null && alike && task.life().goesOn(minute, next)
                ? new SteadyUse(edition, minute, task, count, cpu)
                : null;
    }
}
