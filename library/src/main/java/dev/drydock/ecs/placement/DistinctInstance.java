package dev.drydock.ecs.placement;

import dev.drydock.ecs.instance.EcsInstance;

/**
 * Each task of a group goes to an instance of its own. Tasks are judged by their desired status: one that is on its way to
 * STOPPED does not block its instance any more, although its containers may still run.
 */
public record DistinctInstance() implements InstanceConstraint {

    @Override
    public boolean accepts(EcsInstance instance, String group) {
        return instance.tasksOf(group) == 0;
    }

    @Override
    public Mismatch mismatch() {
        return Mismatch.DISTINCT_INSTANCE;
    }
}
