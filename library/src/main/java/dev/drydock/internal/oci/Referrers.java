package dev.drydock.internal.oci;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.internal.ecr.store.MediaTypes;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.oci.OciAnswer.Sent;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What there is about an image: signatures, bills of material, and whatever else names it as its subject. */
final class Referrers {

    /** Made when first asked. */
    private static final class Mapper {
        static final ObjectMapper INSTANCE = JsonMapper.builder().build();
    }

    private Referrers() {}

    /** An index of them, of one artifact type if that is asked for; an empty one if the image is not there. */
    static Sent get(Visit visit, OciPath path, OciRequest request) {
        String digest = References.digest(path.reference());
        String type = request.query().get("artifactType");
        List<StoredImage> found = visit.look((layers, now) -> List.copyOf(layers.referrers(path.repository(), digest)));
        ObjectNode index =
                JsonNodeFactory.instance.objectNode().put("schemaVersion", 2).put("mediaType", MediaTypes.OCI_INDEX);
        ArrayNode manifests = index.putArray("manifests");
        for (StoredImage each : found) {
            if (type == null || type.equals(each.manifest().artifactType())) {
                manifests.add(descriptor(each));
            }
        }
        Sent sent = Sent.of(200, MediaTypes.OCI_INDEX, index.toString().getBytes(StandardCharsets.UTF_8));
        return type == null ? sent : sent.with("OCI-Filters-Applied", "artifactType");
    }

    private static ObjectNode descriptor(StoredImage image) {
        ObjectNode descriptor = JsonNodeFactory.instance
                .objectNode()
                .put("mediaType", image.manifest().mediaType())
                .put("digest", image.digest())
                .put("size", image.text().getBytes(StandardCharsets.UTF_8).length);
        if (image.manifest().artifactType() != null) {
            descriptor.put("artifactType", image.manifest().artifactType());
        }
        JsonNode annotations = parsed(image.text()).path("annotations");
        if (annotations.isObject()) {
            descriptor.set("annotations", annotations);
        }
        return descriptor;
    }

    private static JsonNode parsed(String manifest) {
        try {
            return Mapper.INSTANCE.readTree(manifest);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A manifest that was stored is JSON", impossible);
        }
    }
}
