package dev.drydock.internal.ecr.image;

import static dev.drydock.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.Leniencies;
import dev.drydock.internal.ecr.ImagePush;
import dev.drydock.internal.ecr.Manifests;
import dev.drydock.internal.ecr.PlainRepositories;
import dev.drydock.internal.ecr.scan.ImageScans;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.ScanningConfiguration;
import dev.drydock.internal.ecr.store.Sha256;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.Limits;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.Image;
import software.amazon.awssdk.services.ecr.model.ImageAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageDigestDoesNotMatchException;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ImageTagAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;
import software.amazon.awssdk.services.ecr.model.LayersNotFoundException;
import software.amazon.awssdk.services.ecr.model.ReferencedImagesNotFoundException;

class PutImageTest {

    private static final String REPOSITORY = "shop/web";
    private static final String INVALID_JSON =
            "Invalid parameter at 'ImageManifest' failed to satisfy constraint: 'Invalid JSON syntax'";

    private final Drydock aws = Drydock.create();
    private final EcrClient ecr = aws.ecr();

    @BeforeEach
    void create() {
        ecr.createRepository(b -> b.repositoryName(REPOSITORY));
    }

    private String push(String tag, String content) {
        return Manifests.push(ecr, REPOSITORY, tag, content);
    }

    private List<String> listed() {
        return ecr.listImages(b -> b.repositoryName(REPOSITORY)).imageIds().stream()
                .map(each -> each.imageTag() + " " + each.imageDigest())
                .toList();
    }

    // ---- manifests

    @Test
    void the_digest_is_the_sha256_of_the_manifest_as_it_came() {
        String config = "{}";
        String layer = "hello";
        Manifests.upload(ecr, REPOSITORY, config);
        Manifests.upload(ecr, REPOSITORY, layer);
        // Known sums: printf '{}' | sha256sum, printf 'hello' | sha256sum.
        String text = "{\n  \"schemaVersion\": 2,\n  \"mediaType\": \"" + Manifests.DOCKER + "\",\n"
                + "  \"config\": {\"size\": 2, \"digest\":"
                + " \"sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\"},\n"
                + "  \"layers\": [{\"size\": 5, \"digest\":"
                + " \"sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824\"}]\n}\n";

        Image image = ecr.putImage(
                        b -> b.repositoryName(REPOSITORY).imageTag("1").imageManifest(text))
                .image();

        assertThat(image.imageId().imageDigest())
                .isEqualTo("sha256:c1575044d025c155023eb361ddcf734f619d81c90144d21b281044393bef0bc4");
        assertThat(image.imageId().imageTag()).isEqualTo("1");
        assertThat(image.imageManifest()).isEqualTo(text);
        assertThat(image.imageManifestMediaType()).isEqualTo(Manifests.DOCKER);
        assertThat(image.registryId()).isEqualTo("123456789012");
        assertThat(image.repositoryName()).isEqualTo(REPOSITORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "[]",
                "null",
                "{}",
                "{\"schemaVersion\":2}",
                "{\"mediaType\":\"application/json\"}",
                "{\"mediaType\":7}",
                "{\"mediaType\":\"" + Manifests.DOCKER + "\"}",
                "{\"mediaType\":\"" + Manifests.DOCKER + "\",\"config\":{\"digest\":\"x\",\"size\":1},\"layers\":[]}",
                "{\"mediaType\":\"" + Manifests.DOCKER
                        + "\",\"config\":{\"digest\":\"a:1\",\"size\":-1},\"layers\":[]}",
                "{\"mediaType\":\"" + Manifests.DOCKER + "\",\"config\":{\"digest\":\"a:1\",\"size\":1},\"layers\":{}}",
                "{\"mediaType\":\"" + Manifests.DOCKER
                        + "\",\"config\":{\"digest\":\"a:1\",\"size\":1},\"layers\":[1]}",
                "{\"mediaType\":\"" + Manifests.DOCKER_LIST + "\"}",
                "{\"mediaType\":\"" + Manifests.OCI_INDEX + "\",\"manifests\":[{}]}",
                "{\"schemaVersion\":1,\"fsLayers\":[{}]}"
            })
    void what_makes_no_sense_is_invalid_json_to_ecr(String text) {
        assertRefused(
                aws,
                () -> ecr.putImage(b -> b.repositoryName(REPOSITORY).imageManifest(text)),
                InvalidParameterException.class,
                INVALID_JSON);
    }

