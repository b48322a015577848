package dev.drydock.internal.client.loadbalancing;

import dev.drydock.internal.client.Connection;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2AsyncClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2ServiceClientConfiguration;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AddListenerCertificatesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AddListenerCertificatesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AddTagsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AddTagsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AddTrustStoreRevocationsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AddTrustStoreRevocationsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateListenerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateListenerResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateLoadBalancerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateLoadBalancerResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateRuleRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateRuleResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateTargetGroupResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateTrustStoreRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateTrustStoreResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteListenerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteListenerResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteLoadBalancerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteLoadBalancerResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteRuleRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteRuleResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteSharedTrustStoreAssociationRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteSharedTrustStoreAssociationResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteTargetGroupResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteTrustStoreRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteTrustStoreResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeregisterTargetsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeregisterTargetsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeAccountLimitsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeAccountLimitsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeCapacityReservationRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeCapacityReservationResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenerAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenerAttributesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenerCertificatesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenerCertificatesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancerAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancerAttributesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeRulesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeRulesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeSslPoliciesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeSslPoliciesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupAttributesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetHealthRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetHealthResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTrustStoreAssociationsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTrustStoreAssociationsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTrustStoreRevocationsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTrustStoreRevocationsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTrustStoresRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTrustStoresResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.GetResourcePolicyRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.GetResourcePolicyResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.GetTrustStoreCaCertificatesBundleRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.GetTrustStoreCaCertificatesBundleResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.GetTrustStoreRevocationContentRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.GetTrustStoreRevocationContentResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyCapacityReservationRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyCapacityReservationResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyListenerAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyListenerAttributesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyListenerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyListenerResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyLoadBalancerAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyLoadBalancerAttributesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyRuleRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyRuleResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyTargetGroupAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyTargetGroupAttributesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyTargetGroupResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyTrustStoreRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyTrustStoreResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RegisterTargetsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RegisterTargetsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RemoveListenerCertificatesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RemoveListenerCertificatesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RemoveTagsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RemoveTagsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RemoveTrustStoreRevocationsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RemoveTrustStoreRevocationsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetIpAddressTypeRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetIpAddressTypeResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetRulePrioritiesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetRulePrioritiesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetSecurityGroupsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetSecurityGroupsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetSubnetsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetSubnetsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.waiters.ElasticLoadBalancingV2AsyncWaiter;

/**
 * Drydock's {@link ElasticLoadBalancingV2AsyncClient}: one line an operation that every supported SDK has.
 *
 * <p>Generated from the SDK's interface by {@code dev.drydock.tools.ClientGenerator}; not to be edited. After a change
 * of the SDK's version, run {@code mvn -pl library test-compile exec:java -Dexec.skip=false
 * -Dexec.classpathScope=test -Dexec.mainClass=dev.drydock.tools.ClientGenerator}.
 */
@Generated("dev.drydock.tools.ClientGenerator")
@SuppressWarnings("deprecation") // Operations that AWS has deprecated still answer.
class DrydockElbAsyncClient implements ElasticLoadBalancingV2AsyncClient {

    final Connection connection;

    DrydockElbAsyncClient(Connection connection) {
        this.connection = connection;
    }

    @Override
    public CompletableFuture<AddListenerCertificatesResponse> addListenerCertificates(
            AddListenerCertificatesRequest request) {
        return connection.callAsync("AddListenerCertificates", request);
    }

    @Override
    public CompletableFuture<AddTagsResponse> addTags(AddTagsRequest request) {
        return connection.callAsync("AddTags", request);
    }

    @Override
    public CompletableFuture<AddTrustStoreRevocationsResponse> addTrustStoreRevocations(
            AddTrustStoreRevocationsRequest request) {
        return connection.callAsync("AddTrustStoreRevocations", request);
    }

    @Override
    public CompletableFuture<CreateListenerResponse> createListener(CreateListenerRequest request) {
        return connection.callAsync("CreateListener", request);
    }

    @Override
    public CompletableFuture<CreateLoadBalancerResponse> createLoadBalancer(CreateLoadBalancerRequest request) {
        return connection.callAsync("CreateLoadBalancer", request);
    }

    @Override
    public CompletableFuture<CreateRuleResponse> createRule(CreateRuleRequest request) {
        return connection.callAsync("CreateRule", request);
    }

    @Override
    public CompletableFuture<CreateTargetGroupResponse> createTargetGroup(CreateTargetGroupRequest request) {
        return connection.callAsync("CreateTargetGroup", request);
    }

    @Override
    public CompletableFuture<CreateTrustStoreResponse> createTrustStore(CreateTrustStoreRequest request) {
        return connection.callAsync("CreateTrustStore", request);
    }

