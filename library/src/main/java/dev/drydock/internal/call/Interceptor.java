package dev.drydock.internal.call;

import dev.drydock.journal.Call;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/** Where faults enter the pipeline: asked once, under the lock, before a call is examined. */
public interface Interceptor {

    /** Lets everything pass. */
    Interceptor NONE = (call, request) -> Verdict.PASS;

    /** What happens to a call. */
    Verdict before(Call call, SdkRequest request);

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
