package dev.drydock.internal.call;

import dev.drydock.internal.kernel.Kernel;
import dev.drydock.time.DrydockStuckError;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Decides whether a call moves virtual time before it is answered; see {@link TimeMode} for the rules.
 *
 * <p>In AUTO every state is seen: a first read answers now, and a read that would only repeat its last answer first fires
 * the events that concern it, instant by instant, until the answer differs. So any polling loop ends, and other work is
 * not disturbed. A mutating call counts the same way once it has been refused, so that retry loops end too.
 */
final class TimePolicy {

    /** How many times more patience there is for answers that differ, or between which a caller lets time pass. */
    private static final int OF_ALL_KINDS = 10;

    private final Kernel kernel;

    TimePolicy(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * Answers a call, moving time first where the mode says so.
     *
     * @param attempt carries the operation out; called again after each instant, so it must change nothing while its
     *     outcome is a refusal
     */
    Outcome answer(
            Caller caller,
            Operation<?, ?> operation,
            SdkRequest request,
            boolean movesTime,
            Supplier<Outcome> attempt) {
        long asked = kernel.tick();
        boolean mayMove = movesTime && !kernel.isInsideCallback();
        TimeMode mode = mayMove ? caller.modeIn(kernel.mode()) : TimeMode.manual();
        if (mode instanceof TimeMode.Scaled) {
            kernel.catchUp();
        } else if (operation.isRead() && mode instanceof TimeMode.Step step) {
            kernel.advance(step.by());
        } else if (operation.isRead() && mode instanceof TimeMode.Eager) {
            settle(scope(operation, request));
        }
        if (!operation.isRepeatable(request)) {
            Outcome outcome = attempt.get();
            wrote(caller);
            return outcome;
        }
        Outcome outcome = mode instanceof TimeMode.Auto ? auto(caller, operation, request, attempt) : attempt.get();
        // A waiter lets time pass between its polls and gives up on its own, so this limit does not apply to it.
        return movesTime ? remembered(caller, operation, request, outcome, asked) : outcome;
    }

    private Outcome auto(Caller caller, Operation<?, ?> operation, SdkRequest request, Supplier<Outcome> attempt) {
        Outcome last = last(caller, operation, request);
        if (last == null) {
            return attempt.get();
        }
        if (operation.isRead()) {
            Outcome now = attempt.get();
            return now.sameAs(last) ? afterChange(now, scope(operation, request), attempt) : now;
        }
        return afterChange(last, scope(operation, request), attempt);
    }

    /** Lets what the call asks about move on, until the outcome differs or none of it is in flight anymore. */
    private Outcome afterChange(Outcome last, List<String> scope, Supplier<Outcome> attempt) {
        if (!kernel.isForegroundPending(scope)) {
            kernel.advance(kernel.limits().idleStep());
            return attempt.get();
        }
        long horizon = kernel.tick() + kernel.limits().readHorizon().toMillis();
        Outcome outcome = last;
        while (kernel.isForegroundPending(scope) && outcome.sameAs(last)) {
            if (kernel.fireNextInstant(horizon) == 0) {
                kernel.advance(Duration.ofMillis(Math.max(0, horizon - kernel.tick())));
                return attempt.get();
            }
            outcome = attempt.get();
        }
        return outcome;
    }

    private void settle(List<String> scope) {
        long target = kernel.tick() + kernel.limits().settleTime().toMillis();
        long events = 0;
        while (kernel.isForegroundPending(scope) && events < kernel.limits().settleEvents()) {
            int fired = kernel.fireNextInstant(target);
            if (fired == 0) {
                return;
            }
            events += fired;
        }
    }

    private Outcome remembered(
            Caller caller, Operation<?, ?> operation, SdkRequest request, Outcome outcome, long asked) {
        String stuck = null;
        Lock lock = kernel.lock();
        lock.lock();
        try {
            ReadMemory memory = caller.memory(kernel.restores());
            if (operation.isRead() || isRefusal(operation, outcome)) {
                ReadMemory.Last last = memory.remember(operation.name(), request, outcome, asked, kernel.tick());
                stuck = followsTheWallClock(caller) ? null : stuck(last);
            } else {
                memory.wrote();
                memory.forget(operation.name(), request);
            }
            if (stuck != null) {
                memory.forget(operation.name(), request);
            }
        } finally {
            lock.unlock();
        }
        if (stuck != null) {
            throw new DrydockStuckError(stuck(caller, operation, request, stuck));
        }
        return outcome;
    }

    private void wrote(Caller caller) {
        Lock lock = kernel.lock();
        lock.lock();
        try {
            caller.memory(kernel.restores()).wrote();
        } finally {
            lock.unlock();
        }
    }

    /**
     * How the caller is stuck; null if it is not. A service that cannot start its tasks tries again and again, so its
     * answers keep differing by an event or a count of failures.
     */
    private @Nullable String stuck(ReadMemory.Last last) {
        int patience = kernel.limits().patience();
        if (last.times >= patience) {
            return "got the same answer " + last.times + " times in a row";
        }
        return last.asked / OF_ALL_KINDS >= patience
                ? "was asked " + last.asked + " times in a row, with no call in between that changes anything"
                : null;
    }

    /** Time goes on there by itself, so a dashboard that polls for hours does not wait in vain. */
    private boolean followsTheWallClock(Caller caller) {
        return caller.modeIn(kernel.mode()) instanceof TimeMode.Scaled;
    }

    @SuppressWarnings("unchecked") // the operation gave this response itself
    private static <O extends SdkResponse> boolean isRefusal(Operation<?, O> operation, Outcome outcome) {
        return outcome.refusal() != null || operation.refused((O) Objects.requireNonNull(outcome.response()));
    }

    private String stuck(Caller caller, Operation<?, ?> operation, SdkRequest request, String how) {
        return operation.name() + " " + PojoText.of(request) + " " + how
                + ", so whoever asks would wait for ever. " + why(caller, operation, request)
                + " " + kernel.describePending()
                + " To go on waiting on purpose raise Drydock.builder().patience(n); to let time pass call"
                + " drydock.time().advance(...) or settle().";
    }

    private String why(Caller caller, Operation<?, ?> operation, SdkRequest request) {
        if (caller.modeIn(kernel.mode()) instanceof TimeMode.Manual) {
            return "In MANUAL mode reads do not move time.";
        }
        return kernel.isForegroundPending(scope(operation, request))
                ? "What is in flight does not change it."
                : "Nothing it asks about is in flight.";
    }

    private @Nullable Outcome last(Caller caller, Operation<?, ?> operation, SdkRequest request) {
        Lock lock = kernel.lock();
        lock.lock();
        try {
            ReadMemory.Last last = caller.memory(kernel.restores()).last(operation.name(), request);
            return last == null ? null : last.outcome;
        } finally {
            lock.unlock();
        }
    }

    private List<String> scope(Operation<?, ?> operation, SdkRequest request) {
        return scopeOf(operation, request);
    }

    @SuppressWarnings("unchecked") // the table pairs each operation with its request type
    private static <I extends SdkRequest> List<String> scopeOf(Operation<I, ?> operation, SdkRequest request) {
        return operation.scopeOf((I) request);
    }
}
