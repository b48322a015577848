package dev.drydock.internal.fault;

import dev.drydock.fault.CallConditions;
import java.time.Instant;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkRequest;

/** What has a {@link CallMatch}, before and after it was said what happens. */
interface Conditional<S> extends CallConditions<S> {

    CallMatch match();

    /** Changes it under the lock. */
    S locked(Runnable change);

    @Override
    default <R extends SdkRequest> S where(Class<R> type, Predicate<? super R> condition) {
        return locked(() -> match().where(type, condition));
    }

    @Override
    default S where(String member, String value) {
        return locked(() -> match().where(member, value));
    }

    @Override
    default S after(int calls) {
        return locked(() -> match().after(calls));
    }

    @Override
    default S every(int calls) {
        return locked(() -> match().every(calls));
    }

    @Override
    default S withProbability(double probability) {
        return locked(() -> match().withProbability(probability));
    }

    @Override
    default S between(Instant start, Instant end) {
        return locked(() -> match().between(start, end));
    }
}
