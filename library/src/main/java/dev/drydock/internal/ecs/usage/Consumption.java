package dev.drydock.internal.ecs.usage;

import dev.drydock.internal.container.LoadOverTime;
import dev.drydock.internal.ecs.usage.UseProfile.Change;
import dev.drydock.internal.ecs.usage.UseProfile.What;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task used over time: CPU units or MiB, summed up between instants. Between the instants at which something changes
 * it goes in straight lines, so the sums are exact.
 */
final class Consumption {

    private final TaskLife life;
    private final Shares shares;
    private final double limit;
    private final List<Stretch> stretches = new ArrayList<>();

    /** In order of their ends, those that are over are passed. */
    private int passed;

    /** A use of one container from an instant to another. */
    private record Stretch(LoadOverTime load, boolean shared, long from, long until) {}

    private Consumption(TaskLife life, Shares shares, double limit) {
        this.life = life;
        this.shares = shares;
        this.limit = limit;
    }

    /** CPU units of a task, or of one of its containers. */
    static Consumption ofCpu(TaskLife life, int container, Shares shares, LaidOutLoads loads) {
        Consumption made = new Consumption(life, shares, life.kind.cpuLimit());
        made.add(container, What.CPU, loads);
        made.add(container, What.SHARED_CPU, loads);
        made.stretches.sort((one, other) -> Long.compare(one.until, other.until));
        return made;
    }

    /** MiB of a task, or of one of its containers. */
    static Consumption ofMemory(TaskLife life, int container, LaidOutLoads loads) {
        Consumption made = new Consumption(life, Shares.ALONE, Double.MAX_VALUE);
        made.add(container, What.MEMORY, loads);
        made.stretches.sort((one, other) -> Long.compare(one.until, other.until));
        return made;
    }

    private void add(int container, What what, LaidOutLoads loads) {
        for (ContainerRun run : life.runs()) {
            if (container < 0 || run.container == container) {
                add(run, what, loads);
            }
        }
    }

    private void add(ContainerRun run, What what, LaidOutLoads loads) {
        Change current = null;
        for (Change each : run.profile.changes()) {
            if (each.what() == what) {
                add(run, current, run.from + each.at(), loads);
                current = each;
            }
        }
        add(run, current, Long.MAX_VALUE, loads);
    }

    private void add(ContainerRun run, @Nullable Change change, long next, LaidOutLoads loads) {
        if (change == null) {
            return;
        }
        long from = Math.max(life.runningAt(), run.from + change.at());
        long until = Math.min(Math.min(next, run.until()), life.endedAt());
        if (from < until) {
            LoadOverTime load = loads.of(change.curve());
            stretches.add(new Stretch(load, change.what() == What.SHARED_CPU, from, until));
        }
    }

    /**
     * What it sums up to between two instants, in units times milliseconds.
     *
     * @param from not before that of the last question
     */
    double sum(long from, long to) {
        while (passed < stretches.size() && stretches.get(passed).until <= from) {
            passed++;
        }
        double sum = 0;
        for (long t = from; t < to && passed < stretches.size(); ) {
            long next = next(t, to);
            double first = 0;
            double last = 0;
            for (int i = passed; i < stretches.size(); i++) {
                Stretch each = stretches.get(i);
                if (each.from <= t && t < each.until) {
                    double part = each.shared ? shares.of(life, t) : 1;
                    first += part * each.load.from(t);
                    last += part * each.load.until(next);
                }
            }
            sum += limited(first, last) * (next - t);
            t = next;
        }
        return sum;
    }

    private long next(long t, long to) {
        long next = to;
        for (int i = passed; i < stretches.size(); i++) {
            Stretch each = stretches.get(i);
            if (each.from > t) {
                next = Math.min(next, each.from);
            } else if (t < each.until) {
                next = Math.min(next, Math.min(each.until, each.load.next(t)));
                next = each.shared ? Math.min(next, Math.min(shares.next(t), life.leavesAt())) : next;
            }
        }
        return next > t ? next : to;
    }

    /** Until when it stays the same from an instant on that was asked for last; that instant if it goes up or down. */
    long evenUntil(long t) {
        long even = next(t, Long.MAX_VALUE);
        for (int i = passed; i < stretches.size(); i++) {
            Stretch each = stretches.get(i);
            if (each.from <= t && t < each.until) {
                even = Math.min(even, each.load.evenUntil(t));
            }
        }
        return even;
    }

    /** The mean of a straight line that is cut off at the limit. */
    private double limited(double first, double last) {
        double high = Math.max(first, last);
        double low = Math.min(first, last);
        if (high <= limit) {
            return (first + last) / 2;
        }
        if (low >= limit) {
            return limit;
        }
        double below = (limit - low) / (high - low);
        return below * (low + limit) / 2 + (1 - below) * limit;
    }
}
