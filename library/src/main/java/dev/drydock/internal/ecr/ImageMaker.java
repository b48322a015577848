package dev.drydock.internal.ecr;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.drydock.internal.ecr.ImageSpec.Layer;
import dev.drydock.internal.ecr.ImageSpec.Variant;
import dev.drydock.internal.ecr.store.MediaTypes;
import dev.drydock.internal.ecr.store.Sha256;
import dev.drydock.internal.ecr.store.StoredLayer;
import dev.drydock.internal.model.ImagePlatform;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes images up from what a test says of them. The configuration is written out; a layer has a size and a digest, and
 * bytes only if nothing is said of it. An image for one platform has Docker's types, an index and what is in it OCI's, as
 * BuildKit pushes them.
 */
final class ImageMaker {

    private ImageMaker() {}

    /** The one image of a content, of which nothing else is said. */
    static MadeUpImage plain(String content) {
        return of(content, ImageSpec.plain(content)).get(0);
    }

    /** The manifests that are to be pushed, the one last that the tag is for. */
    static List<MadeUpImage> of(String content, ImageSpec spec) {
        List<MadeUpImage> made = new ArrayList<>();
        spec.variants().forEach(each -> made.add(image(content, each, spec.isIndex())));
        if (spec.isIndex()) {
            made.add(index(made));
        }
        return List.copyOf(made);
    }

    private static MadeUpImage image(String content, Variant variant, boolean oci) {
        ImagePlatform platform = variant.platform();
        String contentHere = platform == null ? content : content + " for " + platform;
        String layerType = type(MediaTypes.DOCKER_LAYER, oci);
        List<StoredLayer> layers = new ArrayList<>();
        List<String> contents = new ArrayList<>();
        for (Layer each : variant.layers()) {
            String name =
                    each.name() == null ? layers.size() + 1 + ". layer of " + contentHere : "layer " + each.name();
            layers.add(new StoredLayer(Sha256.of(name + ", " + each.size() + " bytes"), each.size(), layerType));
        }
        if (layers.isEmpty()) {
            String bytes = "layer of " + contentHere;
            layers.add(layer(layerType, bytes));
            contents.add(bytes);
        }
        String config = config(variant, layers);
        StoredLayer configLayer = layer(type(MediaTypes.DOCKER_CONFIG, oci), config);
        contents.add(config);
        String text = "{\"schemaVersion\":2,\"mediaType\":\"" + type(MediaTypes.DOCKER_V2, oci) + "\",\"config\":"
                + descriptor(configLayer) + ",\"layers\":["
                + layers.stream().map(ImageMaker::descriptor).collect(Collectors.joining(",")) + "]}";
        List<StoredLayer> all = new ArrayList<>(List.of(configLayer));
        all.addAll(layers);
        return new MadeUpImage(text, platform, List.copyOf(all), List.copyOf(contents), variant.vulnerabilities());
    }

    /** An image that is for no platform of its own names none. */
    private static String config(Variant variant, List<StoredLayer> layers) {
        ImagePlatform platform = variant.platform();
        String built = platform == null
                ? ""
                : "\"architecture\":\"" + platform.architecture() + "\",\"os\":\"" + platform.os() + "\",";
        String labels = variant.labels().entrySet().stream()
                .map(each -> quoted(each.getKey()) + ':' + quoted(each.getValue()))
                .collect(Collectors.joining(","));
        String settings = labels.isEmpty() ? "{}" : "{\"Labels\":{" + labels + "}}";
        String digests = layers.stream().map(each -> '"' + each.digest() + '"').collect(Collectors.joining(","));
        return "{" + built + "\"created\":\"2020-01-01T00:00:00Z\",\"config\":" + settings
                + ",\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[" + digests + "]}}";
    }

    private static MadeUpImage index(List<MadeUpImage> images) {
        String members = images.stream()
                .map(each -> "{\"mediaType\":\"" + MediaTypes.OCI_MANIFEST + "\",\"digest\":\"" + each.digest()
                        + "\",\"size\":" + size(each.text()) + platform(each) + '}')
                .collect(Collectors.joining(","));
        String text =
                "{\"schemaVersion\":2,\"mediaType\":\"" + MediaTypes.OCI_INDEX + "\",\"manifests\":[" + members + "]}";
        return new MadeUpImage(text, null, List.of(), List.of(), List.of());
    }

    private static String platform(MadeUpImage image) {
        ImagePlatform platform = image.platform();
        return platform == null
                ? ""
                : ",\"platform\":{\"architecture\":\"" + platform.architecture() + "\",\"os\":\"" + platform.os()
                        + "\"}";
    }

    private static String type(String inDocker, boolean oci) {
        String counterpart = oci ? MediaTypes.counterpart(inDocker) : null;
        return counterpart == null ? inDocker : counterpart;
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }

    private static String descriptor(StoredLayer layer) {
        return "{\"mediaType\":\"" + layer.mediaType() + "\",\"size\":" + layer.size() + ",\"digest\":\""
                + layer.digest() + "\"}";
    }

    private static StoredLayer layer(String mediaType, String content) {
        return new StoredLayer(Sha256.of(content), size(content), mediaType);
    }

    private static int size(String content) {
        return content.getBytes(StandardCharsets.UTF_8).length;
    }
}
