package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import dev.drydock.junit.DrydockTime;
import dev.drydock.routing.Routed;
import dev.drydock.routing.WebRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetDescription;

/** Maintenance of one of two machines. Only the drainer's waiter moves time. */
@DrydockTest
@DrydockTime(DrydockTime.Mode.MANUAL)
class TargetDrainerTest {

    private static final TargetDescription LEFT =
            TargetDescription.builder().id("10.0.0.10").port(8080).build();

    private static final TargetDescription RIGHT =
            TargetDescription.builder().id("10.0.1.10").port(8080).build();

    private String group;

    @BeforeEach
    void two_machines_answer(ElasticLoadBalancingV2Client elb, Drydock aws) {
        group = BalancedService.loadBalancer(elb);
        elb.registerTargets(request -> request.targetGroupArn(group).targets(LEFT, RIGHT));
        aws.time().advance(Duration.ofMinutes(5));
    }

    @Test
    void requests_go_to_both_before(Drydock aws) {
        assertThat(whoAnswers(aws)).containsExactly(LEFT.id(), RIGHT.id());
    }

    @Test
    void it_waits_as_long_as_connections_may_last(ElasticLoadBalancingV2Client elb, Drydock aws) {
        Instant begin = aws.time().instant();

        boolean drained = new TargetDrainer(elb).drain(group, LEFT);

        assertThat(drained).isTrue();
        assertThat(Duration.between(begin, aws.time().instant()))
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
        assertThat(whoAnswers(aws)).containsExactly(RIGHT.id());
    }

    @Test
    void no_new_request_comes_while_it_drains(ElasticLoadBalancingV2Client elb, Drydock aws) {
        elb.deregisterTargets(request -> request.targetGroupArn(group).targets(LEFT));

        assertThat(whoAnswers(aws)).containsExactly(RIGHT.id());
    }

    @Test
    void connections_that_may_last_an_hour_are_not_cut(ElasticLoadBalancingV2Client elb) {
        elb.modifyTargetGroupAttributes(request -> request.targetGroupArn(group)
                .attributes(attribute ->
                        attribute.key("deregistration_delay.timeout_seconds").value("3600")));

        boolean drained = new TargetDrainer(elb).drain(group, LEFT);

        assertThat(drained).isFalse();
        assertThat(elb.describeTargetHealth(
                                request -> request.targetGroupArn(group).targets(LEFT))
                        .targetHealthDescriptions()
                        .get(0)
                        .targetHealth()
                        .stateAsString())
                .isEqualTo("draining");
    }

    private static Set<String> whoAnswers(Drydock aws) {
        Set<String> ids = new TreeSet<>();
        for (int i = 0; i < 20; i++) {
            Routed routed = aws.loadBalancer("shop").route(WebRequest.get("http://shop.example.com/orders"));
            routed.target().ifPresent(target -> ids.add(target.id()));
        }
        return ids;
    }
}
