package dev.drydock.internal.ecs.task;

import dev.drydock.internal.ecs.instance.Reservation;
import dev.drydock.internal.ecs.placement.Needs;
import dev.drydock.internal.ecs.placement.PlacementRules;
import dev.drydock.internal.ecs.placement.Request;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskOverride;
import software.amazon.awssdk.services.ecs.model.TransportProtocol;
import software.amazon.awssdk.services.ecs.model.Volume;

/** A {@link TaskSpec} made ready: all that its tasks have in common, computed once. */
public final class TaskPlan {

    private final TaskSpec spec;
    private final ContainerPlan[] containers;
    private final boolean startable;
    private final Needs needs;
    private final PlacementRules rules;
    private final boolean daemon;

    /** Whether it was made again for tasks of a snapshot, without rules, as it launches no more. */
    private final boolean restored;

    private final String groupKey;
    private final String idParent;
    private final String cpu;
    private final String memory;
    private final int memoryLimit;

    /** The request to place such a task, made for the zones asked about last. */
    private @Nullable Request request;

    /** Restores a plan that tasks were launched with; it launches no more. */
    TaskPlan(TaskSpec spec, String homeRegion) {
        this(spec, homeRegion, PlacementRules.ANYWHERE, false, true);
    }

    /** Makes a spec ready. */
    public TaskPlan(TaskSpec spec, String homeRegion, PlacementRules rules, boolean daemon) {
        this(spec, homeRegion, rules, daemon, false);
    }

    private TaskPlan(TaskSpec spec, String homeRegion, PlacementRules rules, boolean daemon, boolean restored) {
        this.daemon = daemon;
        this.restored = restored;
        this.spec = spec;
        this.rules = rules;
        TaskDefinition definition = spec.definition();
        this.containers = ContainerPlans.of(spec, homeRegion);
        this.startable = !StartOrder.hasCycle(containers);
        this.groupKey = groupKey(spec.clusterArn(), spec.group());
        this.idParent = spec.clusterName() + '/' + spec.group();
        TaskOverride overrides = spec.overrides();
        String taskCpu = overrides != null && overrides.cpu() != null ? overrides.cpu() : definition.cpu();
        String taskMemory = spec.sizeInMemory();
        int cpuUnits = taskCpu != null ? Integer.parseInt(taskCpu) : sumOfCpu();
        int mebibytes = taskMemory != null ? Integer.parseInt(taskMemory) : sumOfMemory();
        this.cpu = Integer.toString(cpuUnits);
        this.memory = Integer.toString(mebibytes);
        this.memoryLimit = taskMemory == null ? Integer.MAX_VALUE : mebibytes;
        this.needs = new Needs(
                new Reservation(
                        cpuUnits,
                        mebibytes,
                        fixedPorts(definition, TransportProtocol.TCP),
                        fixedPorts(definition, TransportProtocol.UDP),
                        hasEni(),
                        sumOfGpus()),
                attributes(spec));
    }

    static String groupKey(String clusterArn, String group) {
        return clusterArn + ' ' + group;
    }

    /** What it was made from. */
    public TaskSpec spec() {
        return spec;
    }

    /** What a task asks of a container instance. */
    public Needs needs() {
        return needs;
    }

    /** Whether it was made again for tasks of a snapshot, without rules. */
    public boolean isRestored() {
        return restored;
    }

    /** The request to place such a task in some zones. */
    public Request request(int zones) {
        Request last = request;
        if (last == null || last.zones() != zones) {
            last = new Request(needs, rules, spec.group(), zones, spec.onExternal(), daemon);
            request = last;
        }
        return last;
    }

    /** Whether each task has a network interface of its own. */
    public boolean hasEni() {
        return spec.network() != null;
    }

    /** Whether the network interface is to have a public address. */
    boolean publicIp() {
        return spec.network() != null && spec.network().assignPublicIp() == AssignPublicIp.ENABLED;
    }

