package dev.drydock.internal.client;

import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsServiceClientConfiguration;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderResponse;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterResponse;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.CreateServiceResponse;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetResponse;
import software.amazon.awssdk.services.ecs.model.DeleteAccountSettingRequest;
import software.amazon.awssdk.services.ecs.model.DeleteAccountSettingResponse;
import software.amazon.awssdk.services.ecs.model.DeleteAttributesRequest;
import software.amazon.awssdk.services.ecs.model.DeleteAttributesResponse;
import software.amazon.awssdk.services.ecs.model.DeleteCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.DeleteCapacityProviderResponse;
import software.amazon.awssdk.services.ecs.model.DeleteClusterRequest;
import software.amazon.awssdk.services.ecs.model.DeleteClusterResponse;
import software.amazon.awssdk.services.ecs.model.DeleteServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeleteServiceResponse;
import software.amazon.awssdk.services.ecs.model.DeleteTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.DeleteTaskDefinitionsResponse;
import software.amazon.awssdk.services.ecs.model.DeleteTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.DeleteTaskSetResponse;
import software.amazon.awssdk.services.ecs.model.DeregisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.DeregisterContainerInstanceResponse;
import software.amazon.awssdk.services.ecs.model.DeregisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DeregisterTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersResponse;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesResponse;
import software.amazon.awssdk.services.ecs.model.DescribeServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServiceDeploymentsResponse;
import software.amazon.awssdk.services.ecs.model.DescribeServiceRevisionsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServiceRevisionsResponse;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.DiscoverPollEndpointRequest;
import software.amazon.awssdk.services.ecs.model.DiscoverPollEndpointResponse;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandRequest;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandResponse;
import software.amazon.awssdk.services.ecs.model.GetTaskProtectionRequest;
import software.amazon.awssdk.services.ecs.model.GetTaskProtectionResponse;
import software.amazon.awssdk.services.ecs.model.ListAccountSettingsRequest;
import software.amazon.awssdk.services.ecs.model.ListAccountSettingsResponse;
import software.amazon.awssdk.services.ecs.model.ListAttributesRequest;
import software.amazon.awssdk.services.ecs.model.ListAttributesResponse;
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersResponse;
import software.amazon.awssdk.services.ecs.model.ListContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.ListContainerInstancesResponse;
import software.amazon.awssdk.services.ecs.model.ListServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.ListServiceDeploymentsResponse;
import software.amazon.awssdk.services.ecs.model.ListServicesByNamespaceRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesByNamespaceResponse;
import software.amazon.awssdk.services.ecs.model.ListServicesRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesResponse;
import software.amazon.awssdk.services.ecs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ecs.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionFamiliesRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionFamiliesResponse;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsResponse;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksResponse;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingDefaultRequest;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingDefaultResponse;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingRequest;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingResponse;
import software.amazon.awssdk.services.ecs.model.PutAttributesRequest;
import software.amazon.awssdk.services.ecs.model.PutAttributesResponse;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersResponse;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceResponse;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.StartTaskRequest;
import software.amazon.awssdk.services.ecs.model.StartTaskResponse;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;
import software.amazon.awssdk.services.ecs.model.SubmitAttachmentStateChangesRequest;
import software.amazon.awssdk.services.ecs.model.SubmitAttachmentStateChangesResponse;
import software.amazon.awssdk.services.ecs.model.SubmitContainerStateChangeRequest;
import software.amazon.awssdk.services.ecs.model.SubmitContainerStateChangeResponse;
import software.amazon.awssdk.services.ecs.model.SubmitTaskStateChangeRequest;
import software.amazon.awssdk.services.ecs.model.SubmitTaskStateChangeResponse;
import software.amazon.awssdk.services.ecs.model.TagResourceRequest;
import software.amazon.awssdk.services.ecs.model.TagResourceResponse;
import software.amazon.awssdk.services.ecs.model.UntagResourceRequest;
import software.amazon.awssdk.services.ecs.model.UntagResourceResponse;
import software.amazon.awssdk.services.ecs.model.UpdateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.UpdateCapacityProviderResponse;
import software.amazon.awssdk.services.ecs.model.UpdateClusterRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterResponse;
import software.amazon.awssdk.services.ecs.model.UpdateClusterSettingsRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterSettingsResponse;
import software.amazon.awssdk.services.ecs.model.UpdateContainerAgentRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerAgentResponse;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateResponse;
import software.amazon.awssdk.services.ecs.model.UpdateServicePrimaryTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServicePrimaryTaskSetResponse;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServiceResponse;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionResponse;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetResponse;
import software.amazon.awssdk.services.ecs.waiters.EcsAsyncWaiter;

