package dev.drydock.assertions;

import dev.drydock.Drydock;
import dev.drydock.internal.history.TaskHistory;
import dev.drydock.journal.TaskMove;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Service;

/**
 * How few healthy tasks a service has ever had.
 *
 * @param drydock the world
 * @param service the service
 */
record HealthyFloor(Drydock drydock, Service service) {

    private static final int SHOWN = 10;

    /** When it had fewer than that part of those it needed, or why that cannot be told; null if it never had. */
    @Nullable
    String breach(int percent) {
        TaskHistory history = TaskHistory.of(
                drydock.journal(), this::isOfIt, change -> change.serviceArn().equals(service.serviceArn()));
        String gap = history.gap();
        if (gap != null) {
            return gap;
        }
        List<TaskHistory.Count> counts = history.counts();
        for (int i = 0; i < counts.size(); i++) {
            TaskHistory.Count count = counts.get(i);
            if (count.healthy() * 100L < count.needed() * (long) percent) {
                List<String> before = counts.subList(Math.max(0, i + 1 - SHOWN), i + 1).stream()
                        .map(TaskHistory.Count::toString)
                        .toList();
                return "at " + count.at() + " " + count.healthy() + " of " + count.needed() + " were\n  up to then"
                        + Words.lines(before, SHOWN, "the newest last", "");
            }
        }
        return null;
    }

    private boolean isOfIt(TaskMove move) {
        return move.group().equals("service:" + service.serviceName())
                && TaskHistory.cluster(move).equals(Words.lastPart(service.clusterArn()))
                && place(move.taskArn()).equals(place(service.serviceArn()));
    }

    /** The account and region of an ARN. */
    private static String place(String arn) {
        return arn.substring(0, arn.lastIndexOf(':'));
    }
}
