package dev.drydock.benchmarks;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.PriorityQueue;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;

/**
 * Services deployed and then rolled to another revision on container instances, placement included, against a bare queue
 * that carries as many events out at the same population; and the heap that a task of a service takes. Prints ratios: each
 * size is run three times in one JVM, and the fastest counts.
 */
public final class ServiceBenchmark {

    private static final int ROUNDS = 3;

    private ServiceBenchmark() {}

    private record Bare(long at, long sequence, Runnable action) {}

    /** Prints a line a size; sizes may be given as arguments, {@code services x tasks}. */
    public static void main(String[] arguments) {
        String[] sizes = arguments.length > 0 ? arguments : new String[] {"1x1000", "100x3", "1000x3", "5000x3"};
        for (String size : sizes) {
            int x = size.indexOf('x');
            run(Integer.parseInt(size.substring(0, x)), Integer.parseInt(size.substring(x + 1)));
        }
    }

    private static void run(int services, int tasks) {
        double best = Double.MAX_VALUE;
        long events = 0;
        long heap = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long before = Heap.used();
            Drydock aws = furnished();
            long begun = System.nanoTime();
            long fired = deploy(aws, services, tasks) + roll(aws, services);
            double took = System.nanoTime() - begun;
            events = fired;
            best = Math.min(best, took);
            int running = aws.ecs()
                    .describeClusters(b -> b.clusters("prod"))
                    .clusters()
                    .get(0)
                    .runningTasksCount();
            if (running != services * tasks) {
                throw new IllegalStateException(running + " tasks run");
            }
            // Stopped tasks can be described for an hour.
            aws.time().advance(Duration.ofMinutes(70));
            aws.ecs().listTasks(b -> b.cluster("prod"));
            heap = (Heap.used() - before) / ((long) services * tasks);
            Reference.reachabilityFence(aws);
        }
        double bare = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            bare = Math.min(bare, bare(events, services * tasks));
        }
        System.out.printf(
                Locale.ROOT,
                "%d services of %d tasks: %d events in %.0f ms, %.2f M/s; the bare loop %.2f M/s, ratio 1/%.1f;"
                        + " heap a task %d bytes, all that stands around it included%n",
                services,
                tasks,
                events,
                best / 1e6,
                events / best * 1e3,
                events / bare * 1e3,
                best / bare,
                heap);
    }

    private static Drydock furnished() {
        Drydock aws = Drydock.builder()
                .time(TimeMode.manual())
                .patience(Integer.MAX_VALUE)
                .build();
        aws.given().cluster("prod").instances(200, "r5.4xlarge");
        for (int revision = 0; revision < 2; revision++) {
            aws.ecs()
                    .registerTaskDefinition(b -> b.family("worker")
                            .containerDefinitions(
                                    c -> c.name("main").image("nginx").cpu(64).memory(128)));
        }
        return aws;
    }

    private static long deploy(Drydock aws, int services, int tasks) {
        EcsClient ecs = aws.ecs();
        for (int i = 0; i < services; i++) {
            String name = "s" + i;
            ecs.createService(b -> b.cluster("prod")
                    .serviceName(name)
                    .taskDefinition("worker:1")
                    .launchType(LaunchType.EC2)
                    .schedulingStrategy(SchedulingStrategy.REPLICA)
                    .deploymentConfiguration(d -> d.minimumHealthyPercent(50).maximumPercent(150))
                    .desiredCount(tasks));
        }
        return settled(aws);
    }

    private static long roll(Drydock aws, int services) {
        EcsClient ecs = aws.ecs();
        for (int i = 0; i < services; i++) {
            String name = "s" + i;
            ecs.updateService(b -> b.cluster("prod").service(name).taskDefinition("worker:2"));
        }
        return settled(aws);
    }

    private static long settled(Drydock aws) {
        long events = 0;
        for (int i = 0; i < 1_000; i++) {
            var settled = aws.time().trySettle();
            events += settled.events();
            if (settled.isDone()) {
                return events;
            }
        }
        throw new IllegalStateException(aws.describe());
    }

    /** The limit: as many events by so many entities, and nothing else. */
    private static double bare(long events, int entities) {
        PriorityQueue<Bare> queue =
                new PriorityQueue<>(Comparator.comparingLong(Bare::at).thenComparingLong(Bare::sequence));
        long[] left = {events};
        long[] sequence = {0};
        long begun = System.nanoTime();
        for (int i = 0; i < entities; i++) {
            again(queue, left, sequence, 0, i);
        }
        while (!queue.isEmpty()) {
            queue.remove().action().run();
        }
        return System.nanoTime() - begun;
    }

    private static void again(PriorityQueue<Bare> queue, long[] left, long[] sequence, long now, int entity) {
        if (left[0]-- > 0) {
            long at = now + 1 + entity % 17;
            queue.add(new Bare(at, sequence[0]++, () -> again(queue, left, sequence, at, entity)));
        }
    }
}
