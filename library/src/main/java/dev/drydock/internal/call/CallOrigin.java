package dev.drydock.internal.call;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a call that came over the wire says of its sender.
 *
 * @param attempt which try of the client's this is, from 1; 0 if it does not say
 * @param userAgent the client's {@code User-Agent}; null if it does not say
 */
public record CallOrigin(int attempt, @Nullable String userAgent) {

    /**
     * How the waiters of AWS's SDKs mark their polls: feature {@code B} of the user agent's metrics, {@code m/E,B}, and in
     * older ones for Java {@code hll/waiter}.
     */
    private static final class Waiters {
        static final Pattern POLL = Pattern.compile("(?:^|\\s)(?:m/(?:[^\\s,]*,)*B(?:,|\\s|$)|hll/waiter\\b)");
    }

    /** Whether a waiter of an SDK polls. */
    public boolean isWaiter() {
        return userAgent != null && Waiters.POLL.matcher(userAgent).find();
    }
}
