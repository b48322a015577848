package dev.drydock.samples;

import java.time.Duration;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** Runs a job on Fargate Spot, and once more on demand if its capacity is taken back. */
public final class SpotRunner {

    private static final Duration BETWEEN_POLLS = Duration.ofSeconds(10);

    private final EcsClient ecs;
    private final BatchRunner.Pause pause;

    /** Runs through a client. */
    public SpotRunner(EcsClient ecs, BatchRunner.Pause pause) {
        this.ecs = ecs;
        this.pause = pause;
    }

    /** Runs the job to its end; returns the task that brought it there. */
    public Task run(String cluster, String family, String subnet) {
        Task cheap = runOn("FARGATE_SPOT", cluster, family, subnet);
        return cheap.stopCode() == TaskStopCode.SPOT_INTERRUPTION ? runOn("FARGATE", cluster, family, subnet) : cheap;
    }

    private Task runOn(String provider, String cluster, String family, String subnet) {
        Task task = new PatientRunTask(ecs, pause)
                .run(RunTaskRequest.builder()
                        .cluster(cluster)
                        .taskDefinition(family)
                        .capacityProviderStrategy(
                                item -> item.capacityProvider(provider).weight(1))
                        .networkConfiguration(network -> network.awsvpcConfiguration(vpc -> vpc.subnets(subnet)))
                        .build());
        while (!task.lastStatus().equals("STOPPED")) {
            pause.sleep(BETWEEN_POLLS);
            task = Tasks.now(ecs, task, pause);
        }
        return task;
    }
}
