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
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;

/** The same read by the direct client and by the SDK's own client over the transport. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class TransportBenchmark {

    private final Drydock aws =
            Drydock.builder().time(TimeMode.eager()).patience(Integer.MAX_VALUE).build();
    private final EcsClient sdk = EcsClient.builder()
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "secret")))
            .httpClient(aws.httpClient())
            .build();
    private DescribeTasksRequest request;

    /** A running task. */
    @Setup
    public void run() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);
        String task = aws.ecs().listTasks(b -> b.cluster("prod")).taskArns().get(0);
        request = DescribeTasksRequest.builder().cluster("prod").tasks(task).build();
    }

    /** In process. */
    @Benchmark
    public DescribeTasksResponse direct() {
        return aws.ecs().describeTasks(request);
    }

    /** Signed, marshalled, answered and read again. */
    @Benchmark
    public DescribeTasksResponse transport() {
        return sdk.describeTasks(request);
    }
}
