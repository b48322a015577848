package dev.drydock.benchmarks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.drydock.Drydock;
import dev.drydock.server.DrydockServer;
import dev.drydock.time.TimeMode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
 * One request over loopback, by one connection and by eight: Drydock behind WireMock and Drydock's own server against a bare
 * WireMock stub. Compare the medians.
 *
 * <p>The stub gets the request that {@link #describeTasks} sends, answers what that is answered, headers too, and keeps as
 * many requests. The answer to {@link #runTask} is two thirds as long, but its task then lives and ends on the same
 * processors, within the calls that follow.
 */
@BenchmarkMode({Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 9, time = 3) // on two processors the compiler is not done with all of this before
@Measurement(iterations = 4, time = 3)
@Fork(1)
public abstract class DoorBenchmark {

    /** What the HTTP server writes by itself. */
    private static final Set<String> BY_ITSELF = Set.of("date", "matched-stub-id", "transfer-encoding");

    /** A running service's task, a world that keeps up with the wall clock, and a stub of the same size beside it. */
    @State(Scope.Benchmark)
    public static class Servers {

        private Drydock aws;
        private DrydockServer server;
        private WireMockServer bare;
        private WireMockServer forgetful;
        private HttpRequest stub;
        private HttpRequest forgotten;
        private HttpRequest describe;
        private HttpRequest run;
        private HttpRequest serverDescribe;
        private HttpRequest serverRun;

        /** Starts all servers. */
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
            String task = aws.ecs().listTasks(b -> b.cluster("prod")).taskArns().get(0);
            String asked = "{\"cluster\":\"prod\",\"tasks\":[\"" + task + "\"]}";
            String ran = "{\"cluster\":\"prod\",\"taskDefinition\":\"job\",\"launchType\":\"FARGATE\","
                    + "\"networkConfiguration\":{\"awsvpcConfiguration\":{\"subnets\":[\"subnet-1\"]}}}";
            URI wiremock = URI.create(aws.wiremock().start().baseUrl());
            describe = request(wiremock, "DescribeTasks", asked);
            run = request(wiremock, "RunTask", ran);
            server = DrydockServer.serve(aws, 0);
            serverDescribe = request(server.endpoint(), "DescribeTasks", asked);
            serverRun = request(server.endpoint(), "RunTask", ran);
            bare = new WireMockServer(bareOptions().maxRequestJournalEntries(1_000));
            forgetful = new WireMockServer(bareOptions().disableRequestJournal());
            ResponseDefinitionBuilder same = same(describe);
            for (WireMockServer each : List.of(bare, forgetful)) {
                each.start();
                each.stubFor(post("/").willReturn(same));
            }
            stub = request(URI.create(bare.baseUrl()), "DescribeTasks", asked);
            forgotten = request(URI.create(forgetful.baseUrl()), "DescribeTasks", asked);
        }

        /** Stops them. */
        @TearDown(Level.Trial)
        public void stop() {
            bare.stop();
            forgetful.stop();
            server.close();
            aws.close();
        }

        private static ResponseDefinitionBuilder same(HttpRequest asked) throws IOException, InterruptedException {
            HttpResponse<String> answered =
                    HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofString());
            ResponseDefinitionBuilder same = aResponse().withBody(answered.body());
            answered.headers().map().forEach((name, values) -> {
                if (!BY_ITSELF.contains(name.toLowerCase(Locale.ROOT))) {
                    same.withHeader(name, values.toArray(String[]::new));
                }
            });
            return same;
        }

        private static WireMockConfiguration bareOptions() {
            return options()
                    .bindAddress("127.0.0.1")
                    .dynamicPort()
                    .gzipDisabled(true)
                    .stubRequestLoggingDisabled(true);
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

    /** The same without WireMock's journal, whose every entry it looks up with every request: no limit, but told beside. */
    @Benchmark
    public String bareStubWithoutJournal(Servers servers, Caller caller) throws IOException, InterruptedException {
        return caller.send(servers.forgotten);
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

    /** The read, of Drydock's own server. */
    @Benchmark
    public String serverDescribeTasks(Servers servers, Caller caller) throws IOException, InterruptedException {
        return caller.send(servers.serverDescribe);
    }

    /** The write, of Drydock's own server. */
    @Benchmark
    public String serverRunTask(Servers servers, Caller caller) throws IOException, InterruptedException {
        return caller.send(servers.serverRun);
    }

    /** By one connection. */
    public static class ByOne extends DoorBenchmark {}

    /** By eight. */
    @Threads(8)
    public static class ByEight extends DoorBenchmark {}
}
