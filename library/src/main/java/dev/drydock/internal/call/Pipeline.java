package dev.drydock.internal.call;

import dev.drydock.internal.call.Interceptor.Reading;
import dev.drydock.internal.call.Interceptor.Verdict;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.sdk.NewerMembers;
import dev.drydock.operation.AwsService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * The one way every operation of every door goes:
 * open? → journal begins → fault → validate shape → time policy → handler → journal ends. A fault may fail the call before it is
 * examined, have part of a batch refused, or lose the answer of what was done.
 *
 * <p>The only place that takes the lock for a call. The time policy runs between two stretches under it, because moving
 * time may run user code.
 */
public final class Pipeline {

    private final Kernel kernel;
    private final JournalRecorder journal;
    private final TimePolicy policy;
    private final Gate gate;

    /** Null as long as everything passes. */
    private @Nullable Interceptor interceptor;

    /** The pipeline of one world, where everything passes. */
    public Pipeline(Kernel kernel, JournalRecorder journal, Gate gate) {
        this.gate = gate;
        this.kernel = kernel;
        this.journal = journal;
        this.policy = new TimePolicy(kernel);
    }

    /** From now on somebody is asked about every call. To be called under the lock. */
    public void intercept(Interceptor by) {
        interceptor = by;
    }

    /**
     * Carries out an operation.
     *
     * @param caller the client that calls
     * @param table the service, in the account and region that are called
     * @param name AWS's name of the operation
     * @param movesTime whether the read policy applies; false for polls inside a waiter, where only its delays count
     * @return the answer, with request id and HTTP status set
     * @throws software.amazon.awssdk.awscore.exception.AwsServiceException as AWS would
     * @throws UnsupportedOperationException if Drydock does not simulate the operation
     * @throws IllegalStateException if the world is closed
     */
    public SdkResponse invoke(Caller caller, OperationTable table, String name, SdkRequest request, boolean movesTime) {
        return invoke(caller, table, name, request, movesTime, null);
    }

    /**
     * Carries out an operation that came over the wire; otherwise as {@link #invoke(Caller, OperationTable, String,
     * SdkRequest, boolean)}.
     *
     * @param origin what the journal keeps of the sender; null if it came in process
     */
    public SdkResponse invoke(
            Caller caller,
            OperationTable table,
            String name,
            SdkRequest request,
            boolean movesTime,
            @Nullable CallOrigin origin) {
        if (gate.isClosed()) {
            throw Gate.closed(table.service().id() + ":" + name + " cannot be called");
        }
        Operation<?, ?> operation;
        String requestId;
        RecordedCall call;
        @Nullable Verdict verdict;
        Reading reading;
        Lock lock = kernel.lock();
        lock.lock();
        try {
            operation = table.find(name);
            requestId = caller.nextRequestId(kernel.chance(), table.service(), kernel.restores());
            call = journal.begin(table.service(), name, caller, request, origin);
            List<String> unknown = table.unknown(request);
            if (!unknown.isEmpty()) {
                journal.note(new UnknownMembers(table.service().id() + ':' + name, unknown));
            }
            Interceptor asked = caller.isSetup() ? null : interceptor;
            verdict = asked == null ? null : asked.before(call, request);
            reading = asked == null || operation == null || !operation.isRead()
                    ? Reading.TRUTH
                    : asked.reading(caller, call, request);
        } finally {
            lock.unlock();
        }
        try {
            return proceed(new Step(caller, table, operation, call, request, requestId, movesTime, reading, verdict));
        } catch (Refusal refusal) {
            if (verdict != null && verdict.lost() != null) {
                throw lost(call, verdict.lost());
            }
            boolean unretried = origin == null && verdict != null && verdict.failure() == refusal;
            throw refused(
                    call,
                    refusal,
                    unretried
                            ? () -> table.exceptions().makeUnretried(refusal, requestId)
                            : () -> table.exceptions().make(refusal, requestId));
        } catch (RuntimeException | Error failure) {
            end(call, failure);
            throw failure;
        } finally {
            kernel.runCallbacks();
        }
    }

