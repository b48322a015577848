package dev.drydock.internal.ecs;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.InfrastructureFaults;
import dev.drydock.internal.ecs.cluster.ClusterOccupancy;
import dev.drydock.internal.ecs.cluster.ClusterStore;
import dev.drydock.internal.ecs.instance.AgentUpdates;
import dev.drydock.internal.ecs.instance.InstanceStore;
import dev.drydock.internal.ecs.instance.Trunks;
import dev.drydock.internal.ecs.service.ServiceCounts;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.ecs.service.operation.ServiceChecker;
import dev.drydock.internal.ecs.service.scheduler.DeploymentWatch;
import dev.drydock.internal.ecs.service.scheduler.ServiceScheduler;
import dev.drydock.internal.ecs.service.scheduler.TargetOutcomes;
import dev.drydock.internal.ecs.setting.SettingStore;
import dev.drydock.internal.ecs.task.TaskChecker;
import dev.drydock.internal.ecs.task.TaskCounts;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.ecs.task.container.ContainerSources;
import dev.drydock.internal.ecs.task.engine.Protection;
import dev.drydock.internal.ecs.task.engine.TaskEngine;
import dev.drydock.internal.ecs.task.engine.TaskJournalWriter;
import dev.drydock.internal.ecs.task.engine.TaskLauncher;
import dev.drydock.internal.ecs.task.engine.TaskRuntime;
import dev.drydock.internal.ecs.taskdefinition.DefinitionDeletion;
import dev.drydock.internal.ecs.taskdefinition.TaskDefinitionStore;
import dev.drydock.internal.ecs.usage.EcsMetrics;
import dev.drydock.internal.ecs.usage.UsageHistory;
import dev.drydock.internal.ecs.usage.UsageRecorder;
import dev.drydock.internal.invariant.Checker;
import dev.drydock.internal.invariant.Findings;
import dev.drydock.internal.kernel.OpenOrder;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.time.Timings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What runs and moves in a region: tasks, services and what carries them out. Apart from what is only registered, because
 * a test that needs none of it should not wait for its classes: see {@code ColdStart}.
 */
final class EcsRuntime {

    final EcsDependencies dependencies;
    final Trunks trunks;
    final AgentUpdates updates;
    final TaskStore tasks;
    final TaskEngine engine;
    final TaskLauncher launcher;
    final Protection protection;
    final ServiceStore services;
    final ClusterOccupancy occupancy;
    final ServiceScheduler scheduler;
    final DefinitionDeletion deletion;
    final Hosts hosts;
    final UsageHistory usage;

    /** Made when first asked for, and kept with what it knows of the past. */
    private @Nullable EcsMetrics metrics;

    private final AccountRegion home;
    private final RegionQueue queue;
    private final Timings timings;
    private final TaskCounts counts;
    private final InstanceStore instances;
    private final TaskJournalWriter journal;

    EcsRuntime(
            AccountRegion home,
            RegionQueue queue,
            EcsDependencies dependencies,
            TaskDefinitionStore definitions,
            ClusterStore clusters,
            InstanceStore instances,
            SettingStore settings) {
        this.home = home;
        this.queue = queue;
        this.dependencies = dependencies;
        this.instances = instances;
        timings = dependencies.timings();
        trunks = new Trunks(queue, timings, instances);
        updates = new AgentUpdates(queue, timings, instances);
        counts = new TaskCounts(instances);
        tasks = new TaskStore(home, queue, timings, instances, counts);
        services = new ServiceStore(home, queue, timings);
        TaskRuntime runtime = new TaskRuntime(
                home,
                queue,
                tasks,
                counts,
                instances,
                new TargetOutcomes(dependencies.outcomes(), timings, dependencies.targets()),
                dependencies.images(),
                ServiceScheduler.pins(services),
                new ContainerSources(
                        dependencies.scripts(),
                        dependencies.logs(),
                        settings::nonBlockingLogs,
                        dependencies.secrets(),
                        dependencies.environmentFiles()));
        engine = runtime.engine();
        launcher = runtime.launcher();
        protection = runtime.protection();
        ServiceCounts serviceCounts = new ServiceCounts(services, counts, counts);
        occupancy = serviceCounts;
        scheduler = new ServiceScheduler(
                queue,
                timings,
                services,
                tasks,
                counts,
                instances,
                launcher,
                engine,
                definitions,
                dependencies.targets(),
                dependencies.alarms());
        deletion = new DefinitionDeletion(queue, timings, definitions, serviceCounts);
        hosts = new Hosts(queue, timings, instances, trunks, engine, scheduler.listener(engine));
        scheduler.register(engine, home, dependencies.discovery());
        journal = new TaskJournalWriter(dependencies.journal());
        engine.listen(journal);
        scheduler.tellOf(dependencies.journal());
        usage = new UsageHistory();
        UsageRecorder recorder = new UsageRecorder(queue, usage, dependencies.targets());
        engine.listen(recorder);
        scheduler.listen(recorder::changed);
        clusters.listen(recorder::changed);
        instances.listen(recorder::changed);
        instances.listenToEnds(recorder::gone);
        instances.all().forEach(recorder::changed);
    }

    /** All is as in a snapshot now: tells the journal what stands, unless it is told. */
    void restored(boolean isTold) {
        if (!isTold) {
            journal.restored(tasks);
        }
        scheduler.restored(isTold);
    }

    InfrastructureFaults infrastructure() {
        return new EcsInfrastructureFaults(home, tasks, engine, instances, hosts, updates, dependencies.targets());
    }

    EcsMetrics metrics() {
        EcsMetrics known = metrics;
        if (known == null) {
            known = new EcsMetrics(usage, queue.start(), queue::tick);
            metrics = known;
        }
        return known;
    }

    List<Checker> checkers() {
        return List.of(
                new TaskChecker(tasks, counts, instances, queue),
                new ServiceChecker(services, tasks, occupancy, scheduler, queue::tick));
    }

    DeploymentWatch watch(Findings findings) {
        DeploymentWatch watch = new DeploymentWatch(services, tasks, scheduler, queue, timings, findings);
        engine.listen(watch);
        return watch;
    }

    /** Orders that AWS leaves open. */
    OpenOrder order() {
        return new OpenOrder(queue.chance());
    }
}
