package dev.drydock.ecs.placement;

import dev.drydock.ecs.instance.ContainerInstance;
import dev.drydock.ecs.instance.Reservation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a task asks of an instance. Made once for all tasks alike; a check of the capabilities that instances share is made
 * once too.
 */
public final class Needs {

    private final Reservation reservation;
    private final List<String> capabilities;

    /** The answer to the last check, and what was checked: equal instances share one set. */
    private @Nullable Set<String> checked;

    private boolean satisfied;

    /**
     * The needs of a task.
     *
     * @param reservation what it takes
     * @param capabilities the attributes its definition requires
     */
    public Needs(Reservation reservation, List<String> capabilities) {
        this.reservation = reservation;
        this.capabilities = List.copyOf(capabilities);
    }

    /** What the task takes of the instance it is placed on. */
    public Reservation reservation() {
        return reservation;
    }

    /**
     * The first thing an instance lacks, or null if the task fits.
     *
     * @param zones the zones the task may be in, one bit each by their place in the region
     */
    @Nullable
    Mismatch mismatch(ContainerInstance instance, int zones) {
        if (instance.remainingCpu() < reservation.cpu()) {
            return Mismatch.CPU;
        }
        if (instance.remainingMemory() < reservation.memory()) {
            return Mismatch.MEMORY;
        }
        if (!instance.arePortsFree(reservation)) {
            return Mismatch.PORTS;
        }
        if (instance.remainingGpus() < reservation.gpus()) {
            return Mismatch.GPU;
        }
        if (reservation.eni() && instance.remainingEnis() < 1) {
            return Mismatch.ENI;
        }
        if (!has(instance.capabilities())) {
            return Mismatch.ATTRIBUTE;
        }
        if ((zones & 1 << instance.zoneIndex()) == 0) {
            return Mismatch.LOCATION;
        }
        return instance.isConnected() ? null : Mismatch.AGENT;
    }

    private boolean has(Set<String> offered) {
        if (checked != offered) {
            checked = offered;
            satisfied = offered.containsAll(capabilities);
        }
        return satisfied;
    }
}