    /**
     * Reports a request that a door could not read, so that it never became a call.
     *
     * @param why what was wrong with it; null if the journal has it already
     * @return a request id for the answer
     */
    public String turnAway(Caller caller, @Nullable String why) {
        Lock lock = kernel.lock();
        lock.lock();
        try {
            if (why != null) {
                journal.note("turned away at the door: " + why);
            }
            return caller.nextRequestId(kernel.chance(), "wire", kernel.restores());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Asks a read operation from outside the world: this is not a call, so it is not in the journal, meets no fault, is
     * not validated and never moves time. Also answers when the world is closed.
     *
     * @throws software.amazon.awssdk.awscore.exception.AwsServiceException as the handler would
     * @throws IllegalArgumentException if the operation may change the world
     * @throws UnsupportedOperationException if Drydock does not simulate the operation
     */
    public SdkResponse peek(Caller caller, OperationTable table, String name, SdkRequest request) {
        Lock lock = kernel.lock();
        lock.lock();
        try {
            Operation<?, ?> operation = table.find(name);
            if (operation == null) {
                throw unsupported(table.service(), name);
            }
            if (!operation.isRead()) {
                throw new IllegalArgumentException(
                        table.service().id() + ":" + name + " may change the world, so it cannot be asked in passing");
            }
            return invokeHandler(table, operation, request, new CallContext(kernel, caller.principal()));
        } catch (Refusal refusal) {
            throw table.exceptions()
                    .make(refusal, caller.nextRequestId(kernel.chance(), table.service(), kernel.restores()));
        } finally {
            lock.unlock();
        }
    }

    private SdkResponse proceed(Step step) {
        if (step.verdict != null) {
            apply(step.verdict);
        }
        try {
            SdkRequest asked = step.reading.asked(step.request);
            step.request = step.table.check(step.call.operation(), asked);
        } catch (Refusal invalid) {
            step.call.slim(RecordedCall.Thinned.INVALID); // it may be of any size
            throw invalid;
        }
        Operation<?, ?> operation = step.operation;
        if (operation == null) {
            throw unsupported(step.table.service(), step.call.operation());
        }
        Outcome outcome = policy.answer(step.caller, operation, step.request, step.movesTime, step.reading, step);
        answered(step.reading);
        Refusal refusal = outcome.refusal();
        if (refusal != null) {
            throw refusal;
        }
        return finish(step, outcome, step.verdict == null ? null : step.verdict.lost());
    }

    private void answered(Reading reading) {
        Lock lock = kernel.lock();
        lock.lock();
        try {
            reading.answered();
        } finally {
            lock.unlock();
        }
    }

    /**
     * What a read operation answers in this world, to whoever shows it in place of the truth of another; as {@link #peek},
     * but a refusal is told as it is. Must be called under the lock of this world.
     */
    public Outcome consult(String principal, OperationTable table, String name, SdkRequest request) {
        return outcome(table, table.find(name), request, new CallContext(kernel, principal));
    }

    private Outcome outcome(
            OperationTable table, @Nullable Operation<?, ?> operation, SdkRequest request, CallContext context) {
        Interceptor told = operation == null || operation.isRead() ? null : interceptor;
        try {
            if (told != null) {
                told.writes();
            }
            SdkResponse answer = invokeHandler(table, operation, request, context);
            if (told != null) {
                told.wrote();
            }
            return new Outcome(answer, null);
        } catch (Refusal refusal) {
            return new Outcome(null, refusal);
        }
    }

    @SuppressWarnings("unchecked") // the table pairs each name with the request type of that operation
    private static <I extends SdkRequest, O extends SdkResponse> SdkResponse invokeHandler(
            OperationTable table, @Nullable Operation<I, O> operation, SdkRequest request, CallContext context) {
        if (operation == null) {
            throw new IllegalStateException("No handler"); // proceed() has refused already
        }
        try {
            return operation.handle((I) request, context);
        } catch (UnsupportedOperationException thrown) {
            throw thrown instanceof NotSimulated part ? part.by(table.service().id() + ":" + operation.name()) : thrown;
        }
    }

    private SdkResponse finish(Step step, Outcome outcome, @Nullable RuntimeException lost) {
        SdkResponse answer = outcome.response();
        if (answer == null) {
            throw new IllegalStateException("A handler answered nothing to " + step.call.operation());
        }
        Lock lock = kernel.lock();
        lock.lock();
        try {
            step.call.bulky = step.operation != null && step.operation.isBulky();
            if (lost == null) {
                step.call.answered(answer, kernel.now());
            }
        } finally {
            lock.unlock();
        }
        if (lost != null) {
            throw lost;
        }
        return ((AwsResponse) answer)
                .toBuilder()
                        .responseMetadata(new RequestId(step.requestId))
                        .sdkHttpResponse(RequestId.OK)
                        .build();
    }

    private void apply(Verdict verdict) {
        if (verdict.latency().compareTo(Duration.ZERO) > 0 && !kernel.isInsideCallback()) {
            kernel.sleep(verdict.latency());
        }
        if (verdict.failure() != null) {
            throw verdict.failure();
        }
    }

    private RuntimeException lost(RecordedCall call, RuntimeException failure) {
        end(call, failure);
        return failure;
    }

    private void end(RecordedCall call, Throwable failure) {
        Lock lock = kernel.lock();
        lock.lock();
        try {
            call.failed(failure, kernel.now());
        } finally {
            lock.unlock();
        }
    }

    private RuntimeException refused(RecordedCall call, Refusal refusal, Supplier<RuntimeException> exception) {
        Lock lock = kernel.lock();
        lock.lock();
        try {
            call.failed(refusal.code(), refusal.text(), exception, kernel.now());
        } finally {
            lock.unlock();
        }
        return exception.get();
    }

    private static UnsupportedOperationException unsupported(AwsService service, String operation) {
        return new UnsupportedOperationException("Drydock does not simulate " + service.id() + ":" + operation
                + ". The support table in Drydock's README lists what it does simulate.");
    }

    /** Members of a later SDK than Drydock was built against: it neither checks them nor does what they ask for. */
    private record UnknownMembers(String operation, List<String> members) {

        @Override
        public String toString() {
            return operation + " was given " + String.join(", ", members)
                    + ": younger than SDK " + NewerMembers.BUILT_AGAINST
                    + ", so Drydock does not know them and does nothing about them";
        }
    }

    /** What one call carries through the stages; carries it out when the time policy asks for its outcome. */
    private final class Step implements Supplier<Outcome>, Function<SdkRequest, Outcome> {

        private final Caller caller;
        private final OperationTable table;
        private final @Nullable Operation<?, ?> operation;
        private final RecordedCall call;
        private final String requestId;
        private final boolean movesTime;
        private final Reading reading;
        private final @Nullable Verdict verdict;

        /** As it was sent; once its shape has been checked, as its handler is to take it. */
        private SdkRequest request;

        Step(
                Caller caller,
                OperationTable table,
                @Nullable Operation<?, ?> operation,
                RecordedCall call,
                SdkRequest request,
                String requestId,
                boolean movesTime,
                Reading reading,
                @Nullable Verdict verdict) {
            this.caller = caller;
            this.table = table;
            this.operation = operation;
            this.call = call;
            this.request = request;
            this.requestId = requestId;
            this.movesTime = movesTime;
            this.reading = reading;
            this.verdict = verdict;
        }

        @Override
        public Outcome get() {
            RefusedPart refused = verdict == null ? null : verdict.part();
            if (refused == null) {
                return handled(request);
            }
            SdkRequest rest = refused.rest(request);
            Outcome outcome = rest == null ? null : handled(rest);
            return outcome != null && outcome.refusal() != null
                    ? outcome
                    : new Outcome(refused.whole(request, outcome == null ? null : outcome.response()), null);
        }

        private Outcome handled(SdkRequest asked) {
            Lock lock = kernel.lock();
            lock.lock();
            try {
                Outcome shown = reading.shown(asked, this);
                reading.lags(); // told now, as it stands at this instant
                return shown;
            } finally {
                lock.unlock();
            }
        }

        /** The truth. */
        @Override
        public Outcome apply(SdkRequest asked) {
            return outcome(table, operation, asked, new CallContext(kernel, caller.principal()));
        }
    }
}
