package dev.drydock.internal.ecs.task.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Snapshot;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ProtectedTask;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionResponse;

/** Whatever is asked of a service in whatever order: its scheduler never stops a task before its protection ends. */
class RandomProtectionTest {

    private static final int STEPS = 60;

    private final Drydock aws = Drydock.builder()
            .time(TimeMode.manual())
            .patience(Integer.MAX_VALUE)
            .build();
    private final EcsClient ecs = aws.ecs();

    /** Until when each task is protected. */
    private final Map<String, Instant> protectedUntil = new TreeMap<>();

    private void furnish() {
        ecs.createCluster(b -> b.clusterName("prod").capacityProviders("FARGATE_SPOT"));
        aws.given().taskDefinition("web", "shop/web:1");
        ecs.createService(b -> b.cluster("prod")
                .serviceName("web")
                .taskDefinition("web")
                .desiredCount(3)
                .capacityProviderStrategy(
                        s -> s.capacityProvider("FARGATE_SPOT").weight(1))
                .networkConfiguration(Networks::ofOneSubnet));
        aws.time().settle();
    }

    private List<String> tasks() {
        return ecs.listTasks(b -> b.cluster("prod").serviceName("web")).taskArns();
    }

    private void step(SplittableRandom random) {
        List<String> tasks = tasks();
        String task = tasks.isEmpty() ? null : tasks.get(random.nextInt(tasks.size()));
        switch (random.nextInt(6)) {
            case 0 -> {
                int desired = random.nextInt(5);
                ecs.updateService(b -> b.cluster("prod").service("web").desiredCount(desired));
            }
            case 1 -> ecs.updateService(b -> b.cluster("prod").service("web").forceNewDeployment(true));
            case 2 -> protect(task, 1 + random.nextInt(30));
            case 3 -> protect(task, 0);
            case 4 -> {
                if (task != null) {
                    aws.faults().spot(task).interrupt();
                }
            }
            default -> aws.time().advance(Duration.ofSeconds(random.nextInt(600)));
        }
    }

    /** For so many minutes; no longer at all if that is none. */
    private void protect(String task, int minutes) {
        if (task == null) {
            return;
        }
        UpdateTaskProtectionResponse response = ecs.updateTaskProtection(b ->
                b.cluster("prod").tasks(task).protectionEnabled(minutes > 0).expiresInMinutes(Math.max(1, minutes)));
        for (ProtectedTask each : response.protectedTasks()) {
            if (each.protectionEnabled()) {
                protectedUntil.put(task, each.expirationDate());
            } else {
                protectedUntil.remove(task);
            }
        }
    }

    private void check() {
        List<String> stopped = ecs.listTasks(
                        b -> b.cluster("prod").serviceName("web").desiredStatus("STOPPED"))
                .taskArns();
        for (String arn : stopped) {
            Task task =
                    ecs.describeTasks(b -> b.cluster("prod").tasks(arn)).tasks().get(0);
            if (task.stopCodeAsString().equals("ServiceSchedulerInitiated")) {
                assertThat(protectedUntil.getOrDefault(arn, Instant.EPOCH))
                        .as("%s", task)
                        .isBeforeOrEqualTo(task.stoppingAt());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_scheduler_waits_for_the_end_of_protection(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        furnish();
        for (int i = 0; i < STEPS; i++) {
            step(random);
            if (i % 10 == 9) {
                aws.time().advance(Duration.ofMinutes(1));
                check();
                Snapshot snapshot = aws.snapshot();
                aws.restore(snapshot);
                assertThat(aws.snapshot()).isEqualTo(snapshot);
            }
        }

        aws.time().advance(Duration.ofHours(1));
        aws.time().settle();

        check();
        assertThat(protectedUntil).isNotEmpty();
        int desired = ecs.describeServices(b -> b.cluster("prod").services("web"))
                .services()
                .get(0)
                .desiredCount();
        assertThat(tasks()).hasSize(desired);
    }
}
