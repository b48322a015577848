package dev.drydock.loadbalancing;

import static dev.drydock.loadbalancing.Pier.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetHealthInputIncludeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetTypeEnum;

/** RegisterTargets, DeregisterTargets and DescribeTargetHealth. */
class TargetHealthTest {

    private static final String ADDRESS = "10.0.0.7";

    private final Pier pier = new Pier();
    private final String group = pier.served();

    /** A target that is healthy. */
    private void healthy() {
        pier.register(group, target(ADDRESS));
        pier.after(15);
    }

    // ---- coming

    @Test
    void a_target_is_registered_first_and_healthy_by_its_first_check() {
        pier.register(group, target(ADDRESS));

        assertThat(pier.states(group))
                .containsExactly("10.0.0.7:80 initial Elb.RegistrationInProgress: Target registration is in progress");
        pier.after(15);
        assertThat(pier.states(group)).containsExactly("10.0.0.7:80 healthy");
    }

    @Test
    void one_that_does_not_answer_is_checked_and_then_unhealthy() {
        pier.register(group, target(ADDRESS));
        pier.aws.targets(group).only(ADDRESS).timesOut();

        pier.after(21);
        assertThat(pier.states(group))
                .containsExactly("10.0.0.7:80 initial Elb.InitialHealthChecking: Initial health checks in progress");
        // The first two checks begin after 15 s and 45 s, and each is waited for 5 s.
        pier.after(Duration.ofMillis(28_999));
        assertThat(pier.states(group).get(0)).contains("initial");
        pier.after(Duration.ofMillis(1));
        assertThat(pier.states(group)).containsExactly("10.0.0.7:80 unhealthy Target.Timeout: Request timed out");
    }

    @Test
    void the_waiter_waits_for_health() {
        pier.register(group, target(ADDRESS));

        pier.elb.waiter().waitUntilTargetInService(b -> b.targetGroupArn(group).targets(target(ADDRESS)));

        assertThat(pier.states(group)).containsExactly("10.0.0.7:80 healthy");
    }

    @Test
    void a_target_has_the_port_of_its_group_unless_it_has_its_own() {
        pier.register(group, target(ADDRESS), target(ADDRESS, 8080));

        assertThat(pier.health(group)).extracting(each -> each.target().port()).containsExactly(80, 8080);
    }

    @Test
    void to_register_a_target_again_changes_nothing() {
        healthy();

        pier.register(group, target(ADDRESS));

        assertThat(pier.states(group)).containsExactly("10.0.0.7:80 healthy");
    }

    @Test
    void all_of_a_healthy_target_is_shown() {
        pier.register(
                group,
                TargetDescription.builder()
                        .id(ADDRESS)
                        .availabilityZone("us-east-1b")
                        .build());
        pier.after(15);

        assertThat(pier.health(group))
                .containsExactly(TargetHealthDescription.builder()
                        .target(t -> t.id(ADDRESS).port(80).availabilityZone("us-east-1b"))
                        .healthCheckPort("80")
                        .targetHealth(h -> h.state("healthy"))
                        .administrativeOverride(o -> o.state("no_override")
                                .reason("AdministrativeOverride.NoOverride")
                                .description("No override is currently active on target"))
                        .build());
    }

