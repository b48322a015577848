package dev.drydock.internal.ecs.service;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The tasks of one service that are about to join or leave their target groups. */
public final class TargetQueue {

    private final List<String> joining = new ArrayList<>();
    private final List<PendingDeregistration> leaving = new ArrayList<>();

    /** The instants for which an event is pending, also if what was to leave then is gone by now. */
    private final SortedSet<Long> awaited = new TreeSet<>();

    TargetQueue() {}

    /**
     * A task that is about to leave its target groups. Its deployment may be over by then, and forgotten.
     *
     * @param task its ARN
     * @param deployment the id of its deployment
     * @param groups what it is registered with
     * @param due when, in milliseconds since the epoch
     */
    public record PendingDeregistration(String task, String deployment, List<String> groups, long due) {}

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
    public boolean leave(PendingDeregistration pending) {
        leaving.add(pending);
        return awaited.add(pending.due());
    }

    /** Takes a task that is to be deregistered, due or not. */
    public List<PendingDeregistration> takeLeaving(String task) {
        return take(each -> each.task().equals(task));
    }

    /** Takes the tasks whose deregistration is due, in the order it was decided. */
    public List<PendingDeregistration> takeDue(long now) {
        awaited.headSet(now + 1).clear();
        return take(each -> each.due() <= now);
    }

    private List<PendingDeregistration> take(Predicate<PendingDeregistration> wanted) {
        List<PendingDeregistration> taken = new ArrayList<>();
        leaving.removeIf(each -> wanted.test(each) && taken.add(each));
        return taken;
    }

    /** All there is to keep, in the order it was decided. */
    record Image(List<String> joining, List<PendingDeregistration> leaving, List<Long> awaited) {}

    Image image() {
        return new Image(List.copyOf(joining), List.copyOf(leaving), List.copyOf(awaited));
    }

    /** Whether an image shows it. */
    boolean isAs(Image image) {
        return joining.equals(image.joining)
                && leaving.equals(image.leaving)
                && awaited.size() == image.awaited.size()
                && awaited.containsAll(image.awaited);
    }

    void restore(Image image) {
        joining.addAll(image.joining());
        leaving.addAll(image.leaving());
        awaited.addAll(image.awaited());
    }
}
