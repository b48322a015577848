package dev.drydock.testkit;

import dev.drydock.Drydock;
import dev.drydock.operation.AwsService;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** The synchronous clients of all simulated services, for tests that go over them. */
public final class ServiceClients {

    private ServiceClients() {}

    /** The interface of a service's client. */
    public static Class<?> of(AwsService service) {
        return switch (service) {
            case ECS -> EcsClient.class;
            case ECR -> EcrClient.class;
            case LOGS -> CloudWatchLogsClient.class;
            case ELASTIC_LOAD_BALANCING -> ElasticLoadBalancingV2Client.class;
            case CLOUDWATCH -> CloudWatchClient.class;
            case APPLICATION_AUTO_SCALING -> ApplicationAutoScalingClient.class;
        };
    }

    /** All interfaces, in the order of their services. */
    public static List<Class<?>> all() {
        return Arrays.stream(AwsService.values())
                .<Class<?>>map(ServiceClients::of)
                .toList();
    }

    /** The service that an interface is a client of. */
    public static AwsService serviceOf(Class<?> client) {
        return Arrays.stream(AwsService.values())
                .filter(each -> of(each) == client)
                .findFirst()
                .orElseThrow();
    }

    /** A world's client of a service. */
    public static Object in(Drydock aws, AwsService service) {
        return switch (service) {
            case ECS -> aws.ecs();
            case ECR -> aws.ecr();
            case LOGS -> aws.logs();
            case ELASTIC_LOAD_BALANCING, CLOUDWATCH, APPLICATION_AUTO_SCALING -> aws.client(of(service));
        };
    }
}
