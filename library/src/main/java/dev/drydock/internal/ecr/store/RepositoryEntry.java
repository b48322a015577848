package dev.drydock.internal.ecr.store;

import dev.drydock.internal.kernel.Ticket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A repository and what it holds: images, layers and uploads. */
public final class RepositoryEntry {

    private EcrRepository repository;
    private final RepositoryImages images = new RepositoryImages();
    private final SortedMap<String, StoredLayer> layers = new TreeMap<>();
    private final SortedMap<String, LayerUpload> uploads = new TreeMap<>();
    private final RepositoryLifecycle lifecycle = new RepositoryLifecycle();

    /** By digest, what a scan finds. */
    private final SortedMap<String, List<ImageScan.Vulnerability>> vulnerabilities = new TreeMap<>();

    /** The policy as it is answered; null if there is none. */
    private @Nullable String policy;

    public RepositoryEntry(EcrRepository repository) {
        this.repository = repository;
    }

    public EcrRepository repository() {
        return repository;
    }

    public void replace(EcrRepository next) {
        repository = next;
    }

    public RepositoryImages images() {
        return images;
    }

    /** Layers and configurations by digest. */
    public SortedMap<String, StoredLayer> layers() {
        return layers;
    }

    /** Uploads by id. */
    public SortedMap<String, LayerUpload> uploads() {
        return uploads;
    }

    /** What a scan of an image finds. */
    public List<ImageScan.Vulnerability> vulnerabilities(String digest) {
        return vulnerabilities.getOrDefault(digest, List.of());
    }

    public void addVulnerability(String digest, ImageScan.Vulnerability added) {
        List<ImageScan.Vulnerability> all = new ArrayList<>(vulnerabilities(digest));
        all.add(added);
        vulnerabilities.put(digest, List.copyOf(all));
    }

    public RepositoryLifecycle lifecycle() {
        return lifecycle;
    }

    /** Its policy; null if there is none. */
    public @Nullable String policy() {
        return policy;
    }

    public void policy(@Nullable String next) {
        policy = next;
    }

    public String name() {
        return repository.name();
    }

    /**
     * Everything of one repository.
     *
     * @param repository how it was set up
     * @param images in the order pushed
     * @param pushed how many images were ever pushed
     * @param layers sorted by digest
     * @param uploads sorted by id
     * @param lifecycle its policy and preview
     * @param vulnerabilities what scans find, by digest
     * @param policy null if there is none
     */
    record Image(
            EcrRepository repository,
            List<StoredImage> images,
            long pushed,
            List<StoredLayer> layers,
            List<LayerUpload> uploads,
            RepositoryLifecycle.Image lifecycle,
            SortedMap<String, List<ImageScan.Vulnerability>> vulnerabilities,
            @Nullable String policy) {}

    Image image() {
        return new Image(
                repository,
                List.copyOf(images.all()),
                images.pushed(),
                List.copyOf(layers.values()),
                List.copyOf(uploads.values()),
                lifecycle.image(),
                Collections.unmodifiableSortedMap(new TreeMap<>(vulnerabilities)),
                policy);
    }

    /** Whether an image shows all of it. */
    boolean isAs(Image image) {
        return repository.equals(image.repository)
                && images.pushed() == image.pushed
                && areAs(images.all(), image.images)
                && areAs(layers.values(), image.layers)
                && areAs(uploads.values(), image.uploads)
                && lifecycle.isAs(image.lifecycle)
                && vulnerabilities.equals(image.vulnerabilities)
                && Objects.equals(policy, image.policy);
    }

    private static boolean areAs(Collection<?> held, List<?> image) {
        if (held.size() != image.size()) {
            return false;
        }
        int place = 0;
        for (Object each : held) {
            if (!each.equals(image.get(place))) { // mostly the very same, which records notice at once
                return false;
            }
            place++;
        }
        return true;
    }

    static RepositoryEntry of(Image image, Map<Long, Ticket> tickets) {
        RepositoryEntry entry = new RepositoryEntry(image.repository());
        entry.images.restore(image.images(), image.pushed());
        image.layers().forEach(layer -> entry.layers.put(layer.digest(), layer));
        image.uploads().forEach(upload -> entry.uploads.put(upload.id(), upload));
        entry.vulnerabilities.putAll(image.vulnerabilities());
        entry.policy = image.policy();
        entry.lifecycle.restore(image.lifecycle(), tickets);
        return entry;
    }
}
