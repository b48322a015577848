package dev.drydock.internal.client;

import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.ecs.EcsClient;
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
import software.amazon.awssdk.services.ecs.waiters.EcsWaiter;

/**
 * Drydock's {@link EcsClient}: one line an operation that every supported SDK has.
 *
 * <p>Generated from the SDK's interface by {@code dev.drydock.tools.ClientGenerator}; not to be edited. After a change
 * of the SDK's version, run {@code mvn -pl library test-compile exec:java -Dexec.skip=false
 * -Dexec.classpathScope=test -Dexec.mainClass=dev.drydock.tools.ClientGenerator}.
 */
@Generated("dev.drydock.tools.ClientGenerator")
@SuppressWarnings("deprecation") // Operations that AWS has deprecated still answer.
class DrydockEcsClient implements EcsClient {

    final Connection connection;

    DrydockEcsClient(Connection connection) {
        this.connection = connection;
    }

    @Override
    public CreateCapacityProviderResponse createCapacityProvider(CreateCapacityProviderRequest request) {
        return connection.call("CreateCapacityProvider", request);
    }

    @Override
    public CreateClusterResponse createCluster(CreateClusterRequest request) {
        return connection.call("CreateCluster", request);
    }

    @Override
    public CreateServiceResponse createService(CreateServiceRequest request) {
        return connection.call("CreateService", request);
    }

    @Override
    public CreateTaskSetResponse createTaskSet(CreateTaskSetRequest request) {
        return connection.call("CreateTaskSet", request);
    }

    @Override
    public DeleteAccountSettingResponse deleteAccountSetting(DeleteAccountSettingRequest request) {
        return connection.call("DeleteAccountSetting", request);
    }

    @Override
    public DeleteAttributesResponse deleteAttributes(DeleteAttributesRequest request) {
        return connection.call("DeleteAttributes", request);
    }

    @Override
    public DeleteCapacityProviderResponse deleteCapacityProvider(DeleteCapacityProviderRequest request) {
        return connection.call("DeleteCapacityProvider", request);
    }

    @Override
    public DeleteClusterResponse deleteCluster(DeleteClusterRequest request) {
        return connection.call("DeleteCluster", request);
    }

    @Override
    public DeleteServiceResponse deleteService(DeleteServiceRequest request) {
        return connection.call("DeleteService", request);
    }

    @Override
    public DeleteTaskDefinitionsResponse deleteTaskDefinitions(DeleteTaskDefinitionsRequest request) {
        return connection.call("DeleteTaskDefinitions", request);
    }

    @Override
    public DeleteTaskSetResponse deleteTaskSet(DeleteTaskSetRequest request) {
        return connection.call("DeleteTaskSet", request);
    }

    @Override
    public DeregisterContainerInstanceResponse deregisterContainerInstance(DeregisterContainerInstanceRequest request) {
        return connection.call("DeregisterContainerInstance", request);
    }

    @Override
    public DeregisterTaskDefinitionResponse deregisterTaskDefinition(DeregisterTaskDefinitionRequest request) {
        return connection.call("DeregisterTaskDefinition", request);
    }

    @Override
    public DescribeCapacityProvidersResponse describeCapacityProviders(DescribeCapacityProvidersRequest request) {
        return connection.call("DescribeCapacityProviders", request);
    }

    @Override
    public DescribeClustersResponse describeClusters(DescribeClustersRequest request) {
        return connection.call("DescribeClusters", request);
    }

    @Override
    public DescribeContainerInstancesResponse describeContainerInstances(DescribeContainerInstancesRequest request) {
        return connection.call("DescribeContainerInstances", request);
    }

    @Override
    public DescribeServiceDeploymentsResponse describeServiceDeployments(DescribeServiceDeploymentsRequest request) {
        return connection.call("DescribeServiceDeployments", request);
    }

    @Override
    public DescribeServiceRevisionsResponse describeServiceRevisions(DescribeServiceRevisionsRequest request) {
        return connection.call("DescribeServiceRevisions", request);
    }

    @Override
    public DescribeServicesResponse describeServices(DescribeServicesRequest request) {
        return connection.call("DescribeServices", request);
    }

    @Override
    public DescribeTaskDefinitionResponse describeTaskDefinition(DescribeTaskDefinitionRequest request) {
        return connection.call("DescribeTaskDefinition", request);
    }

    @Override
    public DescribeTaskSetsResponse describeTaskSets(DescribeTaskSetsRequest request) {
        return connection.call("DescribeTaskSets", request);
    }

    @Override
    public DescribeTasksResponse describeTasks(DescribeTasksRequest request) {
        return connection.call("DescribeTasks", request);
    }

    @Override
    public DiscoverPollEndpointResponse discoverPollEndpoint(DiscoverPollEndpointRequest request) {
        return connection.call("DiscoverPollEndpoint", request);
    }

    @Override
    public ExecuteCommandResponse executeCommand(ExecuteCommandRequest request) {
        return connection.call("ExecuteCommand", request);
    }

    @Override
    public GetTaskProtectionResponse getTaskProtection(GetTaskProtectionRequest request) {
        return connection.call("GetTaskProtection", request);
    }

    @Override
    public ListAccountSettingsResponse listAccountSettings(ListAccountSettingsRequest request) {
        return connection.call("ListAccountSettings", request);
    }

    @Override
    public ListAttributesResponse listAttributes(ListAttributesRequest request) {
        return connection.call("ListAttributes", request);
    }

