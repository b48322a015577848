package dev.drydock.internal.ecs.usage;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of {@code ECS/ContainerInsights}, by name: what each is of, its unit, and by which dimensions it is told.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html">Amazon ECS
 *     Container Insights metrics</a>
 */
record InsightMetric(String name, Of of, String unit, List<Set<String>> basic, List<Set<String>> enhanced) {

    static final String CLUSTER = "ClusterName";
    static final String SERVICE = "ServiceName";
    static final String FAMILY = "TaskDefinitionFamily";
    static final String TASK = "TaskId";
    static final String CONTAINER = "ContainerName";

    /** What a value is of. */
    enum Of {
        CLUSTER_COUNT,
        SERVICE_COUNT,
        TASKS,
        CONTAINERS
    }

    private static final String COUNT = "Count";
    private static final String NONE = "None";
    private static final String MEGABYTES = "Megabytes";

    private static final Set<String> BY_CLUSTER = Set.of(CLUSTER);
    private static final Set<String> BY_SERVICE = Set.of(CLUSTER, SERVICE);
    private static final Set<String> BY_FAMILY = Set.of(CLUSTER, FAMILY);
    private static final Set<String> BY_TASK_OF_SERVICE = Set.of(CLUSTER, SERVICE, TASK);
    private static final Set<String> BY_TASK_OF_FAMILY = Set.of(CLUSTER, FAMILY, TASK);

    private static final List<Set<String>> CLUSTERS = List.of(BY_CLUSTER);
    private static final List<Set<String>> SERVICES = List.of(BY_SERVICE);
    private static final List<Set<String>> GROUPS = List.of(BY_CLUSTER, BY_SERVICE, BY_FAMILY);
    private static final List<Set<String>> TASKS =
            List.of(BY_CLUSTER, BY_SERVICE, BY_FAMILY, BY_TASK_OF_SERVICE, BY_TASK_OF_FAMILY);
    private static final List<Set<String>> CONTAINERS = List.of(
            BY_CLUSTER,
            Set.of(CLUSTER, SERVICE, CONTAINER),
            Set.of(CLUSTER, FAMILY, CONTAINER),
            Set.of(CLUSTER, SERVICE, TASK, CONTAINER),
            Set.of(CLUSTER, FAMILY, TASK, CONTAINER));

    private static final TreeMap<String, InsightMetric> ALL = new TreeMap<>();

    static {
        add("TaskCount", Of.CLUSTER_COUNT, COUNT, CLUSTERS, CLUSTERS);
        add("ServiceCount", Of.CLUSTER_COUNT, COUNT, CLUSTERS, CLUSTERS);
        add("ContainerInstanceCount", Of.CLUSTER_COUNT, COUNT, CLUSTERS, CLUSTERS);
        add("DesiredTaskCount", Of.SERVICE_COUNT, COUNT, SERVICES, SERVICES);
        add("PendingTaskCount", Of.SERVICE_COUNT, COUNT, SERVICES, SERVICES);
        add("RunningTaskCount", Of.SERVICE_COUNT, COUNT, SERVICES, SERVICES);
        add("DeploymentCount", Of.SERVICE_COUNT, COUNT, SERVICES, SERVICES);
        add("TaskSetCount", Of.SERVICE_COUNT, COUNT, SERVICES, SERVICES);
        add("CpuReserved", Of.TASKS, NONE, GROUPS, TASKS);
        add("CpuUtilized", Of.TASKS, NONE, GROUPS, TASKS);
        add("MemoryReserved", Of.TASKS, MEGABYTES, GROUPS, TASKS);
        add("MemoryUtilized", Of.TASKS, MEGABYTES, GROUPS, TASKS);
        add("RestartCount", Of.TASKS, COUNT, GROUPS, TASKS);
        add("TaskCpuUtilization", Of.TASKS, Utilization.PERCENT, List.of(), TASKS);
        add("TaskMemoryUtilization", Of.TASKS, Utilization.PERCENT, List.of(), TASKS);
        add("ContainerCpuReserved", Of.CONTAINERS, NONE, List.of(), CONTAINERS);
        add("ContainerCpuUtilized", Of.CONTAINERS, NONE, List.of(), CONTAINERS);
        add("ContainerCpuUtilization", Of.CONTAINERS, Utilization.PERCENT, List.of(), TASKS);
        add("ContainerMemoryReserved", Of.CONTAINERS, MEGABYTES, List.of(), CONTAINERS);
        add("ContainerMemoryUtilized", Of.CONTAINERS, MEGABYTES, List.of(), CONTAINERS);
        add("ContainerMemoryUtilization", Of.CONTAINERS, Utilization.PERCENT, List.of(), CONTAINERS);
    }

    private static void add(String name, Of of, String unit, List<Set<String>> basic, List<Set<String>> enhanced) {
        ALL.put(name, new InsightMetric(name, of, unit, basic, enhanced));
    }

    static @Nullable InsightMetric find(String name) {
        return ALL.get(name);
    }

    static List<InsightMetric> all() {
        return List.copyOf(ALL.values());
    }

    /** The sets of dimensions by which it is told. */
    List<Set<String>> dimensions(Insights level) {
        return switch (level) {
            case DISABLED -> List.of();
            case ENABLED -> basic;
            case ENHANCED -> enhanced;
        };
    }
}