/**
 * Drydock's {@link EcsAsyncClient}: one line an operation that every supported SDK has.
 *
 * <p>Generated from the SDK's interface by {@code dev.drydock.tools.ClientGenerator}; not to be edited. After a change
 * of the SDK's version, run {@code mvn -pl library test-compile exec:java -Dexec.skip=false
 * -Dexec.classpathScope=test -Dexec.mainClass=dev.drydock.tools.ClientGenerator}.
 */
@Generated("dev.drydock.tools.ClientGenerator")
@SuppressWarnings("deprecation") // Operations that AWS has deprecated still answer.
class DrydockEcsAsyncClient implements EcsAsyncClient {

    final Connection connection;

    DrydockEcsAsyncClient(Connection connection) {
        this.connection = connection;
    }

    @Override
    public CompletableFuture<CreateCapacityProviderResponse> createCapacityProvider(
            CreateCapacityProviderRequest request) {
        return connection.callAsync("CreateCapacityProvider", request);
    }

    @Override
    public CompletableFuture<CreateClusterResponse> createCluster(CreateClusterRequest request) {
        return connection.callAsync("CreateCluster", request);
    }

    @Override
    public CompletableFuture<CreateServiceResponse> createService(CreateServiceRequest request) {
        return connection.callAsync("CreateService", request);
    }

    @Override
    public CompletableFuture<CreateTaskSetResponse> createTaskSet(CreateTaskSetRequest request) {
        return connection.callAsync("CreateTaskSet", request);
    }

    @Override
    public CompletableFuture<DeleteAccountSettingResponse> deleteAccountSetting(DeleteAccountSettingRequest request) {
        return connection.callAsync("DeleteAccountSetting", request);
    }

    @Override
    public CompletableFuture<DeleteAttributesResponse> deleteAttributes(DeleteAttributesRequest request) {
        return connection.callAsync("DeleteAttributes", request);
    }

    @Override
    public CompletableFuture<DeleteCapacityProviderResponse> deleteCapacityProvider(
            DeleteCapacityProviderRequest request) {
        return connection.callAsync("DeleteCapacityProvider", request);
    }

    @Override
    public CompletableFuture<DeleteClusterResponse> deleteCluster(DeleteClusterRequest request) {
        return connection.callAsync("DeleteCluster", request);
    }

    @Override
    public CompletableFuture<DeleteServiceResponse> deleteService(DeleteServiceRequest request) {
        return connection.callAsync("DeleteService", request);
    }

    @Override
    public CompletableFuture<DeleteTaskDefinitionsResponse> deleteTaskDefinitions(
            DeleteTaskDefinitionsRequest request) {
        return connection.callAsync("DeleteTaskDefinitions", request);
    }

    @Override
    public CompletableFuture<DeleteTaskSetResponse> deleteTaskSet(DeleteTaskSetRequest request) {
        return connection.callAsync("DeleteTaskSet", request);
    }

    @Override
    public CompletableFuture<DeregisterContainerInstanceResponse> deregisterContainerInstance(
            DeregisterContainerInstanceRequest request) {
        return connection.callAsync("DeregisterContainerInstance", request);
    }

    @Override
    public CompletableFuture<DeregisterTaskDefinitionResponse> deregisterTaskDefinition(
            DeregisterTaskDefinitionRequest request) {
        return connection.callAsync("DeregisterTaskDefinition", request);
    }

    @Override
    public CompletableFuture<DescribeCapacityProvidersResponse> describeCapacityProviders(
            DescribeCapacityProvidersRequest request) {
        return connection.callAsync("DescribeCapacityProviders", request);
    }

    @Override
    public CompletableFuture<DescribeClustersResponse> describeClusters(DescribeClustersRequest request) {
        return connection.callAsync("DescribeClusters", request);
    }

    @Override
    public CompletableFuture<DescribeContainerInstancesResponse> describeContainerInstances(
            DescribeContainerInstancesRequest request) {
        return connection.callAsync("DescribeContainerInstances", request);
    }

    @Override
    public CompletableFuture<DescribeServiceDeploymentsResponse> describeServiceDeployments(
            DescribeServiceDeploymentsRequest request) {
        return connection.callAsync("DescribeServiceDeployments", request);
    }

