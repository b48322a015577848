package dev.drydock.internal.ecs;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.ecs.attribute.AttributeOperations;
import dev.drydock.internal.ecs.cluster.ClusterOperations;
import dev.drydock.internal.ecs.setting.SettingOperations;
import dev.drydock.internal.ecs.shape.EcsShapes;
import dev.drydock.internal.ecs.task.operation.AgentOperations;
import dev.drydock.internal.ecs.taskdefinition.TaskDefinitionOperations;
import dev.drydock.operation.AwsService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/** The table of simulated operations of ECS, by noun; a noun's operations are made when one of them is first called. */
final class EcsOperations extends OperationTable {

    private static final Map<String, String> NOUNS = new LinkedHashMap<>();

    static {
        registered();
        hosts();
        workload();
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

    private static void workload() {
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
    protected SdkRequest check(String operation, SdkRequest request) {
        return EcsShapes.check(operation, request);
    }

    @Override
    protected List<Operation<?, ?>> make(String noun, String operation) {
        return switch (noun) {
            case "cluster" -> List.of(clusters().operation(operation));
            case "task definition" -> definitions().operations();
            case "setting" -> new SettingOperations(stores.home(), stores.settings()).operations();
            case "container instance" -> running().instances();
            case "attribute" -> new AttributeOperations(stores.clusters(), stores.instances()).operations();
            case "agent" -> new AgentOperations(stores.home()).operations();
            case "task" -> running().tasks().operations();
            case "service" -> running().services();
            case "deployment" -> running().deployments();
            case "deployment to stop" -> running().stopDeployment();
            case "tag" -> running().tags();
            default -> throw new IllegalArgumentException("ECS has no " + noun);
        };
    }

    private ClusterOperations clusters() {
        ClusterOperations made = clusters;
        if (made == null) {
            made = new ClusterOperations(stores.home(), stores.clusters(), stores.settings(), region, region);
            clusters = made;
        }
        return made;
    }

    private TaskDefinitionOperations definitions() {
        return new TaskDefinitionOperations(stores.home(), stores.definitions(), region.workload().deletion);
    }

    /** Of what runs, which is made with the first of them. */
    private RunningOperations running() {
        return new RunningOperations(stores, region.workload());
    }
}
