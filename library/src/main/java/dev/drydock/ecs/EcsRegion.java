package dev.drydock.ecs;

import dev.drydock.account.AccountRegion;
import dev.drydock.account.ImageSource;
import dev.drydock.account.LogSink;
import dev.drydock.account.Outcomes;
import dev.drydock.account.Strikes;
import dev.drydock.account.Timings;
import dev.drydock.call.Journal;
import dev.drydock.call.OperationTable;
import dev.drydock.call.Service;
import dev.drydock.call.Store;
import dev.drydock.container.ScriptSource;
import dev.drydock.ecs.attribute.AttributeOperations;
import dev.drydock.ecs.cluster.ClusterAttachments;
import dev.drydock.ecs.cluster.ClusterOperations;
import dev.drydock.ecs.cluster.ClusterStore;
import dev.drydock.ecs.cluster.ClusterTags;
import dev.drydock.ecs.cluster.ProviderUse;
import dev.drydock.ecs.instance.AgentUpdates;
import dev.drydock.ecs.instance.InstanceOperations;
import dev.drydock.ecs.instance.InstanceStore;
import dev.drydock.ecs.instance.InstanceTags;
import dev.drydock.ecs.instance.Trunks;
import dev.drydock.ecs.service.ServiceCounts;
import dev.drydock.ecs.service.ServiceOperations;
import dev.drydock.ecs.service.ServiceScheduler;
import dev.drydock.ecs.service.ServiceStore;
import dev.drydock.ecs.service.ServiceTags;
import dev.drydock.ecs.setting.SettingOperations;
import dev.drydock.ecs.setting.SettingStore;
import dev.drydock.ecs.tag.TagOperations;
import dev.drydock.ecs.tag.TagOwner;
import dev.drydock.ecs.task.TaskChronicle;
import dev.drydock.ecs.task.TaskCounts;
import dev.drydock.ecs.task.TaskEngine;
import dev.drydock.ecs.task.TaskLauncher;
import dev.drydock.ecs.task.TaskOperations;
import dev.drydock.ecs.task.TaskStore;
import dev.drydock.ecs.task.TaskTags;
import dev.drydock.ecs.taskdefinition.DefinitionDeletion;
import dev.drydock.ecs.taskdefinition.TaskDefinitionOperations;
import dev.drydock.ecs.taskdefinition.TaskDefinitionStore;
import dev.drydock.ecs.taskdefinition.TaskDefinitionTags;
import dev.drydock.kernel.Lane;
import java.util.List;
import java.util.function.Function;

/** Amazon ECS in one account and region: its stores, its events and its table of operations. */
public final class EcsRegion {

    private final AccountRegion home;
    private final Lane lane;
    private final DefinitionDeletion deletion;
    private final SettingStore settings;
    private final ClusterStore clusters;
    private final ClusterAttachments attachments;
    private final TaskDefinitionStore definitions;
    private final InstanceStore instances;
    private final Trunks trunks;
    private final AgentUpdates updates;
    private final TaskCounts counts;
    private final TaskStore tasks;
    private final TaskEngine engine;
    private final TaskLauncher launcher;
    private final ServiceStore services;
    private final ServiceCounts occupancy;
    private final ServiceScheduler scheduler;

    /**
     * An empty ECS.
     *
     * @param logs CloudWatch Logs by region
     */
    public EcsRegion(
            AccountRegion home,
            Lane lane,
            Timings timings,
            Outcomes outcomes,
            ImageSource images,
            ScriptSource scripts,
            Function<String, LogSink> logs) {
        this.home = home;
        this.lane = lane;
        this.settings = new SettingStore(home);
        this.clusters = new ClusterStore(home, timings);
        this.attachments = new ClusterAttachments(lane, timings, clusters);
        this.definitions = new TaskDefinitionStore(home);
        this.instances = new InstanceStore(home, timings);
        this.trunks = new Trunks(lane, timings, instances);
        this.updates = new AgentUpdates(lane, timings, instances);
        this.counts = new TaskCounts(instances);
        this.tasks = new TaskStore(home, lane, timings, instances, counts);
        this.engine = new TaskEngine(home, lane, tasks, counts, outcomes, images, scripts, logs);
        this.launcher = new TaskLauncher(home, lane, tasks, counts, instances, engine);
        this.services = new ServiceStore(home, lane, timings);
        this.occupancy = new ServiceCounts(services, counts, counts);
        this.scheduler = new ServiceScheduler(lane, timings, services, tasks, launcher, engine, definitions);
        this.deletion = new DefinitionDeletion(lane, timings, definitions, occupancy);
    }

