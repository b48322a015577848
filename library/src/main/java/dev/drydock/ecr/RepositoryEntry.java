package dev.drydock.ecr;

import dev.drydock.kernel.Ticket;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A repository and what it holds: images, layers and uploads. */
final class RepositoryEntry {

    private EcrRepository repository;
    private final RepositoryImages images = new RepositoryImages();
    private final SortedMap<String, StoredLayer> layers = new TreeMap<>();
    private final SortedMap<String, LayerUpload> uploads = new TreeMap<>();
    private final RepositoryLifecycle lifecycle = new RepositoryLifecycle();

    RepositoryEntry(EcrRepository repository) {
        this.repository = repository;
    }

    EcrRepository repository() {
        return repository;
    }

    void replace(EcrRepository next) {
        repository = next;
    }

    RepositoryImages images() {
        return images;
    }

    /** Layers and configurations by digest. */
    SortedMap<String, StoredLayer> layers() {
        return layers;
    }

    /** Uploads by id. */
    SortedMap<String, LayerUpload> uploads() {
        return uploads;
    }

    RepositoryLifecycle lifecycle() {
        return lifecycle;
    }

    String name() {
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
     */
    record Image(
            EcrRepository repository,
            List<StoredImage> images,
            long pushed,
            List<StoredLayer> layers,
            List<LayerUpload> uploads,
            RepositoryLifecycle.Image lifecycle) {}

    Image image() {
        return new Image(
                repository,
                List.copyOf(images.all()),
                images.pushed(),
                List.copyOf(layers.values()),
                List.copyOf(uploads.values()),
                lifecycle.image());
    }

    static RepositoryEntry of(Image image, Map<Long, Ticket> tickets) {
        RepositoryEntry entry = new RepositoryEntry(image.repository());
        entry.images.restore(image.images(), image.pushed());
        image.layers().forEach(layer -> entry.layers.put(layer.digest(), layer));
        image.uploads().forEach(upload -> entry.uploads.put(upload.id(), upload));
        entry.lifecycle.restore(image.lifecycle(), tickets);
        return entry;
    }
}
