package dev.drydock.loadbalancing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.Drydock;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateLoadBalancerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateRuleRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ElasticLoadBalancingV2Exception;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleCondition;

/** A world to try load balancers in. */
final class BalancedWorld {

    static final String CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/2f3a";

    final Drydock aws;
    final ElasticLoadBalancingV2Client elb;

    BalancedWorld() {
        this(Drydock.create());
    }

    BalancedWorld(Drydock aws) {
        this.aws = aws;
        this.elb = aws.client(ElasticLoadBalancingV2Client.class);
    }

    /** An application load balancer that is still provisioning. */
    LoadBalancer create(String name) {
        return create(name, b -> {});
    }

    LoadBalancer create(String name, Consumer<CreateLoadBalancerRequest.Builder> more) {
        return elb.createLoadBalancer(b -> more.accept(b.name(name).subnets("subnet-a", "subnet-b")))
                .loadBalancers()
                .get(0);
    }

    /** The ARN of an application load balancer that is active. */
    String application(String name) {
        String arn = create(name).loadBalancerArn();
        aws.time().settle();
        return arn;
    }

    /** The ARN of a network load balancer that is active. */
    String network(String name) {
        String arn = create(name, b -> b.type("network")).loadBalancerArn();
        aws.time().settle();
        return arn;
    }

    /** The ARN of a target group. */
    String group(String name) {
        String arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/" + name + "/0123456789abcdef";
        aws.targets(arn).ofType("ip");
        return arn;
    }

    /** The ARN of a listener of HTTP that forwards to a group, or of TCP on a network load balancer. */
    String listener(String balancer, int port, String group) {
        String protocol = balancer.contains("/net/") ? "TCP" : "HTTP";
        return elb.createListener(b -> b.loadBalancerArn(balancer)
                        .port(port)
                        .protocol(protocol)
                        .defaultActions(forward(group)))
                .listeners()
                .get(0)
                .listenerArn();
    }

    /** The ARN of a listener of HTTP that answers 404. */
    String listener(String balancer, int port) {
        return elb.createListener(b ->
                        b.loadBalancerArn(balancer).port(port).protocol("HTTP").defaultActions(fixed("404")))
                .listeners()
                .get(0)
                .listenerArn();
    }

    /** The ARN of a rule. */
    String rule(String listener, int priority, Consumer<CreateRuleRequest.Builder> more) {
        return elb.createRule(b -> more.accept(b.listenerArn(listener).priority(priority)))
                .rules()
                .get(0)
                .ruleArn();
    }

    /** A service of that many tasks, which are healthy in a group. */
    void service(String group, int tasks) {
        service("web", group, tasks);
    }

    void service(String name, String group, int tasks) {
        aws.given().cluster("prod");
        aws.given()
                .taskDefinition(RegisterTaskDefinitionRequest.builder()
                        .family(name)
                        .networkMode("awsvpc")
                        .requiresCompatibilitiesWithStrings("FARGATE")
                        .cpu("256")
                        .memory("512")
                        .containerDefinitions(
                                c -> c.name("web").image("nginx:1").portMappings(p -> p.containerPort(8080)))
                        .build());
        aws.ecs()
                .createService(b -> b.cluster("prod")
                        .serviceName(name)
                        .taskDefinition(name)
                        .launchType("FARGATE")
                        .desiredCount(tasks)
                        .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-a", "subnet-b")))
                        .loadBalancers(l ->
                                l.targetGroupArn(group).containerName("web").containerPort(8080)));
        aws.time().settle();
    }

    static Action forward(String group) {
        return Action.builder().type("forward").targetGroupArn(group).build();
    }

    static Action fixed(String status) {
        return Action.builder()
                .type("fixed-response")
                .fixedResponseConfig(b -> b.statusCode(status))
                .build();
    }

    static RuleCondition path(String pattern) {
        return RuleCondition.builder().field("path-pattern").values(pattern).build();
    }

    static RuleCondition host(String pattern) {
        return RuleCondition.builder().field("host-header").values(pattern).build();
    }

    /** AWS's code and message of a refusal, {@code ValidationError: …}. */
    static String refusal(ThrowingCallable call) {
        ElasticLoadBalancingV2Exception refused = catchThrowableOfType(ElasticLoadBalancingV2Exception.class, call);
        return refused == null
                ? "nothing was refused"
                : refused.awsErrorDetails().errorCode() + ": "
                        + refused.awsErrorDetails().errorMessage();
    }
}
