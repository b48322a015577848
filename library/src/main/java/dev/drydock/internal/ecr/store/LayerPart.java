package dev.drydock.internal.ecr.store;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A part of a layer on its way.
 *
 * @param size how many bytes it has
 * @param bytes the part itself, if it came with a call; null if it was streamed
 * @param digest the digest of a part that was streamed, whose bytes are kept apart; null otherwise
 */
public record LayerPart(
        long size, @Nullable SdkBytes bytes, @Nullable String digest) {

    /** A part that came with a call. */
    public static LayerPart of(SdkBytes bytes) {
        return new LayerPart(bytes.asByteArrayUnsafe().length, bytes, null);
    }

    /** A part whose bytes are kept apart. */
    public static LayerPart of(String digest, long size) {
        return new LayerPart(size, null, digest);
    }
}
