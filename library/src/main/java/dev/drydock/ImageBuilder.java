package dev.drydock;

import dev.drydock.internal.argument.Require;
import dev.drydock.internal.ecr.ImageSpec;
import dev.drydock.internal.ecr.ImageSpec.Layer;
import dev.drydock.internal.ecr.ImageSpec.Variant;
import dev.drydock.internal.ecr.store.ImageScan.Vulnerability;
import dev.drydock.internal.model.ImagePlatform;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.FindingSeverity;

/**
 * Says what an image is like that {@link Images#push(String, java.util.function.Consumer)} makes up.
 *
 * <pre>{@code
 * aws.images().push("shop/web:1", image -> image
 *         .pushedAt(aws.time().instant().minus(Duration.ofDays(40)))
 *         .label("org.opencontainers.image.revision", "8f2dbe9")
 *         .layer("java 17", 80_000_000)
 *         .platform("linux/amd64").layers(12_000_000)
 *         .platform("linux/arm64").layers(11_000_000));
 * }</pre>
 *
 * <p>Layers, labels and vulnerabilities that are said before the first {@link #platform} are of the image for every platform;
 * those after it are of that platform alone. The same words give the same digests in every world.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class ImageBuilder {

    /** AWS's quota, in bytes. */
    private static final long LARGEST_LAYER = 52_000L << 20;

    private static final String PLATFORM = "linux/arm64";

    private @Nullable String content;
    private @Nullable Instant pushedAt;

    /** What is said before the first platform. */
    private final Part common = new Part(null);

    private final List<Part> parts = new ArrayList<>();

    ImageBuilder() {}

    /** What is said of a platform, or of all of them. */
    private record Part(
            @Nullable ImagePlatform platform,
            List<Layer> layers,
            SortedMap<String, String> labels,
            List<Vulnerability> vulnerabilities) {

        Part(@Nullable ImagePlatform platform) {
            this(platform, new ArrayList<>(), new TreeMap<>(), new ArrayList<>());
        }

        Variant after(Part common) {
            List<Layer> allLayers = new ArrayList<>(common.layers);
            allLayers.addAll(layers);
            SortedMap<String, String> allLabels = new TreeMap<>(common.labels);
            allLabels.putAll(labels);
            List<Vulnerability> all = new ArrayList<>(common.vulnerabilities);
            all.addAll(vulnerabilities);
            return new Variant(platform, allLayers, allLabels, all);
        }
    }

    /**
     * Names the content, in place of the image's name: images of equal contents have equal digests, whatever their tags are.
     *
     * @param name {@code "version 2"}
     */
    public ImageBuilder content(String name) {
        content = Require.text("content", "name", name, "version 2");
        return this;
    }

    /**
     * Layers of some sizes that no other image has. Without layers an image has a small one. Sizes are what {@code
     * DescribeImages} adds up and what the time of a pull depends on, {@link dev.drydock.time.Timing#PULL_OF_A_GIGABYTE}; the
     * bytes themselves are not there.
     *
     * @param sizesInBytes compressed, each from 1 to 52,000 MiB
     */
    public ImageBuilder layers(long... sizesInBytes) {
        for (long size : Require.given("layers", "sizesInBytes", sizesInBytes, "80_000_000")) {
            current().layers.add(new Layer(null, size("layers", size)));
        }
        return this;
    }

    /**
     * A layer that other images may have too: equal names and sizes are one layer.
     *
     * @param name what is in it, {@code "java 17"}
     * @param sizeInBytes compressed, from 1 to 52,000 MiB
     */
    public ImageBuilder layer(String name, long sizeInBytes) {
        Require.text("layer", "name", name, "java 17");
        current().layers.add(new Layer(name, size("layer", sizeInBytes)));
        return this;
    }

    private static long size(String method, long size) {
        Require.atLeast(method, "sizeInBytes", size, 1);
        if (size > LARGEST_LAYER) {
            throw new IllegalArgumentException(method + "(…) needs " + LARGEST_LAYER
                    + " bytes or less for sizeInBytes, which is ECR's quota, but was given " + size);
        }
        return size;
    }

    /**
     * The image is built for a platform; without that it runs anywhere. Of several platforms an index is pushed that has an
     * image for each, and tasks pull the one of the platform they run on.
     *
     * @param platform {@code linux/amd64}, {@code linux/arm64} or another of the kind
     * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/docker-push-multi-architecture-image.html">Pushing
     *     a multi-architecture image</a>
     */
    public ImageBuilder platform(String platform) {
        String text = Require.text("platform", "platform", platform, PLATFORM);
        ImagePlatform parsed = ImagePlatform.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "platform(…) needs an operating system and an architecture, such as " + PLATFORM
                                + ", but was given " + text));
        if (parts.stream().anyMatch(each -> parsed.equals(each.platform))) {
            throw new IllegalArgumentException("platform(…) was given " + parsed + " twice; say all of it at once");
        }
        parts.add(new Part(parsed));
        return this;
    }

    /** A label of the image's configuration, as {@code LABEL} in a Dockerfile. */
    public ImageBuilder label(String key, String value) {
        Require.text("label", "key", key, "org.opencontainers.image.revision");
        Require.given("label", "value", value, "8f2dbe9");
        current().labels.put(key, value);
        return this;
    }

    /** Labels of the image's configuration. */
    public ImageBuilder labels(Map<String, String> labels) {
        Require.given("labels", "labels", labels, "Map.of(\"team\", \"shop\")").forEach(this::label);
        return this;
    }

    /**
     * The image was pushed then, and its repository is at least as old. What follows a push, such as its scan, begins now.
     *
     * @param when not in the future, and cut to milliseconds
     */
    public ImageBuilder pushedAt(Instant when) {
        pushedAt = Require.given("pushedAt", "when", when, "aws.time().instant().minus(Duration.ofDays(40))")
                .truncatedTo(ChronoUnit.MILLIS);
        return this;
    }

    /**
     * A scan of the image finds this; the scan on push too.
     *
     * @param name the vulnerability, {@code CVE-2021-44228}
     * @param packageName the package that has it
     * @param packageVersion that package's version
     * @see Images#vulnerable
     */
    public ImageBuilder vulnerable(FindingSeverity severity, String name, String packageName, String packageVersion) {
        current().vulnerabilities.add(Images.vulnerability(severity, name, packageName, packageVersion));
        return this;
    }

    private Part current() {
        return parts.isEmpty() ? common : parts.get(parts.size() - 1);
    }

    ImageSpec build() {
        List<Part> all = parts.isEmpty() ? List.of(new Part(null)) : parts;
        return new ImageSpec(
                content, pushedAt, all.stream().map(each -> each.after(common)).toList());
    }
}
