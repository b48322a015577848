package dev.drydock.internal.oci;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.drydock.Drydock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** The registry is there in WireMock's servers, too, for blobs that fit into the heap. */
class WireMockRegistryTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_blob_is_pushed_and_found_in_wiremock() throws Exception {
        try (Drydock aws = Drydock.create()) {
            WireMockServer server = aws.wiremock().start();
            aws.ecr().createRepository(b -> b.repositoryName("shop/web"));
            byte[] blob = Registry.bytes(100_000, 1);
            String path = server.baseUrl() + "/v2/shop/web/blobs/";

            HttpResponse<byte[]> pushed = http.send(
                    request(aws, path + "uploads/?digest=" + Registry.digest(blob))
                            .POST(BodyPublishers.ofByteArray(blob))
                            .build(),
                    BodyHandlers.ofByteArray());
            HttpResponse<byte[]> head = http.send(
                    request(aws, path + Registry.digest(blob))
                            .method("HEAD", BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofByteArray());

            assertThat(pushed.statusCode()).isEqualTo(201);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(Registry.header(head, "Content-Length")).isEqualTo("100000");
        }
    }

    private static HttpRequest.Builder request(Drydock aws, String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Basic " + Registry.token(aws));
    }
}
