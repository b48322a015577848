package dev.drydock.samples;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;

/** What the suites of auto scaling ask of the service {@code web} in {@code prod}. */
final class ScaledWeb {

    private ScaledWeb() {}

    static int running(EcsClient ecs) {
        return Services.find(ecs, "prod", "web").orElseThrow().runningCount();
    }

    /** The values without those that only repeat the one before. */
    static List<Integer> changes(List<Integer> values) {
        List<Integer> changes = new ArrayList<>();
        for (Integer each : values) {
            if (changes.isEmpty() || !changes.get(changes.size() - 1).equals(each)) {
                changes.add(each);
            }
        }
        return changes;
    }
}
