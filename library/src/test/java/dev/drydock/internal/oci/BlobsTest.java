package dev.drydock.internal.oci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Snapshot;
import dev.drydock.internal.ecr.Manifests;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlobsTest {

    private final Registry registry = new Registry().repository("shop/web");
    private final byte[] layer = Registry.bytes(200_000, 1);

    @AfterEach
    void close() {
        registry.close();
    }

    private HttpResponse<byte[]> get(String method, String digest, String... headers) throws Exception {
        return registry.send(method, "/v2/shop/web/blobs/" + digest, headers);
    }

    @Test
    void a_layer_of_an_image_is_pulled_byte_by_byte() throws Exception {
        registry.pushImage("shop/web", "1", layer);

        HttpResponse<byte[]> answer = get("GET", Registry.digest(layer));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(layer);
        assertThat(Registry.header(answer, "Docker-Content-Digest")).isEqualTo(Registry.digest(layer));
        assertThat(Registry.header(answer, "Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    void a_head_tells_how_large_it_is() throws Exception {
        String digest = registry.push("shop/web", layer);

        HttpResponse<byte[]> answer = get("HEAD", digest);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Registry.header(answer, "Content-Length")).isEqualTo("200000");
        assertThat(Registry.header(answer, "Docker-Content-Digest")).isEqualTo(digest);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 9",
        "bytes=65530-65550, 65530, 65550",
        "bytes=199990-, 199990, 199999",
        "bytes=199990-999999, 199990, 199999",
        "bytes=-5, 199995, 199999",
        "bytes=-999999, 0, 199999"
    })
    void some_of_its_bytes_are_pulled(String range, int first, int last) throws Exception {
        registry.pushImage("shop/web", "1", layer);

        HttpResponse<byte[]> answer = get("GET", Registry.digest(layer), "Range", range);

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(Registry.header(answer, "Content-Range")).isEqualTo("bytes " + first + "-" + last + "/200000");
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(layer, first, last + 1));
    }

    @Test
    void bytes_that_it_does_not_have_are_refused() throws Exception {
        registry.pushImage("shop/web", "1", layer);

        HttpResponse<byte[]> answer = get("GET", Registry.digest(layer), "Range", "bytes=200000-");

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(Registry.header(answer, "Content-Range")).isEqualTo("bytes */200000");
    }

    @Test
    void what_is_no_range_gets_all_of_it() throws Exception {
        registry.pushImage("shop/web", "1", layer);

        assertThat(get("GET", Registry.digest(layer), "Range", "lines=1-2").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_layer_of_no_image_is_not_pulled() throws Exception {
        String digest = registry.push("shop/web", layer);

        HttpResponse<byte[]> answer = get("GET", digest);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Registry.text(answer)).contains("BLOB_UNKNOWN", "is not associated with an image");
    }

    @Test
    void a_layer_uploaded_by_the_api_is_pulled() throws Exception {
        Manifests.push(registry.aws().ecr(), "shop/web", "1", "one");

        HttpResponse<byte[]> answer = get("GET", Registry.digest("layer of one"));

        assertThat(Registry.text(answer)).isEqualTo("layer of one");
    }

    @Test
    void an_image_that_a_test_pushed_is_pulled_whole() throws Exception {
        registry.aws().images().push("shop/made:1");

        String manifest = Registry.text(registry.send("GET", "/v2/shop/made/manifests/1"));
        String digest = manifest.substring(manifest.lastIndexOf("sha256:"), manifest.lastIndexOf('"'));
        byte[] pulled = registry.send("GET", "/v2/shop/made/blobs/" + digest).body();

        assertThat(Registry.digest(pulled)).isEqualTo(digest);
    }

    @Test
    void a_layer_whose_bytes_a_snapshot_left_behind_says_so() throws Exception {
        registry.pushImage("shop/web", "1", layer);
        Snapshot snapshot = registry.aws().snapshot();
        try (Registry other = new Registry(Drydock.builder())) {
            other.aws().restore(snapshot);

            HttpResponse<byte[]> answer = other.send("GET", "/v2/shop/web/blobs/" + Registry.digest(layer));

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(Registry.text(answer)).contains("BLOB_UNKNOWN", "this world does not have its bytes");
        }
    }

    @Test
    void going_back_to_a_snapshot_keeps_the_bytes() throws Exception {
        registry.pushImage("shop/web", "1", layer);
        Snapshot snapshot = registry.aws().snapshot();
        registry.aws().ecr().deleteRepository(b -> b.repositoryName("shop/web").force(true));

        registry.aws().restore(snapshot);

        assertThat(get("GET", Registry.digest(layer)).body()).isEqualTo(layer);
    }

    @Test
    void a_blob_is_not_deleted() throws Exception {
        String digest = registry.push("shop/web", "x".getBytes(StandardCharsets.UTF_8));

        HttpResponse<byte[]> answer = get("DELETE", digest);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(Registry.text(answer)).contains("UNSUPPORTED");
    }
}
