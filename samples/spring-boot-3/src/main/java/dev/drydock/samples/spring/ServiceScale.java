package dev.drydock.samples.spring;

import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ecs.EcsClient;

/** How many tasks of a service run, and are to run. */
@Component
public class ServiceScale {

    private final EcsClient ecs;

    public ServiceScale(EcsClient ecs) {
        this.ecs = ecs;
    }

    /** Doubles the tasks of a service and waits until they run. */
    public int doubled(String cluster, String service) {
        int desired = 2 * running(cluster, service);
        ecs.updateService(b -> b.cluster(cluster).service(service).desiredCount(desired));
        ecs.waiter().waitUntilServicesStable(b -> b.cluster(cluster).services(service));
        return running(cluster, service);
    }

    /** How many run now. */
    public int running(String cluster, String service) {
        return ecs.describeServices(b -> b.cluster(cluster).services(service))
                .services()
                .get(0)
                .runningCount();
    }
}
