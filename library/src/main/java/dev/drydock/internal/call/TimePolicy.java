package dev.drydock.internal.call;

import dev.drydock.internal.call.Interceptor.Reading;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Decides whether a call moves virtual time before it is answered; see {@link TimeMode} for the rules.
 *
 * <p>In AUTO every state is seen: a first read answers now, and a read that would only repeat its last answer first fires
 * the events that concern it, instant by instant, until the answer differs. So any polling loop ends, and other work is
 * not disturbed. A mutating call counts the same way once it has been refused, so that retry loops end too. In EAGER a
 * read first settles what AWS has in flight.
 *
 * <p>Where faults have reads lag behind, what a read does not show yet is waited for by its repetitions: in EAGER, too, a
 * first read that would show the past does.
 *
 * <p>In neither mode is a container's own end in flight: a caller that waited for a task to run may look at it once more.
 * The end comes to a caller that insists, see {@link #insists}.
 */
final class TimePolicy {

    /** How many times more patience there is for answers that differ, or between which a caller lets time pass. */
    private static final int OF_ALL_KINDS = 10;

    /** A plain read insists once it has got this many equal answers and would get one more. */
    private static final int EQUAL_IN_A_ROW = 2;

    /** A caller that asks other things in between, such as one that tails a log, insists after this many. */
    private static final int EQUAL_BETWEEN_OTHERS = 10;

    private final Kernel kernel;

    TimePolicy(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * Answers a call, moving time first where the mode says so.
     *
     * @param reading what the operation is shown, if it reads
     * @param attempt carries the operation out; called again after each instant, so it must change nothing while its
     *     outcome is a refusal
     */
    Outcome answer(
            Caller caller,
            Operation<?, ?> operation,
            SdkRequest request,
            boolean movesTime,
            Reading reading,
            Supplier<Outcome> attempt) {
        long asked = kernel.tick();
        boolean mayMove = movesTime && !kernel.isInsideCallback();
        TimeMode mode = mayMove ? caller.modeIn(kernel.mode()) : TimeMode.manual();
        if (caller.isSetup() && !(mode instanceof TimeMode.Scaled)) {
            mode = TimeMode.manual(); // what given() reads is no poll of the code under test
        }
        if (!(mode instanceof TimeMode.Auto)) { // first, so that who uses no other mode loads no other
            if (mode instanceof TimeMode.Eager
                    && reading.mayLag()
                    && showsThePast(caller, operation, request, reading, attempt)) {
                mode = TimeMode.manual();
            }
            moveFirst(mode, operation, request);
        }
        if (reading.goesOn() || !operation.isRepeatable(request)) {
            Outcome outcome = attempt.get();
            wrote(caller);
            return outcome;
        }
        Outcome outcome;
        if (mode instanceof TimeMode.Auto) {
            outcome = auto(caller, operation, request, reading, attempt);
        } else if (mode instanceof TimeMode.Eager && operation.isRead()) {
            outcome = eager(caller, operation, request, reading, attempt);
        } else {
            outcome = attempt.get();
        }
        // A waiter lets time pass between its polls and gives up on its own, so this limit does not apply to it.
        return movesTime && !caller.isSetup() ? remembered(caller, operation, request, outcome, asked) : outcome;
    }

    private void moveFirst(TimeMode mode, Operation<?, ?> operation, SdkRequest request) {
        if (mode instanceof TimeMode.Scaled) {
            kernel.catchUp();
        } else if (operation.isRead() && mode instanceof TimeMode.Step step) {
            kernel.advance(step.by());
        } else if (operation.isRead() && mode instanceof TimeMode.Eager) {
            kernel.settle(scope(operation, request), EventKind.TRANSITION);
        }
    }

    /** Whether a caller would see something old that it has not been told before. */
    private boolean showsThePast(
            Caller caller, Operation<?, ?> operation, SdkRequest request, Reading reading, Supplier<Outcome> attempt) {
        Outcome now = attempt.get();
        ReadMemory.Last last =
                operation.isRepeatable(request) && !reading.goesOn() ? last(caller, operation, request) : null;
        return reading.lags() && (last == null || !now.sameAs(last.outcome));
    }

    private Outcome auto(
            Caller caller, Operation<?, ?> operation, SdkRequest request, Reading reading, Supplier<Outcome> attempt) {
        ReadMemory.Last last = last(caller, operation, request);
        if (last == null) {
            return attempt.get();
        }
        List<String> scope = scope(operation, request);
        if (!operation.isRead()) {
            return moved(last.outcome, () -> kernel.isPending(scope, EventKind.COMPLETION), attempt);
        }
        Outcome now = attempt.get();
        if (!now.sameAs(last.outcome)) {
            return now;
        }
        BooleanSupplier pending = () -> kernel.isPending(scope, EventKind.BAKE) || reading.lags();
        if (kernel.isPending(scope, EventKind.COMPLETION) && !pending.getAsBoolean()) {
            return insists(caller, last) ? ended(now, scope, attempt) : now;
        }
        return moved(now, pending, attempt);
    }

    /**
     * What is in flight has settled already. A read that would only repeat its last answer waits for the end of what AWS
     * only watches, too, and if it insists for containers that end by themselves.
     */
    private Outcome eager(
            Caller caller, Operation<?, ?> operation, SdkRequest request, Reading reading, Supplier<Outcome> attempt) {
        Outcome now = attempt.get();
        ReadMemory.Last last = last(caller, operation, request);
        if (last == null || !now.sameAs(last.outcome)) {
            return now;
        }
        List<String> scope = scope(operation, request);
        if (kernel.isPending(scope, EventKind.BAKE) || reading.lags()) {
            kernel.settle(scope, EventKind.BAKE);
            Outcome then = attempt.get();
            return reading.lags() && then.sameAs(now) ? moved(now, reading::lags, attempt) : then;
        }
        if (!kernel.isPending(scope, EventKind.COMPLETION) || !insists(caller, last)) {
            return now;
        }
        ended(now, scope, attempt);
        kernel.settle(scope, EventKind.TRANSITION);
        return attempt.get();
    }

    /**
     * Whether a caller waits for a container to end by itself: a waiter does with its second poll, any other caller when it
     * has got two equal answers in a row and asks again, with no other call in between.
     */
    private boolean insists(Caller caller, ReadMemory.Last last) {
        return caller.isWaiter()
                ? last.inARow > 0
                : last.inARow >= EQUAL_IN_A_ROW || last.equal >= EQUAL_BETWEEN_OTHERS;
    }

    /** Lets a container end, however far off that is. */
    private Outcome ended(Outcome last, List<String> scope, Supplier<Outcome> attempt) {
        Outcome outcome = last;
        while (kernel.isPending(scope, EventKind.COMPLETION)
                && outcome.sameAs(last)
                && kernel.fireNextInstant(Long.MAX_VALUE) > 0) {
            outcome = attempt.get();
        }
        return outcome;
    }

    /** Lets what the call asks about move on, until the outcome differs or none of it is pending anymore. */
    private Outcome moved(Outcome last, BooleanSupplier pending, Supplier<Outcome> attempt) {
        if (!pending.getAsBoolean()) {
            kernel.advance(kernel.limits().idleStep());
            return attempt.get();
        }
        long horizon = kernel.tick() + kernel.limits().readHorizon().toMillis();
        Outcome outcome = last;
        while (pending.getAsBoolean() && outcome.sameAs(last)) {
            if (kernel.fireNextInstant(horizon) == 0) {
                kernel.advance(Duration.ofMillis(Math.max(0, horizon - kernel.tick())));
                return attempt.get();
            }
            outcome = attempt.get();
        }
        return outcome;
    }

    private Outcome remembered(
            Caller caller, Operation<?, ?> operation, SdkRequest request, Outcome outcome, long asked) {
        String stuck = null;
        Lock lock = kernel.lock();
        lock.lock();
        try {
            caller.interruptWaiters(kernel.restores());
            if (operation.isRead() || isRefusal(operation, outcome)) {
                ReadMemory memory = caller.memoryToFill(kernel.restores());
                stuck = stuck(memory.remember(operation.name(), request, outcome, asked, kernel.tick()));
                stuck = stuck != null && followsTheWallClock(caller) ? null : stuck;
                if (stuck != null) {
                    memory.forget(operation.name(), request);
                }
            } else {
                caller.wrote(kernel.restores());
                caller.forget(operation.name(), request);
            }
        } finally {
            lock.unlock();
        }
        if (stuck != null) {
            throw kernel.stuckAsItStands(stuck(caller, operation, request, stuck));
        }
        return outcome;
    }

    private void wrote(Caller caller) {
        Lock lock = kernel.lock();
        lock.lock();
        try {
            caller.wrote(kernel.restores());
            caller.interruptWaiters(kernel.restores());
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
        Duration passed = Duration.ofMillis(kernel.tick() - kernel.start().toEpochMilli());
        return operation.name() + " " + PojoText.of(request) + " " + how + ", " + passed.toSeconds()
                + " virtual seconds after the world began, so whoever asks would wait for ever. "
                + why(caller, operation, request)
                + " " + kernel.describePending()
                + " To go on waiting on purpose raise Drydock.builder().patience(n); to let time pass call"
                + " drydock.time().advance(...) or settle().";
    }

    private String why(Caller caller, Operation<?, ?> operation, SdkRequest request) {
        TimeMode mode = caller.modeIn(kernel.mode());
        if (mode instanceof TimeMode.Manual) {
            return "In MANUAL mode reads do not move time.";
        }
        String flight = kernel.isPending(scope(operation, request), EventKind.COMPLETION)
                ? "What is in flight does not change it."
                : "Nothing it asks about is in flight.";
        if (mode instanceof TimeMode.Step step) {
            return "In STEP mode each read moves time by " + step.by() + ", and by no more. " + flight;
        }
        return mode instanceof TimeMode.Eager
                ? "In EAGER mode a read settles what it asks about before it answers, so what came on the way there, such as"
                        + " PENDING, has gone by unseen. " + flight
                : flight;
    }

    /** What the caller last got for the request; counts as being in a row only if that was the last it asked at all. */
    private ReadMemory.@Nullable Last last(Caller caller, Operation<?, ?> operation, SdkRequest request) {
        Lock lock = kernel.lock();
        lock.lock();
        try {
            ReadMemory memory = caller.memory(kernel.restores());
            return memory == null ? null : memory.last(operation.name(), request);
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
