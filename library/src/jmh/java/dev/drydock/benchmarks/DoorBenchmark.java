package dev.drydock.benchmarks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One request over loopback, by one connection and by eight: Drydock behind WireMock against a bare WireMock stub that
 * answers the same bytes. Compare the medians.
 */
@BenchmarkMode({Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public abstract class DoorBenchmark {

    /** A running service's task, a world that keeps up with the wall clock, and a stub of the same size beside it. */
    @State(Scope.Benchmark)
    public static class Servers {

        private Drydock aws;
        private WireMockServer bare;
        private HttpRequest stub;
        private HttpRequest describe;
        private HttpRequest run;

        /** Starts both servers. */
        @Setup(Level.Trial)
        public void start() throws IOException, InterruptedException {
            aws = Drydock.builder()
                    .time(TimeMode.scaled(1_000))
                    .patience(Integer.MAX_VALUE)
                    .build();
            aws.given().cluster("prod").service("web", "shop/web:1").running(1);
            aws.images()
                    .add(
                            "shop/job:1",
                            script -> script.after(Duration.ofSeconds(1)).exits(0));
            aws.given().taskDefinition("job", "shop/job:1");
            URI drydock = URI.create(aws.wiremock().start().baseUrl());
            String task = aws.ecs().listTasks(b -> b.cluster("prod")).taskArns().get(0);
            describe = request(drydock, "DescribeTasks", "{\"cluster\":\"prod\",\"tasks\":[\"" + task + "\"]}");
            run = request(
                    drydock,
                    "RunTask",
                    "{\"cluster\":\"prod\",\"taskDefinition\":\"job\",\"launchType\":\"FARGATE\","
                            + "\"networkConfiguration\":{\"awsvpcConfiguration\":{\"subnets\":[\"subnet-1\"]}}}");
            bare = new WireMockServer(options()
                    .bindAddress("127.0.0.1")
                    .dynamicPort()
                    .maxRequestJournalEntries(1_000)
                    .gzipDisabled(true)
                    .stubRequestLoggingDisabled(true));
            bare.start();
            String same = HttpClient.newHttpClient()
                    .send(describe, HttpResponse.BodyHandlers.ofString())
                    .body();
            bare.stubFor(post("/")
                    .willReturn(aResponse()
                            .withHeader("Content-Type", "application/x-amz-json-1.1")
                            .withBody(same)));
            stub = request(URI.create(bare.baseUrl()), "DescribeTasks", "{\"cluster\":\"prod\"}");
        }

        /** Stops both. */
        @TearDown(Level.Trial)
        public void stop() {
            bare.stop();
            aws.close();
        }

        private static HttpRequest request(URI server, String operation, String body) {
            return HttpRequest.newBuilder(server)
                    .header("X-Amz-Target", "AmazonEC2ContainerServiceV20141113." + operation)
                    .header("Content-Type", "application/x-amz-json-1.1")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
        }
    }

    /** A client of one connection. */
    @State(Scope.Thread)
    public static class Caller {

        private final HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        private String send(HttpRequest request) throws IOException, InterruptedException {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.body());
            }
            return response.body();
        }
    }

    /** The limit. */
    @Benchmark
    public String bareStub(Servers servers, Caller caller) throws IOException, InterruptedException {
        return caller.send(servers.stub);
    }

    /** A read. */
    @Benchmark
    public String describeTasks(Servers servers, Caller caller) throws IOException, InterruptedException {
        return caller.send(servers.describe);
    }

    /** A write and the life of its task. */
    @Benchmark
    public String runTask(Servers servers, Caller caller) throws IOException, InterruptedException {
        return caller.send(servers.run);
    }

    /** By one connection. */
    public static class ByOne extends DoorBenchmark {}

    /** By eight. */
    @Threads(8)
    public static class ByEight extends DoorBenchmark {}
}
