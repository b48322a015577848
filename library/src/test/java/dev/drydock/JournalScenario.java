package dev.drydock;

import dev.drydock.operation.AwsService;
import dev.drydock.operation.EcsOperation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** A scenario that touches what could differ between two runs: ids, maps, request ids, errors, faults and time. */
final class JournalScenario {

    private JournalScenario() {}

    /** Prints the journal, for a JVM of its own. */
    public static void main(String[] seed) {
        byte[] journal = run(Long.parseLong(seed[0])).getBytes(StandardCharsets.UTF_8);
        System.out.write(journal, 0, journal.length);
        System.out.flush();
    }

    static String run(long seed) {
        return run(Drydock.builder().seed(seed).build());
    }

    static String run(Drydock aws) {
        EcsClient ecs = aws.ecs();
        ecs.createCluster(b -> b.clusterName("prod").serviceConnectDefaults(s -> s.namespace("internal")));
        for (int i = 0; i < 3; i++) {
            RegisterTaskDefinitionRequest definition = definition();
            ecs.registerTaskDefinition(definition);
        }
        aws.time().advance(Duration.ofMillis(1_234));
        StringBuilder requestIds = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            requestIds.append(ecs.describeTaskDefinition(b -> b.taskDefinition("web"))
                    .responseMetadata()
                    .requestId());
        }
        aws.faults().on(EcsOperation.LIST_CLUSTERS).throttle().times(1);
        for (int i = 0; i < 2; i++) {
            try {
                ecs.listClusters();
                ecs.deleteCluster(b -> b.cluster("dev"));
            } catch (EcsException expected) {
                requestIds.append(expected.requestId());
            }
        }
        drawn(aws, ecs);
        String fleet = FleetScenario.run(aws);
        return aws.journal().text() + requestIds + fleet + aws.snapshot().json();
    }

    /** Faults that chance decides. */
    private static void drawn(Drydock aws, EcsClient ecs) {
        aws.faults().on(AwsService.ECS).withProbability(0.3).takes(Duration.ofSeconds(1));
        aws.faults().onAnyCall().withProbability(0.3).losesAnswer();
        aws.faults().throttleLikeAws();
        for (int i = 0; i < 30; i++) {
            try {
                ecs.createCluster(b -> b.clusterName("drawn"));
            } catch (SdkException expected) {
                // the journal tells
            }
        }
        aws.faults().clear();
    }

    private static RegisterTaskDefinitionRequest definition() {
        // HashMap and Map.of iterate in an order that may differ between JVMs.
        Map<String, String> labels = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            labels.put("label-" + i, "value");
        }
        return RegisterTaskDefinitionRequest.builder()
                .family("web")
                .containerDefinitions(c -> c.name("web")
                        .image("nginx")
                        .memory(128)
                        .dockerLabels(Map.copyOf(labels))
                        .logConfiguration(l -> l.logDriver("awslogs")
                                .options(Map.of(
                                        "awslogs-group", "/ecs/web",
                                        "awslogs-region", "us-east-1",
                                        "awslogs-stream-prefix", "ecs"))))
                .build();
    }
}
