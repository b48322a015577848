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
    static Sent begin(Session session, OciPath path, OciRequest request) throws IOException {
        String mounted = request.query().get("mount");
        String digest = request.query().get("digest");
        if (mounted != null) {
            return mount(
                    session, path, References.digest(mounted), request.query().get("from"));
        }
        if (digest != null) {
            References.digest(digest);
        }
        String id = session.call(InitiateLayerUploadResponse.class, "InitiateLayerUpload", beginning(session, path))
                .uploadId();
        if (digest == null) {
            return begun(path, id);
        }
        boolean done = false;
        try {
            Sent sent = complete(session, new OciPath(OciPath.Noun.UPLOAD, path.repository(), id), request);
            done = true;
            return sent;
        } finally {
            if (!done) {
                session.change(layers -> layers.cancel(path.repository(), id));
            }
        }
    }

    private static InitiateLayerUploadRequest beginning(Session session, OciPath path) {
        return InitiateLayerUploadRequest.builder()
                .registryId(session.registryId())
                .repositoryName(path.repository())
                .build();
    }

    private static Sent begun(OciPath path, String id) {
        return at(Sent.empty(202), path.repository(), id, 0).with("OCI-Chunk-Min-Length", SMALLEST_PART);
    }

    /** ECR mounts only where the registry's account setting says so, and whoever asks may download from there. */
    private static Sent mount(Session session, OciPath path, String digest, @Nullable String from) {
        boolean mayMount = from != null && session.isEnabled("BLOB_MOUNTING") && mayDownload(session, from, digest);
        InitiateLayerUploadResponse answer = mayMount
                ? session.call(
                        InitiateLayerUploadResponse.class,
                        layers -> layers.mount(digest, from),
                        beginning(session, path))
                : session.call(InitiateLayerUploadResponse.class, "InitiateLayerUpload", beginning(session, path));
        return answer.uploadId() == null
                ? LayerCompletion.created(path.repository(), digest)
                : begun(path, answer.uploadId());
    }

    private static boolean mayDownload(Session session, String from, String digest) {
        try {
            var unused = session.call(
                    GetDownloadUrlForLayerResponse.class,
                    "GetDownloadUrlForLayer",
                    GetDownloadUrlForLayerRequest.builder()
                            .registryId(session.registryId())
                            .repositoryName(from)
                            .layerDigest(digest)
                            .build());
            return true;
        } catch (EcrException refused) {
            return false;
        }
    }

    /** Takes more of it. */
    static Sent append(Session session, OciPath path, OciRequest request) throws IOException {
        LayerUpload upload = required(session, path);
        long size = take(session, path, request, upload);
        return at(Sent.empty(202), path.repository(), upload.id(), size);
    }

    /** Takes the rest of it, if there is any, and makes a layer of it all. */
    static Sent complete(Session session, OciPath path, OciRequest request) throws IOException {
        String digest = References.digest(request.query().getOrDefault("digest", ""));
        LayerUpload upload = required(session, path);
        var unused = take(session, path, request, upload);
        return LayerCompletion.complete(session, path, digest);
    }

    /** How much of it has come. */
    static Sent status(Session session, OciPath path) {
        LayerUpload upload = required(session, path);
        return at(Sent.empty(204), path.repository(), upload.id(), upload.size());
    }

    /** Forgets it. */
    static Sent cancel(Session session, OciPath path) {
        LayerUpload upload = required(session, path);
        session.change(layers -> layers.cancel(path.repository(), upload.id()));
        session.dropUnused();
        return Sent.empty(204);
    }

    /** Refuses what is about no upload. */
    static LayerUpload required(Session session, OciPath path) {
        return session.look((layers, now) -> layers.upload(path.repository(), path.reference(), now));
    }

    /** Takes what a request brings; tells how much has come by then. */
    private static long take(Session session, OciPath path, OciRequest request, LayerUpload upload) throws IOException {
        String contentRange = request.header("Content-Range");
        ByteRange range = contentRange == null ? null : ByteRange.sent(contentRange);
        if (range != null && range.first() != upload.size()) {
            // Told before the body is read, in the words of the call that would refuse it.
            return part(session, path, upload, range, 0, null);
        }
        try (LayerContent content = received(session, request.body())) {
            if (content.size() == 0 && range == null) {
                return upload.size();
            }
            return part(session, path, upload, range, content.size(), content);
        }
    }

    private static long part(
            Session session,
            OciPath path,
            LayerUpload upload,
            @Nullable ByteRange range,
            long length,
            @Nullable LayerContent content) {
        long first = range == null ? upload.size() : range.first();
        UploadLayerPartRequest request = UploadLayerPartRequest.builder()
                .registryId(session.registryId())
                .repositoryName(path.repository())
                .uploadId(upload.id())
                .partFirstByte(first)
                .partLastByte(range == null ? first + length - 1 : range.last())
                .layerPartBlob(SdkBytes.fromByteArrayUnsafe(new byte[0]))
                .build();
        UploadLayerPartResponse answer = content == null
                ? session.call(UploadLayerPartResponse.class, "UploadLayerPart", request)
                : session.call(UploadLayerPartResponse.class, layers -> layers.part(content), request);
        return answer.lastByteReceived() + 1;
    }

    private static LayerContent received(Session session, OciBody body) throws IOException {
        try (IncomingContent incoming = session.contents().incoming(session::dropUnused)) {
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
