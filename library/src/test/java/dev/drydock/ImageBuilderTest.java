package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.model.FindingSeverity;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ImageScanFinding;
import software.amazon.awssdk.services.ecr.model.ImageTagMutability;
import software.amazon.awssdk.services.ecr.model.LayerAvailability;

class ImageBuilderTest {

    private final Drydock aws = Drydock.create();
    private final Images images = aws.images();

    private List<ImageDetail> details(String repository) {
        return aws.ecr().describeImages(b -> b.repositoryName(repository)).imageDetails();
    }

    private ImageDetail detail(String repository, String tag) {
        return aws.ecr()
                .describeImages(b -> b.repositoryName(repository).imageIds(id -> id.imageTag(tag)))
                .imageDetails()
                .get(0);
    }

    private JsonNode manifest(String repository, String digest) throws Exception {
        String text = aws.ecr()
                .batchGetImage(b -> b.repositoryName(repository)
                        .imageIds(ImageIdentifier.builder().imageDigest(digest).build()))
                .images()
                .get(0)
                .imageManifest();
        return new JsonMapper().readTree(text);
    }

    private static List<String> layers(JsonNode manifest) {
        return StreamSupport.stream(manifest.get("layers").spliterator(), false)
                .map(layer -> layer.get("digest").textValue())
                .toList();
    }

    // ---- layers

