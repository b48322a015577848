package dev.drydock.internal.ecr.scan;

import dev.drydock.internal.ecr.event.RegistryEvents;
import dev.drydock.internal.ecr.image.PushListener;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.ImageScan;
import dev.drydock.internal.ecr.store.ImageScan.Kind;
import dev.drydock.internal.ecr.store.MediaTypes;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.ScanningConfiguration;
import dev.drydock.internal.ecr.store.ScanningConfiguration.Frequency;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scans images in virtual time. A scan finds the vulnerabilities that a test has declared.
 *
 * <p>Where Amazon Inspector scans, the rules of the registry decide alone, and what a repository says does not count.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html">Image scanning</a>
 */
public final class ImageScans implements PushListener {

    /** Amazon Inspector does not look at images that are older than this when it is turned on. */
    private static final Duration ELIGIBLE = Duration.ofDays(14);

    private final EcrStore store;
    private final ScanningConfiguration scanning;
    private final RegionQueue queue;
    private final Timings timings;

    /**
     * The scan of an image is over.
     *
     * @param startedAt tells it from an earlier scan
     */
    record ImageScanEnds(String repository, String digest, Instant startedAt) implements Event {}

    public ImageScans(EcrStore store, ScanningConfiguration scanning, RegionQueue queue, Timings timings) {
        this.store = store;
        this.scanning = scanning;
        this.queue = queue;
        this.timings = timings;
        queue.on(ImageScanEnds.class, this::ends);
    }

    /** Images are looked into, lists of them are not. */
    static boolean canScan(StoredImage image) {
        return !MediaTypes.isList(image.manifest().mediaType());
    }

    boolean isEnhanced() {
        return scanning.isEnhanced();
    }

    /** The last scan that the registry shows: one of another scanner is not shown any more. */
    @Nullable
    ImageScan shown(StoredImage image) {
        ImageScan scan = image.scan();
        return scan != null && scan.kind().isEnhanced() == scanning.isEnhanced() ? scan : null;
    }

    @Override
    public void pushed(RepositoryEntry repository, StoredImage image, Instant now) {
        Kind kind = kind(repository);
        if (kind != null && canScan(image)) {
            start(repository, image, kind, now);
        }
    }

    /** How what is pushed to a repository is scanned; null if it is not. */
    private @Nullable Kind kind(RepositoryEntry repository) {
        Frequency frequency = scanning.appliedTo(repository.name()).frequency();
        if (scanning.isEnhanced()) {
            return switch (frequency) {
                case MANUAL -> null;
                case SCAN_ON_PUSH -> Kind.ENHANCED;
                case CONTINUOUS_SCAN -> Kind.CONTINUOUS;
            };
        }
        return frequency == Frequency.SCAN_ON_PUSH || repository.repository().scanOnPush() ? Kind.BASIC : null;
    }

    /** Scans what Amazon Inspector has to look at after the rules have changed, and lets go of what it has not to. */
    void reconsider(Instant now) {
        if (!scanning.isEnhanced()) {
            return;
        }
        for (RepositoryEntry repository : store.all()) {
            Kind kind = kind(repository);
            for (StoredImage image : List.copyOf(repository.images().all())) {
                if (canScan(image)) {
                    reconsider(repository, image, kind, now);
                }
            }
        }
    }

    private void reconsider(RepositoryEntry entry, StoredImage image, @Nullable Kind kind, Instant now) {
        ImageScan scan = shown(image);
        if (scan == null && kind != null) {
            if (image.pushedAt().plus(ELIGIBLE).isBefore(now)) {
                entry.images()
                        .put(image.scanned(ImageScan.begun(Kind.EXPIRED, now).completed(now, List.of())));
            } else {
                start(entry, image, kind, now);
            }
        } else if (scan != null && scan.kind() != Kind.EXPIRED && scan.kind() != kind) {
            entry.images().put(image.scanned(scan.as(kind == null ? Kind.EXPIRED : kind, found(entry, image, scan))));
        }
    }

    /** What a scan has found by now: one that never ends finds what became known since. */
    static List<ImageScan.Vulnerability> found(RepositoryEntry entry, StoredImage image, ImageScan scan) {
        boolean goesOn = scan.kind() == Kind.CONTINUOUS && scan.completedAt() != null;
        return goesOn ? entry.vulnerabilities(image.digest()) : scan.vulnerabilities();
    }

    void start(RepositoryEntry entry, StoredImage image, Kind kind, Instant now) {
        entry.images().put(image.scanned(ImageScan.begun(kind, now)));
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
        ImageScan completed = scan.completed(now, entry.vulnerabilities(image.digest()));
        entry.images().put(image.scanned(completed));
        if (!completed.kind().isEnhanced()) {
            new RegistryEvents(store).scanned(entry, image, completed.vulnerabilities(), now);
        }
    }
}
