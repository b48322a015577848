package dev.drydock.fault;

import dev.drydock.call.Call;
import dev.drydock.call.OperationName;
import dev.drydock.kernel.Kernel;
import java.util.function.Supplier;

/** One declared fault: strikes every matching call until it is told how often. */
public final class Fault {

    private final Kernel kernel;
    private final OperationName operation;
    private final String name;
    private final Supplier<RuntimeException> failure;
    private int times = Integer.MAX_VALUE;
    private int struck;

    Fault(Kernel kernel, OperationName operation, String name, Supplier<RuntimeException> failure) {
        this.kernel = kernel;
        this.operation = operation;
        this.name = name;
        this.failure = failure;
    }

    /** Strikes so often and then no more; at least once. */
    public Fault times(int strikes) {
        if (strikes < 1) {
            throw new IllegalArgumentException(
                    "A fault must strike at least once, but was told " + strikes + " times; leave it out instead");
        }
        kernel.lock().lock();
        try {
            times = strikes;
            return this;
        } finally {
            kernel.lock().unlock();
        }
    }

    /** How often it has struck. */
    public int struck() {
        kernel.lock().lock();
        try {
            return struck;
        } finally {
            kernel.lock().unlock();
        }
    }

    boolean appliesTo(Call call) {
        return struck < times && call.is(operation);
    }

    /** Counts one more strike and says which it is. */
    int strike() {
        struck++;
        return struck;
    }

    RuntimeException failure() {
        return failure.get();
    }

    /** The fault in words: {@code ecs:RunTask fails with ThrottlingException}. */
    @Override
    public String toString() {
        return operation.service().id() + ":" + operation.operation() + " fails with " + name;
    }
}
