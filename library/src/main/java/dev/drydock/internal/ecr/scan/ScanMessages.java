package dev.drydock.internal.ecr.scan;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECR says about scans of images. */
final class ScanMessages {

    static final Message NOT_FOUND = new Message(
            "ScanNotFoundException",
            "Image scan does not exist for the image with '{imageDigest:'{}', imageTag:'{}'}' in the repository with name"
                    + " '{}' in the registry with id '{}'",
            Source.VERIFIED);

    static final Message QUOTA = new Message(
            "LimitExceededException",
            "The scan quota per image has been exceeded. Wait and try again.",
            Source.VERIFIED);

    static final Message UNSUPPORTED = new Message(
            "UnsupportedImageTypeException", "The image is of a type that cannot be scanned.", Source.MODEL);

    private ScanMessages() {}
}