    @Test
    void anomalies_are_shown_if_they_are_asked_for() {
        healthy();

        assertThat(pier.elb
                        .describeTargetHealth(b ->
                                b.targetGroupArn(group).include(DescribeTargetHealthInputIncludeEnum.ANOMALY_DETECTION))
                        .targetHealthDescriptions())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.anomalyDetection().resultAsString()).isEqualTo("normal");
                    assertThat(each.anomalyDetection().mitigationInEffectAsString())
                            .isEqualTo("no");
                });
    }

    @Test
    void a_target_that_is_not_there_is_not_registered() {
        assertThat(pier.elb
                        .describeTargetHealth(b -> b.targetGroupArn(group).targets(target(ADDRESS)))
                        .targetHealthDescriptions())
                .extracting(Pier::state)
                .containsExactly(
                        "10.0.0.7:80 unused Target.NotRegistered: Target is not registered to the target group");
    }

    // ---- checks

    @Test
    void a_healthy_target_is_unhealthy_after_two_checks_that_fail() {
        healthy();

        pier.aws.targets(group).unhealthy(503);

        pier.after(Duration.ofMillis(59_999));
        assertThat(pier.states(group)).containsExactly("10.0.0.7:80 healthy");
        pier.after(Duration.ofMillis(1));
        assertThat(pier.states(group))
                .containsExactly(
                        "10.0.0.7:80 unhealthy Target.ResponseCodeMismatch: Health checks failed with these codes: [503]");
    }

    @Test
    void an_unhealthy_target_is_healthy_after_five_checks_that_pass() {
        healthy();
        pier.aws.targets(group).unhealthy();
        pier.after(60);
        assertThat(pier.states(group))
                .containsExactly("10.0.0.7:80 unhealthy Target.FailedHealthChecks: Health checks failed");

        pier.aws.targets(group).healthy();

        pier.after(149);
        assertThat(pier.states(group).get(0)).contains("unhealthy");
        pier.after(1);
        assertThat(pier.states(group)).containsExactly("10.0.0.7:80 healthy");
    }

    @Test
    void interval_and_thresholds_are_the_groups() {
        pier.elb.modifyTargetGroup(b -> b.targetGroupArn(group)
                .healthCheckIntervalSeconds(6)
                .healthyThresholdCount(2)
                .unhealthyThresholdCount(3));
        healthy();

        pier.aws.targets(group).unhealthy(500);

        pier.after(17);
        assertThat(pier.states(group)).containsExactly("10.0.0.7:80 healthy");
        pier.after(1);
        assertThat(pier.states(group).get(0)).contains("unhealthy");
        pier.aws.targets(group).healthy();
        pier.after(12);
        assertThat(pier.states(group)).containsExactly("10.0.0.7:80 healthy");
    }

    @Test
    void a_check_that_is_modified_goes_on_from_where_it_is() {
        healthy();
        pier.aws.targets(group).unhealthy(500);
        pier.after(31);

        pier.elb.modifyTargetGroup(b -> b.targetGroupArn(group).unhealthyThresholdCount(3));

        pier.after(30);
        assertThat(pier.states(group)).containsExactly("10.0.0.7:80 healthy");
        pier.after(30);
        assertThat(pier.states(group).get(0)).contains("unhealthy");
    }

    @Test
    void settling_waits_for_what_a_test_has_said() {
        healthy();

        pier.aws.targets(group).timesOut();
        pier.aws.time().settle();

        assertThat(pier.states(group)).containsExactly("10.0.0.7:80 unhealthy Target.Timeout: Request timed out");
    }

    // ---- going

    @Test
    void a_target_drains_before_it_is_gone() {
        healthy();

        pier.deregister(group, target(ADDRESS));

        assertThat(pier.states(group))
                .containsExactly(
                        "10.0.0.7:80 draining Target.DeregistrationInProgress: Target deregistration is in progress");
        pier.after(299);
        assertThat(pier.states(group)).hasSize(1);
        pier.after(1);
        assertThat(pier.states(group)).isEmpty();
    }

    @Test
    void the_waiter_waits_until_it_has_drained() {
        healthy();
        pier.deregister(group, target(ADDRESS));

        pier.elb
                .waiter()
                .waitUntilTargetDeregistered(b -> b.targetGroupArn(group).targets(target(ADDRESS)));

        assertThat(pier.states(group)).isEmpty();
    }

    @Test
    void to_deregister_what_drains_changes_nothing() {
        healthy();
        pier.deregister(group, target(ADDRESS));
        pier.after(200);

        pier.deregister(group, target(ADDRESS));

        pier.after(100);
        assertThat(pier.states(group)).isEmpty();
    }

    @Test
    void what_drains_may_be_registered_again() {
        healthy();
        pier.deregister(group, target(ADDRESS));
        pier.after(200);

        pier.register(group, target(ADDRESS));

        assertThat(pier.states(group).get(0)).contains("initial");
        pier.after(200);
        assertThat(pier.states(group)).containsExactly("10.0.0.7:80 healthy");
    }

    @Test
    void without_a_port_the_target_at_the_groups_port_is_meant() {
        pier.register(group, target(ADDRESS, 8080));
        pier.after(15);

        pier.deregister(group, target(ADDRESS));

        assertThat(pier.states(group)).containsExactly("10.0.0.7:8080 healthy");
    }

    // ---- not in use

    @Test
    void targets_of_a_group_that_nothing_forwards_to_are_unused() {
        String shop = pier.create(b -> b.name("shop")).targetGroupArn();

        pier.register(shop, target(ADDRESS));

        pier.after(600);
        assertThat(pier.states(shop))
                .containsExactly("10.0.0.7:80 unused Target.NotInUse: Target group is not configured to receive traffic"
                        + " from the load balancer");
        assertThat(pier.health(shop).get(0).healthCheckPort()).isNull();
    }

    @Test
    void they_are_checked_as_soon_as_a_listener_forwards_to_it_and_no_longer_than_that() {
        String shop = pier.create(b -> b.name("shop")).targetGroupArn();
        pier.register(shop, target(ADDRESS));

        String listener = pier.forward(shop);

        assertThat(pier.states(shop).get(0)).contains("Elb.RegistrationInProgress");
        pier.after(15);
        assertThat(pier.states(shop)).containsExactly("10.0.0.7:80 healthy");
        pier.elb.deleteListener(b -> b.listenerArn(listener));
        assertThat(pier.states(shop).get(0)).contains("Target.NotInUse");
    }

    @Test
    void a_target_in_a_zone_that_is_not_enabled_is_unused() {
        pier.register(
                group,
                TargetDescription.builder()
                        .id(ADDRESS)
                        .availabilityZone("us-east-1c")
                        .build(),
                TargetDescription.builder()
                        .id("10.9.0.1")
                        .availabilityZone("all")
                        .build());

        pier.after(15);
        assertThat(pier.states(group))
                .containsExactly(
                        "10.0.0.7:80 unused Target.NotInUse: Target is in an Availability Zone that is not enabled for the"
                                + " load balancer",
                        "10.9.0.1:80 healthy");
    }

    @Test
    void what_is_unused_goes_without_draining() {
        String shop = pier.create(b -> b.name("shop")).targetGroupArn();
        pier.register(shop, target(ADDRESS));

        pier.deregister(shop, target(ADDRESS));

        assertThat(pier.states(shop)).isEmpty();
    }

    // ---- what is refused

    @Test
    void a_group_that_is_not_there_is_refused() {
        String nobody = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/nobody/0123456789abcdef";
        String text = "Target groups '" + nobody + "' not found";

        pier.refuses(() -> pier.register(nobody, target(ADDRESS)), "TargetGroupNotFound", text);
        pier.refuses(() -> pier.deregister(nobody, target(ADDRESS)), "TargetGroupNotFound", text);
        pier.refuses(() -> pier.health(nobody), "TargetGroupNotFound", text);
    }

    @Test
    void a_group_of_instances_has_instances() {
        String instances = pier.create(b -> b.name("hosts").targetType(TargetTypeEnum.INSTANCE))
                .targetGroupArn();

        pier.refuses(
                () -> pier.register(instances, target(ADDRESS)),
                "ValidationError",
                "Instance ID '10.0.0.7' is not valid");
        pier.forward(instances);
        pier.register(instances, target("i-0123456789abcdef0", 32_768));
        pier.after(15);
        assertThat(pier.states(instances)).containsExactly("i-0123456789abcdef0:32768 healthy");
    }

    @Test
    void a_group_of_addresses_has_private_addresses() {
        pier.refuses(
                () -> pier.register(group, target("i-0123456789abcdef0")),
                "ValidationError",
                "The IP address 'i-0123456789abcdef0' is not a valid ipv4 address");
        pier.refuses(
                () -> pier.register(group, target("10.0.0.256")),
                "ValidationError",
                "The IP address '10.0.0.256' is not a valid ipv4 address");
        pier.refuses(
                () -> pier.register(group, target("8.8.8.8")),
                "ValidationError",
                "The IP address '8.8.8.8' is not within the allowed ranges");
    }

    @Test
    void a_zone_is_one_of_the_region_and_none_of_an_instance() {
        String instances = pier.create(b -> b.name("hosts").targetType(TargetTypeEnum.INSTANCE))
                .targetGroupArn();

        pier.refuses(
                () -> pier.register(
                        group,
                        TargetDescription.builder()
                                .id(ADDRESS)
                                .availabilityZone("eu-west-1a")
                                .build()),
                "ValidationError",
                "You must specify a valid Availability Zone or select 'all' for all enabled Availability zones, since the"
                        + " IP address '10.0.0.7' is outside the VPC");
        pier.refuses(
                () -> pier.register(
                        instances,
                        TargetDescription.builder()
                                .id("i-0123456789abcdef0")
                                .availabilityZone("us-east-1a")
                                .build()),
                "ValidationError",
                "You cannot specify an Availability Zone for a target of type 'instance'");
    }

    @Test
    void one_bad_target_keeps_out_all() {
        pier.refuses(
                () -> pier.register(group, target(ADDRESS), target("8.8.8.8")),
                "ValidationError",
                "The IP address '8.8.8.8' is not within the allowed ranges");
    }

    @Test
    void a_group_has_at_most_1000_targets() {
        List<TargetDescription> targets = new ArrayList<>();
        for (int port = 1; port <= 1_000; port++) {
            targets.add(target(ADDRESS, port));
        }
        pier.register(group, targets.toArray(TargetDescription[]::new));

        pier.refuses(
                () -> pier.register(group, target(ADDRESS, 1_001)),
                "TooManyTargets",
                "The maximum number of targets per target group '1000' has been reached on target group '" + group
                        + "'");
    }

    @Test
    void a_snapshot_keeps_how_far_checks_are() {
        healthy();
        pier.aws.targets(group).unhealthy(500);
        pier.after(31);
        Snapshot snapshot = pier.aws.snapshot();
        pier.after(300);

        pier.aws.restore(new Snapshot(snapshot.json()));

        assertThat(pier.states(group)).containsExactly("10.0.0.7:80 healthy");
        pier.after(29);
        assertThat(pier.states(group).get(0)).contains("unhealthy");
    }

    @Test
    void a_zone_that_is_enabled_later_gets_its_targets_checked_and_one_that_is_disabled_no_longer_has_any() {
        String balancer =
                pier.elb.describeLoadBalancers().loadBalancers().get(0).loadBalancerArn();
        pier.register(
                group,
                TargetDescription.builder()
                        .id("192.168.0.7")
                        .availabilityZone("us-east-1c")
                        .build());
        String before = pier.health(group).get(0).targetHealth().stateAsString();

        pier.elb.setSubnets(b -> b.loadBalancerArn(balancer).subnets("subnet-1", "subnet-2", "subnet-3"));
        pier.aws.time().advance(Duration.ofMinutes(1));
        String enabled = pier.health(group).get(0).targetHealth().stateAsString();
        pier.elb.setSubnets(b -> b.loadBalancerArn(balancer).subnets("subnet-1", "subnet-2"));
        String disabled = pier.health(group).get(0).targetHealth().stateAsString();

        assertThat(before).isEqualTo("unused");
        assertThat(enabled).isEqualTo("healthy");
        assertThat(disabled).isEqualTo("unused");
    }
}
