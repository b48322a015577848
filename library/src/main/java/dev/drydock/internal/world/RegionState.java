package dev.drydock.internal.world;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.EnvironmentFileStore;
import dev.drydock.internal.account.ImageSource;
import dev.drydock.internal.account.LogSink;
import dev.drydock.internal.account.SecretStore;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.ecr.EcrRegion;
import dev.drydock.internal.ecr.ImagePush;
import dev.drydock.internal.ecs.EcsDependencies;
import dev.drydock.internal.ecs.EcsRegion;
import dev.drydock.internal.invariant.Checker;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.Limits;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.internal.loadbalancing.TargetGroups;
import dev.drydock.internal.logs.LogsRegion;
import dev.drydock.internal.logs.store.LogBound;
import dev.drydock.internal.metrics.Alarms;
import dev.drydock.time.TimeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One account and region: the three services' state and tables, joined. Tables are made when first used. */
public final class RegionState {

    private final AccountRegion home;
    private final RegionDependencies dependencies;
    private final EcsRegion ecs;
    private final EcrRegion ecr;
    private final LogsRegion logs;
    private final SecretStore secrets = new SecretStore();
    private final EnvironmentFileStore environmentFiles = new EnvironmentFileStore();
    private final TargetGroups targets;
    private final Alarms alarms;
    private @Nullable OperationTable ecsTable;
    private @Nullable OperationTable ecrTable;
    private @Nullable OperationTable logsTable;

    RegionState(AccountRegion home, RegionQueue queue, RegionDependencies dependencies) {
        this.home = home;
        this.dependencies = dependencies;
        this.targets = new TargetGroups(queue, dependencies.timings());
        this.alarms = new Alarms();
        this.ecs = new EcsRegion(
                home,
                queue,
                new EcsDependencies(
                        dependencies.timings(),
                        dependencies.outcomes(),
                        dependencies.images(),
                        dependencies.scripts(),
                        dependencies.secrets(),
                        dependencies.environmentFiles(),
                        dependencies.logs(),
                        targets,
                        alarms,
                        dependencies.journal(),
                        dependencies.leniencies()));
        this.ecr =
                new EcrRegion(home, queue, dependencies.timings(), dependencies.leniencies(), dependencies.contents());
        this.logs = new LogsRegion(
                home,
                dependencies.timings(),
                queue::tick,
                new LogBound(dependencies.logBytes(), dependencies.journal()::note));
    }

    /** The account and region. */
    public AccountRegion home() {
        return home;
    }

    /** The operations of ECS. */
    public synchronized OperationTable ecs() {
        OperationTable table = ecsTable;
        if (table == null) {
            table = ecs.operations();
            ecsTable = table;
        }
        return table;
    }

    /** The operations of ECR. */
    public synchronized OperationTable ecr() {
        OperationTable table = ecrTable;
        if (table == null) {
            table = ecr.operations();
            ecrTable = table;
        }
        return table;
    }

    /** The operations of CloudWatch Logs. */
    public synchronized OperationTable logs() {
        OperationTable table = logsTable;
        if (table == null) {
            table = logs.operations();
            logsTable = table;
        }
        return table;
    }

    /** ECS itself, for what no API can do, such as starting container instances. */
    public EcsRegion ecsRegion() {
        return ecs;
    }

    /** Target groups, as tests set them. */
    public TargetGroups targets() {
        return targets;
    }

    /** Alarms, as tests set them. */
    public Alarms alarms() {
        return alarms;
    }

    ImageSource imageSource() {
        return ecr.source();
    }

    LogSink logSink() {
        return logs.sink();
    }

    /** The secrets. */
    public SecretStore secrets() {
        return secrets;
    }

    /** The environment files declared here. */
    public EnvironmentFileStore environmentFiles() {
        return environmentFiles;
    }

    /** The registry here as its own protocol sees it. */
    EcrRegion ecrRegion() {
        return ecr;
    }

    /** The host of the registry here. */
    public String registry() {
        return ecr.host();
    }

    /** Pushes images into the registry here. */
    public ImagePush push() {
        return ecr.push();
    }

    /** In the order images keep them. */
    public List<Store> stores() {
        List<Store> stores = new ArrayList<>();
        stores.add(secrets);
        stores.add(environmentFiles);
        stores.addAll(ecs.stores());
        stores.addAll(ecr.stores());
        stores.addAll(logs.stores());
        stores.add(targets);
        stores.add(alarms);
        return stores;
    }

    /** What must hold of it at any point in time. */
    List<Checker> checkers() {
        List<Checker> checkers = new ArrayList<>(ecs.checkers());
        checkers.add(logs.checker());
        return checkers;
    }

    /** Every store's image by the store's name. */
    SortedMap<String, Record> image() {
        SortedMap<String, Record> image = new TreeMap<>();
        for (Store store : stores()) {
            image.put(store.name(), store.image());
        }
        return image;
    }

    /** Takes the state over from an image; stores it does not name become as they were when the region was new. */
    void restore(Map<String, Record> image, Map<Long, Ticket> tickets) {
        Map<String, Record> pristine = image.size() == stores().size() ? image : pristine();
        for (Store store : stores()) {
            Record before = image.getOrDefault(store.name(), pristine.get(store.name()));
            if (before != null) {
                store.restore(before, tickets);
            }
        }
    }

    /** The image of a region nobody has touched; made only when it is asked for, as few tests restore a snapshot. */
    private SortedMap<String, Record> pristine() {
        Kernel elsewhere = new Kernel(0, WorldSettings.FIXED_START, TimeMode.manual(), Limits.standard());
        return new RegionState(home, elsewhere.queue("pristine"), dependencies).image();
    }
}
