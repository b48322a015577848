package dev.drydock.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.drydock.container.LoadCurve;
import dev.drydock.given.LoadBalancerSetup;
import dev.drydock.internal.account.metric.MetricSource.Sample;
import dev.drydock.testkit.Networks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ActionTypeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupTuple;

/** {@code AWS/ApplicationELB}: what load balancers tell of declared traffic and of their targets. */
class TrafficTest {

    private static final String SPACE = "AWS/ApplicationELB";

    private final MeasuredWorld world = new MeasuredWorld();
    private final ElasticLoadBalancingV2Client elb = world.aws.client(ElasticLoadBalancingV2Client.class);
    private final LoadBalancerSetup balancer =
            world.aws.given().loadBalancer("web").listener(80, "blue");
    private final String blue = balancer.targetGroup("blue");

    @AfterEach
    void close() {
        world.close();
    }

    private void register(String group, String... addresses) {
        for (String each : addresses) {
            elb.registerTargets(
                    b -> b.targetGroupArn(group).targets(t -> t.id(each).port(80)));
        }
        world.settle();
    }

    private String name() {
        return balancer.arn().substring(balancer.arn().indexOf("app/"));
    }

    private static String name(String group) {
        return group.substring(group.lastIndexOf(':') + 1);
    }

    private Map<String, String> ofBalancer() {
        return Map.of("LoadBalancer", name());
    }

    private Map<String, String> of(String group) {
        return Map.of("LoadBalancer", name(), "TargetGroup", name(group));
    }

    private double sum(String metric, Map<String, String> dimensions) {
        List<Sample> told = world.last(1, SPACE, metric, dimensions);
        assertThat(told).as(metric).hasSize(1);
        return told.get(0).sum();
    }

    @Test
    void requests_are_counted_and_divided_among_the_healthy_targets() {
        register(blue, "10.0.0.1", "10.0.0.2", "10.0.0.3");
        world.aws.loadBalancer("web").traffic(600);

        world.minutes(1);

        assertThat(sum("RequestCount", ofBalancer())).isEqualTo(600);
        assertThat(sum("RequestCount", of(blue))).isEqualTo(600);
        assertThat(sum("HTTPCode_Target_2XX_Count", of(blue))).isEqualTo(600);
        assertThat(sum("RequestCountPerTarget", of(blue))).isEqualTo(200);
        assertThat(sum("RequestCountPerTarget", Map.of("TargetGroup", name(blue))))
                .isEqualTo(200);
        assertThat(sum("HealthyHostCount", of(blue))).isEqualTo(3);
        assertThat(sum("UnHealthyHostCount", of(blue))).isZero();
    }

    @Test
    void each_request_is_a_value_of_one() {
        register(blue, "10.0.0.1");
        world.aws.loadBalancer("web").traffic(600);

        world.minutes(1);

        assertThat(world.last(1, SPACE, "RequestCount", ofBalancer()))
                .containsExactly(new Sample(world.now() - 60_000, 600, 600, 1, 1, "Count"));
    }

    @Test
    void a_target_that_turns_unhealthy_leaves_its_part_to_the_others() {
        register(blue, "10.0.0.1", "10.0.0.2");
        world.aws.loadBalancer("web").traffic(600);
        world.aws.targets(blue).only("10.0.0.1").unhealthy(503);
        world.minutes(10);

        assertThat(sum("HealthyHostCount", of(blue))).isEqualTo(1);
        assertThat(sum("UnHealthyHostCount", of(blue))).isEqualTo(1);
        assertThat(sum("RequestCountPerTarget", of(blue))).isEqualTo(600);
    }

    @Test
    void unhealthy_targets_get_requests_where_none_is_healthy_and_fail() {
        register(blue, "10.0.0.1", "10.0.0.2");
        world.aws.loadBalancer("web").traffic(600);
        world.aws.targets(blue).unhealthy(503);
        world.minutes(10);

        assertThat(sum("RequestCountPerTarget", of(blue))).isEqualTo(300);
        assertThat(sum("HTTPCode_Target_5XX_Count", of(blue))).isEqualTo(600);
        assertThat(world.last(1, SPACE, "HTTPCode_Target_2XX_Count", of(blue))).isEmpty();
    }

    @Test
    void without_targets_the_load_balancer_answers_itself() {
        world.aws.time().settle();
        world.aws.loadBalancer("web").traffic(600);
        world.settle();
        world.minutes(1);

        assertThat(world.last(1, SPACE, "RequestCount", ofBalancer())).isEmpty();
        assertThat(sum("HTTPCode_ELB_5XX_Count", ofBalancer())).isEqualTo(600);
        assertThat(world.last(1, SPACE, "HealthyHostCount", of(blue))).isEmpty();
    }

