package dev.drydock.internal.loadbalancing.balancer;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.loadbalancing.request.NamedResources;
import dev.drydock.internal.loadbalancing.store.BalancerState;
import dev.drydock.internal.loadbalancing.store.BalancerState.EnabledSubnet;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import java.util.List;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetIpAddressTypeRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetIpAddressTypeResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetSecurityGroupsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetSecurityGroupsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetSubnetsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetSubnetsResponse;

/** The operations that attach load balancers to other subnets and security groups. */
final class NetworkOperations {

    private final NamedResources names;
    private final BalancerStore store;
    private final SubnetChoice choice;

    NetworkOperations(NamedResources names, BalancerStore store, SubnetChoice choice) {
        this.names = names;
        this.store = store;
        this.choice = choice;
    }

    List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("SetSubnets", this::subnets),
                Operation.write("SetSecurityGroups", this::securityGroups),
                Operation.write("SetIpAddressType", this::addressType));
    }

    private SetSubnetsResponse subnets(SetSubnetsRequest request, CallContext context) {
        BalancerState balancer = names.balancer(request.loadBalancerArn());
        NotSimulated.refuse(
                "EnablePrefixForIpv6SourceNat",
                "source NAT for IPv6",
                "on".equals(request.enablePrefixForIpv6SourceNatAsString()));
        BalancerState.Identity identity = balancer.identity();
        List<EnabledSubnet> next =
                choice.of(identity.type(), identity.scheme(), request.subnets(), request.subnetMappings());
        if (!balancer.routesHttp()) {
            requireAllOf(balancer, next);
        }
        BalancerState changed = balancer.with(next);
        if (request.ipAddressType() != null) {
            BalancerNetwork.requireAddressType(request.ipAddressTypeAsString(), identity.type(), identity.scheme());
            changed = changed.with(request.ipAddressTypeAsString());
        }
        choice.know(next);
        store.replace(changed);
        return SetSubnetsResponse.builder()
                .availabilityZones(BalancerAnswers.zones(next))
                .ipAddressType(changed.ipAddressType())
                .build();
    }

    /** A network load balancer loses no subnet: its addresses would be gone. */
    private static void requireAllOf(BalancerState balancer, List<EnabledSubnet> next) {
        List<String> ids = next.stream().map(EnabledSubnet::id).toList();
        for (EnabledSubnet each : balancer.subnets()) {
            if (!ids.contains(each.id())) {
                throw BalancerMessages.SUBNETS_STAY.with(each.id());
            }
        }
    }

    private SetSecurityGroupsResponse securityGroups(SetSecurityGroupsRequest request, CallContext context) {
        BalancerState balancer = names.balancer(request.loadBalancerArn());
        String enforcement = request.enforceSecurityGroupInboundRulesOnPrivateLinkTrafficAsString();
        if (balancer.routesHttp() && enforcement != null) {
            throw BalancerMessages.ENFORCEMENT_IS_NETWORKS.with();
        }
        if (!balancer.routesHttp() && balancer.securityGroups().isEmpty()) {
            throw BalancerMessages.WITHOUT_SECURITY_GROUPS.with();
        }
        if (request.securityGroups().isEmpty()) {
            throw BalancerMessages.NO_SECURITY_GROUPS.with();
        }
        BalancerNetwork.requireGroups(request.securityGroups());
        BalancerState changed = balancer.with(
                List.copyOf(request.securityGroups()), enforcement == null ? balancer.enforces() : enforcement);
        store.replace(changed);
        return SetSecurityGroupsResponse.builder()
                .securityGroupIds(changed.securityGroups())
                .enforceSecurityGroupInboundRulesOnPrivateLinkTraffic(changed.enforces())
                .build();
    }

    private SetIpAddressTypeResponse addressType(SetIpAddressTypeRequest request, CallContext context) {
        BalancerState balancer = names.balancer(request.loadBalancerArn());
        String next = request.ipAddressTypeAsString();
        BalancerNetwork.requireAddressType(
                next, balancer.identity().type(), balancer.identity().scheme());
        store.replace(balancer.with(next));
        return SetIpAddressTypeResponse.builder().ipAddressType(next).build();
    }
}
