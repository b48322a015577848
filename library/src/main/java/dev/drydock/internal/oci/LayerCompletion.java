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

    static Sent complete(Session session, OciPath path, String digest) {
        LayerUpload upload = Uploads.required(session, path);
        SummedParts summed = summed(session, upload.parts());
        CompleteLayerUploadRequest request = CompleteLayerUploadRequest.builder()
                .registryId(session.registryId())
                .repositoryName(path.repository())
                .uploadId(upload.id())
                .layerDigests(digest)
                .build();
        try {
            String made = session.call(CompleteLayerUploadResponse.class, layers -> layers.completion(summed), request)
                    .layerDigest();
            return created(path.repository(), made);
        } catch (LayerAlreadyExistsException there) {
            // To a client of the registry this is as good.
            session.change(layers -> layers.cancel(path.repository(), upload.id()));
            return created(path.repository(), summed == null ? digest : summed.digest());
        }
    }

    static Sent created(String repository, String digest) {
        return Sent.empty(201)
                .with("Location", OciPath.ROOT + '/' + repository + "/blobs/" + digest)
                .with("Docker-Content-Digest", digest);
    }

    /** Sums the parts up here, where nobody waits; null if the call has to. */
    private static @Nullable SummedParts summed(Session session, List<LayerPart> parts) {
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part.digest() == null)) {
            return null;
        }
        List<String> digests = parts.stream()
                .map(part -> Objects.requireNonNull(part.digest()))
                .toList();
        String digest =
                digests.size() == 1 ? digests.get(0) : session.contents().digestOf(digests);
        return digest == null ? null : new SummedParts(parts, digest);
    }
}
