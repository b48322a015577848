package dev.drydock.benchmarks;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * The whole life of 10,000 tasks on 100 instances, placement included, against a bare queue that carries 80,000 events out;
 * and the read of one task.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TaskBenchmark {

    private static final int TASKS = 10_000;
    private static final int EVENTS = 8;

    private EcsClient reader;
    private DescribeTasksRequest one;

    private record Bare(long at, long sequence, Runnable action) {}

    private static final class BareQueue {
        final PriorityQueue<Bare> queue =
                new PriorityQueue<>(Comparator.comparingLong(Bare::at).thenComparingLong(Bare::sequence));
        long now;
        long sequence;

        void step(int task, int left) {
            if (left > 0) {
                queue.add(new Bare(now + 1 + task % 17, sequence++, () -> step(task, left - 1)));
            }
        }
    }

    private static Drydock furnished() {
        Drydock aws = Drydock.builder()
                .time(TimeMode.manual())
                .patience(Integer.MAX_VALUE)
                .build();
        aws.given().cluster("prod").instances(100, "r5.2xlarge");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("worker")
                        .containerDefinitions(c -> c.name("main")
                                .image("nginx")
                                .cpu(64)
                                .memory(128)
                                .command("sleep", "60")));
        return aws;
    }

    /** One running task to read. */
    @Setup
    public void run() {
        Drydock aws = furnished();
        reader = aws.ecs();
        Task task = reader.runTask(b -> b.cluster("prod").taskDefinition("worker"))
                .tasks()
                .get(0);
        aws.time().advance(Duration.ofSeconds(30));
        one = DescribeTasksRequest.builder()
                .cluster("prod")
                .tasks(task.taskArn())
                .build();
    }

    /** RunTask to STOPPED, ten tasks a call. */
    @Benchmark
    public Object wholeLifeOfTenThousandTasks() {
        Drydock aws = furnished();
        RunTaskRequest ten = RunTaskRequest.builder()
                .cluster("prod")
                .taskDefinition("worker")
                .count(10)
                .build();
        List<Object> started = new ArrayList<>();
        for (int i = 0; i < TASKS / 10; i++) {
            started.add(aws.ecs().runTask(ten).tasks());
        }
        aws.time().settle();
        return started;
    }

    /** The limit: as many events as such lives have, and nothing else. */
    @Benchmark
    public long bareLoop() {
        BareQueue bare = new BareQueue();
        for (int task = 0; task < TASKS; task++) {
            bare.step(task, EVENTS);
        }
        while (!bare.queue.isEmpty()) {
            Bare next = bare.queue.remove();
            bare.now = next.at();
            next.action().run();
        }
        return bare.sequence;
    }

    /** A read whose task has not changed since the last. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Object describeTask() {
        return reader.describeTasks(one);
    }
}
