package dev.drydock;

import dev.drydock.internal.argument.Require;
import dev.drydock.internal.client.loadbalancing.BalancerSetup;
import dev.drydock.internal.world.RegionState;
import dev.drydock.internal.world.World;
import dev.drydock.time.Timing;
import java.util.function.Function;
import org.apiguardian.api.API;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/**
 * Furnishes an account and region for a test, in one line each:
 *
 * <pre>{@code
 * aws.given().cluster("prod").instances(3, "m5.large");
 * aws.given().logGroup("/ecs/web").image("shop/web:1");
 * aws.given().taskDefinition(TaskDefinitions.fromResource("web.json"));
 * aws.given().cluster("prod").service("web", "shop/web:1").running(3);
 * }</pre>
 *
 * <p>What already exists stays as it is. Faults do not strike here, and assertions do not count these calls; the
 * journal shows them as {@code given}. Nothing here moves time, but a service that is to be running does, and a load balancer
 * that is to be active.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class Given {

    private final World world;
    private final RegionState state;
    private final EcsClient ecs;
    private final CloudWatchLogsClient logs;
    private final View view;
    private final Function<Class<?>, Object> neighbors;

    Given(
            World world,
            RegionState state,
            EcsClient ecs,
            CloudWatchLogsClient logs,
            View view,
            Function<Class<?>, Object> neighbors) {
        this.world = world;
        this.state = state;
        this.ecs = ecs;
        this.logs = logs;
        this.view = view;
        this.neighbors = neighbors;
    }

    /**
     * An ACTIVE cluster.
     *
     * @throws software.amazon.awssdk.services.ecs.model.EcsException as CreateCluster refuses a bad name
     */
    public GivenCluster cluster(String name) {
        Require.text("cluster", "name", name, "prod");
        ecs.createCluster(b -> b.clusterName(name));
        return new GivenCluster(world, state, ecs, this, name);
    }

    View view() {
        return view;
    }

    /**
     * A log group.
     *
     * @throws software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException as CreateLogGroup refuses a
     *     bad name
     */
    public Given logGroup(String name) {
        Require.text("logGroup", "name", name, "/ecs/web");
        try {
            logs.createLogGroup(b -> b.logGroupName(name));
        } catch (ResourceAlreadyExistsException there) {
            return this; // which is all that was asked for
        }
        return this;
    }

    /**
     * An Application Load Balancer in three zones that faces the internet. Lets virtual time pass until it is active, {@code
     * Timing.LOAD_BALANCER_PROVISIONING}.
     *
     * @throws IllegalStateException if the SDK's module elasticloadbalancingv2 is not on the class path
     * @throws software.amazon.awssdk.core.exception.SdkException as CreateLoadBalancer refuses a bad name
     */
    public GivenLoadBalancer loadBalancer(String name) {
        Require.text("loadBalancer", "name", name, "web");
        BalancerSetup setup = BalancerSetup.by(neighbors);
        String arn = setup.balancer(
                name, world.time()::advance, world.settings().timings().of(Timing.LOAD_BALANCER_PROVISIONING));
        return new GivenLoadBalancer(setup, this, arn);
    }

    /**
     * An image in the registry, and its repository; one that has the name already stays as it is.
     *
     * @param image {@code shop/web:1}
     * @throws IllegalArgumentException if the name is not one of an image, or of another registry
     */
    public Given image(String image) {
        Require.text("image", "image", image, "shop/web:1");
        new Images(world, state).provide(image);
        return this;
    }

    /**
     * A task definition, as registered.
     *
     * @throws software.amazon.awssdk.services.ecs.model.EcsException as RegisterTaskDefinition refuses it
     */
    public Given taskDefinition(RegisterTaskDefinitionRequest definition) {
        Require.given("taskDefinition", "definition", definition, "TaskDefinitions.fromResource(\"web.json\")");
        ecs.registerTaskDefinition(definition);
        return this;
    }

    /**
     * The smallest task definition that Fargate and EC2 both run: one container named like the family, of a quarter vCPU
     * and 512 MiB.
     *
     * @param family its family
     * @param image its image, {@code shop/web:1}; it is pushed unless it is there, and the definition names it by its URI.
     *     Docker Hub's official images, {@code nginx:1.25}, and those with another registry's host stay what they are
     */
    public Given taskDefinition(String family, String image) {
        Require.text("taskDefinition", "family", family, "web");
        Require.text("taskDefinition", "image", image, "shop/web:1");
        String named = new Images(world, state).named(image);
        return taskDefinition(RegisterTaskDefinitionRequest.builder()
                .family(family)
                .networkMode("awsvpc")
                .requiresCompatibilitiesWithStrings("FARGATE", "EC2")
                .cpu("256")
                .memory("512")
                .executionRoleArn("arn:" + state.home().partition() + ":iam::"
                        + state.home().accountId() + ":role/ecsTaskExecutionRole")
                .containerDefinitions(
                        ContainerDefinition.builder().name(family).image(named).build())
                .build());
    }
}
