package dev.drydock.samples;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceStatus;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.Failure;

/** Takes a container instance out of its cluster once ECS has moved its tasks elsewhere. */
public final class InstanceDrainer {

    private static final Duration BETWEEN_POLLS = Duration.ofSeconds(10);

    private final EcsClient ecs;
    private final BatchRunner.Pause pause;

    /** A drainer through a client. */
    public InstanceDrainer(EcsClient ecs, BatchRunner.Pause pause) {
        this.ecs = ecs;
        this.pause = pause;
    }

    /**
     * Drains and deregisters.
     *
     * @param instance its ARN
     * @param patience how long to wait for its last task
     * @return whether it is gone; if not, it drains on and can be tried again
     * @throws IllegalStateException if ECS does not know the instance
     */
    public boolean drain(String cluster, String instance, Duration patience) {
        List<Failure> failures = ecs.updateContainerInstancesState(request ->
                        request.cluster(cluster).containerInstances(instance).status(ContainerInstanceStatus.DRAINING))
                .failures();
        if (!failures.isEmpty()) {
            throw new IllegalStateException(instance + " does not drain: " + failures);
        }
        Duration waited = Duration.ZERO;
        while (!isEmpty(cluster, instance)) {
            if (waited.compareTo(patience) >= 0) {
                return false;
            }
            pause.sleep(BETWEEN_POLLS);
            waited = waited.plus(BETWEEN_POLLS);
        }
        ecs.deregisterContainerInstance(request -> request.cluster(cluster).containerInstance(instance));
        return true;
    }

    /** Asks the tasks: the instance's runningTasksCount no longer counts those that are still stopping. */
    private boolean isEmpty(String cluster, String instance) {
        List<String> tasks = new ArrayList<>();
        for (DesiredStatus desired : List.of(DesiredStatus.RUNNING, DesiredStatus.STOPPED)) {
            tasks.addAll(Tasks.list(
                    ecs,
                    request ->
                            request.cluster(cluster).containerInstance(instance).desiredStatus(desired)));
        }
        return Tasks.describe(ecs, cluster, tasks).stream()
                .allMatch(task -> task.lastStatus().equals("STOPPED"));
    }
}
