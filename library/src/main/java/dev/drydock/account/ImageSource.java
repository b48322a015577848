package dev.drydock.account;

/** Where tasks pull images from. */
@FunctionalInterface
public interface ImageSource {

    /** Looks an image up by the name that a container definition gives it. */
    Resolution resolve(String imageUri);

    /** What is known of an image. */
    sealed interface Resolution permits Found, RepositoryUnknown, Missing {}

    /**
     * The image exists.
     *
     * @param digest {@code sha256:…}
     * @param sizeInBytes of its layers
     */
    record Found(String digest, long sizeInBytes) implements Resolution {}

    /**
     * Nothing is known of the repository, so the image is accepted.
     *
     * @param ifStrict how the pull fails where only known images are accepted
     */
    record RepositoryUnknown(PullFailure ifStrict) implements Resolution {}

    /**
     * The repository is known and has no such image.
     *
     * @param failure how the pull fails
     */
    record Missing(PullFailure failure) implements Resolution {}

    /**
     * The reason of a container whose image could not be pulled.
     *
     * @param onFargate as Fargate words it
     * @param onEc2 as the agent on a container instance words it
     */
    record PullFailure(String onFargate, String onEc2) {}
}
