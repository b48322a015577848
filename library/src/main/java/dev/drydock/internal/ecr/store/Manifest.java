package dev.drydock.internal.ecr.store;

import dev.drydock.internal.model.ImagePlatform;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest says, as far as a registry needs it.
 *
 * @param mediaType what kind of manifest it is
 * @param artifactType the type of what it describes: the configuration's media type, or the artifact type given
 * @param subject the digest of the manifest it refers to; null if it refers to none
 * @param blobs what must be in the repository before it: the configuration, then the layers; foreign layers are left
 *     out
 * @param members the manifests of a list or an index
 * @param layersSize the bytes of all layers as the manifest declares them
 */
public record Manifest(
        String mediaType,
        @Nullable String artifactType,
        @Nullable String subject,
        List<Descriptor> blobs,
        List<Descriptor> members,
        long layersSize) {

    /**
     * What a manifest refers to.
     *
     * @param digest the digest of the content
     * @param mediaType the type of the content; null in schema 1, which does not say
     * @param size how many bytes it has
     * @param platform what a member of a list is for; null if the list does not say, and for all else
     */
    public record Descriptor(
            String digest,
            @Nullable String mediaType,
            long size,
            @Nullable ImagePlatform platform) {}
}
