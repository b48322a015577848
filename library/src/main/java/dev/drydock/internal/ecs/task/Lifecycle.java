package dev.drydock.internal.ecs.task;

import static dev.drydock.internal.ecs.task.TaskState.ACTIVATING;
import static dev.drydock.internal.ecs.task.TaskState.DEACTIVATING;
import static dev.drydock.internal.ecs.task.TaskState.DEPROVISIONING;
import static dev.drydock.internal.ecs.task.TaskState.PENDING;
import static dev.drydock.internal.ecs.task.TaskState.PROVISIONING;
import static dev.drydock.internal.ecs.task.TaskState.RUNNING;
import static dev.drydock.internal.ecs.task.TaskState.STOPPED;
import static dev.drydock.internal.ecs.task.TaskState.STOPPING;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The legal moves of a task. Those to the right of a state's first are short cuts: a task that never started has no
 * containers to stop, one outside Fargate without load balancers nothing to deactivate, and one without a network
 * interface of its own nothing to provision or deprovision.
 */
final class Lifecycle {

    private static final Map<TaskState, Set<TaskState>> MOVES = new EnumMap<>(TaskState.class);

    static {
        from(PROVISIONING, PENDING, DEPROVISIONING, STOPPED);
        from(PENDING, ACTIVATING, DEPROVISIONING, STOPPED);
        from(ACTIVATING, RUNNING, STOPPING, STOPPED);
        from(RUNNING, DEACTIVATING, STOPPING, STOPPED);
        from(DEACTIVATING, STOPPING, STOPPED);
        from(STOPPING, DEPROVISIONING, STOPPED);
        from(DEPROVISIONING, STOPPED);
        from(STOPPED);
    }

    private Lifecycle() {}

    private static void from(TaskState from, TaskState... to) {
        Set<TaskState> moves = EnumSet.noneOf(TaskState.class);
        moves.addAll(Set.of(to));
        MOVES.put(from, moves);
    }

    /**
     * Makes sure that a move is legal.
     *
     * @throws IllegalStateException if it is not; that is a bug in Drydock
     */
    static void check(TaskState from, TaskState to) {
        Set<TaskState> moves = MOVES.get(from);
        if (moves == null || !moves.contains(to)) {
            throw new IllegalStateException("A task cannot go from " + from + " to " + to);
        }
    }
}
