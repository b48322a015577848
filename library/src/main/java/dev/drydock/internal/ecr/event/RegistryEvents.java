package dev.drydock.internal.ecr.event;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.PublishedEvent;
import dev.drydock.internal.ecr.store.CacheRule;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.ImageScan;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.ScanningConfiguration;
import dev.drydock.internal.ecr.store.StoredImage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The events of a registry. What refers to another image has events of its own type, and is a referrer in them.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-eventbridge.html">Amazon ECR events and
 *     EventBridge</a>
 */
public final class RegistryEvents {

    private static final String ACTION = "action-type";
    private static final String RESULT = "result";
    private static final String SUCCESS = "SUCCESS";
    private static final String REPOSITORY = "repository-name";
    private static final String DIGEST = "image-digest";
    private static final String TAG = "image-tag";
    private static final String CLASS = "target-storage-class";

    private final EcrStore store;

    /** The events of a registry. */
    public RegistryEvents(EcrStore store) {
        this.store = store;
    }

    /**
     * An image was pushed.
     *
     * @param tag the tag it was pushed by; null for none
     */
    public void pushed(RepositoryEntry entry, StoredImage image, @Nullable String tag, Instant now) {
        action(image, now, acted("PUSH", entry, image, tag));
    }

    /**
     * A tag, or an untagged image, was deleted.
     *
     * @param tag null for an untagged image
     */
    public void deleted(RepositoryEntry entry, StoredImage image, @Nullable String tag, Instant now) {
        action(image, now, acted("DELETE", entry, image, tag));
    }

    /** An image was deleted, with all tags it had. */
    public void deleted(RepositoryEntry entry, StoredImage image, Instant now) {
        if (image.tags().isEmpty()) {
            deleted(entry, image, null, now);
        }
        image.tags().forEach(tag -> deleted(entry, image, tag, now));
    }

    /** An image was archived. */
    public void archived(RepositoryEntry entry, StoredImage image, Instant now) {
        SortedMap<String, Object> detail = acted("UPDATE_STORAGE_CLASS", entry, image, null);
        detail.put(CLASS, "ARCHIVE");
        action(image, now, detail);
    }

    /** An archived image can be pulled again. */
    public void restored(RepositoryEntry entry, StoredImage image, Instant now) {
        SortedMap<String, Object> detail = acted("UPDATE_STORAGE_CLASS", entry, image, null);
        detail.put(CLASS, "STANDARD");
        detail.put("last-activated-at", now.toString());
        action(image, now, detail);
    }

    private void action(StoredImage image, Instant now, SortedMap<String, Object> detail) {
        String type = image.manifest().subject() == null ? "ECR Image Action" : "ECR Referrer Action";
        put(type, now, List.of(), detail);
    }

    private static SortedMap<String, Object> acted(
            String action, RepositoryEntry entry, StoredImage image, @Nullable String tag) {
        SortedMap<String, Object> detail = new TreeMap<>();
        detail.put(ACTION, action);
        detail.put(RESULT, SUCCESS);
        detail.put(REPOSITORY, entry.name());
        detail.put(DIGEST, image.digest());
        detail.put("manifest-media-type", image.manifest().mediaType());
        putIfGiven(detail, TAG, tag);
        putIfGiven(detail, "artifact-media-type", image.manifest().artifactType());
        return detail;
    }

    /** A basic scan is over; what Amazon Inspector finds it tells itself. */
    public void scanned(RepositoryEntry entry, StoredImage image, List<ImageScan.Vulnerability> found, Instant now) {
        SortedMap<String, Object> counts = new TreeMap<>();
        found.forEach(each -> counts.merge(each.severity(), 1, (before, one) -> (Integer) before + (Integer) one));
        SortedMap<String, Object> detail = new TreeMap<>();
        detail.put("scan-status", "COMPLETE");
        detail.put(REPOSITORY, entry.name());
        detail.put("finding-severity-counts", counts);
        detail.put(DIGEST, image.digest());
        detail.put("image-tags", image.tags());
        put("ECR Image Scan", now, on(entry), detail);
    }

    /** Rules have changed how often Amazon Inspector scans repositories. */
    public void frequencyChanged(List<FrequencyChange> changes, Instant now) {
        if (changes.isEmpty()) {
            return;
        }
        SortedMap<String, Object> detail = new TreeMap<>();
        detail.put(ACTION, "SCAN_FREQUENCY_CHANGE");
        detail.put("resource-type", "REPOSITORY");
        detail.put("scan-type", "ENHANCED");
        detail.put("repositories", changes.stream().map(FrequencyChange::detail).toList());
        put("ECR Scan Resource Change", now, List.of(), detail);
    }

    /**
     * A repository that is scanned more often or less.
     *
     * @param before how often it was
     * @param after how often it is
     */
    public record FrequencyChange(
            RepositoryEntry entry, ScanningConfiguration.Frequency before, ScanningConfiguration.Frequency after) {

        private SortedMap<String, Object> detail() {
            return new TreeMap<>(Map.of(
                    REPOSITORY,
                    entry.name(),
                    "repository-arn",
                    entry.repository().arn(),
                    "scan-frequency",
                    after.name(),
                    "previous-scan-frequency",
                    before.name()));
        }
    }

    /**
     * An image has come from another registry, or could not. It is this registry that tells of it, where it should be.
     *
     * @param repository the repository here, which need not exist
     * @param tag the tag it was pushed by; null for none
     */
    public void replicated(
            String repository, String digest, @Nullable String tag, AccountRegion from, boolean arrived, Instant now) {
        SortedMap<String, Object> detail = new TreeMap<>();
        detail.put(ACTION, "REPLICATE");
        detail.put(RESULT, arrived ? SUCCESS : "FAILED");
        detail.put(REPOSITORY, repository);
        detail.put(DIGEST, digest);
        detail.put("source-account", from.accountId());
        detail.put("source-region", from.region());
        putIfGiven(detail, TAG, tag);
        put("ECR Replication Action", now, List.of(store.arnOf(repository)), detail);
    }

    /**
     * An image was looked for in the registry that a cache rule names.
     *
     * @param repository the repository here, which need not exist
     * @param tag null for an image that was asked for by its digest
     * @param digest null if there is no such image
     */
    public void cached(CacheRule rule, String repository, @Nullable String tag, @Nullable String digest, Instant now) {
        SortedMap<String, Object> detail = new TreeMap<>();
        detail.put("rule-version", "1");
        detail.put("sync-status", digest == null ? "FAILURE" : SUCCESS);
        detail.put("ecr-repository-prefix", rule.prefix());
        detail.put(REPOSITORY, repository);
        detail.put("upstream-registry-url", rule.upstreamUrl());
        putIfGiven(detail, TAG, tag);
        putIfGiven(detail, DIGEST, digest);
        put("ECR Pull Through Cache Action", now, List.of(store.arnOf(repository)), detail);
    }

    private static void putIfGiven(SortedMap<String, Object> detail, String member, @Nullable String value) {
        if (value != null) {
            detail.put(member, value);
        }
    }

    private static List<String> on(RepositoryEntry entry) {
        return List.of(entry.repository().arn());
    }

    private void put(String type, Instant now, List<String> resources, SortedMap<String, Object> detail) {
        store.events().put(new PublishedEvent(store.home(), "aws.ecr", type, now, resources, detail));
    }
}
