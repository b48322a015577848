package dev.drydock.internal.ecs.service;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The tasks of one service that are about to join or leave their target groups. */
public final class TargetQueue {

    private final List<String> joining = new ArrayList<>();
    private final List<PendingDeregistration> leaving = new ArrayList<>();

    /** The instants for which an event is pending, also if what was to leave then is gone by now. */
    private final SortedSet<Long> awaited = new TreeSet<>();

    TargetQueue() {}

    /**
     * A task that is about to leave its target groups.
     *
     * @param task its ARN
     * @param due when, in milliseconds since the epoch
     */
    record PendingDeregistration(String task, long due) {}

    /** A task is to be registered at this instant. Returns whether it is the first one. */
    public boolean join(String task) {
        boolean first = joining.isEmpty();
        joining.add(task);
        return first;
    }

    /** Takes the tasks that are to be registered. */
    public List<String> takeJoining() {
        List<String> taken = List.copyOf(joining);
        joining.clear();
        return taken;
    }

    /** A task is to be deregistered later. Returns whether nothing waits for that instant yet. */
    public boolean leave(String task, long due) {
        leaving.add(new PendingDeregistration(task, due));
        return awaited.add(due);
    }

    /** Takes a task that is to be deregistered, due or not. Returns whether there was one. */
    public boolean takeLeaving(String task) {
        return leaving.removeIf(each -> each.task().equals(task));
    }

    /** Takes the tasks whose deregistration is due, in the order it was decided. */
    public List<String> takeDue(long now) {
        List<String> due = new ArrayList<>();
        for (PendingDeregistration each : leaving) {
            if (each.due() <= now) {
                due.add(each.task());
            }
        }
        leaving.removeIf(each -> each.due() <= now);
        awaited.headSet(now + 1).clear();
        return due;
    }

    /** All there is to keep, in the order it was decided. */
    record Image(List<String> joining, List<PendingDeregistration> leaving, List<Long> awaited) {}

    Image image() {
        return new Image(List.copyOf(joining), List.copyOf(leaving), List.copyOf(awaited));
    }

    void restore(Image image) {
        joining.addAll(image.joining());
        leaving.addAll(image.leaving());
        awaited.addAll(image.awaited());
    }
}
