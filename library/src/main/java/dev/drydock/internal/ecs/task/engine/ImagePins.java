package dev.drydock.internal.ecs.task.engine;

import dev.drydock.internal.ecs.task.EcsTask;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the images of tasks that belong together the same, even if their tags move. Called under the lock.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html#deployment-container-image-stability">
 *     Container image resolution</a>
 */
public interface ImagePins {

    /** The digest that a container's image is to be pulled by; null if its tag decides. */
    @Nullable
    String digest(EcsTask task, String container);

    /** A pull has found what a container's image is. */
    void found(EcsTask task, String container, String digest);

    /** Every tag decides for itself. */
    ImagePins NONE = new ImagePins() {
        @Override
        public @Nullable String digest(EcsTask task, String container) {
            return null;
        }

        @Override
        public void found(EcsTask task, String container, String digest) {}
    };
}
