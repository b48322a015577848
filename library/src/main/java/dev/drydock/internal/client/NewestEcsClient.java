package dev.drydock.internal.client;

import dev.drydock.internal.sdk.NewerSdk;
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
 * {@link DrydockEcsClient} with the operations that SDK 2.57.8 has beyond the oldest supported one.
 *
 * <p>Generated like it; not to be edited.
 */
@NewerSdk(since = "2.57.8")
@Generated("dev.drydock.tools.ClientGenerator")
final class NewestEcsClient extends DrydockEcsClient {

    NewestEcsClient(Connection connection) {
        super(connection);
    }

    @Override
    public AssociateGatewayWithClusterResponse associateGatewayWithCluster(AssociateGatewayWithClusterRequest request) {
        return connection.call("AssociateGatewayWithCluster", request);
    }

    @Override
    public ContinueServiceDeploymentResponse continueServiceDeployment(ContinueServiceDeploymentRequest request) {
        return connection.call("ContinueServiceDeployment", request);
    }

    @Override
    public CreateDaemonResponse createDaemon(CreateDaemonRequest request) {
        return connection.call("CreateDaemon", request);
    }

    @Override
    public CreateExpressGatewayServiceResponse createExpressGatewayService(CreateExpressGatewayServiceRequest request) {
        return connection.call("CreateExpressGatewayService", request);
    }

    @Override
    public CreateGatewayResponse createGateway(CreateGatewayRequest request) {
        return connection.call("CreateGateway", request);
    }

    @Override
    public DeleteDaemonResponse deleteDaemon(DeleteDaemonRequest request) {
        return connection.call("DeleteDaemon", request);
    }

    @Override
    public DeleteDaemonTaskDefinitionResponse deleteDaemonTaskDefinition(DeleteDaemonTaskDefinitionRequest request) {
        return connection.call("DeleteDaemonTaskDefinition", request);
    }

    @Override
    public DeleteExpressGatewayServiceResponse deleteExpressGatewayService(DeleteExpressGatewayServiceRequest request) {
        return connection.call("DeleteExpressGatewayService", request);
    }

    @Override
    public DeleteGatewayResponse deleteGateway(DeleteGatewayRequest request) {
        return connection.call("DeleteGateway", request);
    }

    @Override
    public DescribeDaemonResponse describeDaemon(DescribeDaemonRequest request) {
        return connection.call("DescribeDaemon", request);
    }

    @Override
    public DescribeDaemonDeploymentsResponse describeDaemonDeployments(DescribeDaemonDeploymentsRequest request) {
        return connection.call("DescribeDaemonDeployments", request);
    }

    @Override
    public DescribeDaemonRevisionsResponse describeDaemonRevisions(DescribeDaemonRevisionsRequest request) {
        return connection.call("DescribeDaemonRevisions", request);
    }

    @Override
    public DescribeDaemonTaskDefinitionResponse describeDaemonTaskDefinition(
            DescribeDaemonTaskDefinitionRequest request) {
        return connection.call("DescribeDaemonTaskDefinition", request);
    }

    @Override
    public DescribeExpressGatewayServiceResponse describeExpressGatewayService(
            DescribeExpressGatewayServiceRequest request) {
        return connection.call("DescribeExpressGatewayService", request);
    }

    @Override
    public DescribeGatewayResponse describeGateway(DescribeGatewayRequest request) {
        return connection.call("DescribeGateway", request);
    }

    @Override
    public DescribeGatewayResourcesResponse describeGatewayResources(DescribeGatewayResourcesRequest request) {
        return connection.call("DescribeGatewayResources", request);
    }

    @Override
    public DescribeGatewayRouteResponse describeGatewayRoute(DescribeGatewayRouteRequest request) {
        return connection.call("DescribeGatewayRoute", request);
    }

    @Override
    public DisassociateGatewayFromClusterResponse disassociateGatewayFromCluster(
            DisassociateGatewayFromClusterRequest request) {
        return connection.call("DisassociateGatewayFromCluster", request);
    }

    @Override
    public ListDaemonDeploymentsResponse listDaemonDeployments(ListDaemonDeploymentsRequest request) {
        return connection.call("ListDaemonDeployments", request);
    }

    @Override
    public ListDaemonTaskDefinitionsResponse listDaemonTaskDefinitions(ListDaemonTaskDefinitionsRequest request) {
        return connection.call("ListDaemonTaskDefinitions", request);
    }

    @Override
    public ListDaemonsResponse listDaemons(ListDaemonsRequest request) {
        return connection.call("ListDaemons", request);
    }

    @Override
    public ListGatewayClusterAssociationsResponse listGatewayClusterAssociations(
            ListGatewayClusterAssociationsRequest request) {
        return connection.call("ListGatewayClusterAssociations", request);
    }

    @Override
    public ListGatewayRoutesResponse listGatewayRoutes(ListGatewayRoutesRequest request) {
        return connection.call("ListGatewayRoutes", request);
    }

    @Override
    public ListGatewaysResponse listGateways(ListGatewaysRequest request) {
        return connection.call("ListGateways", request);
    }

    @Override
    public RegisterDaemonTaskDefinitionResponse registerDaemonTaskDefinition(
            RegisterDaemonTaskDefinitionRequest request) {
        return connection.call("RegisterDaemonTaskDefinition", request);
    }

    @Override
    public StopServiceDeploymentResponse stopServiceDeployment(StopServiceDeploymentRequest request) {
        return connection.call("StopServiceDeployment", request);
    }

    @Override
    public UpdateDaemonResponse updateDaemon(UpdateDaemonRequest request) {
        return connection.call("UpdateDaemon", request);
    }

    @Override
    public UpdateExpressGatewayServiceResponse updateExpressGatewayService(UpdateExpressGatewayServiceRequest request) {
        return connection.call("UpdateExpressGatewayService", request);
    }

    @Override
    public UpdateGatewayResponse updateGateway(UpdateGatewayRequest request) {
        return connection.call("UpdateGateway", request);
    }
}
