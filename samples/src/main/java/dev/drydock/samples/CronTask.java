package dev.drydock.samples;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;

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
        this.request = request.toBuilder().startedBy(name).count(1).build();
    }

    /**
     * Runs the job, unless its last run goes on. Whoever else is told of the same moment, or is told twice, gets the same
     * task: to look first does not keep two callers apart, but ECS runs one task for one client token.
     *
     * @param moment when the job is due by the schedule
     * @return the task of this moment; empty if a run goes on
     * @throws IllegalStateException if ECS has no room for it
     */
    public Optional<String> due(Instant moment) {
        if (goesOn()) {
            return Optional.empty();
        }
        RunTaskResponse answer =
                ecs.runTask(request.toBuilder().clientToken(token(moment)).build());
        if (answer.tasks().isEmpty()) {
            throw new IllegalStateException(name + " does not run: " + answer.failures());
        }
        return answer.tasks().stream().map(Task::taskArn).findFirst();
    }

    /** A task that is told to stop runs on until its containers are done. */
    private boolean goesOn() {
        List<String> tasks = new ArrayList<>();
        for (DesiredStatus desired : List.of(DesiredStatus.RUNNING, DesiredStatus.STOPPED)) {
            tasks.addAll(Tasks.list(
                    ecs, list -> list.cluster(request.cluster()).startedBy(name).desiredStatus(desired)));
        }
        return Tasks.describe(ecs, request.cluster(), tasks).stream()
                .anyMatch(task -> !task.lastStatus().equals("STOPPED"));
    }

    /** The same for all who mean this run, and no longer than the 64 characters that ECS takes. */
    private String token(Instant moment) {
        return UUID.nameUUIDFromBytes((name + '/' + moment).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
