package dev.drydock.internal.ecr;

import dev.drydock.internal.ecr.image.ManifestReader;
import dev.drydock.internal.ecr.repository.CreateRepository;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.ImageScan.Vulnerability;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.Sha256;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.ecr.store.StoredLayer;
import dev.drydock.internal.model.ImagePlatform;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A manifest made up from the name of its content alone: an image with a configuration and layers, or an index of such
 * images. The same name gives the same digest in every world.
 *
 * @param text the manifest
 * @param digest the digest of its bytes
 * @param platform what it is for; null for any, and for an index
 * @param layers the configuration and the layers; none in an index
 * @param contents what these consist of, as far as they consist of anything
 * @param vulnerabilities what a scan of it finds
 */
record MadeUpImage(
        String text,
        String digest,
        @Nullable ImagePlatform platform,
        List<StoredLayer> layers,
        List<String> contents,
        List<Vulnerability> vulnerabilities) {

    MadeUpImage(
            String text,
            @Nullable ImagePlatform platform,
            List<StoredLayer> layers,
            List<String> contents,
            List<Vulnerability> vulnerabilities) {
        this(text, Sha256.of(text), platform, layers, contents, vulnerabilities);
    }

    /** What is made up can be pulled, too. */
    void keepContents(EcrStore store) {
        contents.forEach(each -> store.contents().add(List.of(each.getBytes(StandardCharsets.UTF_8))));
    }

    /** As it lies in a repository; only what is pushed under its own name has a tag. */
    StoredImage stored(long number, Instant at) {
        return StoredImage.pushed(number, digest, text, ManifestReader.read(text, null), at)
                .builtFor(platform);
    }

    /** A repository that no registry has, with this image in it. */
    RepositoryEntry alone(EcrStore store, String name, String tag) {
        RepositoryEntry entry = new RepositoryEntry(CreateRepository.plain(store, name, Instant.EPOCH));
        layers.forEach(each -> entry.layers().put(each.digest(), each));
        keepContents(store);
        entry.images().put(stored(1, Instant.EPOCH).withTags(List.of(tag)));
        return entry;
    }
}
