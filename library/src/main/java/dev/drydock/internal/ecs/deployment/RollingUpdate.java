package dev.drydock.internal.ecs.deployment;

import java.util.List;

/**
 * The rolling update of the ECS deployment controller: starts tasks of the PRIMARY deployment up to the ceiling and stops
 * those of older ones down to the floor.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html">Rolling update</a>
 */
public final class RollingUpdate implements RolloutStrategy {

    /** The strategy; it keeps nothing. */
    public RollingUpdate() {}

    @Override
    public List<Action> decide(ServiceView service, long now) {
        if (service.wanted().draining()) {
            return Deletion.decide(service, now);
        }
        List<Action> failure = FailureDetection.decide(service);
        return failure.isEmpty() ? new RollingPass(service, now).actions() : failure;
    }
}