    @Test
    void requests_are_divided_by_the_weights_of_target_groups_from_the_instant_that_they_change() {
        String green = elb.createTargetGroup(b ->
                        b.name("green").protocol("HTTP").port(80).vpcId("vpc-1").targetType("ip"))
                .targetGroups()
                .get(0)
                .targetGroupArn();
        register(blue, "10.0.0.1");
        world.aws.loadBalancer("web").traffic(600);
        world.minutes(1);
        weigh(3, green, 1);
        register(green, "10.0.0.2");
        world.minutes(1);

        assertThat(sum("RequestCount", of(blue))).isEqualTo(450);
        assertThat(sum("RequestCount", of(green))).isEqualTo(150);
        assertThat(sum("RequestCount", ofBalancer())).isEqualTo(600);
    }

    private void weigh(int ofBlue, String green, int ofGreen) {
        String listener = elb.describeListeners(b -> b.loadBalancerArn(balancer.arn()))
                .listeners()
                .get(0)
                .listenerArn();
        elb.modifyListener(b -> b.listenerArn(listener)
                .defaultActions(Action.builder()
                        .type(ActionTypeEnum.FORWARD)
                        .forwardConfig(f -> f.targetGroups(
                                TargetGroupTuple.builder()
                                        .targetGroupArn(blue)
                                        .weight(ofBlue)
                                        .build(),
                                TargetGroupTuple.builder()
                                        .targetGroupArn(green)
                                        .weight(ofGreen)
                                        .build()))
                        .build()));
    }

    @Test
    void traffic_follows_a_curve() {
        register(blue, "10.0.0.1");
        Duration since =
                Duration.between(world.aws.time().start(), world.aws.time().instant());
        world.aws
                .loadBalancer("web")
                .traffic(LoadCurve.sinceStart().at(since, 0).at(since.plusMinutes(4), 400));

        world.minutes(5);

        assertThat(world.last(5, SPACE, "RequestCount", ofBalancer()))
                .extracting(Sample::sum)
                .containsExactly(50.0, 150.0, 250.0, 350.0, 400.0);
    }

    @Test
    void names_are_told_of_what_had_a_value() {
        register(blue, "10.0.0.1");
        world.aws.loadBalancer("web").traffic(600);
        world.minutes(1);

        assertThat(world.names(1, SPACE))
                .containsExactlyInAnyOrder(
                        "HTTPCode_Target_2XX_Count{LoadBalancer=" + name() + "}",
                        "HTTPCode_Target_2XX_Count{LoadBalancer=" + name() + ", TargetGroup=" + name(blue) + "}",
                        "HealthyHostCount{LoadBalancer=" + name() + ", TargetGroup=" + name(blue) + "}",
                        "RequestCount{LoadBalancer=" + name() + "}",
                        "RequestCount{LoadBalancer=" + name() + ", TargetGroup=" + name(blue) + "}",
                        "RequestCountPerTarget{LoadBalancer=" + name() + ", TargetGroup=" + name(blue) + "}",
                        "RequestCountPerTarget{TargetGroup=" + name(blue) + "}",
                        "UnHealthyHostCount{LoadBalancer=" + name() + ", TargetGroup=" + name(blue) + "}");
    }

    @Test
    void a_world_that_is_put_back_tells_the_same_of_its_load_balancers() {
        register(blue, "10.0.0.1", "10.0.0.2");
        world.aws.loadBalancer("web").traffic(600);
        world.minutes(3);
        List<Sample> before = world.last(3, SPACE, "RequestCountPerTarget", of(blue));

        MeasuredWorld other = new MeasuredWorld(world.aws.recipe().build());
        other.aws.restore(world.aws.snapshot());

        assertThat(before).hasSize(3);
        assertThat(other.last(3, SPACE, "RequestCountPerTarget", of(blue))).isEqualTo(before);
    }

    @Test
    void tasks_behind_a_load_balancer_share_a_load_once_they_get_requests() {
        world.define("web", 1024, 2048, script -> script.sharesLoad(LoadCurve.steady(1024)));
        world.ecs.createService(b -> b.cluster("prod")
                .serviceName("web")
                .taskDefinition("web")
                .desiredCount(1)
                .launchType("FARGATE")
                .healthCheckGracePeriodSeconds(3_600)
                .networkConfiguration(Networks::ofOneSubnet)
                .loadBalancers(l -> l.targetGroupArn(blue).containerName("app").containerPort(80)));
        world.settle();
        world.aws.targets(blue).registrationDelay(Duration.ofMinutes(6));
        world.ecs.updateService(b -> b.cluster("prod").service("web").desiredCount(2));
        world.minutes(4);

        Sample waiting = world.last(1, "AWS/ECS", "CPUUtilization", MeasuredWorld.ofService("web"))
                .get(0);
        assertThat(waiting).extracting(Sample::minimum, Sample::maximum).containsExactly(0.0, 100.0);
        world.minutes(10);

        assertThat(world.cpu(1, "web")).containsExactly(50.0);
    }

    @Test
    void only_application_load_balancers_have_such_traffic() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.aws.loadBalancer("api").traffic(1))
                .withMessage("traffic(…) needs an Application Load Balancer, and there is no api");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.aws.loadBalancer("web").traffic(-1))
                .withMessage("traffic(…) needs 0 or more for perMinute, such as 300, but was given -1.0");
    }
}
