package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.EcsInstance;

/**
 * A binding rule that an instance has to satisfy for a task to be placed on it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html">Define which
 *     container instances Amazon ECS uses for tasks</a>
 */
public sealed interface InstanceConstraint permits DistinctInstance, MemberOf {

    /** Whether a task of a group may be placed on an instance. */
    boolean accepts(EcsInstance instance, String group);

    /** The mismatch of an instance that it does not accept. */
    Mismatch mismatch();
}
