package dev.drydock.ecs;

import dev.drydock.call.OperationTable;
import dev.drydock.call.Service;
import dev.drydock.ecs.attribute.AttributeOperations;
import dev.drydock.ecs.cluster.ClusterOperations;
import dev.drydock.ecs.cluster.ClusterTags;
import dev.drydock.ecs.instance.InstanceOperations;
import dev.drydock.ecs.instance.InstanceTags;
import dev.drydock.ecs.service.operation.DeploymentOperations;
import dev.drydock.ecs.service.operation.ServiceOperations;
import dev.drydock.ecs.service.operation.ServiceTags;
import dev.drydock.ecs.setting.SettingOperations;
import dev.drydock.ecs.tag.TagOperations;
import dev.drydock.ecs.tag.TagOwner;
import dev.drydock.ecs.task.AgentOperations;
import dev.drydock.ecs.task.TaskOperations;
import dev.drydock.ecs.task.TaskTags;
import dev.drydock.ecs.taskdefinition.TaskDefinitionOperations;
import dev.drydock.ecs.taskdefinition.TaskDefinitionTags;
import java.util.List;

/** The table of simulated operations of ECS, by noun; a noun's operations are made when one of them is first called. */
final class EcsOperations {

    private final EcsRegion region;

    EcsOperations(EcsRegion region) {
        this.region = region;
    }

    OperationTable table() {
        OperationTable table = new OperationTable(Service.ECS, EcsExceptions.TABLE);
        registered(table);
        hosts(table);
        running(table);
        return table.noun(
                () -> new TagOperations(region.home(), tagOwners()).operations(),
                "TagResource",
                "UntagResource",
                "ListTagsForResource");
    }

    private void registered(OperationTable table) {
        table.noun(
                        () -> new ClusterOperations(
                                        region.home(),
                                        region.clusters(),
                                        region.settings(),
                                        region.attachments(),
                                        region.occupancy(),
                                        region.providerUse())
                                .operations(),
                        "CreateCluster",
                        "DeleteCluster",
                        "DescribeClusters",
                        "ListClusters",
                        "UpdateCluster",
                        "UpdateClusterSettings",
                        "PutClusterCapacityProviders")
                .noun(
                        () -> new TaskDefinitionOperations(
                                        region.home(), region.definitions(), region.workload().deletion)
                                .operations(),
                        "RegisterTaskDefinition",
                        "DescribeTaskDefinition",
                        "DeregisterTaskDefinition",
                        "DeleteTaskDefinitions",
                        "ListTaskDefinitions",
                        "ListTaskDefinitionFamilies")
                .noun(
                        () -> new SettingOperations(region.home(), region.settings()).operations(),
                        "PutAccountSetting",
                        "PutAccountSettingDefault",
                        "DeleteAccountSetting",
                        "ListAccountSettings");
    }

    private void hosts(OperationTable table) {
        table.noun(
                        () -> instances(region.workload()).operations(),
                        "DescribeContainerInstances",
                        "ListContainerInstances",
                        "RegisterContainerInstance",
                        "UpdateContainerAgent",
                        "DeregisterContainerInstance",
                        "UpdateContainerInstancesState")
                .noun(
                        () -> new AttributeOperations(region.clusters(), region.instances()).operations(),
                        "PutAttributes",
                        "DeleteAttributes",
                        "ListAttributes")
                .noun(
                        () -> new AgentOperations(region.home()).operations(),
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
                        () -> services(region.workload()).operations(),
                        "CreateService",
                        "UpdateService",
                        "DeleteService",
                        "DescribeServices",
                        "ListServices",
                        "ListServicesByNamespace")
                .noun(
                        () -> deployments(region.workload()).operations(),
                        "ListServiceDeployments",
                        "DescribeServiceDeployments",
                        "DescribeServiceRevisions",
                        "StopServiceDeployment");
    }

    private InstanceOperations instances(Workload work) {
        return new InstanceOperations(
                region.home(),
                region.clusters(),
                region.instances(),
                region.settings(),
                work.trunks,
                work.updates,
                work.scheduler.listener(work.engine));
    }

    TaskOperations tasks() {
        Workload work = region.workload();
        return new TaskOperations(
                region.home(),
                region.clusters(),
                region.definitions(),
                region.instances(),
                work.tasks,
                work.engine,
                work.launcher,
                work.services);
    }

    private ServiceOperations services(Workload work) {
        return new ServiceOperations(
                region.home(),
                region.clusters(),
                region.definitions(),
                work.services,
                work.scheduler,
                region.around().neighbors().targets());
    }

    private DeploymentOperations deployments(Workload work) {
        return new DeploymentOperations(region.home(), region.clusters(), work.services, work.scheduler);
    }

    private List<TagOwner> tagOwners() {
        Workload work = region.workload();
        return List.of(
                new ClusterTags(region.clusters()),
                new TaskDefinitionTags(region.definitions()),
                new InstanceTags(region.instances()),
                new TaskTags(work.tasks),
                new ServiceTags(work.services));
    }
}
