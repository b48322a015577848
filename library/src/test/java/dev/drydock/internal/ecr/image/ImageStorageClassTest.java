package dev.drydock.internal.ecr.image;

import static dev.drydock.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.PushedImage;
import dev.drydock.Snapshot;
import dev.drydock.internal.ecr.Manifests;
import dev.drydock.internal.ecr.store.Sha256;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageArchivedException;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ImageStorageClassUpdateNotSupportedException;
import software.amazon.awssdk.services.ecs.model.LaunchType;

/** Images in the archive, and on their way out of it. */
class ImageStorageClassTest {

    private static final String NOT_SUPPORTED = "The requested image storage class update is not supported.";

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcrClient ecr = aws.ecr();

    private String move(String tag, String storageClass) {
        return ecr.updateImageStorageClass(b ->
                        b.repositoryName("app").imageId(i -> i.imageTag(tag)).targetStorageClass(storageClass))
                .imageStatusAsString();
    }

    private ImageDetail detail(String tag) {
        return ecr.describeImages(b -> b.repositoryName("app")
                        .imageIds(ImageIdentifier.builder().imageTag(tag).build()))
                .imageDetails()
                .get(0);
    }

    private List<ImageIdentifier> listed(String status) {
        return ecr.listImages(b -> b.repositoryName("app").filter(f -> f.imageStatus(status)))
                .imageIds();
    }

    @Test
    void an_archived_image_is_archived_at_once() {
        aws.images().push("app:1");

        assertThat(move("1", "ARCHIVE")).isEqualTo("ARCHIVED");

        assertThat(detail("1").imageStatusAsString()).isEqualTo("ARCHIVED");
        assertThat(detail("1").lastArchivedAt()).isEqualTo(aws.time().instant());
    }

    @Test
    void a_restored_image_is_active_after_a_while() {
        aws.images().push("app:1");
        move("1", "ARCHIVE");

        assertThat(move("1", "STANDARD")).isEqualTo("ACTIVATING");
        aws.time().advance(Duration.ofMinutes(20).minusMillis(1));
        assertThat(detail("1").imageStatusAsString()).isEqualTo("ACTIVATING");
        aws.time().advance(Duration.ofMillis(1));

        assertThat(detail("1").imageStatusAsString()).isEqualTo("ACTIVE");
        assertThat(detail("1").lastActivatedAt()).isEqualTo(aws.time().instant());
    }

    @Test
    void an_image_that_is_there_already_stays() {
        aws.images().push("app:1");

        assertThat(move("1", "STANDARD")).isEqualTo("ACTIVE");
        move("1", "ARCHIVE");
        assertThat(move("1", "ARCHIVE")).isEqualTo("ARCHIVED");
    }

