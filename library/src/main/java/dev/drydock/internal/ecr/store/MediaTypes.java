package dev.drydock.internal.ecr.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The media types of manifests that ECR accepts, and which of them are equivalent. */
public final class MediaTypes {

    public static final String DOCKER_V1 = "application/vnd.docker.distribution.manifest.v1+json";
    public static final String DOCKER_V1_SIGNED = "application/vnd.docker.distribution.manifest.v1+prettyjws";
    public static final String DOCKER_V2 = "application/vnd.docker.distribution.manifest.v2+json";
    static final String DOCKER_LIST = "application/vnd.docker.distribution.manifest.list.v2+json";
    public static final String OCI_MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    public static final String OCI_INDEX = "application/vnd.oci.image.index.v1+json";

    public static final String DOCKER_CONFIG = "application/vnd.docker.container.image.v1+json";
    public static final String DOCKER_LAYER = "application/vnd.docker.image.rootfs.diff.tar.gzip";
    static final String OCI_CONFIG = "application/vnd.oci.image.config.v1+json";
    static final String OCI_LAYER = "application/vnd.oci.image.layer.v1.tar+gzip";

    private static final List<String> MANIFESTS =
            List.of(DOCKER_V1, DOCKER_V1_SIGNED, DOCKER_V2, DOCKER_LIST, OCI_MANIFEST, OCI_INDEX);

    private MediaTypes() {}

    public static boolean isManifest(String mediaType) {
        return MANIFESTS.contains(mediaType);
    }

    public static boolean isSchema1(String mediaType) {
        return mediaType.equals(DOCKER_V1) || mediaType.equals(DOCKER_V1_SIGNED);
    }

    public static boolean isList(String mediaType) {
        return mediaType.equals(DOCKER_LIST) || mediaType.equals(OCI_INDEX);
    }

    /** Foreign layers stay where they are; a registry does not ask for them. */
    public static boolean isForeign(@Nullable String layerType) {
        return layerType != null && (layerType.contains("foreign") || layerType.contains("nondistributable"));
    }

    /** The type a manifest of this type can be converted into without loss; null if there is none. */
    public static @Nullable String counterpart(String mediaType) {
        return switch (mediaType) {
            case DOCKER_V2 -> OCI_MANIFEST;
            case OCI_MANIFEST -> DOCKER_V2;
            case DOCKER_CONFIG -> OCI_CONFIG;
            case OCI_CONFIG -> DOCKER_CONFIG;
            case DOCKER_LAYER -> OCI_LAYER;
            case OCI_LAYER -> DOCKER_LAYER;
            default -> null;
        };
    }
}
