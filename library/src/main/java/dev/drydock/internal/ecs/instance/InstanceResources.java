package dev.drydock.internal.ecs.instance;

import dev.drydock.instance.InstanceType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The resources of one container instance: what it registered, and what of it remains. Every task takes a {@link
 * Reservation} when it is placed and gives the same one back when it is STOPPED, so the sums are always right.
 */
abstract class InstanceResources {

    /**
     * TCP and UDP together, including those that the host reserves.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html">hostPort</a>
     */
    private static final int MOST_PORTS = 100;

    private final HostPorts tcp;
    private final HostPorts udp;
    private int cpu;
    private int memory;
    private int enis;
    private int gpus;
    private int tasks;

    /** Reserved for daemons and not used by their tasks; the sums of the claims, because every placement asks for them. */
    private int claimedCpu;

    private int claimedMemory;
    private int claimedEnis;
    private final DaemonClaims claims = new DaemonClaims();

    /** The ids of all GPUs, in the order registered. */
    private final List<String> registeredGpus;

    /** The ids of the GPUs that containers have, in the order they were given. */
    private final Set<String> takenGpus = new LinkedHashSet<>();

    /**
     * All resources, none of them reserved.
     *
     * @param type what the instance has
     * @param tcpForGood ports that the host keeps for itself
     * @param udpForGood ports that the host keeps for itself
     * @param registeredGpus the ids of its GPUs
     */
    InstanceResources(
            InstanceType type, List<Integer> tcpForGood, List<Integer> udpForGood, List<String> registeredGpus) {
        this.cpu = type.cpu();
        this.memory = type.memory();
        this.enis = type.enis();
        this.gpus = type.gpus();
        this.tcp = new HostPorts(tcpForGood);
        this.udp = new HostPorts(udpForGood);
        this.registeredGpus = registeredGpus;
    }

    int cpu() {
        return cpu;
    }

    int memory() {
        return memory;
    }

    int enis() {
        return enis;
    }

    int gpus() {
        return gpus;
    }

    /** CPU units left for tasks of no daemon; negative if a daemon was created when the instance was full. */
    int freeCpu() {
        return cpu - claimedCpu;
    }

    /** MiB left for such tasks. */
    int freeMemory() {
        return memory - claimedMemory;
    }

    /** Network interfaces left for such tasks. */
    int freeEnis() {
        return enis - claimedEnis;
    }

    /** A daemon wants a task here that needs so much, or none. Returns whether that is a change. */
    boolean takeClaim(String daemon, @Nullable Reservation wanted) {
        boolean news = claims.claim(daemon, wanted);
        count();
        return news;
    }

    /** A task of a daemon was placed, or with -1 was stopped. */
    void countHeld(String daemon, Reservation task, int times) {
        claims.hold(daemon, task, times);
        count();
    }

    private void count() {
        claimedCpu = claims.cpu();
        claimedMemory = claims.memory();
        claimedEnis = claims.enis();
    }

    /** How many tasks have something reserved. */
    int tasks() {
        return tasks;
    }

    HostPorts tcp() {
        return tcp;
    }

    HostPorts udp() {
        return udp;
    }

    /** Gives GPUs to containers: the first in the order registered that none has; never more than are left. */
    public List<String> takeGpus(int count) {
        List<String> taken = new ArrayList<>(freeGpus());
        taken = taken.subList(0, Math.min(count, taken.size()));
        takenGpus.addAll(taken);
        return List.copyOf(taken);
    }

    /** Takes GPUs back. */
    public void giveBackGpus(List<String> ids) {
        ids.forEach(takenGpus::remove);
    }

    /** The GPUs that no container has, in the order registered. */
    List<String> freeGpus() {
        List<String> free = new ArrayList<>(registeredGpus);
        free.removeAll(takenGpus);
        return free;
    }

    boolean arePortsFree(Reservation wanted) {
        return !wanted.hasPorts()
                || (tcp.isFree(wanted.tcp()) && udp.isFree(wanted.udp()) && portsLeft() >= wanted.ports());
    }

    /** Whether the host keeps one of the ports wanted for itself. */
    public boolean keepsPorts(Reservation wanted) {
        return tcp.keepsAny(wanted.tcp()) || udp.keepsAny(wanted.udp());
    }

    /** How many host ports tasks may fix where there are no other tasks. */
    public int portsForTasks() {
        return Math.max(0, MOST_PORTS - tcp.reservedForGood() - udp.reservedForGood());
    }

    /** How many more host ports tasks may fix. */
    public int portsLeft() {
        return Math.max(0, MOST_PORTS - tcp.reserved() - udp.reserved());
    }

    void reserve(Reservation taken) {
        cpu -= taken.cpu();
        memory -= taken.memory();
        enis -= taken.eni() ? 1 : 0;
        gpus -= taken.gpus();
        if (taken.hasPorts()) {
            tcp.fix(taken.tcp());
            udp.fix(taken.udp());
        }
        tasks++;
    }

    void release(Reservation taken) {
        cpu += taken.cpu();
        memory += taken.memory();
        enis += taken.eni() ? 1 : 0;
        gpus += taken.gpus();
        if (taken.hasPorts()) {
            tcp.release(taken.tcp());
            udp.release(taken.udp());
        }
        tasks--;
    }

    Image resourcesImage() {
        return new Image(
                cpu, memory, enis, gpus, List.copyOf(takenGpus), tasks, tcp.image(), udp.image(), claims.image());
    }

    void restoreResources(Image image) {
        cpu = image.cpu();
        memory = image.memory();
        enis = image.enis();
        gpus = image.gpus();
        takenGpus.clear();
        takenGpus.addAll(image.takenGpus());
        tasks = image.tasks();
        tcp.restore(image.tcp());
        udp.restore(image.udp());
        claims.restore(image.claims());
        count();
    }

    /** What remains, the GPUs given out, the ports in use, and the claims by the daemons' ARNs. */
    public record Image(
            int cpu,
            int memory,
            int enis,
            int gpus,
            List<String> takenGpus,
            int tasks,
            HostPorts.Image tcp,
            HostPorts.Image udp,
            SortedMap<String, DaemonClaims.Claim> claims) {}
}
