package dev.drydock.benchmarks;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.Locale;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;

/**
 * A hundred thousand tasks on five thousand instances, spread over zones and instances: how long placing and starting them
 * takes, and the heap that an instance and the whole world take.
 */
public final class LargeFleet {

    private static final int INSTANCES = 5_000;
    private static final int TASKS = 100_000;
    private static final int A_CALL = 10;

    private LargeFleet() {}

    /** Prints the figures of three worlds, the first of which warms up. */
    public static void main(String[] arguments) {
        for (int i = 0; i < 3; i++) {
            measure();
        }
    }

    private static void measure() {
        Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
        EcsClient ecs = aws.ecs();
        ecs.registerTaskDefinition(b -> b.family("worker")
                .containerDefinitions(c -> c.name("main").image("nginx").cpu(64).memory(128)));
        aws.given().cluster("prod");
        long empty = Heap.used();
        aws.given().cluster("prod").instances(INSTANCES, "r5.2xlarge");
        long furnished = Heap.used();

        long began = System.nanoTime();
        place(ecs);
        long placed = System.nanoTime();
        aws.time().advance(Duration.ofMinutes(5));
        long started = System.nanoTime();

        int running =
                ecs.describeClusters(b -> b.clusters("prod")).clusters().get(0).runningTasksCount();
        if (running != TASKS) {
            throw new IllegalStateException(running + " tasks are RUNNING");
        }
        System.out.printf(
                Locale.ROOT,
                "%d instances: %d bytes each; %d tasks placed in %d ms, RUNNING after another %d ms; %d MiB in all%n",
                INSTANCES,
                (furnished - empty) / INSTANCES,
                TASKS,
                (placed - began) / 1_000_000,
                (started - placed) / 1_000_000,
                Heap.used() >> 20);
        Reference.reachabilityFence(aws);
    }

    private static void place(EcsClient ecs) {
        RunTaskRequest ten = RunTaskRequest.builder()
                .cluster("prod")
                .taskDefinition("worker")
                .count(A_CALL)
                .placementStrategy(
                        s -> s.type("spread").field("attribute:ecs.availability-zone"),
                        s -> s.type("spread").field("instanceId"))
                .build();
        for (int i = 0; i < TASKS / A_CALL; i++) {
            RunTaskResponse response = ecs.runTask(ten);
            if (!response.failures().isEmpty()) {
                throw new IllegalStateException(response.failures().toString());
            }
        }
    }
}
