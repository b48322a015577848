package dev.drydock.ecs.instance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tasks take of one container instance: its resources, host ports and GPUs, and how many tasks there are of which
 * group. Changed under the lock by whoever counts tasks.
 */
public final class InstanceLoad {

    private final ContainerInstance instance;
    private final ResourceBook book;
    private final TaskGroups groups;
    private int runningTasks;
    private int pendingTasks;

    InstanceLoad(ContainerInstance instance, ResourceBook book, TaskGroups groups) {
        this.instance = instance;
        this.book = book;
        this.groups = groups;
    }

    // ---- resources

    /** Takes what a task needs; the caller has made sure that it fits. */
    public void reserve(Reservation reservation) {
        book.reserve(reservation);
        instance.moved();
    }

    /** Gives back what a task had taken. */
    public void release(Reservation reservation) {
        book.release(reservation);
        instance.moved();
    }

    /** Reserves what a task of a daemon takes, as long as there is none of its tasks; null if the daemon wants none here. */
    public void claim(String daemon, @Nullable Reservation wanted) {
        if (book.claim(daemon, wanted)) {
            instance.touched();
        }
    }

    /** A task of a daemon has come, or with -1 has gone: what it holds need not be reserved besides. */
    public void hold(String daemon, Reservation task, int times) {
        book.hold(daemon, task, times);
        instance.touched();
    }

    /**
     * Host ports for container ports that are mapped to none.
     *
     * @param count how many in a row
     * @return the first of them; 0 if there are not so many free ones in a row
     */
    public int giveOutPorts(boolean overUdp, int count) {
        return (overUdp ? book.udp() : book.tcp()).giveOut(count);
    }

    /** Takes such ports back. */
    public void giveBackPorts(boolean overUdp, int first, int count) {
        (overUdp ? book.udp() : book.tcp()).giveBack(first, count);
    }

    /** Gives the GPUs of a reservation to containers: the first in the order registered that are free. */
    public List<String> takeGpus(int count) {
        return book.takeGpus(instance.agent().report().gpus(), count);
    }

    /** Takes GPUs back. */
    public void giveBackGpus(List<String> ids) {
        book.giveBackGpus(ids);
    }

    List<String> freeGpus() {
        return book.free(instance.agent().report().gpus());
    }

    HostPorts tcp() {
        return book.tcp();
    }

    HostPorts udp() {
        return book.udp();
    }

    // ---- tasks

    /** Counts the tasks on the instance that are wanted RUNNING, and those that are PENDING. */
    public void count(int running, int pending) {
        runningTasks += running;
        pendingTasks += pending;
        instance.touched();
    }

    /** A task of a group is wanted RUNNING there from now on. */
    public void joined(String group) {
        groups.add(group);
        instance.touched();
    }

    /** A task of a group is not wanted RUNNING there any more. */
    public void left(String group) {
        groups.remove(group);
        instance.touched();
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
        return new Image(book.image(), runningTasks, pendingTasks);
    }

    void restore(Image image) {
        book.restore(image.book);
        runningTasks = image.runningTasks;
        pendingTasks = image.pendingTasks;
    }

    /** What tasks have taken, and how many there are; their groups are counted again from the tasks themselves. */
    public record Image(ResourceBook.Image book, int runningTasks, int pendingTasks) {}
}
