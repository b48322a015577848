package dev.drydock.internal.ecr.lifecycle;

import dev.drydock.internal.call.text.Wildcard;
import dev.drydock.internal.ecr.store.StoredImage;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One rule of a lifecycle policy; what it selects expires.
 *
 * @param priority unique in its policy; the lowest number goes first
 * @param tagStatus which images it looks at
 * @param prefixes how tags must start; only for tagged images
 * @param patterns what tags must match, with stars; only for tagged images, and instead of prefixes
 * @param countType what is counted
 * @param countNumber how many images are kept, or how many days
 */
record LifecycleRule(
        int priority,
        TagStatus tagStatus,
        List<String> prefixes,
        List<String> patterns,
        CountType countType,
        int countNumber) {

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
        SINCE_IMAGE_PULLED
    }

    LifecycleRule {
        prefixes = List.copyOf(prefixes);
        patterns = List.copyOf(patterns);
    }

    /**
     * Whether an image has the tags the rule asks for: one for each prefix or pattern; a single tag may satisfy
     * several.
     */
    boolean looksAt(StoredImage image) {
        List<String> tags = image.tags();
        return switch (tagStatus) {
            case ANY -> true;
            case UNTAGGED -> tags.isEmpty();
            case TAGGED ->
                prefixes.stream().allMatch(prefix -> tags.stream().anyMatch(tag -> tag.startsWith(prefix)))
                        && patterns.stream()
                                .allMatch(pattern -> tags.stream().anyMatch(tag -> Wildcard.matches(pattern, tag)));
        };
    }

    /** Of the images the rule looks at, those that exceed its count or its age. */
    List<StoredImage> selected(List<StoredImage> images, Instant now) {
        if (countType == CountType.IMAGE_COUNT_MORE_THAN) {
            return images.stream()
                    .sorted(Comparator.comparing(StoredImage::pushedAt)
                            .thenComparing(StoredImage::number)
                            .reversed())
                    .skip(countNumber)
                    .toList();
        }
        Instant limit = now.minus(Duration.ofDays(countNumber));
        return images.stream().filter(image -> since(image).isBefore(limit)).toList();
    }

    private Instant since(StoredImage image) {
        Instant pulled = image.pulledAt();
        return countType == CountType.SINCE_IMAGE_PULLED && pulled != null ? pulled : image.pushedAt();
    }
}
