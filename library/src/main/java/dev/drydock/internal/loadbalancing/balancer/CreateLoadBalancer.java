package dev.drydock.internal.loadbalancing.balancer;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.kernel.Ids;
import dev.drydock.internal.loadbalancing.request.BalancingTags;
import dev.drydock.internal.loadbalancing.store.BalancerState;
import dev.drydock.internal.loadbalancing.store.BalancerState.EnabledSubnet;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import dev.drydock.internal.loadbalancing.store.ResourceTags;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateLoadBalancerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateLoadBalancerResponse;

/**
 * CreateLoadBalancer: asked for again with the same settings it answers with the load balancer that is there.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html">
 *     CreateLoadBalancer</a>
 */
final class CreateLoadBalancer {

    private static final int LONGEST_NAME = 32;
    private static final int MOST = 50;
    private static final String PUBLIC = "internet-facing";

    private final AccountRegion home;
    private final BalancerStore store;
    private final ResourceTags tags;
    private final SubnetChoice choice;
    private final BalancerNetwork network;

    CreateLoadBalancer(
            AccountRegion home, BalancerStore store, ResourceTags tags, SubnetChoice choice, BalancerNetwork network) {
        this.home = home;
        this.store = store;
        this.tags = tags;
        this.choice = choice;
        this.network = network;
    }

    /** What a request asks for. */
    private record Settings(
            String type, String scheme, String addressType, List<EnabledSubnet> subnets, List<String> groups) {

        boolean areThoseOf(BalancerState balancer) {
            return type.equals(balancer.identity().type())
                    && scheme.equals(balancer.identity().scheme())
                    && addressType.equals(balancer.ipAddressType())
                    && new HashSet<>(subnets).equals(new HashSet<>(balancer.subnets()))
                    && new HashSet<>(groups).equals(new HashSet<>(balancer.securityGroups()));
        }
    }

    CreateLoadBalancerResponse handle(CreateLoadBalancerRequest request, CallContext context) {
        checkName(request.name());
        refuseUnsimulated(request);
        Settings settings = settings(request);
        Map<String, String> given = BalancingTags.created(request.tags());
        BalancerState there = store.named(request.name());
        if (there == null) {
            checkLimit(settings.type());
            there = create(request.name(), settings, context);
            tags.put(there.arn(), given);
        } else if (!settings.areThoseOf(there)) {
            throw BalancerMessages.DUPLICATE_NAME.with(request.name());
        }
        return CreateLoadBalancerResponse.builder()
                .loadBalancers(BalancerAnswers.of(there))
                .build();
    }

    private static void checkName(String name) {
        if (name.length() > LONGEST_NAME) {
            throw BalancerMessages.NAME_TOO_LONG.with(name);
        }
        if (name.isEmpty() || !name.chars().allMatch(CreateLoadBalancer::isAllowed)) {
            throw BalancerMessages.NAME_CHARACTERS.with(name);
        }
        if (name.startsWith("-") || name.endsWith("-")) {
            throw BalancerMessages.NAME_HYPHEN.with(name);
        }
        if (name.startsWith("internal-")) {
            throw BalancerMessages.NAME_INTERNAL.with(name);
        }
    }

    private static boolean isAllowed(int each) {
        return each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each >= '0' && each <= '9' || each == '-';
    }

    private static void refuseUnsimulated(CreateLoadBalancerRequest request) {
        NotSimulated.refuse("Type", "Gateway Load Balancers", "gateway".equals(request.typeAsString()));
        NotSimulated.refuseMember(request, "CustomerOwnedIpv4Pool", "load balancers on Outposts");
        NotSimulated.refuseMember(request, "IpamPools", "IPAM pools");
        NotSimulated.refuse(
                "EnablePrefixForIpv6SourceNat",
                "source NAT for IPv6",
                "on".equals(request.enablePrefixForIpv6SourceNatAsString()));
    }

    private Settings settings(CreateLoadBalancerRequest request) {
        String type = orElse(request.typeAsString(), BalancerState.APPLICATION);
        String scheme = orElse(request.schemeAsString(), PUBLIC);
        String addressType = orElse(request.ipAddressTypeAsString(), "ipv4");
        List<EnabledSubnet> subnets = choice.of(type, scheme, request.subnets(), request.subnetMappings());
        BalancerNetwork.requireAddressType(addressType, type, scheme);
        return new Settings(type, scheme, addressType, subnets, network.securityGroups(type, request.securityGroups()));
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private void checkLimit(String type) {
        long there = store.balancers().stream()
                .filter(each -> each.identity().type().equals(type))
                .count();
        if (there >= MOST) {
            throw BalancerMessages.TOO_MANY.with(type, MOST);
        }
    }

    private BalancerState create(String name, Settings settings, CallContext context) {
        Ids ids = context.ids();
        boolean application = settings.type().equals(BalancerState.APPLICATION);
        String resource = "loadbalancer/" + (application ? "app/" : "net/") + name;
        String id = ids.hex("load-balancer", home.arn("elasticloadbalancing", resource))
                .substring(0, 16);
        String arn = home.arn("elasticloadbalancing", resource + '/' + id);
        BalancerState created = new BalancerState(
                new BalancerState.Identity(
                        arn,
                        name,
                        settings.type(),
                        settings.scheme(),
                        application ? applicationName(name, settings, ids) : networkName(name, id),
                        HostedZones.of(home.region(), application),
                        context.now().toEpochMilli(),
                        network.vpc()),
                false,
                settings.subnets(),
                settings.groups(),
                settings.addressType(),
                null,
                new TreeMap<>());
        choice.know(settings.subnets());
        store.create(created);
        return created;
    }

    private String applicationName(String name, Settings settings, Ids ids) {
        String number = ids.digits(10, "load-balancer-name", home.arn("elasticloadbalancing", name));
        String prefix = settings.scheme().equals(PUBLIC) ? "" : "internal-";
        return prefix + name + '-' + number + '.' + home.region() + ".elb." + domain();
    }

    private String networkName(String name, String id) {
        return name + '-' + id + ".elb." + home.region() + '.' + domain();
    }

    private String domain() {
        return home.partition().equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
    }
}
