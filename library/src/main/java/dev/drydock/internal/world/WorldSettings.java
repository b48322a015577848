package dev.drydock.internal.world;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.Leniencies;
import dev.drydock.internal.kernel.Limits;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a world is to be like.
 *
 * @param seed what ids and chance are made from
 * @param start the instant at which it begins, in whole milliseconds
 * @param mode what moves time besides the test
 * @param doorMode what moves time when something is read over the wire; null for the default
 * @param timings how long things take
 * @param limits how far it may run by itself
 * @param logBytes how many bytes of log events each account and region keeps, 1 or more
 * @param layerBytes how many bytes of the content of layers it keeps
 * @param leniencies what it does without of AWS's refusals
 * @param strictImages whether tasks run only images that somebody declared
 * @param home the default account and region
 */
public record WorldSettings(
        long seed,
        Instant start,
        TimeMode mode,
        @Nullable TimeMode doorMode,
        Timings timings,
        Limits limits,
        long logBytes,
        long layerBytes,
        Leniencies leniencies,
        boolean strictImages,
        AccountRegion home) {

    /** The start of every world unless told otherwise, so that instants in assertions are the same every day. */
    public static final Instant FIXED_START = Instant.ofEpochSecond(1_767_225_600); // 2026-01-01T00:00:00Z

    /** How many bytes of log events are kept unless told otherwise. */
    public static final long LOG_BYTES = 32 << 20;

    /** How many bytes of layers are kept unless told otherwise. */
    public static final long LAYER_BYTES = 8L << 30;

    /**
     * A bound for log events.
     *
     * @throws IllegalArgumentException if it is less than 1, in words for whoever called the builder
     */
    public static long logBytes(long most) {
        if (most < 1) {
            throw new IllegalArgumentException(
                    "A world keeps at least 1 byte of log events, but logBytes(…) was to keep " + most
                            + "; Long.MAX_VALUE keeps all of them, and " + LOG_BYTES + " is the default");
        }
        return most;
    }
}
