package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.ecs.deployment.HostView;
import dev.drydock.internal.ecs.deployment.ScaleIn;
import dev.drydock.internal.ecs.deployment.TaskView;
import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.ecs.service.EcsService;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tasks of services, as their scheduler needs them. */
public interface ServiceTasks {

    /**
     * Launches a task of a deployment.
     *
     * @param provider the capacity provider to launch it by; empty without a strategy
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
     * @param provider the capacity provider to launch it by; empty without a strategy
     * @param zone its place in the region
     */
    Launched launchIn(EcsService service, EcsDeployment deployment, String provider, int zone);

    /** The zones that tasks of a service may be started in, one bit each by their place in the region. */
    int zones(EcsService service);

    /** Stops a task, as decided by its service's scheduler. */
    void stop(String task, String reason);

    /** The state of a task of a deployment; null if it is forgotten. */
    @Nullable
    TaskView view(EcsDeployment deployment, String task);

    /** What the checks of a task say, whatever it is about to do; UNKNOWN if it is forgotten. */
    TaskView.Health health(EcsDeployment deployment, String task);

    /** Why a task is not healthy. */
    UnhealthyReason unhealthyReason(EcsService service, EcsDeployment deployment, String task);

    /** The instances that a daemon may run on. */
    List<HostView> hosts(EcsService service);

    /** Reserves the resources of a daemon's task on each instance it may run on. */
    default void reserve(EcsService daemon) {}

    /** How tasks of a service are chosen to be stopped; null without placement strategies. */
    default @Nullable ScaleIn scaleIn(EcsService service) {
        return null;
    }

    /** How many tasks of a deployment are shown as what. */
    Counted counted(EcsDeployment deployment);

    /** A deployment is gone: what was prepared for it is not needed any more. */
    void forget(String deployment);

    /**
     * The tasks of a deployment, counted by their last status.
     *
     * @param pending those on their way to RUNNING
     * @param running those RUNNING, to be stopped or not
     */
    record Counted(int pending, int running) {}

    /**
     * Why a task has to be replaced.
     *
     * @param event the event of the service
     * @param stoppedReason the stopped reason of the task
     */
    record UnhealthyReason(String event, String stoppedReason) {}

    /**
     * The outcome of launching a task.
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
