package dev.drydock.samples;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.Task;

/** Finds the other tasks of a service, as the members of a cache or of a group of actors find each other. */
public final class PeerFinder {

    private final EcsClient ecs;

    /** A finder through a client. */
    public PeerFinder(EcsClient ecs) {
        this.ecs = ecs;
    }

    /** The private addresses of the tasks of a service that are RUNNING, by task ARN. */
    public SortedMap<String, String> peers(String cluster, String service) {
        SortedMap<String, String> peers = new TreeMap<>();
        List<String> all = Tasks.list(ecs, request -> request.cluster(cluster).serviceName(service));
        for (Task task : Tasks.describe(ecs, cluster, all)) {
            if (task.lastStatus().equals("RUNNING")) {
                address(task).forEach(address -> peers.put(task.taskArn(), address));
            }
        }
        return peers;
    }

    private static List<String> address(Task task) {
        return task.attachments().stream()
                .filter(attachment -> attachment.type().equals("ElasticNetworkInterface"))
                .flatMap(attachment -> attachment.details().stream())
                .filter(detail -> detail.name().equals("privateIPv4Address"))
                .map(KeyValuePair::value)
                .toList();
    }
}
