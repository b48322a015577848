package dev.drydock.internal.ecr.image;

import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.sdk.SdkMembers;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.DescribeImagesFilter;
import software.amazon.awssdk.services.ecr.model.ListImagesFilter;

/**
 * Which images a listing shows.
 *
 * @param tagStatus {@code TAGGED}, {@code UNTAGGED} or {@code ANY}
 * @param imageStatus {@code ACTIVE}, {@code ARCHIVED}, {@code ACTIVATING} or {@code ANY}
 */
record ImageFilter(String tagStatus, String imageStatus) {

    static ImageFilter of(@Nullable DescribeImagesFilter filter) {
        return filter == null ? of(null, null) : of(filter.tagStatusAsString(), SdkMembers.text(filter, "imageStatus"));
    }

    static ImageFilter of(@Nullable ListImagesFilter filter) {
        return filter == null ? of(null, null) : of(filter.tagStatusAsString(), SdkMembers.text(filter, "imageStatus"));
    }

    private static ImageFilter of(@Nullable String tagStatus, @Nullable String imageStatus) {
        return new ImageFilter(tagStatus == null ? "ANY" : tagStatus, imageStatus == null ? "ACTIVE" : imageStatus);
    }

    boolean takes(StoredImage image) {
        boolean active = imageStatus.equals("ACTIVE") || imageStatus.equals("ANY");
        return active
                && (tagStatus.equals("ANY")
                        || tagStatus.equals("UNTAGGED") == image.tags().isEmpty());
    }
}
