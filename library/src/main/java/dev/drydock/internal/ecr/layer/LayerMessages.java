package dev.drydock.internal.ecr.layer;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECR says about layers and their uploads. */
final class LayerMessages {

    static final Message UPLOAD_NOT_FOUND = new Message(
            "UploadNotFoundException",
            "The upload with id '{}' for the repository with name '{}' in the registry with id '{}' does not exist",
            Source.UNSURE);

    static final Message PART_OUT_OF_ORDER =
            new Message("InvalidLayerPartException", "First byte of the layer part is {} instead of {}", Source.ISSUE);

    static final Message PART_LENGTH = new Message(
            "InvalidLayerPartException",
            "The layer part has {} bytes instead of the {} from its first to its last byte",
            Source.UNSURE);

    static final Message PART_TOO_SMALL = new Message(
            "LayerPartTooSmallException", "All layer parts except the last part should be at least 5MB", Source.ISSUE);

    static final Message EMPTY_UPLOAD = new Message(
            "EmptyUploadException",
            "The upload with id '{}' for the repository with name '{}' in the registry with id '{}' does not contain"
                    + " any layer parts",
            Source.UNSURE);

    static final Message DIGEST_DIFFERS = new Message(
            "InvalidLayerException",
            "The layer digest calculation performed by Amazon ECR ('{}') upon receipt of the image layer does not match"
                    + " the digest specified ('{}')",
            Source.UNSURE);

    static final Message ALREADY_EXISTS = new Message(
            "LayerAlreadyExistsException",
            "The layer with digest '{}' already exists in the repository with name '{}' in registry with id '{}'",
            Source.UNSURE);

    static final Message NOT_FOUND = new Message(
            "LayersNotFoundException",
            "The layer with digest '{}' does not exist within the repository with name '{}' in the registry with id"
                    + " '{}'",
            Source.ISSUE);

    static final Message INACCESSIBLE = new Message(
            "LayerInaccessibleException",
            "The layer with digest '{}' in the repository with name '{}' in the registry with id '{}' is not associated"
                    + " with an image",
            Source.UNSURE);

    private LayerMessages() {}
}
