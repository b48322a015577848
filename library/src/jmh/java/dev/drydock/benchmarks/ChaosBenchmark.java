package dev.drydock.benchmarks;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * A rolling deployment of ten tasks, polled until it is stable: as it is, and with all that the seed can draw: jitter, orders,
 * late reads and short pages.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ChaosBenchmark {

    private static final int TASKS = 10;
    private long seed = 2;

    /** Without. */
    @Benchmark
    public Object steady() {
        return deployment(Drydock.builder().time(TimeMode.manual()).build());
    }

    /** With all of it, another seed each time. */
    @Benchmark
    public Object chaotic() {
        Drydock aws = Drydock.builder()
                .seed(seed++)
                .time(TimeMode.manual())
                .timings(Timings.jittered())
                .build();
        aws.faults().reads().lagBehind(Duration.ofSeconds(2));
        aws.faults().pages().areShort();
        return deployment(aws);
    }

    /** Jitter and orders alone. */
    @Benchmark
    public Object jittered() {
        return deployment(Drydock.builder()
                .seed(seed++)
                .time(TimeMode.manual())
                .timings(Timings.jittered())
                .build());
    }

    /** Late reads alone. */
    @Benchmark
    public Object late() {
        Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
        aws.faults().reads().lagBehind(Duration.ofSeconds(2));
        return deployment(aws);
    }

    private static Object deployment(Drydock aws) {
        try (aws) {
            aws.given().cluster("prod").service("web", "shop/web:1").running(TASKS);
            aws.given().taskDefinition("web", "shop/web:2");
            EcsClient ecs = aws.ecs();
            ecs.updateService(b -> b.cluster("prod").service("web").taskDefinition("web"));
            int running = 0;
            for (int poll = 0; poll < 60; poll++) {
                aws.time().advance(Duration.ofSeconds(5));
                running = ecs.listTasks(b -> b.cluster("prod").serviceName("web"))
                        .taskArns()
                        .size();
                var service = ecs.describeServices(b -> b.cluster("prod").services("web"))
                        .services()
                        .get(0);
                if (service.deployments().size() == 1 && service.runningCount() == TASKS) {
                    return running;
                }
            }
            throw new IllegalStateException("The deployment is not stable; " + running + " tasks are listed");
        }
    }
}