    @Override
    public CompletableFuture<DescribeServiceRevisionsResponse> describeServiceRevisions(
            DescribeServiceRevisionsRequest request) {
        return connection.callAsync("DescribeServiceRevisions", request);
    }

    @Override
    public CompletableFuture<DescribeServicesResponse> describeServices(DescribeServicesRequest request) {
        return connection.callAsync("DescribeServices", request);
    }

    @Override
    public CompletableFuture<DescribeTaskDefinitionResponse> describeTaskDefinition(
            DescribeTaskDefinitionRequest request) {
        return connection.callAsync("DescribeTaskDefinition", request);
    }

    @Override
    public CompletableFuture<DescribeTaskSetsResponse> describeTaskSets(DescribeTaskSetsRequest request) {
        return connection.callAsync("DescribeTaskSets", request);
    }

    @Override
    public CompletableFuture<DescribeTasksResponse> describeTasks(DescribeTasksRequest request) {
        return connection.callAsync("DescribeTasks", request);
    }

    @Override
    public CompletableFuture<DiscoverPollEndpointResponse> discoverPollEndpoint(DiscoverPollEndpointRequest request) {
        return connection.callAsync("DiscoverPollEndpoint", request);
    }

    @Override
    public CompletableFuture<ExecuteCommandResponse> executeCommand(ExecuteCommandRequest request) {
        return connection.callAsync("ExecuteCommand", request);
    }

    @Override
    public CompletableFuture<GetTaskProtectionResponse> getTaskProtection(GetTaskProtectionRequest request) {
        return connection.callAsync("GetTaskProtection", request);
    }

    @Override
    public CompletableFuture<ListAccountSettingsResponse> listAccountSettings(ListAccountSettingsRequest request) {
        return connection.callAsync("ListAccountSettings", request);
    }

    @Override
    public CompletableFuture<ListAttributesResponse> listAttributes(ListAttributesRequest request) {
        return connection.callAsync("ListAttributes", request);
    }

    @Override
    public CompletableFuture<ListClustersResponse> listClusters(ListClustersRequest request) {
        return connection.callAsync("ListClusters", request);
    }

    @Override
    public CompletableFuture<ListContainerInstancesResponse> listContainerInstances(
            ListContainerInstancesRequest request) {
        return connection.callAsync("ListContainerInstances", request);
    }

    @Override
    public CompletableFuture<ListServiceDeploymentsResponse> listServiceDeployments(
            ListServiceDeploymentsRequest request) {
        return connection.callAsync("ListServiceDeployments", request);
    }

    @Override
    public CompletableFuture<ListServicesResponse> listServices(ListServicesRequest request) {
        return connection.callAsync("ListServices", request);
    }

    @Override
    public CompletableFuture<ListServicesByNamespaceResponse> listServicesByNamespace(
            ListServicesByNamespaceRequest request) {
        return connection.callAsync("ListServicesByNamespace", request);
    }

    @Override
    public CompletableFuture<ListTagsForResourceResponse> listTagsForResource(ListTagsForResourceRequest request) {
        return connection.callAsync("ListTagsForResource", request);
    }

    @Override
    public CompletableFuture<ListTaskDefinitionFamiliesResponse> listTaskDefinitionFamilies(
            ListTaskDefinitionFamiliesRequest request) {
        return connection.callAsync("ListTaskDefinitionFamilies", request);
    }

    @Override
    public CompletableFuture<ListTaskDefinitionsResponse> listTaskDefinitions(ListTaskDefinitionsRequest request) {
        return connection.callAsync("ListTaskDefinitions", request);
    }

    @Override
    public CompletableFuture<ListTasksResponse> listTasks(ListTasksRequest request) {
        return connection.callAsync("ListTasks", request);
    }

    @Override
    public CompletableFuture<PutAccountSettingResponse> putAccountSetting(PutAccountSettingRequest request) {
        return connection.callAsync("PutAccountSetting", request);
    }

    @Override
    public CompletableFuture<PutAccountSettingDefaultResponse> putAccountSettingDefault(
            PutAccountSettingDefaultRequest request) {
        return connection.callAsync("PutAccountSettingDefault", request);
    }

    @Override
    public CompletableFuture<PutAttributesResponse> putAttributes(PutAttributesRequest request) {
        return connection.callAsync("PutAttributes", request);
    }

