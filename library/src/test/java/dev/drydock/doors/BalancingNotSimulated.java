package dev.drydock.doors;

import dev.drydock.doors.NotSimulatedTest.Row;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateLoadBalancerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateRuleRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateTargetGroupRequest;

/** What operations of Elastic Load Balancing can be asked for and are not simulated. */
final class BalancingNotSimulated {

    private static final String TOKENS = "the validation of tokens";
    private static final String REGULAR = "regular expressions in conditions";

    private BalancingNotSimulated() {}

    /** A load balancer of each type with a listener and a group. */
    static void furnish(OpenDoor door) {
        ElasticLoadBalancingV2Client elb = door.loadBalancing();
        furnish(elb, "application", "HTTP");
        furnish(elb, "network", "TCP");
    }

    private static void furnish(ElasticLoadBalancingV2Client elb, String type, String protocol) {
        String balancer = elb.createLoadBalancer(b -> b.name(type).type(type).subnets("subnet-1", "subnet-2"))
                .loadBalancers()
                .get(0)
                .loadBalancerArn();
        String group = elb.createTargetGroup(b -> b.name(type)
                        .targetType("ip")
                        .protocol(protocol)
                        .port(80)
                        .vpcId("vpc-1"))
                .targetGroups()
                .get(0)
                .targetGroupArn();
        elb.createListener(b -> b.loadBalancerArn(balancer)
                .protocol(protocol)
                .port(80)
                .defaultActions(a -> a.type("forward").targetGroupArn(group)));
    }

    static Stream<Row> rows() {
        return Stream.of(balancers(), listeners(), rules(), groups()).flatMap(each -> each);
    }

    private static Stream<Row> balancers() {
        return Stream.of(
                balancer("Type", "Gateway Load Balancers", b -> b.type("gateway")),
                balancer(
                        "CustomerOwnedIpv4Pool",
                        "load balancers on Outposts",
                        b -> b.customerOwnedIpv4Pool("ipv4pool-coip-0123")),
                balancer("IpamPools", "IPAM pools", b -> b.ipamPools(p -> p.ipv4IpamPoolId("ipam-pool-1"))),
                balancer(
                        "EnablePrefixForIpv6SourceNat",
                        "source NAT for IPv6",
                        b -> b.type("network").enablePrefixForIpv6SourceNat("on")),
                new Row(
                        "elasticloadbalancing:CreateLoadBalancer",
                        "SubnetMappings.SourceNatIpv6Prefix",
                        "source NAT for IPv6",
                        door -> door.loadBalancing()
                                .createLoadBalancer(b -> b.name("other")
                                        .type("network")
                                        .subnetMappings(
                                                m -> m.subnetId("subnet-1").sourceNatIpv6Prefix("auto_assigned")))));
    }

    private static Row balancer(String member, String what, Consumer<CreateLoadBalancerRequest.Builder> more) {
        return new Row(
                "elasticloadbalancing:CreateLoadBalancer",
                member,
                what,
                door -> door.loadBalancing().createLoadBalancer(b -> {
                    b.name("other").subnets("subnet-1", "subnet-2");
                    more.accept(b);
                }));
    }

    private static Stream<Row> listeners() {
        return Stream.of(
                new Row(
                        "elasticloadbalancing:CreateListener",
                        "Protocol",
                        "listeners that speak QUIC",
                        door -> door.loadBalancing()
                                .createListener(b -> b.loadBalancerArn(balancerArn(door, "network"))
                                        .protocol("QUIC")
                                        .port(443)
                                        .defaultActions(forward(door, "network")))),
                new Row(
                        "elasticloadbalancing:CreateListener",
                        "MutualAuthentication.Mode",
                        "mutual authentication",
                        door -> door.loadBalancing()
                                .createListener(b -> b.loadBalancerArn(balancerArn(door, "application"))
                                        .protocol("HTTPS")
                                        .port(443)
                                        .mutualAuthentication(m -> m.mode("verify"))
                                        .defaultActions(forward(door, "application")))));
    }

