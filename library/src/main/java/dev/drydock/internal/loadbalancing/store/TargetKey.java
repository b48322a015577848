package dev.drydock.internal.loadbalancing.store;

import java.util.Comparator;

/**
 * What tells the targets of a group apart.
 *
 * @param id an IP address or an EC2 instance's id
 * @param port from 1
 */
public record TargetKey(String id, int port) implements Comparable<TargetKey> {

    private static final Comparator<TargetKey> ORDER =
            Comparator.comparing(TargetKey::id).thenComparingInt(TargetKey::port);

    @Override
    public int compareTo(TargetKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return id + ':' + port;
    }
}