    @Override
    public CompletableFuture<DeleteListenerResponse> deleteListener(DeleteListenerRequest request) {
        return connection.callAsync("DeleteListener", request);
    }

    @Override
    public CompletableFuture<DeleteLoadBalancerResponse> deleteLoadBalancer(DeleteLoadBalancerRequest request) {
        return connection.callAsync("DeleteLoadBalancer", request);
    }

    @Override
    public CompletableFuture<DeleteRuleResponse> deleteRule(DeleteRuleRequest request) {
        return connection.callAsync("DeleteRule", request);
    }

    @Override
    public CompletableFuture<DeleteSharedTrustStoreAssociationResponse> deleteSharedTrustStoreAssociation(
            DeleteSharedTrustStoreAssociationRequest request) {
        return connection.callAsync("DeleteSharedTrustStoreAssociation", request);
    }

    @Override
    public CompletableFuture<DeleteTargetGroupResponse> deleteTargetGroup(DeleteTargetGroupRequest request) {
        return connection.callAsync("DeleteTargetGroup", request);
    }

    @Override
    public CompletableFuture<DeleteTrustStoreResponse> deleteTrustStore(DeleteTrustStoreRequest request) {
        return connection.callAsync("DeleteTrustStore", request);
    }

    @Override
    public CompletableFuture<DeregisterTargetsResponse> deregisterTargets(DeregisterTargetsRequest request) {
        return connection.callAsync("DeregisterTargets", request);
    }

    @Override
    public CompletableFuture<DescribeAccountLimitsResponse> describeAccountLimits(
            DescribeAccountLimitsRequest request) {
        return connection.callAsync("DescribeAccountLimits", request);
    }

    @Override
    public CompletableFuture<DescribeCapacityReservationResponse> describeCapacityReservation(
            DescribeCapacityReservationRequest request) {
        return connection.callAsync("DescribeCapacityReservation", request);
    }

    @Override
    public CompletableFuture<DescribeListenerAttributesResponse> describeListenerAttributes(
            DescribeListenerAttributesRequest request) {
        return connection.callAsync("DescribeListenerAttributes", request);
    }

    @Override
    public CompletableFuture<DescribeListenerCertificatesResponse> describeListenerCertificates(
            DescribeListenerCertificatesRequest request) {
        return connection.callAsync("DescribeListenerCertificates", request);
    }

    @Override
    public CompletableFuture<DescribeListenersResponse> describeListeners(DescribeListenersRequest request) {
        return connection.callAsync("DescribeListeners", request);
    }

    @Override
    public CompletableFuture<DescribeLoadBalancerAttributesResponse> describeLoadBalancerAttributes(
            DescribeLoadBalancerAttributesRequest request) {
        return connection.callAsync("DescribeLoadBalancerAttributes", request);
    }

    @Override
    public CompletableFuture<DescribeLoadBalancersResponse> describeLoadBalancers(
            DescribeLoadBalancersRequest request) {
        return connection.callAsync("DescribeLoadBalancers", request);
    }

    @Override
    public CompletableFuture<DescribeRulesResponse> describeRules(DescribeRulesRequest request) {
        return connection.callAsync("DescribeRules", request);
    }

    @Override
    public CompletableFuture<DescribeSslPoliciesResponse> describeSSLPolicies(DescribeSslPoliciesRequest request) {
        return connection.callAsync("DescribeSslPolicies", request);
    }

    @Override
    public CompletableFuture<DescribeTagsResponse> describeTags(DescribeTagsRequest request) {
        return connection.callAsync("DescribeTags", request);
    }

    @Override
    public CompletableFuture<DescribeTargetGroupAttributesResponse> describeTargetGroupAttributes(
            DescribeTargetGroupAttributesRequest request) {
        return connection.callAsync("DescribeTargetGroupAttributes", request);
    }

    @Override
    public CompletableFuture<DescribeTargetGroupsResponse> describeTargetGroups(DescribeTargetGroupsRequest request) {
        return connection.callAsync("DescribeTargetGroups", request);
    }

    @Override
    public CompletableFuture<DescribeTargetHealthResponse> describeTargetHealth(DescribeTargetHealthRequest request) {
        return connection.callAsync("DescribeTargetHealth", request);
    }

    @Override
    public CompletableFuture<DescribeTrustStoreAssociationsResponse> describeTrustStoreAssociations(
            DescribeTrustStoreAssociationsRequest request) {
        return connection.callAsync("DescribeTrustStoreAssociations", request);
    }

    @Override
    public CompletableFuture<DescribeTrustStoreRevocationsResponse> describeTrustStoreRevocations(
            DescribeTrustStoreRevocationsRequest request) {
        return connection.callAsync("DescribeTrustStoreRevocations", request);
    }

