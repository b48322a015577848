package dev.drydock.benchmarks;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * The heap that a RUNNING task takes: as it stands, and with its last answer kept. The journal's ring is full before
 * either is measured, so that it does not count.
 */
public final class HeapPerTask {

    private static final int TASKS = 10_000;
    private static final int A_CALL = 10;
    private static final int JOURNAL = 120_000;

    private HeapPerTask() {}

    /** Prints the bytes. */
    public static void main(String[] arguments) {
        Drydock aws = Drydock.builder()
                .time(TimeMode.manual())
                .patience(Integer.MAX_VALUE)
                .build();
        aws.given().cluster("prod").instances(100, "r5.2xlarge");
        EcsClient ecs = aws.ecs();
        ecs.registerTaskDefinition(b -> b.family("worker")
                .containerDefinitions(c -> c.name("main").image("nginx").cpu(64).memory(128)));
        for (int i = 0; i < JOURNAL; i++) {
            ecs.listClusters();
        }
        long empty = Heap.used();

        RunTaskRequest ten = RunTaskRequest.builder()
                .cluster("prod")
                .taskDefinition("worker")
                .count(A_CALL)
                .build();
        for (int i = 0; i < TASKS / A_CALL; i++) {
            ecs.runTask(ten);
        }
        aws.time().advance(Duration.ofMinutes(5));
        for (int i = 0; i < JOURNAL; i++) {
            ecs.listClusters();
        }
        long running = Heap.used();

        List<String> arns = ecs.listTasksPaginator(b -> b.cluster("prod")).taskArns().stream()
                .toList();
        for (int i = 0; i < TASKS; i += 100) {
            List<String> some = arns.subList(i, i + 100);
            for (Task task :
                    ecs.describeTasks(b -> b.cluster("prod").tasks(some)).tasks()) {
                if (!task.lastStatus().equals("RUNNING")) {
                    throw new IllegalStateException(task.taskArn() + " is " + task.lastStatus());
                }
            }
        }
        for (int i = 0; i < JOURNAL; i++) {
            ecs.listClusters();
        }
        long described = Heap.used();

        System.out.printf(
                Locale.ROOT,
                "heap a live task: %d bytes; with its last answer kept: %d bytes%n",
                (running - empty) / TASKS,
                (described - empty) / TASKS);
        Reference.reachabilityFence(aws);
    }
}
