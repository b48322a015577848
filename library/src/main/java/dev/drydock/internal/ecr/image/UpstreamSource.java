package dev.drydock.internal.ecr.image;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Fetches images from other registries when they are pulled from this one, where a rule says so. */
@FunctionalInterface
public interface UpstreamSource {

    /**
     * Brings an image into its repository, which is made if there is none, unless it is there and fresh.
     *
     * @param tag the tag it is pulled by; null if by its digest alone
     * @param digest the digest it is pulled by; null if by a tag
     * @return whether the other registry could be asked, if it had to be
     */
    boolean fetch(String repository, @Nullable String tag, @Nullable String digest, Instant now);
}
