package dev.drydock.ecs.instance;

/**
 * What ECS sees of an EC2 instance type.
 *
 * @param name for example {@code m5.large}
 * @param cpu 1,024 units to a vCPU
 * @param memory MiB as the agent registers it: what Linux has left of the nominal size
 * @param enis tasks in awsvpc mode that fit without trunking: the type's network interfaces less the host's own
 * @param arm whether its processor is a Graviton
 * @param trunkedEnis tasks in awsvpc mode that fit with trunking; 0 if the type has none
 * @param gpus how many GPUs it has
 */
public record InstanceType(String name, int cpu, int memory, int enis, boolean arm, int trunkedEnis, int gpus) {

    /** A type without GPUs and without trunking. */
    public InstanceType(String name, int cpu, int memory, int enis, boolean arm) {
        this(name, cpu, memory, enis, arm, 0, 0);
    }

    /**
     * The type of that name, one of about a thousand: those that the guide lists with trunking, and common ones without.
     *
     * @throws IllegalArgumentException naming types that are known, if it is not among them
     */
    public static InstanceType of(String name) {
        InstanceType type = InstanceTypes.find(name);
        if (type == null) {
            throw new IllegalArgumentException("Drydock does not know the instance type " + name + ", only "
                    + InstanceTypes.like(name) + "; for others use new InstanceType(...)");
        }
        return type;
    }

    /**
     * The same launched with trunking.
     *
     * @throws IllegalArgumentException if the type has none
     */
    public InstanceType trunked() {
        if (trunkedEnis == 0) {
            throw new IllegalArgumentException(name + " has no trunk network interface");
        }
        return new InstanceType(name, cpu, memory, trunkedEnis, arm, trunkedEnis, gpus);
    }

    /** The same as its agent measures it. */
    InstanceType measured(int registeredCpu, int registeredMemory, int registeredGpus) {
        return new InstanceType(name, registeredCpu, registeredMemory, enis, arm, trunkedEnis, registeredGpus);
    }
}
