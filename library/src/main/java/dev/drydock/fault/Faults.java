package dev.drydock.fault;

import dev.drydock.call.Call;
import dev.drydock.call.Interceptor;
import dev.drydock.call.Journal;
import dev.drydock.call.OperationName;
import dev.drydock.kernel.Kernel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong on purpose. Reads as English:
 *
 * <pre>{@code
 * drydock.faults().on(RUN_TASK).throttle().times(2);
 * drydock.faults().on(CREATE_CLUSTER).fails("ServerException", "Service Unavailable").times(1);
 * }</pre>
 *
 * <p>Faults are tried in the order they were declared; the first that still applies decides. Each one that strikes is
 * noted in the journal.
 */
public final class Faults implements Interceptor {

    private final Kernel kernel;
    private final Journal journal;
    private final List<Fault> declared = new ArrayList<>();

    /** No faults. */
    public Faults(Kernel kernel, Journal journal) {
        this.kernel = kernel;
        this.journal = journal;
    }

    /** Begins a fault in calls of one operation. */
    public FaultTarget on(OperationName operation) {
        return new FaultTarget(this, operation);
    }

    /** The faults that were declared and have not struck once, in words; a test may want none to be left. */
    public List<String> unused() {
        kernel.lock().lock();
        try {
            return declared.stream()
                    .filter(each -> each.struck() == 0)
                    .map(Fault::toString)
                    .toList();
        } finally {
            kernel.lock().unlock();
        }
    }

    /** Takes every fault back. */
    public void clear() {
        kernel.lock().lock();
        try {
            declared.clear();
        } finally {
            kernel.lock().unlock();
        }
    }

    Fault add(Fault fault) {
        kernel.lock().lock();
        try {
            declared.add(fault);
            return fault;
        } finally {
            kernel.lock().unlock();
        }
    }

    Kernel kernel() {
        return kernel;
    }

    /** Asked by the pipeline, under the lock. */
    @Override
    public Verdict before(Call call) {
        Fault striking = striking(call);
        if (striking == null) {
            return Verdict.PASS;
        }
        journal.note("fault: " + striking + ", strike " + striking.strike());
        return Verdict.fail(striking.failure());
    }

    private @Nullable Fault striking(Call call) {
        for (Fault fault : declared) {
            if (fault.appliesTo(call)) {
                return fault;
            }
        }
        return null;
    }
}
