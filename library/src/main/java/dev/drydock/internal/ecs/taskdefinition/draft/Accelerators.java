package dev.drydock.internal.ecs.taskdefinition.draft;

import dev.drydock.internal.call.NotSimulated;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;

/** What containers may require of accelerators, in definitions and overrides. */
public final class Accelerators {

    private Accelerators() {}

    /** Whole GPUs are simulated; shared ones and Neuron devices would change which tasks fit on an instance. */
    public static void checkSimulated(ResourceRequirement requirement) {
        NotSimulated.refuseMember(requirement, "resourceRequirements.sharingStrategy", "GPUs that containers share");
        NotSimulated.refuse(
                "resourceRequirements.type", "Neuron devices", "NeuronDevice".equals(requirement.typeAsString()));
    }

    /** Whether it asks for GPUs, but not for a whole number of them. */
    public static boolean isWrong(ResourceRequirement requirement) {
        return "GPU".equals(requirement.typeAsString()) && TaskSize.gpus(requirement.value()) == null;
    }
}
