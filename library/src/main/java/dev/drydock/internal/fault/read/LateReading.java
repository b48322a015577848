package dev.drydock.internal.fault.read;

import dev.drydock.internal.call.Caller;
import dev.drydock.internal.call.Interceptor.Reading;
import dev.drydock.internal.call.Outcome;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.journal.Call;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/** Shows the world as it stood a while ago, but never to a caller that has seen a later state already. */
public final class LateReading extends Reading {

    private final Kernel kernel;
    private final Past past;
    private final Caller caller;
    private final Call call;
    private final long lag;
    private final long earliest;
    private final boolean evenBackwards;
    private final Runnable struck;
    private long asOf = Long.MIN_VALUE;
    private boolean lags;

    /** Tells whether what was shown last lags behind; null once that is known. */
    private @Nullable BooleanSupplier comparison;

    /**
     * A reading of one call.
     *
     * @param lag in milliseconds, 0 or more
     * @param earliest no older state than of then is shown, in milliseconds since the epoch
     * @param evenBackwards whether the caller may have seen a later state
     * @param struck told if the caller gets another answer than the true one
     */
    public LateReading(
            Kernel kernel,
            Past past,
            Caller caller,
            Call call,
            long lag,
            long earliest,
            boolean evenBackwards,
            Runnable struck) {
        this.earliest = earliest;
        this.kernel = kernel;
        this.past = past;
        this.caller = caller;
        this.call = call;
        this.lag = lag;
        this.evenBackwards = evenBackwards;
        this.struck = struck;
    }

    /** The truth, noted so that the caller is not shown an older state later. */
    public static Reading current(Kernel kernel, Caller caller) {
        return new Reading() {
            @Override
            public void answered() {
                caller.shown(kernel.tick());
            }
        };
    }

    @Override
    public Outcome shown(SdkRequest request, Function<SdkRequest, Outcome> truth) {
        long now = kernel.tick();
        long seen = evenBackwards ? Long.MIN_VALUE : caller.shownAsOf(kernel.restores());
        asOf = Math.max(Math.max(now - lag, earliest), seen);
        Outcome then = asOf < now ? past.answer(asOf, call, request) : null;
        lags = false;
        // Of a page that a shorter one takes the place of, nobody asks.
        comparison = then == null ? null : () -> !then.sameAs(truth.apply(request));
        return then == null ? truth.apply(request) : then;
    }

    @Override
    public boolean mayLag() {
        return true;
    }

    @Override
    public boolean lags() {
        BooleanSupplier asked = comparison;
        if (asked != null) {
            comparison = null;
            lags = asked.getAsBoolean();
        }
        return lags;
    }

    @Override
    public void answered() {
        caller.shownAsOf(kernel.restores());
        caller.shown(asOf);
        if (lags()) {
            struck.run();
        }
    }
}
