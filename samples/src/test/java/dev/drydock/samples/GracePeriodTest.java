package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import dev.drydock.junit.DrydockTime;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** An application that answers its load balancer five minutes after it started, and what the grace period is for. */
@DrydockTest
@DrydockTime(DrydockTime.Mode.MANUAL)
class GracePeriodTest {

    private String group;

    @BeforeEach
    void the_application_is_slow_to_start(ElasticLoadBalancingV2Client elb, Drydock aws) {
        group = BalancedService.loadBalancer(elb);
        aws.images().add("shop/web:1", script -> script.answersLoadBalancerAfter(Duration.ofMinutes(5)));
    }

    @Test
    void without_one_ecs_kills_each_task_before_it_can_answer(EcsClient ecs, Drydock aws) {
        BalancedService.create(ecs, aws, group, "shop/web:1", 1, null);

        aws.time().advance(Duration.ofMinutes(30));

        assertThat(aws)
                .service("prod", "web")
                .hasEvent("is unhealthy in (target-group " + group + ") due to (reason Request timed out)")
                .hasNoEvent("has reached a steady state");
    }

    @Test
    void one_that_is_long_enough_lets_it_start(EcsClient ecs, Drydock aws) {
        BalancedService.create(ecs, aws, group, "shop/web:1", 1, 360);

        aws.time().advance(Duration.ofMinutes(30));

        assertThat(aws).service("prod", "web").isStable().hasRunning(1).hasEvent("has reached a steady state");
    }
}
