package dev.drydock.internal.world;

import dev.drydock.container.LoadCurve;
import dev.drydock.discovery.Discovery;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.BucketStore;
import dev.drydock.internal.account.EnvironmentFileStore;
import dev.drydock.internal.account.ImageSource;
import dev.drydock.internal.account.LogSink;
import dev.drydock.internal.account.SecretStore;
import dev.drydock.internal.account.metric.MetricName;
import dev.drydock.internal.account.metric.MetricSource;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.discovery.DiscoveryStore;
import dev.drydock.internal.ecr.EcrRegion;
import dev.drydock.internal.ecr.ImagePush;
import dev.drydock.internal.ecs.EcsDependencies;
import dev.drydock.internal.ecs.EcsRegion;
import dev.drydock.internal.ecs.EcsSurroundings;
import dev.drydock.internal.invariant.Checker;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.Limits;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.internal.loadbalancing.route.Router;
import dev.drydock.internal.loadbalancing.store.BalancerState;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import dev.drydock.internal.loadbalancing.store.TargetGroups;
import dev.drydock.internal.logs.LogsRegion;
import dev.drydock.internal.logs.LogsSurroundings;
import dev.drydock.internal.logs.store.LogBound;
import dev.drydock.internal.logs.tail.LiveTails;
import dev.drydock.internal.metrics.MeasuredValues;
import dev.drydock.internal.metrics.MetricsRegion;
import dev.drydock.internal.metrics.evaluation.AlarmEngine;
import dev.drydock.internal.metrics.store.AlarmStore;
import dev.drydock.internal.scaling.ScalingRegion;
import dev.drydock.internal.stream.OpeningStream;
import dev.drydock.internal.stream.StreamedEvents;
import dev.drydock.internal.world.WorldImage.RegionImage;
import dev.drydock.metrics.MetricSeries;
import dev.drydock.operation.AwsService;
import dev.drydock.time.TimeMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One account and region: the services' state and tables, joined. Tables are made when first used. */
public final class RegionState implements EcsSurroundings {

    private final World world;
    private final AccountRegion home;
    private final RegionQueue queue;
    private final EcsRegion ecs;

    // Each made when first asked for, under the world's lock: a test of one service should not wait for all of them.

    private @Nullable DeclaredImages declaredImages;
    private @Nullable Neighbors neighbors;
    private @Nullable EcrRegion ecr;
    private @Nullable LogsRegion logs;
    private List<Store> stores = List.of();

    /** What its stores hold as long as nobody has touched it since the world went back to a time before it; null else. */
    private @Nullable SortedMap<String, Record> untouched;

    private @Nullable OperationTable ecsTable;
    private @Nullable OperationTable ecrTable;
    private @Nullable OperationTable logsTable;
    private final Map<AwsService, OperationTable> neighborTables = new EnumMap<>(AwsService.class);

    RegionState(World world, AccountRegion home, RegionQueue queue) {
        this.world = world;
        this.home = home;
        this.queue = queue;
        this.ecs = new EcsRegion(home, queue, world.settings().timings(), this);
    }

    @Override
    public EcsDependencies dependencies() {
        return world.stage().around(this);
    }

    /** The account and region. */
    public AccountRegion home() {
        return home;
    }

    /** The operations of a service. */
    public OperationTable operations(AwsService service) {
        world.kernel().lock().lock();
        try {
            if (service == AwsService.ECS) {
                return ecs();
            }
            return service == AwsService.ECR ? ecr() : service == AwsService.LOGS ? logs() : neighbor(service);
        } finally {
            world.kernel().lock().unlock();
        }
    }

    private OperationTable ecs() {
        OperationTable table = ecsTable;
        if (table == null) {
            table = ecs.operations();
            ecsTable = table;
        }
        return table;
    }

    private OperationTable ecr() {
        OperationTable table = ecrTable;
        if (table == null) {
            table = ecrRegion().operations();
            ecrTable = table;
        }
        return table;
    }

    private OperationTable logs() {
        OperationTable table = logsTable;
        if (table == null) {
            table = logsRegion().operations();
            logsTable = table;
        }
        return table;
    }

    private OperationTable neighbor(AwsService service) {
        OperationTable table = neighborTables.get(service);
        if (table == null) {
            table = neighbors().operations(service);
            neighborTables.put(service, table);
        }
        return table;
    }

