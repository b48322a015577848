package dev.drydock.samples;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Task;

/** Stops tasks that somebody started and forgot. */
public final class OrphanReaper {

    private final EcsClient ecs;
    private final Clock clock;

    /** Reaps through a client, by the age a clock tells. */
    public OrphanReaper(EcsClient ecs, Clock clock) {
        this.ecs = ecs;
        this.clock = clock;
    }

    /** Stops what this starter has started longer ago than that; returns the ARNs. */
    public List<String> reap(String cluster, String startedBy, Duration age) {
        Instant latest = clock.instant().minus(age);
        List<String> mine = Tasks.list(ecs, request -> request.cluster(cluster).startedBy(startedBy));
        List<String> orphans = Tasks.describe(ecs, cluster, mine).stream()
                .filter(task -> task.createdAt().isBefore(latest))
                .map(Task::taskArn)
                .toList();
        orphans.forEach(task -> ecs.stopTask(
                request -> request.cluster(cluster).task(task).reason("Orphaned: older than " + age.toHours() + " h")));
        return orphans;
    }
}
