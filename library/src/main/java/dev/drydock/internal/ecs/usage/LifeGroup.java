package dev.drydock.internal.ecs.usage;

import dev.drydock.internal.account.metric.MetricSource;
import dev.drydock.internal.account.metric.MetricSource.Sample;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tasks of a service, or of a family where there is none, in a cluster. */
final class LifeGroup {

    final String cluster;

    /** Null for tasks of no service. */
    final @Nullable String service;

    private @Nullable TaskLife first;
    private @Nullable TaskLife last;

    /** In order of their ends. */
    private final Deque<TaskLife> ended = new ArrayDeque<>(2);

    /** How many minutes back it is kept what was told, a power of two. */
    private static final int KEPT = 4;

    /** What was last told of minutes, of CPU and then of memory, by minute; null until something is. */
    private @Nullable Told @Nullable [] told;

    /**
     * What was told of a minute that is over, which does not change any more.
     *
     * @param sample null if nothing ran
     */
    record Told(long minute, @Nullable Sample sample) {}

    private final @Nullable SteadyUse[] steady = new SteadyUse[2];

    private long edition;

    /** When something last happened to one of them, in milliseconds since the epoch. */
    private long changedAt = Long.MIN_VALUE;

    private boolean dropped;

    LifeGroup(String cluster, @Nullable String service) {
        this.cluster = cluster;
        this.service = service;
    }

    /** Something happened to one of them. */
    void changed(long at) {
        edition++;
        changedAt = Math.max(changedAt, at);
    }

    /** Whether nothing has happened to any of them from an instant on. */
    boolean isUnchangedSince(long instant) {
        return changedAt < instant;
    }

    /** Differs when something has happened to one of them. */
    long edition() {
        return edition;
    }

    /** Nothing is kept of it any more: who still knows it must look for another one. */
    void drop() {
        dropped = true;
    }

    boolean isDropped() {
        return dropped;
    }

    void add(TaskLife life) {
        life.group = this;
        changed(life.changedAt());
        life.previous = last;
        if (last == null) {
            first = life;
        } else {
            last.next = life;
        }
        last = life;
    }

    /** A life is over, and kept if a metric tells of it; what ended before an instant is forgotten. */
    void end(TaskLife life, boolean kept, long forgotten) {
        unlink(life);
        if (kept) {
            addEnded(life);
        }
        while (!ended.isEmpty() && ended.getFirst().endedAt() < forgotten) {
            ended.removeFirst();
        }
    }

    void addEnded(TaskLife life) {
        changed(life.changedAt());
        ended.addLast(life);
    }

    private void unlink(TaskLife life) {
        if (life.previous == null) {
            first = life.next;
        } else {
            life.previous.next = life.next;
        }
        if (life.next == null) {
            last = life.previous;
        } else {
            life.next.previous = life.previous;
        }
        life.previous = null;
        life.next = null;
    }

    /** What was told of a minute lately; else null. */
    @Nullable
    Told told(boolean cpu, long minute) {
        Told last = told == null ? null : told[place(cpu, minute)];
        return last != null && last.minute == minute ? last : null;
    }

    void tells(boolean cpu, Told now) {
        @Nullable Told[] all = told == null ? new Told[2 * KEPT] : told;
        all[place(cpu, now.minute)] = now;
        told = all;
    }

    private static int place(boolean cpu, long minute) {
        int place = (int) (minute / MetricSource.MINUTE) & (KEPT - 1);
        return cpu ? place : KEPT + place;
    }

    /** What its tasks use while nothing happens to them; null if that is not known. */
    @Nullable
    SteadyUse steady(boolean cpu) {
        return steady[cpu ? 0 : 1];
    }

    void steady(boolean cpu, @Nullable SteadyUse use) {
        steady[cpu ? 0 : 1] = use;
    }

    boolean isEmpty(long forgotten) {
        return first == null && (ended.isEmpty() || ended.getLast().endedAt() < forgotten);
    }

    List<TaskLife> live() {
        List<TaskLife> all = new ArrayList<>();
        for (TaskLife each = first; each != null; each = each.next) {
            all.add(each);
        }
        return all;
    }

    /** All: those that are over first, in order of their ends. */
    void forEach(Consumer<TaskLife> action) {
        ended.forEach(action);
        for (TaskLife each = first; each != null; each = each.next) {
            action.accept(each);
        }
    }

    /** The lives that were not over at an instant, in order of their ends and then of their beginnings. */
    List<TaskLife> since(long instant) {
        List<TaskLife> all = new ArrayList<>();
        Iterator<TaskLife> backwards = ended.descendingIterator();
        while (backwards.hasNext()) {
            TaskLife each = backwards.next();
            if (each.endedAt() <= instant) {
                break;
            }
            all.add(each);
        }
        Collections.reverse(all);
        all.addAll(live());
        return all;
    }
}
