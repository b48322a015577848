package dev.drydock.internal.ecs.cluster;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.ecs.capacity.CapacityStrategy;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersResponse;

/** PutClusterCapacityProviders: replaces a cluster's capacity providers and its default strategy, both wholly. */
final class PutCapacityProviders {

    private final ClusterStore clusters;
    private final ClusterAnswers answers;
    private final ProviderUse use;

    PutCapacityProviders(ClusterStore clusters, ClusterAnswers answers, ProviderUse use) {
        this.clusters = clusters;
        this.answers = answers;
        this.use = use;
    }

    PutClusterCapacityProvidersResponse handle(PutClusterCapacityProvidersRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        List<String> providers = ClusterRules.capacityProviders(request.capacityProviders());
        List<CapacityProviderStrategyItem> strategy =
                CapacityStrategy.kept(request.defaultCapacityProviderStrategy(), providers);
        if (cluster.attachments().isBusy()) {
            throw ClusterMessages.BUSY.with();
        }
        for (String before : cluster.capacityProviders()) {
            if (!providers.contains(before) && use.inUse(cluster.arn(), before)) {
                throw ClusterMessages.PROVIDER_IN_USE.with();
            }
        }
        EcsCluster next = cluster.with(change -> {
            change.capacityProviders = providers;
            change.strategy = strategy;
        });
        if (!providers.equals(cluster.capacityProviders())) {
            next = clusters.attachments().begin(next, false, context.now());
        }
        clusters.put(next);
        return PutClusterCapacityProvidersResponse.builder()
                .cluster(answers.whole(next))
                .build();
    }
}
