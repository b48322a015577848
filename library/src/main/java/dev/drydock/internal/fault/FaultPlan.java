package dev.drydock.internal.fault;

import dev.drydock.fault.CapacityFault;
import dev.drydock.fault.ContainerFault;
import dev.drydock.fault.DeclaredFault;
import dev.drydock.fault.Fault;
import dev.drydock.fault.FaultTarget;
import dev.drydock.fault.Faults;
import dev.drydock.fault.FisAction;
import dev.drydock.fault.InstanceFault;
import dev.drydock.fault.PageFault;
import dev.drydock.fault.PageFaults;
import dev.drydock.fault.PullFault;
import dev.drydock.fault.RateLimits;
import dev.drydock.fault.ReadFaults;
import dev.drydock.fault.ReadLag;
import dev.drydock.fault.ResourceFault;
import dev.drydock.fault.SpotFault;
import dev.drydock.fault.StepFault;
import dev.drydock.fault.Strike;
import dev.drydock.fault.TaskFault;
import dev.drydock.fault.ZoneFault;
import dev.drydock.internal.account.Behavior;
import dev.drydock.internal.account.InfrastructureFaults;
import dev.drydock.internal.account.StepOutcomes;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.call.Caller;
import dev.drydock.internal.call.Gate;
import dev.drydock.internal.call.Interceptor;
import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.fault.read.Past;
import dev.drydock.internal.fault.strike.Strikes;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.journal.Call;
import dev.drydock.operation.AwsService;
import dev.drydock.operation.OperationName;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/** The faults of a world: tried in the order they were declared; the first that still applies decides. */
public final class FaultPlan implements Faults, Interceptor {

    private static final String TASK = "arn:aws:ecs:us-east-1:123456789012:task/prod/0123456789abcdef0123456789abcdef";
    private static final List<String> PROVIDERS = List.of("FARGATE", "FARGATE_SPOT");

    private final Kernel kernel;
    private final JournalRecorder journal;
    private final Gate gate;
    private final InfrastructureFaults infrastructure;

    /** Made when first asked for: most worlds are struck by nothing. */
    private @Nullable Strikes strikes;

    /** All that wait, in the order they were declared; those of each kind besides, as they are looked through often. */
    private final List<ArmedFault<?>> declared = new ArrayList<>();

    private final List<StrikesCalls> calls = new ArrayList<>();
    private final ReadPlan reads;
    private final List<ArmedPullFault> pulls = new ArrayList<>();
    private final List<ArmedStepFault> steps = new ArrayList<>();
    private final List<ArmedBehavior> behaviors = new ArrayList<>();
    private final List<ArmedCapacityFault> capacity = new ArrayList<>();

    /** Calls of which it was not said what happens to them. */
    private final List<CallFaultTarget> unsaid = new ArrayList<>();

    private int callFaults;

    /** Whether faults are asked about a call just now. */
    private boolean isAsking;

    /**
     * No faults.
     *
     * @param past what reads see that lag behind
     */
    public FaultPlan(
            Kernel kernel, JournalRecorder journal, InfrastructureFaults infrastructure, Gate gate, Past past) {
        this.reads = new ReadPlan(kernel, journal, past);
        this.kernel = kernel;
        this.journal = journal;
        this.gate = gate;
        this.infrastructure = infrastructure;
    }

    private Strikes strikes() {
        return locked(() -> {
            Strikes made = strikes;
            if (made == null) {
                made = new Strikes(kernel, journal, infrastructure, gate);
                strikes = made;
            }
            return made;
        });
    }

    private <T> T locked(Supplier<T> body) {
        kernel.lock().lock();
        try {
            return body.get();
        } finally {
            kernel.lock().unlock();
        }
    }

    @Override
    public FaultTarget on(OperationName operation) {
        Require.given("on", "operation", operation, "EcsOperation.RUN_TASK");
        return begin(CallTarget.of(operation));
    }

    @Override
    public FaultTarget on(AwsService service) {
        Require.given("on", "service", service, "AwsService.ECS");
        return begin(CallTarget.of(service));
    }

    @Override
    public FaultTarget onAnyCall() {
        return begin(CallTarget.of((AwsService) null));
    }

    private FaultTarget begin(CallTarget target) {
        return locked(() -> {
            mustBeOpen();
            CallFaultTarget begun = new CallFaultTarget(this, target);
            unsaid.add(begun);
            return begun;
        });
    }

    @Override
    public RateLimits throttleLikeAws() {
        return declare(calls, new ArmedRateLimits(kernel));
    }

    @Override
    public ReadFaults reads() {
        mustBeOpen();
        return new ArmedLag.Target(this, null);
    }

    @Override
    public PageFaults pages() {
        mustBeOpen();
        return new ArmedPages.Target(this, null);
    }

    ReadLag addLag(Function<String, ArmedLag> fault) {
        return locked(() -> {
            ArmedLag lag = declare(reads.lags, fault.apply(reads.nextKey()));
            reads.keepPast();
            return lag;
        });
    }

    PageFault addPages(Function<String, ArmedPages> fault) {
        return locked(() -> declare(reads.pages, fault.apply(reads.nextKey())));
    }

    @Override
    public Reading reading(Caller caller, Call call, SdkRequest request) {
        return reads.reading(caller, call, request);
    }

    @Override
    public void writes() {
        reads.writes();
    }

    @Override
    public void wrote() {
        reads.wrote();
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
        return strikes().task(Require.text("task", "taskArn", taskArn, TASK));
    }

