package dev.drydock.internal.ecr.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an image is stored, and when that changed.
 *
 * @param status whether it can be pulled
 * @param archivedAt when it was archived last; null if never
 * @param activatedAt when it was restored last; null if never
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/archive-image.html">Archiving an image</a>
 */
public record ImageStorage(
        Status status,
        @Nullable Instant archivedAt,
        @Nullable Instant activatedAt) {

    /** That of an image that was never archived. */
    static final ImageStorage STANDARD = new ImageStorage(Status.ACTIVE, null, null);

    /** Whether an image can be pulled, in AWS's words. */
    public enum Status {
        ACTIVE,
        ARCHIVED,
        ACTIVATING
    }

    public ImageStorage archived(Instant at) {
        return new ImageStorage(Status.ARCHIVED, at, activatedAt);
    }

    public ImageStorage activating() {
        return new ImageStorage(Status.ACTIVATING, archivedAt, activatedAt);
    }

    public ImageStorage activated(Instant at) {
        return new ImageStorage(Status.ACTIVE, archivedAt, at);
    }
}
