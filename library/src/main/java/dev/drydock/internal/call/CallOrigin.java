package dev.drydock.internal.call;

import org.jspecify.annotations.Nullable;

/**
 * What a call that came over the wire says of its sender.
 *
 * @param attempt which try of the client's this is, from 1; 0 if it does not say
 * @param userAgent the client's {@code User-Agent}; null if it does not say
 */
public record CallOrigin(int attempt, @Nullable String userAgent) {

    /** A call made in process, which says nothing of itself. */
    public static final CallOrigin IN_PROCESS = new CallOrigin(0, null);
}