    @Override
    public TaskFault anyTask(String cluster) {
        return strikes().anyTask(Require.text("anyTask", "cluster", cluster, "prod"));
    }

    StepFault add(ArmedStepFault fault) {
        return declare(steps, fault);
    }

    StepFault add(ArmedBehavior fault) {
        return declare(behaviors, fault);
    }

    @Nullable
    Behavior behavior(StepOutcomes.StepContext context, boolean checked) {
        for (ArmedBehavior fault : behaviors) {
            if (fault.appliesTo(context, checked)) {
                journal.note("fault: " + fault);
                return fault.strike();
            }
        }
        return null;
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
        return strikes().spot(Require.text("spot", "reference", reference, TASK));
    }

    @Override
    public SpotFault anySpotTask(String cluster) {
        return strikes().anySpotTask(Require.text("anySpotTask", "cluster", cluster, "prod"));
    }

    @Override
    public InstanceFault instance(String reference) {
        return strikes().instance(Require.text("instance", "reference", reference, "i-0123456789abcdef0"));
    }

    @Override
    public InstanceFault anyInstance(String cluster) {
        return strikes().anyInstance(Require.text("anyInstance", "cluster", cluster, "prod"));
    }

    @Override
    public ZoneFault zone(String zone) {
        return strikes().zone(zone);
    }

    @Override
    public FisAction fis(String actionId) {
        return strikes().fis(actionId);
    }

    boolean isOpen(String zone) {
        return strikes == null || strikes.isUp(zone);
    }

    @Override
    public void killContainer(String taskArn) {
        strikes().task(Require.text("killContainer", "taskArn", taskArn, TASK)).losesContainer();
    }

    @Override
    public void killContainer(String taskArn, String container) {
        Require.text("killContainer", "taskArn", taskArn, TASK);
        strikes().task(taskArn).losesContainer(Require.text("killContainer", "container", container, "web"));
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
        boolean ofBehavior = step == StepOutcomes.Step.HEALTH && !behaviors.isEmpty();
        if (ofBehavior || (ofCapacity && !capacity.isEmpty())) {
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
            Stream<String> waiting = Stream.concat(
                            declared.stream().filter(each -> each.struck() == 0), unsaid.stream())
                    .map(Object::toString);
            return strikes == null
                    ? waiting.toList()
                    : Stream.concat(waiting, strikes.unused().stream()).toList();
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
            calls.removeIf(each -> each == fault);
            pulls.remove(fault);
            steps.remove(fault);
            behaviors.remove(fault);
            capacity.remove(fault);
            reads.remove(fault);
        } finally {
            kernel.lock().unlock();
        }
    }

    @Override
    public void remove(Strike strike) {
        strikes().remove(strike);
    }

    @Override
    public void clear() {
        kernel.lock().lock();
        try {
            mustBeOpen();
            if (strikes != null) {
                strikes.clear();
            }
            declared.clear();
            unsaid.clear();
            calls.clear();
            pulls.clear();
            steps.clear();
            behaviors.clear();
            capacity.clear();
            reads.clear();
        } finally {
            kernel.lock().unlock();
        }
    }

    /** No faults, and none that were; the world is about to go back to its beginning. Under the lock. */
    public void startOver() {
        clear();
        reads.startOver();
        strikes().startOver();
        callFaults = 0;
    }

    /** Declares a fault in calls, now that it is said what happens to them. */
    Fault add(CallFaultTarget target, Function<String, ArmedCallFault> fault) {
        return locked(() -> {
            mustBeOpen();
            unsaid.remove(target);
            callFaults++;
            return declare(calls, fault.apply("call fault " + callFaults));
        });
    }

    void forget(CallFaultTarget target) {
        locked(() -> unsaid.remove(target));
    }

    private <F extends ArmedFault<?>> F declare(List<? super F> kind, F fault) {
        return locked(() -> {
            mustBeOpen();
            kind.add(fault);
            declared.add(fault);
            return fault;
        });
    }

    private void mustBeOpen() {
        gate.mustBeOpen("faults() cannot be used");
    }

    Kernel kernel() {
        return kernel;
    }

    /** Asked by the pipeline, under the lock. */
    @Override
    public Verdict before(Call call, SdkRequest request) {
        if (calls.isEmpty()) {
            return Verdict.PASS;
        }
        if (isAsking) {
            return Verdict.fail(
                    new IllegalStateException("The condition in where(…) of a fault must not call the world,"
                            + " which stands still meanwhile; look at the request alone"));
        }
        isAsking = true;
        try {
            return struck(call, request);
        } finally {
            isAsking = false;
        }
    }

    private Verdict struck(Call call, SdkRequest request) {
        Verdict verdict = null;
        Duration latency = Duration.ZERO;
        for (StrikesCalls fault : calls) {
            try {
                boolean strikes = fault.appliesTo(call, request); // asked of all, because each counts the calls
                if (strikes && fault.onlyDelays()) {
                    latency = latency.plus(strike(fault, call, request).latency());
                } else if (strikes && verdict == null) {
                    verdict = strike(fault, call, request);
                }
            } catch (RuntimeException thrown) {
                return Verdict.fail(new IllegalStateException(
                        "The condition in where(…) of the fault \"" + fault + "\" threw " + thrown, thrown));
            }
        }
        return (verdict == null ? Verdict.PASS : verdict).delayed(latency);
    }

    private Verdict strike(StrikesCalls fault, Call call, SdkRequest request) {
        Verdict verdict = fault.strike(call, request);
        journal.note(fault.told());
        return verdict;
    }
}
