package dev.drydock.internal.given;

import dev.drydock.internal.sdk.TaskEnd;
import software.amazon.awssdk.services.ecs.model.Service;

/** Why things that were to run do not. */
final class Setbacks {

    private static final int SHOWN = 3;

    private Setbacks() {}

    /** A service's last events, and how its tasks have ended; each on a line of its own. */
    static String of(Ground ground, String cluster, Service service) {
        StringBuilder why = new StringBuilder();
        service.events().stream()
                .limit(SHOWN)
                .forEach(event -> why.append("\n  event: ").append(event.message()));
        ground.tasks(cluster).stream()
                .filter(task ->
                        ("service:" + service.serviceName()).equals(task.group()) && task.stoppedReason() != null)
                .map(TaskEnd::of)
                .distinct()
                .limit(SHOWN)
                .forEach(reason -> why.append("\n  tasks stopped: ").append(reason));
        return why.toString();
    }
}
