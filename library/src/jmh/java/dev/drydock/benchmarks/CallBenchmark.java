package dev.drydock.benchmarks;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
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
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;

/** What a warm call costs, and a fresh world with its first call. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CallBenchmark {

    private EcsClient ecs;
    private final DescribeClustersRequest cluster =
            DescribeClustersRequest.builder().clusters("prod").build();
    private final DescribeTaskDefinitionRequest definition =
            DescribeTaskDefinitionRequest.builder().taskDefinition("web:1").build();

    /** A world with one cluster and one task definition. Reads are equal on purpose, hence the patience. */
    @Setup
    public void create() {
        ecs = Drydock.builder()
                .time(TimeMode.manual())
                .patience(Integer.MAX_VALUE)
                .build()
                .ecs();
        ecs.createCluster(b -> b.clusterName("prod"));
        ecs.registerTaskDefinition(b -> b.family("web")
                .containerDefinitions(c -> c.name("web").image("nginx").memory(128)));
    }

    /** A read whose answer is built anew. */
    @Benchmark
    public Object describeCluster() {
        return ecs.describeClusters(cluster);
    }

    /** A read whose answer is kept. */
    @Benchmark
    public Object describeTaskDefinition() {
        return ecs.describeTaskDefinition(definition);
    }

    /** What a test pays for a world of its own. */
    @Benchmark
    public Object freshWorldAndFirstCall() {
        return Drydock.create().ecs().createCluster(b -> b.clusterName("prod"));
    }
}
