package dev.drydock.internal.client.cloudwatch;

import dev.drydock.internal.client.Connection;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchServiceClientConfiguration;
import software.amazon.awssdk.services.cloudwatch.auth.scheme.CloudWatchAuthSchemeProvider;
import software.amazon.awssdk.services.cloudwatch.endpoints.CloudWatchEndpointProvider;

/** What {@code serviceClientConfiguration()} answers, as for the other services. */
final class CloudWatchConfiguration {

    private CloudWatchConfiguration() {}

    static CloudWatchServiceClientConfiguration of(Connection connection) {
        return CloudWatchServiceClientConfiguration.builder()
                .region(Region.of(connection.region()))
                .credentialsProvider(connection.credentials())
                .endpointProvider(CloudWatchEndpointProvider.defaultProvider())
                .authSchemeProvider(CloudWatchAuthSchemeProvider.defaultProvider())
                .build();
    }
}