    /** ECR itself, which other registries send images to. */
    EcrRegion ecrRegion() {
        return world.locked(() -> {
            EcrRegion made = ecr;
            if (made == null) {
                made = new EcrRegion(
                        home,
                        queue,
                        world.settings().timings(),
                        world.settings().leniencies(),
                        world.contents(),
                        account -> world.registry(new AccountRegion(account, home.region())),
                        other -> world.state(other).ecrRegion(),
                        region -> world.state(new AccountRegion(home.accountId(), region))
                                .secrets(),
                        world::told);
                ecr = made;
            }
            return made;
        });
    }

    /** CloudWatch Logs itself, for what no API can do, such as saying that a stream cannot be reached. */
    public LogsRegion logsRegion() {
        return world.locked(() -> {
            LogsRegion made = logs;
            if (made == null) {
                made = new LogsRegion(
                        home,
                        world.settings().timings(),
                        queue,
                        new LogBound(world.settings().logBytes(), world.journal()::note),
                        new LogsSurroundings(
                                this::measuredValues,
                                world::subscribers,
                                this::buckets,
                                world::note,
                                world::logsRegion));
                logs = made;
            }
            return made;
        });
    }

    /**
     * An event stream that an operation may open.
     *
     * @return null if the operation opens none
     */
    public @Nullable OpeningStream opening(AwsService service, String operation) {
        if (service != AwsService.LOGS || !operation.equals(LiveTails.OPENING)) {
            return null;
        }
        return world.locked(() -> {
            world.kernel().userCodeToCome();
            return logsRegion()
                    .liveTail(world.kernel().stagedQueue("live tails of " + World.label(home)), this::locked);
        });
    }

    private void locked(Runnable body) {
        world.locked(() -> {
            body.run();
            return true;
        });
    }

    /** Ends the event streams, which are then to be delivered. Must be called under the lock. */
    List<StreamedEvents> endStreams() {
        return logs == null ? List.of() : logs.endTails();
    }

    private Neighbors neighbors() {
        return world.locked(() -> {
            Neighbors made = neighbors;
            if (made == null) {
                made = new Neighbors(
                        home,
                        queue,
                        world.settings().timings(),
                        ecs::subnets,
                        arn -> ecs.clusters().namespaceName(arn),
                        ecs::desiredCounts,
                        ecs::metrics,
                        world::told,
                        world::note);
                neighbors = made;
            }
            return made;
        });
    }

    /** ECS itself, for what no API can do, such as starting container instances. */
    public EcsRegion ecsRegion() {
        return ecs;
    }

    /** Target groups, as tests set them. */
    public TargetGroups targets() {
        return neighbors().loadBalancing.targets();
    }

    /** The tasks that clients find by name. */
    DiscoveryStore discovered() {
        return neighbors().discovery;
    }

    /** What clients find by name. */
    public Discovery discovery() {
        return new WorldDiscovery(world, this);
    }

    /** What says where requests to load balancers go. */
    public Router router() {
        return neighbors().loadBalancing.router();
    }

    /** An Application Load Balancer gets requests from now on. */
    void traffic(String balancer, LoadCurve perMinute) {
        BalancerState named = neighbors().loadBalancing.balancers().named(balancer);
        if (named == null || !named.routesHttp()) {
            throw new IllegalArgumentException("traffic(…) needs an Application Load Balancer, and "
                    + (named == null ? "there is no " + balancer : balancer + " is none"));
        }
        neighbors().loadBalancing.traffic().flows(named.arn(), perMinute);
    }

    /** The load balancers; null if nothing beside the three services was asked for yet. To be called under the lock. */
    @Nullable
    BalancerStore balancersIfAny() {
        return neighbors == null ? null : neighbors.loadBalancing.balancers();
    }

    /** The alarms; null if nothing beside the three services was asked for yet. To be called under the lock. */
    @Nullable
    AlarmStore alarmsIfAny() {
        return neighbors == null ? null : neighbors.metrics.alarms();
    }

    /** What scales; null if nothing beside the three services was asked for yet. To be called under the lock. */
    public @Nullable ScalingRegion scalingIfAny() {
        return neighbors == null ? null : neighbors.scaling;
    }

    /** Metrics and alarms. */
    public MetricsRegion metrics() {
        return neighbors().metrics;
    }

    /** A metric, as tests put and read it. */
    public MetricSeries metric(String namespace, String name) {
        return new WorldMetric(world, this, new MetricName(namespace, name, new TreeMap<>()));
    }

    /** The alarms at work. */
    public AlarmEngine alarms() {
        return neighbors().metrics.engine();
    }

    /** What metric filters have measured. */
    public MeasuredValues measuredValues() {
        return neighbors().metrics.measured();
    }

