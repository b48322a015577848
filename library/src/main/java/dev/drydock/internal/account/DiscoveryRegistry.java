package dev.drydock.internal.account;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Cloud Map, where services register their tasks. Called under the lock.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-discovery.html">Use service discovery
 *     to connect Amazon ECS services with DNS names</a>
 */
public interface DiscoveryRegistry {

    /** The records of a registry; null if that was not said. */
    @Nullable
    Records records(String registryArn);

    /** The address of an EC2 instance, or of a host outside EC2, by its id. */
    String addressOf(String host);

    /** Adds a task under a name, where it may stand already. */
    void register(Entry entry);

    /** Takes a task out wherever it stands; nothing happens if it stands nowhere. */
    void deregister(String task);

    /** The health of a task has changed. */
    void health(String task, boolean healthy);

    /**
     * The DNS records of a registry.
     *
     * @param addresses whether it has A records
     * @param ports whether it has SRV records
     */
    record Records(boolean addresses, boolean ports) {}

    /**
     * Under what tasks are found.
     *
     * @param service the ARN of a Cloud Map service; with Service Connect a discovery name
     * @param namespace the name or ARN of the discovery name's namespace; null for a Cloud Map service
     */
    record Name(String service, @Nullable String namespace) {}

    /**
     * A task under a name.
     *
     * @param task its ARN
     * @param port from 1; 0 for none
     * @param attributes as Cloud Map has them
     */
    record Entry(
            Name name,
            String task,
            String address,
            int port,
            String zone,
            boolean healthy,
            SortedMap<String, String> attributes) {

        /** Keeps the attributes as they are given. */
        public Entry {
            attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        }
    }

    /**
     * What clients of Service Connect call a service.
     *
     * @param name of the service in its namespace
     * @param dnsName null for that name
     */
    record Alias(Name name, @Nullable String dnsName, int port, String serviceArn) {}
}
