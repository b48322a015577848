package dev.drydock.samples;

import dev.drydock.Drydock;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ActionTypeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ProtocolEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetTypeEnum;

/** What the suites of load balancers begin with: the load balancer {@code shop}, its target group, and a service behind it. */
final class BalancedService {

    static final String CLUSTER = "prod";
    static final String SERVICE = "web";
    static final int PORT = 8080;

    private BalancedService() {}

    /** Two zones, one listener, checks of {@code /health} every ten seconds; returns the target group's ARN. */
    static String loadBalancer(ElasticLoadBalancingV2Client elb) {
        LoadBalancer shop = elb.createLoadBalancer(
                        request -> request.name("shop").subnets("subnet-a", "subnet-b"))
                .loadBalancers()
                .get(0);
        TargetGroup web = elb.createTargetGroup(request -> request.name("web")
                        .targetType(TargetTypeEnum.IP)
                        .protocol(ProtocolEnum.HTTP)
                        .port(PORT)
                        .vpcId(shop.vpcId())
                        .healthCheckPath("/health")
                        .healthCheckIntervalSeconds(10)
                        .healthyThresholdCount(2)
                        .unhealthyThresholdCount(2))
                .targetGroups()
                .get(0);
        elb.createListener(request -> request.loadBalancerArn(shop.loadBalancerArn())
                .protocol(ProtocolEnum.HTTP)
                .port(80)
                .defaultActions(action -> action.type(ActionTypeEnum.FORWARD).targetGroupArn(web.targetGroupArn())));
        return web.targetGroupArn();
    }

    /** A revision of {@code web} that runs an image. */
    static String definition(EcsClient ecs, String image) {
        return ecs.registerTaskDefinition(request -> request.family(SERVICE)
                        .networkMode("awsvpc")
                        .requiresCompatibilitiesWithStrings("FARGATE")
                        .cpu("256")
                        .memory("512")
                        .containerDefinitions(container -> container
                                .name("web")
                                .image(image)
                                .portMappings(mapping -> mapping.containerPort(PORT))))
                .taskDefinition()
                .taskDefinitionArn();
    }

    /** Creates the service; nothing of it runs yet. */
    static void create(EcsClient ecs, Drydock aws, String group, String image, int count, @Nullable Integer grace) {
        aws.given().cluster(CLUSTER);
        String definition = definition(ecs, image);
        ecs.createService(request -> request.cluster(CLUSTER)
                .serviceName(SERVICE)
                .taskDefinition(definition)
                .desiredCount(count)
                .launchType(LaunchType.FARGATE)
                .healthCheckGracePeriodSeconds(grace)
                .loadBalancers(balancer ->
                        balancer.targetGroupArn(group).containerName("web").containerPort(PORT))
                .networkConfiguration(
                        network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-a", "subnet-b"))));
    }
}
