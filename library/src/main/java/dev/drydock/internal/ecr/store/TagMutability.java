package dev.drydock.internal.ecr.store;

import dev.drydock.internal.call.text.Wildcard;
import java.util.List;

/**
 * Whether a tag may be moved to another image.
 *
 * @param mode one of ECR's four
 * @param exclusions wildcards for the tags to which the mode does not apply; empty unless the mode is one with
 *     exclusions
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html">Image tag mutability</a>
 */
public record TagMutability(Mode mode, List<String> exclusions) {

    public static final TagMutability MUTABLE = new TagMutability(Mode.MUTABLE, List.of());

    public enum Mode {
        IMMUTABLE,
        MUTABLE,
        MUTABLE_WITH_EXCLUSION,
        IMMUTABLE_WITH_EXCLUSION
    }

    public static boolean hasExclusions(Mode mode) {
        return mode == Mode.MUTABLE_WITH_EXCLUSION || mode == Mode.IMMUTABLE_WITH_EXCLUSION;
    }

    public boolean mayMove(String tag) {
        boolean usually = mode == Mode.MUTABLE || mode == Mode.MUTABLE_WITH_EXCLUSION;
        return usually != exclusions.stream().anyMatch(wildcard -> Wildcard.matches(wildcard, tag));
    }
}
