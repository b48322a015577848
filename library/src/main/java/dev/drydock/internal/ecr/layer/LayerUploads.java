package dev.drydock.internal.ecr.layer;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.LayerPart;
import dev.drydock.internal.ecr.store.LayerUpload;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.RepositoryMessages;
import dev.drydock.internal.ecr.store.Sha256;
import dev.drydock.internal.ecr.store.StoredLayer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.CompleteLayerUploadRequest;
import software.amazon.awssdk.services.ecr.model.CompleteLayerUploadResponse;
import software.amazon.awssdk.services.ecr.model.InitiateLayerUploadRequest;
import software.amazon.awssdk.services.ecr.model.InitiateLayerUploadResponse;
import software.amazon.awssdk.services.ecr.model.UploadLayerPartRequest;
import software.amazon.awssdk.services.ecr.model.UploadLayerPartResponse;

/**
 * How a layer gets into a repository: begin, send the parts in order, complete with the digest of the whole.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_UploadLayerPart.html">UploadLayerPart</a>
 */
final class LayerUploads {

    /** The part size ECR recommends; it accepts twice as much. */
    private static final long PART_SIZE = 10_485_760;

    private static final int SMALLEST_PART = 5_242_880;
    private static final int MOST_PARTS = 4_200;

    private final EcrStore store;
    private final LayerBytes bytes;
    private final Duration kept;

    LayerUploads(EcrStore store, Duration kept) {
        this.store = store;
        this.bytes = new LayerBytes(store.contents());
        this.kept = kept;
    }

    InitiateLayerUploadResponse initiate(InitiateLayerUploadRequest request, CallContext context) {
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        sweep(entry, context.now());
        String id = context.ids().uuid("layer-upload", entry.repository().arn());
        entry.uploads().put(id, new LayerUpload(id, context.now(), List.of(), 0));
        return InitiateLayerUploadResponse.builder()
                .uploadId(id)
                .partSize(PART_SIZE)
                .build();
    }

    UploadLayerPartResponse upload(UploadLayerPartRequest request, CallContext context) {
        return take(request, LayerPart.of(request.layerPartBlob()), context);
    }

    /** As an ordinary call, but for a part that may not have come with it. */
    UploadLayerPartResponse take(UploadLayerPartRequest request, LayerPart part, CallContext context) {
        long first = request.partFirstByte();
        long last = request.partLastByte();
        long length = part.size();
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        LayerUpload upload = require(entry, request.uploadId(), context.now());
        if (first != upload.size()) {
            throw invalidPart(entry, upload, LayerMessages.PART_OUT_OF_ORDER, first, upload.size());
        }
        if (length == 0 || last != first + length - 1) {
            throw invalidPart(entry, upload, LayerMessages.PART_LENGTH, length, last - first + 1);
        }
        if (upload.parts().size() >= MOST_PARTS) {
            throw RepositoryMessages.TOO_MANY.with();
        }
        entry.uploads().put(upload.id(), upload.plus(part));
        return UploadLayerPartResponse.builder()
                .registryId(store.registryId())
                .repositoryName(entry.name())
                .uploadId(upload.id())
                .lastByteReceived(last)
                .build();
    }

    private Refusal invalidPart(RepositoryEntry entry, LayerUpload upload, Message message, long given, long expected) {
        return message.with(given, expected)
                .member("registryId", store.registryId())
                .member("repositoryName", entry.name())
                .member("uploadId", upload.id())
                .member("lastValidByteReceived", upload.size() - 1);
    }

    CompleteLayerUploadResponse complete(CompleteLayerUploadRequest request, CallContext context) {
        return finish(request, null, context);
    }

    /** As an ordinary call, with the digest of parts that were summed up before; null to do so now. */
    CompleteLayerUploadResponse finish(
            CompleteLayerUploadRequest request, @Nullable SummedParts summed, CallContext context) {
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        LayerUpload upload = require(entry, request.uploadId(), context.now());
        requireParts(entry, upload);
        String digest = summed != null && summed.parts().equals(upload.parts()) ? summed.digest() : sum(entry, upload);
        for (String each : request.layerDigests()) {
            if (Sha256.isSha256(each) && !each.equals(digest)) {
                throw LayerMessages.DIGEST_DIFFERS.with(digest, each);
            }
        }
        if (entry.layers().containsKey(digest)) {
            throw LayerMessages.ALREADY_EXISTS.with(digest, entry.name(), store.registryId());
        }
        bytes.keep(digest, upload);
        entry.layers().put(digest, new StoredLayer(digest, upload.size(), null));
        entry.uploads().remove(upload.id());
        return CompleteLayerUploadResponse.builder()
                .registryId(store.registryId())
                .repositoryName(entry.name())
                .uploadId(upload.id())
                .layerDigest(digest)
                .build();
    }

    private void requireParts(RepositoryEntry entry, LayerUpload upload) {
        List<LayerPart> parts = upload.parts();
        if (parts.isEmpty()) {
            throw LayerMessages.EMPTY_UPLOAD.with(upload.id(), entry.name(), store.registryId());
        }
        for (LayerPart each : parts.subList(0, parts.size() - 1)) {
            if (each.size() < SMALLEST_PART) {
                throw LayerMessages.PART_TOO_SMALL.with();
            }
        }
    }

    /** The SHA-256 of all parts. Digests of other algorithms are taken on trust, as on AWS. */
    private String sum(RepositoryEntry entry, LayerUpload upload) {
        String digest = bytes.sum(upload);
        if (digest == null) {
            throw notFound(entry, upload.id());
        }
        return digest;
    }

    /**
     * The upload of that name.
     *
     * @throws Refusal if there is none, or nobody completed it in time
     */
    LayerUpload require(RepositoryEntry entry, String id, Instant now) {
        LayerUpload upload = entry.uploads().get(id);
        if (upload == null || upload.startedAt().isBefore(now.minus(kept))) {
            throw notFound(entry, id);
        }
        return upload;
    }

    private Refusal notFound(RepositoryEntry entry, String id) {
        return LayerMessages.UPLOAD_NOT_FOUND.with(Shown.text(id), entry.name(), store.registryId());
    }

    /** Forgets uploads that nobody completed. */
    private void sweep(RepositoryEntry entry, Instant now) {
        Instant gone = now.minus(kept);
        entry.uploads().values().removeIf(upload -> upload.startedAt().isBefore(gone));
    }
}
