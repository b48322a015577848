package dev.drydock.internal.ecs.instance;

import java.util.List;

/**
 * What one task uses of a container instance from its placement until it is STOPPED.
 *
 * @param cpu units
 * @param memory MiB
 * @param tcp fixed host ports
 * @param udp fixed host ports
 * @param eni whether it needs a network interface of its own
 * @param gpus how many GPUs
 */
public record Reservation(int cpu, int memory, List<Integer> tcp, List<Integer> udp, boolean eni, int gpus) {

    /** Keeps the ports as they are given. */
    public Reservation {
        tcp = List.copyOf(tcp);
        udp = List.copyOf(udp);
    }

    /** How many host ports it fixes. */
    int ports() {
        return tcp.size() + udp.size();
    }

    /** Whether it fixes host ports. */
    boolean hasPorts() {
        return !tcp.isEmpty() || !udp.isEmpty();
    }
}