    @Override
    public CompletableFuture<PutClusterCapacityProvidersResponse> putClusterCapacityProviders(
            PutClusterCapacityProvidersRequest request) {
        return connection.callAsync("PutClusterCapacityProviders", request);
    }

    @Override
    public CompletableFuture<RegisterContainerInstanceResponse> registerContainerInstance(
            RegisterContainerInstanceRequest request) {
        return connection.callAsync("RegisterContainerInstance", request);
    }

    @Override
    public CompletableFuture<RegisterTaskDefinitionResponse> registerTaskDefinition(
            RegisterTaskDefinitionRequest request) {
        return connection.callAsync("RegisterTaskDefinition", request);
    }

    @Override
    public CompletableFuture<RunTaskResponse> runTask(RunTaskRequest request) {
        return connection.callAsync("RunTask", request);
    }

    @Override
    public CompletableFuture<StartTaskResponse> startTask(StartTaskRequest request) {
        return connection.callAsync("StartTask", request);
    }

    @Override
    public CompletableFuture<StopTaskResponse> stopTask(StopTaskRequest request) {
        return connection.callAsync("StopTask", request);
    }

    @Override
    public CompletableFuture<SubmitAttachmentStateChangesResponse> submitAttachmentStateChanges(
            SubmitAttachmentStateChangesRequest request) {
        return connection.callAsync("SubmitAttachmentStateChanges", request);
    }

    @Override
    public CompletableFuture<SubmitContainerStateChangeResponse> submitContainerStateChange(
            SubmitContainerStateChangeRequest request) {
        return connection.callAsync("SubmitContainerStateChange", request);
    }

    @Override
    public CompletableFuture<SubmitTaskStateChangeResponse> submitTaskStateChange(
            SubmitTaskStateChangeRequest request) {
        return connection.callAsync("SubmitTaskStateChange", request);
    }

    @Override
    public CompletableFuture<TagResourceResponse> tagResource(TagResourceRequest request) {
        return connection.callAsync("TagResource", request);
    }

    @Override
    public CompletableFuture<UntagResourceResponse> untagResource(UntagResourceRequest request) {
        return connection.callAsync("UntagResource", request);
    }

    @Override
    public CompletableFuture<UpdateCapacityProviderResponse> updateCapacityProvider(
            UpdateCapacityProviderRequest request) {
        return connection.callAsync("UpdateCapacityProvider", request);
    }

    @Override
    public CompletableFuture<UpdateClusterResponse> updateCluster(UpdateClusterRequest request) {
        return connection.callAsync("UpdateCluster", request);
    }

    @Override
    public CompletableFuture<UpdateClusterSettingsResponse> updateClusterSettings(
            UpdateClusterSettingsRequest request) {
        return connection.callAsync("UpdateClusterSettings", request);
    }

    @Override
    public CompletableFuture<UpdateContainerAgentResponse> updateContainerAgent(UpdateContainerAgentRequest request) {
        return connection.callAsync("UpdateContainerAgent", request);
    }

    @Override
    public CompletableFuture<UpdateContainerInstancesStateResponse> updateContainerInstancesState(
            UpdateContainerInstancesStateRequest request) {
        return connection.callAsync("UpdateContainerInstancesState", request);
    }

    @Override
    public CompletableFuture<UpdateServiceResponse> updateService(UpdateServiceRequest request) {
        return connection.callAsync("UpdateService", request);
    }

    @Override
    public CompletableFuture<UpdateServicePrimaryTaskSetResponse> updateServicePrimaryTaskSet(
            UpdateServicePrimaryTaskSetRequest request) {
        return connection.callAsync("UpdateServicePrimaryTaskSet", request);
    }

    @Override
    public CompletableFuture<UpdateTaskProtectionResponse> updateTaskProtection(UpdateTaskProtectionRequest request) {
        return connection.callAsync("UpdateTaskProtection", request);
    }

    @Override
    public CompletableFuture<UpdateTaskSetResponse> updateTaskSet(UpdateTaskSetRequest request) {
        return connection.callAsync("UpdateTaskSet", request);
    }

    @Override
    public EcsAsyncWaiter waiter() {
        return DrydockEcsAsyncWaiter.over(connection);
    }

    @Override
    public EcsServiceClientConfiguration serviceClientConfiguration() {
        return Configurations.ecs(connection);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        connection.close();
    }

    @Override
    public String toString() {
        return connection.toString();
    }
}
