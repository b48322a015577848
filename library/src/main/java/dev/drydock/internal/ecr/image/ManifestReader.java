package dev.drydock.internal.ecr.image;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.ecr.request.ImageIds;
import dev.drydock.internal.ecr.store.Manifest;
import dev.drydock.internal.ecr.store.MediaTypes;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.model.ImagePlatform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads manifests: Docker's schemas 1 and 2, Docker's manifest lists, OCI's image manifests and indexes.
 *
 * <p>ECR reports whatever it cannot read as invalid JSON syntax, even a missing or unknown media type.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-manifest-formats.html">Container image
 *     manifest format support</a>
 */
public final class ManifestReader {

    private static final int SCHEMA_1 = 1;

    /** Made when the first manifest is read. */
    private static final class Mapper {
        static final ObjectMapper INSTANCE = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private ManifestReader() {}

    /**
     * Reads a manifest.
     *
     * @param declaredType the media type given with it; null to take the one inside
     * @throws Refusal if it is not a manifest
     */
    public static Manifest read(String text, @Nullable String declaredType) {
        JsonNode root = parse(text);
        String mediaType = declaredType == null ? mediaType(root) : declaredType;
        if (!root.isObject() || mediaType == null || !MediaTypes.isManifest(mediaType)) {
            throw ImageMessages.INVALID_MANIFEST.with();
        }
        if (MediaTypes.isSchema1(mediaType)) {
            return schema1(root, mediaType);
        }
        return MediaTypes.isList(mediaType) ? list(root, mediaType) : image(root, mediaType);
    }

    /** The same manifest in another format, or null if it cannot be converted. */
    static @Nullable String converted(StoredImage image, String wanted) {
        String from = image.manifest().mediaType();
        if (!wanted.equals(MediaTypes.counterpart(from))) {
            return null;
        }
        ObjectNode root = (ObjectNode) parse(image.text());
        root.put("mediaType", wanted);
        convert(root.get("config"));
        root.get("layers").forEach(ManifestReader::convert);
        return root.toString();
    }

    /** What a manifest notes on itself, by key; empty if nothing. */
    static SortedMap<String, String> annotations(String text) {
        SortedMap<String, String> annotations = new TreeMap<>();
        JsonNode all = parse(text).path("annotations");
        all.fieldNames()
                .forEachRemaining(key -> annotations.put(key, all.get(key).asText()));
        return annotations;
    }

    private static void convert(JsonNode descriptor) {
        String to = MediaTypes.counterpart(descriptor.path("mediaType").asText());
        if (to != null) {
            ((ObjectNode) descriptor).put("mediaType", to);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return Mapper.INSTANCE.readTree(text);
        } catch (JsonProcessingException broken) {
            throw ImageMessages.INVALID_MANIFEST.with();
        }
    }

    /** Schema 1 has no media type inside; it is recognized by its version and its signatures. */
    private static @Nullable String mediaType(JsonNode root) {
        if (root.path("schemaVersion").asInt() == SCHEMA_1 && !root.has("mediaType")) {
            return root.has("signatures") ? MediaTypes.DOCKER_V1_SIGNED : MediaTypes.DOCKER_V1;
        }
        return root.path("mediaType").textValue();
    }

    private static Manifest schema1(JsonNode root, String mediaType) {
        List<Manifest.Descriptor> blobs = new ArrayList<>();
        for (JsonNode layer : array(root, "fsLayers")) {
            blobs.add(new Manifest.Descriptor(digest(layer.path("blobSum")), null, 0, null));
        }
        return new Manifest(mediaType, null, null, List.copyOf(blobs), List.of(), 0);
    }

    private static Manifest image(JsonNode root, String mediaType) {
        Manifest.Descriptor config = descriptor(root.path("config"));
        List<Manifest.Descriptor> blobs = new ArrayList<>();
        blobs.add(config);
        long size = 0;
        JsonNode layers = array(root, "layers");
        if (layers.isEmpty()) {
            throw ImageMessages.NO_LAYERS.with();
        }
        for (JsonNode each : layers) {
            Manifest.Descriptor layer = descriptor(each);
            size += layer.size();
            if (!MediaTypes.isForeign(layer.mediaType())) {
                blobs.add(layer);
            }
        }
        String artifactType = root.path("artifactType").textValue();
        return new Manifest(
                mediaType,
                artifactType == null ? config.mediaType() : artifactType,
                subject(root),
                List.copyOf(blobs),
                List.of(),
                Math.max(0, size));
    }

    private static Manifest list(JsonNode root, String mediaType) {
        List<Manifest.Descriptor> members = new ArrayList<>();
        for (JsonNode member : array(root, "manifests")) {
            members.add(descriptor(member));
        }
        return new Manifest(
                mediaType, root.path("artifactType").textValue(), subject(root), List.of(), List.copyOf(members), 0);
    }

    private static @Nullable String subject(JsonNode root) {
        JsonNode subject = root.path("subject");
        return subject.isObject() ? descriptor(subject).digest() : null;
    }

    private static JsonNode array(JsonNode root, String name) {
        JsonNode array = root.path(name);
        if (!array.isArray()) {
            throw ImageMessages.INVALID_MANIFEST.with();
        }
        return array;
    }

    private static Manifest.Descriptor descriptor(JsonNode from) {
        JsonNode size = from.path("size");
        if (!size.canConvertToLong() || size.asLong() < 0) {
            throw ImageMessages.INVALID_MANIFEST.with();
        }
        return new Manifest.Descriptor(
                digest(from.path("digest")),
                from.path("mediaType").textValue(),
                size.asLong(),
                platform(from.path("platform")));
    }

    /** What a configuration says that its image is built for; null if it is none, or says nothing of it. */
    static @Nullable ImagePlatform platformOf(byte[] configuration) {
        try {
            return platform(Mapper.INSTANCE.readTree(configuration));
        } catch (IOException none) {
            return null;
        }
    }

    private static @Nullable ImagePlatform platform(JsonNode from) {
        String os = from.path("os").asText();
        String architecture = from.path("architecture").asText();
        return ImagePlatform.parse(os + '/' + architecture).orElse(null);
    }

    private static String digest(JsonNode from) {
        String digest = from.textValue();
        if (digest == null || !ImageIds.isDigest(digest)) {
            throw ImageMessages.INVALID_MANIFEST.with();
        }
        return digest;
    }
}
