package dev.drydock.fault;

import dev.drydock.call.OperationName;
import dev.drydock.call.Refusal;
import java.util.function.Supplier;

/** The calls a fault strikes; says next what happens to them. */
public final class FaultTarget {

    private final Faults faults;
    private final OperationName operation;

    FaultTarget(Faults faults, OperationName operation) {
        this.faults = faults;
        this.operation = operation;
    }

    /** Calls fail as AWS throttles: {@code ThrottlingException}, {@code Rate exceeded}, status 400. */
    public Fault throttle() {
        return fails("ThrottlingException", "Rate exceeded");
    }

    /**
     * Calls fail with an error of AWS's; codes the service models come as the SDK's own exception class.
     *
     * @param code for example {@code ServerException}
     * @param message AWS's text
     */
    public Fault fails(String code, String message) {
        return add(code, () -> Refusal.of(code, message));
    }

    /** Calls fail with that very exception, such as an {@code SdkClientException} of a broken connection. */
    public Fault fails(RuntimeException exception) {
        return add(exception.getClass().getSimpleName(), () -> exception);
    }

    private Fault add(String name, Supplier<RuntimeException> failure) {
        return faults.add(new Fault(faults.kernel(), operation, name, failure));
    }
}
