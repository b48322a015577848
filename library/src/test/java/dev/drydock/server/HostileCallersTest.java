package dev.drydock.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import dev.drydock.Drydock;
import dev.drydock.testkit.Networks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseHandler;

/** Pages of other sites, and callers that send too much, too little or too slowly. */
class HostileCallersTest {

    private static final DrydockServer SERVER =
            DrydockServer.start(Drydock.builder().recipe(), 0);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TARGET = "AmazonEC2ContainerServiceV20141113.";

    @BeforeEach
    void reset() {
        SERVER.reset();
        SERVER.drydock().given().cluster("prod");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    // ---- pages of other sites

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:4566",
                "localhost.evil.example",
                "10.0.0.1",
                "[fe80::1]:80",
                "127.0.0.1.evil.example"
            })
    void a_name_that_a_page_has_made_mean_this_machine_is_refused(String host) throws Exception {
        for (String path : List.of("/_drydock/snapshot", "/_drydock/world", "/")) {
            String reply = raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

            assertThat(reply)
                    .startsWith("HTTP/1.1 403")
                    .contains("--allow-hosts")
                    .doesNotContain("prod");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:4566",
                "127.0.0.1:80",
                "127.8.9.1",
                "[::1]:4566",
                "ecs.localhost",
                "localhost."
            })
    void names_of_this_machine_are_not(String host) throws Exception {
        String reply = raw("GET /_drydock/world HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertThat(reply).startsWith("HTTP/1.1 200").contains("prod");
    }

    @Test
    void a_name_the_server_was_told_of_is_not_either() {
        Doorkeeper told = new Doorkeeper(List.of("Drydock", "build.example.com"));
        Headers headers = new Headers();
        headers.set("Host", "drydock:4566");

        assertThat(told.wrongHost(headers)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, reset, https://evil.example, application/json, 403",
        "POST, reset, null, application/json, 403",
        "POST, reset, http://localhost.evil.example, , 403",
        "GET, snapshot, http://evil.example, , 403",
        "POST, reset, http://localhost:3000, application/json, 200",
        "POST, reset, , text/plain, 415",
        "POST, reset, , Text/Plain;charset=UTF-8, 415",
        "POST, reset, , application/x-www-form-urlencoded, 415",
        "POST, reset, , multipart/form-data; boundary=x, 415",
        "POST, reset, , , 415",
        "POST, reset, , application/json, 200",
        "POST, reset, , application/yaml, 200",
    })
    void the_admin_api_is_not_for_pages_of_other_sites(
            String method, String path, String origin, String type, int status) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(SERVER.endpoint().resolve("/_drydock/" + path));
        if (origin != null) {
            request.header("Origin", origin);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        request.method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));

        HttpResponse<String> reply = HTTP.send(request.build(), BodyHandlers.ofString());

        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
        assertThat(SERVER.drydock().view().clusterArns()).hasSize(status == 200 ? 0 : 1);
    }

    @Test
    void what_a_caller_is_to_do_instead_is_said() throws Exception {
        HttpResponse<String> form = admin("/reset", "application/x-www-form-urlencoded", BodyPublishers.ofString("{}"));

        assertThat(form.body()).contains("add -H 'Content-Type: application/json'");
    }

    @Test
    void a_snapshot_keeps_secrets_to_itself_unless_asked() throws Exception {
        SERVER.drydock().secrets().put("db", "s3cret-db").putParameter("/url", "s3cret-url");

        String hidden = get("/_drydock/snapshot").body();
        String shown = get("/_drydock/snapshot?secrets=shown").body();
        HttpResponse<String> restored = put(hidden);

        assertThat(hidden).doesNotContain("s3cret").contains("db").contains("(hidden)");
        assertThat(shown).contains("s3cret-db").contains("s3cret-url");
        assertThat(restored.statusCode()).isEqualTo(400);
        assertThat(restored.body()).contains("?secrets=shown");
        assertThat(put(shown).statusCode()).isEqualTo(200);
        assertThat(get("/_drydock/snapshot?secrets=all").statusCode()).isEqualTo(400);
    }

    @Test
    void nor_does_it_tell_what_containers_got_of_them() throws Exception {
        Drydock aws = SERVER.drydock();
        aws.secrets().put("db", "s3cret-db");
        aws.images().push("shop/web:1");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("web")
                        .networkMode("awsvpc")
                        .requiresCompatibilitiesWithStrings("FARGATE")
                        .cpu("256")
                        .memory("512")
                        .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                        .containerDefinitions(c -> c.name("web")
                                .image("shop/web:1")
                                .secrets(s -> s.name("DB")
                                        .valueFrom("arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf"))));
        aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet));
        aws.time().advance(Duration.ofMinutes(2));

        String hidden = get("/_drydock/snapshot").body();

        assertThat(aws.snapshot().json().split("s3cret-db", -1)).hasSizeGreaterThan(2);
        assertThat(hidden).doesNotContain("s3cret").contains("secret:db-AbCdEf");
    }

    // ---- too much

    @Test
    void a_body_of_50_megabytes_is_told_that_it_is_too_large() throws Exception {
        HttpResponse<String> reply = call("CreateCluster", BodyPublishers.ofByteArray(new byte[50_000_000]));

        assertThat(reply.statusCode()).isEqualTo(413);
        assertThat(reply.body()).contains("A body has 33554432 bytes at most");
        assertServing();
    }

    @Test
    void a_small_heap_takes_small_bodies_and_few_at_once() throws Exception {
        RequestBodies bodies = new RequestBodies(8 << 20);
        List<RequestBodies.Body> held = new ArrayList<>();

        for (int i = 0; i < 3; i++) {
            held.add(read(bodies, new byte[500_000]));
        }
        RequestBodies.Body ordinary = read(bodies, new byte[60_000]);
        held.get(0).close();
        RequestBodies.Body again = read(bodies, new byte[500_000]);
        held.get(1).close();
        again.close();
        RequestBodies.Body tooLarge = read(bodies, new byte[(1 << 20) + 1]);

        assertThat(held.subList(0, 2)).allMatch(RequestBodies.Whole.class::isInstance);
        assertThat(status(held.get(2))).isEqualTo(503);
        assertThat(status(tooLarge)).isEqualTo(413);
        assertThat(ordinary).isInstanceOf(RequestBodies.Whole.class);
        assertThat(again).isInstanceOf(RequestBodies.Whole.class);
    }

    private static RequestBodies.Body read(RequestBodies bodies, byte[] sent) throws IOException {
        return bodies.read(new Headers(), new ByteArrayInputStream(sent));
    }

    private static int status(RequestBodies.Body body) {
        return ((RequestBodies.Refused) body).why().status();
    }

    @Test
    void a_compressed_body_is_read_as_the_other_doors_read_it() throws Exception {
        HttpResponse<String> reply = HTTP.send(
                HttpRequest.newBuilder(SERVER.endpoint())
                        .header("X-Amz-Target", TARGET + "DescribeClusters")
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofByteArray(
                                zipped("{\"clusters\": [\"prod\"]}".getBytes(StandardCharsets.UTF_8))))
                        .build(),
                BodyHandlers.ofString());

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).contains("cluster/prod");
    }

    @Test
    void one_that_is_large_when_read_or_is_none_is_refused() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(SERVER.endpoint())
                .header("X-Amz-Target", TARGET + "ListClusters")
                .header("Content-Encoding", "gzip");

        HttpResponse<String> bomb = HTTP.send(
                request.POST(BodyPublishers.ofByteArray(zipped(new byte[40_000_000])))
                        .build(),
                BodyHandlers.ofString());
        HttpResponse<String> none =
                HTTP.send(request.POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString());

        assertThat(bomb.statusCode()).isEqualTo(413);
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("not gzip");
    }

    // ---- too little

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST / HTTP/1.1\r\nHost: loc",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{"
            })
    void half_requests_hold_nobody_up(String half) throws Exception {
        List<Socket> halves = new ArrayList<>();
        try {
            for (int i = 0; i < 160; i++) {
                Socket socket = new Socket("127.0.0.1", SERVER.port());
                halves.add(socket);
                OutputStream out = socket.getOutputStream();
                out.write(half.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
            long before = System.nanoTime();

            assertServing();

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
        } finally {
            for (Socket each : halves) {
                each.close();
            }
        }
    }

    @Test
    void whoever_never_ends_his_headers_is_hung_up_on() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", SERVER.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("POST / HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.ISO_8859_1));

            assertThat(readToItsEnd(socket)).isEmpty();
        }
        assertServing();
    }

    @Test
    void half_bodies_are_hung_up_on_after_their_time_and_others_are_answered_meanwhile() throws Exception {
        try (DrydockServer hasty = DrydockServer.listen(
                ServerOptions.parse(List.of("--port", "0", "--body-timeout", "500ms")), System.err)) {
            List<Socket> halves = new ArrayList<>();
            List<CompletableFuture<String>> ends = new ArrayList<>();
            try {
                for (int i = 0; i < 10; i++) {
                    Socket half = new Socket("127.0.0.1", hasty.port());
                    half.setSoTimeout(30_000); // half of what it would take without the option
                    half.getOutputStream()
                            .write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{"
                                    .getBytes(StandardCharsets.ISO_8859_1));
                    halves.add(half);
                    ends.add(CompletableFuture.supplyAsync(() -> unanswered(half)));
                }
                CompletableFuture<Void> all = CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new));

                do {
                    HttpResponse<String> reply = HTTP.send(
                            HttpRequest.newBuilder(hasty.endpoint())
                                    .header("X-Amz-Target", TARGET + "ListClusters")
                                    .POST(BodyPublishers.ofString("{}"))
                                    .build(),
                            BodyHandlers.ofString());
                    assertThat(reply.body()).isEqualTo("{\"clusterArns\":[]}");
                } while (!all.isDone());

                assertThat(ends).allSatisfy(each -> assertThat(each.get()).isEmpty());
            } finally {
                for (Socket each : halves) {
                    each.close();
                }
            }
        }
    }

    @Test
    void whoever_opens_a_live_tail_and_does_not_read_it_is_hung_up_on() throws Exception {
        try (DrydockServer hasty = DrydockServer.listen(
                        ServerOptions.parse(List.of("--port", "0", "--body-timeout", "500ms")), System.err);
                Socket deaf = new Socket("127.0.0.1", hasty.port())) {
            Drydock aws = hasty.drydock();
            aws.given().logGroup("/app");
            aws.logs().createLogStream(b -> b.logGroupName("/app").logStreamName("web"));
            String arn = "arn:aws:logs:us-east-1:123456789012:log-group:/app";
            String body = "{\"logGroupIdentifiers\":[\"" + arn + "\"]}";
            deaf.getOutputStream()
                    .write(("POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: Logs_20140328.StartLiveTail\r\n"
                                    + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(deaf.getInputStream().read()).isEqualTo('H'); // it is open
            while (isOpened(aws, arn)) {
                // as many as there can be beside it
            }

            for (int second = 0; second < 30; second++) {
                aws.logs()
                        .putLogEvents(b -> b.logGroupName("/app")
                                .logStreamName("web")
                                .logEvents(e -> e.timestamp(aws.time().instant().toEpochMilli())
                                        .message("x".repeat(1_000_000))));
                aws.time().advance(Duration.ofSeconds(1));
            }

            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            boolean opened;
            do {
                opened = isOpened(aws, arn);
            } while (!opened && System.nanoTime() < end);
            assertThat(opened).isTrue();
        }
    }

    /** Whether one more live tail may be open. */
    private static boolean isOpened(Drydock aws, String arn) {
        return !aws.logsAsync()
                .startLiveTail(
                        b -> b.logGroupIdentifiers(arn),
                        StartLiveTailResponseHandler.builder()
                                .subscriber(event -> {})
                                .build())
                .isCompletedExceptionally();
    }

    private static String unanswered(Socket socket) {
        try {
            return readToItsEnd(socket);
        } catch (SocketException reset) {
            return ""; // the server has hung up with the half body unread
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void assertServing() throws Exception {
        assertThat(call("ListClusters", BodyPublishers.ofString("{}")).body()).contains("cluster/prod");
    }

    private static HttpResponse<String> call(String operation, BodyPublisher body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(SERVER.endpoint())
                        .header("X-Amz-Target", TARGET + operation)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> admin(String path, String type, BodyPublisher body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(SERVER.endpoint().resolve("/_drydock" + path))
                        .header("Content-Type", type)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(SERVER.endpoint().resolve(path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> put(String snapshot) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(SERVER.endpoint().resolve("/_drydock/snapshot"))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(snapshot))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", SERVER.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return readToItsEnd(socket);
        }
    }

    private static String readToItsEnd(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static byte[] zipped(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            new ByteArrayInputStream(plain).transferTo(zip);
        }
        return out.toByteArray();
    }
}
