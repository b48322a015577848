package dev.drydock.internal.ecs.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attachment;
import software.amazon.awssdk.services.ecs.model.ClusterField;
import software.amazon.awssdk.services.ecs.model.ClusterServiceConnectDefaults;

/** Shows clusters as ECS does. Lists are always present, and empty where they were not asked for. */
final class ClusterAnswers {

    private final ClusterOccupancy occupancy;

    ClusterAnswers(ClusterOccupancy occupancy) {
        this.occupancy = occupancy;
    }

    /** As CreateCluster, UpdateCluster and DeleteCluster answer: settings, tags and configuration included. */
    software.amazon.awssdk.services.ecs.model.Cluster whole(EcsCluster cluster) {
        software.amazon.awssdk.services.ecs.model.Cluster.Builder answer = basics(cluster)
                .settings(cluster.settings())
                .tags(cluster.tags())
                .configuration(cluster.configuration())
                .statistics(List.of())
                .attachmentsStatus(cluster.attachments().status());
        List<Attachment> attached = attachments(cluster);
        if (attached != null) {
            answer.attachments(attached);
        }
        return answer.build();
    }

    /** As DescribeClusters answers: beyond the basics only what was asked to be included. */
    software.amazon.awssdk.services.ecs.model.Cluster described(EcsCluster cluster, List<ClusterField> include) {
        return basics(cluster)
                .settings(include.contains(ClusterField.SETTINGS) ? cluster.settings() : List.of())
                .tags(include.contains(ClusterField.TAGS) ? cluster.tags() : List.of())
                .configuration(include.contains(ClusterField.CONFIGURATIONS) ? cluster.configuration() : null)
                .statistics(
                        include.contains(ClusterField.STATISTICS)
                                ? occupancy.counts(cluster.arn()).statistics()
                                : List.of())
                .attachmentsStatus(
                        include.contains(ClusterField.ATTACHMENTS)
                                ? cluster.attachments().status()
                                : null)
                .attachments(include.contains(ClusterField.ATTACHMENTS) ? attachments(cluster) : null)
                .build();
    }

    /** Null where there never were any; Fargate's capacity providers need none, but wait for them like others. */
    private static @Nullable List<Attachment> attachments(EcsCluster cluster) {
        EcsCluster.Attachments attachments = cluster.attachments();
        if (attachments.status() == null || attachments.serviceConnect() == null) {
            return null;
        }
        return List.of(Attachment.builder()
                .id(attachments.serviceConnect())
                .type("sc")
                .status(attachments.isBusy() ? "ATTACHING" : "ATTACHED")
                .details(List.of())
                .build());
    }

    private software.amazon.awssdk.services.ecs.model.Cluster.Builder basics(EcsCluster cluster) {
        ClusterCounts counts = occupancy.counts(cluster.arn());
        return software.amazon.awssdk.services.ecs.model.Cluster.builder()
                .clusterArn(cluster.arn())
                .clusterName(cluster.name())
                .status(cluster.status())
                .registeredContainerInstancesCount(counts.containerInstances())
                .runningTasksCount(counts.running().total())
                .pendingTasksCount(counts.pending().total())
                .activeServicesCount(counts.activeServices().total())
                .capacityProviders(cluster.capacityProviders())
                .defaultCapacityProviderStrategy(cluster.strategy())
                .serviceConnectDefaults(defaults(cluster.namespaceArn()));
    }

    private static @Nullable ClusterServiceConnectDefaults defaults(@Nullable String namespaceArn) {
        return namespaceArn == null
                ? null
                : ClusterServiceConnectDefaults.builder()
                        .namespace(namespaceArn)
                        .build();
    }
}
