package dev.drydock.internal.ecs.placement;

import dev.drydock.instance.InstanceType;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.Reservation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;

/**
 * What a task asks of an instance: CPU, memory, host ports, GPUs, a network interface, attributes. Made once for all
 * equal tasks; a check of the capabilities that instances share is made once, too ({@code PlacementBenchmark}).
 */
public final class Needs {

    private final Reservation reservation;
    private final List<Attribute> attributes;
    private final List<String> capabilities = new ArrayList<>();
    private final List<Attribute> valued = new ArrayList<>();

    /** The answer to the last check, and what was checked: equal instances share one set. */
    private @Nullable Set<String> checked;

    private boolean satisfied;

    /**
     * The needs of a task.
     *
     * @param reservation what it takes
     * @param attributes the attributes its definition requires; the value counts only if there is one
     */
    public Needs(Reservation reservation, List<Attribute> attributes) {
        this.reservation = reservation;
        this.attributes = List.copyOf(attributes);
        for (Attribute each : attributes) {
            if (each.value() == null) {
                capabilities.add(each.name());
            } else {
                valued.add(each);
            }
        }
    }

    /** What the task takes of the instance it is placed on. */
    public Reservation reservation() {
        return reservation;
    }

    /**
     * The first resource of which too little is left, or null if there is enough of each.
     *
     * @param daemon whether what is reserved for daemons may be taken
     */
    @Nullable
    Mismatch scarcity(EcsInstance instance, boolean daemon) {
        if ((daemon ? instance.remainingCpu() : instance.freeCpu()) < reservation.cpu()) {
            return Mismatch.CPU;
        }
        if ((daemon ? instance.remainingMemory() : instance.freeMemory()) < reservation.memory()) {
            return Mismatch.MEMORY;
        }
        if (!instance.arePortsFree(reservation)) {
            return Mismatch.PORTS;
        }
        if (instance.remainingGpus() < reservation.gpus()) {
            return Mismatch.GPU;
        }
        if (reservation.eni() && (daemon ? instance.remainingEnis() : instance.freeEnis()) < 1) {
            return Mismatch.ENI;
        }
        return null;
    }

    /** The first resource of which a type of instance has too little, or null if it has enough of each. */
    @Nullable
    Mismatch shortage(InstanceType type) {
        if (type.cpu() < reservation.cpu()) {
            return Mismatch.CPU;
        }
        if (type.memory() < reservation.memory()) {
            return Mismatch.MEMORY;
        }
        if (type.gpus() < reservation.gpus()) {
            return Mismatch.GPU;
        }
        return reservation.eni() && Math.max(type.enis(), type.trunkedEnis()) < 1 ? Mismatch.ENI : null;
    }

    /** The attributes required that an instance does not have, as {@code name} or {@code name=value}. */
    List<String> missing(EcsInstance instance) {
        List<String> missing = new ArrayList<>();
        for (Attribute each : attributes) {
            if (each.value() == null) {
                if (!instance.hasAttribute(each.name())) {
                    missing.add(each.name());
                }
            } else if (!each.value().equals(instance.attribute(each.name()))) {
                missing.add(each.name() + "=" + each.value());
            }
        }
        return missing;
    }

    boolean hasAttributes(EcsInstance instance) {
        if (checked != instance.capabilities()) {
            checked = instance.capabilities();
            satisfied = checked.containsAll(capabilities);
        }
        return (satisfied || hasNames(instance)) && hasValues(instance);
    }

    private boolean hasNames(EcsInstance instance) {
        for (String each : capabilities) {
            if (!instance.hasAttribute(each)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasValues(EcsInstance instance) {
        for (int i = 0; i < valued.size(); i++) {
            if (!valued.get(i).value().equals(instance.attribute(valued.get(i).name()))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Needs that
                && reservation.equals(that.reservation)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return reservation.hashCode() * 31 + attributes.size();
    }
}
