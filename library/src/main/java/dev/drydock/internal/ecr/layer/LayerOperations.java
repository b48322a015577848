package dev.drydock.internal.ecr.layer;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecr.request.ImageIds;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.MediaTypes;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.RepositoryMaker;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.ecr.store.StoredLayer;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.BatchCheckLayerAvailabilityRequest;
import software.amazon.awssdk.services.ecr.model.BatchCheckLayerAvailabilityResponse;
import software.amazon.awssdk.services.ecr.model.GetDownloadUrlForLayerRequest;
import software.amazon.awssdk.services.ecr.model.GetDownloadUrlForLayerResponse;
import software.amazon.awssdk.services.ecr.model.Layer;
import software.amazon.awssdk.services.ecr.model.LayerAvailability;
import software.amazon.awssdk.services.ecr.model.LayerFailure;
import software.amazon.awssdk.services.ecr.model.LayerFailureCode;

/**
 * The operations on layers, which {@code docker push} uses and people seldom see.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchCheckLayerAvailability.html">
 *     BatchCheckLayerAvailability</a>
 */
public final class LayerOperations {

    /** Younger than the oldest SDK. */
    private static final String ARCHIVED = "ARCHIVED";

    private final EcrStore store;
    private final LayerUploads uploads;

    public LayerOperations(EcrStore store, Timings timings) {
        this.store = store;
        this.uploads = new LayerUploads(store, timings.of(Timing.LAYER_UPLOAD_KEPT));
    }

    /**
     * The same for layers whose bytes come by no call.
     *
     * @param repositories makes those that are pushed to and are not there
     */
    public StreamedLayers streamed(RepositoryMaker repositories) {
        return new StreamedLayers(store, uploads, repositories);
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.read("BatchCheckLayerAvailability", this::check)
                        .scope(each -> store.scope(each.repositoryName())),
                Operation.write("CompleteLayerUpload", uploads::complete)
                        .scope(each -> store.scope(each.repositoryName())),
                Operation.read("GetDownloadUrlForLayer", this::downloadUrl)
                        .scope(each -> store.scope(each.repositoryName())),
                Operation.write("InitiateLayerUpload", uploads::initiate)
                        .scope(each -> store.scope(each.repositoryName())),
                Operation.write("UploadLayerPart", uploads::upload)
                        .scope(each -> store.scope(each.repositoryName()))
                        .bulky());
    }

    private BatchCheckLayerAvailabilityResponse check(BatchCheckLayerAvailabilityRequest request, CallContext context) {
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        List<Layer> layers = new ArrayList<>();
        List<LayerFailure> failures = new ArrayList<>();
        for (String digest : new LinkedHashSet<>(request.layerDigests())) {
            if (digest.isEmpty()) {
                failures.add(failure(digest, LayerFailureCode.MISSING_LAYER_DIGEST, "Layer digest cannot be empty"));
            } else if (!ImageIds.isDigest(digest)) {
                failures.add(failure(
                        Shown.text(digest),
                        LayerFailureCode.INVALID_LAYER_DIGEST,
                        "Invalid request parameters: layer digest should satisfy the regex"
                                + " '[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+'"));
            } else {
                layers.add(availability(digest, entry.layers().get(digest), isArchived(entry, digest)));
            }
        }
        return BatchCheckLayerAvailabilityResponse.builder()
                .layers(layers)
                .failures(failures)
                .build();
    }

    /** Whether all images that have it are archived. */
    private static boolean isArchived(RepositoryEntry entry, String digest) {
        if (!entry.images().hasInactive()) {
            return false;
        }
        List<StoredImage> images = entry.images().all().stream()
                .filter(image -> image.manifest().blobs().stream()
                        .anyMatch(blob -> blob.digest().equals(digest)))
                .toList();
        return !images.isEmpty() && images.stream().noneMatch(StoredImage::isActive);
    }

    private static Layer availability(String digest, @Nullable StoredLayer layer, boolean archived) {
        if (layer == null) {
            return Layer.builder()
                    .layerDigest(digest)
                    .layerAvailability(LayerAvailability.UNAVAILABLE)
                    .build();
        }
        return Layer.builder()
                .layerDigest(digest)
                .layerAvailability(archived ? ARCHIVED : LayerAvailability.AVAILABLE.toString())
                .layerSize(layer.size())
                .mediaType(Objects.requireNonNullElse(layer.mediaType(), MediaTypes.DOCKER_LAYER))
                .build();
    }

    private static LayerFailure failure(String digest, LayerFailureCode code, String reason) {
        return LayerFailure.builder()
                .layerDigest(digest)
                .failureCode(code)
                .failureReason(reason)
                .build();
    }

    private GetDownloadUrlForLayerResponse downloadUrl(GetDownloadUrlForLayerRequest request, CallContext context) {
        String digest = request.layerDigest();
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        if (!entry.layers().containsKey(digest)) {
            throw LayerMessages.NOT_FOUND.with(Shown.text(digest), entry.name(), store.registryId());
        }
        boolean isInAnImage = entry.images().all().stream()
                .flatMap(image -> image.manifest().blobs().stream())
                .anyMatch(blob -> blob.digest().equals(digest));
        if (!isInAnImage) {
            throw LayerMessages.INACCESSIBLE.with(digest, entry.name(), store.registryId());
        }
        return GetDownloadUrlForLayerResponse.builder()
                .layerDigest(digest)
                .downloadUrl(LayerUrl.of(store, digest, context.now()))
                .build();
    }
}
