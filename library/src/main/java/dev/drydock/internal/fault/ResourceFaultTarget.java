package dev.drydock.internal.fault;

import dev.drydock.account.Outcomes.Facts;
import dev.drydock.account.Outcomes.Failure;
import dev.drydock.account.Outcomes.Step;
import dev.drydock.account.Timing;
import dev.drydock.fault.ResourceFault;
import dev.drydock.fault.StepFault;
import java.util.function.BiFunction;

/** Something tasks need, before it is said what goes wrong with it. */
final class ResourceFaultTarget implements ResourceFault {

    private final FaultPlan faults;
    private final String name;
    private final Step step;
    private final String timeout;
    private final BiFunction<Facts, String, String> wording;

    ResourceFaultTarget(
            FaultPlan faults, String name, Step step, String timeout, BiFunction<Facts, String, String> wording) {
        this.faults = faults;
        this.name = name;
        this.step = step;
        this.timeout = timeout;
        this.wording = wording;
    }

    @Override
    public StepFault timesOut() {
        return faults.add(new ArmedStepFault(
                faults.kernel(),
                name + " times out",
                step,
                facts -> true,
                Timing.PROVISIONING_TIMEOUT,
                facts -> new Failure(timeout, null)));
    }

    @Override
    public StepFault fails(String why) {
        return faults.add(new ArmedStepFault(
                faults.kernel(),
                name + " fails with " + why,
                step,
                facts -> true,
                null,
                facts -> new Failure(wording.apply(facts, why), null)));
    }
}
