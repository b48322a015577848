package dev.drydock.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsException;

/** A server of 128 MB lives on whatever is asked of it and sent to it. */
class SmallHeapTest {

    private static final int POLLS = 60_000;
    private static final int SERVICES = 10;

    @Test
    void sixty_thousand_polls_of_big_answers_and_refusals_of_big_texts_fit() throws Exception {
        Process jvm = jvm(SmallHeapTest.class.getName());

        String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(output).contains("polled 60000 times");
        assertThat(jvm.waitFor()).isZero();
    }

    @Test
    void many_large_bodies_at_once_end_nobodys_service() throws Exception {
        Process jvm = jvm(DrydockServer.class.getName(), "--port", "0");
        try {
            URI endpoint = endpoint(jvm);
            HttpClient http = HttpClient.newHttpClient();
            for (int size : new int[] {30_000_000, 10_000_000}) {
                byte[] body = new byte[size];
                List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
                for (int i = 0; i < 16; i++) {
                    sent.add(http.sendAsync(request(endpoint, body), BodyHandlers.ofString()));
                }
                for (CompletableFuture<HttpResponse<String>> each : sent) {
                    assertThat(each.get(60, TimeUnit.SECONDS).statusCode()).isIn(400, 413, 503);
                }
            }

            HttpResponse<String> reply =
                    http.send(request(endpoint, "{}".getBytes(StandardCharsets.UTF_8)), BodyHandlers.ofString());

            assertThat(reply.body()).isEqualTo("{\"clusterArns\":[]}");
        } finally {
            jvm.destroy();
            jvm.waitFor();
        }
    }

    private static HttpRequest request(URI endpoint, byte[] body) {
        return HttpRequest.newBuilder(endpoint)
                .header("X-Amz-Target", "AmazonEC2ContainerServiceV20141113.ListClusters")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private static URI endpoint(Process server) throws IOException {
        String first = server.inputReader(StandardCharsets.UTF_8).readLine();
        return URI.create(first.substring(first.indexOf("http")));
    }

    private static Process jvm(String... main) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(main));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What the first test runs. */
    public static void main(String[] none) {
        try (Drydock aws = Drydock.builder()
                .time(TimeMode.manual())
                .patience(Integer.MAX_VALUE)
                .build()) {
            List<String> services = new ArrayList<>();
            for (int i = 0; i < SERVICES; i++) {
                services.add("web-" + i);
                aws.given().cluster("prod").service("web-" + i, "shop/web:1").running(3);
            }
            EcsClient ecs = aws.ecs();
            String large = "x".repeat(200_000);
            for (int i = 0; i < POLLS; i++) {
                ecs.describeServices(b -> b.cluster("prod").services(services));
                if (i % 60 == 0) {
                    refused(ecs, large + i);
                }
            }
            System.out.println("polled " + POLLS + " times");
        }
    }

    private static void refused(EcsClient ecs, String large) {
        try {
            ecs.runTask(b -> b.cluster("prod")
                    .taskDefinition("none")
                    .startedBy("x")
                    .overrides(o -> o.containerOverrides(
                            c -> c.name("web").environment(e -> e.name("LARGE").value(large)))));
            throw new AssertionError("Nothing of that name can run");
        } catch (EcsException expected) {
            assertThat(expected.statusCode()).isEqualTo(400);
        }
    }
}
