package dev.drydock.internal.oci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no well-meaning client sends, and what the registry makes of it. */
class HostileTest {

    private static final String NO_SUCH = "sha256:" + "0".repeat(64);

    private final Registry registry = new Registry().repository("shop/web");

    @AfterEach
    void close() {
        registry.close();
    }

    /** Sends a request as it is, which no client of the JDK's would; tells what comes back. */
    private String raw(String head, byte[] body) throws IOException {
        return raw(registry, head, body);
    }

    /** The same to a registry of somebody else's. */
    static String raw(Registry registry, String head, byte[] body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", registry.server().port())) {
            OutputStream out = socket.getOutputStream();
            out.write((head + "\r\nAuthorization: Basic " + Registry.token(registry.aws())
                            + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/../shop/web/tags/list",
                "/v2/shop/../web/tags/list",
                "/v2/shop/web/../../tags/list",
                "/v2/%2e%2e/web/tags/list",
                "/v2/shop%2fweb/tags/list",
                "/v2//shop/web/tags/list",
                "/v2/Shop/web/tags/list",
                "/v2/shop/web//tags/list",
                "/v2/shop/web%00/tags/list",
                "/v2//tags/list",
                "/v2/tags/list",
                "/v2/a/tags/list",
                "/v2/.shop/tags/list"
            })
    void a_name_that_no_repository_can_have_is_refused(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1", new byte[0]);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("NAME_INVALID");
    }

    @Test
    void a_name_that_is_too_long_is_refused() throws Exception {
        HttpResponse<byte[]> answer = registry.send("GET", "/v2/" + "a/".repeat(2_000) + "b/tags/list");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Registry.text(answer)).contains("NAME_INVALID");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET    | /v2/shop/no/tags/list                        | 404 | NAME_UNKNOWN
                    GET    | /v2/shop/no/manifests/1                      | 404 | NAME_UNKNOWN
                    GET    | /v2/shop/web/manifests/1                     | 404 | MANIFEST_UNKNOWN
                    GET    | /v2/shop/web/manifests/-a                    | 400 | TAG_INVALID
                    GET    | /v2/shop/web/manifests/a%20b                 | 400 | TAG_INVALID
                    GET    | /v2/shop/web/manifests/sha256:xyz            | 400 | DIGEST_INVALID
                    DELETE | /v2/shop/web/manifests/1                     | 404 | MANIFEST_UNKNOWN
                    POST   | /v2/shop/web/manifests/1                     | 405 | UNSUPPORTED
                    GET    | /v2/shop/web/blobs/nothing                   | 400 | DIGEST_INVALID
                    GET    | /v2/shop/web/blobs/{none}                    | 404 | BLOB_UNKNOWN
                    DELETE | /v2/shop/web/blobs/{none}                    | 405 | UNSUPPORTED
                    GET    | /v2/shop/web/blobs/uploads/no                | 404 | BLOB_UPLOAD_UNKNOWN
                    DELETE | /v2/shop/web/blobs/uploads/no                | 404 | BLOB_UPLOAD_UNKNOWN
                    PATCH  | /v2/shop/web/blobs/uploads/no                | 404 | BLOB_UPLOAD_UNKNOWN
                    PUT    | /v2/shop/web/blobs/uploads/no?digest={none}  | 404 | BLOB_UPLOAD_UNKNOWN
                    PUT    | /v2/shop/web/blobs/uploads/no                | 400 | DIGEST_INVALID
                    POST   | /v2/shop/web/blobs/uploads/?digest=x         | 400 | DIGEST_INVALID
                    POST   | /v2/shop/web/blobs/uploads/?mount=x          | 400 | DIGEST_INVALID
                    GET    | /v2/shop/web/blobs/uploads/                  | 405 | UNSUPPORTED
                    GET    | /v2/shop/web/tags/list?n=x                   | 400 | UNSUPPORTED
                    PUT    | /v2/shop/web/tags/list                       | 405 | UNSUPPORTED
                    GET    | /v2/shop/web/referrers/x                     | 400 | DIGEST_INVALID
                    GET    | /v2/shop/no/referrers/{none}                 | 404 | NAME_UNKNOWN
                    GET    | /v2/shop/web                                 | 404 | NAME_INVALID
                    GET    | /v2/_catalog?n=10000                         | 405 | UNSUPPORTED
                    POST   | /v2/                                         | 405 | UNSUPPORTED
                    """)
    void each_refusal_has_its_code(String method, String path, int status, String code) throws Exception {
        HttpResponse<byte[]> answer = registry.send(method, path.replace("{none}", NO_SUCH));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Registry.text(answer)).startsWith("{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"");
        assertThat(Registry.header(answer, "Docker-Distribution-Api-Version")).isEqualTo("registry/2.0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    application/json                                      | {}              | 405 | UNSUPPORTED
                    application/vnd.cncf.helm.config.v1+json              | {}              | 405 | UNSUPPORTED
                    application/vnd.oci.image.manifest.v1+json            | {               | 400 | MANIFEST_INVALID
                    application/vnd.oci.image.manifest.v1+json            | []              | 400 | MANIFEST_INVALID
                    application/vnd.oci.image.manifest.v1+json; charset=x | {"config":1}    | 400 | MANIFEST_INVALID
                    application/vnd.oci.image.index.v1+json               | {"manifests":1} | 400 | MANIFEST_INVALID
                    """)
    void what_is_no_manifest_is_refused(String type, String text, int status, String code) throws Exception {
        HttpResponse<byte[]> answer = registry.put("shop/web", "1", type, text);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Registry.text(answer)).contains("\"" + code + "\"");
    }

    @Test
    void a_manifest_whose_layers_are_not_there_is_refused() throws Exception {
        String manifest = registry.manifest("shop/web", Registry.bytes(10, 1))
                .replace(Registry.digest(Registry.bytes(10, 1)), NO_SUCH);

        HttpResponse<byte[]> answer = registry.put("shop/web", "1", manifest);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Registry.text(answer)).contains("MANIFEST_BLOB_UNKNOWN", "Layers with digests '[" + NO_SUCH);
    }

    @Test
    void a_manifest_under_a_digest_that_is_not_its_own_is_refused() throws Exception {
        String manifest = registry.manifest("shop/web", Registry.bytes(10, 1));

        HttpResponse<byte[]> answer = registry.put("shop/web", NO_SUCH, manifest);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Registry.text(answer)).contains("MANIFEST_INVALID", "does not match the image digest that");
    }

    @Test
    void a_manifest_of_more_than_four_megabytes_is_refused() throws Exception {
        String manifest = registry.manifest("shop/web", Registry.bytes(10, 1));

        HttpResponse<byte[]> most = registry.put("shop/web", "1", manifest + " ".repeat((4 << 20) - manifest.length()));
        HttpResponse<byte[]> more = registry.put("shop/web", "2", manifest + " ".repeat(4 << 20));

        assertThat(most.statusCode()).isEqualTo(201);
        assertThat(more.statusCode()).isEqualTo(413);
        assertThat(Registry.text(more)).contains("MANIFEST_INVALID");
    }

    @Test
    void a_manifest_that_is_no_text_is_refused() throws Exception {
        HttpResponse<byte[]> answer = registry.send(
                "PUT", "/v2/shop/web/manifests/1", new byte[] {'{', (byte) 0xff, '}'}, "Content-Type", Registry.OCI);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Registry.text(answer)).contains("MANIFEST_INVALID");
    }

    @Test
    void what_breaks_off_leaves_the_upload_as_it_was() throws Exception {
        String upload = registry.begin("shop/web");

        String answer =
                raw("PATCH " + upload + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100000", new byte[500]);

        assertThat(answer).isEmpty();
        HttpResponse<byte[]> status = registry.send("GET", upload);
        assertThat(status.statusCode()).isEqualTo(204);
        assertThat(Registry.header(status, "Range")).isEqualTo("0-0");
        assertThat(registry.send("PUT", upload + "?digest=" + Registry.digest(new byte[500]), new byte[500])
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void an_upload_without_a_byte_makes_no_layer() throws Exception {
        HttpResponse<byte[]> answer =
                registry.send("PUT", registry.begin("shop/web") + "?digest=" + Registry.digest(new byte[0]));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Registry.text(answer)).contains("BLOB_UPLOAD_INVALID", "does not contain any layer parts");
    }

    @Test
    void a_large_body_of_somebody_unknown_is_refused_with_an_answer() throws Exception {
        HttpResponse<byte[]> answer =
                registry.as("").send("PATCH", "/v2/shop/web/blobs/uploads/x", Registry.bytes(20 << 20, 1));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void the_host_of_another_account_is_refused_as_ecr_does() throws Exception {
        String answer = raw(
                "GET /v2/shop/web/tags/list HTTP/1.1\r\nHost: 210987654321.dkr.ecr.us-east-1.amazonaws.com",
                new byte[0]);

        assertThat(answer).startsWith("HTTP/1.1 403").contains("DENIED", "not authorized to perform: ecr:ListImages");
    }

    @ParameterizedTest
    @CsvSource({
        "123456789012.dkr.ecr.us-east-1.amazonaws.com, 200",
        "123456789012.dkr.ecr.us-east-1.amazonaws.com:4566, 200",
        "123456789012.dkr-ecr.us-east-1.on.aws, 200",
        "123456789012.dkr.ecr.eu-west-1.amazonaws.com, 401",
        "localhost, 200",
        "evil.example.com, 403",
        "123456789012.dkr.ecr.us-east-1.amazonaws.com.evil.example.com, 403"
    })
    void the_host_says_whose_registry_is_meant(String host, int status) throws Exception {
        String answer = raw("GET /v2/ HTTP/1.1\r\nHost: " + host, new byte[0]);

        assertThat(answer).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void signed_apis_under_the_same_path_are_told_by_name_as_before() throws Exception {
        HttpResponse<byte[]> answer = registry.as(
                        "AWS4-HMAC-SHA256 Credential=A/20260101/us-east-1/apigateway/aws4_request")
                .send("GET", "/v2/apis");

        assertThat(Registry.header(answer, "Docker-Distribution-Api-Version")).isEmpty();
    }

    @Test
    void a_reset_in_the_middle_forgets_the_upload() throws Exception {
        String upload = registry.begin("shop/web");
        registry.send("PATCH", upload, new byte[100_000]);

        registry.server().reset();
        Drydock fresh = registry.aws();
        registry.as("Basic " + Registry.token(fresh)).repository("shop/web");

        assertThat(registry.send("GET", upload).statusCode()).isEqualTo(404);
    }
}
