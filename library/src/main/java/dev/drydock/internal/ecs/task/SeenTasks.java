package dev.drydock.internal.ecs.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tasks of a store as data for late reads, again and again: looks only at those that have changed since the last time. */
final class SeenTasks {

    /** The last ones made, as long as no task has gone since; null if there are none. */
    private @Nullable Made last;

    /** The tasks that have changed or come since, in the order in which they first did. */
    private List<EcsTask> changed = new ArrayList<>(0);

    /**
     * Tasks as data.
     *
     * @param tasks in the order of creation
     * @param specs what they have in common, each once
     */
    record Made(List<TaskImage> tasks, List<TaskSpec> specs) {}

    /** A task is there from now on, after all others, or in the place of the one with its number. */
    void came(EcsTask task) {
        if (last != null) {
            changed.add(task);
        }
    }

    /** Tasks are gone, or others. */
    void gone() {
        last = null;
        changed = new ArrayList<>(0); // what is gone is not to be held on to
    }

    /**
     * All tasks as data.
     *
     * @param earlier those made last, if any were, which are returned if nothing has changed; else others
     * @param specs what those had in common
     */
    Made of(Collection<EcsTask> all, List<TaskImage> earlier, List<TaskSpec> specs) {
        Made before = last;
        boolean goOn = before != null && before.tasks == earlier && before.specs == specs;
        if (before != null && goOn && changed.isEmpty()) {
            return before;
        }
        List<TaskSpec> known = goOn ? new ArrayList<>(specs) : new ArrayList<>();
        List<TaskImage> tasks = goOn ? ofChanged(earlier, all.size(), known) : ofAll(all, known);
        Made now = new Made(Collections.unmodifiableList(tasks), known.equals(specs) ? specs : List.copyOf(known));
        last = now;
        return now;
    }

    private List<TaskImage> ofAll(Collection<EcsTask> all, List<TaskSpec> specs) {
        changed = new ArrayList<>(); // tasks that were imaged before may still be noted in the other one
        List<TaskImage> images = new ArrayList<>(all.size());
        for (EcsTask task : all) {
            images.add(task.imageToRead(place(task.spec(), specs), changed));
        }
        return images;
    }

    private List<TaskImage> ofChanged(List<TaskImage> earlier, int count, List<TaskSpec> specs) {
        List<TaskImage> images = new ArrayList<>(count);
        images.addAll(earlier);
        for (EcsTask task : changed) {
            int at = placeOf(task.number(), images);
            if (at == images.size()) {
                images.add(task.imageToRead(place(task.spec(), specs), changed));
            } else {
                images.set(at, task.imageToRead(images.get(at).plan(), changed));
            }
        }
        changed.clear();
        return images;
    }

    /** The place of the task of a number, or beyond all. */
    private static int placeOf(long number, List<TaskImage> tasks) {
        int low = 0;
        int high = tasks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tasks.get(middle).identity().number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The place of a spec among others, which gets the next one if it has none. */
    private static int place(TaskSpec spec, List<TaskSpec> specs) {
        for (int i = specs.size() - 1; i >= 0; i--) {
            if (specs.get(i) == spec) {
                return i;
            }
        }
        specs.add(spec);
        return specs.size() - 1;
    }
}
