package dev.drydock.samples;

import java.util.Optional;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.Service;

/** Reads services. */
final class Services {

    private Services() {}

    /** A service by name; empty if DescribeServices answers with {@code failures} alone. */
    static Optional<Service> find(EcsClient ecs, String cluster, String service) {
        return ecs.describeServices(request -> request.cluster(cluster).services(service)).services().stream()
                .findFirst();
    }

    /** The deployment that a service is to come to; empty once it is deleted. */
    static Optional<Deployment> primary(Service service) {
        return service.deployments().stream()
                .filter(deployment -> deployment.status().equals("PRIMARY"))
                .findFirst();
    }
}
