package dev.drydock.internal.ecr.lifecycle;

import dev.drydock.internal.call.text.Wildcard;
import dev.drydock.internal.ecr.store.ImageStorage;
import dev.drydock.internal.ecr.store.StoredImage;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * One rule of a lifecycle policy; what it selects expires or is archived.
 *
 * @param priority unique in its policy; the lowest number goes first
 * @param tagStatus which images it looks at
 * @param prefixes how tags must start; only for tagged images
 * @param patterns what tags must match, with stars; only for tagged images, and instead of prefixes
 * @param archive whether it looks at archived images, instead of those that can be pulled
 * @param countType what is counted
 * @param countNumber how many images are kept, or how many days
 * @param archives whether it archives what it selects, instead of deleting it
 */
record LifecycleRule(
        int priority,
        TagStatus tagStatus,
        List<String> prefixes,
        List<String> patterns,
        boolean archive,
        CountType countType,
        int countNumber,
        boolean archives) {

    private static final BiPredicate<String, String> MATCHES = (tag, pattern) -> Wildcard.matches(pattern, tag);

    private static final Comparator<LifecyclePolicy.Seen> YOUNGEST_FIRST = Comparator.comparing(
                    (LifecyclePolicy.Seen each) -> cameAt(each.image()))
            .thenComparingLong(each -> each.image().number())
            .reversed();

    /** Which images a rule looks at. */
    enum TagStatus {
        ANY,
        TAGGED,
        UNTAGGED
    }

    /** What a rule counts. */
    enum CountType {
        IMAGE_COUNT_MORE_THAN,
        SINCE_IMAGE_PUSHED,
        SINCE_IMAGE_PULLED,
        SINCE_IMAGE_TRANSITIONED
    }

    LifecycleRule {
        prefixes = List.copyOf(prefixes);
        patterns = List.copyOf(patterns);
    }

    /**
     * Whether an image is stored where the rule looks, and has the tags the rule asks for: one for each prefix or pattern;
     * a single tag may satisfy several.
     */
    boolean looksAt(StoredImage image) {
        ImageStorage.Status wanted = archive ? ImageStorage.Status.ARCHIVED : ImageStorage.Status.ACTIVE;
        return image.storage().status() == wanted && hasTags(image.tags());
    }

    private boolean hasTags(List<String> tags) {
        return switch (tagStatus) {
            case ANY -> true;
            case UNTAGGED -> tags.isEmpty();
            case TAGGED -> hasEach(prefixes, tags, String::startsWith) && hasEach(patterns, tags, MATCHES);
        };
    }

    /** In loops, as every image of a repository is asked by every rule. */
    private static boolean hasEach(List<String> wanted, List<String> tags, BiPredicate<String, String> fits) {
        for (int i = 0; i < wanted.size(); i++) {
            boolean found = false;
            for (int k = 0; k < tags.size() && !found; k++) {
                found = fits.test(tags.get(k), wanted.get(i));
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /** Of the images the rule looks at, those that exceed its count or its age. */
    List<LifecyclePolicy.Seen> selected(List<LifecyclePolicy.Seen> seen, Instant now) {
        if (countType == CountType.IMAGE_COUNT_MORE_THAN) {
            return seen.stream().sorted(YOUNGEST_FIRST).skip(countNumber).toList();
        }
        Instant limit = now.minus(Duration.ofDays(countNumber));
        return seen.stream().filter(each -> since(each.image()).isBefore(limit)).toList();
    }

    /** When an image came to where it can be pulled: an image that was restored is as young as that. */
    private static Instant cameAt(StoredImage image) {
        Instant activated = image.storage().activatedAt();
        return activated == null ? image.pushedAt() : activated;
    }

    private Instant since(StoredImage image) {
        return switch (countType) {
            case SINCE_IMAGE_PULLED -> {
                Instant pulled = image.pulledAt();
                Instant came = cameAt(image);
                boolean since = pulled != null && (image.storage().activatedAt() == null || pulled.isAfter(came));
                yield since && pulled != null ? pulled : came;
            }
            case SINCE_IMAGE_TRANSITIONED -> image.archivedAt();
            default -> image.pushedAt();
        };
    }
}
