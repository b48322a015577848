package dev.drydock.internal.ecr.scan;

import dev.drydock.internal.ecr.image.PushListener;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.ImageScan;
import dev.drydock.internal.ecr.store.MediaTypes;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Instant;
import java.util.List;

/**
 * Scans images in virtual time. A scan finds the vulnerabilities that a test has declared.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-basic.html">Basic scanning</a>
 */
public final class ImageScans implements PushListener {

    private final EcrStore store;
    private final RegionQueue queue;
    private final Timings timings;

    /**
     * The scan of an image is over.
     *
     * @param startedAt tells it from an earlier scan
     */
    record ImageScanEnds(String repository, String digest, Instant startedAt) implements Event {}

    public ImageScans(EcrStore store, RegionQueue queue, Timings timings) {
        this.store = store;
        this.queue = queue;
        this.timings = timings;
        queue.on(ImageScanEnds.class, this::ends);
    }

    /** ECR looks into images only, not into lists of them. */
    static boolean canScan(StoredImage image) {
        return !MediaTypes.isList(image.manifest().mediaType());
    }

    @Override
    public void pushed(RepositoryEntry repository, StoredImage image, Instant now) {
        if (repository.repository().scanOnPush() && canScan(image)) {
            start(repository, image, now);
        }
    }

    void start(RepositoryEntry entry, StoredImage image, Instant now) {
        entry.images().put(image.scanned(new ImageScan(now, null, List.of())));
        queue.schedule(
                timings.of(Timing.IMAGE_SCAN),
                EventKind.TRANSITION,
                new ImageScanEnds(entry.name(), image.digest(), now),
                queue.resources(entry.repository().arn()));
    }

    private void ends(ImageScanEnds event) {
        RepositoryEntry entry = store.find(event.repository());
        if (entry == null) {
            queue.forget(store.arnOf(event.repository())); // its deletion could not, while this event was pending
            return;
        }
        StoredImage image = entry.images().find(event.digest());
        ImageScan scan = image == null ? null : image.scan();
        if (image == null || scan == null || !scan.startedAt().equals(event.startedAt())) {
            return;
        }
        Instant now = Instant.ofEpochMilli(queue.tick());
        entry.images().put(image.scanned(new ImageScan(scan.startedAt(), now, entry.vulnerabilities(image.digest()))));
    }
}
