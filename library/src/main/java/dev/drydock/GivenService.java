package dev.drydock;

import dev.drydock.kernel.DrydockStuckError;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.Service;

/** A service to be furnished for a test; says how many of its tasks run. */
public final class GivenService {

    private final World world;
    private final EcsClient ecs;
    private final GivenCluster cluster;
    private final String name;
    private final String image;

    GivenService(World world, EcsClient ecs, GivenCluster cluster, String name, String image) {
        this.world = world;
        this.ecs = ecs;
        this.cluster = cluster;
        this.name = name;
        this.image = image;
    }

    /**
     * The service is there, on Fargate, with so many tasks RUNNING and its deployment COMPLETED. Its task definition has
     * the service's name, one container of that name, and the image. Lets virtual time pass until it is stable.
     *
     * @param tasks how many, zero or more
     * @throws dev.drydock.kernel.DrydockStuckError if it does not get there, because its containers die, say
     */
    public GivenCluster running(int tasks) {
        cluster.and().taskDefinition(name, image);
        ecs.createService(b -> b.cluster(cluster.name())
                .serviceName(name)
                .taskDefinition(name)
                .desiredCount(tasks)
                .launchType(LaunchType.FARGATE)
                .networkConfiguration(n -> n.awsvpcConfiguration(
                        v -> v.subnets("subnet-1", "subnet-2").assignPublicIp(AssignPublicIp.DISABLED))));
        world.time().settle();
        int running = cluster.and()
                .view()
                .service(cluster.name(), name)
                .map(Service::runningCount)
                .orElse(0);
        if (running != tasks) {
            throw new DrydockStuckError(
                    "Service " + name + " of image " + image + " has settled with " + running + " of "
                            + tasks + " tasks running; its containers die, are never healthy or find no room."
                            + " aws.journal().text() tells how; create it through the client where it is meant to fail");
        }
        return cluster;
    }
}
