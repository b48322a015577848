package dev.drydock.internal.account;

import java.util.List;

/**
 * Where subnets lie, which nobody declares: the nth that anything was given lies in the nth zone, wrapping around. One book
 * for tasks and load balancers, so that a subnet lies in one zone for both. Called under the lock.
 */
public interface SubnetZones {

    /** The zones of subnets, in the order of a request; those not known yet count as if the request made them known. */
    List<String> zonesOfEach(List<String> request);

    /** From now on these are known. */
    void know(List<String> request);
}
