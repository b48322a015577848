package dev.drydock;

import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** Load balancers to ask requests about: one with two listeners and a rule, a group behind it and one behind none. */
public final class BalancingStage {

    private static final String CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/";

    final String balancer;
    final String listener;
    final String secure;
    final String rule;
    final String group;
    final String spare;

    public BalancingStage(Drydock aws) {
        ElasticLoadBalancingV2Client elb = aws.client(ElasticLoadBalancingV2Client.class);
        group = group(elb, "asked");
        spare = group(elb, "spare");
        balancer = elb.createLoadBalancer(b -> b.name("asked").subnets("subnet-1", "subnet-2"))
                .loadBalancers()
                .get(0)
                .loadBalancerArn();
        aws.time().settle();
        listener = elb.createListener(b -> b.loadBalancerArn(balancer)
                        .protocol("HTTP")
                        .port(80)
                        .defaultActions(a -> a.type("forward").targetGroupArn(group)))
                .listeners()
                .get(0)
                .listenerArn();
        secure = elb.createListener(b -> b.loadBalancerArn(balancer)
                        .protocol("HTTPS")
                        .port(443)
                        .certificates(c -> c.certificateArn(CERTIFICATE + "1111"))
                        .defaultActions(a -> a.type("forward").targetGroupArn(group)))
                .listeners()
                .get(0)
                .listenerArn();
        elb.addListenerCertificates(
                b -> b.listenerArn(secure).certificates(c -> c.certificateArn(CERTIFICATE + "9999")));
        rule = elb.createRule(b -> b.listenerArn(listener)
                        .priority(1)
                        .conditions(c -> c.field("path-pattern").values("/api/*"))
                        .actions(a -> a.type("forward").targetGroupArn(group)))
                .rules()
                .get(0)
                .ruleArn();
        elb.registerTargets(
                b -> b.targetGroupArn(group).targets(t -> t.id("10.0.0.8").port(80)));
        aws.time().settle();
    }

    private static String group(ElasticLoadBalancingV2Client elb, String name) {
        return elb.createTargetGroup(b -> b.name(name)
                        .protocol("HTTP")
                        .port(80)
                        .vpcId("vpc-1")
                        .targetType("ip"))
                .targetGroups()
                .get(0)
                .targetGroupArn();
    }

    /** A few more of each kind. */
    public void more(Drydock aws) {
        ElasticLoadBalancingV2Client elb = aws.client(ElasticLoadBalancingV2Client.class);
        for (int i = 0; i < 5; i++) {
            int number = i;
            group(elb, "more-" + i);
            elb.createLoadBalancer(b -> b.name("more-" + number).subnets("subnet-1", "subnet-2"));
            elb.createListener(b -> b.loadBalancerArn(balancer)
                    .protocol("HTTP")
                    .port(8_000 + number)
                    .defaultActions(a -> a.type("forward").targetGroupArn(group)));
            elb.createRule(b -> b.listenerArn(listener)
                    .priority(10 + number)
                    .conditions(c -> c.field("path-pattern").values("/" + number))
                    .actions(a -> a.type("forward").targetGroupArn(group)));
        }
        aws.time().settle();
    }

    /** A text with the names of what is here. */
    public String named(String json) {
        return json.replace("BALANCER", balancer)
                .replace("LISTENER", listener)
                .replace("SECURE", secure)
                .replace("RULE", rule)
                .replace("SPARE", spare)
                .replace("GROUP", group);
    }
}
