package dev.drydock.internal.ecr;

import dev.drydock.internal.ecr.store.ImageScan.Vulnerability;
import dev.drydock.internal.model.ImagePlatform;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a test says of an image that is to be made up and pushed.
 *
 * @param content names the content; null for the image's own name
 * @param pushedAt when it was pushed; null for now
 * @param variants one for each platform; one without a platform for an image that runs anywhere
 */
public record ImageSpec(@Nullable String content, @Nullable Instant pushedAt, List<Variant> variants) {

    /** An image of which nothing is said but its content. */
    static ImageSpec plain(@Nullable String content) {
        return new ImageSpec(
                content, null, List.of(new Variant(null, List.of(), Collections.emptySortedMap(), List.of())));
    }

    public ImageSpec {
        variants = List.copyOf(variants);
    }

    /** Whether an index is pushed that has a manifest for each platform. */
    boolean isIndex() {
        return variants.size() > 1;
    }

    /**
     * An image for one platform.
     *
     * @param platform null for any
     * @param layers none for one small one
     * @param labels of its configuration, by key
     * @param vulnerabilities what a scan of it finds
     */
    public record Variant(
            @Nullable ImagePlatform platform,
            List<Layer> layers,
            SortedMap<String, String> labels,
            List<Vulnerability> vulnerabilities) {

        public Variant {
            layers = List.copyOf(layers);
            labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
            vulnerabilities = List.copyOf(vulnerabilities);
        }
    }

    /**
     * A layer, of which only the size is real.
     *
     * @param name equal names and sizes are the same layer, whatever image has it; null for one that no other image has
     * @param size its bytes
     */
    public record Layer(@Nullable String name, long size) {}
}
