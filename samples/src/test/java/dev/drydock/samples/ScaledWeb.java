package dev.drydock.samples;

import dev.drydock.Drydock;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.LaunchType;

/** What the suites of auto scaling begin with: the service {@code web} in {@code prod}, each task a quarter of a vCPU. */
final class ScaledWeb {

    private ScaledWeb() {}

    /** Creates the service, and returns when it is stable. */
    static void create(EcsClient ecs, Drydock aws, String image, int count) {
        aws.given().cluster("prod");
        String definition = BalancedService.definition(ecs, image);
        ecs.createService(request -> request.cluster("prod")
                .serviceName("web")
                .taskDefinition(definition)
                .desiredCount(count)
                .launchType(LaunchType.FARGATE)
                .networkConfiguration(network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-a"))));
        aws.time().settle();
    }

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
