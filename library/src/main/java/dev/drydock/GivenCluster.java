package dev.drydock;

import dev.drydock.internal.argument.Require;
import dev.drydock.internal.ecs.EcsRegion;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.world.RegionState;
import dev.drydock.internal.world.World;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * A cluster that was furnished for a test; says what is in it.
 *
 * <pre>{@code
 * aws.given().cluster("prod")
 *         .instances(3, "m5.large")
 *         .service("web", "shop/web:1").running(3)
 *         .and().logGroup("/ecs/web");
 * }</pre>
 *
 * <p>Nothing here moves time but {@link GivenService#running}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/clusters.html">Amazon ECS clusters</a>
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class GivenCluster {

    private static final int MOST_INSTANCES = 5_000;

    private final World world;
    private final RegionState state;
    private final EcsClient ecs;
    private final Given given;
    private final String name;

    GivenCluster(World world, RegionState state, EcsClient ecs, Given given, String name) {
        this.world = world;
        this.state = state;
        this.ecs = ecs;
        this.given = given;
        this.name = name;
    }

    /**
     * Container instances with connected agents, spread over the zones in turn.
     *
     * @param count how many more, 1 to 5,000 in all
     * @param type an instance type, {@code m5.large}
     * @throws IllegalArgumentException if the type is not known, naming those that are
     */
    public GivenCluster instances(int count, String type) {
        Require.text("instances", "type", type, "m5.large");
        return instances(count, fleet -> fleet.types(type));
    }

    /**
     * Container instances with connected agents, as described.
     *
     * @param count how many more, 1 to 5,000 in all
     * @param change says which types, zones and attributes they have
     */
    public GivenCluster instances(int count, Consumer<GivenInstances> change) {
        Require.given("instances", "change", change, "fleet -> fleet.types(\"m5.large\")");
        GivenInstances fleet = new GivenInstances();
        change.accept(fleet);
        fleet.check(state.home());
        EcsRegion ecs = state.ecsRegion();
        world.change("given() cannot be used", () -> {
            EcsCluster cluster = roomFor("instances", count);
            boolean always = ecs.settings().awsvpcTrunking(ecs.settings().root());
            for (int i = 0; i < count; i++) {
                ecs.instances()
                        .add(
                                cluster,
                                fleet.type(i),
                                fleet.zone(i),
                                fleet.attributes(),
                                always || fleet.isTrunked(),
                                world.kernel().ids(),
                                world.kernel().now());
            }
            world.journal().note("given " + count + " container instances of type " + fleet + " in " + name);
            return true;
        });
        return this;
    }

    /**
     * Hosts outside EC2, registered as ECS Anywhere does, with connected agents.
     *
     * @param count how many more, 1 to 5,000 in all
     * @param cpu CPU units of each, 1,024 to a vCPU
     * @param memory MiB of each
     */
    public GivenCluster externalInstances(int count, int cpu, int memory) {
        Require.atLeast("externalInstances", "cpu", cpu, 1);
        Require.atLeast("externalInstances", "memory", memory, 1);
        EcsRegion ecs = state.ecsRegion();
        world.change("given() cannot be used", () -> {
            EcsCluster cluster = roomFor("externalInstances", count);
            for (int i = 0; i < count; i++) {
                ecs.instances()
                        .addExternal(
                                cluster,
                                cpu,
                                memory,
                                world.kernel().ids(),
                                world.kernel().now());
            }
            world.journal().note("given " + count + " external instances in " + name);
            return true;
        });
        return this;
    }

    private EcsCluster roomFor(String method, int count) {
        EcsCluster cluster = state.ecsRegion().clusters().require(name);
        int after = state.ecsRegion().instances().registered(cluster.arn()) + count;
        if (count < 1 || after > MOST_INSTANCES) {
            throw new IllegalArgumentException("A cluster has at most " + MOST_INSTANCES
                    + " container instances and takes at least one at a time, but " + method + "(…) was given "
                    + count);
        }
        return cluster;
    }

    /**
     * A service of an image, on Fargate unless {@link GivenService#onInstances()} is said next.
     *
     * @param service the service's name
     * @param image {@code shop/web:1}; it is pushed
     */
    public GivenService service(String service, String image) {
        Require.text("service", "service", service, "web");
        Require.text("service", "image", image, "shop/web:1");
        return new GivenService(world, ecs, this, service, image);
    }

    boolean hasInstances() {
        return world.locked(() -> state.ecsRegion()
                        .instances()
                        .registered(state.ecsRegion().clusters().require(name).arn())
                > 0);
    }

    String name() {
        return name;
    }

    /** Goes on with something else. */
    public Given and() {
        return given;
    }
}
