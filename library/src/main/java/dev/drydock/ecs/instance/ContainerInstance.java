package dev.drydock.ecs.instance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.Tag;

/** A container instance: what it has, what is reserved of it, and how many tasks are on it. Changed under the lock. */
public final class ContainerInstance {

    private final String arn;
    private final String clusterArn;
    private final String ec2InstanceId;
    private final String zone;
    private final int zoneIndex;
    private final long registeredAt;

    private final InstanceAgent agent;

    private InstanceType type;
    private final HostPorts tcp;
    private final HostPorts udp;
    private boolean connected = true;
    private boolean draining;
    private long deregisteredAt = -1;
    private long version = 1;
    private List<Tag> tags = List.of();

    private int cpu;
    private int memory;
    private int enis;
    private int tasks;
    private int runningTasks;
    private int pendingTasks;

    ContainerInstance(
            String arn,
            String clusterArn,
            String ec2InstanceId,
            InstanceType type,
            String zone,
            int zoneIndex,
            InstanceAgent agent,
            long registeredAt) {
        this.arn = arn;
        this.clusterArn = clusterArn;
        this.ec2InstanceId = ec2InstanceId;
        this.type = type;
        this.zone = zone;
        this.zoneIndex = zoneIndex;
        this.agent = agent;
        this.tcp = new HostPorts(agent.report().tcpPorts());
        this.udp = new HostPorts(agent.report().udpPorts());
        this.registeredAt = registeredAt;
        this.cpu = type.cpu();
        this.memory = type.memory();
        this.enis = type.enis();
    }

    /** The ARN. */
    public String arn() {
        return arn;
    }

    /** The ARN of its cluster. */
    public String clusterArn() {
        return clusterArn;
    }

    /** The id EC2 knows it by, {@code i-…}. */
    public String ec2InstanceId() {
        return ec2InstanceId;
    }

    /** What it is. */
    public InstanceType type() {
        return type;
    }

    /** The availability zone. */
    public String zone() {
        return zone;
    }

    /** The place of its zone among the region's zones. */
    public int zoneIndex() {
        return zoneIndex;
    }

    /** Whether it is ACTIVE, so that tasks may be placed on it. */
    public boolean isActive() {
        return deregisteredAt < 0 && !draining && !isRegistering();
    }

    /** Whether it is outside of EC2, so that it takes tasks of the launch type EXTERNAL only. */
    public boolean isExternal() {
        return agent.report().external();
    }

    /** Whether it waits for its trunk network interface before it becomes ACTIVE. */
    boolean isRegistering() {
        return agent.trunk() == InstanceAgent.Trunk.ATTACHING;
    }

    /** Whether it was deregistered. */
    public boolean isGone() {
        return deregisteredAt >= 0;
    }

    /** Whether ECS can talk to its agent. */
    public boolean isConnected() {
        return connected;
    }

    /** CPU units left. */
    public int remainingCpu() {
        return cpu;
    }

    /** MiB of memory left. */
    public int remainingMemory() {
        return memory;
    }

    /** How many more tasks with a network interface of their own fit. */
    public int remainingEnis() {
        return enis;
    }

    /** Whether none of these host ports is in use. */
    public boolean arePortsFree(List<Integer> tcpPorts, List<Integer> udpPorts) {
        return tcp.isFree(tcpPorts) && udp.isFree(udpPorts);
    }

    /** The names of its capabilities; the same set for all instances alike. */
    public Set<String> capabilities() {
        return agent.capabilities();
    }

    /** All its attributes, sorted by name: those it registered, those ECS adds, and those users gave it. */
    public List<Attribute> attributes() {
        return InstanceAttributes.listed(this);
    }

    /** The attributes that users gave it, by name. */
    public SortedMap<String, Attribute> customAttributes() {
        return agent.custom();
    }

    /** Replaces the attributes that users gave it. */
    public void customAttributes(Map<String, Attribute> next) {
        agent.custom(next);
    }

    /** How many tasks on it are not STOPPED yet. */
    public int tasks() {
        return tasks;
    }

    // ---- what tasks do to it

    /** Takes what a task needs; the caller has made sure that it fits. */
    public void reserve(Reservation reservation) {
        cpu -= reservation.cpu();
        memory -= reservation.memory();
        enis -= reservation.eni() ? 1 : 0;
        tcp.fix(reservation.tcp());
        udp.fix(reservation.udp());
        tasks++;
        version++;
    }

    /** Gives back what a task had taken. */
    public void release(Reservation reservation) {
        cpu += reservation.cpu();
        memory += reservation.memory();
        enis += reservation.eni() ? 1 : 0;
        tcp.release(reservation.tcp());
        udp.release(reservation.udp());
        tasks--;
        version++;
    }

