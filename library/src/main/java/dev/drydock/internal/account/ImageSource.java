package dev.drydock.internal.account;

import dev.drydock.internal.model.ImagePlatform;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the images of tasks come from: what a pull of an image would find. Never moves time.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html">CannotPullContainer
 *     errors</a>
 */
@FunctionalInterface
public interface ImageSource {

    /**
     * Looks an image up as a task's pull does; changes nothing.
     *
     * @param imageUri the image as the container definition names it: a tag, a digest, both or neither
     */
    Resolution resolve(String imageUri);

    /**
     * Looks an image up for a task that pulls it, of which the registry may take note.
     *
     * @param imageUri as for {@link #resolve}
     */
    default Resolution pull(String imageUri, Puller puller) {
        return resolve(imageUri);
    }

    /**
     * Who pulls.
     *
     * @param session of the role that pulls, which the registry's policies may let or not
     * @param platform what the image is to run on; it decides which of an index is pulled
     * @param at when the pull begins
     */
    record Puller(RoleSession session, ImagePlatform platform, Instant at) {}

    /** What a pull finds. */
    sealed interface Resolution permits Found, RepositoryUnknown, Missing {}

    /**
     * The image is there.
     *
     * @param digest the digest of what its name stands for: of its manifest, or of an index it is in
     * @param sizeInBytes the compressed size of the layers that are pulled
     * @param executable whether it is built for the platform that pulls it, or not known to be built for another
     * @param hint what would be otherwise on AWS, or why it cannot run; null if there is nothing to say
     */
    record Found(
            String digest,
            long sizeInBytes,
            boolean executable,
            @Nullable String hint) implements Resolution {

        /** Found as AWS would find it. */
        public Found(String digest, long sizeInBytes) {
            this(digest, sizeInBytes, true, null);
        }
    }

    /**
     * The image is of a registry that is not simulated: accepted, unless images are strict.
     *
     * @param ifStrict how the pull fails if they are
     */
    record RepositoryUnknown(PullFailure ifStrict) implements Resolution {}

    /**
     * The registry has no such repository, tag or digest, or the name cannot be one of an image.
     *
     * @param failure how the pull fails
     * @param unpushed whether it is of an ECR registry, where somebody could have pushed it
     * @param hint what would have helped; null if there is nothing to add
     */
    record Missing(
            PullFailure failure, boolean unpushed, @Nullable String hint) implements Resolution {

        /** Missing, with nothing to add. */
        public Missing(PullFailure failure) {
            this(failure, false, null);
        }
    }

    /**
     * The reason of a failed pull, each starting with {@code CannotPullContainerError}. Fargate and EC2 word it
     * differently, because one pulls with containerd and the other with Docker.
     *
     * @param onFargate the task's stopped reason on Fargate
     * @param onEc2 the container's reason on EC2
     */
    record PullFailure(String onFargate, String onEc2) {}
}
