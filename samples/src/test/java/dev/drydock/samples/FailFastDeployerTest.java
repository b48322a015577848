package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import dev.drydock.junit.DrydockTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthStateEnum;

/** Deploy by what the load balancer says. Only the deployer's own pauses move time. */
@DrydockTest
@DrydockTime(DrydockTime.Mode.MANUAL)
class FailFastDeployerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private String group;
    private FailFastDeployer deployer;

    @BeforeEach
    void version_1_answers_behind_a_load_balancer(EcsClient ecs, ElasticLoadBalancingV2Client elb, Drydock aws) {
        group = BalancedService.loadBalancer(elb);
        BalancedService.create(ecs, aws, group, "shop/web:1", 2, null);
        aws.time().settle();
        deployer = new FailFastDeployer(ecs, elb, aws.time().sleeper()::sleep);
    }

    @Test
    void a_version_that_answers_takes_over(EcsClient ecs, ElasticLoadBalancingV2Client elb, Drydock aws) {
        String next = BalancedService.definition(ecs, "shop/web:2");

        deployer.deploy("prod", "web", next, PATIENCE);

        assertThat(aws).service("prod", "web").hasRunning(2).runs("shop/web:2");
        assertThat(elb.describeTargetHealth(request -> request.targetGroupArn(group))
                        .targetHealthDescriptions())
                .filteredOn(each -> each.targetHealth().state() == TargetHealthStateEnum.HEALTHY)
                .hasSize(2);
    }

    @Test
    void one_that_answers_503_is_taken_back_within_minutes(EcsClient ecs, Drydock aws) {
        aws.images().add("shop/web:2", script -> script.answersHealthCheck("/health", 503));
        String next = BalancedService.definition(ecs, "shop/web:2");
        Instant begin = aws.time().instant();

        assertThatThrownBy(() -> deployer.deploy("prod", "web", next, PATIENCE))
                .isInstanceOf(DeployFailed.class)
                .hasMessageEndingWith("is unhealthy: Health checks failed with these codes: [503]");

        assertThat(Duration.between(begin, aws.time().instant())).isLessThan(Duration.ofMinutes(3));
        aws.time().settle();
        assertThat(aws).service("prod", "web").hasRunning(2).runs("shop/web:1");
    }

    @Test
    void one_that_never_answers_is_taken_back_too(EcsClient ecs, Drydock aws) {
        aws.images().add("shop/web:2", script -> script.answersLoadBalancerAfter(Duration.ofHours(1)));
        String next = BalancedService.definition(ecs, "shop/web:2");

        assertThatThrownBy(() -> deployer.deploy("prod", "web", next, PATIENCE))
                .isInstanceOf(DeployFailed.class)
                .hasMessageEndingWith("is unhealthy: Request timed out");
    }
}
