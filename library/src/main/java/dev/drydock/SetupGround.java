package dev.drydock;

import dev.drydock.given.AddedInstance;
import dev.drydock.given.Given;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.client.Clients;
import dev.drydock.internal.ecs.EcsRegion;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.given.Fleet;
import dev.drydock.internal.given.Furnisher;
import dev.drydock.internal.given.Ground;
import dev.drydock.internal.world.RegionState;
import dev.drydock.internal.world.World;
import dev.drydock.operation.AwsService;
import dev.drydock.time.Timing;
import dev.drydock.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/** An account and region of a world, for what is said of it before a test begins. */
final class SetupGround implements Ground {

    private static final String CLOSED = "given() cannot be used";

    private static final int MOST_INSTANCES = 5_000;

    private final World world;
    private final RegionState state;
    private final View view;
    private final Function<Class<?>, Object> clients;

    private SetupGround(World world, RegionState state, View view, Function<Class<?>, Object> clients) {
        this.world = world;
        this.state = state;
        this.view = view;
        this.clients = clients;
    }

    /** Apart from who hands it out, so that a test that furnishes nothing need not load what does. */
    static Given given(World world, RegionState state, View view, Function<Class<?>, Object> clients) {
        return new Furnisher(new SetupGround(world, state, view, clients));
    }

    @Override
    public AccountRegion home() {
        return state.home();
    }

    @Override
    public String registry() {
        return state.registry();
    }

    @Override
    public Object client(Class<?> type) {
        return clients.apply(type);
    }

    @Override
    public void provide(String image) {
        new Images(world, state).provide(image);
    }

    @Override
    public String push(String image, String content, long size) {
        return new Images(world, state)
                .push(image, like -> like.content(content).layers(size))
                .digest();
    }

    @Override
    public String named(String image) {
        return new Images(world, state).named(image);
    }

    @Override
    public String nameOf(String image) {
        return new Images(world, state).nameOf(image);
    }

    @Override
    public boolean isActive(String cluster) {
        return view.cluster(cluster)
                .filter(each -> "ACTIVE".equals(each.status()))
                .isPresent();
    }

    @Override
    public List<AddedInstance> instances(String cluster, int count, Fleet fleet) {
        EcsRegion ecs = state.ecsRegion();
        return world.change(CLOSED, () -> {
            EcsCluster there = roomFor("instances", cluster, count);
            boolean always = ecs.settings().awsvpcTrunking(ecs.settings().root());
            List<AddedInstance> added = added(
                    count,
                    i -> ecs.instances()
                            .add(
                                    there,
                                    fleet.type(i),
                                    fleet.zone(i),
                                    fleet.attributes(),
                                    always || fleet.isTrunked(),
                                    world.kernel().ids(),
                                    world.kernel().now()));
            world.journal().note("given " + count + " container instances of type " + fleet + " in " + cluster);
            return added;
        });
    }

    @Override
    public List<AddedInstance> externalInstances(String cluster, int count, int cpu, int memory) {
        return world.change(CLOSED, () -> {
            EcsCluster there = roomFor("externalInstances", cluster, count);
            List<AddedInstance> added = added(
                    count,
                    i -> state.ecsRegion()
                            .instances()
                            .addExternal(
                                    there,
                                    cpu,
                                    memory,
                                    world.kernel().ids(),
                                    world.kernel().now()));
            world.journal().note("given " + count + " external instances in " + cluster);
            return added;
        });
    }

    private static List<AddedInstance> added(int count, Function<Integer, EcsInstance> add) {
        List<AddedInstance> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            EcsInstance each = add.apply(i);
            added.add(new AddedInstance(each.ec2InstanceId(), each.arn()));
        }
        return added;
    }

    private EcsCluster roomFor(String method, String name, int count) {
        EcsCluster cluster = state.ecsRegion().clusters().require(name);
        int there = state.ecsRegion().instances().registered(cluster.arn());
        if (count < 1 || count > MOST_INSTANCES - there) {
            throw new IllegalArgumentException("A cluster has at most " + MOST_INSTANCES
                    + " container instances and takes at least one at a time, but " + method + "(…) was given "
                    + count);
        }
        return cluster;
    }

    @Override
    public boolean hasInstances(String cluster) {
        return world.locked(() -> {
            EcsRegion ecs = state.ecsRegion();
            return ecs.instances().registered(ecs.clusters().require(cluster).arn()) > 0;
        });
    }

    @Override
    public Optional<Service> service(String cluster, String name) {
        return view.service(cluster, name);
    }

    @Override
    public List<Task> tasks(String cluster) {
        return view.tasks(cluster);
    }

    @Override
    public VirtualTime time() {
        return world.time();
    }

    @Override
    public Duration provisioning() {
        return world.settings().timings().of(Timing.LOAD_BALANCER_PROVISIONING);
    }

    @Override
    public void note(String what) {
        world.change(CLOSED, () -> {
            world.journal().note(what);
            return true;
        });
    }

    @Override
    public Mark mark() {
        Runnable back = world.mark();
        return () -> {
            if (!world.isClosed()) {
                back.run(); // the journal goes on: it shows the call that was refused
            }
        };
    }

    @Override
    public void begun(Object line) {
        world.openLines().begun(line);
    }

    @Override
    public void ended(Object line) {
        world.openLines().ended(line);
    }

    @Override
    public void mustBeEnded() {
        world.openLines().mustBeEnded();
    }

    /** Clients whose calls are none of the code under test, each made when first asked for. */
    static Function<Class<?>, Object> clients(Clients clients, BiFunction<AwsService, Class<?>, RegionDoor> door) {
        return type -> {
            if (type == EcsClient.class) {
                return clients.ecs(door.apply(AwsService.ECS, type));
            }
            if (type == EcrClient.class) {
                return clients.ecr(door.apply(AwsService.ECR, type));
            }
            return type == CloudWatchLogsClient.class
                    ? clients.logs(door.apply(AwsService.LOGS, type))
                    : NeighborDoor.client(clients, type, service -> door.apply(service, type));
        };
    }
}
