package dev.drydock;

import dev.drydock.internal.argument.Require;
import dev.drydock.internal.world.World;
import dev.drydock.time.DrydockStuckError;
import org.apiguardian.api.API;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * A service to be furnished for a test; says where and how many of its tasks run.
 *
 * <pre>{@code
 * aws.given().cluster("prod").service("web", "shop/web:1").running(3);                            // on Fargate
 * aws.given().cluster("prod").instances(2, "m5.large").service("web", "shop/web:1").onInstances().running(3);
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html">Amazon ECS services</a>
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class GivenService {

    private static final int SHOWN = 3;

    private final World world;
    private final EcsClient ecs;
    private final GivenCluster cluster;
    private final String name;
    private final String image;
    private boolean onInstances;

    GivenService(World world, EcsClient ecs, GivenCluster cluster, String name, String image) {
        this.world = world;
        this.ecs = ecs;
        this.cluster = cluster;
        this.name = name;
        this.image = image;
    }

    /**
     * Its tasks run on the cluster's container instances, of launch type EC2, and not on Fargate. Each has a network
     * interface of its own, so an {@code m5.large} takes two of them, or more with {@link GivenInstances#trunking()}.
     */
    public GivenService onInstances() {
        onInstances = true;
        return this;
    }

    /**
     * The service exists, with that many tasks RUNNING and its deployment COMPLETED. Its task definition has the
     * service's name, one container of that name, and the image. Lets virtual time pass until it is stable. A service
     * that already exists in this form stays as it is.
     *
     * @param tasks how many, zero or more
     * @throws IllegalStateException if a service of that name already exists with another image or number of tasks
     * @throws IllegalStateException if it is to run on instances and the cluster has none
     * @throws dev.drydock.time.DrydockStuckError if it does not get there, for example because its containers die; the
     *     message has the service's last events and why its tasks stopped
     */
    public GivenCluster running(int tasks) {
        Require.atLeast("running", "tasks", tasks, 0);
        Service there = cluster.and()
                .view()
                .service(cluster.name(), name)
                .filter(service -> service.status().equals("ACTIVE"))
                .orElse(null);
        if (there != null) {
            requireSame(there, tasks);
            return cluster;
        }
        if (onInstances && !cluster.hasInstances()) {
            throw new IllegalStateException("Cluster " + cluster.name() + " has no container instances for service "
                    + name + "; add them first, as in cluster(\"" + cluster.name() + "\").instances(2, \"m5.large\")");
        }
        cluster.and().taskDefinition(name, image);
        ecs.createService(b -> b.cluster(cluster.name())
                .serviceName(name)
                .taskDefinition(name)
                .desiredCount(tasks)
                .launchType(onInstances ? LaunchType.EC2 : LaunchType.FARGATE)
                .networkConfiguration(n -> n.awsvpcConfiguration(
                        v -> v.subnets("subnet-1", "subnet-2").assignPublicIp(AssignPublicIp.DISABLED))));
        world.time().settle();
        View view = cluster.and().view();
        Service service = view.service(cluster.name(), name).orElseThrow();
        if (service.runningCount() != tasks) {
            throw new DrydockStuckError("Service " + name + " of image " + image + " has settled with "
                    + service.runningCount() + " of " + tasks
                    + " tasks running; its containers die, are never healthy or"
                    + " find no room." + why(view, service)
                    + "\naws.journal().text() tells how; create it through the client where it is meant to fail");
        }
        return cluster;
    }

    private void requireSame(Service there, int tasks) {
        String known = ecs.describeTaskDefinition(b -> b.taskDefinition(there.taskDefinition()))
                .taskDefinition()
                .containerDefinitions()
                .get(0)
                .image();
        boolean sameImage = known.endsWith("/" + image) || known.endsWith("/" + image + ":latest");
        if (!sameImage || there.runningCount() != tasks || there.desiredCount() != tasks) {
            throw new IllegalStateException(
                    "Cluster " + cluster.name() + " has a service " + name + " already, of image "
                            + known + " with " + there.runningCount() + " of " + there.desiredCount()
                            + " tasks running; change it through the client, as in aws.ecs().updateService(...)");
        }
    }

    private String why(View view, Service service) {
        StringBuilder why = new StringBuilder();
        service.events().stream()
                .limit(SHOWN)
                .forEach(event -> why.append("\n  event: ").append(event.message()));
        view.tasks(cluster.name()).stream()
                .filter(task -> ("service:" + name).equals(task.group()) && task.stoppedReason() != null)
                .map(GivenService::end)
                .distinct()
                .limit(SHOWN)
                .forEach(reason -> why.append("\n  tasks stopped: ").append(reason));
        return why.toString();
    }

    /** {@code Essential container in task exited (web: exit code 1)}. */
    private static String end(Task task) {
        StringBuilder end = new StringBuilder(String.valueOf(task.stoppedReason()));
        for (Container container : task.containers()) {
            if (container.exitCode() != null) {
                end.append(" (")
                        .append(container.name())
                        .append(": exit code ")
                        .append(container.exitCode())
                        .append(')');
            }
        }
        return end.toString();
    }
}
