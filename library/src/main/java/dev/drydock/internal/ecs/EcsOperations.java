package dev.drydock.internal.ecs;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.ecs.attribute.AttributeOperations;
import dev.drydock.internal.ecs.cluster.ClusterOperations;
import dev.drydock.internal.ecs.cluster.ClusterTags;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of simulated operations of ECS, by noun; a noun's operations are made when one of them is first called. */
final class EcsOperations extends OperationTable {

    private static final Map<String, String> NOUNS = new LinkedHashMap<>();

    static {
        registered();
        hosts();
        running();
        noun(NOUNS, "tag", "TagResource", "UntagResource", "ListTagsForResource");
    }

    private final EcsRegion region;
    private final EcsStores stores;
    private @Nullable ClusterOperations clusters;

    EcsOperations(EcsRegion region) {
        super(AwsService.ECS, NOUNS);
        this.region = region;
        this.stores = region.registered();
    }

    private static void registered() {
        noun(
                NOUNS,
                "cluster",
                "CreateCluster",
                "DeleteCluster",
                "DescribeClusters",
                "ListClusters",
                "UpdateCluster",
                "UpdateClusterSettings",
                "PutClusterCapacityProviders");
        noun(
                NOUNS,
                "task definition",
                "RegisterTaskDefinition",
                "DescribeTaskDefinition",
                "DeregisterTaskDefinition",
                "DeleteTaskDefinitions",
                "ListTaskDefinitions",
                "ListTaskDefinitionFamilies");
        noun(
                NOUNS,
                "setting",
                "PutAccountSetting",
                "PutAccountSettingDefault",
                "DeleteAccountSetting",
                "ListAccountSettings");
    }

    private static void hosts() {
        noun(
                NOUNS,
                "container instance",
                "DescribeContainerInstances",
                "ListContainerInstances",
                "RegisterContainerInstance",
                "UpdateContainerAgent",
                "DeregisterContainerInstance",
                "UpdateContainerInstancesState");
        noun(NOUNS, "attribute", "PutAttributes", "DeleteAttributes", "ListAttributes");
        noun(
                NOUNS,
                "agent",
                "DiscoverPollEndpoint",
                "SubmitTaskStateChange",
                "SubmitContainerStateChange",
                "SubmitAttachmentStateChanges");
    }

    private static void running() {
        noun(
                NOUNS,
                "task",
                "RunTask",
                "StartTask",
                "StopTask",
                "DescribeTasks",
                "ListTasks",
                "ExecuteCommand",
                "GetTaskProtection",
                "UpdateTaskProtection");
        noun(
                NOUNS,
                "service",
                "CreateService",
                "UpdateService",
                "DeleteService",
                "DescribeServices",
                "ListServices",
                "ListServicesByNamespace");
        noun(NOUNS, "deployment", "ListServiceDeployments", "DescribeServiceDeployments", "DescribeServiceRevisions");
        // Older SDKs lack it: made when it is asked for, which nobody can with such an SDK.
        noun(NOUNS, "deployment to stop", "StopServiceDeployment");
    }

    @Override
    protected ExceptionTable exceptions() {
        return EcsExceptions.TABLE;
    }

    @Override
    protected List<Operation<?, ?>> make(String noun, String operation) {
        return switch (noun) {
            case "cluster" -> List.of(clusters().operation(operation));
            case "task definition" -> definitions().operations();
            case "setting" -> new SettingOperations(stores.home(), stores.settings()).operations();
            case "container instance" -> instances(region.workload()).operations();
            case "attribute" -> new AttributeOperations(stores.clusters(), stores.instances()).operations();
            case "agent" -> new AgentOperations(stores.home()).operations();
            case "task" -> tasks().operations();
            case "service" -> services(region.workload()).operations();
            case "deployment" -> deployments(region.workload()).operations();
            case "deployment to stop" -> List.of(stop(region.workload()).operation());
            case "tag" -> new TagOperations(stores.home(), tagOwners()).operations();
            default -> throw new IllegalArgumentException("ECS has no " + noun);
        };
    }

    private ClusterOperations clusters() {
        ClusterOperations made = clusters;
        if (made == null) {
            made = new ClusterOperations(
                    stores.home(), stores.clusters(), stores.settings(), stores::attachments, region, region);
            clusters = made;
        }
        return made;
    }

    private TaskDefinitionOperations definitions() {
        return new TaskDefinitionOperations(stores.home(), stores.definitions(), region.workload().deletion);
    }

    private StopServiceDeployment stop(EcsRuntime work) {
        return new StopServiceDeployment(deployments(work), work.scheduler);
    }

    private InstanceOperations instances(EcsRuntime work) {
        return new InstanceOperations(
                stores.home(),
                work.dependencies.leniencies(),
                stores.clusters(),
                stores.instances(),
                stores.settings(),
                work.trunks,
                work.updates,
                work.scheduler.listener(work.engine));
    }

    TaskOperations tasks() {
        EcsRuntime work = region.workload();
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
                stores.home(),
                stores.clusters(),
                stores.definitions(),
                work.services,
                work.scheduler,
                work.dependencies.targets());
    }

    private DeploymentOperations deployments(EcsRuntime work) {
        return new DeploymentOperations(stores.home(), stores.clusters(), work.services, work.scheduler);
    }

    private List<TagOwner> tagOwners() {
        EcsRuntime work = region.workload();
        return List.of(
                new ClusterTags(stores.clusters()),
                new TaskDefinitionTags(stores.definitions()),
                new InstanceTags(stores.instances()),
                new TaskTags(work.tasks),
                new ServiceTags(work.services));
    }
}
