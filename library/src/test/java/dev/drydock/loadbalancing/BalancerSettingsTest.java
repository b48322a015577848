package dev.drydock.loadbalancing;

import static dev.drydock.loadbalancing.BalancedWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AvailabilityZone;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAttribute;

/** Attributes of load balancers, and what they are attached to. */
class BalancerSettingsTest {

    private final BalancedWorld world = new BalancedWorld();
    private final ElasticLoadBalancingV2Client elb = world.elb;
    private final String web = world.application("web");
    private final String net = world.network("net");

    private Map<String, String> attributes(String arn) {
        return elb.describeLoadBalancerAttributes(b -> b.loadBalancerArn(arn)).attributes().stream()
                .collect(Collectors.toMap(LoadBalancerAttribute::key, LoadBalancerAttribute::value));
    }

    private String set(String arn, String key, String value) {
        return refusal(() -> elb.modifyLoadBalancerAttributes(
                b -> b.loadBalancerArn(arn).attributes(a -> a.key(key).value(value))));
    }

    // ---- attributes

    @Test
    void an_application_load_balancer_has_its_defaults() {
        assertThat(attributes(web))
                .hasSize(23)
                .containsEntry("idle_timeout.timeout_seconds", "60")
                .containsEntry("routing.http2.enabled", "true")
                .containsEntry("load_balancing.cross_zone.enabled", "true")
                .containsEntry("deletion_protection.enabled", "false")
                .containsEntry("access_logs.s3.bucket", "")
                .containsEntry("client_keep_alive.seconds", "3600");
    }

    @Test
    void a_network_load_balancer_has_others() {
        assertThat(attributes(net))
                .containsOnlyKeys(
                        "deletion_protection.enabled",
                        "load_balancing.cross_zone.enabled",
                        "access_logs.s3.enabled",
                        "access_logs.s3.bucket",
                        "access_logs.s3.prefix",
                        "ipv6.deny_all_igw_traffic",
                        "zonal_shift.config.enabled",
                        "dns_record.client_routing_policy",
                        "secondary_ips.auto_assigned.per_subnet")
                .containsEntry("load_balancing.cross_zone.enabled", "false");
    }

    @Test
    void an_internal_one_denies_what_comes_from_the_internet() {
        String inside = world.create("inside", b -> b.scheme("internal")).loadBalancerArn();

        assertThat(attributes(inside)).containsEntry("ipv6.deny_all_igw_traffic", "true");
    }

