package dev.drydock.fault;

import dev.drydock.call.Call;
import dev.drydock.call.OperationName;
import dev.drydock.kernel.Kernel;
import java.util.function.Supplier;

/** One declared fault: strikes every matching call until it is told how often. */
public final class Fault extends DeclaredFault<Fault> {

    private final OperationName operation;
    private final String name;
    private final Supplier<RuntimeException> failure;

    Fault(Kernel kernel, OperationName operation, String name, Supplier<RuntimeException> failure) {
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

    /** The fault in words: {@code ecs:RunTask fails with ThrottlingException}. */
    @Override
    public String toString() {
        return operation.service().id() + ":" + operation.operation() + " fails with " + name;
    }
}
