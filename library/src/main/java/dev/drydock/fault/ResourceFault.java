package dev.drydock.fault;

import dev.drydock.account.Outcomes.Facts;
import dev.drydock.account.Outcomes.Failure;
import dev.drydock.account.Outcomes.Step;
import dev.drydock.account.Timing;
import java.util.function.BiFunction;

/** Something a task needs before its containers can be made; says next what goes wrong with it. */
public final class ResourceFault {

    private final Faults faults;
    private final String name;
    private final Step step;
    private final String timeout;
    private final BiFunction<Facts, String, String> wording;

    ResourceFault(Faults faults, String name, Step step, String timeout, BiFunction<Facts, String, String> wording) {
        this.faults = faults;
        this.name = name;
        this.step = step;
        this.timeout = timeout;
        this.wording = wording;
    }

    /** It does not come in time, and the task fails to start; how long that is {@link Timing#PROVISIONING_TIMEOUT} says. */
    public StepFault timesOut() {
        return faults.add(new StepFault(
                faults.kernel(),
                name + " times out",
                step,
                facts -> true,
                Timing.PROVISIONING_TIMEOUT,
                facts -> new Failure(timeout, null)));
    }

    /**
     * It cannot be had, and the task fails to start.
     *
     * @param why as the service says that refuses it, {@code InsufficientFreeAddressesInSubnet} for a network interface
     */
    public StepFault fails(String why) {
        return faults.add(new StepFault(
                faults.kernel(),
                name + " fails with " + why,
                step,
                facts -> true,
                null,
                facts -> new Failure(wording.apply(facts, why), null)));
    }
}
