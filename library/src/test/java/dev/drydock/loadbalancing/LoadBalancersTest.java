package dev.drydock.loadbalancing;

import static dev.drydock.loadbalancing.BalancedWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.drydock.Drydock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AvailabilityZone;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DuplicateLoadBalancerNameException;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerNotFoundException;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerStateEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.OperationNotPermittedException;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SubnetMapping;

class LoadBalancersTest {

    private final BalancedWorld world = new BalancedWorld();
    private final ElasticLoadBalancingV2Client elb = world.elb;

    // ---- creation

    @Test
    void a_new_load_balancer_is_an_application_load_balancer_that_faces_the_internet() {
        LoadBalancer web = world.create("web");

        assertThat(web.typeAsString()).isEqualTo("application");
        assertThat(web.schemeAsString()).isEqualTo("internet-facing");
        assertThat(web.ipAddressTypeAsString()).isEqualTo("ipv4");
        assertThat(web.state().code()).isEqualTo(LoadBalancerStateEnum.PROVISIONING);
        assertThat(web.loadBalancerArn())
                .matches("arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/web/[0-9a-f]{16}");
        assertThat(web.dnsName()).matches("web-[0-9]{10}\\.us-east-1\\.elb\\.amazonaws\\.com");
        assertThat(web.canonicalHostedZoneId()).isEqualTo("Z35SXDOTRQ7X7K");
        assertThat(web.vpcId()).matches("vpc-0[0-9a-f]{16}");
        assertThat(web.securityGroups()).singleElement().asString().matches("sg-0[0-9a-f]{16}");
        assertThat(web.createdTime()).isEqualTo(world.aws.time().instant());
        assertThat(web.availabilityZones())
                .extracting(AvailabilityZone::zoneName, AvailabilityZone::subnetId)
                .containsExactly(tuple("us-east-1a", "subnet-a"), tuple("us-east-1b", "subnet-b"));
    }

    @Test
    void a_network_load_balancer_has_other_names_and_no_security_group_of_its_own() {
        LoadBalancer net = world.create("net", b -> b.type("network"));

        assertThat(net.loadBalancerArn()).contains(":loadbalancer/net/net/");
        assertThat(net.dnsName()).matches("net-[0-9a-f]{16}\\.elb\\.us-east-1\\.amazonaws\\.com");
        assertThat(net.canonicalHostedZoneId()).isEqualTo("Z26RNL4JYFTOTI");
        assertThat(net.securityGroups()).isEmpty();
    }

    @Test
    void an_internal_one_says_so_in_its_name() {
        LoadBalancer web = world.create("web", b -> b.scheme("internal"));

        assertThat(web.dnsName()).startsWith("internal-web-");
    }

    @Test
    void in_china_names_end_otherwise() {
        Drydock aws = Drydock.create();
        ElasticLoadBalancingV2Client china = aws.region("cn-north-1").client(ElasticLoadBalancingV2Client.class);

        LoadBalancer web = china.createLoadBalancer(b -> b.name("web").subnets("subnet-a", "subnet-b"))
                .loadBalancers()
                .get(0);

        assertThat(web.dnsName()).endsWith(".cn-north-1.elb.amazonaws.com.cn");
        assertThat(web.loadBalancerArn()).startsWith("arn:aws-cn:");
    }

    @Test
    void it_is_active_after_two_minutes() {
        world.create("web");

        world.aws.time().advance(Duration.ofMinutes(2).minusMillis(1));
        LoadBalancerStateEnum before = state("web");
        world.aws.time().advance(Duration.ofMillis(1));

        assertThat(before).isEqualTo(LoadBalancerStateEnum.PROVISIONING);
        assertThat(state("web")).isEqualTo(LoadBalancerStateEnum.ACTIVE);
    }

    @Test
    void the_waiter_waits_for_it_in_virtual_time() {
        world.create("web");

        LoadBalancer found = elb.waiter()
                .waitUntilLoadBalancerAvailable(b -> b.names("web"))
                .matched()
                .response()
                .orElseThrow()
                .loadBalancers()
                .get(0);

        assertThat(found.state().code()).isEqualTo(LoadBalancerStateEnum.ACTIVE);
    }

    @Test
    void whoever_polls_sees_it_active() {
        world.create("web");

        int polls = 1;
        while (state("web") != LoadBalancerStateEnum.ACTIVE) {
            polls++;
        }

        assertThat(polls).isLessThan(5);
    }

    @Test
    void asked_for_again_with_the_same_settings_the_answer_is_the_same() {
        LoadBalancer web = world.create("web");

        assertThat(world.create("web", b -> b.subnets("subnet-b", "subnet-a")).loadBalancerArn())
                .isEqualTo(web.loadBalancerArn());
        assertThat(elb.describeLoadBalancers().loadBalancers()).hasSize(1);
    }

