package dev.drydock.samples;

import java.time.Duration;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;

/** Runs one task and tries again while ECS throttles or has no room for it. */
public final class PatientRunTask {

    private static final int ATTEMPTS = 5;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(2);

    private final EcsClient ecs;
    private final BatchRunner.Pause pause;

    /** Runs through a client. */
    public PatientRunTask(EcsClient ecs, BatchRunner.Pause pause) {
        this.ecs = ecs;
        this.pause = pause;
    }

    /**
     * Runs the task, with a longer pause after each refusal.
     *
     * @throws IllegalStateException if ECS does not take the task after several attempts
     */
    public Task run(RunTaskRequest request) {
        RunTaskRequest one = request.toBuilder().count(1).build();
        String refusal = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                RunTaskResponse answer = ecs.runTask(one);
                if (!answer.tasks().isEmpty()) {
                    return answer.tasks().get(0);
                }
                refusal =
                        answer.failures().stream().map(Failure::reason).toList().toString();
            } catch (EcsException refused) {
                if (!refused.isThrottlingException()) {
                    throw refused;
                }
                refusal = refused.awsErrorDetails().errorMessage();
            }
            if (attempt < ATTEMPTS) {
                pause.sleep(BETWEEN_ATTEMPTS.multipliedBy(attempt));
            }
        }
        throw new IllegalStateException(
                "ECS did not run " + request.taskDefinition() + " in " + ATTEMPTS + " attempts: " + refusal);
    }
}
