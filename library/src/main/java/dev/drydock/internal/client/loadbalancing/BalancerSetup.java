package dev.drydock.internal.client.loadbalancing;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerNotFoundException;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerStateEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleCondition;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupNotFoundException;

/**
 * Furnishes load balancers through the client; what names the SDK's classes stands here, so that whoever furnishes other
 * things need not have them.
 */
public final class BalancerSetup {

    private static final int SUBNETS = 3;

    private final ElasticLoadBalancingV2Client elb;

    /**
     * One that calls by a client.
     *
     * @param clients makes clients by their interfaces
     * @throws NoClassDefFoundError if the SDK's module is not on the class path
     */
    public BalancerSetup(Function<Class<?>, Object> clients) {
        elb = (ElasticLoadBalancingV2Client) clients.apply(ElasticLoadBalancingV2Client.class);
    }

    /** The ARN of an Application Load Balancer, which is provisioning if there was none of the name. */
    public String balancer(String name) {
        try {
            return elb.describeLoadBalancers(b -> b.names(name))
                    .loadBalancers()
                    .get(0)
                    .loadBalancerArn();
        } catch (LoadBalancerNotFoundException none) {
            return elb.createLoadBalancer(b -> b.name(name)
                            .subnets(IntStream.rangeClosed(1, SUBNETS)
                                    .mapToObj(each -> "subnet-" + each)
                                    .toList()))
                    .loadBalancers()
                    .get(0)
                    .loadBalancerArn();
        }
    }

    /** Whether a load balancer is not active yet. */
    public boolean isProvisioning(String balancer) {
        return described(balancer).state().code() == LoadBalancerStateEnum.PROVISIONING;
    }

    private LoadBalancer described(String balancer) {
        return elb.describeLoadBalancers(b -> b.loadBalancerArns(balancer))
                .loadBalancers()
                .get(0);
    }

    /** The ARN of a target group; null if there is none of the name. */
    public @Nullable String find(String name) {
        try {
            return elb.describeTargetGroups(b -> b.names(name))
                    .targetGroups()
                    .get(0)
                    .targetGroupArn();
        } catch (TargetGroupNotFoundException none) {
            return null;
        }
    }

    /** The ARN of a target group of HTTP whose targets are IP addresses; one of the name stays as it is. */
    public String group(String name, String vpc) {
        String known = find(name);
        return known != null
                ? known
                : group(CreateTargetGroupRequest.builder()
                        .name(name)
                        .protocol("HTTP")
                        .port(80)
                        .targetType("ip")
                        .vpcId(vpc)
                        .build());
    }

    /** Creates a target group; returns its ARN. */
    public String group(CreateTargetGroupRequest request) {
        return elb.createTargetGroup(request).targetGroups().get(0).targetGroupArn();
    }

    /** The VPC of a load balancer. */
    public String vpcOf(String balancer) {
        return described(balancer).vpcId();
    }

    /** The ARN of a listener of HTTP that forwards to a group; one that is on the port stays as it is. */
    public String listener(String balancer, int port, String group) {
        for (Listener each :
                elb.describeListeners(b -> b.loadBalancerArn(balancer)).listeners()) {
            if (each.port() == port) {
                return each.listenerArn();
            }
        }
        return elb.createListener(b -> b.loadBalancerArn(balancer)
                        .port(port)
                        .protocol("HTTP")
                        .defaultActions(a -> a.type("forward").targetGroupArn(group)))
                .listeners()
                .get(0)
                .listenerArn();
    }

    /** A rule that forwards the requests for a path to a group; one that has the priority stays as it is. */
    public void rule(String listener, int priority, String path, String group) {
        boolean there = elb.describeRules(b -> b.listenerArn(listener)).rules().stream()
                .anyMatch(each -> each.priority().equals(Integer.toString(priority)));
        if (!there) {
            elb.createRule(b -> b.listenerArn(listener)
                    .priority(priority)
                    .conditions(RuleCondition.builder()
                            .field("path-pattern")
                            .values(path)
                            .build())
                    .actions(a -> a.type("forward").targetGroupArn(group)));
        }
    }
}