    private static Stream<Row> rules() {
        return Stream.of(
                new Row(
                        "elasticloadbalancing:CreateRule",
                        "ListenerArn",
                        "rules of Network Load Balancers",
                        door -> door.loadBalancing()
                                .createRule(b -> b.listenerArn(listenerArn(door, "network"))
                                        .priority(1)
                                        .conditions(c -> c.field("path-pattern").values("/a"))
                                        .actions(forward(door, "network")))),
                rule("Transforms", "rewritten requests", b -> b.transforms(t -> t.type("url-rewrite"))),
                rule(
                        "Conditions.RegexValues",
                        REGULAR,
                        b -> b.conditions(c -> c.field("path-pattern").regexValues("/a.*"))),
                rule(
                        "Conditions.HttpHeaderConfig.RegexValues",
                        REGULAR,
                        b -> b.conditions(c -> c.field("http-header")
                                .httpHeaderConfig(h -> h.httpHeaderName("Team").regexValues("s.*")))),
                rule(
                        "Conditions.HostHeaderConfig.RegexValues",
                        REGULAR,
                        b -> b.conditions(c -> c.field("host-header").hostHeaderConfig(h -> h.regexValues("a.*")))),
                rule(
                        "Conditions.PathPatternConfig.RegexValues",
                        REGULAR,
                        b -> b.conditions(c -> c.field("path-pattern").pathPatternConfig(p -> p.regexValues("/a.*")))),
                rule(
                        "Conditions.SourceIpConfig.IpAddressType",
                        "rules of Network Load Balancers",
                        b -> b.conditions(c -> c.field("source-ip")
                                .sourceIpConfig(i -> i.values("10.0.0.0/8").ipAddressType("ipv4")))),
                new Row(
                        "elasticloadbalancing:CreateRule",
                        "JwtValidationConfig",
                        TOKENS,
                        door -> door.loadBalancing()
                                .createRule(b -> b.listenerArn(listenerArn(door, "application"))
                                        .priority(1)
                                        .conditions(c -> c.field("path-pattern").values("/a"))
                                        .actions(forward(door, "application").toBuilder()
                                                .jwtValidationConfig(j -> j.jwksEndpoint("https://keys.example.com/")
                                                        .issuer("shop"))
                                                .build()))));
    }

    private static Row rule(String member, String what, Consumer<CreateRuleRequest.Builder> more) {
        return new Row(
                "elasticloadbalancing:CreateRule",
                member,
                what,
                door -> door.loadBalancing().createRule(b -> {
                    b.listenerArn(listenerArn(door, "application"))
                            .priority(1)
                            .conditions(c -> c.field("path-pattern").values("/a"))
                            .actions(forward(door, "application"));
                    more.accept(b);
                }));
    }

    private static Stream<Row> groups() {
        return Stream.of(
                group("targetType", "functions as targets", b -> b.targetType("lambda")),
                group("protocol", "QUIC", b -> b.protocol("QUIC")),
                group("TargetControlPort", "target optimizer", b -> b.targetControlPort(3_000)),
                new Row(
                        "elasticloadbalancing:RegisterTargets",
                        "Targets.QuicServerId",
                        "QUIC",
                        door -> door.loadBalancing()
                                .registerTargets(b -> b.targetGroupArn(groupArn(door, "network"))
                                        .targets(t -> t.id("10.0.0.9").quicServerId("0x0123456789abcdef")))));
    }

    private static Row group(String member, String what, Consumer<CreateTargetGroupRequest.Builder> more) {
        return new Row(
                "elasticloadbalancing:CreateTargetGroup",
                member,
                what,
                door -> door.loadBalancing().createTargetGroup(b -> {
                    b.name("other").protocol("HTTP").port(80).vpcId("vpc-1");
                    more.accept(b);
                }));
    }

    private static Action forward(OpenDoor door, String group) {
        return Action.builder()
                .type("forward")
                .targetGroupArn(groupArn(door, group))
                .build();
    }

    private static String groupArn(OpenDoor door, String name) {
        return door.aws()
                .client(ElasticLoadBalancingV2Client.class)
                .describeTargetGroups(b -> b.names(name))
                .targetGroups()
                .get(0)
                .targetGroupArn();
    }

    private static String balancerArn(OpenDoor door, String name) {
        return door.aws()
                .client(ElasticLoadBalancingV2Client.class)
                .describeLoadBalancers(b -> b.names(name))
                .loadBalancers()
                .get(0)
                .loadBalancerArn();
    }

    private static String listenerArn(OpenDoor door, String balancer) {
        return door.aws()
                .client(ElasticLoadBalancingV2Client.class)
                .describeListeners(b -> b.loadBalancerArn(balancerArn(door, balancer)))
                .listeners()
                .get(0)
                .listenerArn();
    }
}
