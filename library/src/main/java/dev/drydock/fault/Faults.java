package dev.drydock.fault;

import dev.drydock.account.Outcomes;
import dev.drydock.account.Strikes;
import dev.drydock.account.Timings;
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
    private final Strikes strikes;
    /** All that wait, in the order they were declared; those of each kind besides, as they are looked through often. */
    private final List<DeclaredFault<?>> declared = new ArrayList<>();

    private final List<Fault> calls = new ArrayList<>();
    private final List<PullFault> pulls = new ArrayList<>();
    private final List<StepFault> steps = new ArrayList<>();
    private final List<CapacityFault> capacity = new ArrayList<>();

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
        return declare(pulls, new PullFault(kernel, image));
    }

    /** Begins a fault in the containers of an image: {@code container("shop/web:2").hangsOnSigterm()}. */
    public ContainerFault container(String image) {
        return new ContainerFault(this, image);
    }

    /** Begins a fault in the network interfaces of tasks: {@code eni().timesOut()}. */
    public ResourceFault eni() {
        return new ResourceFault(
                this,
                "network interface",
                Outcomes.Step.ENI,
                "Timeout waiting for network interface provisioning to complete.",
                (facts, why) -> "Unexpected EC2 error while attempting to Create Network Interface with public IP"
                        + " assignment " + (facts.publicIp() ? "enabled" : "disabled") + " in subnet '" + facts.subnet()
                        + "': " + why);
    }

    /** Begins a fault in the ephemeral storage of tasks on Fargate. */
    public ResourceFault ephemeralStorage() {
        return new ResourceFault(
                this,
                "ephemeral storage",
                Outcomes.Step.CAPACITY,
                "Timeout waiting for EphemeralStorage provisioning to complete.",
                (facts, why) -> "ResourceInitializationError: " + why);
    }

    /** Begins a fault in the EFS volumes of tasks: {@code efs().fails("mount.nfs4: access denied by server")}. */
    public ResourceFault efs() {
        return new ResourceFault(
                this,
                "EFS volume",
                Outcomes.Step.VOLUMES,
                efs("mount.nfs4: Connection timed out"),
                (facts, why) -> efs(why));
    }

    private static String efs(String stderr) {
        return "ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: "
                + stderr + " : unsuccessful EFS utils command execution; code: 32";
    }

    /** Begins what happens to one task now. */
    public TaskFault task(String taskArn) {
        return new TaskFault(kernel, journal, strikes, taskArn);
    }

    StepFault add(StepFault fault) {
        return declare(steps, fault);
    }

    /** Begins a lack of capacity on Fargate, on demand and Spot: {@code fargateCapacity().unavailable().times(2)}. */
    public CapacityFault fargateCapacity() {
        return declare(capacity, new CapacityFault(kernel, null));
    }

    /**
     * Begins a lack of capacity for tasks that a capacity provider strategy launches.
     *
     * @param provider {@code FARGATE_SPOT} or {@code FARGATE}
     */
    public CapacityFault fargateCapacity(String provider) {
        return declare(capacity, new CapacityFault(kernel, provider));
    }

    /** Begins to interrupt a task on Fargate Spot, or all those of a service; by ARN. */
    public SpotFault spot(String reference) {
        return new SpotFault(kernel, journal, strikes, reference);
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
                throw new IllegalArgumentException("Nothing to kill: the task " + taskArn + " "
                        + TaskFault.without(strikes.running(taskArn), container));
            }
            journal.note(
                    "fault: container " + (container == null ? "" : container + " ") + "of " + taskArn + " killed");
        } finally {
            kernel.lock().unlock();
        }
        kernel.runOutcalls();
    }

    /** The outcomes of tasks' steps with the declared faults in them. */
    public Outcomes over(Outcomes planned, Timings timings) {
        return new FaultyOutcomes(planned, this, timings);
    }

    Outcomes.Outcome pulled(Outcomes.Facts facts, Outcomes.Outcome planned, Timings timings) {
        for (PullFault fault : pulls) {
            if (fault.appliesTo(facts)) {
                journal.note("fault: " + fault);
                return fault.strike(planned, facts, timings);
            }
        }
        return planned;
    }

    boolean concern(Outcomes.Step step) {
        boolean ofCapacity = step == Outcomes.Step.LAUNCH || step == Outcomes.Step.CAPACITY;
        if (ofCapacity && !capacity.isEmpty()) {
            return true;
        }
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).concerns(step)) {
                return true;
            }
        }
        return false;
    }

    Outcomes.Outcome strike(Outcomes.Step step, Outcomes.Facts facts, Outcomes.Outcome planned, Timings timings) {
        for (int i = 0; i < steps.size(); i++) {
            StepFault fault = steps.get(i);
            if (fault.appliesTo(step, facts)) {
                journal.note("fault: " + fault);
                return fault.strike(planned, facts, timings);
            }
        }
        return planned;
    }

    Outcomes.Outcome capacity(Outcomes.Step step, Outcomes.Facts facts, Outcomes.Outcome planned) {
        for (CapacityFault fault : capacity) {
            if (fault.appliesTo(step, facts)) {
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
            return declared.stream()
                    .filter(each -> each.struck() == 0)
                    .map(DeclaredFault::toString)
                    .toList();
        } finally {
            kernel.lock().unlock();
        }
    }

    /**
     * Takes one fault back; the others stay.
     *
     * @throws IllegalArgumentException if it has been taken back already, or is of another world
     */
    public void remove(DeclaredFault<?> fault) {
        kernel.lock().lock();
        try {
            if (!declared.remove(fault)) {
                throw new IllegalArgumentException("There is no such fault here any more: " + fault);
            }
            calls.remove(fault);
            pulls.remove(fault);
            steps.remove(fault);
            capacity.remove(fault);
        } finally {
            kernel.lock().unlock();
        }
    }

    /** Takes every fault back. */
    public void clear() {
        kernel.lock().lock();
        try {
            declared.clear();
            calls.clear();
            pulls.clear();
            steps.clear();
            capacity.clear();
        } finally {
            kernel.lock().unlock();
        }
    }

    Fault add(Fault fault) {
        return declare(calls, fault);
    }

    private <F extends DeclaredFault<F>> F declare(List<F> kind, F fault) {
        kernel.lock().lock();
        try {
            kind.add(fault);
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
        journal.note("fault: " + striking + ", strike " + striking.count());
        return Verdict.fail(striking.failure());
    }

    private @Nullable Fault striking(Call call) {
        for (Fault fault : calls) {
            if (fault.appliesTo(call)) {
                return fault;
            }
        }
        return null;
    }
}
