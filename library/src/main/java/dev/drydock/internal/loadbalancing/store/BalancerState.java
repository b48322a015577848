package dev.drydock.internal.loadbalancing.store;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A load balancer as it stands.
 *
 * @param identity what never changes
 * @param active whether it routes already; it is provisioning before
 * @param subnets one a zone, in the order in which they were given
 * @param securityGroups empty for network load balancers that were created without
 * @param ipAddressType {@code ipv4}
 * @param enforces whether the security groups hold for traffic of PrivateLink; null if nobody said
 * @param attributes those that were set, by key
 */
public record BalancerState(
        Identity identity,
        boolean active,
        List<EnabledSubnet> subnets,
        List<String> securityGroups,
        String ipAddressType,
        @Nullable String enforces,
        SortedMap<String, String> attributes) {

    /** {@code application}. */
    public static final String APPLICATION = "application";

    /** {@code network}. */
    public static final String NETWORK = "network";

    /**
     * What never changes.
     *
     * @param type {@code application} or {@code network}
     * @param scheme {@code internet-facing} or {@code internal}
     * @param createdAt in milliseconds since the epoch
     */
    public record Identity(
            String arn,
            String name,
            String type,
            String scheme,
            String dnsName,
            String hostedZone,
            long createdAt,
            String vpc) {}

    /**
     * A subnet that a load balancer is attached to.
     *
     * @param zone where it lies
     * @param allocation the Elastic IP address's; null if none was given
     * @param privateAddress null if none was given
     * @param ipv6Address null if none was given
     */
    public record EnabledSubnet(
            String id,
            String zone,
            @Nullable String allocation,
            @Nullable String privateAddress,
            @Nullable String ipv6Address) {}

    public String arn() {
        return identity.arn();
    }

    public String name() {
        return identity.name();
    }

    /** Whether it is an Application Load Balancer. */
    public boolean routesHttp() {
        return identity.type().equals(APPLICATION);
    }

    /** The zones it is enabled for. */
    public List<String> zones() {
        List<String> zones = new ArrayList<>();
        subnets.forEach(each -> zones.add(each.zone()));
        return zones;
    }

    BalancerState activated() {
        return new BalancerState(identity, true, subnets, securityGroups, ipAddressType, enforces, attributes);
    }

    public BalancerState with(List<EnabledSubnet> next) {
        return new BalancerState(identity, active, next, securityGroups, ipAddressType, enforces, attributes);
    }

    public BalancerState with(List<String> groups, @Nullable String enforcement) {
        return new BalancerState(identity, active, subnets, groups, ipAddressType, enforcement, attributes);
    }

    public BalancerState with(String addressType) {
        return new BalancerState(identity, active, subnets, securityGroups, addressType, enforces, attributes);
    }

    public BalancerState with(SortedMap<String, String> next) {
        return new BalancerState(identity, active, subnets, securityGroups, ipAddressType, enforces, next);
    }
}
