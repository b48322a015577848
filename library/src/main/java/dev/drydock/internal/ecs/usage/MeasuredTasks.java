package dev.drydock.internal.ecs.usage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tasks whose consumption is asked minute by minute, in order of time. */
final class MeasuredTasks {

    /** A task and what it consumed. */
    static final class Measured {

        private final TaskLife life;
        private final Function<TaskLife, Consumption> uses;
        private @Nullable Consumption used;

        Measured(TaskLife life, Function<TaskLife, Consumption> uses) {
            this.life = life;
            this.uses = uses;
        }

        TaskLife life() {
            return life;
        }

        Consumption used() {
            Consumption known = used;
            if (known == null) {
                known = uses.apply(life);
                used = known;
            }
            return known;
        }

        long from(long start) {
            return Math.max(start, life.runningAt());
        }

        long to(long end) {
            return Math.min(end, life.endedAt());
        }
    }

    private final List<TaskLife> waiting;
    private final Function<TaskLife, Consumption> uses;
    private final List<Measured> current = new ArrayList<>();
    private int next;

    /** Tasks of which only those are looked at that were RUNNING. */
    MeasuredTasks(List<TaskLife> lives, Function<TaskLife, Consumption> uses) {
        this.uses = uses;
        waiting = new ArrayList<>();
        for (TaskLife each : lives) {
            if (each.runningAt() >= 0) {
                waiting.add(each);
            }
        }
        waiting.sort(Comparator.comparingLong(TaskLife::runningAt));
    }

    /** Those that ran between two instants, which go on from one question to the next. */
    List<Measured> in(long from, long to) {
        current.removeIf(each -> each.life.endedAt() <= from);
        while (next < waiting.size() && waiting.get(next).runningAt() < to) {
            TaskLife life = waiting.get(next++);
            if (life.ranIn(from, to)) {
                current.add(new Measured(life, uses));
            }
        }
        return current;
    }
}
