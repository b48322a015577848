package dev.drydock.ecs.instance;

import java.util.LinkedHashMap;
import java.util.Map;

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

    /** A type without trunking and GPUs. */
    public InstanceType(String name, int cpu, int memory, int enis, boolean arm) {
        this(name, cpu, memory, enis, arm, 0, 0);
    }

    private static final Map<String, InstanceType> COMMON = common(
            new InstanceType("t2.micro", 1_024, 983, 1, false),
            new InstanceType("t2.small", 1_024, 1_993, 2, false),
            new InstanceType("t2.medium", 2_048, 3_953, 2, false),
            new InstanceType("t2.large", 2_048, 7_975, 2, false),
            new InstanceType("t3.micro", 2_048, 952, 1, false),
            new InstanceType("t3.small", 2_048, 1_910, 2, false),
            new InstanceType("t3.medium", 2_048, 3_828, 2, false),
            new InstanceType("t3.large", 2_048, 7_681, 2, false),
            new InstanceType("t3.xlarge", 4_096, 15_716, 3, false),
            new InstanceType("t4g.small", 2_048, 1_848, 2, true),
            new InstanceType("t4g.medium", 2_048, 3_787, 2, true),
            new InstanceType("t4g.large", 2_048, 7_813, 2, true),
            new InstanceType("m5.large", 2_048, 7_681, 2, false, 10, 0),
            new InstanceType("m5.xlarge", 4_096, 15_564, 3, false, 20, 0),
            new InstanceType("m5.2xlarge", 8_192, 31_320, 3, false, 40, 0),
            new InstanceType("m5.4xlarge", 16_384, 62_846, 7, false, 60, 0),
            new InstanceType("m6i.large", 2_048, 7_681, 2, false, 10, 0),
            new InstanceType("m6g.large", 2_048, 7_813, 2, true, 10, 0),
            new InstanceType("c5.large", 2_048, 3_713, 2, false, 10, 0),
            new InstanceType("c5.xlarge", 4_096, 7_619, 3, false, 20, 0),
            new InstanceType("c5.2xlarge", 8_192, 15_466, 3, false, 40, 0),
            new InstanceType("r5.large", 2_048, 15_616, 2, false, 10, 0),
            new InstanceType("r5.xlarge", 4_096, 31_484, 3, false, 20, 0),
            new InstanceType("r5.2xlarge", 8_192, 63_120, 3, false, 40, 0));

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

    /**
     * The type of that name.
     *
     * @throws IllegalArgumentException naming the types known, if it is not among them
     */
    public static InstanceType of(String name) {
        InstanceType type = COMMON.get(name);
        if (type == null) {
            throw new IllegalArgumentException("Drydock does not know the instance type " + name + ", only "
                    + String.join(", ", COMMON.keySet()) + "; for others use new InstanceType(...)");
        }
        return type;
    }

    private static Map<String, InstanceType> common(InstanceType... types) {
        Map<String, InstanceType> byName = new LinkedHashMap<>();
        for (InstanceType type : types) {
            byName.put(type.name, type);
        }
        return byName;
    }
}
