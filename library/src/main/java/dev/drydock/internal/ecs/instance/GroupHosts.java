package dev.drydock.internal.ecs.instance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * On which instances of a cluster the tasks of one group are wanted RUNNING. Kept by the numbers of the instances, and only
 * for instances that have such a task, so that what a group costs depends on its own tasks alone.
 */
public final class GroupHosts {

    private final String group;

    /** The instances with so many of its tasks, from one. */
    private final NavigableMap<Integer, BitSet> byTasks = new TreeMap<>();

    private final NavigableMap<Integer, BitSet> byTasksToRead = Collections.unmodifiableNavigableMap(byTasks);

    private final List<Listener> listeners = new ArrayList<>();

    GroupHosts(String group) {
        this.group = group;
    }

    /** The group's name. */
    public String group() {
        return group;
    }

    /** The numbers of the instances by how many of its tasks they have, from one; not to be changed. */
    public NavigableMap<Integer, BitSet> byTasks() {
        return byTasksToRead;
    }

    /** How many of its tasks are on an instance. */
    public int tasksOn(int number) {
        for (var each : byTasks.entrySet()) {
            if (each.getValue().get(number)) {
                return each.getKey();
            }
        }
        return 0;
    }

    /** Who is told. */
    public List<Listener> listeners() {
        return Collections.unmodifiableList(listeners);
    }

    /** From now on the listener is told of each task more or less. */
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    boolean isEmpty() {
        return byTasks.isEmpty();
    }

    /** One task more; returns how many there are now. */
    int add(int number) {
        return move(number, 1);
    }

    /** One task less; returns how many there are now. */
    int remove(int number) {
        return move(number, -1);
    }

    private int move(int number, int by) {
        int before = tasksOn(number);
        int now = before + by;
        if (now < 0) {
            throw new IllegalStateException("There is no task of " + group + " on instance " + number);
        }
        BitSet left = before == 0 ? null : byTasks.get(before);
        if (left != null) {
            left.clear(number);
            if (left.isEmpty()) {
                byTasks.remove(before);
            }
        }
        if (now > 0) {
            byTasks.computeIfAbsent(now, count -> new BitSet()).set(number);
        }
        for (Listener each : listeners) {
            each.counted(number, by);
        }
        return now;
    }

    /** Is told where tasks of a group come and go. */
    public interface Listener {

        /**
         * The number of its tasks on an instance has changed.
         *
         * @param number the instance's, see {@link EcsInstance#number()}
         * @param by how many more, or less
         */
        void counted(int number, int by);
    }
}
