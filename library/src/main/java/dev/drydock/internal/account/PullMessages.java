package dev.drydock.internal.account;

import dev.drydock.internal.account.ImageSource.PullFailure;
import dev.drydock.internal.model.ImagePlatform;
import dev.drydock.internal.model.ImageReference;

/**
 * What a task says when its image cannot be pulled.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html">CannotPullContainer
 *     errors</a>
 */
public final class PullMessages {

    private static final String ERROR = "CannotPullContainerError: ";

    /** The number has changed over the years; this is what Fargate says since 2024. */
    private static final String RETRIED =
            ERROR + "pull image manifest has been retried 7 time(s): failed to resolve ref ";

    /** A pull of what does not exist is not retried. */
    private static final String TRIED_ONCE =
            ERROR + "pull image manifest has been retried 1 time(s): failed to resolve ref ";

    private static final String DAEMON = ERROR + "Error response from daemon: ";

    private PullMessages() {}

    /** The repository has no such tag or digest. */
    public static PullFailure imageMissing(ImageReference image, String asWritten) {
        // The agent pulls by a digest without the tag, Fargate with it.
        String pulled = image.digest() == null ? asWritten : image.name() + '@' + image.digest();
        return new PullFailure(
                notFound(image),
                DAEMON + "manifest for " + pulled + " not found: manifest unknown: Requested image not found");
    }

    /** ECR has no such repository. */
    public static PullFailure repositoryMissing(ImageReference image, String registryId) {
        return new PullFailure(
                notFound(image),
                DAEMON + "repository " + image.name() + " not found: name unknown: The repository with name '"
                        + image.repository() + "' does not exist in the registry with id '" + registryId + "'");
    }

    /** Another registry has no such repository, or hides it. */
    public static PullFailure denied(ImageReference image) {
        String name = image.isOnDockerHub() ? image.repository() : image.name();
        String shortName = image.isOnDockerHub() && name.startsWith("library/") ? name.substring(8) : name;
        return new PullFailure(
                TRIED_ONCE + image + ": pull access denied, repository does not exist or may require authorization:"
                        + " server message: insufficient_scope: authorization failed",
                ERROR
                        + "The task can\u2019t pull the image. Check whether the image exists. Error response from daemon:"
                        + " pull access denied for " + shortName
                        + ", repository does not exist or may require 'docker login': denied: requested access to the"
                        + " resource is denied");
    }

    /**
     * The role may not pull from ECR.
     *
     * @param session of the role, {@code arn:aws:sts::123456789012:assumed-role/ecsTaskExecutionRole/…}
     * @param repository the ARN of the repository
     */
    public static PullFailure forbidden(ImageReference image, String session, String repository) {
        return forbidden(
                image,
                "User: " + session + " is not authorized to perform: ecr:BatchGetImage on resource: " + repository
                        + " because no identity-based policy allows the ecr:BatchGetImage action");
    }

    /**
     * ECR does not let the manifest be pulled.
     *
     * @param denied what ECR says to whoever asks, {@code User: … is not authorized to perform: …}
     */
    public static PullFailure forbidden(ImageReference image, String denied) {
        return new PullFailure(
                TRIED_ONCE + image + ": pulling from host " + image.registry() + " failed with status code [manifests "
                        + image.version() + "]: 403 Forbidden",
                ERROR
                        + "The task can\u2019t pull the image. Check that the role has the permissions to pull images from"
                        + " the registry. Error response from daemon: pull access denied for " + image.name()
                        + ", repository does not exist or may require 'docker login': denied: " + denied);
    }

    /**
     * ECR lets the manifest be pulled, and the layers not. What Docker says of it is said as of the manifest.
     *
     * @param digest of what is pulled first after the manifest
     * @param denied what ECR says to whoever asks
     */
    public static PullFailure layerForbidden(ImageReference image, String digest, String denied) {
        return new PullFailure(
                ERROR
                        + "ref pull has been retried 1 time(s): failed to copy: httpReaderSeeker: failed open: unexpected"
                        + " status code https://" + image.registry() + "/v2/" + image.repository()
                        + "/blobs/" + digest + ": 403 Forbidden",
                forbidden(image, denied).onEc2());
    }

    /**
     * An index has no image for the platform of the task. Docker has begun to tell how far it is by then, so that the daemon
     * is not said to answer.
     */
    public static PullFailure otherPlatform(ImagePlatform platform) {
        return new PullFailure(
                ERROR + "image Manifest does not contain descriptor matching platform '" + platform + '\'',
                ERROR + "no matching manifest for " + platform.inDocker() + " in the manifest list entries");
    }

    /** The text is not the name of an image. */
    public static PullFailure malformed(String text) {
        return new PullFailure(TRIED_ONCE + text + ": invalid reference format", DAEMON + "invalid reference format");
    }

    private static String notFound(ImageReference image) {
        return RETRIED + image + ": " + image + ": not found";
    }
}
