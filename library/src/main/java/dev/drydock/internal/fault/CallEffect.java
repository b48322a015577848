package dev.drydock.internal.fault;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.call.Interceptor.Verdict;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.text.ThrownText;
import dev.drydock.internal.sdk.ErrorNames;
import dev.drydock.journal.Call;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import software.amazon.awssdk.core.SdkRequest;

/**
 * What a fault does to calls.
 *
 * @param words {@code fails with ThrottlingException}
 * @param onlyDelays whether the call goes on to meet other faults
 * @param isPossible whether it can be done to a call at all
 * @param verdict what becomes of a call
 */
record CallEffect(
        String words,
        boolean onlyDelays,
        BiPredicate<Call, SdkRequest> isPossible,
        BiFunction<Call, SdkRequest, Verdict> verdict) {

    private CallEffect(String words, BiFunction<Call, SdkRequest, Verdict> verdict) {
        this(words, false, (call, request) -> true, verdict);
    }

    static CallEffect refuses(String code, String message) {
        return new CallEffect("fails with " + code, (call, request) -> Verdict.fail(Refusal.of(code, message)));
    }

    /** In the words of the service: those of AWS Query leave out what ends the names of exceptions. */
    static CallEffect throttles() {
        String code = "ThrottlingException";
        return new CallEffect("fails with " + code, (call, request) -> {
            boolean query = ErrorCodes.areShort(call.service());
            return Verdict.fail(Refusal.of(query ? ErrorNames.queryCode(code) : code, "Rate exceeded"));
        });
    }

    static CallEffect fails(RuntimeException exception) {
        return new CallEffect("fails with " + ThrownText.name(exception), (call, request) -> Verdict.fail(exception));
    }

    static CallEffect delays(Duration howLong) {
        return new CallEffect(
                "takes " + howLong, true, (call, request) -> true, (call, request) -> Verdict.PASS.delayed(howLong));
    }

    static CallEffect timesOut(Duration howLong) {
        return new CallEffect(
                "times out after " + howLong,
                (call, request) ->
                        Verdict.fail(BrokenConnection.timeout(howLong)).delayed(howLong));
    }

    static CallEffect losesConnection() {
        return new CallEffect("loses its connection", (call, request) -> Verdict.fail(reset(call)));
    }

    static CallEffect losesAnswer() {
        return new CallEffect("is carried out and loses its answer", (call, request) -> Verdict.lose(reset(call)));
    }

    private static RuntimeException reset(Call call) {
        RuntimeException reset = BrokenConnection.reset();
        if (call.attempt() == 0 && call.userAgent() == null) {
            reset.addSuppressed(ExceptionTable.noRetries());
        }
        return reset;
    }

    static CallEffect refusesSome(int count, String reason) {
        return new CallEffect(
                "refuses " + count + " of its batch with " + reason,
                false,
                (call, request) -> Batches.size(call, request) > 0,
                (call, request) -> Verdict.refuse(Batches.refused(call, count, reason)));
    }
}
