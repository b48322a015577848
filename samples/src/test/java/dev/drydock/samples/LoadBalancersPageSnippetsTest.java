package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.discovery.Discovery;
import dev.drydock.junit.DrydockTest;
import dev.drydock.junit.DrydockTime;
import dev.drydock.routing.Routed;
import dev.drydock.routing.WebRequest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealth;

/** The pieces of code in {@code docs/load-balancers.md}; a test of the library keeps both the same. Only the test moves time. */
// spotless:off
@DrydockTest
@DrydockTime(DrydockTime.Mode.MANUAL)
class LoadBalancersPageSnippetsTest {

    private String group;

    @BeforeEach
    void there_is_a_load_balancer(ElasticLoadBalancingV2Client elb) {
        group = BalancedService.loadBalancer(elb);
    }

    private TargetHealth health(ElasticLoadBalancingV2Client elb) {
        return elb.describeTargetHealth(b -> b.targetGroupArn(group))
                .targetHealthDescriptions()
                .get(0)
                .targetHealth();
    }

    @Test
    void answers(EcsClient ecs, ElasticLoadBalancingV2Client elb, Drydock aws) {
        // docs/load-balancers.md begins: answers
        aws.images().add("shop/web:2", script -> script
                .answersLoadBalancerAfter(Duration.ofSeconds(40))         // until then: Target.Timeout
                .answersHealthCheck("/health", 503)                       // then: Target.ResponseCodeMismatch
                .after(Duration.ofMinutes(10)).answersHealthCheck("/health", 200));
        // docs/load-balancers.md ends

        BalancedService.create(ecs, aws, group, "shop/web:2", 1, 3_600);
        aws.time().advance(Duration.ofMinutes(2));
        assertThat(health(elb).reasonAsString()).isEqualTo("Target.ResponseCodeMismatch");
        aws.time().advance(Duration.ofMinutes(10));
        assertThat(health(elb).stateAsString()).isEqualTo("healthy");
    }

    @Test
    void unhealthy(EcsClient ecs, ElasticLoadBalancingV2Client elb, Drydock aws) {
        BalancedService.create(ecs, aws, group, "shop/web:1", 1, null);
        aws.time().settle();

        // docs/load-balancers.md begins: unhealthy
        aws.targets(group).unhealthy(500);
        // docs/load-balancers.md ends

        aws.time().advance(Duration.ofMinutes(1));
        assertThat(aws).service("prod", "web").hasEvent("replaced 1 tasks due to an unhealthy status");
    }

    @Test
    void route(EcsClient ecs, Drydock aws) {
        BalancedService.create(ecs, aws, group, "shop/web:1", 2, null);
        aws.time().settle();

        // docs/load-balancers.md begins: route
        Routed answer = aws.loadBalancer("shop").route(WebRequest.get("http://shop.example.com/orders"));

        assertThat(answer.targetGroup()).contains(group);
        assertThat(answer.target()).isPresent();
        // docs/load-balancers.md ends
    }

    @Test
    void discovery(EcsClient ecs, Drydock aws) {
        String registry = "arn:aws:servicediscovery:us-east-1:123456789012:service/srv-e4anhexample0004";
        aws.given().cluster(BalancedService.CLUSTER);
        String definition = BalancedService.definition(ecs, "shop/web:1");
        ecs.createService(request -> request.cluster(BalancedService.CLUSTER)
                .serviceName(BalancedService.SERVICE)
                .taskDefinition(definition)
                .desiredCount(2)
                .launchType(LaunchType.FARGATE)
                .serviceRegistries(each -> each.registryArn(registry))
                .networkConfiguration(
                        network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-a", "subnet-b"))));
        aws.time().settle();

        // docs/load-balancers.md begins: discovery
        Discovery discovery = aws.discovery().service(registry, "web.internal");

        assertThat(discovery.resolve("web.internal")).hasSize(2);         // what DNS answers: healthy tasks, at most eight
        assertThat(discovery.instances("web.internal"))                   // what Cloud Map knows of them
                .allSatisfy(each -> assertThat(each.attributes()).containsEntry("ECS_SERVICE_NAME", "web"));
        // docs/load-balancers.md ends
    }
}
// spotless:on
