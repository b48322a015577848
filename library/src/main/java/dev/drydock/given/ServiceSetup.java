package dev.drydock.given;

import java.util.function.Consumer;
import org.apiguardian.api.API;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;

/**
 * A service to be furnished for a test; says where and how many of its tasks run.
 *
 * <pre>{@code
 * aws.given().cluster("prod").service("web", "shop/web:1").running(3);                            // on Fargate
 * aws.given().cluster("prod").instances(2, "m5.large").service("web", "shop/web:1").onInstances().running(3);
 * aws.given().cluster("prod").service("api", "shop/api:1")
 *         .circuitBreaker(true).targetGroup("api", 8080).scaling(2, 10, 75).tag("team", "shop")
 *         .with(request -> request.enableECSManagedTags(true))
 *         .running(2);
 * }</pre>
 *
 * <p>Nothing is done until {@link #running} ends the line, because most of this cannot be said of a service that is there
 * already. Closing the world tells of a line that nobody ended.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html">Amazon ECS services</a>
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface ServiceSetup {

    /**
     * Its tasks run on the cluster's container instances, of launch type EC2, and not on Fargate. Each has a network
     * interface of its own, so an {@code m5.large} takes two of them, or more with {@link InstancesSetup#trunking()}.
     */
    ServiceSetup onInstances();

    /**
     * Its tasks run where these capacity providers have them run, in equal parts, in place of a launch type.
     *
     * @param providers {@code FARGATE}, {@code FARGATE_SPOT}; the cluster gets those that it does not have
     */
    ServiceSetup capacityProviders(String... providers);

    /**
     * Deployments that fail are given up by the deployment circuit breaker.
     *
     * @param rollback whether they are rolled back, too
     */
    ServiceSetup circuitBreaker(boolean rollback);

    /**
     * Its container has a health check, as the CLI's {@code CMD-SHELL}, with ECS's own interval, time-out and retries.
     * Checks pass unless the script of the image says otherwise.
     *
     * @param command {@code curl -f http://localhost/}
     */
    ServiceSetup healthCheck(String command);

    /**
     * A target group forwards to its tasks.
     *
     * @param targetGroup its ARN, which needs nothing else, or its name; if there is none of the name, one is created, with a
     *     load balancer of the same name that listens on port 80, which needs the SDK's module elasticloadbalancingv2
     * @param port the container's, 1 to 65535
     */
    ServiceSetup targetGroup(String targetGroup, int port);

    /** Its container logs to {@code /ecs/} and the service's name by the awslogs driver; the log group is created. */
    ServiceSetup logGroup();

    /**
     * Its container logs to a log group by the awslogs driver.
     *
     * @param name {@code /ecs/web}; it is created unless it is there
     */
    ServiceSetup logGroup(String name);

    /**
     * The service has a tag.
     *
     * @param key 1 to 128 characters
     * @param value up to 256 characters
     */
    ServiceSetup tag(String key, String value);

    /**
     * Application Auto Scaling keeps the average CPU of its tasks at a target, by a policy named {@code cpu}.
     *
     * @param least the fewest tasks, 0 or more
     * @param most the most tasks, not less
     * @param percent the target, more than 0
     * @throws IllegalStateException from {@link #running} if the SDK's module applicationautoscaling is not on the class path
     */
    ServiceSetup scaling(int least, int most, double percent);

    /**
     * Says more of its task definition, in the same words as {@link Given#taskDefinition(String, String, Consumer)}.
     *
     * @param more {@code definition -> definition.size(512, 1024)}
     */
    ServiceSetup definition(Consumer<TaskDefinitionSetup> more);

    /**
     * Says whatever else CreateService takes; applied last, after all that the line says.
     *
     * @param change {@code request -> request.enableECSManagedTags(true)}
     */
    ServiceSetup with(Consumer<CreateServiceRequest.Builder> change);

    /**
     * The service exists, with that many tasks RUNNING and its deployment COMPLETED. Its task definition has the
     * service's name, one container of that name, and the image. Lets virtual time pass until it is stable. A service
     * that already exists in this form stays as it is. If AWS refuses something, nothing of the line is there.
     *
     * @param tasks how many, zero or more
     * @return goes on with the cluster, and knows the ARNs of the service and its tasks
     * @throws IllegalStateException if a service of that name already exists in another form, saying which member differs
     * @throws IllegalStateException if it is to run on instances and the cluster has none
     * @throws software.amazon.awssdk.services.ecs.model.EcsException as ECS refuses what {@link #with} and others say
     * @throws dev.drydock.time.DrydockStuckError if it does not get there, for example because its containers die; the
     *     message has the service's last events and why its tasks stopped
     */
    RunningService running(int tasks);
}
