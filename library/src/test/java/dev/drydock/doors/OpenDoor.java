package dev.drydock.doors;

import dev.drydock.Drydock;
import dev.drydock.server.DrydockServer;
import dev.drydock.testkit.SdkClients;
import dev.drydock.time.TimeMode;
import java.net.URI;
import java.util.function.Supplier;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** A world and the clients that reach it through one door. */
public record OpenDoor(
        Drydock aws,
        EcsClient ecs,
        EcrClient ecr,
        CloudWatchLogsClient logs,
        Supplier<ElasticLoadBalancingV2Client> balancing,
        Supplier<CloudWatchClient> metrics,
        Supplier<ApplicationAutoScalingClient> scaler,
        Runnable stop)
        implements AutoCloseable {

    /** A client of Elastic Load Balancing; of its own, because few ask for one. */
    public ElasticLoadBalancingV2Client loadBalancing() {
        return balancing.get();
    }

    /** A client of Amazon CloudWatch, likewise. */
    public CloudWatchClient cloudWatch() {
        return metrics.get();
    }

    /** A client of Application Auto Scaling; of its own, because few ask for one. */
    public ApplicationAutoScalingClient scaling() {
        return scaler.get();
    }

    /** The ways into a world. */
    public enum Kind {
        DIRECT,
        TRANSPORT,
        /** A WireMock server. */
        HTTP,
        /** A {@link DrydockServer}. */
        SERVER
    }

    /** All doors read in the same mode. */
    public static OpenDoor open(Kind kind) {
        return open(kind, Drydock.builder().time(TimeMode.eager()).build());
    }

    public static OpenDoor open(Kind kind, Drydock aws) {
        return switch (kind) {
            case DIRECT ->
                new OpenDoor(
                        aws,
                        aws.ecs(),
                        aws.ecr(),
                        aws.logs(),
                        () -> aws.client(ElasticLoadBalancingV2Client.class),
                        () -> aws.client(CloudWatchClient.class),
                        () -> aws.client(ApplicationAutoScalingClient.class),
                        () -> {});
            case TRANSPORT ->
                new OpenDoor(
                        aws,
                        SdkClients.over(aws, EcsClient.builder()),
                        SdkClients.over(aws, EcrClient.builder()),
                        SdkClients.over(aws, CloudWatchLogsClient.builder()),
                        () -> SdkClients.over(aws, ElasticLoadBalancingV2Client.builder()),
                        () -> SdkClients.over(aws, CloudWatchClient.builder()),
                        () -> SdkClients.over(aws, ApplicationAutoScalingClient.builder()),
                        () -> {});
            case HTTP -> to(URI.create(aws.wiremock().start().baseUrl()), aws, () -> {});
            case SERVER -> {
                DrydockServer server = DrydockServer.serve(aws, 0);
                yield to(server.endpoint(), aws, server::close);
            }
        };
    }

    private static OpenDoor to(URI endpoint, Drydock aws, Runnable stop) {
        return new OpenDoor(
                aws,
                SdkClients.to(aws, endpoint, EcsClient.builder()),
                SdkClients.to(aws, endpoint, EcrClient.builder()),
                SdkClients.to(aws, endpoint, CloudWatchLogsClient.builder()),
                () -> SdkClients.to(aws, endpoint, ElasticLoadBalancingV2Client.builder()),
                () -> SdkClients.to(aws, endpoint, CloudWatchClient.builder()),
                () -> SdkClients.to(aws, endpoint, ApplicationAutoScalingClient.builder()),
                stop);
    }

    @Override
    public void close() {
        ecs.close();
        ecr.close();
        logs.close();
        stop.run();
        aws.close();
    }
}
