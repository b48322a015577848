package dev.drydock.internal.ecr.image;

import dev.drydock.internal.ecr.event.RegistryEvents;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.ImageStorage;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Instant;

/** Moves images into the archive at once, and out of it in virtual time. */
public final class ImageArchive {

    private final EcrStore store;
    private final RegionQueue queue;
    private final RegistryEvents events;
    private final Timings timings;

    /**
     * An image can be pulled again.
     *
     * @param archivedAt tells it from a restoration before a later archiving
     */
    record ImageIsActive(String repository, String digest, Instant archivedAt) implements Event {}

    public ImageArchive(EcrStore store, RegionQueue queue, Timings timings) {
        this.store = store;
        this.queue = queue;
        this.events = new RegistryEvents(store);
        this.timings = timings;
        queue.on(ImageIsActive.class, this::active);
    }

    StoredImage archive(RepositoryEntry entry, StoredImage image, Instant now) {
        StoredImage archived = image.stored(image.storage().archived(now));
        entry.images().put(archived);
        events.archived(entry, archived, now);
        return archived;
    }

    StoredImage restore(RepositoryEntry entry, StoredImage image) {
        StoredImage activating = image.stored(image.storage().activating());
        entry.images().put(activating);
        queue.schedule(
                timings.of(Timing.IMAGE_RESTORATION),
                EventKind.TRANSITION,
                new ImageIsActive(entry.name(), image.digest(), image.archivedAt()),
                queue.resources(entry.repository().arn()));
        return activating;
    }

    /** An image that was pushed again meanwhile is active already. */
    private void active(ImageIsActive event) {
        RepositoryEntry entry = store.find(event.repository());
        if (entry == null) {
            queue.forget(store.arnOf(event.repository())); // its deletion could not, while this event was pending
            return;
        }
        StoredImage image = entry.images().find(event.digest());
        if (image != null
                && image.storage().status() == ImageStorage.Status.ACTIVATING
                && image.archivedAt().equals(event.archivedAt())) {
            Instant now = Instant.ofEpochMilli(queue.tick());
            entry.images().put(image.stored(image.storage().activated(now)));
            events.restored(entry, image, now);
        }
    }
}
