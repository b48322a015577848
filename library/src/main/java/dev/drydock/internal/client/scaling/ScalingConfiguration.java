package dev.drydock.internal.client.scaling;

import dev.drydock.internal.client.Connection;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingServiceClientConfiguration;
import software.amazon.awssdk.services.applicationautoscaling.auth.scheme.ApplicationAutoScalingAuthSchemeProvider;
import software.amazon.awssdk.services.applicationautoscaling.endpoints.ApplicationAutoScalingEndpointProvider;

/** What {@code serviceClientConfiguration()} answers, as for the other services. */
final class ScalingConfiguration {

    private ScalingConfiguration() {}

    static ApplicationAutoScalingServiceClientConfiguration of(Connection connection) {
        return ApplicationAutoScalingServiceClientConfiguration.builder()
                .region(Region.of(connection.region()))
                .credentialsProvider(connection.credentials())
                .endpointProvider(ApplicationAutoScalingEndpointProvider.defaultProvider())
                .authSchemeProvider(ApplicationAutoScalingAuthSchemeProvider.defaultProvider())
                .build();
    }
}
