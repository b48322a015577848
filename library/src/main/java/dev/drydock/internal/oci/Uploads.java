package dev.drydock.internal.oci;

import dev.drydock.internal.ecr.content.IncomingContent;
import dev.drydock.internal.ecr.content.LayerContent;
import dev.drydock.internal.ecr.content.NoRoomException;
import dev.drydock.internal.ecr.store.LayerUpload;
import dev.drydock.internal.oci.OciAnswer.Sent;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ecr.model.EcrException;
import software.amazon.awssdk.services.ecr.model.GetDownloadUrlForLayerRequest;
import software.amazon.awssdk.services.ecr.model.GetDownloadUrlForLayerResponse;
import software.amazon.awssdk.services.ecr.model.InitiateLayerUploadRequest;
import software.amazon.awssdk.services.ecr.model.InitiateLayerUploadResponse;
import software.amazon.awssdk.services.ecr.model.UploadLayerPartRequest;
import software.amazon.awssdk.services.ecr.model.UploadLayerPartResponse;

/** Takes layers and configurations: begun, sent at once or in parts, completed with their digest. */
final class Uploads {

    /** ECR takes no smaller part but the last one. */
    private static final String SMALLEST_PART = "5242880";

    private static final int FULL = 413;

    private Uploads() {}

    /** Begins one; with a digest it is all there is, and with a digest to mount there may be nothing to send. */
    static Sent begin(Visit visit, OciPath path, OciRequest request) throws IOException {
        String mounted = request.query().get("mount");
        String digest = request.query().get("digest");
        if (mounted != null) {
            return mount(
                    visit, path, References.digest(mounted), request.query().get("from"));
        }
        if (digest != null) {
            References.digest(digest);
        }
        String id = visit.call(InitiateLayerUploadResponse.class, "InitiateLayerUpload", beginning(visit, path))
                .uploadId();
        if (digest == null) {
            return begun(path, id);
        }
        boolean done = false;
        try {
            Sent sent = complete(visit, new OciPath(OciPath.Noun.UPLOAD, path.repository(), id), request);
            done = true;
            return sent;
        } finally {
            if (!done) {
                visit.change(layers -> layers.cancel(path.repository(), id));
            }
        }
    }

    private static InitiateLayerUploadRequest beginning(Visit visit, OciPath path) {
        return InitiateLayerUploadRequest.builder()
                .registryId(visit.registryId())
                .repositoryName(path.repository())
                .build();
    }

    private static Sent begun(OciPath path, String id) {
        return at(Sent.empty(202), path.repository(), id, 0).with("OCI-Chunk-Min-Length", SMALLEST_PART);
    }

    /** ECR mounts only where the registry's account setting says so, and whoever asks may download from there. */
    private static Sent mount(Visit visit, OciPath path, String digest, @Nullable String from) {
        boolean mayMount = from != null && visit.isEnabled("BLOB_MOUNTING") && mayDownload(visit, from, digest);
        InitiateLayerUploadRequest request = beginning(visit, path);
        InitiateLayerUploadResponse answer = from == null || !mayMount
                ? visit.call(InitiateLayerUploadResponse.class, "InitiateLayerUpload", request)
                : visit.call(InitiateLayerUploadResponse.class, layers -> layers.mount(digest, from), request);
        return answer.uploadId() == null
                ? LayerCompletion.created(path.repository(), digest)
                : begun(path, answer.uploadId());
    }

    private static boolean mayDownload(Visit visit, String from, String digest) {
        try {
            var unused = visit.call(
                    GetDownloadUrlForLayerResponse.class,
                    "GetDownloadUrlForLayer",
                    GetDownloadUrlForLayerRequest.builder()
                            .registryId(visit.registryId())
                            .repositoryName(from)
                            .layerDigest(digest)
                            .build());
            return true;
        } catch (EcrException refused) {
            return false;
        }
    }

    /** Takes more of it. The specification of registries says 202; ECR answers 201, which some clients stumble on. */
    static Sent append(Visit visit, OciPath path, OciRequest request) throws IOException {
        LayerUpload upload = required(visit, path);
        long size = take(visit, path, request, upload);
        return at(Sent.empty(201), path.repository(), upload.id(), size);
    }

    /** Takes the rest of it, if there is any, and makes a layer of it all. */
    static Sent complete(Visit visit, OciPath path, OciRequest request) throws IOException {
        String digest = References.digest(request.query().getOrDefault("digest", ""));
        LayerUpload upload = required(visit, path);
        var unused = take(visit, path, request, upload);
        return LayerCompletion.complete(visit, path, digest);
    }

    /** How much of it has come. */
    static Sent status(Visit visit, OciPath path) {
        LayerUpload upload = required(visit, path);
        return at(Sent.empty(204), path.repository(), upload.id(), upload.size());
    }

    /** Forgets it. */
    static Sent cancel(Visit visit, OciPath path) {
        LayerUpload upload = required(visit, path);
        visit.change(layers -> layers.cancel(path.repository(), upload.id()));
        visit.dropUnused();
        return Sent.empty(204);
    }

    /** Refuses what is about no upload. */
    static LayerUpload required(Visit visit, OciPath path) {
        return visit.look((layers, now) -> layers.upload(path.repository(), path.reference(), now));
    }

    /** Takes what a request brings; tells how much has come by then. */
    private static long take(Visit visit, OciPath path, OciRequest request, LayerUpload upload) throws IOException {
        String contentRange = request.header("Content-Range");
        ByteRange range = contentRange == null ? null : ByteRange.sent(contentRange);
        if (range != null && range.first() != upload.size()) {
            // Told before the body is read, in the words of the call that would refuse it.
            return part(visit, path, upload, range, 0, null);
        }
        try (LayerContent content = received(visit, request.body())) {
            if (content.size() == 0 && range == null) {
                return upload.size();
            }
            return part(visit, path, upload, range, content.size(), content);
        }
    }

    private static long part(
            Visit visit,
            OciPath path,
            LayerUpload upload,
            @Nullable ByteRange range,
            long length,
            @Nullable LayerContent content) {
        long first = range == null ? upload.size() : range.first();
        UploadLayerPartRequest request = UploadLayerPartRequest.builder()
                .registryId(visit.registryId())
                .repositoryName(path.repository())
                .uploadId(upload.id())
                .partFirstByte(first)
                .partLastByte(range == null ? first + length - 1 : range.last())
                .layerPartBlob(SdkBytes.fromByteArrayUnsafe(new byte[0]))
                .build();
        UploadLayerPartResponse answer = content == null
                ? visit.call(UploadLayerPartResponse.class, "UploadLayerPart", request)
                : visit.call(UploadLayerPartResponse.class, layers -> layers.part(content), request);
        return answer.lastByteReceived() + 1;
    }

    private static LayerContent received(Visit visit, OciBody body) throws IOException {
        try (IncomingContent incoming = visit.contents().incoming(visit::dropUnused)) {
            body.requireWhole(incoming.take(body.stream(), body.moved()));
            return incoming.whole();
        } catch (NoRoomException full) {
            throw OciCode.SIZE_INVALID.with(FULL, full.getMessage() + OciMessages.MORE_ROOM);
        }
    }

    /** Where it goes on. */
    private static Sent at(Sent sent, String repository, String id, long size) {
        return sent.with("Location", OciPath.ROOT + '/' + repository + "/blobs/uploads/" + id)
                .with("Range", "0-" + Math.max(0, size - 1))
                .with("Docker-Upload-UUID", id);
    }
}