    @Override
    public CompletableFuture<DescribeTrustStoresResponse> describeTrustStores(DescribeTrustStoresRequest request) {
        return connection.callAsync("DescribeTrustStores", request);
    }

    @Override
    public CompletableFuture<GetResourcePolicyResponse> getResourcePolicy(GetResourcePolicyRequest request) {
        return connection.callAsync("GetResourcePolicy", request);
    }

    @Override
    public CompletableFuture<GetTrustStoreCaCertificatesBundleResponse> getTrustStoreCaCertificatesBundle(
            GetTrustStoreCaCertificatesBundleRequest request) {
        return connection.callAsync("GetTrustStoreCaCertificatesBundle", request);
    }

    @Override
    public CompletableFuture<GetTrustStoreRevocationContentResponse> getTrustStoreRevocationContent(
            GetTrustStoreRevocationContentRequest request) {
        return connection.callAsync("GetTrustStoreRevocationContent", request);
    }

    @Override
    public CompletableFuture<ModifyCapacityReservationResponse> modifyCapacityReservation(
            ModifyCapacityReservationRequest request) {
        return connection.callAsync("ModifyCapacityReservation", request);
    }

    @Override
    public CompletableFuture<ModifyListenerResponse> modifyListener(ModifyListenerRequest request) {
        return connection.callAsync("ModifyListener", request);
    }

    @Override
    public CompletableFuture<ModifyListenerAttributesResponse> modifyListenerAttributes(
            ModifyListenerAttributesRequest request) {
        return connection.callAsync("ModifyListenerAttributes", request);
    }

    @Override
    public CompletableFuture<ModifyLoadBalancerAttributesResponse> modifyLoadBalancerAttributes(
            ModifyLoadBalancerAttributesRequest request) {
        return connection.callAsync("ModifyLoadBalancerAttributes", request);
    }

    @Override
    public CompletableFuture<ModifyRuleResponse> modifyRule(ModifyRuleRequest request) {
        return connection.callAsync("ModifyRule", request);
    }

    @Override
    public CompletableFuture<ModifyTargetGroupResponse> modifyTargetGroup(ModifyTargetGroupRequest request) {
        return connection.callAsync("ModifyTargetGroup", request);
    }

    @Override
    public CompletableFuture<ModifyTargetGroupAttributesResponse> modifyTargetGroupAttributes(
            ModifyTargetGroupAttributesRequest request) {
        return connection.callAsync("ModifyTargetGroupAttributes", request);
    }

    @Override
    public CompletableFuture<ModifyTrustStoreResponse> modifyTrustStore(ModifyTrustStoreRequest request) {
        return connection.callAsync("ModifyTrustStore", request);
    }

    @Override
    public CompletableFuture<RegisterTargetsResponse> registerTargets(RegisterTargetsRequest request) {
        return connection.callAsync("RegisterTargets", request);
    }

    @Override
    public CompletableFuture<RemoveListenerCertificatesResponse> removeListenerCertificates(
            RemoveListenerCertificatesRequest request) {
        return connection.callAsync("RemoveListenerCertificates", request);
    }

    @Override
    public CompletableFuture<RemoveTagsResponse> removeTags(RemoveTagsRequest request) {
        return connection.callAsync("RemoveTags", request);
    }

    @Override
    public CompletableFuture<RemoveTrustStoreRevocationsResponse> removeTrustStoreRevocations(
            RemoveTrustStoreRevocationsRequest request) {
        return connection.callAsync("RemoveTrustStoreRevocations", request);
    }

    @Override
    public CompletableFuture<SetIpAddressTypeResponse> setIpAddressType(SetIpAddressTypeRequest request) {
        return connection.callAsync("SetIpAddressType", request);
    }

    @Override
    public CompletableFuture<SetRulePrioritiesResponse> setRulePriorities(SetRulePrioritiesRequest request) {
        return connection.callAsync("SetRulePriorities", request);
    }

    @Override
    public CompletableFuture<SetSecurityGroupsResponse> setSecurityGroups(SetSecurityGroupsRequest request) {
        return connection.callAsync("SetSecurityGroups", request);
    }

    @Override
    public CompletableFuture<SetSubnetsResponse> setSubnets(SetSubnetsRequest request) {
        return connection.callAsync("SetSubnets", request);
    }

    @Override
    public ElasticLoadBalancingV2AsyncWaiter waiter() {
        return DrydockElbAsyncWaiter.over(connection);
    }

    @Override
    public ElasticLoadBalancingV2ServiceClientConfiguration serviceClientConfiguration() {
        return ElbConfiguration.of(connection);
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
