package dev.drydock.internal.fault;

import dev.drydock.fault.Fault;
import dev.drydock.fault.FaultTarget;
import dev.drydock.internal.argument.Require;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** The calls of the operations that a fault is about, before it is said what happens to them. */
final class CallFaultTarget implements FaultTarget, Conditional<FaultTarget> {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final FaultPlan faults;
    private final CallTarget target;
    private final CallMatch match;
    private final FaultEnd end;

    CallFaultTarget(FaultPlan faults, CallTarget target) {
        this.faults = faults;
        this.target = target;
        this.end = new FaultEnd(faults.kernel());
        this.match = new CallMatch(faults.kernel(), target, end);
    }

    @Override
    public CallMatch match() {
        return match;
    }

    @Override
    public FaultTarget times(int strikes) {
        return locked(() -> end.times(strikes));
    }

    @Override
    public FaultTarget until(Instant last) {
        return locked(() -> end.until(last));
    }

    @Override
    public FaultTarget lasts(Duration howLong) {
        return locked(() -> end.lasts(howLong));
    }

    @Override
    public Fault throttle() {
        return add(CallEffect.throttles());
    }

    @Override
    public Fault fails(String code, String message) {
        return told(() -> {
            ErrorCodes.require(target.services(), code);
            Require.text("fails", "message", message, "Service Unavailable");
            return add(CallEffect.refuses(code, message));
        });
    }

    @Override
    public Fault fails(Class<? extends AwsServiceException> exception, String message) {
        return told(() -> {
            Require.given("fails", "exception", exception, "ServerException.class");
            Require.text("fails", "message", message, "Service Unavailable");
            return add(CallEffect.refuses(ErrorCodes.of(exception, target), message));
        });
    }

    @Override
    public Fault fails(RuntimeException exception) {
        return told(() -> add(CallEffect.fails(
                Require.given("fails", "exception", exception, "SdkClientException.create(\"Connection reset\")"))));
    }

    @Override
    public Fault takes(Duration howLong) {
        return told(() -> add(CallEffect.delays(someTime("takes", howLong))));
    }

    @Override
    public Fault timesOut() {
        return timesOut(TIMEOUT);
    }

    @Override
    public Fault timesOut(Duration howLong) {
        return told(() -> add(CallEffect.timesOut(someTime("timesOut", howLong))));
    }

    @Override
    public Fault losesConnection() {
        return add(CallEffect.losesConnection());
    }

    @Override
    public Fault losesAnswer() {
        return add(CallEffect.losesAnswer());
    }

    @Override
    public Fault refusesSome(int count, String reason) {
        return told(() -> {
            Require.atLeast("refusesSome", "count", count, 1);
            Require.text("refusesSome", "reason", reason, "AGENT");
            Batches.require(target, reason);
            return add(CallEffect.refusesSome(count, reason));
        });
    }

    private static Duration someTime(String method, Duration howLong) {
        if (Require.notNegative(method, "howLong", howLong).isZero()) {
            throw new IllegalArgumentException(
                    method + "(…) needs some time for howLong, such as Duration.ofSeconds(2), but was given none");
        }
        return howLong;
    }

    private Fault add(CallEffect effect) {
        return faults.add(this, key -> {
            FaultEnd ends = end.copy();
            return new ArmedCallFault(faults.kernel(), match.copy(ends), ends, effect, key);
        });
    }

    /** What was refused is told already; {@code unused()} does not tell it once more. */
    private <T> T told(Supplier<T> said) {
        try {
            return said.get();
        } catch (IllegalArgumentException refused) {
            faults.forget(this);
            throw refused;
        }
    }

    @Override
    public FaultTarget locked(Runnable change) {
        faults.kernel().lock().lock();
        try {
            return told(() -> {
                change.run();
                return this;
            });
        } finally {
            faults.kernel().lock().unlock();
        }
    }

    @Override
    public String toString() {
        return target + match.toString() + ": nothing was said of what happens to it, so it never strikes";
    }
}
