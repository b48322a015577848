package dev.drydock.samples;

import java.util.Optional;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;

/** A job that is due again and again, but never twice at a time. */
public final class CronTask {

    private final EcsClient ecs;
    private final String name;
    private final RunTaskRequest request;

    /**
     * A job through a client.
     *
     * @param name by which ECS knows who started its tasks
     * @param request what to run
     */
    public CronTask(EcsClient ecs, String name, RunTaskRequest request) {
        this.ecs = ecs;
        this.name = name;
        this.request = request.toBuilder().startedBy(name).build();
    }

    /**
     * Runs the job, unless its last run goes on.
     *
     * @return the task that was started
     * @throws IllegalStateException if ECS has no room for it
     */
    public Optional<String> due() {
        boolean running = !ecs.listTasks(list -> list.cluster(request.cluster()).startedBy(name))
                .taskArns()
                .isEmpty();
        if (running) {
            return Optional.empty();
        }
        RunTaskResponse answer = ecs.runTask(request);
        if (answer.tasks().isEmpty()) {
            throw new IllegalStateException(name + " does not run: " + answer.failures());
        }
        return Optional.of(answer.tasks().get(0).taskArn());
    }
}
