package dev.drydock.internal.fault;

import dev.drydock.fault.Fault;
import dev.drydock.fault.FaultTarget;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.call.Refusal;
import dev.drydock.operation.OperationName;
import java.util.function.Supplier;

/** The calls of one operation, before it is said what happens to them. */
final class CallFaultTarget implements FaultTarget {

    private final FaultPlan faults;
    private final OperationName operation;

    CallFaultTarget(FaultPlan faults, OperationName operation) {
        this.faults = faults;
        this.operation = operation;
    }

    @Override
    public Fault throttle() {
        return fails("ThrottlingException", "Rate exceeded");
    }

    @Override
    public Fault fails(String code, String message) {
        ErrorCodes.require(operation.service(), code);
        Require.text("fails", "message", message, "Service Unavailable");
        return add(code, () -> Refusal.of(code, message));
    }

    @Override
    public Fault fails(RuntimeException exception) {
        Require.given("fails", "exception", exception, "SdkClientException.create(\"Connection reset\")");
        return add(exception.getClass().getSimpleName(), () -> exception);
    }

    private Fault add(String name, Supplier<RuntimeException> failure) {
        return faults.add(new ArmedCallFault(faults.kernel(), operation, name, failure));
    }
}
