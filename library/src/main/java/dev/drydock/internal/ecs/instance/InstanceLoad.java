package dev.drydock.internal.ecs.instance;

import dev.drydock.instance.InstanceType;
import org.jspecify.annotations.Nullable;

/**
 * What tasks use of one container instance: its resources, host ports and GPUs, and how many tasks of which group there
 * are. Changed under the lock by whoever counts tasks.
 */
public final class InstanceLoad extends InstanceResources {

    private final InstanceChanges changes;
    private final TaskGroups groups;
    private int runningTasks;
    private int pendingTasks;

    InstanceLoad(InstanceChanges changes, InstanceType type, AgentReport report, TaskGroups groups) {
        super(type, report.tcpPorts(), report.udpPorts(), report.gpus());
        this.changes = changes;
        this.groups = groups;
    }

    // ---- resources

    /** Takes what a task needs; the caller has made sure that it fits. */
    @Override
    public void reserve(Reservation reservation) {
        super.reserve(reservation);
        changes.moved();
    }

    /** Gives back what a task had taken. */
    @Override
    public void release(Reservation reservation) {
        super.release(reservation);
        changes.moved();
    }

    /** Reserves what a task of a daemon needs, as long as none is there; null if the daemon wants none here. */
    public void claim(String daemon, @Nullable Reservation wanted) {
        if (takeClaim(daemon, wanted)) {
            changes.touched();
        }
    }

    /** A task of a daemon was placed, or with -1 was stopped; what it uses need not be reserved as well. */
    public void hold(String daemon, Reservation task, int times) {
        countHeld(daemon, task, times);
        changes.touched();
    }

    /**
     * Gives out host ports for container ports that are mapped to none.
     *
     * @param count how many in a row
     * @return the first of them; 0 if there are not so many free ones in a row
     */
    public int giveOutPorts(boolean overUdp, int count) {
        int first = (overUdp ? udp() : tcp()).giveOut(count);
        changes.touched();
        return first;
    }

    /** Takes such ports back. */
    public void giveBackPorts(boolean overUdp, int first, int count) {
        (overUdp ? udp() : tcp()).giveBack(first, count);
        changes.touched();
    }

    // ---- tasks

    /** Counts the tasks on the instance that are wanted RUNNING, and those that are PENDING. */
    public void count(int running, int pending) {
        runningTasks += running;
        pendingTasks += pending;
        changes.touched();
    }

    /** A task of a group is wanted RUNNING there from now on. */
    public void joined(String group) {
        groups.add(group);
        changes.touched();
    }

    /** A task of a group is not wanted RUNNING there any more. */
    public void left(String group) {
        groups.remove(group);
        changes.touched();
    }

    int running() {
        return runningTasks;
    }

    /** The counts of the tasks, as DescribeContainerInstances shows them. */
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

    // ---- images

    Image image() {
        return new Image(resourcesImage(), runningTasks, pendingTasks);
    }

    void restore(Image image) {
        restoreResources(image.resources);
        runningTasks = image.runningTasks;
        pendingTasks = image.pendingTasks;
    }

    /** What tasks have taken, and how many there are; their groups are counted again from the tasks themselves. */
    public record Image(InstanceResources.Image resources, int runningTasks, int pendingTasks) {}
}