    /** A host port for a container port that is mapped to none. */
    public int giveOutPort(boolean overUdp) {
        return (overUdp ? udp : tcp).giveOut();
    }

    /** Takes such a port back. */
    public void giveBackPort(boolean overUdp, int port) {
        (overUdp ? udp : tcp).giveBack(port);
    }

    /** Counts the tasks on it that are wanted RUNNING, and those that are PENDING. */
    public void count(int running, int pending) {
        runningTasks += running;
        pendingTasks += pending;
    }

    // ---- what operations and faults do to it

    /** Its agent loses its connection to ECS, or finds it again. Tasks on it go on; none are placed on it meanwhile. */
    public void connected(boolean now) {
        if (connected != now) {
            connected = now;
            version++;
        }
    }

    InstanceAgent agent() {
        return agent;
    }

    /** Something that those who watch its version are told of. */
    void changed() {
        version++;
    }

    /** Its agent registers it again, with what it measures now. */
    void registeredAgain(InstanceType measured, AgentReport report) {
        cpu += measured.cpu() - type.cpu();
        memory += measured.memory() - type.memory();
        type = type.measured(measured.cpu(), measured.memory(), measured.gpus());
        agent.report(report);
        connected = true;
        version++;
    }

    void deregister(long at) {
        deregisteredAt = at;
        version++;
    }

    /** The host is gone for good, or stopped with its agent. */
    public void lost(boolean terminated, long at) {
        connected = false;
        version++;
        if (terminated) {
            deregisteredAt = at;
        }
    }

    void drain(boolean nowDraining) {
        if (draining != nowDraining) {
            draining = nowDraining;
            version++;
        }
    }

    void tags(List<Tag> next) {
        tags = next;
    }

    List<Tag> tags() {
        return tags;
    }

    String status() {
        if (isGone()) {
            return agent.trunk() == InstanceAgent.Trunk.DETACHING ? "DEREGISTERING" : "INACTIVE";
        }
        return isRegistering() ? "REGISTERING" : draining ? "DRAINING" : "ACTIVE";
    }

    long version() {
        return version;
    }

    long registeredAt() {
        return registeredAt;
    }

    long deregisteredAt() {
        return deregisteredAt;
    }

    int runningTasks() {
        return runningTasks;
    }

    int pendingTasks() {
        return pendingTasks;
    }

    /** The counts of its tasks, as DescribeContainerInstances shows them. */
    public Counted counted() {
        return new Counted(runningTasks, pendingTasks);
    }

    /**
     * The tasks on an instance, counted.
     *
     * @param running those wanted RUNNING
     * @param pending those PENDING
     */
    public record Counted(int running, int pending) {}

    HostPorts tcp() {
        return tcp;
    }

    HostPorts udp() {
        return udp;
    }

    // ---- images

    Image image() {
        return new Image(
                arn,
                clusterArn,
                ec2InstanceId,
                type,
                zone,
                zoneIndex,
                agent.image(),
                registeredAt,
                tcp.image(),
                udp.image(),
                connected,
                draining,
                deregisteredAt,
                version,
                tags,
                cpu,
                memory,
                enis,
                tasks,
                runningTasks,
                pendingTasks);
    }

    static ContainerInstance of(Image image) {
        ContainerInstance instance = new ContainerInstance(
                image.arn,
                image.clusterArn,
                image.ec2InstanceId,
                image.type,
                image.zone,
                image.zoneIndex,
                InstanceAgent.of(image.agent),
                image.registeredAt);
        instance.tcp.restore(image.tcp);
        instance.udp.restore(image.udp);
        instance.connected = image.connected;
        instance.draining = image.draining;
        instance.deregisteredAt = image.deregisteredAt;
        instance.version = image.version;
        instance.tags = image.tags;
        instance.cpu = image.cpu;
        instance.memory = image.memory;
        instance.enis = image.enis;
        instance.tasks = image.tasks;
        instance.runningTasks = image.runningTasks;
        instance.pendingTasks = image.pendingTasks;
        return instance;
    }

    /** One instance as data; remaining CPU, memory and interfaces, and the counts of tasks, included. */
    public record Image(
            String arn,
            String clusterArn,
            String ec2InstanceId,
            InstanceType type,
            String zone,
            int zoneIndex,
            InstanceAgent.Image agent,
            long registeredAt,
            HostPorts.Image tcp,
            HostPorts.Image udp,
            boolean connected,
            boolean draining,
            long deregisteredAt,
            long version,
            List<Tag> tags,
            int cpu,
            int memory,
            int enis,
            int tasks,
            int runningTasks,
            int pendingTasks) {}

    @Override
    public String toString() {
        return arn;
    }

    /** The id in the ARN. */
    public String id() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
