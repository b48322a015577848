package dev.drydock.internal.call;

import dev.drydock.journal.Call;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where faults enter the pipeline: once before the request is examined, once after the handler has committed. Asked
 * under the lock.
 */
public interface Interceptor {

    /** Lets everything pass. */
    Interceptor NONE = new Interceptor() {};

    /** What happens to a call before it is examined. */
    default Verdict before(Call call) {
        return Verdict.PASS;
    }

    /** What happens to a call after it was carried out; a failure here loses the response of a committed change. */
    default Verdict after(Call call) {
        return Verdict.PASS;
    }

    /**
     * What an interceptor does to a call.
     *
     * @param latency virtual time that passes first
     * @param failure what the caller gets instead of an answer: a {@link Refusal} for an error of AWS's, or any
     *     exception of the SDK's as it is
     */
    record Verdict(Duration latency, @Nullable RuntimeException failure) {

        /** Nothing happens. */
        public static final Verdict PASS = new Verdict(Duration.ZERO, null);

        /** The call fails. */
        public static Verdict fail(RuntimeException failure) {
            return new Verdict(Duration.ZERO, failure);
        }
    }
}
