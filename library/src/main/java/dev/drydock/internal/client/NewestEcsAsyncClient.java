package dev.drydock.internal.client;

import dev.drydock.internal.sdk.NewerSdk;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.ecs.model.AssociateGatewayWithClusterRequest;
import software.amazon.awssdk.services.ecs.model.AssociateGatewayWithClusterResponse;
import software.amazon.awssdk.services.ecs.model.ContinueServiceDeploymentRequest;
import software.amazon.awssdk.services.ecs.model.ContinueServiceDeploymentResponse;
import software.amazon.awssdk.services.ecs.model.CreateDaemonRequest;
import software.amazon.awssdk.services.ecs.model.CreateDaemonResponse;
import software.amazon.awssdk.services.ecs.model.CreateExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.CreateExpressGatewayServiceResponse;
import software.amazon.awssdk.services.ecs.model.CreateGatewayRequest;
import software.amazon.awssdk.services.ecs.model.CreateGatewayResponse;
import software.amazon.awssdk.services.ecs.model.DeleteDaemonRequest;
import software.amazon.awssdk.services.ecs.model.DeleteDaemonResponse;
import software.amazon.awssdk.services.ecs.model.DeleteDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DeleteDaemonTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.DeleteExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeleteExpressGatewayServiceResponse;
import software.amazon.awssdk.services.ecs.model.DeleteGatewayRequest;
import software.amazon.awssdk.services.ecs.model.DeleteGatewayResponse;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonDeploymentsResponse;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonResponse;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonRevisionsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonRevisionsResponse;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.DescribeExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.DescribeExpressGatewayServiceResponse;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayRequest;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayResourcesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayResourcesResponse;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayResponse;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayRouteRequest;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayRouteResponse;
import software.amazon.awssdk.services.ecs.model.DisassociateGatewayFromClusterRequest;
import software.amazon.awssdk.services.ecs.model.DisassociateGatewayFromClusterResponse;
import software.amazon.awssdk.services.ecs.model.ListDaemonDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.ListDaemonDeploymentsResponse;
import software.amazon.awssdk.services.ecs.model.ListDaemonTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.ListDaemonTaskDefinitionsResponse;
import software.amazon.awssdk.services.ecs.model.ListDaemonsRequest;
import software.amazon.awssdk.services.ecs.model.ListDaemonsResponse;
import software.amazon.awssdk.services.ecs.model.ListGatewayClusterAssociationsRequest;
import software.amazon.awssdk.services.ecs.model.ListGatewayClusterAssociationsResponse;
import software.amazon.awssdk.services.ecs.model.ListGatewayRoutesRequest;
import software.amazon.awssdk.services.ecs.model.ListGatewayRoutesResponse;
import software.amazon.awssdk.services.ecs.model.ListGatewaysRequest;
import software.amazon.awssdk.services.ecs.model.ListGatewaysResponse;
import software.amazon.awssdk.services.ecs.model.RegisterDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RegisterDaemonTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentRequest;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentResponse;
import software.amazon.awssdk.services.ecs.model.UpdateDaemonRequest;
import software.amazon.awssdk.services.ecs.model.UpdateDaemonResponse;
import software.amazon.awssdk.services.ecs.model.UpdateExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateExpressGatewayServiceResponse;
import software.amazon.awssdk.services.ecs.model.UpdateGatewayRequest;
import software.amazon.awssdk.services.ecs.model.UpdateGatewayResponse;

/**
 * {@link DrydockEcsAsyncClient} with the operations that SDK 2.57.8 has beyond the oldest supported one.
 *
 * <p>Generated like it; not to be edited.
 */
@NewerSdk(since = "2.57.8")
@Generated("dev.drydock.tools.ClientGenerator")
final class NewestEcsAsyncClient extends DrydockEcsAsyncClient {

    NewestEcsAsyncClient(Connection connection) {
        super(connection);
    }

    @Override
    public CompletableFuture<AssociateGatewayWithClusterResponse> associateGatewayWithCluster(
            AssociateGatewayWithClusterRequest request) {
        return connection.callAsync("AssociateGatewayWithCluster", request);
    }

    @Override
    public CompletableFuture<ContinueServiceDeploymentResponse> continueServiceDeployment(
            ContinueServiceDeploymentRequest request) {
        return connection.callAsync("ContinueServiceDeployment", request);
    }

    @Override
    public CompletableFuture<CreateDaemonResponse> createDaemon(CreateDaemonRequest request) {
        return connection.callAsync("CreateDaemon", request);
    }

    @Override
    public CompletableFuture<CreateExpressGatewayServiceResponse> createExpressGatewayService(
            CreateExpressGatewayServiceRequest request) {
        return connection.callAsync("CreateExpressGatewayService", request);
    }

    @Override
    public CompletableFuture<CreateGatewayResponse> createGateway(CreateGatewayRequest request) {
        return connection.callAsync("CreateGateway", request);
    }

    @Override
    public CompletableFuture<DeleteDaemonResponse> deleteDaemon(DeleteDaemonRequest request) {
        return connection.callAsync("DeleteDaemon", request);
    }

