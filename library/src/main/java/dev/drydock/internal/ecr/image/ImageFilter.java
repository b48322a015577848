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

    private static final String ANY = "ANY";

    /** For images that are named one by one: whatever their status, unless one is asked for. */
    static ImageFilter ofNamed(@Nullable DescribeImagesFilter filter) {
        boolean asked = filter != null && SdkMembers.text(filter, "imageStatus") != null;
        return asked ? of(filter) : new ImageFilter(of(filter).tagStatus(), ANY);
    }

    static ImageFilter of(@Nullable DescribeImagesFilter filter) {
        return filter == null ? of(null, null) : of(filter.tagStatusAsString(), SdkMembers.text(filter, "imageStatus"));
    }

    static ImageFilter of(@Nullable ListImagesFilter filter) {
        return filter == null ? of(null, null) : of(filter.tagStatusAsString(), SdkMembers.text(filter, "imageStatus"));
    }

    private static ImageFilter of(@Nullable String tagStatus, @Nullable String imageStatus) {
        return new ImageFilter(
                tagStatus == null ? ANY : tagStatus, imageStatus == null ? StoredImage.ACTIVE : imageStatus);
    }

    boolean takes(StoredImage image) {
        boolean ofStatus = imageStatus.equals(ANY) || imageStatus.equals(image.status());
        return ofStatus
                && (tagStatus.equals(ANY)
                        || tagStatus.equals("UNTAGGED") == image.tags().isEmpty());
    }
}
