package dev.drydock.internal.ecr.layer;

import static dev.drydock.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.Snapshot;
import dev.drydock.internal.ecr.Manifests;
import dev.drydock.internal.ecr.store.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.BatchCheckLayerAvailabilityResponse;
import software.amazon.awssdk.services.ecr.model.CompleteLayerUploadResponse;
import software.amazon.awssdk.services.ecr.model.EmptyUploadException;
import software.amazon.awssdk.services.ecr.model.InitiateLayerUploadResponse;
import software.amazon.awssdk.services.ecr.model.InvalidLayerException;
import software.amazon.awssdk.services.ecr.model.InvalidLayerPartException;
import software.amazon.awssdk.services.ecr.model.Layer;
import software.amazon.awssdk.services.ecr.model.LayerAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.LayerAvailability;
import software.amazon.awssdk.services.ecr.model.LayerInaccessibleException;
import software.amazon.awssdk.services.ecr.model.LayerPartTooSmallException;
import software.amazon.awssdk.services.ecr.model.LayersNotFoundException;
import software.amazon.awssdk.services.ecr.model.UploadNotFoundException;

class LayerOperationsTest {

    private static final String REPOSITORY = "shop/web";

    private final Drydock aws = Drydock.create();
    private final EcrClient ecr = aws.ecr();

    @BeforeEach
    void create() {
        ecr.createRepository(b -> b.repositoryName(REPOSITORY));
    }

    private String initiate() {
        return ecr.initiateLayerUpload(b -> b.repositoryName(REPOSITORY)).uploadId();
    }

    private long send(String upload, long first, byte[] bytes) {
        return ecr.uploadLayerPart(b -> b.repositoryName(REPOSITORY)
                        .uploadId(upload)
                        .partFirstByte(first)
                        .partLastByte(first + bytes.length - 1)
                        .layerPartBlob(SdkBytes.fromByteArray(bytes)))
                .lastByteReceived();
    }

    private CompleteLayerUploadResponse complete(String upload, String... digests) {
        return ecr.completeLayerUpload(
                b -> b.repositoryName(REPOSITORY).uploadId(upload).layerDigests(digests));
    }

    @Test
    void an_upload_has_an_id_and_a_size_for_its_parts() {
        InitiateLayerUploadResponse begun = ecr.initiateLayerUpload(b -> b.repositoryName(REPOSITORY));

        assertThat(begun.uploadId()).matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
        assertThat(begun.partSize()).isEqualTo(10_485_760);
        assertThat(initiate()).isNotEqualTo(begun.uploadId());
    }

    @Test
    void a_layer_in_parts_is_the_sum_of_them() {
        byte[] first = new byte[5_242_880];
        byte[] second = "end".getBytes(StandardCharsets.UTF_8);
        String digest = new Sha256().add(first).add(second).value();
        String upload = initiate();

        assertThat(send(upload, 0, first)).isEqualTo(5_242_879);
        assertThat(send(upload, first.length, second)).isEqualTo(5_242_882);
        CompleteLayerUploadResponse done = complete(upload, digest, "sha512:" + "0".repeat(128));

        assertThat(done.layerDigest()).isEqualTo(digest);
        assertThat(done.uploadId()).isEqualTo(upload);
        assertThat(ecr.batchCheckLayerAvailability(
                                b -> b.repositoryName(REPOSITORY).layerDigests(digest))
                        .layers()
                        .get(0)
                        .layerSize())
                .isEqualTo(5_242_883);
        assertThatThrownBy(() -> complete(upload, digest)).isInstanceOf(UploadNotFoundException.class);
    }

    @Test
    void parts_come_in_order() {
        String upload = initiate();
        send(upload, 0, new byte[10]);

        assertRefused(
                aws,
                () -> send(upload, 0, new byte[10]),
                InvalidLayerPartException.class,
                "First byte of the layer part is 0 instead of 10");
        assertThatThrownBy(() -> send(upload, 0, new byte[10]))
                .isInstanceOfSatisfying(InvalidLayerPartException.class, refused -> {
                    assertThat(refused.lastValidByteReceived()).isEqualTo(9);
                    assertThat(refused.uploadId()).isEqualTo(upload);
                    assertThat(refused.repositoryName()).isEqualTo(REPOSITORY);
                    assertThat(refused.registryId()).isEqualTo("123456789012");
                });
    }

    @Test
    void a_part_is_as_long_as_it_says() {
        String upload = initiate();

        assertThatThrownBy(() -> ecr.uploadLayerPart(b -> b.repositoryName(REPOSITORY)
                        .uploadId(upload)
                        .partFirstByte(0L)
                        .partLastByte(9L)
                        .layerPartBlob(SdkBytes.fromByteArray(new byte[9]))))
                .isInstanceOf(InvalidLayerPartException.class);
    }

