package dev.drydock;

import dev.drydock.ecs.EcsRegion;
import dev.drydock.ecs.cluster.Cluster;
import dev.drydock.ecs.instance.InstanceType;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;

/** A cluster that was furnished for a test; says what is in it. */
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
        return instances(count, InstanceType.of(type));
    }

    /**
     * Container instances of a type of your own.
     *
     * @param count how many more, 1 to 5,000 in all
     */
    public GivenCluster instances(int count, InstanceType type) {
        EcsRegion ecs = state.ecsRegion();
        world.locked(() -> {
            Cluster cluster = roomFor(count);
            boolean trunked = ecs.settings().awsvpcTrunking(ecs.settings().root());
            for (int i = 0; i < count; i++) {
                if (trunked) {
                    ecs.instances()
                            .addTrunked(
                                    cluster,
                                    type,
                                    world.kernel().ids(),
                                    world.kernel().now());
                } else {
                    ecs.instances()
                            .add(
                                    cluster,
                                    type,
                                    null,
                                    List.of(),
                                    world.kernel().ids(),
                                    world.kernel().now());
                }
            }
            world.journal().note("given " + count + " container instances of type " + type.name() + " in " + name);
            return true;
        });
        return this;
    }

    /**
     * Hosts outside of EC2, registered as ECS Anywhere does, with connected agents.
     *
     * @param count how many more, 1 to 5,000 in all
     * @param cpu CPU units of each, 1,024 to a vCPU
     * @param memory MiB of each
     */
    public GivenCluster externalInstances(int count, int cpu, int memory) {
        EcsRegion ecs = state.ecsRegion();
        world.locked(() -> {
            Cluster cluster = roomFor(count);
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

    private Cluster roomFor(int count) {
        Cluster cluster = state.ecsRegion().clusters().require(name);
        int after = state.ecsRegion().instances().registered(cluster.arn()) + count;
        if (count < 1 || after > MOST_INSTANCES) {
            throw new IllegalArgumentException("A cluster has at most " + MOST_INSTANCES
                    + " container instances and takes at least one at a time, but was given " + count);
        }
        return cluster;
    }

    /**
     * A Fargate service of an image.
     *
     * @param service the service's name
     * @param image {@code shop/web:1}; it is pushed
     */
    public GivenService service(String service, String image) {
        return new GivenService(world, ecs, this, service, image);
    }

    String name() {
        return name;
    }

    /** Goes on with something else. */
    public Given and() {
        return given;
    }
}
