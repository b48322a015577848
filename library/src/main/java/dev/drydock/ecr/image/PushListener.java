package dev.drydock.ecr.image;

import dev.drydock.ecr.store.RepositoryEntry;
import dev.drydock.ecr.store.StoredImage;
import java.time.Instant;

/** Hears of images that are new in a repository, so that what follows a push, such as a scan, need not be known here. */
public interface PushListener {

    /** The image was stored just now; a tag added to a known image is not told. */
    void pushed(RepositoryEntry repository, StoredImage image, Instant now);
}
