package dev.drydock.internal.ecs.deployment;

import java.util.List;

/** Decides what a service's scheduler does next. Pure: the same view at the same instant gives the same actions. */
@FunctionalInterface
public interface RolloutStrategy {

    /**
     * What to do now.
     *
     * @param service all there is to know
     * @param now the instant
     * @return in the order they are to be carried out
     */
    List<Action> decide(ServiceView service, long now);
}
