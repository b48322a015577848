package dev.drydock.internal.ecs.usage;

import dev.drydock.internal.account.metric.MetricSource.Sample;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
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

    /** What was last told of a minute, of CPU and of memory; null if nothing was. */
    private final @Nullable Told[] told = new Told[2];

    /** What was told of a minute that is over, which does not change any more. */
    private record Told(long minute, List<Sample> samples) {}

    private final @Nullable SteadyUse[] steady = new SteadyUse[2];

    private long edition;
    private boolean dropped;

    LifeGroup(String cluster, @Nullable String service) {
        this.cluster = cluster;
        this.service = service;
    }

    /** Something happened to one of them. */
    void changed() {
        edition++;
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

    /** What was told of a minute, if it was the last to be told; else null. */
    @Nullable
    List<Sample> told(boolean cpu, long minute) {
        Told last = told[cpu ? 0 : 1];
        return last != null && last.minute == minute ? last.samples : null;
    }

    void tells(boolean cpu, long minute, List<Sample> samples) {
        told[cpu ? 0 : 1] = new Told(minute, samples);
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

    List<TaskLife> ended() {
        return List.copyOf(ended);
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
