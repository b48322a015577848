package dev.drydock.internal.fault;

import dev.drydock.fault.CapacityFault;
import dev.drydock.fault.ContainerFault;
import dev.drydock.fault.DeclaredFault;
import dev.drydock.fault.Fault;
import dev.drydock.fault.FaultTarget;
import dev.drydock.fault.Faults;
import dev.drydock.fault.InstanceFault;
import dev.drydock.fault.PullFault;
import dev.drydock.fault.ResourceFault;
import dev.drydock.fault.SpotFault;
import dev.drydock.fault.StepFault;
import dev.drydock.fault.TaskFault;
import dev.drydock.internal.account.InfrastructureFaults;
import dev.drydock.internal.account.StepOutcomes;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.call.Gate;
import dev.drydock.internal.call.Interceptor;
import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.journal.Call;
import dev.drydock.operation.OperationName;
import dev.drydock.time.Timings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults of a world: tried in the order they were declared; the first that still applies decides. */
public final class FaultPlan implements Faults, Interceptor {

    private static final List<String> PROVIDERS = List.of("FARGATE", "FARGATE_SPOT");

    private final Kernel kernel;
    private final JournalRecorder journal;
    private final InfrastructureFaults infrastructure;
    private final Gate gate;

    /** All that wait, in the order they were declared; those of each kind besides, as they are looked through often. */
    private final List<ArmedFault<?>> declared = new ArrayList<>();

    private final List<ArmedCallFault> calls = new ArrayList<>();
    private final List<ArmedPullFault> pulls = new ArrayList<>();
    private final List<ArmedStepFault> steps = new ArrayList<>();
    private final List<ArmedCapacityFault> capacity = new ArrayList<>();

    /** No faults. */
    public FaultPlan(Kernel kernel, JournalRecorder journal, InfrastructureFaults infrastructure, Gate gate) {
        this.kernel = kernel;
        this.journal = journal;
        this.infrastructure = infrastructure;
        this.gate = gate;
    }

    @Override
    public FaultTarget on(OperationName operation) {
        Require.given("on", "operation", operation, "EcsOperation.RUN_TASK");
        return new CallFaultTarget(this, operation);
    }

    @Override
    public PullFault pull(String image) {
        Require.text("pull", "image", image, "shop/web:1");
        return declare(pulls, new ArmedPullFault(kernel, image));
    }

    @Override
    public ContainerFault container(String image) {
        Require.text("container", "image", image, "shop/web:1");
        return new ContainerFaultTarget(this, image);
    }

    @Override
    public ResourceFault eni() {
        return ResourceFaultTarget.eni(this);
    }

    @Override
    public ResourceFault ephemeralStorage() {
        return ResourceFaultTarget.ephemeralStorage(this);
    }

    @Override
    public ResourceFault efs() {
        return ResourceFaultTarget.efs(this);
    }

    @Override
    public TaskFault task(String taskArn) {
        Require.text(
                "task",
                "taskArn",
                taskArn,
                "arn:aws:ecs:us-east-1:123456789012:task/prod/0123456789abcdef0123456789abcdef");
        return new ImmediateTaskFault(kernel, journal, infrastructure, taskArn);
    }

    StepFault add(ArmedStepFault fault) {
        return declare(steps, fault);
    }

    @Override
    public CapacityFault fargateCapacity() {
        return declare(capacity, new ArmedCapacityFault(kernel, null));
    }

    @Override
    public CapacityFault fargateCapacity(String provider) {
        Require.oneOf("fargateCapacity", "provider", provider, PROVIDERS);
        return declare(capacity, new ArmedCapacityFault(kernel, provider));
    }

    @Override
    public SpotFault spot(String reference) {
        Require.text(
                "spot",
                "reference",
                reference,
                "arn:aws:ecs:us-east-1:123456789012:task/prod/0123456789abcdef0123456789abcdef");
        return new ImmediateSpotFault(kernel, journal, infrastructure, reference);
    }

    @Override
    public InstanceFault instance(String reference) {
        Require.text("instance", "reference", reference, "i-0123456789abcdef0");
        return new ImmediateInstanceFault(kernel, journal, infrastructure, reference);
    }

