package dev.drydock.internal.oci;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.internal.ecr.store.MediaTypes;
import dev.drydock.internal.oci.OciAnswer.Sent;
import dev.drydock.internal.sdk.NewerSdk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecr.model.ImageReferrer;
import software.amazon.awssdk.services.ecr.model.ListImageReferrersRequest;
import software.amazon.awssdk.services.ecr.model.ListImageReferrersResponse;

/** What there is about an image: signatures, bills of material, and whatever else names it as its subject. */
@NewerSdk(since = "2.39")
final class Referrers {

    private static final int PAGE = 50;

    private Referrers() {}

    /** An index of them, of one artifact type if that is asked for; an empty one if the image is not there. */
    static Sent get(Visit visit, OciPath path, OciRequest request) {
        String digest = References.digest(path.reference());
        String type = request.query().get("artifactType");
        ObjectNode index =
                JsonNodeFactory.instance.objectNode().put("schemaVersion", 2).put("mediaType", MediaTypes.OCI_INDEX);
        ArrayNode manifests = index.putArray("manifests");
        for (ImageReferrer each : all(visit, path.repository(), digest)) {
            if (type == null || type.equals(each.artifactType())) {
                manifests.add(descriptor(each));
            }
        }
        Sent sent = Sent.of(200, MediaTypes.OCI_INDEX, index.toString().getBytes(StandardCharsets.UTF_8));
        return type == null ? sent : sent.with("OCI-Filters-Applied", "artifactType");
    }

    private static List<ImageReferrer> all(Visit visit, String repository, String digest) {
        List<ImageReferrer> all = new ArrayList<>();
        String token = null;
        do {
            ListImageReferrersResponse page = visit.call(
                    ListImageReferrersResponse.class,
                    "ListImageReferrers",
                    ListImageReferrersRequest.builder()
                            .registryId(visit.registryId())
                            .repositoryName(repository)
                            .subjectId(subject -> subject.imageDigest(digest))
                            .maxResults(PAGE)
                            .nextToken(token)
                            .build());
            all.addAll(page.referrers());
            token = page.nextToken();
        } while (token != null);
        return all;
    }

    private static ObjectNode descriptor(ImageReferrer referrer) {
        ObjectNode descriptor = JsonNodeFactory.instance
                .objectNode()
                .put("mediaType", referrer.mediaType())
                .put("digest", referrer.digest())
                .put("size", referrer.size());
        if (referrer.artifactType() != null) {
            descriptor.put("artifactType", referrer.artifactType());
        }
        if (referrer.hasAnnotations()) {
            ObjectNode annotations = descriptor.putObject("annotations");
            new TreeMap<>(referrer.annotations()).forEach(annotations::put);
        }
        return descriptor;
    }
}
