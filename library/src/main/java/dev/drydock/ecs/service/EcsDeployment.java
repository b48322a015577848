package dev.drydock.ecs.service;

import dev.drydock.ecs.deployment.DeploymentView.Rollout;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;

/** One deployment of a service: what its tasks are like, which they are, and how far it has come. */
final class EcsDeployment {

    /** What never changes, as it is shown: the id, the task definition, where tasks run, and when it was created. */
    final Deployment fixed;

    /** As it was asked for, {@code LATEST} too, which {@link #fixed} shows resolved; null off Fargate. */
    final @Nullable String platformVersion;

    /** What its tasks are made of, whole. */
    ServiceRevision revision;

    /** The capacity providers of the tasks that can still be described, by ARN; empty text without a strategy. */
    final Map<String, String> tasks = new LinkedHashMap<>();

    /** Whether its tasks have health checks that count; null until somebody has looked. Follows from the task definition. */
    @Nullable
    Boolean checked;

    long updatedAt;
    Rollout rollout = Rollout.IN_PROGRESS;
    String reason;

    /** Tasks that failed in a row. */
    int failures;

    long lastFailureAt = -1;

    /** Batches of tasks that failed since one of them was RUNNING. */
    int attempts;

    /** Whether a task of the present batch has failed. */
    boolean batchFailed;

    /** Whether the last task wished for fitted nowhere. */
    boolean notPlaced;

    long retryAt;
    boolean hasRun;

    /** Whether alarms and bake time go for it. */
    boolean watched = true;

    /** Whether a caller wants it rolled back. */
    boolean stopRequested;

    /** When all its tasks were there and it began to bake; -1 before. */
    long bakingSince = -1;

    EcsDeployment(Deployment fixed, @Nullable String platformVersion, ServiceRevision revision) {
        this.fixed = fixed;
        this.platformVersion = platformVersion;
        this.revision = revision;
        this.updatedAt = fixed.createdAt().toEpochMilli();
        this.reason = "ECS deployment " + fixed.id() + " in progress.";
    }

    String id() {
        return fixed.id();
    }

    boolean onFargate() {
        return fixed.launchType() == LaunchType.FARGATE
                || !fixed.capacityProviderStrategy().isEmpty();
    }

    /** By what kind of host its tasks are run. */
    String launchType() {
        return onFargate() ? "FARGATE" : fixed.launchType() == LaunchType.EXTERNAL ? "EXTERNAL" : "EC2";
    }

    /** Of the same task definition it runs the very same images; only a forced deployment looks tags up again. */
    void keepImages(EcsDeployment before) {
        if (fixed.taskDefinition().equals(before.fixed.taskDefinition())) {
            revision = revision.toBuilder()
                    .containerImages(before.revision.containerImages())
                    .build();
        }
    }

    void become(Rollout next, String why, long now) {
        rollout = next;
        reason = why;
        updatedAt = now;
    }

    /**
     * A fresh start: nothing of what failed before counts any more.
     *
     * @param runs whether a task of it is RUNNING now; else those to come have yet to show that they start
     */
    void forgive(boolean runs) {
        hasRun = runs;
        failures = 0;
        lastFailureAt = -1;
        attempts = 0;
        batchFailed = false;
        notPlaced = false;
        retryAt = 0;
        stopRequested = false;
        bakingSince = -1;
    }

    /**
     * All there is to keep.
     *
     * @param tasks ARNs, in the order of launch
     * @param providers of each task
     */
    record Image(
            Deployment fixed,
            @Nullable String platformVersion,
            ServiceRevision revision,
            List<String> tasks,
            List<String> providers,
            Instant updatedAt,
            Rollout rollout,
            String reason,
            int failures,
            long lastFailureAt,
            int attempts,
            boolean batchFailed,
            boolean notPlaced,
            long retryAt,
            boolean hasRun,
            boolean watched,
            boolean stopRequested,
            long bakingSince) {}

    Image image() {
        return new Image(
                fixed,
                platformVersion,
                revision,
                List.copyOf(tasks.keySet()),
                List.copyOf(tasks.values()),
                Instant.ofEpochMilli(updatedAt),
                rollout,
                reason,
                failures,
                lastFailureAt,
                attempts,
                batchFailed,
                notPlaced,
                retryAt,
                hasRun,
                watched,
                stopRequested,
                bakingSince);
    }

    static EcsDeployment of(Image image) {
        EcsDeployment deployment = new EcsDeployment(image.fixed(), image.platformVersion(), image.revision());
        for (int i = 0; i < image.tasks().size(); i++) {
            deployment.tasks.put(image.tasks().get(i), image.providers().get(i));
        }
        deployment.updatedAt = image.updatedAt().toEpochMilli();
        deployment.rollout = image.rollout();
        deployment.reason = image.reason();
        deployment.failures = image.failures();
        deployment.lastFailureAt = image.lastFailureAt();
        deployment.attempts = image.attempts();
        deployment.batchFailed = image.batchFailed();
        deployment.notPlaced = image.notPlaced();
        deployment.retryAt = image.retryAt();
        deployment.hasRun = image.hasRun();
        deployment.watched = image.watched();
        deployment.stopRequested = image.stopRequested();
        deployment.bakingSince = image.bakingSince();
        return deployment;
    }
}
