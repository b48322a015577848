package dev.drydock.discovery;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * A task as Cloud Map knows it.
 *
 * @param id the id of the task
 * @param taskArn the ARN of the task
 * @param ipv4 the address: the task's own, or that of the host it runs on
 * @param port where it listens; 0 if the registry has addresses alone
 * @param zone its availability zone
 * @param healthy whether the health checks of its essential containers pass; true if they have none
 * @param attributes as Cloud Map has them: {@code AWS_INSTANCE_IPV4}, {@code ECS_SERVICE_NAME} and the others, sorted
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record DiscoveredInstance(
        String id,
        String taskArn,
        String ipv4,
        int port,
        String zone,
        boolean healthy,
        SortedMap<String, String> attributes) {

    /** Keeps the attributes as they are given. */
    public DiscoveredInstance {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }
}