    @Override
    public void killContainer(String taskArn) {
        Require.text(
                "killContainer",
                "taskArn",
                taskArn,
                "arn:aws:ecs:us-east-1:123456789012:task/prod/0123456789abcdef0123456789abcdef");
        kill(taskArn, null);
    }

    @Override
    public void killContainer(String taskArn, String container) {
        Require.text(
                "killContainer",
                "taskArn",
                taskArn,
                "arn:aws:ecs:us-east-1:123456789012:task/prod/0123456789abcdef0123456789abcdef");
        Require.text("killContainer", "container", container, "web");
        kill(taskArn, container);
    }

    private void kill(String taskArn, @Nullable String container) {
        new ImmediateTaskFault(kernel, journal, infrastructure, taskArn).kill(container);
    }

    /** The outcomes of tasks' steps with the declared faults in them. */
    public StepOutcomes over(StepOutcomes planned, Timings timings) {
        return new FaultyOutcomes(planned, this, timings);
    }

    StepOutcomes.Outcome pulled(StepOutcomes.StepContext context, StepOutcomes.Outcome planned, Timings timings) {
        for (ArmedPullFault fault : pulls) {
            if (fault.appliesTo(context)) {
                journal.note("fault: " + fault);
                return fault.strike(planned, context, timings);
            }
        }
        return planned;
    }

    boolean concern(StepOutcomes.Step step) {
        boolean ofCapacity = step == StepOutcomes.Step.LAUNCH || step == StepOutcomes.Step.CAPACITY;
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

    StepOutcomes.Outcome strike(
            StepOutcomes.Step step, StepOutcomes.StepContext context, StepOutcomes.Outcome planned, Timings timings) {
        for (int i = 0; i < steps.size(); i++) {
            ArmedStepFault fault = steps.get(i);
            if (fault.appliesTo(step, context)) {
                journal.note("fault: " + fault);
                return fault.strike(planned, context, timings);
            }
        }
        return planned;
    }

    StepOutcomes.Outcome capacity(
            StepOutcomes.Step step, StepOutcomes.StepContext context, StepOutcomes.Outcome planned) {
        for (ArmedCapacityFault fault : capacity) {
            if (fault.appliesTo(step, context)) {
                journal.note("fault: " + fault);
                return fault.strike(planned);
            }
        }
        return planned;
    }

    @Override
    public List<String> unused() {
        kernel.lock().lock();
        try {
            return declared.stream()
                    .filter(each -> each.struck() == 0)
                    .map(Object::toString)
                    .toList();
        } finally {
            kernel.lock().unlock();
        }
    }

    @Override
    public void remove(DeclaredFault<?> fault) {
        Require.given("remove", "fault", fault, "what on(RUN_TASK).throttle() gave");
        kernel.lock().lock();
        try {
            mustBeOpen();
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

    @Override
    public void clear() {
        kernel.lock().lock();
        try {
            mustBeOpen();
            declared.clear();
            calls.clear();
            pulls.clear();
            steps.clear();
            capacity.clear();
        } finally {
            kernel.lock().unlock();
        }
    }

    Fault add(ArmedCallFault fault) {
        return declare(calls, fault);
    }

    private <F extends ArmedFault<?>> F declare(List<F> kind, F fault) {
        kernel.lock().lock();
        try {
            mustBeOpen();
            kind.add(fault);
            declared.add(fault);
            return fault;
        } finally {
            kernel.lock().unlock();
        }
    }

    private void mustBeOpen() {
        gate.mustBeOpen("faults() cannot be used");
    }

    Kernel kernel() {
        return kernel;
    }

    /** Asked by the pipeline, under the lock. */
    @Override
    public Verdict before(Call call) {
        ArmedCallFault striking = striking(call);
        if (striking == null) {
            return Verdict.PASS;
        }
        journal.note("fault: " + striking + ", strike " + striking.count());
        return Verdict.fail(striking.failure());
    }

    private @Nullable ArmedCallFault striking(Call call) {
        for (ArmedCallFault fault : calls) {
            if (fault.appliesTo(call)) {
                return fault;
            }
        }
        return null;
    }
}
