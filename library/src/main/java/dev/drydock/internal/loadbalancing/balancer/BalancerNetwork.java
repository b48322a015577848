package dev.drydock.internal.loadbalancing.balancer;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.kernel.Chance;
import dev.drydock.internal.loadbalancing.store.BalancerState;
import java.util.List;
import java.util.Locale;

/**
 * The network around load balancers, which nobody declares: one VPC an account and region, with its default security
 * group; other groups are there if they are named as AWS names them.
 */
final class BalancerNetwork {

    private static final String GROUP = "sg-";

    private final AccountRegion home;
    private final Chance chance;

    BalancerNetwork(AccountRegion home, Chance chance) {
        this.home = home;
        this.chance = chance;
    }

    /** The VPC's id. */
    String vpc() {
        return made("vpc-", "vpc");
    }

    /** The security groups that a new load balancer has: those asked for, or what AWS gives it. */
    List<String> securityGroups(String type, List<String> asked) {
        requireGroups(asked);
        boolean byDefault = asked.isEmpty() && type.equals(BalancerState.APPLICATION);
        return byDefault ? List.of(made(GROUP, "default-security-group")) : List.copyOf(asked);
    }

    /** Refuses what does not name a security group. */
    static void requireGroups(List<String> asked) {
        for (String each : asked) {
            if (!each.startsWith(GROUP)) {
                throw BalancerMessages.BAD_SECURITY_GROUP.with(each);
            }
        }
    }

    /** Refuses a type of IP addresses that a load balancer cannot have. */
    static void requireAddressType(String addressType, String type, String scheme) {
        boolean mayBeAlone = type.equals(BalancerState.APPLICATION) && scheme.equals("internet-facing");
        if (addressType.equals("dualstack-without-public-ipv4") && !mayBeAlone) {
            throw BalancerMessages.PUBLIC_IPV6_ALONE.with();
        }
    }

    private String made(String prefix, String what) {
        long bits = chance.bits(what, home.accountId() + '/' + home.region(), 0);
        return prefix + String.format(Locale.ROOT, "0%016x", bits);
    }
}
