package dev.drydock.internal.call;

import dev.drydock.journal.Call;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/** Where faults enter the pipeline: asked under the lock, before a call is examined and when it reads. */
public interface Interceptor {

    /** What happens to a call. Asked once for each. */
    Verdict before(Call call, SdkRequest request);

    /** What a call is shown that reads. Asked once for each that was not made to prepare a test. */
    default Reading reading(Caller caller, Call call, SdkRequest request) {
        return Reading.TRUTH;
    }

    /** A call is about to change the world, if it is not refused. */
    default void writes() {}

    /** A call has changed the world. */
    default void wrote() {}

    /** What one call is shown that reads: the truth, or what faults make of it. Asked under the lock. */
    class Reading {

        /** The truth. */
        public static final Reading TRUTH = new Reading();

        /** The truth where nothing is overridden. */
        protected Reading() {}

        /** What the caller means: tokens that a reading made up are replaced by those they stand for. */
        public SdkRequest asked(SdkRequest sent) {
            return sent;
        }

        /**
         * What is shown at this instant; asked again after time has moved.
         *
         * @param truth what the operation answers to a request; changes nothing
         */
        public Outcome shown(SdkRequest request, Function<SdkRequest, Outcome> truth) {
            return truth.apply(request);
        }

        /** Whether the caller goes on with a listing by a token that a reading made up. */
        public boolean goesOn() {
            return false;
        }

        /** Whether it may show the past. */
        public boolean mayLag() {
            return false;
        }

        /** Whether what was shown last is the past, and what is true by now differs. */
        public boolean lags() {
            return false;
        }

        /** What was shown last is what the caller gets. */
        public void answered() {}
    }

    /**
     * What an interceptor does to a call.
     *
     * @param latency virtual time that passes first
     * @param failure what the caller gets without the call being carried out: a {@link Refusal} for an error of AWS's, or
     *     any exception of the SDK's as it is
     * @param lost what the caller gets in place of the answer, once the call was carried out
     * @param part the part of a batch that is refused
     */
    record Verdict(
            Duration latency,
            @Nullable RuntimeException failure,
            @Nullable RuntimeException lost,
            @Nullable RefusedPart part) {

        /** Nothing happens. */
        public static final Verdict PASS = new Verdict(Duration.ZERO, null, null, null);

        /** The call fails, and nothing was done. */
        public static Verdict fail(RuntimeException failure) {
            return new Verdict(Duration.ZERO, failure, null, null);
        }

        /** The call is carried out, and its answer lost. */
        public static Verdict lose(RuntimeException failure) {
            return new Verdict(Duration.ZERO, null, failure, null);
        }

        /** The call is carried out for the rest of the batch. */
        public static Verdict refuse(RefusedPart part) {
            return new Verdict(Duration.ZERO, null, null, part);
        }

        /** The same, after so much more virtual time. */
        public Verdict delayed(Duration more) {
            return more.isZero() ? this : new Verdict(latency.plus(more), failure, lost, part);
        }
    }
}
