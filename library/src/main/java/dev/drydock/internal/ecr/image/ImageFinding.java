package dev.drydock.internal.ecr.image;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.ecr.request.ImageIds;
import dev.drydock.internal.ecr.request.ParameterMessages;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.RepositoryImages;
import dev.drydock.internal.ecr.store.StoredImage;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.ImageFailure;
import software.amazon.awssdk.services.ecr.model.ImageFailureCode;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;

/**
 * What an identifier in a batch stands for.
 *
 * @param image the image; null if there is a problem
 * @param problem why there is none; null if there is one
 */
public record ImageFinding(
        @Nullable StoredImage image, @Nullable Problem problem) {

    /** Why an identifier of a batch fails, with the reason ECR gives. */
    enum Problem {
        MISSING(
                ImageFailureCode.MISSING_DIGEST_AND_TAG,
                "Invalid request parameters: both tag and digest cannot be null"),
        DIGEST(
                ImageFailureCode.INVALID_IMAGE_DIGEST,
                "Invalid request parameters: image digest should satisfy the regex"
                        + " '[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+'"),
        TAG(
                ImageFailureCode.INVALID_IMAGE_TAG,
                "Invalid request parameters: image tag should satisfy the regex '[a-zA-Z0-9-_.]+'"),
        OTHER_DIGEST(
                ImageFailureCode.IMAGE_TAG_DOES_NOT_MATCH_DIGEST,
                "Invalid request parameters: given tag does not map to the given digest"),
        NOT_FOUND(ImageFailureCode.IMAGE_NOT_FOUND, "Requested image not found"),

        /** Its code is younger than the oldest SDK. */
        INACCESSIBLE("ImageInaccessible", "Requested image is archived");

        private final String code;
        private final String reason;

        Problem(ImageFailureCode code, String reason) {
            this(code.toString(), reason);
        }

        Problem(String code, String reason) {
            this.code = code;
            this.reason = reason;
        }

        ImageFailure failure(ImageIdentifier id) {
            return ImageFailure.builder()
                    .imageId(id)
                    .failureCode(code)
                    .failureReason(reason)
                    .build();
        }
    }

    static ImageFinding of(RepositoryImages images, ImageIdentifier id) {
        String digest = id.imageDigest();
        String tag = id.imageTag();
        if (digest == null && tag == null) {
            return new ImageFinding(null, Problem.MISSING);
        }
        if (digest != null && !ImageIds.isDigest(digest)) {
            return new ImageFinding(null, Problem.DIGEST);
        }
        if (tag == null) {
            return found(images.find(String.valueOf(digest)));
        }
        if (!ImageIds.isTag(tag)) {
            return new ImageFinding(null, Problem.TAG);
        }
        StoredImage tagged = images.tagged(tag);
        if (tagged != null && digest != null && !tagged.digest().equals(digest)) {
            return new ImageFinding(null, Problem.OTHER_DIGEST);
        }
        return found(tagged);
    }

    /**
     * The image an identifier names, where there must be one.
     *
     * @throws Refusal if it is malformed or there is none
     */
    public static StoredImage required(RepositoryEntry entry, ImageIdentifier id, String registryId) {
        if (id.imageDigest() != null && !ImageIds.isDigest(id.imageDigest())) {
            throw ParameterMessages.IMAGE_DIGEST.with();
        }
        if (id.imageTag() != null && !ImageIds.isTag(id.imageTag())) {
            throw ParameterMessages.IMAGE_TAG.with();
        }
        StoredImage image = of(entry.images(), id).image();
        if (image == null) {
            throw ImageMessages.NOT_FOUND.with(
                    String.valueOf(id.imageDigest()), String.valueOf(id.imageTag()), entry.name(), registryId);
        }
        return image;
    }

    private static ImageFinding found(@Nullable StoredImage image) {
        return image == null ? new ImageFinding(null, Problem.NOT_FOUND) : new ImageFinding(image, null);
    }
}
