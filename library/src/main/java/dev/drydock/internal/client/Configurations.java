package dev.drydock.internal.client;

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsServiceClientConfiguration;
import software.amazon.awssdk.services.cloudwatchlogs.auth.scheme.CloudWatchLogsAuthSchemeProvider;
import software.amazon.awssdk.services.cloudwatchlogs.endpoints.CloudWatchLogsEndpointProvider;
import software.amazon.awssdk.services.ecr.EcrServiceClientConfiguration;
import software.amazon.awssdk.services.ecr.auth.scheme.EcrAuthSchemeProvider;
import software.amazon.awssdk.services.ecr.endpoints.EcrEndpointProvider;
import software.amazon.awssdk.services.ecs.EcsServiceClientConfiguration;
import software.amazon.awssdk.services.ecs.auth.scheme.EcsAuthSchemeProvider;
import software.amazon.awssdk.services.ecs.endpoints.EcsEndpointProvider;

/**
 * What {@code serviceClientConfiguration()} answers: the region, the SDK's own providers, dummy credentials, and no
 * overrides.
 */
final class Configurations {

    private Configurations() {}

    static EcsServiceClientConfiguration ecs(Connection connection) {
        return EcsServiceClientConfiguration.builder()
                .region(Region.of(connection.region()))
                .credentialsProvider(connection.credentials())
                .endpointProvider(EcsEndpointProvider.defaultProvider())
                .authSchemeProvider(EcsAuthSchemeProvider.defaultProvider())
                .build();
    }

    static EcrServiceClientConfiguration ecr(Connection connection) {
        return EcrServiceClientConfiguration.builder()
                .region(Region.of(connection.region()))
                .credentialsProvider(connection.credentials())
                .endpointProvider(EcrEndpointProvider.defaultProvider())
                .authSchemeProvider(EcrAuthSchemeProvider.defaultProvider())
                .build();
    }

    static CloudWatchLogsServiceClientConfiguration logs(Connection connection) {
        return CloudWatchLogsServiceClientConfiguration.builder()
                .region(Region.of(connection.region()))
                .credentialsProvider(connection.credentials())
                .endpointProvider(CloudWatchLogsEndpointProvider.defaultProvider())
                .authSchemeProvider(CloudWatchLogsAuthSchemeProvider.defaultProvider())
                .build();
    }
}
