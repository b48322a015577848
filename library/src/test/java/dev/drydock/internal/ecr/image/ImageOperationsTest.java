package dev.drydock.internal.ecr.image;

import static dev.drydock.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.internal.ecr.Manifests;
import dev.drydock.internal.world.WorldImage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.BatchDeleteImageResponse;
import software.amazon.awssdk.services.ecr.model.BatchGetImageResponse;
import software.amazon.awssdk.services.ecr.model.EcrException;
import software.amazon.awssdk.services.ecr.model.Image;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;
import software.amazon.awssdk.services.ecr.model.TagStatus;

@SuppressWarnings("deprecation") // GetAuthorizationToken still takes registryIds
class ImageOperationsTest {

    private static final String REPOSITORY = "shop/web";
    private static final String UNKNOWN = "sha256:" + "0".repeat(64);

    private final Drydock aws = Drydock.create();
    private final EcrClient ecr = aws.ecr();

    @BeforeEach
    void create() {
        ecr.createRepository(b -> b.repositoryName(REPOSITORY));
    }

    private String push(String tag, String content) {
        return Manifests.push(ecr, REPOSITORY, tag, content);
    }

    private static ImageIdentifier id(String digest, String tag) {
        return ImageIdentifier.builder().imageDigest(digest).imageTag(tag).build();
    }

    private List<ImageIdentifier> listed() {
        return ecr.listImages(b -> b.repositoryName(REPOSITORY)).imageIds();
    }

    private BatchDeleteImageResponse delete(ImageIdentifier... ids) {
        return ecr.batchDeleteImage(b -> b.repositoryName(REPOSITORY).imageIds(ids));
    }

    private BatchGetImageResponse get(ImageIdentifier... ids) {
        return ecr.batchGetImage(b -> b.repositoryName(REPOSITORY).imageIds(ids));
    }

    // ---- DescribeImages

    @Test
    void an_image_is_described_whole() {
        Instant pushed = aws.time().instant();
        String digest = push("1", "one");

        ImageDetail detail = ecr.describeImages(b -> b.repositoryName(REPOSITORY))
                .imageDetails()
                .get(0);

        assertThat(detail.registryId()).isEqualTo("123456789012");
        assertThat(detail.repositoryName()).isEqualTo(REPOSITORY);
        assertThat(detail.imageDigest()).isEqualTo(digest);
        assertThat(detail.imageTags()).containsExactly("1");
        assertThat(detail.imageSizeInBytes()).isEqualTo("layer of one".length());
        assertThat(detail.imagePushedAt()).isEqualTo(pushed);
        assertThat(detail.imageManifestMediaType()).isEqualTo(Manifests.DOCKER);
        assertThat(detail.artifactMediaType()).isEqualTo("application/vnd.docker.container.image.v1+json");
        assertThat(detail.imageStatusAsString()).isEqualTo("ACTIVE");
        assertThat(detail.lastRecordedPullTime()).isNull();
        assertThat(detail.subjectManifestDigest()).isNull();
    }

    @Test
    void a_list_is_as_large_as_its_largest_member() {
        String small = push(null, "1");
        String large = push(null, "one thousand");
        ecr.putImage(b -> b.repositoryName(REPOSITORY).imageTag("all").imageManifest(Manifests.list(small, large)));

        assertThat(ecr.describeImages(b -> b.repositoryName(REPOSITORY).imageIds(id(null, "all")))
                        .imageDetails()
                        .get(0)
                        .imageSizeInBytes())
                .isEqualTo("layer of one thousand".length());
    }

