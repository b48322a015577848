package dev.drydock.loadbalancing;

import dev.drydock.Drydock;
import dev.drydock.Refusals;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ActionTypeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ProtocolEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetTypeEnum;

/** A Drydock in manual time, and target groups in it. */
final class Pier {

    final Drydock aws = Drydock.builder()
            .time(TimeMode.manual())
            .patience(Integer.MAX_VALUE)
            .build();
    final ElasticLoadBalancingV2Client elb = aws.client(ElasticLoadBalancingV2Client.class);

    private int nextPort = 80;

    /** A request for a group of addresses that speak HTTP. */
    static CreateTargetGroupRequest.Builder web() {
        return CreateTargetGroupRequest.builder()
                .name("web")
                .protocol(ProtocolEnum.HTTP)
                .port(80)
                .vpcId("vpc-1")
                .targetType(TargetTypeEnum.IP);
    }

    TargetGroup create(Consumer<CreateTargetGroupRequest.Builder> change) {
        CreateTargetGroupRequest.Builder request = web();
        change.accept(request);
        return elb.createTargetGroup(request.build()).targetGroups().get(0);
    }

    /** The ARN of a group of addresses that speak HTTP; nothing forwards to it. */
    String group() {
        return create(b -> {}).targetGroupArn();
    }

    /** The ARN of a group of addresses that speak HTTP, behind a load balancer in the first two zones. */
    String served() {
        String group = group();
        forward(group);
        return group;
    }

    /** Lets the load balancer edge forward to a group; returns the listener's ARN. */
    String forward(String group) {
        String balancer = elb.createLoadBalancer(b -> b.name("edge").subnets("subnet-1", "subnet-2"))
                .loadBalancers()
                .get(0)
                .loadBalancerArn();
        return elb.createListener(b -> b.loadBalancerArn(balancer)
                        .port(nextPort++)
                        .protocol(ProtocolEnum.HTTP)
                        .defaultActions(a -> a.type(ActionTypeEnum.FORWARD).targetGroupArn(group)))
                .listeners()
                .get(0)
                .listenerArn();
    }

    static TargetDescription target(String id) {
        return TargetDescription.builder().id(id).build();
    }

    static TargetDescription target(String id, int port) {
        return TargetDescription.builder().id(id).port(port).build();
    }

    void register(String group, TargetDescription... targets) {
        elb.registerTargets(b -> b.targetGroupArn(group).targets(targets));
    }

    void deregister(String group, TargetDescription... targets) {
        elb.deregisterTargets(b -> b.targetGroupArn(group).targets(targets));
    }

    List<TargetHealthDescription> health(String group) {
        return elb.describeTargetHealth(b -> b.targetGroupArn(group)).targetHealthDescriptions();
    }

    /** How the targets of a group stand, {@code 10.0.0.7:80 unhealthy Target.Timeout: Request timed out}. */
    List<String> states(String group) {
        return health(group).stream().map(Pier::state).toList();
    }

    static String state(TargetHealthDescription each) {
        String why = each.targetHealth().reason() == null
                ? ""
                : " " + each.targetHealth().reasonAsString() + ": "
                        + each.targetHealth().description();
        return each.target().id()
                + ':'
                + each.target().port()
                + ' '
                + each.targetHealth().stateAsString()
                + why;
    }

    void after(Duration time) {
        aws.time().advance(time);
    }

    void after(int seconds) {
        after(Duration.ofSeconds(seconds));
    }

    /** Checks that a call is refused, how, and that nothing has changed. */
    void refuses(ThrowingCallable call, String code, String text) {
        Refusals.assertRefused(aws, call, code, text);
    }
}
