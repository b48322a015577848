package dev.drydock.internal.ecs.usage;

import dev.drydock.container.LoadCurve;
import dev.drydock.internal.container.ContainerScript;
import dev.drydock.internal.container.CurveImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the script of a container says that it uses, as plain values: kept after the script is replaced or its container
 * gone.
 *
 * @param changes in order of time
 */
record UseProfile(List<Change> changes) {

    UseProfile {
        changes = List.copyOf(changes);
    }

    /** What changes. */
    enum What {
        /** MiB. */
        MEMORY,
        /** CPU units that it uses by itself. */
        CPU,
        /** CPU units that it shares with the tasks of its service. */
        SHARED_CPU
    }

    /**
     * From then on it uses another amount.
     *
     * @param at in milliseconds from the container's start
     * @param curve the amount over time
     */
    record Change(long at, What what, CurveImage curve) {}

    /** What a script says that its container uses; null if it says nothing of that. */
    static @Nullable UseProfile of(ContainerScript script) {
        List<ContainerScript.Step> steps = script.steps();
        List<Change> changes = null;
        for (int i = 0; i < steps.size(); i++) {
            Change change = change(steps.get(i));
            if (change != null) {
                changes = changes == null ? new ArrayList<>() : changes;
                changes.add(change);
            }
        }
        return changes == null ? null : new UseProfile(changes);
    }

    private static @Nullable Change change(ContainerScript.Step step) {
        if (step instanceof ContainerScript.Memory memory) {
            return change(step, What.MEMORY, LoadCurve.steady(memory.mebibytes()));
        }
        if (step instanceof ContainerScript.Cpu cpu) {
            return change(step, What.CPU, LoadCurve.steady(cpu.units()));
        }
        if (step instanceof ContainerScript.Load load) {
            return change(step, What.CPU, load.units());
        }
        return step instanceof ContainerScript.SharedLoad load ? change(step, What.SHARED_CPU, load.total()) : null;
    }

    private static Change change(ContainerScript.Step step, What what, LoadCurve curve) {
        return new Change(step.at().toMillis(), what, CurveImage.of(curve));
    }

    /** When the last change comes, in milliseconds from the container's start. */
    long lastChange() {
        return changes.isEmpty() ? 0 : changes.get(changes.size() - 1).at;
    }

    boolean isShared() {
        for (Change each : changes) {
            if (each.what == What.SHARED_CPU) {
                return true;
            }
        }
        return false;
    }
}
