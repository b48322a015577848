package dev.drydock.ecr;

import java.util.List;

/**
 * Whether a tag may be moved to another image.
 *
 * @param mode one of ECR's four
 * @param exclusions wildcards of the tags the mode does not hold for; empty unless the mode speaks of exclusions
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html">Image tag mutability</a>
 */
record TagMutability(Mode mode, List<String> exclusions) {

    static final TagMutability MUTABLE = new TagMutability(Mode.MUTABLE, List.of());

    /** In the order in which ECR lists them when it refuses another. */
    enum Mode {
        IMMUTABLE,
        MUTABLE,
        MUTABLE_WITH_EXCLUSION,
        IMMUTABLE_WITH_EXCLUSION
    }

    static boolean hasExclusions(Mode mode) {
        return mode == Mode.MUTABLE_WITH_EXCLUSION || mode == Mode.IMMUTABLE_WITH_EXCLUSION;
    }

    boolean mayMove(String tag) {
        boolean usually = mode == Mode.MUTABLE || mode == Mode.MUTABLE_WITH_EXCLUSION;
        return usually != exclusions.stream().anyMatch(wildcard -> matches(wildcard, tag));
    }

    /** Whether the whole tag matches; a star is any run of characters. Greedy with one way back, so never slow. */
    static boolean matches(String wildcard, String tag) {
        int at = 0;
        int in = 0;
        int star = -1;
        int retry = 0;
        while (in < tag.length()) {
            if (at < wildcard.length() && wildcard.charAt(at) == '*') {
                star = at++;
                retry = in;
            } else if (at < wildcard.length() && wildcard.charAt(at) == tag.charAt(in)) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++retry;
            } else {
                return false;
            }
        }
        while (at < wildcard.length() && wildcard.charAt(at) == '*') {
            at++;
        }
        return at == wildcard.length();
    }
}
