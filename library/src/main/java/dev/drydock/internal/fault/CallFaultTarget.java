package dev.drydock.internal.fault;

import dev.drydock.fault.Fault;
import dev.drydock.fault.FaultTarget;
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
        return add(code, () -> Refusal.of(code, message));
    }

    @Override
    public Fault fails(RuntimeException exception) {
        return add(exception.getClass().getSimpleName(), () -> exception);
    }

    private Fault add(String name, Supplier<RuntimeException> failure) {
        return faults.add(new ArmedCallFault(faults.kernel(), operation, name, failure));
    }
}
