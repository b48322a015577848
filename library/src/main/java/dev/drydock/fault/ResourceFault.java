package dev.drydock.fault;

import dev.drydock.account.Timing;

/** Something a task needs before its containers can be made; says next what goes wrong with it. */
public interface ResourceFault {

    /** It does not come in time, and the task fails to start; how long that is {@link Timing#PROVISIONING_TIMEOUT} says. */
    StepFault timesOut();

    /**
     * It cannot be had, and the task fails to start.
     *
     * @param why as the service says that refuses it, {@code InsufficientFreeAddressesInSubnet} for a network interface
     */
    StepFault fails(String why);
}
