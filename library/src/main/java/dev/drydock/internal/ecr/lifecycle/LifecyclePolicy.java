package dev.drydock.internal.ecr.lifecycle;

import dev.drydock.internal.ecr.store.RepositoryImages;
import dev.drydock.internal.ecr.store.StoredImage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A lifecycle policy: rules by which images expire, or are archived.
 *
 * @param rules by priority
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html">Lifecycle policies</a>
 */
record LifecyclePolicy(List<LifecycleRule> rules) {

    LifecyclePolicy {
        rules = rules.stream()
                .sorted(Comparator.comparingInt(LifecycleRule::priority))
                .toList();
    }

    /** An image that a rule expires or archives. */
    record Verdict(StoredImage image, LifecycleRule rule) {}

    /**
     * What the policy expires or archives, in the order in which the images were pushed. Every rule judges all images of
     * its storage class as if none had expired; but an image whose tags a rule of higher priority looks at is that rule's
     * alone, whether or not it expires it. Members of a manifest list stay for as long as the list does.
     */
    List<Verdict> verdicts(RepositoryImages images, Instant now) {
        Map<String, Integer> owners = new HashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (LifecycleRule rule : rules) {
            List<StoredImage> seen = images.all().stream().filter(rule::looksAt).toList();
            seen.forEach(image -> owners.putIfAbsent(image.digest(), rule.priority()));
            for (StoredImage image : rule.selected(seen, now)) {
                boolean isOwn = owners.getOrDefault(image.digest(), -1) == rule.priority();
                if (isOwn && images.listsOf(image.digest()).isEmpty()) {
                    verdicts.add(new Verdict(image, rule));
                }
            }
        }
        verdicts.sort(Comparator.comparingLong(verdict -> verdict.image().number()));
        return verdicts;
    }
}
