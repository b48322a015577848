package dev.drydock.internal.oci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.operation.EcrOperation;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageTagMutability;
import software.amazon.awssdk.services.ecr.model.ScanStatus;

class ManifestsTest {

    private static final String SHOP = "/v2/shop/web/manifests/";

    private final Registry registry = new Registry().repository("shop/web");
    private final byte[] layer = Registry.bytes(1_000, 1);

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void a_pushed_image_is_one_of_ecr() throws Exception {
        String manifest = registry.pushImage("shop/web", "1", layer);

        ImageDetail detail = registry.aws()
                .ecr()
                .describeImages(b -> b.repositoryName("shop/web"))
                .imageDetails()
                .get(0);
        assertThat(detail.imageDigest()).isEqualTo(Registry.digest(manifest));
        assertThat(detail.imageTags()).containsExactly("1");
        assertThat(detail.imageSizeInBytes()).isEqualTo(1_000);
    }

    @Test
    void a_manifest_is_put_and_given_byte_by_byte() throws Exception {
        String manifest = registry.manifest("shop/web", layer) + "\n ";

        HttpResponse<byte[]> put = registry.put("shop/web", "1", manifest);
        HttpResponse<byte[]> got = registry.send("GET", SHOP + "1");

        assertThat(put.statusCode()).isEqualTo(201);
        assertThat(Registry.header(put, "Location")).isEqualTo(SHOP + Registry.digest(manifest));
        assertThat(Registry.header(put, "Docker-Content-Digest")).isEqualTo(Registry.digest(manifest));
        assertThat(Registry.text(got)).isEqualTo(manifest);
        assertThat(Registry.header(got, "Content-Type")).isEqualTo(Registry.MANIFEST);
        assertThat(Registry.header(got, "Docker-Content-Digest")).isEqualTo(Registry.digest(manifest));
    }

    @Test
    void a_head_tells_all_but_the_manifest() throws Exception {
        String manifest = registry.pushImage("shop/web", "1", layer);

        HttpResponse<byte[]> head = registry.send("HEAD", SHOP + "1");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(Registry.header(head, "Content-Length")).isEqualTo(String.valueOf(manifest.length()));
        assertThat(Registry.header(head, "Docker-Content-Digest")).isEqualTo(Registry.digest(manifest));
    }

    @Test
    void a_manifest_is_put_and_given_by_its_digest() throws Exception {
        String manifest = registry.manifest("shop/web", layer);

        HttpResponse<byte[]> put = registry.put("shop/web", Registry.digest(manifest), manifest);

        assertThat(put.statusCode()).isEqualTo(201);
        assertThat(Registry.text(
                        registry.send("GET", SHOP + Registry.digest(manifest).replace(":", "%3a"))))
                .isEqualTo(manifest);
    }

    @Test
    void a_tag_is_given_in_the_format_that_is_accepted() throws Exception {
        registry.pushImage("shop/web", "1", layer);

        HttpResponse<byte[]> oci = registry.send("GET", SHOP + "1", "Accept", Registry.OCI + ";q=0.9, text/html");
        HttpResponse<byte[]> index = registry.send("GET", SHOP + "1", "Accept", Registry.INDEX);

        assertThat(Registry.header(oci, "Content-Type")).isEqualTo(Registry.OCI);
        assertThat(Registry.header(oci, "Docker-Content-Digest")).isEqualTo(Registry.digest(oci.body()));
        assertThat(index.statusCode()).isEqualTo(404);
        assertThat(Registry.text(index)).contains("MANIFEST_UNKNOWN", "Requested image not found");
    }

    @Test
    void a_manifest_stays_as_it_is_if_any_header_accepts_it() throws Exception {
        String manifest = registry.pushImage("shop/web", "1", layer);

        HttpResponse<byte[]> answer =
                registry.send("GET", SHOP + "1", "Accept", Registry.OCI, "Accept", Registry.MANIFEST);

        assertThat(Registry.text(answer)).isEqualTo(manifest);
    }

    @Test
    void the_same_image_may_come_again_where_tags_may_move() throws Exception {
        String manifest = registry.pushImage("shop/web", "1", layer);

        assertThat(registry.put("shop/web", "1", manifest).statusCode()).isEqualTo(201);
        assertThat(registry.put("shop/web", Registry.digest(manifest), manifest).statusCode())
                .isEqualTo(201);
    }

