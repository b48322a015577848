package dev.drydock.internal.ecs.cluster;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
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
public record EcsCluster(
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

    /** A new, empty cluster for which nothing has to be set up. */
    public static EcsCluster of(String name, String arn) {
        return new EcsCluster(
                name, arn, List.of(), null, List.of(), List.of(), null, List.of(), Attachments.NONE, null);
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

    /** A cluster like this one but for what the change says. */
    EcsCluster with(Consumer<Change> change) {
        Change next = new Change(this);
        change.accept(next);
        return new EcsCluster(
                name,
                arn,
                next.settings,
                next.configuration,
                next.capacityProviders,
                next.strategy,
                next.namespaceArn,
                next.tags,
                next.attachments,
                next.deletedAt);
    }

    /** What may change of a cluster; whatever is not set stays as it is. */
    static final class Change {

        List<ClusterSetting> settings;

        @Nullable
        ClusterConfiguration configuration;

        List<String> capacityProviders;
        List<CapacityProviderStrategyItem> strategy;

        @Nullable
        String namespaceArn;

        List<Tag> tags;
        Attachments attachments;

        @Nullable
        Instant deletedAt;

        private Change(EcsCluster from) {
            settings = from.settings;
            configuration = from.configuration;
            capacityProviders = from.capacityProviders;
            strategy = from.strategy;
            namespaceArn = from.namespaceArn;
            tags = from.tags;
            attachments = from.attachments;
            deletedAt = from.deletedAt;
        }
    }
}