    @Override
    public ListClustersResponse listClusters(ListClustersRequest request) {
        return connection.call("ListClusters", request);
    }

    @Override
    public ListContainerInstancesResponse listContainerInstances(ListContainerInstancesRequest request) {
        return connection.call("ListContainerInstances", request);
    }

    @Override
    public ListServiceDeploymentsResponse listServiceDeployments(ListServiceDeploymentsRequest request) {
        return connection.call("ListServiceDeployments", request);
    }

    @Override
    public ListServicesResponse listServices(ListServicesRequest request) {
        return connection.call("ListServices", request);
    }

    @Override
    public ListServicesByNamespaceResponse listServicesByNamespace(ListServicesByNamespaceRequest request) {
        return connection.call("ListServicesByNamespace", request);
    }

    @Override
    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        return connection.call("ListTagsForResource", request);
    }

    @Override
    public ListTaskDefinitionFamiliesResponse listTaskDefinitionFamilies(ListTaskDefinitionFamiliesRequest request) {
        return connection.call("ListTaskDefinitionFamilies", request);
    }

    @Override
    public ListTaskDefinitionsResponse listTaskDefinitions(ListTaskDefinitionsRequest request) {
        return connection.call("ListTaskDefinitions", request);
    }

    @Override
    public ListTasksResponse listTasks(ListTasksRequest request) {
        return connection.call("ListTasks", request);
    }

    @Override
    public PutAccountSettingResponse putAccountSetting(PutAccountSettingRequest request) {
        return connection.call("PutAccountSetting", request);
    }

    @Override
    public PutAccountSettingDefaultResponse putAccountSettingDefault(PutAccountSettingDefaultRequest request) {
        return connection.call("PutAccountSettingDefault", request);
    }

    @Override
    public PutAttributesResponse putAttributes(PutAttributesRequest request) {
        return connection.call("PutAttributes", request);
    }

    @Override
    public PutClusterCapacityProvidersResponse putClusterCapacityProviders(PutClusterCapacityProvidersRequest request) {
        return connection.call("PutClusterCapacityProviders", request);
    }

    @Override
    public RegisterContainerInstanceResponse registerContainerInstance(RegisterContainerInstanceRequest request) {
        return connection.call("RegisterContainerInstance", request);
    }

    @Override
    public RegisterTaskDefinitionResponse registerTaskDefinition(RegisterTaskDefinitionRequest request) {
        return connection.call("RegisterTaskDefinition", request);
    }

    @Override
    public RunTaskResponse runTask(RunTaskRequest request) {
        return connection.call("RunTask", request);
    }

    @Override
    public StartTaskResponse startTask(StartTaskRequest request) {
        return connection.call("StartTask", request);
    }

    @Override
    public StopTaskResponse stopTask(StopTaskRequest request) {
        return connection.call("StopTask", request);
    }

    @Override
    public SubmitAttachmentStateChangesResponse submitAttachmentStateChanges(
            SubmitAttachmentStateChangesRequest request) {
        return connection.call("SubmitAttachmentStateChanges", request);
    }

    @Override
    public SubmitContainerStateChangeResponse submitContainerStateChange(SubmitContainerStateChangeRequest request) {
        return connection.call("SubmitContainerStateChange", request);
    }

    @Override
    public SubmitTaskStateChangeResponse submitTaskStateChange(SubmitTaskStateChangeRequest request) {
        return connection.call("SubmitTaskStateChange", request);
    }

    @Override
    public TagResourceResponse tagResource(TagResourceRequest request) {
        return connection.call("TagResource", request);
    }

    @Override
    public UntagResourceResponse untagResource(UntagResourceRequest request) {
        return connection.call("UntagResource", request);
    }

    @Override
    public UpdateCapacityProviderResponse updateCapacityProvider(UpdateCapacityProviderRequest request) {
        return connection.call("UpdateCapacityProvider", request);
    }

    @Override
    public UpdateClusterResponse updateCluster(UpdateClusterRequest request) {
        return connection.call("UpdateCluster", request);
    }

    @Override
    public UpdateClusterSettingsResponse updateClusterSettings(UpdateClusterSettingsRequest request) {
        return connection.call("UpdateClusterSettings", request);
    }

    @Override
    public UpdateContainerAgentResponse updateContainerAgent(UpdateContainerAgentRequest request) {
        return connection.call("UpdateContainerAgent", request);
    }

    @Override
    public UpdateContainerInstancesStateResponse updateContainerInstancesState(
            UpdateContainerInstancesStateRequest request) {
        return connection.call("UpdateContainerInstancesState", request);
    }

    @Override
    public UpdateServiceResponse updateService(UpdateServiceRequest request) {
        return connection.call("UpdateService", request);
    }

    @Override
    public UpdateServicePrimaryTaskSetResponse updateServicePrimaryTaskSet(UpdateServicePrimaryTaskSetRequest request) {
        return connection.call("UpdateServicePrimaryTaskSet", request);
    }

    @Override
    public UpdateTaskProtectionResponse updateTaskProtection(UpdateTaskProtectionRequest request) {
        return connection.call("UpdateTaskProtection", request);
    }

    @Override
    public UpdateTaskSetResponse updateTaskSet(UpdateTaskSetRequest request) {
        return connection.call("UpdateTaskSet", request);
    }

    @Override
    public EcsWaiter waiter() {
        return DrydockEcsWaiter.over(connection);
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