    /** What services here tell CloudWatch. */
    public List<MetricSource> metricSources() {
        return neighbors().sources();
    }

    ImageSource imageSource() {
        return ecrRegion().source();
    }

    LogSink logSink() {
        return logsRegion().sink();
    }

    /** The secrets. */
    public SecretStore secrets() {
        return neighbors().secrets;
    }

    /** The environment files declared here. */
    public EnvironmentFileStore environmentFiles() {
        return neighbors().environmentFiles;
    }

    /** The buckets that services write to here. */
    public BucketStore buckets() {
        return neighbors().buckets;
    }

    /** The host of the registry here. */
    public String registry() {
        return ecrRegion().host();
    }

    /** The images that a test has said there are. */
    public DeclaredImages declaredImages() {
        DeclaredImages made = declaredImages;
        if (made == null) {
            made = new DeclaredImages();
            declaredImages = made;
        }
        return made;
    }

    /** Nothing is declared here any more. */
    void forgetSetup() {
        declaredImages = null;
    }

    /** Pushes images into the registry here. */
    public ImagePush push() {
        return ecrRegion().push();
    }

    /** In the order images keep them. */
    public List<Store> stores() {
        List<Store> known = stores;
        if (known.isEmpty()) {
            known = everyStore();
            stores = known;
        }
        return known;
    }

    private List<Store> everyStore() {
        List<Store> stores = new ArrayList<>();
        stores.add(secrets());
        stores.add(environmentFiles());
        stores.add(buckets());
        stores.addAll(ecs.stores());
        stores.addAll(ecrRegion().stores());
        stores.addAll(logsRegion().stores());
        stores.addAll(neighbors().loadBalancing.stores());
        stores.add(discovered());
        stores.addAll(neighbors().metrics.stores());
        stores.addAll(neighbors().scaling.stores());
        return List.copyOf(stores);
    }

    /** What must hold of it at any point in time. */
    List<Checker> checkers() {
        List<Checker> checkers = new ArrayList<>(ecs.checkers());
        if (logs != null) {
            checkers.add(logs.checker());
        }
        return checkers;
    }

    /** Every store's image, by its name. */
    RegionImage image() {
        SortedMap<String, Record> images = new TreeMap<>();
        stores().forEach(store -> images.put(store.name(), store.image()));
        return new RegionImage(home.accountId(), home.region(), images);
    }

    /**
     * Every store's image, in their order, with those of an earlier time where nothing has changed; those themselves if
     * nothing has at all.
     *
     * @param earlier none if there are no earlier ones
     */
    List<Record> images(List<Record> earlier) {
        List<Store> all = stores();
        Record[] now = new Record[all.size()];
        boolean first = earlier.isEmpty();
        boolean differs = first;
        for (int i = 0; i < now.length; i++) {
            Record before = first ? null : earlier.get(i);
            Record image = before == null ? all.get(i).image() : all.get(i).image(before);
            now[i] = image;
            differs |= image != before;
        }
        return differs ? List.of(now) : earlier;
    }

    /**
     * Has every store show an image to reads.
     *
     * @param shown what they hold; none if that is not known
     */
    void show(List<Record> images, List<Record> shown) {
        untouched = null;
        List<Store> all = stores();
        for (int i = 0; i < images.size(); i++) {
            if (shown.isEmpty()) {
                all.get(i).restore(images.get(i), Map.of());
            } else {
                all.get(i).show(images.get(i), shown.get(i));
            }
        }
    }

    /** Takes the state over from an image; stores it does not name become as they were when the region was new. */
    void restore(Map<String, Record> image, Map<Long, Ticket> tickets) {
        Map<String, Record> pristine = image.size() == stores().size() ? image : pristine();
        untouched = image.isEmpty() ? new TreeMap<>(pristine) : null;
        for (Store store : stores()) {
            Record before = image.getOrDefault(store.name(), pristine.get(store.name()));
            if (before != null) {
                store.restore(before, tickets);
            }
        }
    }

    /** Somebody asks for it. */
    void touch() {
        untouched = null;
    }

    /** Whether nobody has touched it since the world went back to a time before it. */
    boolean isUntouched() {
        return untouched != null && untouched.equals(image().stores());
    }

    /** The image of a region nobody has touched; made only when it is asked for, as few tests restore a snapshot. */
    private SortedMap<String, Record> pristine() {
        Kernel elsewhere = new Kernel(0, WorldSettings.FIXED_START, TimeMode.manual(), Limits.standard());
        return new RegionState(world, home, elsewhere.queue("pristine")).image().stores();
    }
}
