package dev.drydock.internal.ecs.instance;

import dev.drydock.instance.InstanceType;
import dev.drydock.internal.ecs.query.QueriedInstance;
import dev.drydock.internal.kernel.Ticket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.Tag;

/**
 * A container instance: its host, its status, and the attributes given by its agent and by users. What tasks use of it is
 * kept by its {@link InstanceLoad}. Changed under the lock.
 */
public final class EcsInstance implements QueriedInstance, InstanceChanges {

    private final RegisteredHost host;

    /** That of the host, as placement asks for it on every instance. */
    private final int zoneIndex;

    private final InstanceAgent agent;
    private final InstanceLoad load;

    /** The same as the load has, as placement asks them for every task. */
    private final TaskGroups groups;

    /** The values of its attributes; made when first asked for, dropped when they change. */
    private @Nullable AttributeValues attributes;

    /** Told of every change; null until the instance is in it. */
    private @Nullable ClusterInstances cluster;

    private int number;
    private boolean connected = true;
    private boolean draining;

    /** Whether its host is terminated once it is drained. */
    private boolean leaving;

    /** When its drain has taken too long; nothing waits for that once it is active again or gone. */
    private @Nullable Ticket drainTimeout;

    private long deregisteredAt = -1;
    private long version = 1;
    private int configVersion;
    private List<Tag> tags = List.of();

    /** As data, if that was made for late reads; what it shows may have changed since if it is stale. */
    private @Nullable Image toRead;

    private boolean stale;

    EcsInstance(RegisteredHost host, InstanceAgent agent) {
        this.host = host;
        this.zoneIndex = host.zoneIndex();
        this.agent = agent;
        this.groups = new TaskGroups();
        this.load = new InstanceLoad(this, host.type(), agent.report(), groups);
    }

    /** The ARN. */
    public String arn() {
        return host.arn();
    }

    /** The ARN of its cluster. */
    public String clusterArn() {
        return host.clusterArn();
    }

    @Override
    public String ec2InstanceId() {
        return host.ec2InstanceId();
    }

    /** The instance type. */
    public InstanceType type() {
        return host.type();
    }