    @Test
    void with_other_settings_the_name_is_taken() {
        world.create("web");

        assertThatThrownBy(() -> world.create("web", b -> b.scheme("internal")))
                .isInstanceOf(DuplicateLoadBalancerNameException.class)
                .hasMessageContaining("A load balancer with the same name 'web' exists, but with different settings");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a23456789-123456789-123456789-123 | The load balancer name 'a23456789-123456789-123456789-123' cannot be longer than '32' characters
            web.1 | The load balancer name 'web.1' can only contain characters that are alphanumeric characters and hyphens(-)
            -web | The load balancer name '-web' cannot begin or end with a hyphen(-)
            web- | The load balancer name 'web-' cannot begin or end with a hyphen(-)
            internal-web | The load balancer name 'internal-web' cannot begin with 'internal-'
            """)
    void a_name_that_is_not_allowed_is_refused(String name, String text) {
        assertThat(refusal(() -> world.create(name))).isEqualTo("ValidationError: " + text);
    }

    @Test
    void an_application_load_balancer_needs_two_zones() {
        assertThat(refusal(() -> world.create("web", b -> b.subnets("subnet-a"))))
                .isEqualTo(
                        "ValidationError: At least two subnets in two different Availability Zones must be specified");
        assertThat(refusal(() -> world.create("web", b -> b.subnets(List.of()))))
                .isEqualTo(
                        "ValidationError: At least two subnets in two different Availability Zones must be specified");
    }

    @Test
    void a_network_load_balancer_does_with_one() {
        LoadBalancer net = world.create("net", b -> b.type("network").subnets("subnet-a"));

        assertThat(net.availabilityZones()).hasSize(1);
        assertThat(refusal(() -> world.create("none", b -> b.type("network").subnets(List.of()))))
                .isEqualTo("ValidationError: At least one subnet must be specified");
    }

    @Test
    void two_subnets_of_one_zone_are_refused() {
        // The fourth subnet lies in the zone of the first.
        assertThat(refusal(() -> world.create("web", b -> b.subnets("subnet-1", "subnet-2", "subnet-3", "subnet-4"))))
                .isEqualTo(
                        "InvalidConfigurationRequest: A load balancer cannot be attached to multiple subnets in the same"
                                + " Availability Zone");
    }

    @Test
    void a_subnet_lies_where_it_lies_for_tasks() {
        world.aws.given().cluster("prod").service("web", "shop/web:1").running(2);
        String zone = world.aws.view().tasks("prod").stream()
                .filter(each -> each.attachments().get(0).details().stream()
                        .anyMatch(detail -> "subnet-2".equals(detail.value())))
                .findFirst()
                .orElseThrow()
                .availabilityZone();

        LoadBalancer web = world.create("web", b -> b.subnets("subnet-2", "subnet-9"));

        assertThat(web.availabilityZones().get(0).zoneName()).isEqualTo(zone);
    }

    @Test
    void what_names_no_subnet_or_security_group_is_not_found() {
        assertThat(refusal(() -> world.create("web", b -> b.subnets("eni-1", "subnet-b"))))
                .isEqualTo("SubnetNotFound: The subnet ID 'eni-1' does not exist");
        assertThat(refusal(() -> world.create("web", b -> b.securityGroups("web"))))
                .isEqualTo("InvalidSecurityGroup: The security group 'web' does not exist");
    }

    @Test
    void subnets_and_mappings_exclude_each_other() {
        SubnetMapping mapping = SubnetMapping.builder().subnetId("subnet-c").build();

        assertThat(refusal(() -> world.create("web", b -> b.subnetMappings(mapping))))
                .isEqualTo("ValidationError: You must specify either subnets or subnet mappings");
    }

    @Test
    void addresses_are_for_network_load_balancers() {
        SubnetMapping fixed = SubnetMapping.builder()
                .subnetId("subnet-a")
                .allocationId("eipalloc-1")
                .build();
        SubnetMapping inside = SubnetMapping.builder()
                .subnetId("subnet-a")
                .privateIPv4Address("10.0.0.9")
                .build();

        LoadBalancer net =
                world.create("net", b -> b.type("network").subnets(List.of()).subnetMappings(fixed));

        assertThat(net.availabilityZones().get(0).loadBalancerAddresses().get(0).allocationId())
                .isEqualTo("eipalloc-1");
        assertThat(refusal(() -> world.create("web", b -> b.subnets(List.of()).subnetMappings(fixed))))
                .startsWith("InvalidConfigurationRequest: You cannot specify IP addresses");
        assertThat(refusal(() -> world.create(
                        "net2", b -> b.type("network").subnets(List.of()).subnetMappings(inside))))
                .startsWith("InvalidConfigurationRequest: You can specify private IPv4 addresses only");
        assertThat(refusal(() -> world.create(
                        "net3",
                        b -> b.type("network")
                                .scheme("internal")
                                .subnets(List.of())
                                .subnetMappings(fixed))))
                .startsWith("InvalidConfigurationRequest: You can specify allocation IDs only");
    }

    @Test
    void gateway_load_balancers_are_refused_by_name() {
        assertThatThrownBy(() -> world.create("gate", b -> b.type("gateway")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("Gateway Load Balancers")
                .hasMessageContaining("CreateLoadBalancer");
    }

    @Test
    void an_account_has_fifty_of_a_type() {
        for (int i = 0; i < 50; i++) {
            world.create("web-" + i);
        }

        assertThat(refusal(() -> world.create("web-50"))).startsWith("TooManyLoadBalancers: ");
        assertThat(world.create("net", b -> b.type("network")).loadBalancerName())
                .isEqualTo("net");
    }

    // ---- listing

    @Test
    void those_of_some_names_or_arns_are_shown() {
        String web = world.create("web").loadBalancerArn();
        world.create("api");

        assertThat(elb.describeLoadBalancers(b -> b.names("web")).loadBalancers())
                .extracting(LoadBalancer::loadBalancerArn)
                .containsExactly(web);
        assertThat(elb.describeLoadBalancers(b -> b.loadBalancerArns(web)).loadBalancers())
                .extracting(LoadBalancer::loadBalancerName)
                .containsExactly("web");
    }

    @Test
    void names_that_there_are_not_are_told() {
        world.create("web");

        assertThatThrownBy(() -> elb.describeLoadBalancers(b -> b.names("api", "web")))
                .isInstanceOf(LoadBalancerNotFoundException.class)
                .hasMessageContaining("Load balancers '[api]' not found");
    }

    @Test
    void arns_that_there_are_not_are_told() {
        String gone = world.create("web").loadBalancerArn();
        elb.deleteLoadBalancer(b -> b.loadBalancerArn(gone));

        assertThat(refusal(() -> elb.describeLoadBalancers(b -> b.loadBalancerArns(gone))))
                .isEqualTo("LoadBalancerNotFound: One or more load balancers not found");
        assertThat(refusal(() -> elb.describeLoadBalancers(b -> b.loadBalancerArns("web"))))
                .isEqualTo("ValidationError: 'web' is not a valid load balancer ARN");
        assertThat(refusal(() -> elb.describeLoadBalancerAttributes(b -> b.loadBalancerArn(gone))))
                .isEqualTo("LoadBalancerNotFound: Load balancer '" + gone + "' not found");
    }

    @Test
    void names_and_arns_exclude_each_other() {
        String web = world.create("web").loadBalancerArn();

        assertThat(refusal(() -> elb.describeLoadBalancers(b -> b.names("web").loadBalancerArns(web))))
                .startsWith("ValidationError: Load balancer names and load balancer ARNs");
    }

    @Test
    void pages_go_on_where_the_last_one_ended() {
        for (String each : List.of("a", "b", "c")) {
            world.create(each);
        }

        List<String> names = elb.describeLoadBalancersPaginator(b -> b.pageSize(2)).loadBalancers().stream()
                .map(LoadBalancer::loadBalancerName)
                .toList();

        assertThat(names).containsExactly("a", "b", "c");
        assertThat(elb.describeLoadBalancers(b -> b.pageSize(2)).loadBalancers())
                .hasSize(2);
        assertThat(refusal(() -> elb.describeLoadBalancers(b -> b.marker("next"))))
                .startsWith("ValidationError: ");
    }

    // ---- deletion

    @Test
    void a_load_balancer_goes_with_its_listeners_and_rules() {
        String web = world.application("web");
        String listener = world.listener(web, 80, world.group("blue"));
        String rule = world.rule(
                listener, 1, b -> b.conditions(BalancedWorld.path("/x")).actions(BalancedWorld.fixed("200")));

        elb.deleteLoadBalancer(b -> b.loadBalancerArn(web));

        assertThat(elb.describeLoadBalancers().loadBalancers()).isEmpty();
        assertThat(refusal(() -> elb.describeListeners(b -> b.listenerArns(listener))))
                .isEqualTo("ListenerNotFound: One or more listeners not found");
        assertThat(refusal(() -> elb.describeRules(b -> b.ruleArns(rule))))
                .isEqualTo("RuleNotFound: One or more rules not found");
    }

    @Test
    void deleting_one_that_is_gone_does_nothing() {
        String web = world.application("web");
        elb.deleteLoadBalancer(b -> b.loadBalancerArn(web));

        elb.deleteLoadBalancer(b -> b.loadBalancerArn(web));

        assertThat(elb.describeLoadBalancers().loadBalancers()).isEmpty();
    }

    @Test
    void deletion_protection_protects() {
        String web = world.application("web");
        elb.modifyLoadBalancerAttributes(b -> b.loadBalancerArn(web)
                .attributes(a -> a.key("deletion_protection.enabled").value("true")));

        assertThatThrownBy(() -> elb.deleteLoadBalancer(b -> b.loadBalancerArn(web)))
                .isInstanceOf(OperationNotPermittedException.class)
                .hasMessageContaining(
                        "Load balancer '" + web + "' cannot be deleted because deletion protection is enabled");
    }

    @Test
    void a_new_one_of_the_same_name_is_another() {
        String before = world.application("web");
        elb.deleteLoadBalancer(b -> b.loadBalancerArn(before));

        assertThat(world.application("web")).isNotEqualTo(before);
    }

    private LoadBalancerStateEnum state(String name) {
        return elb.describeLoadBalancers(b -> b.names(name))
                .loadBalancers()
                .get(0)
                .state()
                .code();
    }
}