    @Test
    void an_image_is_as_large_as_its_layers() throws Exception {
        PushedImage pushed = images.push("shop/web:1", image -> image.layers(80_000_000, 12_000_000));

        assertThat(detail("shop/web", "1").imageSizeInBytes()).isEqualTo(92_000_000);
        assertThat(layers(manifest("shop/web", pushed.digest()))).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void layers_of_equal_names_and_sizes_are_one_layer_and_others_are_not() throws Exception {
        PushedImage web = images.push(
                "shop/web:1", image -> image.layer("java", 80_000_000).layers(1_000));
        PushedImage api = images.push(
                "shop/api:1", image -> image.layer("java", 80_000_000).layers(1_000));
        PushedImage newer = images.push("shop/api:2", image -> image.layer("java", 90_000_000));

        List<String> ofWeb = layers(manifest("shop/web", web.digest()));
        List<String> ofApi = layers(manifest("shop/api", api.digest()));
        assertThat(ofWeb.get(0))
                .isEqualTo(ofApi.get(0))
                .isNotEqualTo(layers(manifest("shop/api", newer.digest())).get(0));
        assertThat(ofWeb.get(1)).isNotEqualTo(ofApi.get(1));
        assertThat(aws.ecr()
                        .batchCheckLayerAvailability(
                                b -> b.repositoryName("shop/web").layerDigests(ofWeb.get(0)))
                        .layers())
                .singleElement()
                .satisfies(layer -> {
                    assertThat(layer.layerAvailability()).isEqualTo(LayerAvailability.AVAILABLE);
                    assertThat(layer.layerSize()).isEqualTo(80_000_000);
                });
    }

    @Test
    void sizes_that_no_layer_has_are_refused() {
        assertThatThrownBy(() -> images.push("shop/web:1", image -> image.layers(1, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("layers(…) needs 1 or more for sizeInBytes, but was given 0");
        assertThatThrownBy(() -> images.push("shop/web:1", image -> image.layer("all", 60_000L << 20)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("which is ECR's quota");
        assertThat(aws.ecr().describeRepositories().repositories()).isEmpty();
    }

    // ---- platforms

    @Test
    void of_several_platforms_an_index_is_pushed_whose_members_are_untagged_images() throws Exception {
        PushedImage pushed = images.push(
                "shop/web:1",
                image -> image.layer("java", 80_000_000)
                        .platform("linux/amd64")
                        .layers(12_000_000)
                        .platform("linux/arm64")
                        .layers(11_000_000));

        JsonNode index = manifest("shop/web", pushed.digest());
        assertThat(index.get("mediaType").textValue()).isEqualTo("application/vnd.oci.image.index.v1+json");
        assertThat(index.get("manifests"))
                .extracting(member -> member.get("platform").toString())
                .containsExactly(
                        "{\"architecture\":\"amd64\",\"os\":\"linux\"}",
                        "{\"architecture\":\"arm64\",\"os\":\"linux\"}");
        assertThat(details("shop/web"))
                .extracting(image -> image.imageSizeInBytes() + " " + image.imageTags())
                .containsExactly("92000000 []", "91000000 []", "92000000 [1]");
    }

    @Test
    void images_for_several_platforms_share_what_is_said_before_the_first() throws Exception {
        PushedImage pushed = images.push(
                "shop/web:1",
                image -> image.layer("java", 80_000_000)
                        .platform("linux/amd64")
                        .layers(1_000)
                        .platform("linux/arm64")
                        .layers(1_000));

        JsonNode members = manifest("shop/web", pushed.digest()).get("manifests");
        List<String> amd =
                layers(manifest("shop/web", members.get(0).get("digest").textValue()));
        List<String> arm =
                layers(manifest("shop/web", members.get(1).get("digest").textValue()));
        assertThat(amd.get(0)).isEqualTo(arm.get(0));
        assertThat(amd.get(1)).isNotEqualTo(arm.get(1));
    }

    @Test
    void pushing_an_index_again_changes_nothing() {
        PushedImage first =
                images.push("shop/web:1", image -> image.platform("linux/amd64").platform("linux/arm64/v8"));
        List<ImageDetail> before = details("shop/web");

        PushedImage second = images.push(
                "shop/web:1", image -> image.platform("linux/x86_64").platform("linux/arm64"));

        assertThat(second).isEqualTo(first);
        assertThat(details("shop/web")).isEqualTo(before);
    }

    @Test
    void an_index_that_is_refused_leaves_nothing_behind() {
        aws.ecr().createRepository(b -> b.repositoryName("shop/web").imageTagMutability(ImageTagMutability.IMMUTABLE));
        images.push("shop/web:1");

        assertThatThrownBy(() -> images.push(
                        "shop/web:1", image -> image.platform("linux/amd64").platform("linux/arm64")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ImageTagAlreadyExistsException");

        assertThat(details("shop/web")).hasSize(1);
    }

    @Test
    void what_is_no_platform_and_a_platform_twice_are_refused() {
        assertThatThrownBy(() -> images.push("shop/web:1", image -> image.platform("arm64")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "platform(…) needs an operating system and an architecture, such as linux/arm64, but was given"
                                + " arm64");
        assertThatThrownBy(() -> images.push(
                        "shop/web:1", image -> image.platform("linux/arm64").platform("linux/aarch64")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("platform(…) was given linux/arm64 twice; say all of it at once");
    }

    // ---- labels, content, time

    @Test
    void labels_are_part_of_the_image_and_thus_of_its_digest() {
        PushedImage plain = images.push("shop/web:1", image -> image.content("same"));
        PushedImage labelled = images.push(
                "shop/web:2",
                image -> image.content("same").labels(Map.of("team", "shop \"A\"", "revision", "8f2dbe9")));
        PushedImage again = images.push(
                "shop/web:3",
                image -> image.label("revision", "8f2dbe9")
                        .label("team", "shop \"A\"")
                        .content("same"));

        assertThat(labelled.digest()).isNotEqualTo(plain.digest()).isEqualTo(again.digest());
        assertThat(detail("shop/web", "2").imageTags()).containsExactly("2", "3");
    }

    @Test
    void an_image_pushed_long_ago_is_as_old_as_that_and_its_repository_with_it() {
        Instant then = aws.time().instant().minus(Duration.ofDays(40));
        aws.ecr().createRepository(b -> b.repositoryName("shop/web"));

        images.push("shop/web:1", image -> image.pushedAt(then));
        images.push("shop/web:2");

        assertThat(detail("shop/web", "1").imagePushedAt()).isEqualTo(then);
        assertThat(detail("shop/web", "2").imagePushedAt()).isEqualTo(aws.time().instant());
        assertThat(aws.ecr().describeRepositories().repositories())
                .extracting(repository -> repository.createdAt())
                .containsExactly(then);
    }

    @Test
    void lifecycle_policies_see_how_old_an_image_is() {
        images.push("shop/web:1", image -> image.pushedAt(aws.time().instant().minus(Duration.ofDays(40))));
        images.push("shop/web:2", image -> image.pushedAt(aws.time().instant().minus(Duration.ofDays(20))));
        aws.ecr()
                .putLifecyclePolicy(b -> b.repositoryName("shop/web")
                        .lifecyclePolicyText("{\"rules\":[{\"rulePriority\":1,\"selection\":{\"tagStatus\":\"any\","
                                + "\"countType\":\"sinceImagePushed\",\"countUnit\":\"days\",\"countNumber\":30},"
                                + "\"action\":{\"type\":\"expire\"}}]}"));

        aws.time().advance(Duration.ofDays(1));

        assertThat(details("shop/web"))
                .singleElement()
                .satisfies(left -> assertThat(left.imageTags()).containsExactly("2"));
    }

    @Test
    void nothing_was_pushed_in_the_future_or_at_two_instants() {
        Instant now = aws.time().instant();

        assertThatThrownBy(() -> images.push("shop/web:1", image -> image.pushedAt(now.plusSeconds(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("let time pass with time().advance(…) and push it then");
        images.push("shop/web:1");
        assertThatThrownBy(() -> images.push("shop/web:1", image -> image.pushedAt(now.minusSeconds(1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was pushed at " + now + " already")
                .hasMessageContaining("give it other content(…), or delete it first");
    }

    // ---- scans

    @Test
    void a_scan_on_push_finds_what_is_said_of_each_platform() {
        aws.ecr()
                .createRepository(
                        b -> b.repositoryName("shop/web").imageScanningConfiguration(scan -> scan.scanOnPush(true)));

        images.push(
                "shop/web:1",
                image -> image.vulnerable(FindingSeverity.LOW, "CVE-2020-1", "zlib", "1.2")
                        .platform("linux/amd64")
                        .platform("linux/arm64")
                        .vulnerable(FindingSeverity.CRITICAL, "CVE-2021-44228", "log4j-core", "2.14.1"));
        aws.time().settle();

        assertThat(details("shop/web").subList(0, 2))
                .extracting(image -> found(image.imageDigest()))
                .containsExactly(List.of("CVE-2020-1"), List.of("CVE-2020-1", "CVE-2021-44228"));
    }

    @Test
    void a_vulnerability_of_an_index_is_in_all_that_is_in_it() {
        images.push("shop/web:1", image -> image.platform("linux/amd64").platform("linux/arm64"));

        images.vulnerable("shop/web:1", FindingSeverity.HIGH, "CVE-2020-2", "openssl", "3.0");
        String member = details("shop/web").get(1).imageDigest();
        aws.ecr().startImageScan(b -> b.repositoryName("shop/web").imageId(id -> id.imageDigest(member)));
        aws.time().settle();

        assertThat(found(member)).containsExactly("CVE-2020-2");
    }

    private List<String> found(String digest) {
        return aws
                .ecr()
                .describeImageScanFindings(b -> b.repositoryName("shop/web").imageId(id -> id.imageDigest(digest)))
                .imageScanFindings()
                .findings()
                .stream()
                .map(ImageScanFinding::name)
                .toList();
    }

    // ---- names

    @Test
    void tags_are_pushed_in_bulk_each_with_an_image_of_its_own() {
        List<PushedImage> pushed = images.pushTags("shop/web", "1", "2", "3");

        assertThat(pushed).extracting(PushedImage::digest).doesNotHaveDuplicates();
        assertThat(pushed.get(1)).isEqualTo(images.push("shop/web:2"));
        assertThat(details("shop/web")).hasSize(3);
        assertThatThrownBy(() -> images.pushTags("shop/api", List.of("1", "not a tag")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(aws.ecr().describeRepositories().repositories()).hasSize(1);
    }

    @Test
    void the_uri_of_an_image_is_known_before_there_is_one() {
        assertThat(images.uri("shop/web:2")).isEqualTo("123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:2");
        assertThat(images.uri("shop/web")).endsWith("/shop/web:latest");
        assertThatThrownBy(() -> images.uri("public.ecr.aws/nginx/nginx:1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is of the registry public.ecr.aws");
        assertThat(aws.ecr().describeRepositories().repositories()).isEmpty();
    }

    @Test
    void a_pinned_image_stays_the_same_when_its_tag_moves() {
        PushedImage first = images.push("shop/web:latest", "first");

        String pinned = images.pinned("shop/web");
        images.push("shop/web:latest", "second");

        assertThat(pinned).isEqualTo(first.uri() + "@" + first.digest());
        assertThat(images.pinned("shop/web")).isNotEqualTo(pinned);
    }

    @Test
    void a_service_is_furnished_with_a_pinned_image() {
        images.push("shop/web:1");

        aws.given().cluster("prod").service("web", images.pinned("shop/web:1")).running(1);

        assertThat(aws.view()
                        .taskDefinition("web")
                        .containerDefinitions()
                        .get(0)
                        .image())
                .isEqualTo(images.pinned("shop/web:1"));
    }

    @Test
    void what_is_not_there_cannot_be_pinned() {
        images.pushTags("shop/web", "1", "2");

        assertThatThrownBy(() -> images.pinned("shop/web:3"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "There is no image 123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:3 that could be pinned;"
                                + " push it first with images().push(\"shop/web:3\"); its repository has the tags 1, 2");
    }
}