    @Test
    void an_untagged_image_has_no_member_for_tags() {
        push(null, "one");

        assertThat(ecr.describeImages(b -> b.repositoryName(REPOSITORY))
                        .imageDetails()
                        .get(0)
                        .hasImageTags())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"TAGGED, 1", "UNTAGGED, 2", "ANY, 3"})
    void images_are_filtered_by_their_tags(String status, int count) {
        push("1", "one");
        push(null, "two");
        push(null, "three");

        assertThat(ecr.describeImages(
                                b -> b.repositoryName(REPOSITORY).filter(f -> f.tagStatus(TagStatus.fromValue(status))))
                        .imageDetails())
                .hasSize(count);
        assertThat(ecr.listImages(b -> b.repositoryName(REPOSITORY).filter(f -> f.tagStatus(status)))
                        .imageIds())
                .hasSize(count);
    }

    @Test
    void nothing_is_archived() {
        push("1", "one");

        assertThat(ecr.listImages(b -> b.repositoryName(REPOSITORY).filter(f -> f.imageStatus("ARCHIVED")))
                        .imageIds())
                .isEmpty();
        assertThat(ecr.listImages(b -> b.repositoryName(REPOSITORY).filter(f -> f.imageStatus("ANY")))
                        .imageIds())
                .hasSize(1);
        assertThatThrownBy(
                        () -> ecr.listImages(b -> b.repositoryName(REPOSITORY).filter(f -> f.tagStatus("BLUE"))))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void one_unknown_image_fails_the_whole_description() {
        String digest = push("1", "one");

        assertRefused(
                aws,
                () -> ecr.describeImages(b -> b.repositoryName(REPOSITORY).imageIds(id(null, "1"), id(null, "2"))),
                ImageNotFoundException.class,
                "The image with imageId {imageDigest:'null', imageTag:'2'} does not exist within the repository with"
                        + " name 'shop/web' in the registry with id '123456789012'");
        assertRefused(
                aws,
                () -> ecr.describeImages(b -> b.repositoryName(REPOSITORY).imageIds(id(UNKNOWN, "1"))),
                ImageNotFoundException.class,
                "The image with imageId {imageDigest:'" + UNKNOWN + "', imageTag:'1'} does not exist within the"
                        + " repository with name 'shop/web' in the registry with id '123456789012'");
        assertThat(ecr.describeImages(b -> b.repositoryName(REPOSITORY).imageIds(id(digest, "1"), id(null, "1")))
                        .imageDetails())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"nonsense, , 'imageDigest', '[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+'", ", a b, 'imageTag', '[a-zA-Z0-9-_.]+'"})
    void a_malformed_identifier_is_refused(String digest, String tag, String parameter, String pattern) {
        assertRefused(
                aws,
                () -> ecr.describeImages(b -> b.repositoryName(REPOSITORY).imageIds(id(digest, tag))),
                InvalidParameterException.class,
                "Invalid parameter at '" + parameter + "' failed to satisfy constraint: 'must satisfy regular"
                        + " expression '" + pattern + "''");
    }

    @Test
    void images_come_in_pages_in_the_order_pushed() {
        for (int i = 0; i < 25; i++) {
            push("v" + i, "content " + i);
        }

        assertThat(ecr.describeImagesPaginator(b -> b.repositoryName(REPOSITORY).maxResults(10))
                        .imageDetails())
                .extracting(each -> each.imageTags().get(0))
                .hasSize(25)
                .startsWith("v0", "v1", "v2")
                .endsWith("v23", "v24");
        assertThat(ecr.listImagesPaginator(b -> b.repositoryName(REPOSITORY).maxResults(7))
                        .imageIds())
                .extracting(ImageIdentifier::imageTag)
                .hasSize(25)
                .doesNotHaveDuplicates()
                .startsWith("v0", "v1", "v2");
        assertThatThrownBy(() -> ecr.describeImages(b ->
                        b.repositoryName(REPOSITORY).imageIds(id(null, "v1")).maxResults(10)))
                .isInstanceOf(InvalidParameterException.class);
    }

    // ---- ListImages

    @Test
    void an_image_is_listed_once_for_each_tag() {
        String one = push("b", "one");
        push("a", "one");
        String two = push(null, "two");

        assertThat(listed()).containsExactly(id(one, "a"), id(one, "b"), id(two, null));
    }

    // ---- BatchGetImage

    @Test
    void a_manifest_comes_back_as_it_was_put() {
        String digest = push("1", "one");
        String text = Manifests.docker("config of one", "layer of one");

        Image image = get(id(null, "1")).images().get(0);

        assertThat(image.imageManifest()).isEqualTo(text);
        assertThat(image.imageManifestMediaType()).isEqualTo(Manifests.DOCKER);
        assertThat(image.imageId()).isEqualTo(id(digest, "1"));
    }

    @Test
    void by_digest_an_image_comes_once_for_each_tag() {
        String one = push("a", "one");
        push("b", "one");
        String two = push(null, "two");

        assertThat(get(id(one, null)).images()).extracting(Image::imageId).containsExactly(id(one, "a"), id(one, "b"));
        assertThat(get(id(one, "b")).images()).extracting(Image::imageId).containsExactly(id(one, "b"));
        assertThat(get(id(two, null)).images()).extracting(Image::imageId).containsExactly(id(two, null));
    }

    @Test
    void by_tag_a_manifest_is_turned_into_a_format_that_is_accepted() {
        String digest = push("1", "one");

        Image converted = ecr.batchGetImage(b ->
                        b.repositoryName(REPOSITORY).imageIds(id(null, "1")).acceptedMediaTypes(Manifests.OCI))
                .images()
                .get(0);
        Image stored = ecr.batchGetImage(b ->
                        b.repositoryName(REPOSITORY).imageIds(id(digest, null)).acceptedMediaTypes(Manifests.OCI))
                .images()
                .get(0);

        assertThat(converted.imageManifestMediaType()).isEqualTo(Manifests.OCI);
        assertThat(converted.imageManifest())
                .contains("application/vnd.oci.image.config.v1+json", "application/vnd.oci.image.layer.v1.tar+gzip")
                .doesNotContain("docker");
        assertThat(stored.imageManifestMediaType()).isEqualTo(Manifests.DOCKER);
    }

    @Test
    void a_format_nothing_can_be_turned_into_is_not_found() {
        push("1", "one");

        assertThat(ecr.batchGetImage(b -> b.repositoryName(REPOSITORY)
                                .imageIds(id(null, "1"))
                                .acceptedMediaTypes(Manifests.OCI_INDEX))
                        .failures())
                .extracting(each -> each.failureCodeAsString() + ": " + each.failureReason())
                .containsExactly("ImageNotFound: Requested image not found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | - | MissingDigestAndTag | Invalid request parameters: both tag and digest cannot be null",
                "nonsense | - | InvalidImageDigest | Invalid request parameters: image digest should satisfy the regex"
                        + " '[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+'",
                "- | a b | InvalidImageTag | Invalid request parameters: image tag should satisfy the regex"
                        + " '[a-zA-Z0-9-_.]+'",
                "- | 2 | ImageNotFound | Requested image not found",
                "sha256:00 | - | ImageNotFound | Requested image not found",
                "sha256:00 | 1 | ImageTagDoesNotMatchDigest | Invalid request parameters: given tag does not map to the"
                        + " given digest"
            })
    void what_cannot_be_found_is_a_failure_and_not_an_error(String digest, String tag, String code, String reason) {
        push("1", "one");
        WorldImage before = Inside.image(aws);
        ImageIdentifier asked = id(digest, tag);

        BatchGetImageResponse got = get(asked);
        BatchDeleteImageResponse deleted = delete(asked);

        assertThat(got.images()).isEmpty();
        assertThat(deleted.imageIds()).isEmpty();
        assertThat(List.of(got.failures(), deleted.failures())).allSatisfy(failures -> {
            assertThat(failures).hasSize(1);
            assertThat(failures.get(0).failureCodeAsString()).isEqualTo(code);
            assertThat(failures.get(0).failureReason()).isEqualTo(reason);
            assertThat(failures.get(0).imageId()).isEqualTo(asked);
        });
        assertThat(Inside.image(aws).regions()).isEqualTo(before.regions());
    }

    @Test
    void a_pull_is_recorded_at_most_once_a_day() {
        push("1", "one");
        Instant first = aws.time().instant();

        get(id(null, "1"));
        aws.time().advance(Duration.ofHours(23));
        get(id(null, "1"));
        Instant early = pulledAt();
        aws.time().advance(Duration.ofHours(1));
        get(id(null, "1"));

        assertThat(early).isEqualTo(first);
        assertThat(pulledAt()).isEqualTo(first.plus(Duration.ofHours(24)));
    }

    private Instant pulledAt() {
        return ecr.describeImages(b -> b.repositoryName(REPOSITORY))
                .imageDetails()
                .get(0)
                .lastRecordedPullTime();
    }

    @Test
    void a_batch_needs_identifiers() {
        assertRefused(
                aws,
                () -> get(),
                InvalidParameterException.class,
                "Invalid parameter at 'imageIds' failed to satisfy constraint: 'Member must have length greater than or"
                        + " equal to 1'");
    }

    // ---- BatchDeleteImage

    @Test
    void deleting_by_digest_takes_all_tags_along() {
        String one = push("a", "one");
        push("b", "one");

        BatchDeleteImageResponse deleted = delete(id(one, null));

        assertThat(deleted.imageIds()).containsExactly(id(one, "a"), id(one, "b"));
        assertThat(deleted.failures()).isEmpty();
        assertThat(listed()).isEmpty();
        assertThat(delete(id(one, null)).failures()).hasSize(1);
    }

    @Test
    void deleting_by_tag_takes_the_tag_off_and_the_image_with_its_last() {
        String one = push("a", "one");
        push("b", "one");

        assertThat(delete(id(null, "a")).imageIds()).containsExactly(id(one, "a"));
        assertThat(listed()).containsExactly(id(one, "b"));
        assertThat(delete(id(null, "b")).imageIds()).containsExactly(id(one, "b"));
        assertThat(listed()).isEmpty();
    }

    @Test
    void deleting_by_digest_and_tag_takes_that_tag_off() {
        String one = push("a", "one");
        push("b", "one");

        assertThat(delete(id(one, "a")).imageIds()).containsExactly(id(one, "a"));
        assertThat(listed()).containsExactly(id(one, "b"));
    }

    @Test
    void an_untagged_image_is_deleted_by_its_digest() {
        String one = push(null, "one");

        assertThat(delete(id(one, null)).imageIds()).containsExactly(id(one, null));
        assertThat(listed()).isEmpty();
    }

    @Test
    void everything_that_is_listed_can_be_deleted_at_once() {
        push("a", "one");
        push("b", "one");
        push(null, "two");
        List<ImageIdentifier> all = listed();

        BatchDeleteImageResponse deleted = delete(all.toArray(ImageIdentifier[]::new));

        assertThat(deleted.imageIds()).containsExactlyElementsOf(all);
        assertThat(deleted.failures()).isEmpty();
        assertThat(listed()).isEmpty();
    }

    @Test
    void identifiers_of_one_image_do_not_get_in_each_others_way() {
        String one = push("a", "one");

        BatchDeleteImageResponse deleted = delete(id(one, null), id(null, "a"), id(null, "a"));

        assertThat(deleted.imageIds()).containsExactly(id(one, "a"));
        assertThat(deleted.failures()).isEmpty();
    }

    @Test
    void a_member_of_a_list_goes_after_the_list() {
        String member = push("1", "one");
        String list = ecr.putImage(
                        b -> b.repositoryName(REPOSITORY).imageTag("all").imageManifest(Manifests.list(member)))
                .image()
                .imageId()
                .imageDigest();

        BatchDeleteImageResponse both = delete(id(list, null), id(member, null));

        assertThat(both.imageIds()).containsExactly(id(list, "all"));
        assertThat(both.failures())
                .extracting(each -> each.failureCodeAsString() + ": " + each.failureReason())
                .containsExactly(
                        "ImageReferencedByManifestList: Requested image referenced by manifest list: [" + list + "]");
        assertThat(delete(id(null, "1")).failures()).isEmpty();
        assertThat(listed()).isEmpty();
    }

    @Test
    void the_last_tag_of_a_member_stays_too_and_any_other_goes() {
        String member = push("1", "one");
        push("2", "one");
        ecr.putImage(b -> b.repositoryName(REPOSITORY).imageTag("all").imageManifest(Manifests.list(member)));

        BatchDeleteImageResponse deleted = delete(id(null, "1"), id(null, "2"));

        assertThat(deleted.imageIds()).containsExactly(id(member, "1"));
        assertThat(deleted.failures()).hasSize(1);
        assertThat(listed()).contains(id(member, "2"));
    }

    // ---- nulls and huge values

    @ParameterizedTest
    @ValueSource(strings = {"", "x"})
    void whatever_is_sent_is_answered_or_refused(String piece) {
        String huge = piece.isEmpty() ? null : piece.repeat(10_000_000);
        List<Runnable> calls = List.of(
                () -> ecr.batchGetImage(b -> b.repositoryName(REPOSITORY).imageIds(id(huge, huge), id(null, huge))),
                () -> ecr.batchDeleteImage(b -> b.repositoryName(REPOSITORY).imageIds((ImageIdentifier) null)),
                () -> ecr.batchDeleteImage(b -> b.repositoryName(huge).imageIds(id(huge, null))),
                () -> ecr.describeImages(b -> b.repositoryName(REPOSITORY).imageIds(id(huge, null))),
                () -> ecr.listImages(b -> b.repositoryName(huge).nextToken(huge)),
                () -> ecr.listImages(b -> b.repositoryName(REPOSITORY).registryId(huge)),
                () -> ecr.putImage(
                        b -> b.repositoryName(REPOSITORY).imageManifest(huge).imageTag(huge)),
                () -> ecr.putImage(b -> b.repositoryName(REPOSITORY).imageManifest(huge)),
                () -> ecr.createRepository(b -> b.repositoryName(huge)),
                () -> ecr.describeRepositories(b -> b.repositoryNames(huge, null)),
                () -> ecr.deleteRepository(b -> b.repositoryName(huge)),
                () -> ecr.tagResource(b -> b.resourceArn(huge)),
                () -> ecr.untagResource(
                        b -> b.resourceArn("arn:aws:ecr:us-east-1:123456789012:repository/" + REPOSITORY)
                                .tagKeys(huge, null)),
                () -> ecr.listTagsForResource(b -> b.resourceArn("arn:aws:ecr:us-east-1:1:repository/" + huge)),
                () -> ecr.getAuthorizationToken(b -> b.registryIds(huge, null)),
                () -> ecr.batchCheckLayerAvailability(
                        b -> b.repositoryName(REPOSITORY).layerDigests(huge, huge)),
                () -> ecr.getDownloadUrlForLayer(
                        b -> b.repositoryName(REPOSITORY).layerDigest(huge)),
                () -> ecr.uploadLayerPart(b -> b.repositoryName(REPOSITORY).uploadId(huge)),
                () -> ecr.completeLayerUpload(
                        b -> b.repositoryName(REPOSITORY).uploadId(huge).layerDigests(huge, null)));

        assertThat(calls).allSatisfy(call -> {
            try {
                call.run();
            } catch (EcrException refused) {
                assertThat(refused.awsErrorDetails().errorMessage()).hasSizeLessThan(5_000);
            }
        });
    }
}