    @Test
    void what_is_set_is_shown() {
        assertThat(elb.modifyLoadBalancerAttributes(b -> b.loadBalancerArn(web)
                                .attributes(a -> a.key("idle_timeout.timeout_seconds")
                                        .value("4000")))
                        .attributes())
                .hasSize(23);
        assertThat(attributes(web)).containsEntry("idle_timeout.timeout_seconds", "4000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            idle_timeout.timeout_seconds | 0 | must be between '1' and '4000'
            idle_timeout.timeout_seconds | soon | must be between '1' and '4000'
            client_keep_alive.seconds | 59 | must be between '60' and '604800'
            routing.http2.enabled | yes | must be one of '[true, false]'
            routing.http.desync_mitigation_mode | lax | must be one of '[monitor, defensive, strictest]'
            """)
    void a_value_that_cannot_be_is_refused(String key, String value, String text) {
        assertThat(set(web, key, value)).startsWith("ValidationError: Load balancer attribute '").endsWith(text);
    }

    @Test
    void keys_that_there_are_not_are_told_from_those_of_the_other_type() {
        assertThat(set(web, "color", "red"))
                .isEqualTo("ValidationError: Load balancer attribute key 'color' is not recognized");
        assertThat(set(net, "idle_timeout.timeout_seconds", "60"))
                .isEqualTo("InvalidConfigurationRequest: Load balancer attribute key 'idle_timeout.timeout_seconds' is not"
                        + " supported on load balancers with type 'network'");
        assertThat(refusal(() -> elb.modifyLoadBalancerAttributes(b -> b.loadBalancerArn(web)
                        .attributes(
                                a -> a.key("routing.http2.enabled").value("true"),
                                a -> a.key("routing.http2.enabled").value("false")))))
                .isEqualTo("ValidationError: Load balancer attribute key 'routing.http2.enabled' was specified more than"
                        + " once");
        assertThat(refusal(() -> elb.modifyLoadBalancerAttributes(
                        b -> b.loadBalancerArn(web).attributes(List.of()))))
                .isEqualTo("ValidationError: At least one attribute must be specified");
    }

    @Test
    void some_attributes_need_or_forbid_others() {
        assertThat(set(web, "access_logs.s3.enabled", "true"))
                .startsWith("InvalidConfigurationRequest: The attribute 'access_logs.s3.bucket' must be set");
        assertThat(set(web, "load_balancing.cross_zone.enabled", "false"))
                .startsWith("InvalidConfigurationRequest: Cross-zone load balancing cannot be turned off");
        assertThat(set(net, "secondary_ips.auto_assigned.per_subnet", "3")).isEqualTo("nothing was refused");
        assertThat(set(net, "secondary_ips.auto_assigned.per_subnet", "2"))
                .startsWith("InvalidConfigurationRequest: The number of secondary IP addresses");
    }

    // ---- network

    @Test
    void an_application_load_balancer_moves_to_other_subnets() {
        elb.setSubnets(b -> b.loadBalancerArn(web).subnets("subnet-b", "subnet-c"));

        assertThat(elb.describeLoadBalancers(b -> b.names("web"))
                        .loadBalancers()
                        .get(0)
                        .availabilityZones())
                .extracting(AvailabilityZone::subnetId)
                .containsExactly("subnet-b", "subnet-c");
        assertThat(refusal(() -> elb.setSubnets(b -> b.loadBalancerArn(web).subnets("subnet-a"))))
                .isEqualTo("ValidationError: At least two subnets in two different Availability Zones must be specified");
    }

    @Test
    void a_network_load_balancer_keeps_its_subnets() {
        assertThat(refusal(() -> elb.setSubnets(b -> b.loadBalancerArn(net).subnets("subnet-a", "subnet-c"))))
                .startsWith("InvalidConfigurationRequest: You must specify all subnets");
        assertThat(elb.setSubnets(b -> b.loadBalancerArn(net).subnets("subnet-a", "subnet-b", "subnet-c"))
                        .availabilityZones())
                .hasSize(3);
    }

    @Test
    void security_groups_are_replaced() {
        assertThat(elb.setSecurityGroups(b -> b.loadBalancerArn(web).securityGroups("sg-1", "sg-2"))
                        .securityGroupIds())
                .containsExactly("sg-1", "sg-2");
        assertThat(refusal(() -> elb.setSecurityGroups(b -> b.loadBalancerArn(web).securityGroups("web"))))
                .isEqualTo("InvalidSecurityGroup: The security group 'web' does not exist");
        assertThat(refusal(() -> elb.setSecurityGroups(b -> b.loadBalancerArn(web).securityGroups(List.of()))))
                .isEqualTo("ValidationError: At least one security group must be specified");
    }

    @Test
    void a_network_load_balancer_without_security_groups_gets_none() {
        assertThat(refusal(() -> elb.setSecurityGroups(b -> b.loadBalancerArn(net).securityGroups("sg-1"))))
                .isEqualTo("InvalidConfigurationRequest: You cannot set security groups on a Network Load Balancer which was"
                        + " created without any security groups.");
        String guarded = world.create("guarded", b -> b.type("network").securityGroups("sg-1"))
                .loadBalancerArn();
        assertThat(elb.setSecurityGroups(b -> b.loadBalancerArn(guarded)
                                .securityGroups("sg-2")
                                .enforceSecurityGroupInboundRulesOnPrivateLinkTraffic("off"))
                        .enforceSecurityGroupInboundRulesOnPrivateLinkTrafficAsString())
                .isEqualTo("off");
        assertThat(refusal(() -> elb.setSecurityGroups(b -> b.loadBalancerArn(web)
                        .securityGroups("sg-2")
                        .enforceSecurityGroupInboundRulesOnPrivateLinkTraffic("on"))))
                .startsWith("InvalidConfigurationRequest: Inbound rules on PrivateLink traffic");
    }

    @Test
    void addresses_are_of_a_type() {
        assertThat(elb.setIpAddressType(b -> b.loadBalancerArn(web).ipAddressType("dualstack"))
                        .ipAddressTypeAsString())
                .isEqualTo("dualstack");
        assertThat(refusal(() -> elb.setIpAddressType(
                        b -> b.loadBalancerArn(net).ipAddressType("dualstack-without-public-ipv4"))))
                .startsWith("InvalidConfigurationRequest: The IP address type 'dualstack-without-public-ipv4'");
        assertThat(refusal(() -> elb.setIpAddressType(b -> b.loadBalancerArn(web).ipAddressType("ipv9"))))
                .contains("Member must satisfy enum value set");
    }
}
