package dev.drydock.internal.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a container image as a task definition or {@code docker pull} has it, read the way Docker reads it:
 * {@code nginx} is {@code docker.io/library/nginx}, and what stands before the first slash is a registry only if it has
 * a dot or a port or is {@code localhost}.
 *
 * @param registry the registry's host, with its port if it has one: {@code docker.io}
 * @param repository the repository in that registry: {@code library/nginx}
 * @param tag the tag given; null if none
 * @param digest the digest given, {@code sha256:…}; null if none. It decides even if there is a tag too
 * @see <a href="https://docs.docker.com/reference/cli/docker/image/tag/">Parts of an image reference</a>
 */
public record ImageReference(
        String registry,
        String repository,
        @Nullable String tag,
        @Nullable String digest) {

    private static final String DOCKER_HUB = "docker.io";
    private static final String OLD_DOCKER_HUB = "index.docker.io";
    private static final String OFFICIAL = "library/";

    /** Docker's own limit of the name; a longer text is not a reference, and no pattern has to match it. */
    private static final int LONGEST_NAME = 255;

    private static final int LONGEST = 1_024;

    private static final Pattern REGISTRY = Pattern.compile(
            "[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::[0-9]{1,5})?|\\[[0-9a-fA-F:.]+](?::[0-9]{1,5})?");
    private static final Pattern COMPONENT = Pattern.compile("[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*");
    private static final Pattern TAG = Pattern.compile("[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}");
    private static final Pattern DIGEST = Pattern.compile("[a-zA-Z][a-zA-Z0-9+._-]*:[0-9a-fA-F]{32,}");

    /** Reads a reference; empty when the text is not one. */
    public static Optional<ImageReference> parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String rest = text;
        String digest = null;
        int at = rest.indexOf('@');
        if (at >= 0) {
            digest = rest.substring(at + 1);
            rest = rest.substring(0, at);
        }
        String tag = null;
        int colon = rest.lastIndexOf(':');
        if (colon > rest.lastIndexOf('/')) {
            tag = rest.substring(colon + 1);
            rest = rest.substring(0, colon);
        }
        boolean wellFormed = (digest == null || DIGEST.matcher(digest).matches())
                && (tag == null || TAG.matcher(tag).matches())
                && rest.length() <= LONGEST_NAME;
        return wellFormed ? named(rest, tag, digest) : Optional.empty();
    }

    private static Optional<ImageReference> named(String name, @Nullable String tag, @Nullable String digest) {
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash);
        boolean hasRegistry = first.indexOf('.') >= 0
                || first.indexOf(':') >= 0
                || first.equals("localhost")
                || !first.equals(first.toLowerCase(Locale.ROOT));
        String registry = hasRegistry ? first : DOCKER_HUB;
        String repository = hasRegistry ? name.substring(slash + 1) : name;
        if (registry.equals(OLD_DOCKER_HUB)) {
            registry = DOCKER_HUB;
        }
        if (registry.equals(DOCKER_HUB) && repository.indexOf('/') < 0) {
            repository = OFFICIAL + repository;
        }
        if (!registry.equals(DOCKER_HUB) && !REGISTRY.matcher(registry).matches()) {
            return Optional.empty();
        }
        for (String component : repository.split("/", -1)) {
            if (!COMPONENT.matcher(component).matches()) {
                return Optional.empty();
            }
        }
        return Optional.of(new ImageReference(registry, repository, tag, digest));
    }

    /** Whether the image is Docker Hub's. */
    public boolean isOnDockerHub() {
        return registry.equals(DOCKER_HUB);
    }

    /** Whether it is one of Docker Hub's official images, whose names have one part: {@code nginx}. */
    public boolean isOfficial() {
        return isOnDockerHub() && repository.startsWith(OFFICIAL);
    }

    /** What is pulled: the digest, else the tag, else {@code latest}. */
    public String version() {
        if (digest != null) {
            return digest;
        }
        return tag == null ? "latest" : tag;
    }

    /** The registry and the repository: {@code docker.io/library/nginx}. */
    public String name() {
        return registry + '/' + repository;
    }

    /** The reference in full, {@code docker.io/library/nginx:latest}, as containerd writes it. */
    @Override
    public String toString() {
        String tagged = tag == null ? name() : name() + ':' + tag;
        if (digest != null) {
            return tagged + '@' + digest;
        }
        return tag == null ? tagged + ":latest" : tagged;
    }
}
