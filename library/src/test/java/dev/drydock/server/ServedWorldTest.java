package dev.drydock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.drydock.Drydock;
import dev.drydock.testkit.SdkClients;
import dev.drydock.time.TimeMode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Whose world a server serves, how long that lives, and what comes of whatever goes wrong in it. */
class ServedWorldTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final DrydockServer server = DrydockServer.serve(aws, 0);

    @AfterEach
    void stop() {
        server.close();
        aws.close();
    }

    @Test
    void a_world_that_is_there_already_can_be_served() {
        aws.given().cluster("prod");

        try (EcsClient ecs = SdkClients.to(aws, server.endpoint(), EcsClient.builder())) {
            assertThat(ecs.listClusters().clusterArns()).hasSize(1);
            ecs.createCluster(b -> b.clusterName("dev"));
        }

        assertThat(server.drydock()).isSameAs(aws);
        assertThat(aws.view().clusterArns()).hasSize(2);
    }

    @Test
    void closing_the_server_leaves_the_world_open_to_whoever_made_it() {
        server.close();

        assertThat(aws.ecs().listClusters().clusterArns()).isEmpty();
    }

    @Test
    void a_world_that_was_made_elsewhere_begins_anew_itself() throws Exception {
        aws.given().cluster("prod");
        post("/_drydock/faults", "{\"on\": \"ecs:ListClusters\", \"does\": \"throttle\"}");

        HttpResponse<String> reply = post("/_drydock/reset", "");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(server.drydock()).isSameAs(aws);
        assertThat(aws.ecs().listClusters().clusterArns()).isEmpty();
    }

    @Test
    void a_reset_of_such_a_world_ends_an_advance_that_is_under_way() throws Exception {
        CompletableFuture<Boolean> begun = new CompletableFuture<>();
        var unused = aws.time().executor().scheduleAtFixedRate(() -> begun.complete(true), 1, 1, TimeUnit.MILLISECONDS);
        CompletableFuture<HttpResponse<String>> advance = HTTP.sendAsync(
                request(server.endpoint(), "/_drydock/time/advance", "{\"by\": \"36500d\"}"), BodyHandlers.ofString());
        begun.get(30, TimeUnit.SECONDS);

        HttpResponse<String> reset = post("/_drydock/reset", "");

        assertThat(reset.statusCode()).isEqualTo(200);
        assertThat(advance.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(409);
        assertThat(advance.get().body()).contains("The world was reset while this was under way");
        assertThat(aws.time().elapsed()).isZero();
    }

    @Test
    void a_reset_closes_the_old_world_and_its_wiremock_servers_and_the_server_stays() throws Exception {
        try (DrydockServer own = DrydockServer.start(aws.recipe(), 0)) {
            Drydock old = own.drydock();
            WireMockServer beside = old.wiremock().start();

            HttpResponse<String> reply = post(own.endpoint(), "/_drydock/reset", "");

            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(beside.isRunning()).isFalse();
            assertThatIllegalStateException()
                    .isThrownBy(() -> old.ecs().listClusters())
                    .withMessageContaining("This Drydock is closed");
            try (EcsClient ecs = SdkClients.to(own.drydock(), own.endpoint(), EcsClient.builder())) {
                assertThat(ecs.listClusters().clusterArns()).isEmpty();
            }
        }
    }

    @Test
    void a_reset_ends_an_advance_that_is_under_way() throws Exception {
        try (DrydockServer own = DrydockServer.start(aws.recipe(), 0)) {
            CompletableFuture<Boolean> begun = new CompletableFuture<>();
            var unused = own.drydock()
                    .time()
                    .executor()
                    .scheduleAtFixedRate(() -> begun.complete(true), 1, 1, TimeUnit.MILLISECONDS);
            CompletableFuture<HttpResponse<String>> advance = HTTP.sendAsync(
                    request(own.endpoint(), "/_drydock/time/advance", "{\"by\": \"36500d\"}"), BodyHandlers.ofString());
            begun.get(30, TimeUnit.SECONDS);

            HttpResponse<String> reset = post(own.endpoint(), "/_drydock/reset", "");

            assertThat(reset.statusCode()).isEqualTo(200);
            assertThat(advance.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(409);
            assertThat(advance.get().body()).contains("The world was reset while this was under way");
            assertThat(own.drydock().time().elapsed()).isZero();
        }
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new IllegalStateException("odd state"),
                new NullPointerException("odd null"),
                new AssertionError("odd assertion"),
                new NoClassDefFoundError("odd class"),
                new ExceptionInInitializerError("odd initializer"),
                new StackOverflowError("odd depth"),
                new Error("odd error"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void every_error_is_answered_and_told_on_standard_error(Throwable failure) throws Exception {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            aws.time().executor().execute(() -> sneak(failure));

            HttpResponse<String> reply = post("/_drydock/time/advance", "{\"by\": \"1s\"}");

            assertThat(reply.statusCode()).isEqualTo(500);
            assertThat(reply.body()).contains(failure.getMessage());
        } finally {
            System.setErr(before);
        }
        assertThat(told.toString(StandardCharsets.UTF_8)).contains(failure.toString());
        assertThat(post("/_drydock/time/advance", "{\"by\": \"1s\"}").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void so_it_is_to_clients_of_aws_at_both_servers(Throwable failure) throws Exception {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        aws.time().mode(TimeMode.step(Duration.ofSeconds(1)));
        try {
            for (URI endpoint : new URI[] {
                server.endpoint(), URI.create(aws.wiremock().start().baseUrl())
            }) {
                told.reset();
                aws.time().executor().execute(() -> sneak(failure));

                HttpResponse<String> reply = list(endpoint);

                assertThat(reply.statusCode()).as("%s", reply.body()).isEqualTo(500);
                assertThat(reply.body())
                        .contains(failure.getClass().getSimpleName())
                        .contains(failure.getMessage());
                assertThat(told.toString(StandardCharsets.UTF_8)).contains(failure.toString());
                assertThat(list(endpoint).statusCode()).isEqualTo(200);
            }
        } finally {
            System.setErr(before);
        }
    }

    @Test
    void a_client_of_query_is_told_of_it_in_xml() throws Exception {
        aws.time().mode(TimeMode.step(Duration.ofSeconds(1)));
        aws.time().executor().execute(() -> sneak(new IllegalArgumentException("no")));

        HttpResponse<String> reply = HTTP.send(
                HttpRequest.newBuilder(server.endpoint())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("Action=DescribeLoadBalancers&Version=2015-12-01"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/xml");
        assertThat(reply.body())
                .contains("<Type>Receiver</Type>", "<Code>IllegalArgument</Code>", "<Message>no</Message>");
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }

    private static HttpResponse<String> list(URI endpoint) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(endpoint)
                        .header("X-Amz-Target", "AmazonEC2ContainerServiceV20141113.ListClusters")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return post(server.endpoint(), path, body);
    }

    private static HttpResponse<String> post(URI endpoint, String path, String body) throws Exception {
        return HTTP.send(request(endpoint, path, body), BodyHandlers.ofString());
    }

    private static HttpRequest request(URI endpoint, String path, String body) {
        return HttpRequest.newBuilder(endpoint.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
