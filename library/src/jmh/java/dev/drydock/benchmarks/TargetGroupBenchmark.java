package dev.drydock.benchmarks;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.util.Locale;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/**
 * A rolling deployment of 1,000 tasks behind a target group that was created, against one without: checks of health are no
 * events, so it should cost hardly more. Each kind is run several times in turn, and the fastest counts.
 */
public final class TargetGroupBenchmark {

    /** So many that the JVM has compiled both kinds: after forty the ratio still falls. */
    private static final int ROUNDS = 160;

    private static final int TASKS = 1_000;
    private static final double LIMIT = 1.5;

    private TargetGroupBenchmark() {}

    /** Prints the two times and their ratio. */
    public static void main(String[] arguments) {
        long without = Long.MAX_VALUE;
        long behind = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            without = Math.min(without, roll(false));
            behind = Math.min(behind, roll(true));
        }
        System.out.printf(
                Locale.ROOT,
                "a rolling deployment of %d tasks: %.1f ms without a target group, %.1f ms behind one, ratio %.2f (limit"
                        + " %.1f)%n",
                TASKS,
                without / 1e6,
                behind / 1e6,
                (double) behind / without,
                LIMIT);
    }

    private static long roll(boolean balanced) {
        Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
        EcsClient ecs = aws.ecs();
        ecs.createCluster(b -> b.clusterName("prod"));
        ecs.registerTaskDefinition(b -> b.family("web")
                .networkMode("awsvpc")
                .requiresCompatibilitiesWithStrings("FARGATE")
                .cpu("256")
                .memory("512")
                .containerDefinitions(c -> c.name("app").image("nginx:1").portMappings(p -> p.containerPort(80))));
        String group = balanced ? group(aws) : null;
        ecs.createService(b -> {
            b.cluster("prod")
                    .serviceName("web")
                    .taskDefinition("web")
                    .desiredCount(TASKS)
                    .launchType("FARGATE")
                    .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1", "subnet-2")));
            if (group != null) {
                b.loadBalancers(
                        l -> l.targetGroupArn(group).containerName("app").containerPort(80));
            }
        });
        aws.time().settle();
        ecs.updateService(b -> b.cluster("prod").service("web").forceNewDeployment(true));
        long begun = System.nanoTime();
        aws.time().settle();
        long took = System.nanoTime() - begun;
        Service service = ecs.describeServices(b -> b.cluster("prod").services("web"))
                .services()
                .get(0);
        if (service.deployments().size() != 1
                || service.deployments().get(0).rolloutState() != DeploymentRolloutState.COMPLETED) {
            throw new IllegalStateException("The deployment is not complete: " + service.deployments());
        }
        return took;
    }

    private static String group(Drydock aws) {
        ElasticLoadBalancingV2Client elb = aws.client(ElasticLoadBalancingV2Client.class);
        String group = elb.createTargetGroup(b ->
                        b.name("web").protocol("HTTP").port(80).vpcId("vpc-1").targetType("ip"))
                .targetGroups()
                .get(0)
                .targetGroupArn();
        String balancer = elb.createLoadBalancer(b -> b.name("edge").subnets("subnet-1", "subnet-2"))
                .loadBalancers()
                .get(0)
                .loadBalancerArn();
        elb.createListener(b -> b.loadBalancerArn(balancer)
                .port(80)
                .protocol("HTTP")
                .defaultActions(a -> a.type("forward").targetGroupArn(group)));
        return group;
    }
}
