package dev.drydock.ecr;

import java.time.Instant;

/** Hears of images that are new in a repository, so that what follows a push, such as a scan, need not be known here. */
interface PushListener {

    /** The image was stored just now; a tag added to a known image is not told. */
    void pushed(RepositoryEntry repository, StoredImage image, Instant now);
}
