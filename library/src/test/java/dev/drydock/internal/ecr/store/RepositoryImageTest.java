package dev.drydock.internal.ecr.store;

import dev.drydock.internal.model.ImagePlatform;
import dev.drydock.testkit.EntityImages;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The image of a repository leaves nothing of it out. */
class RepositoryImageTest {

    private static RepositoryEntry repository() {
        return new RepositoryEntry(new EcrRepository(
                "web", "arn", "uri", Instant.EPOCH, TagMutability.MUTABLE, false, "AES256", null, new TreeMap<>()));
    }

    /** What is kept by a digest, a number or an id has it inside, too: the text or number that was made just before. */
    private static String key(int number) {
        return "value-" + (number - 1);
    }

    @Test
    void the_image_of_a_repository_leaves_nothing_out() {
        EntityImages.of(RepositoryImageTest::repository, RepositoryEntry::image, RepositoryEntry::of)
                .parts(RepositoryImages.class, RepositoryLifecycle.class)
                .value(StoredLayer.class, n -> new StoredLayer(key(n), n, "layer"))
                .value(LayerUpload.class, n -> new LayerUpload(key(n), Instant.ofEpochSecond(n), List.of(), n))
                .value(
                        StoredImage.class,
                        n -> new StoredImage(
                                n - 1,
                                "sha256:" + n,
                                "{}",
                                new Manifest("type", null, null, List.of(), List.of(), n),
                                List.of("latest"),
                                Instant.ofEpochSecond(n),
                                Instant.ofEpochSecond(n + 1),
                                ImageScan.begun(ImageScan.Kind.BASIC, Instant.ofEpochSecond(n)),
                                List.of(),
                                List.of(),
                                ImageStorage.STANDARD,
                                new ImagePlatform("linux", "arm64")))
                .derived("byDigest", "digestByTag", "listsOf", "inactive")
                .check();
    }
}
