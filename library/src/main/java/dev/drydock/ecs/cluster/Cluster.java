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
 * @param attachments how far ECS is with what the cluster needs outside of itself
 * @param deletedAt when it was deleted; null while it is ACTIVE
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Cluster.html">Cluster</a>
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
        Attachments attachments,
        @Nullable Instant deletedAt) {

    /** A cluster for which nothing has to be set up. */
    public Cluster(
            String name,
            String arn,
            List<ClusterSetting> settings,
            @Nullable ClusterConfiguration configuration,
            List<String> capacityProviders,
            List<CapacityProviderStrategyItem> strategy,
            @Nullable String namespaceArn,
            List<Tag> tags,
            @Nullable Instant deletedAt) {
        this(
                name,
                arn,
                settings,
                configuration,
                capacityProviders,
                strategy,
                namespaceArn,
                tags,
                Attachments.NONE,
                deletedAt);
    }

    /**
     * What ECS sets up for a cluster's capacity providers and its Service Connect namespace.
     *
     * @param status {@code UPDATE_IN_PROGRESS} or {@code UPDATE_COMPLETE}; null if nothing was ever to be set up
     * @param provisioning whether it is the first set-up, at creation, or the last, at deletion
     * @param until the instant, in milliseconds since the epoch, at which the update under way ends
     * @param serviceConnect the id of the Service Connect attachment; null without
     */
    public record Attachments(
            @Nullable String status,
            boolean provisioning,
            long until,
            @Nullable String serviceConnect) {

        static final String IN_PROGRESS = "UPDATE_IN_PROGRESS";
        static final String COMPLETE = "UPDATE_COMPLETE";

        /** Nothing was ever set up. */
        public static final Attachments NONE = new Attachments(null, false, 0, null);

        boolean isBusy() {
            return IN_PROGRESS.equals(status);
        }

        Attachments busy(boolean first, long end) {
            return new Attachments(IN_PROGRESS, first, end, serviceConnect);
        }

        Attachments done() {
            return new Attachments(COMPLETE, false, 0, serviceConnect);
        }
    }

    /** As the API shows it. */
    String status() {
        if (attachments.isBusy() && attachments.provisioning()) {
            return isActive() ? "PROVISIONING" : "DEPROVISIONING";
        }
        return isActive() ? "ACTIVE" : "INACTIVE";
    }

    /** Whether the cluster was not deleted: it takes tasks from its creation on, PROVISIONING or ACTIVE. */
    public boolean isActive() {
        return deletedAt == null;
    }

    Cluster withSettings(List<ClusterSetting> next) {
        return new Cluster(
                name,
                arn,
                next,
                configuration,
                capacityProviders,
                strategy,
                namespaceArn,
                tags,
                attachments,
                deletedAt);
    }

    Cluster withConfiguration(@Nullable ClusterConfiguration next) {
        return new Cluster(
                name, arn, settings, next, capacityProviders, strategy, namespaceArn, tags, attachments, deletedAt);
    }

    Cluster withNamespace(@Nullable String next) {
        return new Cluster(
                name, arn, settings, configuration, capacityProviders, strategy, next, tags, attachments, deletedAt);
    }

    Cluster withTags(List<Tag> next) {
        return new Cluster(
                name,
                arn,
                settings,
                configuration,
                capacityProviders,
                strategy,
                namespaceArn,
                next,
                attachments,
                deletedAt);
    }

    Cluster withProviders(List<String> providers, List<CapacityProviderStrategyItem> next) {
        return new Cluster(
                name, arn, settings, configuration, providers, next, namespaceArn, tags, attachments, deletedAt);
    }

    Cluster withAttachments(Attachments next) {
        return new Cluster(
                name, arn, settings, configuration, capacityProviders, strategy, namespaceArn, tags, next, deletedAt);
    }

    Cluster deleted(Instant at) {
        return new Cluster(
                name, arn, settings, configuration, capacityProviders, strategy, namespaceArn, tags, attachments, at);
    }
}
