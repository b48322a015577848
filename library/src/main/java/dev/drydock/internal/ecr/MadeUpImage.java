package dev.drydock.internal.ecr;

import dev.drydock.internal.ecr.image.ManifestReader;
import dev.drydock.internal.ecr.repository.CreateRepository;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.MediaTypes;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.Sha256;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.ecr.store.StoredLayer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * An image made up from the name of its content alone: a Docker manifest with a configuration and one layer. The same name
 * gives the same digest in every world.
 *
 * @param text the manifest
 * @param digest the digest of its bytes
 * @param layers the configuration and the layer
 * @param contents what these consist of
 */
record MadeUpImage(String text, String digest, List<StoredLayer> layers, List<String> contents) {

    static MadeUpImage of(String content) {
        String layer = "layer of " + content;
        String config = "{\"architecture\":\"amd64\",\"os\":\"linux\",\"created\":\"2020-01-01T00:00:00Z\","
                + "\"config\":{},\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[\"" + Sha256.of(layer) + "\"]}}";
        String text = "{\"schemaVersion\":2,\"mediaType\":\"" + MediaTypes.DOCKER_V2 + "\",\"config\":"
                + descriptor(MediaTypes.DOCKER_CONFIG, config) + ",\"layers\":["
                + descriptor(MediaTypes.DOCKER_LAYER, layer) + "]}";
        return new MadeUpImage(
                text,
                Sha256.of(text),
                List.of(layer(MediaTypes.DOCKER_CONFIG, config), layer(MediaTypes.DOCKER_LAYER, layer)),
                List.of(config, layer));
    }

    /** What is made up can be pulled, too. */
    void keepContents(EcrStore store) {
        contents.forEach(each -> store.contents().add(List.of(each.getBytes(StandardCharsets.UTF_8))));
    }

    /** A repository that no registry has, with this image in it. */
    RepositoryEntry alone(EcrStore store, String name, String tag) {
        RepositoryEntry entry = new RepositoryEntry(CreateRepository.plain(store, name, Instant.EPOCH));
        layers.forEach(each -> entry.layers().put(each.digest(), each));
        keepContents(store);
        entry.images()
                .put(StoredImage.pushed(1, digest, text, ManifestReader.read(text, null), Instant.EPOCH)
                        .withTags(List.of(tag)));
        return entry;
    }

    private static String descriptor(String mediaType, String content) {
        return "{\"mediaType\":\"" + mediaType + "\",\"size\":" + size(content) + ",\"digest\":\"" + Sha256.of(content)
                + "\"}";
    }

    private static StoredLayer layer(String mediaType, String content) {
        return new StoredLayer(Sha256.of(content), size(content), mediaType);
    }

    private static int size(String content) {
        return content.getBytes(StandardCharsets.UTF_8).length;
    }
}
