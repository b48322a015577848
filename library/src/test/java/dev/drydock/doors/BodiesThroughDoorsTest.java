package dev.drydock.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.server.DrydockServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;

/**
 * Bodies that are packed, as an interceptor may pack any, or that are too large, mean the same at every door.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-compression.html">Request compression</a>
 */
class BodiesThroughDoorsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Drydock AWS = Drydock.create();
    private static final DrydockServer SERVER = DrydockServer.serve(AWS, 0);
    private static final URI WIREMOCK = URI.create(AWS.wiremock().start().baseUrl());
    private static final int MOST = 32 << 20;

    @BeforeAll
    static void furnish() {
        AWS.given().cluster("prod");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
        AWS.close();
    }

    private enum Door {
        TRANSPORT,
        WIREMOCK,
        SERVER;

        Answer send(String encoding, byte[] body) throws Exception {
            return switch (this) {
                case TRANSPORT -> transported(encoding, body);
                case WIREMOCK -> posted(BodiesThroughDoorsTest.WIREMOCK, encoding, body);
                case SERVER -> posted(BodiesThroughDoorsTest.SERVER.endpoint(), encoding, body);
            };
        }
    }

    private record Answer(int status, String body) {}

    /** What is sent, and what comes of it at every door that sees it. */
    private enum Case {
        PLAIN("", json(), 200, "cluster/prod"),
        PACKED("gzip", zipped(json()), 200, "cluster/prod"),
        IN_CAPITALS("GZIP", zipped(json()), 200, "cluster/prod"),
        IN_TWO_PARTS(
                "gzip",
                joined(
                        zipped("{\"clusters\":".getBytes(StandardCharsets.UTF_8)),
                        zipped("[\"prod\"]}".getBytes(StandardCharsets.UTF_8))),
                200,
                "cluster/prod"),
        NOTHING("gzip", new byte[0], 200, "\"clusters\":[]"),
        NOT_PACKED("gzip", json(), 400, "{\"__type\":\"SerializationException\",\"message\":\"The body is not gzip"),
        BROKEN_OFF(
                "gzip",
                Arrays.copyOf(zipped(json()), 25),
                400,
                "{\"__type\":\"SerializationException\",\"message\":\"The body is not gzip"),
        LARGE(
                "",
                new byte[MOST + 1],
                413,
                "{\"__type\":\"RequestEntityTooLargeException\",\"message\":\"A body has 33554432 bytes at most"),
        BOMB(
                "gzip",
                zipped(new byte[MOST + 1]),
                413,
                "{\"__type\":\"RequestEntityTooLargeException\",\"message\":\"A body has 33554432 bytes at most"),
        AS_LARGE_AS_CAN_BE("gzip", zipped(new byte[MOST]), 400, "{\"__type\":\"SerializationException\"");

        private final String encoding;
        private final byte[] body;
        private final int status;
        private final String answer;

        Case(String encoding, byte[] body, int status, String answer) {
            this.encoding = encoding;
            this.body = body;
            this.status = status;
            this.answer = answer;
        }
    }

    /** WireMock unpacks before anything of Drydock's sees the request, so a broken body is refused in its own words. */
    static Stream<Arguments> table() {
        return Arrays.stream(Door.values())
                .flatMap(door -> Arrays.stream(Case.values())
                        .filter(each -> door != Door.WIREMOCK || !each.answer.contains("not gzip"))
                        .map(each -> Arguments.of(door, each)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void a_body_means_the_same_at_every_door(Door door, Case each) throws Exception {
        Answer answer = door.send(each.encoding, each.body);

        assertThat(answer.body()).contains(each.answer);
        assertThat(answer.status()).isEqualTo(each.status);
    }

    private static Answer transported(String encoding, byte[] body) throws IOException {
        SdkHttpFullRequest.Builder request = SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(URI.create("https://ecs.us-east-1.amazonaws.com/"))
                .putHeader("X-Amz-Target", "AmazonEC2ContainerServiceV20141113.DescribeClusters");
        if (!encoding.isEmpty()) {
            request.putHeader("Content-Encoding", encoding);
        }
        HttpExecuteResponse answer = AWS.httpClient()
                .prepareRequest(HttpExecuteRequest.builder()
                        .request(request.build())
                        .contentStreamProvider(() -> new ByteArrayInputStream(body))
                        .build())
                .call();
        return new Answer(
                answer.httpResponse().statusCode(),
                new String(answer.responseBody().orElseThrow().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static Answer posted(URI endpoint, String encoding, byte[] body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .header("X-Amz-Target", "AmazonEC2ContainerServiceV20141113.DescribeClusters")
                .POST(BodyPublishers.ofByteArray(body));
        if (!encoding.isEmpty()) {
            request.header("Content-Encoding", encoding);
        }
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    private static byte[] json() {
        return "{\"clusters\":[\"prod\"]}".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
