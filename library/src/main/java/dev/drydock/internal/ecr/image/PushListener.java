package dev.drydock.internal.ecr.image;

import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.StoredImage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Is told of pushes, so that PutImage need not know what follows one, such as a scan. */
public interface PushListener {

    /** The image has just been stored for the first time; adding a tag to a known image is not reported. */
    default void pushed(RepositoryEntry repository, StoredImage image, Instant now) {}

    /**
     * An image was pushed, new or not.
     *
     * @param tag the tag it got by that; null for none
     */
    default void arrived(RepositoryEntry repository, StoredImage image, @Nullable String tag, Instant now) {}

    /** Tells several listeners, one after the other. */
    static PushListener all(List<PushListener> listeners) {
        return new PushListener() {
            @Override
            public void pushed(RepositoryEntry repository, StoredImage image, Instant now) {
                listeners.forEach(each -> each.pushed(repository, current(repository, image), now));
            }

            @Override
            public void arrived(RepositoryEntry repository, StoredImage image, @Nullable String tag, Instant now) {
                listeners.forEach(each -> each.arrived(repository, current(repository, image), tag, now));
            }

            /** A listener may have noted something on the image. */
            private StoredImage current(RepositoryEntry repository, StoredImage image) {
                return Objects.requireNonNull(repository.images().find(image.digest()));
            }
        };
    }
}