    /** Whether file systems have to be mounted before the containers can be made. */
    public boolean mounts() {
        for (Volume volume : spec.definition().volumes()) {
            if (volume.efsVolumeConfiguration() != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is an order in which its containers can start; what is registered may wait for each other. */
    public boolean isStartable() {
        return startable;
    }

    ContainerPlan container(int index) {
        return containers[index];
    }

    int size() {
        return containers.length;
    }

    /** The key by which its tasks are counted: their group in their cluster. */
    public String groupKey() {
        return groupKey;
    }

    /** The parent among which the ids of its tasks are drawn. */
    public String idParent() {
        return idParent;
    }

    /** The CPU units of a task, as it shows them. */
    public String cpu() {
        return cpu;
    }

    /** The MiB of a task, as it shows them. */
    public String memory() {
        return memory;
    }

    /** MiB that all containers of a task may use together; all there is without a task size. */
    public int memoryLimit() {
        return memoryLimit;
    }

    // ---- sizes and ports

    private int sumOfCpu() {
        long sum = 0;
        for (ContainerPlan container : containers) {
            sum += Integer.parseInt(container.size().cpu());
        }
        return atMostAnInt(sum);
    }

    private int sumOfMemory() {
        long sum = 0;
        for (ContainerPlan container : containers) {
            String reserved = container.size().memoryReservation() != null
                    ? container.size().memoryReservation()
                    : container.size().memory();
            sum += reserved == null ? 0 : Integer.parseInt(reserved);
        }
        return atMostAnInt(sum);
    }

    /** No instance has as much, so that what is cut off makes no difference. */
    private static int atMostAnInt(long sum) {
        return (int) Math.min(sum, Integer.MAX_VALUE);
    }

    /** Host ports that the definition names; in awsvpc mode containers bind to the task's own interface. */
    private static List<Integer> fixedPorts(TaskDefinition definition, TransportProtocol protocol) {
        List<Integer> ports = new ArrayList<>();
        if (definition.networkMode() == NetworkMode.AWSVPC || definition.networkMode() == NetworkMode.NONE) {
            return ports;
        }
        for (ContainerDefinition container : definition.containerDefinitions()) {
            for (PortMapping mapping : container.portMappings()) {
                boolean fixed = mapping.hostPort() != null && mapping.hostPort() != 0;
                boolean udp = mapping.protocol() == TransportProtocol.UDP;
                if (fixed && udp == (protocol == TransportProtocol.UDP) && !ports.contains(mapping.hostPort())) {
                    ports.add(mapping.hostPort());
                }
            }
        }
        return ports;
    }

    /** What its definition requires, and its platform; tasks of launch type EXTERNAL run on ECS Anywhere alone. */
    private static List<Attribute> attributes(TaskSpec spec) {
        TaskDefinition definition = spec.definition();
        List<Attribute> attributes = new ArrayList<>(definition.requiresAttributes());
        RuntimePlatform platform = definition.runtimePlatform();
        if (platform != null && platform.cpuArchitecture() != null) {
            boolean arm = platform.cpuArchitecture() == CPUArchitecture.ARM64;
            attributes.add(attribute("ecs.cpu-architecture", arm ? "arm64" : "x86_64"));
        }
        if (platform != null && platform.operatingSystemFamily() != null) {
            attributes.add(attribute("ecs.os-family", platform.operatingSystemFamilyAsString()));
        }
        if (spec.onExternal()) {
            attributes.add(
                    Attribute.builder().name(TaskSpec.EXTERNAL_CAPABILITY).build());
        }
        return attributes;
    }

    private static Attribute attribute(String name, String value) {
        return Attribute.builder().name(name).value(value).build();
    }

    private int sumOfGpus() {
        long sum = 0;
        for (ContainerPlan container : containers) {
            sum += container.gpus();
        }
        return atMostAnInt(sum);
    }
}
