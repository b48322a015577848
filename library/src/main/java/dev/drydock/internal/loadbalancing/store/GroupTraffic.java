package dev.drydock.internal.loadbalancing.store;

import java.util.List;

/** Where requests to target groups can go. Called under the lock. */
public interface GroupTraffic {

    /** The targets of a group in the order of registration. */
    List<Destination> destinations(String targetGroup);

    /** An attribute of a group as it was set, or else its default. */
    String attribute(String targetGroup, String key);

    /**
     * A target that may get requests.
     *
     * @param id an IP address, or the id of an EC2 instance
     */
    record Destination(String id, int port, Standing standing) {}

    /** How a target stands for the load balancer. */
    enum Standing {
        /** It gets requests. */
        HEALTHY,
        /** Its checks fail, or have not succeeded yet: it gets requests only if no target of its group is healthy. */
        UNHEALTHY,
        /** It drains, or lies in a zone that is not used. */
        OUT
    }
}