    /** The availability zone. */
    public String zone() {
        return host.zone();
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
    public boolean isRegistering() {
        return agent.trunk() == InstanceAgent.Trunk.ATTACHING;
    }

    /** Whether it was deregistered. */
    public boolean isGone() {
        return deregisteredAt >= 0;
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    /** CPU units left. */
    public int remainingCpu() {
        return load.cpu();
    }

    /** MiB of memory left. */
    public int remainingMemory() {
        return load.memory();
    }

    /** CPU units left besides those reserved for daemons: what any other task may use. */
    public int freeCpu() {
        return load.freeCpu();
    }

    /** MiB of memory left besides those reserved for daemons. */
    public int freeMemory() {
        return load.freeMemory();
    }

    /** Network interfaces left besides those reserved for daemons. */
    public int freeEnis() {
        return load.freeEnis();
    }

    /** How many more tasks with a network interface of their own fit. */
    public int remainingEnis() {
        return load.enis();
    }

    /** How many GPUs no task has. */
    public int remainingGpus() {
        return load.gpus();
    }

    /** Whether none of the host ports that a task fixes is in use. */
    public boolean arePortsFree(Reservation wanted) {
        return load.arePortsFree(wanted);
    }

    /** The names of its capabilities; equal instances share one set. */
    public Set<String> capabilities() {
        return agent.capabilities();
    }

    /** All its attributes, sorted by name: those its agent registered, those ECS adds, and custom ones. */
    public List<Attribute> attributes() {
        return InstanceAttributes.listed(host, agent);
    }

    /** The custom attributes, by name. */
    public SortedMap<String, Attribute> customAttributes() {
        return agent.custom();
    }

    /** Replaces the custom attributes. */
    public void customAttributes(Map<String, Attribute> next) {
        agent.custom(next);
        reconfigured();
        touched();
    }

    @Override
    public boolean hasAttribute(String name) {
        return capabilities().contains(name) || values().has(name);
    }

    @Override
    public @Nullable String attribute(String name) {
        return values().of(name);
    }

    private AttributeValues values() {
        if (attributes == null) {
            attributes = new AttributeValues(host, agent);
        }
        return attributes;
    }

    /**
     * Counts the changes of its attributes, type, agent and status. What tasks use is not counted; whoever has found the
     * instance suitable need not check these again while the count stays the same.
     */
    public int configVersion() {
        return configVersion;
    }

    @Override
    public boolean hasTaskOf(Predicate<String> group) {
        return groups.any(group);
    }

    /** How many tasks of a group are wanted RUNNING on it. */
    public int tasksOf(String group) {
        return groups.of(group);
    }

    @Override
    public String agentVersion() {
        String version = agent.report().versions().agentVersion();
        return version == null ? "" : version;
    }

    /** Its place in the order of registration in its cluster, from 0. */
    public int number() {
        return number;
    }

    /** How many tasks on it are not STOPPED yet. */
    public int tasks() {
        return load.tasks();
    }

    /** What tasks use of it. */
    public InstanceLoad load() {
        return load;
    }

    // ---- who is told

    void enrol(ClusterInstances ofCluster, int withNumber) {
        cluster = ofCluster;
        number = withNumber;
        groups.enrol(ofCluster, withNumber);
    }

    /** Something changed that its version and its configVersion count. */
    void changed() {
        reconfigured();
        moved();
    }

    private void reconfigured() {
        attributes = null;
        configVersion++;
    }

    /** Something changed that its version counts, but not its configuration. */
    @Override
    public void moved() {
        version++;
        touched();
    }

    @Override
    public void touched() {
        stale = true;
        if (cluster != null) {
            cluster.changed(this);
        }
    }

    // ---- what operations and faults do to it

    /**
     * Its agent loses its connection to ECS, or is connected again. Its tasks keep running; none are placed on it
     * meanwhile.
     */
    public void connected(boolean now) {
        if (connected != now) {
            connected = now;
            changed();
        }
    }

    InstanceAgent agent() {
        return agent;
    }

    /**
     * Its agent registers it again. Its resources stay as first registered; its agent's version and its attributes are
     * updated.
     */
    void registeredAgain(AgentReport report) {
        agent.report(report.over(agent.report()));
        connected = true;
        changed();
    }

    void deregister(long at) {
        deregisteredAt = at;
        endDrain();
        changed();
    }

    /** The host is gone for good, or stopped with its agent. */
    public void lost(boolean terminated, long at) {
        connected = false;
        if (terminated) {
            deregisteredAt = at;
            endDrain();
        }
        changed();
    }

    private void endDrain() {
        if (drainTimeout != null) {
            drainTimeout.cancel();
            drainTimeout = null;
        }
    }

    /** Tasks are no longer placed on it, or are again. */
    public void drain(boolean nowDraining) {
        leaving &= nowDraining;
        if (!nowDraining) {
            endDrain();
        }
        if (draining != nowDraining) {
            draining = nowDraining;
            changed();
        }
    }

    /** Whether its host is terminated once it is drained. */
    public boolean isLeaving() {
        return leaving;
    }

    /**
     * Its host is to be terminated once it is drained; it is DRAINING.
     *
     * @param timeout when that has taken too long
     */
    public void leaves(Ticket timeout) {
        leaving = true;
        drainTimeout = timeout;
        stale = true;
    }

    void tags(List<Tag> next) {
        tags = next;
        stale = true;
    }

    List<Tag> tags() {
        return tags;
    }

    /** As {@code status} says: REGISTERING, ACTIVE, DRAINING, DEREGISTERING or INACTIVE. */
    public String status() {
        if (isGone()) {
            return agent.trunk() == InstanceAgent.Trunk.DETACHING ? "DEREGISTERING" : "INACTIVE";
        }
        return isRegistering() ? "REGISTERING" : draining ? "DRAINING" : "ACTIVE";
    }

    long version() {
        return version;
    }

    @Override
    public long registeredAt() {
        return host.registeredAt();
    }

    long deregisteredAt() {
        return deregisteredAt;
    }

    @Override
    public int runningTasks() {
        return load.running();
    }

    // ---- images

    Image image() {
        return image(agent.image());
    }

    private Image image(InstanceAgent.Image agentNow) {
        return new Image(
                host,
                agentNow,
                load.image(),
                connected,
                draining,
                leaving,
                Ticket.numberOf(drainTimeout),
                deregisteredAt,
                version,
                tags);
    }

    /** The same as it was last, if since then nothing has changed that a read sees. */
    Image imageToRead() {
        Image known = toRead;
        if (known != null && !stale) {
            return known;
        }
        InstanceAgent.Image agentNow = agent.image();
        Image made = image(known != null && known.agent.equals(agentNow) ? known.agent : agentNow);
        toRead = made;
        stale = false;
        return made;
    }

    /** Becomes as a later image of it says, to be read; its agent must be the same. */
    void show(Image image) {
        take(image);
        touched();
    }

    private void take(Image image) {
        load.restore(image.load);
        connected = image.connected;
        draining = image.draining;
        leaving = image.leaving;
        deregisteredAt = image.deregisteredAt;
        version = image.version;
        tags = image.tags;
    }

    static EcsInstance of(Image image, Map<Long, Ticket> tickets) {
        EcsInstance instance = new EcsInstance(image.host, InstanceAgent.of(image.agent));
        instance.take(image);
        instance.drainTimeout = tickets.get(image.drainTimeout);
        return instance;
    }

    /** One instance as data. */
    public record Image(
            RegisteredHost host,
            InstanceAgent.Image agent,
            InstanceLoad.Image load,
            boolean connected,
            boolean draining,
            boolean leaving,
            long drainTimeout,
            long deregisteredAt,
            long version,
            List<Tag> tags) {}

    @Override
    public String toString() {
        return host.arn();
    }

    /** The id in the ARN. */
    public String id() {
        return arn().substring(arn().lastIndexOf('/') + 1);
    }
}