    @Test
    void a_manifest_nested_without_end_is_refused() {
        assertThatThrownBy(() -> ecr.putImage(b -> b.repositoryName(REPOSITORY).imageManifest("[".repeat(1_000_000))))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void an_oci_manifest_needs_its_media_type_said_beside_it() {
        Manifests.upload(ecr, REPOSITORY, "config");
        Manifests.upload(ecr, REPOSITORY, "layer");
        String text = Manifests.oci("config", "layer");

        assertRefused(
                aws,
                () -> ecr.putImage(b -> b.repositoryName(REPOSITORY).imageManifest(text)),
                InvalidParameterException.class,
                INVALID_JSON);
        Image image = ecr.putImage(
                        b -> b.repositoryName(REPOSITORY).imageManifest(text).imageManifestMediaType(Manifests.OCI))
                .image();

        assertThat(image.imageManifestMediaType()).isEqualTo(Manifests.OCI);
        assertThat(image.imageId().imageTag()).isNull();
    }

    @Test
    void a_manifest_of_schema_1_is_known_by_its_version() {
        String layer = Manifests.upload(ecr, REPOSITORY, "layer");

        Image image = ecr.putImage(b -> b.repositoryName(REPOSITORY)
                        .imageManifest("{\"schemaVersion\":1,\"signatures\":[],\"fsLayers\":[{\"blobSum\":\"" + layer
                                + "\"}]}"))
                .image();

        assertThat(image.imageManifestMediaType())
                .isEqualTo("application/vnd.docker.distribution.manifest.v1+prettyjws");
    }

    @Test
    void an_image_has_a_layer() {
        String config = Manifests.upload(ecr, REPOSITORY, "config");

        assertRefused(
                aws,
                () -> ecr.putImage(b -> b.repositoryName(REPOSITORY)
                        .imageManifest("{\"mediaType\":\"" + Manifests.DOCKER
                                + "\",\"config\":{\"size\":6,\"digest\":\"" + config + "\"},\"layers\":[]}")),
                InvalidParameterException.class,
                "Invalid parameter at 'ImageManifest' failed to satisfy constraint: 'Image has to have at least 1"
                        + " layer'");
    }

    @Test
    void an_artifact_tells_its_type_and_its_subject() {
        String subject = push("1", "one");
        Manifests.upload(ecr, REPOSITORY, "{}");
        ecr.putImage(b -> b.repositoryName(REPOSITORY)
                .imageTag("sbom")
                .imageManifest(
                        "{\"mediaType\":\"" + Manifests.OCI + "\",\"artifactType\":\"application/spdx\",\"config\":"
                                + Manifests.descriptor("application/vnd.oci.empty.v1+json", "{}") + ",\"layers\":["
                                + Manifests.descriptor("application/vnd.oci.empty.v1+json", "{}")
                                + "],\"subject\":{\"size\":1,\"digest\":\"" + subject + "\"}}"));

        ImageDetail detail = ecr.describeImages(
                        b -> b.repositoryName(REPOSITORY).imageIds(i -> i.imageTag("sbom")))
                .imageDetails()
                .get(0);

        assertThat(detail.artifactMediaType()).isEqualTo("application/spdx");
        assertThat(detail.subjectManifestDigest()).isEqualTo(subject);
    }

    @Test
    void a_digest_that_is_given_must_be_the_manifests() {
        Manifests.upload(ecr, REPOSITORY, "config");
        Manifests.upload(ecr, REPOSITORY, "layer");
        String text = Manifests.docker("config", "layer");

        assertRefused(
                aws,
                () -> ecr.putImage(
                        b -> b.repositoryName(REPOSITORY).imageManifest(text).imageDigest("sha256:12")),
                ImageDigestDoesNotMatchException.class,
                "The image with digest 'sha256:12' in repository 'shop/web' and registry ID '123456789012' does not"
                        + " match the image digest that Amazon ECR has calculated.");
        assertThat(ecr.putImage(b ->
                                b.repositoryName(REPOSITORY).imageManifest(text).imageDigest(Sha256.of(text)))
                        .image()
                        .imageId()
                        .imageDigest())
                .isEqualTo(Sha256.of(text));
    }

    // ---- what must be there before

    @Test
    void layers_that_were_never_uploaded_are_named_in_the_refusal() {
        Manifests.upload(ecr, REPOSITORY, "other");
        String text = Manifests.docker("config", "layer");

        assertRefused(
                aws,
                () -> ecr.putImage(b -> b.repositoryName(REPOSITORY).imageManifest(text)),
                LayersNotFoundException.class,
                "Layers with digests '[" + Sha256.of("config") + ", " + Sha256.of("layer") + "]' required for pushing"
                        + " image into repository with name 'shop/web' in the registry with id '123456789012' do not"
                        + " exist");
    }

    @Test
    void foreign_layers_need_not_be_there() {
        Manifests.upload(ecr, REPOSITORY, "config");
        String text = Manifests.docker("config", "layer").replace("rootfs.diff", "rootfs.foreign.diff");

        assertThat(ecr.putImage(b -> b.repositoryName(REPOSITORY).imageManifest(text))
                        .image()
                        .imageId()
                        .imageDigest())
                .isEqualTo(Sha256.of(text));
    }

    @Test
    void the_members_of_a_list_come_before_it() {
        String member = push(null, "one");
        String missing = "sha256:" + "0".repeat(64);

        assertRefused(
                aws,
                () -> ecr.putImage(b -> b.repositoryName(REPOSITORY).imageManifest(Manifests.list(member, missing))),
                ReferencedImagesNotFoundException.class,
                "Images with digests '[" + missing
                        + "]' required for pushing image into repository with name 'shop/web'"
                        + " in the registry with id '123456789012' do not exist");
    }

    // ---- tags

    @Test
    void a_tag_moves_and_leaves_the_other_image_untagged() {
        String one = push("latest", "one");
        aws.time().advance(Duration.ofHours(1));

        String two = push("latest", "two");

        assertThat(listed()).containsExactly("null " + one, "latest " + two);
    }

    @Test
    void a_tag_moves_to_an_image_that_is_there_already() {
        String one = push("1", "one");
        String two = push("2", "two");

        push("1", "two");

        assertThat(listed()).containsExactly("null " + one, "1 " + two, "2 " + two);
    }

    @Test
    void another_tag_does_not_change_when_an_image_was_pushed() {
        Instant first = aws.time().instant();
        push("1", "one");
        aws.time().advance(Duration.ofHours(1));

        push("2", "one");

        ImageDetail detail = ecr.describeImages(b -> b.repositoryName(REPOSITORY))
                .imageDetails()
                .get(0);
        assertThat(detail.imageTags()).containsExactly("1", "2");
        assertThat(detail.imagePushedAt()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MUTABLE", "IMMUTABLE"})
    void the_same_image_under_the_same_tag_exists_already(String mutability) {
        String digest = push("1", "one");
        ecr.putImageTagMutability(b -> b.repositoryName(REPOSITORY).imageTagMutability(mutability));

        assertRefused(
                aws,
                () -> push("1", "one"),
                ImageAlreadyExistsException.class,
                "Image with digest '" + digest
                        + "' and tag '1' already exists in the repository with name 'shop/web' in"
                        + " registry with id '123456789012'");
        assertRefused(
                aws,
                () -> push(null, "one"),
                ImageAlreadyExistsException.class,
                "Image with digest '" + digest
                        + "' and tag 'null' already exists in the repository with name 'shop/web'"
                        + " in registry with id '123456789012'");
    }

    @Test
    void in_an_immutable_repository_tags_stay_where_they_are() {
        push("1", "one");
        push("2", "two");
        ecr.putImageTagMutability(b -> b.repositoryName(REPOSITORY).imageTagMutability("IMMUTABLE"));

        assertRefused(
                aws,
                () -> push("1", "two"),
                ImageTagAlreadyExistsException.class,
                "The image tag '1' already exists in the 'shop/web' repository and cannot be overwritten because the"
                        + " repository is immutable.");
        push("3", "one");

        assertThat(listed()).hasSize(3);
    }

    @Test
    void exclusions_turn_the_mode_round() {
        push("dev-1", "one");
        push("1", "one");
        push("2", "two");

        mutability("IMMUTABLE_WITH_EXCLUSION");
        push("dev-1", "two");
        assertThatThrownBy(() -> push("1", "two")).isInstanceOf(ImageTagAlreadyExistsException.class);

        mutability("MUTABLE_WITH_EXCLUSION");
        push("1", "two");
        assertThatThrownBy(() -> push("dev-1", "one")).isInstanceOf(ImageTagAlreadyExistsException.class);
    }

    private void mutability(String mode) {
        ecr.putImageTagMutability(b -> b.repositoryName(REPOSITORY)
                .imageTagMutability(mode)
                .imageTagMutabilityExclusionFilters(
                        f -> f.filterType("WILDCARD").filter("dev-*")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "a:b", "ä"})
    void a_tag_has_letters_digits_and_a_few_signs(String tag) {
        assertThatThrownBy(() -> ecr.putImage(b ->
                        b.repositoryName(REPOSITORY).imageTag(tag).imageManifest(Manifests.docker("config", "layer"))))
                .isInstanceOf(InvalidParameterException.class);
    }

    // ---- worlds

    @Test
    void two_worlds_give_the_same_digests() {
        Drydock other = Drydock.builder().seed(7).build();
        other.ecr().createRepository(b -> b.repositoryName(REPOSITORY));

        assertThat(Manifests.push(other.ecr(), REPOSITORY, "1", "one")).isEqualTo(push("1", "one"));
    }

    @Test
    void a_restored_registry_goes_on_as_it_was() {
        EcrStore store = new EcrStore(new AccountRegion("123456789012", "us-east-1"), Leniencies.NONE);
        ImagePush push = new ImagePush(store, new PlainRepositories(store), scans(store));
        push.push("shop/web:1", Instant.EPOCH);
        push.push("shop/web:2", Instant.EPOCH);
        EcrStore copy = new EcrStore(store.home(), Leniencies.NONE);

        copy.restore(store.image(), Map.of());
        new ImagePush(copy, new PlainRepositories(copy), scans(copy)).push("shop/web:3", Instant.EPOCH);
        push.push("shop/web:3", Instant.EPOCH);

        assertThat(copy.image()).isEqualTo(store.image());
    }

    @Test
    void images_of_one_repository_are_unknown_to_another() {
        push("1", "one");
        ecr.createRepository(b -> b.repositoryName("other"));

        assertThat(ecr.batchGetImage(b -> b.repositoryName("other")
                                .imageIds(
                                        ImageIdentifier.builder().imageTag("1").build()))
                        .failures())
                .hasSize(1);
        assertThatThrownBy(() -> ecr.putImage(b ->
                        b.repositoryName("other").imageManifest(Manifests.docker("config of one", "layer of one"))))
                .isInstanceOf(LayersNotFoundException.class);
    }

    private static ImageScans scans(EcrStore store) {
        Kernel kernel = new Kernel(1, Instant.EPOCH, TimeMode.manual(), Limits.standard());
        return new ImageScans(store, new ScanningConfiguration(), kernel.queue("scans"), Timings.realistic());
    }
}
