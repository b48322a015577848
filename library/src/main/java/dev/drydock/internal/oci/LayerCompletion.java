package dev.drydock.internal.oci;

import dev.drydock.internal.ecr.layer.SummedParts;
import dev.drydock.internal.ecr.store.LayerPart;
import dev.drydock.internal.ecr.store.LayerUpload;
import dev.drydock.internal.oci.OciAnswer.Sent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.CompleteLayerUploadRequest;
import software.amazon.awssdk.services.ecr.model.CompleteLayerUploadResponse;
import software.amazon.awssdk.services.ecr.model.LayerAlreadyExistsException;

/** Makes a layer of what was uploaded. */
final class LayerCompletion {

    private LayerCompletion() {}

    static Sent complete(Visit visit, OciPath path, String digest) {
        LayerUpload upload = Uploads.required(visit, path);
        SummedParts summed = summed(visit, upload.parts());
        CompleteLayerUploadRequest request = CompleteLayerUploadRequest.builder()
                .registryId(visit.registryId())
                .repositoryName(path.repository())
                .uploadId(upload.id())
                .layerDigests(digest)
                .build();
        try {
            String made = visit.call(CompleteLayerUploadResponse.class, layers -> layers.completion(summed), request)
                    .layerDigest();
            return created(path.repository(), made);
        } catch (LayerAlreadyExistsException there) {
            // To a client of the registry this is as good.
            visit.change(layers -> layers.cancel(path.repository(), upload.id()));
            return created(path.repository(), summed == null ? digest : summed.digest());
        }
    }

    static Sent created(String repository, String digest) {
        return Sent.empty(201)
                .with("Location", OciPath.ROOT + '/' + repository + "/blobs/" + digest)
                .with("Docker-Content-Digest", digest);
    }

    /** Sums the parts up here, where nobody waits; null if the call has to. */
    private static @Nullable SummedParts summed(Visit visit, List<LayerPart> parts) {
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part.digest() == null)) {
            return null;
        }
        List<String> digests = parts.stream()
                .map(part -> Objects.requireNonNull(part.digest()))
                .toList();
        String digest = digests.size() == 1 ? digests.get(0) : visit.contents().digestOf(digests);
        return digest == null ? null : new SummedParts(parts, digest);
    }
}
