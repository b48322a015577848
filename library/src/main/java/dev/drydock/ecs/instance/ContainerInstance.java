package dev.drydock.ecs.instance;

import dev.drydock.ecs.query.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.Tag;

/** A container instance: what it has, what is reserved of it, and how many tasks are on it. Changed under the lock. */
public final class ContainerInstance implements Subject {

    private final String arn;
    private final String clusterArn;
    private final String ec2InstanceId;
    private final InstanceType type;
    private final String zone;
    private final int zoneIndex;
    private final long registeredAt;

    private final ResourceBook book;
    private final TaskGroups groups = new TaskGroups();

    /** Attributes with a value, those of the platform and those of users; and users' attributes without one. */
    private final TreeMap<String, @Nullable String> attributes;

    private final List<Attribute> custom = new ArrayList<>();
    private @Nullable Roster roster;
    private int number;
    private boolean connected = true;
    private boolean draining;
    private long deregisteredAt = -1;
    private long version = 1;
    private List<Tag> tags = List.of();

    private int runningTasks;
    private int pendingTasks;

    ContainerInstance(
            String arn,
            String clusterArn,
            String ec2InstanceId,
            InstanceType type,
            String zone,
            int zoneIndex,
            long registeredAt) {
        this.arn = arn;
        this.clusterArn = clusterArn;
        this.ec2InstanceId = ec2InstanceId;
        this.type = type;
        this.zone = zone;
        this.zoneIndex = zoneIndex;
        this.registeredAt = registeredAt;
        this.book = new ResourceBook(type.cpu(), type.memory(), type.enis(), type.gpus());
        this.attributes = InstanceAttributes.ofPlatform(this);
    }

    /** The ARN. */
    public String arn() {
        return arn;
    }

    /** The ARN of its cluster. */
    public String clusterArn() {
        return clusterArn;
    }

    @Override
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
        return deregisteredAt < 0 && !draining;
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
        return book.cpu();
    }

    /** MiB of memory left. */
    public int remainingMemory() {
        return book.memory();
    }

    /** How many more tasks with a network interface of their own fit. */
    public int remainingEnis() {
        return book.enis();
    }

    /** How many GPUs no task has. */
    public int remainingGpus() {
        return book.gpus();
    }

    /** Whether none of the host ports that a task fixes is in use. */
    public boolean arePortsFree(Reservation wanted) {
        return book.arePortsFree(wanted);
    }

    /** The names of its capabilities; the same set for all instances alike. */
    public Set<String> capabilities() {
        return InstanceAttributes.CAPABILITIES;
    }

    @Override
    public boolean hasAttribute(String name) {
        return attributes.containsKey(name) || capabilities().contains(name);
    }

    @Override
    public @Nullable String attribute(String name) {
        return attributes.get(name);
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
        return InstanceAnswers.AGENT_VERSION;
    }

    /** Its place in the order of registration in its cluster, from 0. */
    public int number() {
        return number;
    }

    /** How many tasks on it are not STOPPED yet. */
    public int tasks() {
        return book.tasks();
    }

    // ---- what tasks do to it

    /** Takes what a task needs; the caller has made sure that it fits. */
    public void reserve(Reservation reservation) {
        book.reserve(reservation);
        changed();
    }

    /** Gives back what a task had taken. */
    public void release(Reservation reservation) {
        book.release(reservation);
        changed();
    }

    /** A host port for a container port that is mapped to none. */
    public int giveOutPort(boolean overUdp) {
        return (overUdp ? book.udp() : book.tcp()).giveOut();
    }

    /** Takes such a port back. */
    public void giveBackPort(boolean overUdp, int port) {
        (overUdp ? book.udp() : book.tcp()).giveBack(port);
    }

    /** Counts the tasks on it that are wanted RUNNING, and those that are PENDING. */
    public void count(int running, int pending) {
        runningTasks += running;
        pendingTasks += pending;
        touched();
    }

    /** A task of a group is wanted RUNNING on it from now on. */
    public void joined(String group) {
        groups.add(group);
        touched();
    }

    /** A task of a group is not wanted RUNNING on it any more. */
    public void left(String group) {
        groups.remove(group);
        touched();
    }

    // ---- who is told

    void enrol(Roster in, int withNumber) {
        roster = in;
        number = withNumber;
    }

    private void changed() {
        version++;
        touched();
    }

    /** Something changed that its version does not count. */
    private void touched() {
        if (roster != null) {
            roster.changed(this);
        }
    }

    // ---- what operations and faults do to it

    /** Its agent loses its connection to ECS, or finds it again. Tasks on it go on; none are placed on it meanwhile. */
    public void connected(boolean now) {
        if (connected != now) {
            connected = now;
            changed();
        }
    }

    void deregister(long at) {
        deregisteredAt = at;
        changed();
    }

    /** The host is gone for good, or stopped with its agent. */
    public void lost(boolean terminated, long at) {
        connected = false;
        changed();
        if (terminated) {
            deregisteredAt = at;
        }
    }

    void drain(boolean nowDraining) {
        if (draining != nowDraining) {
            draining = nowDraining;
            changed();
        }
    }

    /** Gives it an attribute of a user's, in place of one of that name; none of the platform's may be named. */
    void put(Attribute attribute) {
        custom.removeIf(each -> each.name().equals(attribute.name()));
        custom.add(attribute);
        attributes.put(attribute.name(), attribute.value());
        touched();
    }

    /** The attributes users gave it, in the order given. */
    List<Attribute> custom() {
        return custom;
    }

    void tags(List<Tag> next) {
        tags = next;
    }

    List<Tag> tags() {
        return tags;
    }

    String status() {
        return isGone() ? "INACTIVE" : draining ? "DRAINING" : "ACTIVE";
    }

    long version() {
        return version;
    }

    @Override
    public long registeredAt() {
        return registeredAt;
    }

    long deregisteredAt() {
        return deregisteredAt;
    }

    @Override
    public int runningTasks() {
        return runningTasks;
    }

    int pendingTasks() {
        return pendingTasks;
    }

    HostPorts tcp() {
        return book.tcp();
    }

    HostPorts udp() {
        return book.udp();
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
                registeredAt,
                book.image(),
                connected,
                draining,
                deregisteredAt,
                version,
                tags,
                List.copyOf(custom),
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
                image.registeredAt);
        instance.book.restore(image.book);
        instance.connected = image.connected;
        instance.draining = image.draining;
        instance.deregisteredAt = image.deregisteredAt;
        instance.version = image.version;
        instance.tags = image.tags;
        image.custom.forEach(instance::put);
        instance.runningTasks = image.runningTasks;
        instance.pendingTasks = image.pendingTasks;
        return instance;
    }

    /** One instance as data; its book and the counts of tasks included. */
    public record Image(
            String arn,
            String clusterArn,
            String ec2InstanceId,
            InstanceType type,
            String zone,
            int zoneIndex,
            long registeredAt,
            ResourceBook.Image book,
            boolean connected,
            boolean draining,
            long deregisteredAt,
            long version,
            List<Tag> tags,
            List<Attribute> custom,
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
