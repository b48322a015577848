package dev.drydock.ecs.cluster;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.ClusterConfiguration;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.Tag;

/**
 * A cluster as registered, without what it holds.
 *
 * @param name the name, unique in an account and region
 * @param arn the ARN
 * @param settings always holds {@code containerInsights}
 * @param configuration as given, or null
 * @param capacityProviders names, in the order given
 * @param strategy the default capacity provider strategy
 * @param namespaceArn the default Service Connect namespace, or null
 * @param tags in the order given
 * @param deletedAt when it was deleted; null while it is ACTIVE
 */
public record Cluster(
        String name,
        String arn,
        List<ClusterSetting> settings,
        @Nullable ClusterConfiguration configuration,
        List<String> capacityProviders,
        List<CapacityProviderStrategyItem> strategy,
        @Nullable String namespaceArn,
        List<Tag> tags,
        @Nullable Instant deletedAt) {

    /** Whether the cluster is ACTIVE; a deleted one is INACTIVE. */
    public boolean isActive() {
        return deletedAt == null;
    }

    Cluster withSettings(List<ClusterSetting> next) {
        return new Cluster(name, arn, next, configuration, capacityProviders, strategy, namespaceArn, tags, deletedAt);
    }

    Cluster withConfiguration(@Nullable ClusterConfiguration next) {
        return new Cluster(name, arn, settings, next, capacityProviders, strategy, namespaceArn, tags, deletedAt);
    }

    Cluster withNamespace(@Nullable String next) {
        return new Cluster(name, arn, settings, configuration, capacityProviders, strategy, next, tags, deletedAt);
    }

    Cluster withTags(List<Tag> next) {
        return new Cluster(
                name, arn, settings, configuration, capacityProviders, strategy, namespaceArn, next, deletedAt);
    }

    Cluster deleted(Instant at) {
        return new Cluster(name, arn, settings, configuration, capacityProviders, strategy, namespaceArn, tags, at);
    }
}
