package dev.drydock.internal.ecr;

import dev.drydock.internal.ecr.store.Manifest;
import dev.drydock.internal.ecr.store.MediaTypes;
import dev.drydock.internal.ecr.store.RepositoryImages;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.model.ImagePlatform;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which image a pull gets: what the name stands for, or of an index the first that is for the platform.
 *
 * <p>An image that is not in an index is pulled for whatever platform. If it is built for another, its program cannot be
 * executed there, on Fargate as on container instances.
 *
 * @param image the image; null if there is none
 * @param executable whether it runs on the platform, as far as is known
 * @param lost the digest of the one for the platform, which the index has and the repository has not; null if it is not that
 * @param platforms what the index has images for; none if there is no index
 */
record PlatformChoice(
        @Nullable StoredImage image,
        boolean executable,
        @Nullable String lost,
        List<String> platforms) {

    static PlatformChoice of(RepositoryImages images, StoredImage named, ImagePlatform wanted) {
        if (!MediaTypes.isList(named.manifest().mediaType())) {
            return pulled(named, wanted);
        }
        for (Manifest.Descriptor member : named.manifest().members()) {
            StoredImage image = images.find(member.digest());
            ImagePlatform platform = member.platform() == null && image != null ? image.platform() : member.platform();
            if (platform == null || platform.equals(wanted)) {
                return image == null
                        ? new PlatformChoice(null, false, member.digest(), List.of())
                        : pulled(image, wanted);
            }
        }
        return new PlatformChoice(
                null,
                false,
                null,
                named.manifest().members().stream()
                        .map(member -> Objects.toString(member.platform(), "one that names no platform"))
                        .toList());
    }

    private static PlatformChoice pulled(StoredImage image, ImagePlatform wanted) {
        return new PlatformChoice(
                image, image.platform() == null || image.platform().equals(wanted), null, List.of());
    }
}
