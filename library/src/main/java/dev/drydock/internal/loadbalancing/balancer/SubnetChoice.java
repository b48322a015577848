package dev.drydock.internal.loadbalancing.balancer;

import dev.drydock.internal.account.SubnetZones;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.loadbalancing.store.BalancerState;
import dev.drydock.internal.loadbalancing.store.BalancerState.EnabledSubnet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SubnetMapping;

/** Which subnets a request attaches a load balancer to. */
final class SubnetChoice {

    private final SubnetZones zones;

    SubnetChoice(SubnetZones zones) {
        this.zones = zones;
    }

    /**
     * The subnets of a request, each with its zone.
     *
     * @param scheme null if it is that of the load balancer there
     */
    List<EnabledSubnet> of(String type, String scheme, List<String> subnets, List<SubnetMapping> mappings) {
        if (!subnets.isEmpty() && !mappings.isEmpty()) {
            throw BalancerMessages.SUBNETS_AND_MAPPINGS.with();
        }
        List<SubnetMapping> asked = new ArrayList<>(mappings);
        subnets.forEach(each -> asked.add(SubnetMapping.builder().subnetId(each).build()));
        boolean application = type.equals(BalancerState.APPLICATION);
        List<String> ids = new ArrayList<>();
        for (SubnetMapping each : asked) {
            check(each, application, scheme);
            ids.add(each.subnetId());
        }
        List<String> lie = zones.zonesOfEach(ids);
        if (asked.isEmpty() && !application) {
            throw BalancerMessages.ONE_SUBNET.with();
        }
        if (new HashSet<>(lie).size() < lie.size()) {
            throw BalancerMessages.SAME_ZONE.with();
        }
        if (application && lie.size() < 2) {
            throw BalancerMessages.TWO_ZONES.with();
        }
        List<EnabledSubnet> enabled = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            SubnetMapping each = asked.get(i);
            enabled.add(new EnabledSubnet(
                    ids.get(i), lie.get(i), each.allocationId(), each.privateIPv4Address(), each.iPv6Address()));
        }
        return List.copyOf(enabled);
    }

    private static void check(SubnetMapping mapping, boolean application, String scheme) {
        NotSimulated.refuseMember(mapping, "SubnetMappings.SourceNatIpv6Prefix", "source NAT for IPv6");
        String id = mapping.subnetId();
        if (id == null || !id.startsWith("subnet-")) {
            throw BalancerMessages.NO_SUBNET.with(id == null ? "" : id);
        }
        boolean addressed =
                mapping.allocationId() != null || mapping.privateIPv4Address() != null || mapping.iPv6Address() != null;
        if (application && addressed) {
            throw BalancerMessages.ADDRESSES_OF_NETWORK.with();
        }
        boolean internal = scheme.equals("internal");
        if (mapping.privateIPv4Address() != null && !internal) {
            throw BalancerMessages.PRIVATE_IS_INTERNAL.with();
        }
        if (mapping.allocationId() != null && internal) {
            throw BalancerMessages.ALLOCATION_IS_PUBLIC.with();
        }
        if (mapping.allocationId() != null && !mapping.allocationId().startsWith("eipalloc-")) {
            throw BalancerMessages.NO_ALLOCATION.with(mapping.allocationId());
        }
    }

    /** From now on the zones of these are known. */
    void know(List<EnabledSubnet> chosen) {
        zones.know(chosen.stream().map(EnabledSubnet::id).toList());
    }

    /** The members of a list that was left out are none. */
    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
