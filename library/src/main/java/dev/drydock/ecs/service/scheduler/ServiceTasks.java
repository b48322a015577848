package dev.drydock.ecs.service.scheduler;

import dev.drydock.ecs.deployment.HostView;
import dev.drydock.ecs.deployment.ScaleIn;
import dev.drydock.ecs.deployment.TaskView;
import dev.drydock.ecs.service.EcsDeployment;
import dev.drydock.ecs.service.EcsService;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tasks of services, as their scheduler needs them. */
public interface ServiceTasks {

    /**
     * Launches a task of a deployment.
     *
     * @param provider the capacity provider it is dealt to; empty without a strategy
     */
    Launched launch(EcsService service, EcsDeployment deployment, String provider);

    /**
     * Launches a task of a deployment on an instance.
     *
     * @param host the instance's ARN
     */
    Launched launchOn(EcsService service, EcsDeployment deployment, String host);

    /**
     * Launches a task of a deployment in a zone.
     *
     * @param provider the capacity provider it is dealt to; empty without a strategy
     * @param zone its place in the region
     */
    Launched launchIn(EcsService service, EcsDeployment deployment, String provider, int zone);

    /** The zones that tasks of a service may be started in, one bit each by their place in the region. */
    int zones(EcsService service);

    /** Wants a task STOPPED, because its service's scheduler says so. */
    void stop(String task, String reason);

    /** How a task of a deployment stands; null if it is forgotten. */
    @Nullable
    TaskView view(EcsDeployment deployment, String task);

    /** Why a task is not healthy. */
    UnhealthyReason unhealthyReason(EcsService service, EcsDeployment deployment, String task);

    /** The instances that a daemon may run on. */
    List<HostView> hosts(EcsService service);

    /** Reserves on the instances a daemon may run on what a task of it takes, from now on. */
    default void reserve(EcsService daemon) {}

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
     * Why a task has to be replaced.
     *
     * @param event what the service tells of it
     * @param stoppedReason what the task says
     */
    record UnhealthyReason(String event, String stoppedReason) {}

    /**
     * What came of the wish for a task.
     *
     * @param task its ARN; null if it was refused
     * @param instance if refused, the id of the closest match; null if there is no instance at all
     * @param lacks what that one lacks
     * @param noCapacity if AWS itself has no room, how it says so
     */
    record Launched(
            @Nullable String task,
            @Nullable String instance,
            @Nullable String lacks,
            @Nullable String noCapacity) {}
}
