package dev.drydock.internal.ecr.image;

import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.StoredImage;
import java.time.Instant;

/**
 * Is told of images that are new in a repository, so that PutImage need not know what follows a push, such as a scan.
 */
public interface PushListener {

    /** The image has just been stored for the first time; adding a tag to a known image is not reported. */
    void pushed(RepositoryEntry repository, StoredImage image, Instant now);
}