    @Test
    void only_the_last_part_may_be_small() {
        String upload = initiate();
        send(upload, 0, new byte[10]);
        send(upload, 10, new byte[10]);

        assertRefused(
                aws,
                () -> complete(upload, new Sha256().add(new byte[20]).value()),
                LayerPartTooSmallException.class,
                "All layer parts except the last part should be at least 5MB");
    }

    @Test
    void a_digest_that_differs_is_refused_and_the_upload_stays() {
        String upload = initiate();
        send(upload, 0, new byte[10]);

        assertThatThrownBy(() -> complete(upload, Sha256.of("other"))).isInstanceOf(InvalidLayerException.class);

        String digest = new Sha256().add(new byte[10]).value();
        assertThat(complete(upload, digest).layerDigest()).isEqualTo(digest);
    }

    @Test
    void an_upload_without_parts_is_empty() {
        String upload = initiate();

        assertThatThrownBy(() -> complete(upload, Sha256.of(""))).isInstanceOf(EmptyUploadException.class);
    }

    @Test
    void a_layer_is_stored_once() {
        String digest = Manifests.upload(ecr, REPOSITORY, "layer");

        assertRefusedAlreadyExists(digest);
    }

    private void assertRefusedAlreadyExists(String digest) {
        String upload = initiate();
        send(upload, 0, "layer".getBytes(StandardCharsets.UTF_8));

        assertRefused(
                aws,
                () -> complete(upload, digest),
                LayerAlreadyExistsException.class,
                "The layer with digest '" + digest
                        + "' already exists in the repository with name 'shop/web' in registry"
                        + " with id '123456789012'");
    }

    @Test
    void an_upload_that_nobody_completes_is_forgotten_after_a_day() {
        String upload = initiate();
        aws.time().advance(Duration.ofHours(24));
        send(upload, 0, new byte[10]);

        aws.time().advance(Duration.ofMillis(1));

        assertThatThrownBy(() -> send(upload, 10, new byte[10])).isInstanceOf(UploadNotFoundException.class);
    }

    @Test
    void layers_are_available_unavailable_or_no_layers_at_all() {
        String digest = Manifests.upload(ecr, REPOSITORY, "layer");

        BatchCheckLayerAvailabilityResponse checked = ecr.batchCheckLayerAvailability(
                b -> b.repositoryName(REPOSITORY).layerDigests(digest, Sha256.of("other"), "nonsense", ""));

        assertThat(checked.layers())
                .extracting(Layer::layerAvailability)
                .containsExactly(LayerAvailability.AVAILABLE, LayerAvailability.UNAVAILABLE);
        assertThat(checked.layers().get(0).mediaType()).isEqualTo("application/vnd.docker.image.rootfs.diff.tar.gzip");
        assertThat(checked.failures())
                .extracting(each -> each.layerDigest() + " " + each.failureCodeAsString())
                .isEqualTo(List.of("nonsense InvalidLayerDigest", " MissingLayerDigest"));
    }

    @Test
    void a_layer_can_be_downloaded_once_an_image_has_it() {
        String layer = Manifests.upload(ecr, REPOSITORY, "layer of one");

        assertThatThrownBy(() -> ecr.getDownloadUrlForLayer(
                        b -> b.repositoryName(REPOSITORY).layerDigest(layer)))
                .isInstanceOf(LayerInaccessibleException.class);
        Manifests.push(ecr, REPOSITORY, "1", "one");

        assertThat(ecr.getDownloadUrlForLayer(b -> b.repositoryName(REPOSITORY).layerDigest(layer))
                        .downloadUrl())
                .startsWith("https://prod-us-east-1-starport-layer-bucket.s3.us-east-1.amazonaws.com/sha256/")
                .contains("X-Amz-Date=20260101T000000Z", "X-Amz-Expires=3600");
        assertRefused(
                aws,
                () -> ecr.getDownloadUrlForLayer(
                        b -> b.repositoryName(REPOSITORY).layerDigest("sha256:00")),
                LayersNotFoundException.class,
                "The layer with digest 'sha256:00' does not exist within the repository with name 'shop/web' in the"
                        + " registry with id '123456789012'");
    }

    @Test
    void an_upload_goes_on_in_a_world_restored_from_a_snapshot() {
        String id = initiate();
        send(id, 0, "abc".getBytes(StandardCharsets.UTF_8));
        Drydock other = Drydock.create();

        other.restore(new Snapshot(aws.snapshot().json()));

        assertThat(Inside.image(other)).isEqualTo(Inside.image(aws));
        assertThat(other.ecr()
                        .completeLayerUpload(
                                b -> b.repositoryName(REPOSITORY).uploadId(id).layerDigests(Sha256.of("abc")))
                        .layerDigest())
                .isEqualTo(Sha256.of("abc"));
    }
}
