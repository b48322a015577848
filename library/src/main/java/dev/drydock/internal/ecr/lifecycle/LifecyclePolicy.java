package dev.drydock.internal.ecr.lifecycle;

import dev.drydock.internal.ecr.store.RepositoryImages;
import dev.drydock.internal.ecr.store.StoredImage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
     * An image that a rule looks at.
     *
     * @param owner the priority of the first rule that looks at it
     */
    record Seen(StoredImage image, int owner) {}

    /**
     * What the policy expires or archives, in the order in which the images were pushed. Every rule judges all images of
     * its storage class as if none had expired; but an image whose tags a rule of higher priority looks at is that rule's
     * alone, whether or not it expires it. Members of a manifest list stay for as long as the list does.
     */
    List<Verdict> verdicts(RepositoryImages images, Instant now) {
        List<List<Seen>> seen = seen(images);
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            LifecycleRule rule = rules.get(i);
            for (Seen each : rule.selected(seen.get(i), now)) {
                boolean isOwn = each.owner() == rule.priority();
                if (isOwn && !images.isInList(each.image().digest())) {
                    verdicts.add(new Verdict(each.image(), rule));
                }
            }
        }
        verdicts.sort(Comparator.comparingLong(verdict -> verdict.image().number()));
        return verdicts;
    }

    /** What each rule looks at. */
    private List<List<Seen>> seen(RepositoryImages images) {
        List<List<Seen>> seen = new ArrayList<>();
        rules.forEach(rule -> seen.add(new ArrayList<>()));
        for (StoredImage image : images.all()) {
            Seen found = null;
            for (int i = 0; i < rules.size(); i++) {
                LifecycleRule rule = rules.get(i);
                if (rule.looksAt(image)) {
                    found = found == null ? new Seen(image, rule.priority()) : found;
                    seen.get(i).add(found);
                }
            }
        }
        return seen;
    }
}
