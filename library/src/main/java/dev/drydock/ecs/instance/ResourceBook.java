package dev.drydock.ecs.instance;

import java.util.List;

/**
 * The resources of one container instance: what it registered, and what of it remains. Every task enters with a
 * {@link Reservation} when it is placed and leaves with the same one when it is STOPPED, so the books always balance.
 */
final class ResourceBook {

    private static final List<Integer> SSH_DOCKER_AND_AGENT = List.of(22, 2376, 2375, 51678, 51679);

    private final HostPorts tcp = new HostPorts(SSH_DOCKER_AND_AGENT);
    private final HostPorts udp = new HostPorts(List.of());
    private int cpu;
    private int memory;
    private int enis;
    private int gpus;
    private int tasks;

    /**
     * A book without reservations.
     *
     * @param cpu units registered
     * @param memory MiB registered
     * @param enis how many tasks with a network interface of their own fit
     * @param gpus how many GPUs there are
     */
    ResourceBook(int cpu, int memory, int enis, int gpus) {
        this.cpu = cpu;
        this.memory = memory;
        this.enis = enis;
        this.gpus = gpus;
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

    boolean arePortsFree(Reservation wanted) {
        return tcp.isFree(wanted.tcp()) && udp.isFree(wanted.udp());
    }

    void reserve(Reservation taken) {
        cpu -= taken.cpu();
        memory -= taken.memory();
        enis -= taken.eni() ? 1 : 0;
        gpus -= taken.gpus();
        tcp.fix(taken.tcp());
        udp.fix(taken.udp());
        tasks++;
    }

    void release(Reservation taken) {
        cpu += taken.cpu();
        memory += taken.memory();
        enis += taken.eni() ? 1 : 0;
        gpus += taken.gpus();
        tcp.release(taken.tcp());
        udp.release(taken.udp());
        tasks--;
    }

    Image image() {
        return new Image(cpu, memory, enis, gpus, tasks, tcp.image(), udp.image());
    }

    void restore(Image image) {
        cpu = image.cpu();
        memory = image.memory();
        enis = image.enis();
        gpus = image.gpus();
        tasks = image.tasks();
        tcp.restore(image.tcp());
        udp.restore(image.udp());
    }

    /** What remains, and the ports in use. */
    public record Image(int cpu, int memory, int enis, int gpus, int tasks, HostPorts.Image tcp, HostPorts.Image udp) {}
}
