package dev.drydock.fault;

import dev.drydock.account.Outcomes;
import dev.drydock.account.Strikes;
import dev.drydock.call.Call;
import dev.drydock.call.Interceptor;
import dev.drydock.call.Journal;
import dev.drydock.call.OperationName;
import dev.drydock.kernel.Kernel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    private final Strikes strikes;
    private final List<Fault> declared = new ArrayList<>();
    private final List<PullFault> pulls = new ArrayList<>();

    /** No faults. */
    public Faults(Kernel kernel, Journal journal, Strikes strikes) {
        this.kernel = kernel;
        this.journal = journal;
        this.strikes = strikes;
    }

    /** Begins a fault in calls of one operation. */
    public FaultTarget on(OperationName operation) {
        return new FaultTarget(this, operation);
    }

    /**
     * Begins a fault in the pulls of an image: {@code pull("shop/web:2").fails("toomanyrequests: …").times(1)}.
     *
     * @param image {@code shop/web:2} for that image in any registry, or a name with its host
     */
    public PullFault pull(String image) {
        PullFault fault = new PullFault(kernel, image);
        kernel.lock().lock();
        try {
            pulls.add(fault);
            return fault;
        } finally {
            kernel.lock().unlock();
        }
    }

    /** Begins to take a container instance's host away, or to cut its agent off; by EC2 instance id, container instance id or ARN. */
    public InstanceFault instance(String reference) {
        return new InstanceFault(kernel, journal, strikes, reference);
    }

    /**
     * Kills the only container of a task now, as SIGKILL does: it exits with 137.
     *
     * @throws IllegalArgumentException if the task has no such container running
     */
    public void killContainer(String taskArn) {
        kill(taskArn, null);
    }

    /**
     * Kills a container of a task now, as SIGKILL does: it exits with 137.
     *
     * @throws IllegalArgumentException if the task has no such container running
     */
    public void killContainer(String taskArn, String container) {
        kill(taskArn, container);
    }

    private void kill(String taskArn, @Nullable String container) {
        kernel.lock().lock();
        try {
            if (!strikes.killContainer(taskArn, container)) {
                throw new IllegalArgumentException("Nothing to kill: the task " + taskArn + " has no container"
                        + (container == null ? ", or not just one," : " " + container) + " that is running now");
            }
            journal.note(
                    "fault: container " + (container == null ? "" : container + " ") + "of " + taskArn + " killed");
        } finally {
            kernel.lock().unlock();
        }
        kernel.runOutcalls();
    }

    /** The outcomes of tasks' steps with the declared faults in them. */
    public Outcomes over(Outcomes planned) {
        return new FaultyOutcomes(planned, this);
    }

    Outcomes.Outcome pulled(String image, Outcomes.Outcome planned) {
        for (PullFault fault : pulls) {
            if (fault.appliesTo(image)) {
                journal.note("fault: " + fault);
                return fault.strike(planned);
            }
        }
        return planned;
    }

    /** The faults that were declared and have not struck once, in words; a test may want none to be left. */
    public List<String> unused() {
        kernel.lock().lock();
        try {
            return Stream.concat(
                            declared.stream().filter(each -> each.struck() == 0).map(Fault::toString),
                            pulls.stream().filter(each -> each.struck() == 0).map(PullFault::toString))
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
            pulls.clear();
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
