package dev.drydock.internal.fault;

import dev.drydock.fault.Fault;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.journal.Call;
import dev.drydock.operation.OperationName;
import java.util.function.Supplier;

/** A fault that waits for calls of one operation. */
final class ArmedCallFault extends ArmedFault<Fault> implements Fault {

    private final OperationName operation;
    private final String name;
    private final Supplier<RuntimeException> failure;

    ArmedCallFault(Kernel kernel, OperationName operation, String name, Supplier<RuntimeException> failure) {
        super(kernel);
        this.operation = operation;
        this.name = name;
        this.failure = failure;
    }

    boolean appliesTo(Call call) {
        return isArmed() && call.is(operation);
    }

    RuntimeException failure() {
        return failure.get();
    }

    @Override
    Fault self() {
        return this;
    }

    @Override
    public String toString() {
        return operation.service().id() + ":" + operation.operation() + " fails with " + name;
    }
}
