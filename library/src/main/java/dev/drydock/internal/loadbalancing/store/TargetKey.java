package dev.drydock.internal.loadbalancing.store;

/**
 * What tells the targets of a group apart.
 *
 * @param id an IP address or an EC2 instance's id
 * @param port from 1
 */
public record TargetKey(String id, int port) implements Comparable<TargetKey> {

    @Override
    public int compareTo(TargetKey other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : Integer.compare(port, other.port);
    }

    @Override
    public String toString() {
        return id + ':' + port;
    }
}