    @Test
    void an_archived_image_cannot_be_pulled() {
        aws.images().push("app:1");
        move("1", "ARCHIVE");

        assertThat(ecr.batchGetImage(b -> b.repositoryName("app")
                                .imageIds(
                                        ImageIdentifier.builder().imageTag("1").build()))
                        .failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.failureCodeAsString()).isEqualTo("ImageInaccessible"));
    }

    @Test
    void a_task_does_not_find_an_archived_image() {
        PushedImage image = aws.images().push("app:1");
        move("1", "ARCHIVE");
        aws.given().cluster("prod").instances(1, "m5.large");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("job")
                        .containerDefinitions(
                                c -> c.name("app").image(image.uri()).memory(64)));
        String arn = aws.ecs()
                .runTask(b -> b.cluster("prod").taskDefinition("job").launchType(LaunchType.EC2))
                .tasks()
                .get(0)
                .taskArn();
        aws.time().settle();

        assertThat(aws.ecs()
                        .describeTasks(b -> b.cluster("prod").tasks(arn))
                        .tasks()
                        .get(0)
                        .containers()
                        .get(0)
                        .reason())
                .contains("manifest unknown: Requested image not found");
    }

    @Test
    void listings_show_archived_images_only_if_asked() {
        aws.images().push("app:1");
        aws.images().push("app:2");
        move("1", "ARCHIVE");

        assertThat(ecr.listImages(b -> b.repositoryName("app")).imageIds())
                .extracting(ImageIdentifier::imageTag)
                .containsExactly("2");
        assertThat(listed("ARCHIVED")).extracting(ImageIdentifier::imageTag).containsExactly("1");
        assertThat(listed("ANY")).hasSize(2);
        assertThat(ecr.describeImages(b -> b.repositoryName("app")).imageDetails())
                .hasSize(1);
        assertThat(ecr.describeImages(b -> b.repositoryName("app").filter(f -> f.imageStatus("ARCHIVED")))
                        .imageDetails())
                .hasSize(1);
    }

    @Test
    void a_push_brings_an_image_back() {
        ecr.createRepository(b -> b.repositoryName("app"));
        Manifests.push(ecr, "app", "1", "one");
        move("1", "ARCHIVE");

        ecr.putImage(b ->
                b.repositoryName("app").imageTag("1").imageManifest(Manifests.docker("config of one", "layer of one")));

        assertThat(detail("1").imageStatusAsString()).isEqualTo("ACTIVE");
        assertThat(detail("1").imageTags()).containsExactly("1");
    }

    @Test
    void layers_that_only_archived_images_have_are_archived() {
        ecr.createRepository(b -> b.repositoryName("app"));
        Manifests.push(ecr, "app", "1", "one");
        String layer = Sha256.of("layer of one");

        move("1", "ARCHIVE");

        assertThat(ecr.batchCheckLayerAvailability(b -> b.repositoryName("app").layerDigests(layer))
                        .layers()
                        .get(0)
                        .layerAvailabilityAsString())
                .isEqualTo("ARCHIVED");
    }

    @Test
    void an_archived_image_can_be_deleted() {
        aws.images().push("app:1");
        move("1", "ARCHIVE");

        ecr.batchDeleteImage(b -> b.repositoryName("app")
                .imageIds(ImageIdentifier.builder().imageTag("1").build()));

        assertThat(listed("ANY")).isEmpty();
    }

    @Test
    void a_restored_world_goes_on_restoring() {
        aws.images().push("app:1");
        move("1", "ARCHIVE");
        move("1", "STANDARD");
        Drydock other = Drydock.builder().time(TimeMode.manual()).build();

        other.restore(new Snapshot(aws.snapshot().json()));
        assertThat(Inside.image(other)).isEqualTo(Inside.image(aws));
        other.time().settle();

        assertThat(other.ecr().listImages(b -> b.repositoryName("app")).imageIds())
                .hasSize(1);
    }

    @Test
    void an_archived_image_is_not_scanned() {
        aws.images().push("app:1");
        move("1", "ARCHIVE");

        assertRefused(
                aws,
                () -> ecr.startImageScan(b -> b.repositoryName("app").imageId(i -> i.imageTag("1"))),
                ImageArchivedException.class,
                "The specified image is archived and cannot be scanned.");
    }

    @Test
    void an_image_that_is_being_restored_cannot_be_archived() {
        aws.images().push("app:1");
        move("1", "ARCHIVE");
        move("1", "STANDARD");

        assertRefused(
                aws, () -> move("1", "ARCHIVE"), ImageStorageClassUpdateNotSupportedException.class, NOT_SUPPORTED);
    }

    @Test
    void an_image_that_a_list_needs_cannot_be_archived() {
        ecr.createRepository(b -> b.repositoryName("app"));
        String member = Manifests.push(ecr, "app", "member", "member");
        ecr.putImage(b -> b.repositoryName("app").imageTag("list").imageManifest(Manifests.list(member)));

        assertRefused(
                aws,
                () -> move("member", "ARCHIVE"),
                ImageStorageClassUpdateNotSupportedException.class,
                NOT_SUPPORTED);
    }
}
