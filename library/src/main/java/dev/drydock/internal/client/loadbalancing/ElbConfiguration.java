package dev.drydock.internal.client.loadbalancing;

import dev.drydock.internal.client.Connection;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2ServiceClientConfiguration;
import software.amazon.awssdk.services.elasticloadbalancingv2.auth.scheme.ElasticLoadBalancingV2AuthSchemeProvider;
import software.amazon.awssdk.services.elasticloadbalancingv2.endpoints.ElasticLoadBalancingV2EndpointProvider;

/** What {@code serviceClientConfiguration()} answers, as for the other services. */
final class ElbConfiguration {

    private ElbConfiguration() {}

    static ElasticLoadBalancingV2ServiceClientConfiguration of(Connection connection) {
        return ElasticLoadBalancingV2ServiceClientConfiguration.builder()
                .region(Region.of(connection.region()))
                .credentialsProvider(connection.credentials())
                .endpointProvider(ElasticLoadBalancingV2EndpointProvider.defaultProvider())
                .authSchemeProvider(ElasticLoadBalancingV2AuthSchemeProvider.defaultProvider())
                .build();
    }
}
