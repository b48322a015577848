package dev.drydock.internal.loadbalancing.balancer;

import dev.drydock.internal.loadbalancing.store.BalancerState;
import dev.drydock.internal.loadbalancing.store.BalancerState.EnabledSubnet;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AvailabilityZone;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAddress;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerStateEnum;

/** Load balancers as AWS shows them. */
final class BalancerAnswers {

    private BalancerAnswers() {}

    static LoadBalancer of(BalancerState balancer) {
        BalancerState.Identity identity = balancer.identity();
        return LoadBalancer.builder()
                .loadBalancerArn(identity.arn())
                .dnsName(identity.dnsName())
                .canonicalHostedZoneId(identity.hostedZone())
                .createdTime(Instant.ofEpochMilli(identity.createdAt()))
                .loadBalancerName(identity.name())
                .scheme(identity.scheme())
                .vpcId(identity.vpc())
                .state(b ->
                        b.code(balancer.active() ? LoadBalancerStateEnum.ACTIVE : LoadBalancerStateEnum.PROVISIONING))
                .type(identity.type())
                .availabilityZones(zones(balancer.subnets()))
                .securityGroups(balancer.securityGroups())
                .ipAddressType(balancer.ipAddressType())
                .enforceSecurityGroupInboundRulesOnPrivateLinkTraffic(balancer.enforces())
                .build();
    }

    static List<AvailabilityZone> zones(List<EnabledSubnet> subnets) {
        return subnets.stream()
                .map(each -> AvailabilityZone.builder()
                        .zoneName(each.zone())
                        .subnetId(each.id())
                        .loadBalancerAddresses(addresses(each))
                        .build())
                .toList();
    }

    private static List<LoadBalancerAddress> addresses(EnabledSubnet subnet) {
        boolean none = subnet.allocation() == null && subnet.privateAddress() == null && subnet.ipv6Address() == null;
        return none
                ? List.of()
                : List.of(LoadBalancerAddress.builder()
                        .allocationId(subnet.allocation())
                        .privateIPv4Address(subnet.privateAddress())
                        .iPv6Address(subnet.ipv6Address())
                        .build());
    }
}
