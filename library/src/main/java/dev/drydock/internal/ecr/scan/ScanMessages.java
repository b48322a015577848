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

    /** Of scans by hand where Amazon Inspector scans. */
    static final Message DISABLED = new Message("ValidationException", "This feature is disabled", Source.VERIFIED);

    static final Message FREQUENCY = new Message(
            "InvalidParameterException",
            "Invalid parameter at 'rules' failed to satisfy constraint: 'scanFrequency {} is not supported for scanType"
                    + " {}'",
            Source.UNSURE);

    static final Message STARS = new Message(
            "InvalidParameterException",
            "Invalid parameter at 'rules' failed to satisfy constraint: 'A repository filter can have at most four"
                    + " wildcards: {}'",
            Source.UNSURE);

    static final Message ARCHIVED = new Message(
            "ImageArchivedException", "The specified image is archived and cannot be scanned.", Source.MODEL);

    private ScanMessages() {}
}
