package dev.drydock.internal.fault;

import dev.drydock.fault.ResourceFault;
import dev.drydock.fault.StepFault;
import dev.drydock.internal.account.StepOutcomes.Failure;
import dev.drydock.internal.account.StepOutcomes.Step;
import dev.drydock.internal.account.StepOutcomes.StepContext;
import dev.drydock.internal.argument.Require;
import dev.drydock.time.Timing;
import java.util.function.BiFunction;

/** Something tasks need, before it is said what goes wrong with it. */
final class ResourceFaultTarget implements ResourceFault {

    private final FaultPlan faults;
    private final String name;
    private final Step step;
    private final String timeout;
    private final BiFunction<StepContext, String, String> wording;

    private ResourceFaultTarget(
            FaultPlan faults, String name, Step step, String timeout, BiFunction<StepContext, String, String> wording) {
        this.faults = faults;
        this.name = name;
        this.step = step;
        this.timeout = timeout;
        this.wording = wording;
    }

    static ResourceFault eni(FaultPlan faults) {
        return new ResourceFaultTarget(
                faults,
                "network interface",
                Step.ENI,
                "Timeout waiting for network interface provisioning to complete.",
                (context, why) -> "Unexpected EC2 error while attempting to Create Network Interface with public IP"
                        + " assignment " + (context.publicIp() ? "enabled" : "disabled") + " in subnet '"
                        + context.subnet()
                        + "': " + why);
    }

    static ResourceFault ephemeralStorage(FaultPlan faults) {
        return new ResourceFaultTarget(
                faults,
                "ephemeral storage",
                Step.CAPACITY,
                "Timeout waiting for EphemeralStorage provisioning to complete.",
                (context, why) -> "ResourceInitializationError: " + why);
    }

    static ResourceFault efs(FaultPlan faults) {
        return new ResourceFaultTarget(
                faults,
                "EFS volume",
                Step.VOLUMES,
                efs("mount.nfs4: Connection timed out"),
                (context, why) -> efs(why));
    }

    private static String efs(String stderr) {
        return "ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: "
                + stderr + " : unsuccessful EFS utils command execution; code: 32";
    }

    @Override
    public StepFault timesOut() {
        return faults.add(new ArmedStepFault(
                faults.kernel(),
                name + " times out",
                step,
                context -> true,
                Timing.PROVISIONING_TIMEOUT,
                context -> new Failure(timeout, null)));
    }

    @Override
    public StepFault fails(String why) {
        Require.text("fails", "why", why, "InsufficientFreeAddressesInSubnet");
        return faults.add(new ArmedStepFault(
                faults.kernel(),
                name + " fails with " + why,
                step,
                context -> true,
                null,
                context -> new Failure(wording.apply(context, why), null)));
    }
}
