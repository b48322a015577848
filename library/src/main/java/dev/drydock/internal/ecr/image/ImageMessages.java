package dev.drydock.internal.ecr.image;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECR says about images. */
final class ImageMessages {

    static final Message INVALID_MANIFEST = new Message(
            "InvalidParameterException",
            "Invalid parameter at 'ImageManifest' failed to satisfy constraint: 'Invalid JSON syntax'",
            Source.ISSUE);

    static final Message NO_LAYERS = new Message(
            "InvalidParameterException",
            "Invalid parameter at 'ImageManifest' failed to satisfy constraint: 'Image has to have at least 1 layer'",
            Source.ISSUE);

    static final Message DIGEST_DIFFERS = new Message(
            "ImageDigestDoesNotMatchException",
            "The image with digest '{}' in repository '{}' and registry ID '{}' does not match the image digest that"
                    + " Amazon ECR has calculated.",
            Source.ISSUE);

    static final Message LAYERS_NOT_FOUND = new Message(
            "LayersNotFoundException",
            "Layers with digests '[{}]' required for pushing image into repository with name '{}' in the registry with"
                    + " id '{}' do not exist",
            Source.ISSUE);

    static final Message REFERENCED_NOT_FOUND = new Message(
            "ReferencedImagesNotFoundException",
            "Images with digests '[{}]' required for pushing image into repository with name '{}' in the registry with"
                    + " id '{}' do not exist",
            Source.ISSUE);

    static final Message ALREADY_EXISTS = new Message(
            "ImageAlreadyExistsException",
            "Image with digest '{}' and tag '{}' already exists in the repository with name '{}' in registry with id"
                    + " '{}'",
            Source.ISSUE);

    static final Message TAG_IMMUTABLE = new Message(
            "ImageTagAlreadyExistsException",
            "The image tag '{}' already exists in the '{}' repository and cannot be overwritten because the repository"
                    + " is immutable.",
            Source.ISSUE);

    static final Message NOT_FOUND = new Message(
            "ImageNotFoundException",
            "The image with imageId {imageDigest:'{}', imageTag:'{}'} does not exist within the repository with name"
                    + " '{}' in the registry with id '{}'",
            Source.VERIFIED);

    static final Message UPSTREAM = new Message(
            "UnableToGetUpstreamImageException",
            "The image or images were unable to be pulled using the pull through cache rule. This is usually caused"
                    + " because of an issue with the Secrets Manager secret containing the credentials for the upstream"
                    + " registry.",
            Source.MODEL);

    static final Message STORAGE_CLASS = new Message(
            "ImageStorageClassUpdateNotSupportedException",
            "The requested image storage class update is not supported.",
            Source.MODEL);

    private ImageMessages() {}
}
