package dev.drydock.internal.ecs;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.DesiredCount;
import dev.drydock.internal.account.DiscoveryRegistry;
import dev.drydock.internal.account.InfrastructureFaults;
import dev.drydock.internal.account.SubnetZones;
import dev.drydock.internal.account.metric.MetricSource;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.ecs.cluster.ClusterCounts;
import dev.drydock.internal.ecs.cluster.ClusterOccupancy;
import dev.drydock.internal.ecs.cluster.ClusterStore;
import dev.drydock.internal.ecs.cluster.ProviderUse;
import dev.drydock.internal.ecs.instance.InstanceStore;
import dev.drydock.internal.ecs.service.ConnectAliases;
import dev.drydock.internal.ecs.service.operation.ScaledServices;
import dev.drydock.internal.ecs.service.scheduler.DeploymentWatch;
import dev.drydock.internal.ecs.setting.SettingStore;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.ecs.task.engine.TaskEngine;
import dev.drydock.internal.ecs.task.engine.TaskLauncher;
import dev.drydock.internal.ecs.taskdefinition.TaskDefinitionStore;
import dev.drydock.internal.invariant.Checker;
import dev.drydock.internal.invariant.Findings;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.time.Timings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Amazon ECS in one account and region: its stores and its table of operations. What runs is made when it is first
 * needed.
 */
public final class EcsRegion implements ClusterOccupancy, ProviderUse {

    private final RegionQueue queue;
    private final EcsSurroundings surroundings;
    private final EcsStores stores;
    private @Nullable EcsRuntime workload;

    /**
     * An empty ECS.
     *
     * @param surroundings asked once, when something is to run
     */
    public EcsRegion(AccountRegion home, RegionQueue queue, Timings timings, EcsSurroundings surroundings) {
        this.queue = queue;
        this.surroundings = surroundings;
        this.stores = new EcsStores(home, queue, timings);
    }

    EcsStores registered() {
        return stores;
    }

    EcsRuntime workload() {
        EcsRuntime known = running();
        return known == null
                ? run(surroundings.dependencies())
                : known; // asks outside of our monitor, as it takes the lock
    }

    private synchronized @Nullable EcsRuntime running() {
        return workload;
    }

    private synchronized EcsRuntime run(EcsDependencies around) {
        EcsRuntime work = workload;
        if (work == null) {
            work = new EcsRuntime(
                    stores.home(),
                    queue,
                    around,
                    stores.definitions(),
                    stores.clusters(),
                    stores.instances(),
                    stores.settings());
            workload = work;
        }
        return work;
    }

    private boolean isIdle() {
        return running() == null;
    }

    /** Nothing while nothing was ever run and no instance registered. */
    @Override
    public ClusterCounts counts(String clusterArn) {
        return isIdle() && stores.isWithoutInstances(clusterArn)
                ? ClusterCounts.NONE
                : workload().occupancy.counts(clusterArn);
    }

    @Override
    public boolean inUse(String clusterArn, String provider) {
        return !isIdle()
                && (workload().tasks.usesProvider(clusterArn, provider)
                        || workload().services.usesProvider(clusterArn, provider));
    }

    /** The clusters. */
    public ClusterStore clusters() {
        return stores.clusters();
    }

    /** The account settings. */
    public SettingStore settings() {
        return stores.settings();
    }

    /** The container instances. */
    public InstanceStore instances() {
        return stores.instances();
    }

    /** The task definitions. */
    public TaskDefinitionStore definitions() {
        return stores.definitions();
    }

    /** The tasks. */
    public TaskStore tasks() {
        return workload().tasks;
    }

    /** Where subnets lie. */
    public SubnetZones subnets() {
        return workload().tasks.subnets();
    }

    /** What clients of Service Connect call services; nothing while nothing was ever run. */
    public List<DiscoveryRegistry.Alias> aliases() {
        return isIdle() ? List.of() : ConnectAliases.of(workload().services);
    }

    /** What carries out what happens to tasks. */
    public TaskEngine engine() {
        return workload().engine;
    }

    /** What starts tasks. */
    public TaskLauncher launcher() {
        return workload().launcher;
    }

    /** What says why tasks go where they go. */
    public Explainer explainer() {
        EcsRuntime work = workload();
        return new Explainer(work.tasks, work.launcher, new RunningOperations(stores, work).tasks(), work.scheduler);
    }

    /** What it tells CloudWatch. */
    public MetricSource metrics() {
        return workload().metrics();
    }

    /** What services desire, to be scaled. */
    public DesiredCount desiredCounts() {
        return new ScaledServices(workload().services, workload().scheduler);
    }

    /** What can be broken on purpose. */
    public InfrastructureFaults infrastructure() {
        return workload().infrastructure();
    }

    /** What must hold at any point in time; nothing while nothing was ever run. */
    public List<Checker> checkers() {
        return isIdle() ? List.of() : workload().checkers();
    }

    /** All is as in a snapshot now: tells the journal what stands, unless it is told. */
    public void restored(boolean isTold) {
        if (!isIdle()) {
            workload().restored(isTold);
        }
    }

    /** From now on what the scheduler does is watched; violations go to the findings. */
    public DeploymentWatch watch(Findings findings) {
        return workload().watch(findings);
    }

    /** Whether what an ARN of ECS names exists, or at least is of a kind that may be forgotten. */
    public boolean knows(String arn) {
        String resource = arn.substring(arn.lastIndexOf(':') + 1);
        int slash = resource.indexOf('/');
        return switch (slash < 0 ? "" : resource.substring(0, slash)) {
            case "task" -> workload().tasks.find(arn) != null;
            case "service" -> workload().services.exists(arn);
            case "container-instance" -> stores.instances().find(arn) != null;
            default -> true;
        };
    }

    /** The stores, in the order images keep them. */
    public List<Store> stores() {
        EcsRuntime work = workload();
        stores.clusters().attachments(); // handles events that restored state may wait for
        return List.of(
                stores.settings(),
                stores.clusters(),
                stores.definitions(),
                stores.instances(),
                work.tasks,
                work.services,
                work.usage);
    }

    /** The simulated operations. */
    public OperationTable operations() {
        return new EcsOperations(this);
    }
}
