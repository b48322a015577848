package dev.drydock.internal.oci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.journal.Call;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

class UploadsTest {

    private static final int LEAST = 5 << 20;
    private static final String SHOP = "/v2/shop/web/blobs/";

    private Registry registry = new Registry().repository("shop/web");

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void an_upload_begins_with_a_place_to_go_on() throws Exception {
        HttpResponse<byte[]> begun = registry.send("POST", SHOP + "uploads/");

        assertThat(begun.statusCode()).isEqualTo(202);
        String id = Registry.header(begun, "Docker-Upload-UUID");
        assertThat(Registry.header(begun, "Location")).isEqualTo(SHOP + "uploads/" + id);
        assertThat(Registry.header(begun, "Range")).isEqualTo("0-0");
        assertThat(Registry.header(begun, "OCI-Chunk-Min-Length")).isEqualTo("5242880");
    }

    @Test
    void a_blob_is_pushed_in_one_request() throws Exception {
        byte[] blob = Registry.bytes(100_000, 1);

        HttpResponse<byte[]> pushed = registry.send("POST", SHOP + "uploads/?digest=" + Registry.digest(blob), blob);

        assertThat(pushed.statusCode()).isEqualTo(201);
        assertThat(Registry.header(pushed, "Location")).isEqualTo(SHOP + Registry.digest(blob));
        assertThat(Registry.header(pushed, "Docker-Content-Digest")).isEqualTo(Registry.digest(blob));
        assertThat(registry.send("HEAD", SHOP + Registry.digest(blob)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_blob_is_pushed_with_the_request_that_completes_it() throws Exception {
        byte[] blob = Registry.bytes(100_000, 2);

        HttpResponse<byte[]> pushed =
                registry.send("PUT", registry.begin("shop/web") + "?digest=" + Registry.digest(blob), blob);

        assertThat(pushed.statusCode()).isEqualTo(201);
    }

    @Test
    void a_blob_is_pushed_as_jib_and_skopeo_do_without_saying_how_long_it_is() throws Exception {
        byte[] blob = Registry.bytes(300_000, 3);
        String upload = registry.begin("shop/web");

        HttpResponse<byte[]> sent =
                registry.send("PATCH", upload, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(blob)));
        HttpResponse<byte[]> completed = registry.send(
                "PUT",
                Registry.header(sent, "Location") + "?digest="
                        + Registry.digest(blob).replace(":", "%3A"));

        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(Registry.header(sent, "Range")).isEqualTo("0-299999");
        assertThat(completed.statusCode()).isEqualTo(201);
    }

    @Test
    void a_blob_is_pushed_in_parts_and_read_back_whole() throws Exception {
        byte[] blob = Registry.bytes(2 * LEAST + 1_234, 4);
        String upload = registry.begin("shop/web");

        send(upload, blob, 0, LEAST);
        send(upload, blob, LEAST, 2 * LEAST);
        HttpResponse<byte[]> completed = registry.send(
                "PUT",
                upload + "?digest=" + Registry.digest(blob),
                Arrays.copyOfRange(blob, 2 * LEAST, blob.length),
                "Content-Range",
                2 * LEAST + "-" + (blob.length - 1));

        assertThat(completed.statusCode()).isEqualTo(201);
        putImageOf(blob);
        assertThat(registry.send("GET", SHOP + Registry.digest(blob)).body()).isEqualTo(blob);
    }

    private HttpResponse<byte[]> send(String upload, byte[] blob, int from, int to) throws Exception {
        return registry.send(
                "PATCH", upload, Arrays.copyOfRange(blob, from, to), "Content-Range", from + "-" + (to - 1));
    }

    private void putImageOf(byte[] blob) throws Exception {
        registry.pushImage("shop/web", "1", blob);
    }

    @Test
    void an_upload_tells_how_much_has_come_and_is_gone_on_with() throws Exception {
        byte[] blob = Registry.bytes(LEAST + 10, 5);
        String upload = registry.begin("shop/web");
        send(upload, blob, 0, LEAST);

        HttpResponse<byte[]> status = registry.send("GET", upload);
        HttpResponse<byte[]> rest = send(upload, blob, LEAST, blob.length);

        assertThat(status.statusCode()).isEqualTo(204);
        assertThat(Registry.header(status, "Range")).isEqualTo("0-" + (LEAST - 1));
        assertThat(rest.statusCode()).isEqualTo(201);
        assertThat(registry.send("PUT", upload + "?digest=" + Registry.digest(blob))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_part_that_leaves_a_gap_or_comes_twice_is_refused_and_the_upload_stays() throws Exception {
        byte[] blob = Registry.bytes(LEAST + 10, 6);
        String upload = registry.begin("shop/web");
        send(upload, blob, 0, LEAST);

        HttpResponse<byte[]> twice = send(upload, blob, 0, LEAST);
        HttpResponse<byte[]> gap = send(upload, blob, LEAST + 5, blob.length);

        assertThat(twice.statusCode()).isEqualTo(416);
        assertThat(Registry.text(twice))
                .contains("BLOB_UPLOAD_INVALID", "First byte of the layer part is 0 instead of " + LEAST);
        assertThat(gap.statusCode()).isEqualTo(416);
        assertThat(Registry.header(registry.send("GET", upload), "Range")).isEqualTo("0-" + (LEAST - 1));
    }

    @Test
    void a_part_of_another_length_than_it_says_is_refused() throws Exception {
        String upload = registry.begin("shop/web");

        HttpResponse<byte[]> answer = registry.send("PATCH", upload, new byte[10], "Content-Range", "0-99");

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(Registry.text(answer)).contains("BLOB_UPLOAD_INVALID");
    }

    @Test
    void small_parts_are_refused_when_the_layer_is_completed() throws Exception {
        byte[] blob = Registry.bytes(20, 7);
        String upload = registry.begin("shop/web");
        send(upload, blob, 0, 10);
        send(upload, blob, 10, 20);

        HttpResponse<byte[]> answer = registry.send("PUT", upload + "?digest=" + Registry.digest(blob));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Registry.text(answer))
                .contains("BLOB_UPLOAD_INVALID", "All layer parts except the last part should be at least 5MB");
    }

    @Test
    void a_wrong_digest_is_refused() throws Exception {
        byte[] blob = Registry.bytes(20, 8);

        HttpResponse<byte[]> answer =
                registry.send("POST", SHOP + "uploads/?digest=" + Registry.digest(new byte[3]), blob);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Registry.text(answer)).contains("DIGEST_INVALID", Registry.digest(blob));
        assertThat(registry.send("HEAD", SHOP + Registry.digest(blob)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_cancelled_upload_is_gone() throws Exception {
        String upload = registry.begin("shop/web");

        assertThat(registry.send("DELETE", upload).statusCode()).isEqualTo(204);

        HttpResponse<byte[]> after = registry.send("GET", upload);
        assertThat(after.statusCode()).isEqualTo(404);
        assertThat(Registry.text(after)).contains("BLOB_UPLOAD_UNKNOWN");
    }

    @Test
    void an_upload_that_nobody_completes_is_forgotten_after_a_day() throws Exception {
        String upload = registry.begin("shop/web");
        registry.send("PATCH", upload, new byte[100]);
        registry.aws().time().advance(Duration.ofHours(25));
        registry.as("Basic " + Registry.token(registry.aws()));

        HttpResponse<byte[]> answer = registry.send("PUT", upload + "?digest=" + Registry.digest(new byte[100]));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Registry.text(answer)).contains("BLOB_UPLOAD_UNKNOWN");
    }

    @Test
    void the_same_blob_again_is_as_good_as_the_first_time() throws Exception {
        byte[] blob = Registry.bytes(20, 9);
        registry.push("shop/web", blob);

        assertThat(registry.push("shop/web", blob)).isEqualTo(Registry.digest(blob));
    }

    @Test
    void a_push_is_the_calls_that_it_is_on_aws() throws Exception {
        registry.push("shop/web", Registry.bytes(20, 10));

        assertThat(registry.aws().journal().calls())
                .extracting(Call::operation)
                .containsSubsequence("InitiateLayerUpload", "UploadLayerPart", "CompleteLayerUpload");
    }

    @Test
    void an_upload_begun_by_the_api_goes_on_here_and_ends_there() throws Exception {
        byte[] blob = Registry.bytes(LEAST + 7, 11);
        Drydock aws = registry.aws();
        String id =
                aws.ecr().initiateLayerUpload(b -> b.repositoryName("shop/web")).uploadId();
        aws.ecr()
                .uploadLayerPart(b -> b.repositoryName("shop/web")
                        .uploadId(id)
                        .partFirstByte(0L)
                        .partLastByte(LEAST - 1L)
                        .layerPartBlob(SdkBytes.fromByteArray(Arrays.copyOf(blob, LEAST))));

        HttpResponse<byte[]> sent = send(SHOP + "uploads/" + id, blob, LEAST, blob.length);
        String digest = aws.ecr()
                .completeLayerUpload(
                        b -> b.repositoryName("shop/web").uploadId(id).layerDigests(Registry.digest(blob)))
                .layerDigest();

        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(digest).isEqualTo(Registry.digest(blob));
        putImageOf(blob);
        assertThat(registry.send("GET", SHOP + digest).body()).isEqualTo(blob);
    }

    @Test
    void a_blob_is_not_mounted_unless_the_account_setting_says_so() throws Exception {
        byte[] blob = Registry.bytes(20, 12);
        registry.pushImage("shop/web", "1", blob);
        registry.repository("shop/api");

        HttpResponse<byte[]> answer =
                registry.send("POST", "/v2/shop/api/blobs/uploads/?mount=" + Registry.digest(blob) + "&from=shop/web");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Registry.header(answer, "Location")).startsWith("/v2/shop/api/blobs/uploads/");
    }

    @Test
    void a_blob_is_mounted_where_the_account_setting_says_so() throws Exception {
        byte[] blob = Registry.bytes(20, 12);
        registry.pushImage("shop/web", "1", blob);
        registry.repository("shop/api");
        registry.aws().ecr().putAccountSetting(b -> b.name("BLOB_MOUNTING").value("ENABLED"));

        HttpResponse<byte[]> mounted = registry.send(
                "POST", "/v2/shop/api/blobs/uploads/?mount=" + Registry.digest(blob) + "&from=shop%2Fweb");
        HttpResponse<byte[]> unknown = registry.send(
                "POST", "/v2/shop/api/blobs/uploads/?mount=" + Registry.digest(new byte[1]) + "&from=shop%2Fweb");

        assertThat(mounted.statusCode()).isEqualTo(201);
        assertThat(Registry.header(mounted, "Location")).isEqualTo("/v2/shop/api/blobs/" + Registry.digest(blob));
        assertThat(registry.send("HEAD", "/v2/shop/api/blobs/" + Registry.digest(blob))
                        .statusCode())
                .isEqualTo(200);
        assertThat(unknown.statusCode()).isEqualTo(202);
    }

    @Test
    void a_policy_that_denies_parts_refuses_a_push() throws Exception {
        registry.aws()
                .ecr()
                .setRepositoryPolicy(b -> b.repositoryName("shop/web")
                        .policyText(
                                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\","
                                        + "\"Action\":\"ecr:UploadLayerPart\"}]}"));

        HttpResponse<byte[]> answer = registry.send("PATCH", registry.begin("shop/web"), new byte[10]);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Registry.text(answer)).contains("DENIED", "ecr:UploadLayerPart");
    }

    @Test
    void another_account_pushes_where_a_policy_lets_it() throws Exception {
        Drydock aws = registry.aws();
        var other = aws.account("210987654321").ecr();
        other.createRepository(b -> b.repositoryName("shared"));
        other.setRepositoryPolicy(b -> b.repositoryName("shared")
                .policyText("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":"
                        + "\"123456789012\"},\"Action\":\"ecr:*\"}]}"));
        byte[] blob = Registry.bytes(20, 15);

        String answer = HostileTest.raw(
                registry,
                "POST /v2/shared/blobs/uploads/?digest=" + Registry.digest(blob)
                        + " HTTP/1.1\r\nHost: 210987654321.dkr.ecr.us-east-1.amazonaws.com\r\nContent-Length: 20",
                blob);

        assertThat(answer).startsWith("HTTP/1.1 201");
        assertThat(other.batchCheckLayerAvailability(
                                b -> b.repositoryName("shared").layerDigests(Registry.digest(blob)))
                        .layers()
                        .get(0)
                        .layerSize())
                .isEqualTo(20);
    }

    @Test
    void two_hundred_blobs_come_at_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(200);
        try {
            List<Future<String>> pushes = new ArrayList<>();
            for (int n = 0; n < 200; n++) {
                byte[] blob = Registry.bytes(200_000, 1_000 + n % 50);
                pushes.add(threads.submit(() -> registry.push("shop/web", blob)));
            }

            for (Future<String> push : pushes) {
                assertThat(registry.send("HEAD", SHOP + push.get()).statusCode())
                        .isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_push_beyond_the_room_there_is_is_refused_and_a_cancelled_one_makes_room() throws Exception {
        registry.close();
        registry = new Registry(Drydock.builder().layerBytes(1 << 20)).repository("shop/web");
        String first = registry.begin("shop/web");
        assertThat(registry.send("PATCH", first, Registry.bytes(700_000, 13)).statusCode())
                .isEqualTo(201);
        String second = registry.begin("shop/web");

        HttpResponse<byte[]> full = registry.send("PATCH", second, Registry.bytes(700_000, 14));
        registry.send("DELETE", first);
        HttpResponse<byte[]> again = registry.send("PATCH", second, Registry.bytes(700_000, 14));

        assertThat(full.statusCode()).isEqualTo(413);
        assertThat(Registry.text(full)).contains("SIZE_INVALID", "1048576 bytes", "--layer-bytes");
        assertThat(again.statusCode()).isEqualTo(201);
    }

    @Test
    void a_repository_that_there_is_not_takes_nothing() throws Exception {
        HttpResponse<byte[]> answer = registry.send("POST", "/v2/shop/nothing/blobs/uploads/");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"errors\":[{\"code\":\"NAME_UNKNOWN\",\"message\":\"The repository with name 'shop/nothing'"
                                + " does not exist in the registry with id '123456789012'\"}]}");
    }
}
