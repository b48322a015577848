package dev.drydock.internal.loadbalancing.store;

import java.util.List;

/** Where requests to target groups can go. Called under the lock. */
public interface GroupTraffic {

    /** The targets of a group by id and port. */
    List<Destination> destinations(String targetGroup);

    /** An attribute of a group as it was set, or else its default. */
    String attribute(String targetGroup, String key);

    /**
     * A target that may get requests.
     *
     * @param id an IP address, or the id of an EC2 instance
     * @param share how many requests it gets of each thousand that are its turn; fewer than all while slow start lasts
     */
    record Destination(String id, int port, Standing standing, int share) {}

    /** How a target stands for the load balancer. */
    enum Standing {
        /** It gets requests: it is healthy, or fewer are healthy than its group needs, and it is checked. */
        HEALTHY,
        /** Its checks fail, or have not succeeded yet: it gets requests only if no target of its group is healthy. */
        UNHEALTHY,
        /** It drains, or lies in a zone that is not used. */
        OUT
    }
}
