package dev.drydock.ecs.service;

import dev.drydock.ecs.deployment.ScaleIn;
import dev.drydock.ecs.deployment.TaskView;
import org.jspecify.annotations.Nullable;

/** The tasks of services, as their scheduler needs them. */
interface TaskFleet {

    /**
     * Launches a task of a deployment.
     *
     * @param provider the capacity provider it is dealt to; empty without a strategy
     */
    Launched launch(EcsService service, ServiceDeployment deployment, String provider);

    /** Wants a task STOPPED, because its service's scheduler says so. */
    void stop(String task, String reason);

    /** How a task stands; null if it is forgotten. */
    @Nullable
    TaskView view(String task);

    /** By what tasks of a service are chosen to go; null unless it has placement strategies. */
    default @Nullable ScaleIn scaleIn(EcsService service) {
        return null;
    }

    /** What is shown of a task; null if it is forgotten or neither pending nor running. */
    @Nullable
    Shown shown(String task);

    /** A deployment is gone: nothing of it needs to be kept ready. */
    void forget(String deployment);

    /** What a task counts as, by its last status. */
    enum Shown {
        /** On its way to RUNNING. */
        PENDING,
        /** RUNNING, wanted so or not. */
        RUNNING
    }

    /**
     * What came of the wish for a task.
     *
     * @param task its ARN; null if it was refused
     * @param instance if refused, the id of the closest match; null if there is no instance at all
     * @param lacks what that one lacks
     */
    record Launched(
            @Nullable String task,
            @Nullable String instance,
            @Nullable String lacks) {}
}
