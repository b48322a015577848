package dev.drydock.internal.oci;

import dev.drydock.internal.ecr.content.LayerContent;
import dev.drydock.internal.oci.OciAnswer.Sent;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.ecr.model.BatchCheckLayerAvailabilityRequest;
import software.amazon.awssdk.services.ecr.model.BatchCheckLayerAvailabilityResponse;
import software.amazon.awssdk.services.ecr.model.GetDownloadUrlForLayerRequest;
import software.amazon.awssdk.services.ecr.model.GetDownloadUrlForLayerResponse;
import software.amazon.awssdk.services.ecr.model.Layer;
import software.amazon.awssdk.services.ecr.model.LayerAvailability;

/** Reads layers and configurations. */
final class Blobs {

    private static final String UNKNOWN = "blob unknown to registry";

    private Blobs() {}

    /** Whether it is there, and how large. */
    static Sent head(Visit visit, OciPath path) {
        String digest = References.digest(path.reference());
        BatchCheckLayerAvailabilityResponse answer = visit.call(
                BatchCheckLayerAvailabilityResponse.class,
                "BatchCheckLayerAvailability",
                BatchCheckLayerAvailabilityRequest.builder()
                        .registryId(visit.registryId())
                        .repositoryName(path.repository())
                        .layerDigests(digest)
                        .build());
        for (Layer layer : answer.layers()) {
            if (layer.layerAvailability() == LayerAvailability.AVAILABLE) {
                return described(Sent.empty(200), digest)
                        .with("Content-Length", String.valueOf(layer.layerSize()))
                        .with("Accept-Ranges", "bytes");
            }
        }
        throw OciCode.BLOB_UNKNOWN.with(UNKNOWN);
    }

    /** Its bytes, or some of them. AWS sends the client on to S3 for them. */
    static Sent get(Visit visit, OciPath path, OciRequest request) {
        String digest = References.digest(path.reference());
        var unused = visit.call(
                GetDownloadUrlForLayerResponse.class,
                "GetDownloadUrlForLayer",
                GetDownloadUrlForLayerRequest.builder()
                        .registryId(visit.registryId())
                        .repositoryName(path.repository())
                        .layerDigest(digest)
                        .build());
        LayerContent content = visit.contents().find(digest);
        if (content == null) {
            throw OciCode.BLOB_UNKNOWN.with(OciMessages.CONTENT_NOT_KEPT);
        }
        ByteRange range;
        try {
            range = ByteRange.asked(request.header("Range"), content.size());
        } catch (OciRefusal refusal) {
            content.close();
            throw refusal;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        if (range == null) {
            return described(new Sent(200, headers, new OciAnswer.Content(content, 0, content.size())), digest)
                    .with("Accept-Ranges", "bytes");
        }
        headers.put("Content-Range", "bytes " + range.first() + '-' + range.last() + '/' + content.size());
        return described(new Sent(206, headers, new OciAnswer.Content(content, range.first(), range.length())), digest);
    }

    private static Sent described(Sent sent, String digest) {
        return sent.with("Content-Type", "application/octet-stream").with("Docker-Content-Digest", digest);
    }
}
