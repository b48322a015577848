package dev.drydock.internal.ecs;

import dev.drydock.internal.account.Leniencies;
import dev.drydock.internal.account.TargetRegistry;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.ecs.attribute.AttributeOperations;
import dev.drydock.internal.ecs.cluster.ClusterOccupancy;
import dev.drydock.internal.ecs.cluster.ClusterOperations;
import dev.drydock.internal.ecs.cluster.ClusterTags;
import dev.drydock.internal.ecs.cluster.ProviderUse;
import dev.drydock.internal.ecs.instance.InstanceOperations;
import dev.drydock.internal.ecs.instance.InstanceTags;
import dev.drydock.internal.ecs.service.operation.DeploymentOperations;
import dev.drydock.internal.ecs.service.operation.ServiceOperations;
import dev.drydock.internal.ecs.service.operation.ServiceTags;
import dev.drydock.internal.ecs.service.operation.StopServiceDeployment;
import dev.drydock.internal.ecs.setting.SettingOperations;
import dev.drydock.internal.ecs.tag.TagOperations;
import dev.drydock.internal.ecs.tag.TagOwner;
import dev.drydock.internal.ecs.task.operation.AgentOperations;
import dev.drydock.internal.ecs.task.operation.TaskOperations;
import dev.drydock.internal.ecs.task.operation.TaskTags;
import dev.drydock.internal.ecs.taskdefinition.TaskDefinitionOperations;
import dev.drydock.internal.ecs.taskdefinition.TaskDefinitionTags;
import dev.drydock.operation.AwsService;
import java.util.List;
import java.util.function.Supplier;

/** The table of simulated operations of ECS, by noun; a noun's operations are made when one of them is first called. */
final class EcsOperations {

    private final EcsStores stores;
    private final Supplier<EcsRuntime> workload;
    private final ClusterOccupancy occupancy;
    private final ProviderUse providerUse;
    private final TargetRegistry targets;
    private final Leniencies leniencies;

    EcsOperations(
            EcsStores stores,
            Supplier<EcsRuntime> workload,
            ClusterOccupancy occupancy,
            ProviderUse providerUse,
            TargetRegistry targets,
            Leniencies leniencies) {
        this.stores = stores;
        this.workload = workload;
        this.occupancy = occupancy;
        this.providerUse = providerUse;
        this.targets = targets;
        this.leniencies = leniencies;
    }

    OperationTable table() {
        OperationTable table = new OperationTable(AwsService.ECS, EcsExceptions.TABLE);
        registered(table);
        hosts(table);
        running(table);
        return table.noun(
                () -> new TagOperations(stores.home(), tagOwners()).operations(),
                "TagResource",
                "UntagResource",
                "ListTagsForResource");
    }

    private void registered(OperationTable table) {
        table.noun(
                        () -> new ClusterOperations(
                                        stores.home(),
                                        stores.clusters(),
                                        stores.settings(),
                                        stores.attachments(),
                                        occupancy,
                                        providerUse)
                                .operations(),
                        "CreateCluster",
                        "DeleteCluster",
                        "DescribeClusters",
                        "ListClusters",
                        "UpdateCluster",
                        "UpdateClusterSettings",
                        "PutClusterCapacityProviders")
                .noun(
                        () -> new TaskDefinitionOperations(stores.home(), stores.definitions(), workload.get().deletion)
                                .operations(),
                        "RegisterTaskDefinition",
                        "DescribeTaskDefinition",
                        "DeregisterTaskDefinition",
                        "DeleteTaskDefinitions",
                        "ListTaskDefinitions",
                        "ListTaskDefinitionFamilies")
                .noun(
                        () -> new SettingOperations(stores.home(), stores.settings()).operations(),
                        "PutAccountSetting",
                        "PutAccountSettingDefault",
                        "DeleteAccountSetting",
                        "ListAccountSettings");
    }

    private void hosts(OperationTable table) {
        table.noun(
                        () -> instances(workload.get()).operations(),
                        "DescribeContainerInstances",
                        "ListContainerInstances",
                        "RegisterContainerInstance",
                        "UpdateContainerAgent",
                        "DeregisterContainerInstance",
                        "UpdateContainerInstancesState")
                .noun(
                        () -> new AttributeOperations(stores.clusters(), stores.instances()).operations(),
                        "PutAttributes",
                        "DeleteAttributes",
                        "ListAttributes")
                .noun(
                        () -> new AgentOperations(stores.home()).operations(),
                        "DiscoverPollEndpoint",
                        "SubmitTaskStateChange",
                        "SubmitContainerStateChange",
                        "SubmitAttachmentStateChanges");
    }

    private void running(OperationTable table) {
        table.noun(
                        () -> tasks().operations(),
                        "RunTask",
                        "StartTask",
                        "StopTask",
                        "DescribeTasks",
                        "ListTasks",
                        "ExecuteCommand",
                        "GetTaskProtection",
                        "UpdateTaskProtection")
                .noun(
                        () -> services(workload.get()).operations(),
                        "CreateService",
                        "UpdateService",
                        "DeleteService",
                        "DescribeServices",
                        "ListServices",
                        "ListServicesByNamespace")
                .noun(
                        () -> deployments(workload.get()).operations(),
                        "ListServiceDeployments",
                        "DescribeServiceDeployments",
                        "DescribeServiceRevisions")
                // Older SDKs lack it: made when it is asked for, which nobody can with such an SDK.
                .noun(
                        () -> List.of(new StopServiceDeployment(deployments(workload.get()), workload.get().scheduler)
                                .operation()),
                        "StopServiceDeployment");
    }

    private InstanceOperations instances(EcsRuntime work) {
        return new InstanceOperations(
                stores.home(),
                leniencies,
                stores.clusters(),
                stores.instances(),
                stores.settings(),
                work.trunks,
                work.updates,
                work.scheduler.listener(work.engine));
    }

    TaskOperations tasks() {
        EcsRuntime work = workload.get();
        return new TaskOperations(
                stores.home(),
                stores.clusters(),
                stores.definitions(),
                stores.instances(),
                work.tasks,
                work.engine,
                work.launcher,
                work.protection,
                work.services,
                work.order());
    }

    private ServiceOperations services(EcsRuntime work) {
        return new ServiceOperations(
                stores.home(), stores.clusters(), stores.definitions(), work.services, work.scheduler, targets);
    }

    private DeploymentOperations deployments(EcsRuntime work) {
        return new DeploymentOperations(stores.home(), stores.clusters(), work.services, work.scheduler);
    }

    private List<TagOwner> tagOwners() {
        EcsRuntime work = workload.get();
        return List.of(
                new ClusterTags(stores.clusters()),
                new TaskDefinitionTags(stores.definitions()),
                new InstanceTags(stores.instances()),
                new TaskTags(work.tasks),
                new ServiceTags(work.services));
    }
}
