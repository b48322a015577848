package dev.drydock.internal.ecr.store;

import org.jspecify.annotations.Nullable;

/**
 * A layer or a configuration in a repository. Its content is no part of it: {@link EcrStore#contents()} may have it.
 *
 * @param digest the digest of its bytes
 * @param size how many bytes it has
 * @param mediaType what the first manifest that named it calls it; null before there is one
 */
public record StoredLayer(
        String digest, long size, @Nullable String mediaType) {

    public StoredLayer named(@Nullable String type) {
        return new StoredLayer(digest, size, type);
    }
}