    @Test
    void not_even_the_same_image_may_come_again_where_tags_must_stay() throws Exception {
        registry.aws()
                .ecr()
                .putImageTagMutability(
                        b -> b.repositoryName("shop/web").imageTagMutability(ImageTagMutability.IMMUTABLE));
        String manifest = registry.pushImage("shop/web", "1", layer);

        HttpResponse<byte[]> answer = registry.put("shop/web", "1", manifest);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Registry.text(answer))
                .contains(
                        "TAG_INVALID",
                        "The image tag '1' already exists in the 'shop/web' repository and cannot be overwritten because"
                                + " the repository is immutable.");
    }

    @Test
    void a_push_is_scanned_where_pushes_are() throws Exception {
        registry.aws()
                .ecr()
                .putImageScanningConfiguration(
                        b -> b.repositoryName("shop/web").imageScanningConfiguration(c -> c.scanOnPush(true)));
        registry.pushImage("shop/web", "1", layer);

        registry.aws().time().settle();

        assertThat(registry.aws()
                        .ecr()
                        .describeImageScanFindings(
                                b -> b.repositoryName("shop/web").imageId(i -> i.imageTag("1")))
                        .imageScanStatus()
                        .status())
                .isEqualTo(ScanStatus.COMPLETE);
    }

    @Test
    void an_index_is_put_after_its_members() throws Exception {
        String member = registry.manifest("shop/web", layer);
        String index = index(Registry.descriptor(Registry.MANIFEST, member.getBytes()));

        HttpResponse<byte[]> before = registry.put("shop/web", "all", Registry.INDEX, index);
        registry.put("shop/web", Registry.digest(member), member);
        HttpResponse<byte[]> after = registry.put("shop/web", "all", Registry.INDEX, index);

        assertThat(before.statusCode()).isEqualTo(400);
        assertThat(Registry.text(before)).contains("MANIFEST_BLOB_UNKNOWN", "Images with digests '[sha256:");
        assertThat(after.statusCode()).isEqualTo(201);
    }

    private static String index(String... members) {
        return "{\"schemaVersion\":2,\"mediaType\":\"" + Registry.INDEX + "\",\"manifests\":["
                + String.join(",", members) + "]}";
    }

    @Test
    void a_tag_is_deleted_without_its_image_and_a_digest_with_all_tags() throws Exception {
        String manifest = registry.pushImage("shop/web", "1", layer);
        registry.put("shop/web", "2", manifest);

        assertThat(registry.send("DELETE", SHOP + "1").statusCode()).isEqualTo(202);
        assertThat(registry.send("HEAD", SHOP + "1").statusCode()).isEqualTo(404);
        assertThat(registry.send("HEAD", SHOP + "2").statusCode()).isEqualTo(200);
        assertThat(registry.send("DELETE", SHOP + Registry.digest(manifest)).statusCode())
                .isEqualTo(202);
        assertThat(registry.send("HEAD", SHOP + "2").statusCode()).isEqualTo(404);
    }

    @Test
    void a_member_of_an_index_is_not_deleted() throws Exception {
        String member = registry.pushImage("shop/web", "1", layer);
        registry.put(
                "shop/web", "all", Registry.INDEX, index(Registry.descriptor(Registry.MANIFEST, member.getBytes())));

        HttpResponse<byte[]> answer = registry.send("DELETE", SHOP + Registry.digest(member));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(Registry.text(answer))
                .contains("UNSUPPORTED", "Requested image referenced by manifest list: [sha256:");
    }

    @Test
    void what_names_an_image_as_its_subject_is_one_of_its_referrers() throws Exception {
        String image = registry.pushImage("shop/web", "1", layer);
        String signature = registry.manifest("shop/web", Registry.bytes(10, 2))
                .replace(Registry.MANIFEST, Registry.OCI)
                .replaceFirst(
                        "\\{",
                        "{\"artifactType\":\"application/x-signature\",\"annotations\":{\"by\":\"me\"},\"subject\":"
                                + Registry.descriptor(Registry.MANIFEST, image.getBytes()) + ",");

        HttpResponse<byte[]> put = registry.put("shop/web", Registry.digest(signature), Registry.OCI, signature);
        HttpResponse<byte[]> all = registry.send("GET", "/v2/shop/web/referrers/" + Registry.digest(image));
        HttpResponse<byte[]> none = registry.send(
                "GET", "/v2/shop/web/referrers/" + Registry.digest(image) + "?artifactType=application/x-sbom%2Bjson");

        assertThat(put.statusCode()).isEqualTo(201);
        assertThat(Registry.header(put, "OCI-Subject")).isEqualTo(Registry.digest(image));
        assertThat(Registry.header(all, "Content-Type")).isEqualTo(Registry.INDEX);
        assertThat(Registry.text(all))
                .isEqualTo("{\"schemaVersion\":2,\"mediaType\":\"" + Registry.INDEX
                        + "\",\"manifests\":[{\"mediaType\":\""
                        + Registry.OCI + "\",\"digest\":\"" + Registry.digest(signature) + "\",\"size\":"
                        + signature.length() + ",\"artifactType\":\"application/x-signature\",\"annotations\":{\"by\":"
                        + "\"me\"}}]}");
        assertThat(Registry.header(none, "OCI-Filters-Applied")).isEqualTo("artifactType");
        assertThat(Registry.text(none)).contains("\"manifests\":[]");
    }

    @Test
    void referrers_are_told_to_whom_a_policy_lets_list_them() throws Exception {
        String image = registry.pushImage("shop/web", "1", layer);
        registry.aws()
                .ecr()
                .setRepositoryPolicy(b -> b.repositoryName("shop/web").policyText("""
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Deny", "Principal": "*", "Action": "ecr:ListImageReferrers"}]}"""));

        HttpResponse<byte[]> answer = registry.send("GET", "/v2/shop/web/referrers/" + Registry.digest(image));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Registry.text(answer)).contains("ecr:ListImageReferrers");
        assertThat(registry.aws().journal().text()).contains("ListImageReferrers");
    }

    @Test
    void tags_are_listed_in_pages_each_of_which_names_the_next() throws Exception {
        String manifest = registry.manifest("shop/web", layer);
        for (String tag : List.of("c", "a", "b")) {
            registry.put("shop/web", tag, manifest);
        }

        HttpResponse<byte[]> first = registry.send("GET", "/v2/shop/web/tags/list?n=2");
        String link = Registry.header(first, "Link");
        HttpResponse<byte[]> second = registry.send("GET", link.substring(1, link.indexOf('>')));

        assertThat(Registry.text(first)).isEqualTo("{\"name\":\"shop/web\",\"tags\":[\"a\",\"b\"]}");
        assertThat(link).isEqualTo("</v2/shop/web/tags/list?last=b&n=2>; rel=\"next\"");
        assertThat(Registry.text(second)).isEqualTo("{\"name\":\"shop/web\",\"tags\":[\"c\"]}");
        assertThat(Registry.header(second, "Link")).isEmpty();
    }

    @Test
    void the_catalog_has_the_pages_of_describe_repositories() throws Exception {
        registry.repository("aa").repository("bb");

        HttpResponse<byte[]> first = registry.send("GET", "/v2/_catalog?n=2");
        String link = Registry.header(first, "Link");
        HttpResponse<byte[]> second = registry.send("GET", link.substring(1, link.indexOf('>')));
        HttpResponse<byte[]> large = registry.send("GET", "/v2/_catalog?n=10000");

        assertThat(Registry.text(first) + Registry.text(second))
                .isEqualTo("{\"repositories\":[\"aa\",\"bb\"]}{\"repositories\":[\"shop/web\"]}");
        assertThat(Registry.text(large))
                .contains(
                        "UNSUPPORTED",
                        "Invalid parameter at 'maxResults' failed to satisfy constraint: 'Member must have value less than"
                                + " or equal to 1000'");
    }

    @Test
    void a_fault_of_put_image_strikes_a_push() throws Exception {
        String manifest = registry.manifest("shop/web", layer);
        registry.aws().faults().on(EcrOperation.PUT_IMAGE).throttle().times(1);

        assertThat(registry.put("shop/web", "1", manifest).statusCode()).isEqualTo(429);
        assertThat(registry.put("shop/web", "1", manifest).statusCode()).isEqualTo(201);
    }
}