    /** The clusters. */
    public ClusterStore clusters() {
        return clusters;
    }

    /** The account settings. */
    public SettingStore settings() {
        return settings;
    }

    /** The container instances. */
    public InstanceStore instances() {
        return instances;
    }

    /** What carries out what happens to tasks. */
    public TaskEngine engine() {
        return engine;
    }

    /** Tells a journal what happens to tasks and services. */
    public void tellOf(Journal journal) {
        engine.listen(new TaskChronicle(journal));
        scheduler.tellOf(journal);
    }

    /** What can be broken on purpose. */
    public Strikes strikes() {
        return new EcsStrikes(lane, tasks, engine, instances, trunks, updates);
    }

    /** What says why tasks go where they go. */
    public Explainer explainer() {
        return new Explainer(tasks, launcher, taskOperations(), scheduler);
    }

    /** What starts tasks. */
    public TaskLauncher launcher() {
        return launcher;
    }

    /** The tasks. */
    public TaskStore tasks() {
        return tasks;
    }

    /** The task definitions. */
    public TaskDefinitionStore definitions() {
        return definitions;
    }

    /** The stores, in the order images keep them. */
    public List<Store> stores() {
        return List.of(settings, clusters, definitions, instances, tasks, services);
    }

    /** The simulated operations. */
    public OperationTable operations() {
        return new OperationTable(Service.ECS, EcsExceptions.TABLE)
                .noun(
                        () -> new ClusterOperations(home, clusters, settings, attachments, occupancy, providerUse())
                                .operations(),
                        "CreateCluster",
                        "DeleteCluster",
                        "DescribeClusters",
                        "ListClusters",
                        "UpdateCluster",
                        "UpdateClusterSettings",
                        "PutClusterCapacityProviders")
                .noun(
                        () -> new TaskDefinitionOperations(home, definitions, deletion).operations(),
                        "RegisterTaskDefinition",
                        "DescribeTaskDefinition",
                        "DeregisterTaskDefinition",
                        "DeleteTaskDefinitions",
                        "ListTaskDefinitions",
                        "ListTaskDefinitionFamilies")
                .noun(
                        () -> instanceOperations().operations(),
                        "DescribeContainerInstances",
                        "ListContainerInstances",
                        "RegisterContainerInstance",
                        "UpdateContainerAgent",
                        "DeregisterContainerInstance",
                        "UpdateContainerInstancesState")
                .noun(() -> taskOperations().operations(), "RunTask", "StopTask", "DescribeTasks", "ListTasks")
                .noun(
                        () -> new ServiceOperations(home, clusters, definitions, services, scheduler).operations(),
                        "CreateService",
                        "UpdateService",
                        "DeleteService",
                        "DescribeServices",
                        "ListServices")
                .noun(
                        () -> new AttributeOperations(clusters, instances).operations(),
                        "PutAttributes",
                        "DeleteAttributes",
                        "ListAttributes")
                .noun(
                        () -> new SettingOperations(home, settings).operations(),
                        "PutAccountSetting",
                        "PutAccountSettingDefault",
                        "DeleteAccountSetting",
                        "ListAccountSettings")
                .noun(
                        () -> new TagOperations(home, tagOwners()).operations(),
                        "TagResource",
                        "UntagResource",
                        "ListTagsForResource");
    }

    private InstanceOperations instanceOperations() {
        return new InstanceOperations(home, clusters, instances, settings, trunks, updates, scheduler.listener(engine));
    }

    private ProviderUse providerUse() {
        return (cluster, provider) -> tasks.usesProvider(cluster, provider) || services.usesProvider(cluster, provider);
    }

    private TaskOperations taskOperations() {
        return new TaskOperations(home, clusters, definitions, instances, tasks, engine, launcher, services);
    }

    private List<TagOwner> tagOwners() {
        return List.of(
                new ClusterTags(clusters),
                new TaskDefinitionTags(definitions),
                new InstanceTags(instances),
                new TaskTags(tasks),
                new ServiceTags(services));
    }
}