    @Override
    public CompletableFuture<DeleteDaemonTaskDefinitionResponse> deleteDaemonTaskDefinition(
            DeleteDaemonTaskDefinitionRequest request) {
        return connection.callAsync("DeleteDaemonTaskDefinition", request);
    }

    @Override
    public CompletableFuture<DeleteExpressGatewayServiceResponse> deleteExpressGatewayService(
            DeleteExpressGatewayServiceRequest request) {
        return connection.callAsync("DeleteExpressGatewayService", request);
    }

    @Override
    public CompletableFuture<DeleteGatewayResponse> deleteGateway(DeleteGatewayRequest request) {
        return connection.callAsync("DeleteGateway", request);
    }

    @Override
    public CompletableFuture<DescribeDaemonResponse> describeDaemon(DescribeDaemonRequest request) {
        return connection.callAsync("DescribeDaemon", request);
    }

    @Override
    public CompletableFuture<DescribeDaemonDeploymentsResponse> describeDaemonDeployments(
            DescribeDaemonDeploymentsRequest request) {
        return connection.callAsync("DescribeDaemonDeployments", request);
    }

    @Override
    public CompletableFuture<DescribeDaemonRevisionsResponse> describeDaemonRevisions(
            DescribeDaemonRevisionsRequest request) {
        return connection.callAsync("DescribeDaemonRevisions", request);
    }

    @Override
    public CompletableFuture<DescribeDaemonTaskDefinitionResponse> describeDaemonTaskDefinition(
            DescribeDaemonTaskDefinitionRequest request) {
        return connection.callAsync("DescribeDaemonTaskDefinition", request);
    }

    @Override
    public CompletableFuture<DescribeExpressGatewayServiceResponse> describeExpressGatewayService(
            DescribeExpressGatewayServiceRequest request) {
        return connection.callAsync("DescribeExpressGatewayService", request);
    }

    @Override
    public CompletableFuture<DescribeGatewayResponse> describeGateway(DescribeGatewayRequest request) {
        return connection.callAsync("DescribeGateway", request);
    }

    @Override
    public CompletableFuture<DescribeGatewayResourcesResponse> describeGatewayResources(
            DescribeGatewayResourcesRequest request) {
        return connection.callAsync("DescribeGatewayResources", request);
    }

    @Override
    public CompletableFuture<DescribeGatewayRouteResponse> describeGatewayRoute(DescribeGatewayRouteRequest request) {
        return connection.callAsync("DescribeGatewayRoute", request);
    }

    @Override
    public CompletableFuture<DisassociateGatewayFromClusterResponse> disassociateGatewayFromCluster(
            DisassociateGatewayFromClusterRequest request) {
        return connection.callAsync("DisassociateGatewayFromCluster", request);
    }

    @Override
    public CompletableFuture<ListDaemonDeploymentsResponse> listDaemonDeployments(
            ListDaemonDeploymentsRequest request) {
        return connection.callAsync("ListDaemonDeployments", request);
    }

    @Override
    public CompletableFuture<ListDaemonTaskDefinitionsResponse> listDaemonTaskDefinitions(
            ListDaemonTaskDefinitionsRequest request) {
        return connection.callAsync("ListDaemonTaskDefinitions", request);
    }

    @Override
    public CompletableFuture<ListDaemonsResponse> listDaemons(ListDaemonsRequest request) {
        return connection.callAsync("ListDaemons", request);
    }

    @Override
    public CompletableFuture<ListGatewayClusterAssociationsResponse> listGatewayClusterAssociations(
            ListGatewayClusterAssociationsRequest request) {
        return connection.callAsync("ListGatewayClusterAssociations", request);
    }

    @Override
    public CompletableFuture<ListGatewayRoutesResponse> listGatewayRoutes(ListGatewayRoutesRequest request) {
        return connection.callAsync("ListGatewayRoutes", request);
    }

    @Override
    public CompletableFuture<ListGatewaysResponse> listGateways(ListGatewaysRequest request) {
        return connection.callAsync("ListGateways", request);
    }

    @Override
    public CompletableFuture<RegisterDaemonTaskDefinitionResponse> registerDaemonTaskDefinition(
            RegisterDaemonTaskDefinitionRequest request) {
        return connection.callAsync("RegisterDaemonTaskDefinition", request);
    }

    @Override
    public CompletableFuture<StopServiceDeploymentResponse> stopServiceDeployment(
            StopServiceDeploymentRequest request) {
        return connection.callAsync("StopServiceDeployment", request);
    }

    @Override
    public CompletableFuture<UpdateDaemonResponse> updateDaemon(UpdateDaemonRequest request) {
        return connection.callAsync("UpdateDaemon", request);
    }

    @Override
    public CompletableFuture<UpdateExpressGatewayServiceResponse> updateExpressGatewayService(
            UpdateExpressGatewayServiceRequest request) {
        return connection.callAsync("UpdateExpressGatewayService", request);
    }

    @Override
    public CompletableFuture<UpdateGatewayResponse> updateGateway(UpdateGatewayRequest request) {
        return connection.callAsync("UpdateGateway", request);
    }
}
