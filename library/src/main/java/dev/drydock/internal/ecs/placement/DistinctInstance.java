package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.EcsInstance;

/**
 * Each task of a group is placed on an instance of its own. Only tasks whose desired status is RUNNING count: one that is
 * being stopped does not block its instance, although its containers may still run.
 */
record DistinctInstance() implements InstanceConstraint {

    @Override
    public boolean accepts(EcsInstance instance, String group) {
        return instance.tasksOf(group) == 0;
    }

    @Override
    public Mismatch mismatch() {
        return Mismatch.DISTINCT_INSTANCE;
    }
}
