package dev.drydock.internal.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an image is built for, and what a task runs on: {@code linux/arm64}. Variants do not count, because ECS has one of
 * each architecture.
 *
 * @param os {@code linux} or {@code windows}, as images have it
 * @param architecture {@code amd64} or {@code arm64}, as images have it
 * @see <a href="https://github.com/opencontainers/image-spec/blob/main/image-index.md">Platforms in an image index</a>
 */
public record ImagePlatform(String os, String architecture) {

    private static final Pattern PART = Pattern.compile("[a-z0-9_.-]+");

    private static final String ARM = "arm64";

    /** What Docker adds to the name of the architecture where it writes it out. */
    private static final String ARM_VARIANT = "/v8";

    /** Reads {@code linux/arm64} or {@code linux/arm64/v8}; empty if the text is no platform. */
    public static Optional<ImagePlatform> parse(String text) {
        List<String> parts = List.of(text.toLowerCase(Locale.ROOT).split("/", -1));
        boolean wellFormed = (parts.size() == 2 || parts.size() == 3)
                && parts.stream().allMatch(part -> PART.matcher(part).matches());
        return wellFormed ? Optional.of(new ImagePlatform(parts.get(0), architecture(parts.get(1)))) : Optional.empty();
    }

    /** Other tools, and ECS, have names of their own for the same. */
    private static String architecture(String name) {
        return switch (name) {
            case "x86_64", "x86-64" -> "amd64";
            case "aarch64" -> ARM;
            default -> name;
        };
    }

    /** As Docker writes it: {@code linux/arm64/v8}. */
    public String inDocker() {
        return architecture.equals(ARM) ? this + ARM_VARIANT : toString();
    }

    @Override
    public String toString() {
        return os + '/' + architecture;
    }
}
