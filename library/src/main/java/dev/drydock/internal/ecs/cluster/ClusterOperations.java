package dev.drydock.internal.ecs.cluster;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.ecs.setting.SettingStore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.DeleteClusterRequest;
import software.amazon.awssdk.services.ecs.model.DeleteClusterResponse;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersResponse;
import software.amazon.awssdk.services.ecs.model.UpdateClusterRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterResponse;
import software.amazon.awssdk.services.ecs.model.UpdateClusterSettingsRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterSettingsResponse;

/**
 * The operations on clusters.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/clusters.html">Amazon ECS clusters</a>
 */
public final class ClusterOperations {

    private static final int LIST_PAGE = 100;

    private final ClusterStore clusters;
    private final ClusterOccupancy occupancy;
    private final ClusterAnswers answers;
    private final CreateCluster create;
    private final ProviderUse use;

    /** The operations over a store. */
    public ClusterOperations(
            AccountRegion home,
            ClusterStore clusters,
            SettingStore settings,
            ClusterOccupancy occupancy,
            ProviderUse use) {
        this.clusters = clusters;
        this.occupancy = occupancy;
        this.answers = new ClusterAnswers(occupancy);
        this.create = new CreateCluster(home, clusters, settings, answers);
        this.use = use;
    }

    /** One of this noun's, by name: with most worlds it begins, so the others are not made with it. */
    public Operation<?, ?> operation(String name) {
        return switch (name) {
            case "CreateCluster" -> Operation.write(name, create::handle);
            case "DeleteCluster" -> Operation.write(name, this::delete).scope(each -> scope(each.cluster()));
            case "DescribeClusters" -> Operation.read(name, this::describe).scope(this::scope);
            case "ListClusters" -> Operation.read(name, this::list);
            case "UpdateCluster" -> Operation.write(name, this::update).scope(each -> scope(each.cluster()));
            case "UpdateClusterSettings" ->
                Operation.write(name, this::updateSettings).scope(each -> scope(each.cluster()));
            case "PutClusterCapacityProviders" ->
                Operation.write(name, new PutCapacityProviders(clusters, answers, use)::handle)
                        .scope(each -> scope(each.cluster()));
            default -> throw new IllegalArgumentException("Clusters have no operation " + name);
        };
    }

    private List<String> scope(String cluster) {
        return List.of(clusters.arnOf(cluster));
    }

    private List<String> scope(DescribeClustersRequest request) {
        List<String> arns = new ArrayList<>();
        for (String reference : request.clusters()) {
            arns.add(clusters.arnOf(reference));
        }
        return arns.isEmpty() ? List.of(clusters.arnOf(null)) : arns;
    }

    private DescribeClustersResponse describe(DescribeClustersRequest request, CallContext context) {
        List<String> references = request.clusters().isEmpty() ? List.of("default") : request.clusters();
        references.forEach(clusters::nameOf); // refuses what is not a name, before anything is forgotten
        clusters.sweep();
        List<software.amazon.awssdk.services.ecs.model.Cluster> found = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String reference : new LinkedHashSet<>(references)) {
            EcsCluster cluster = clusters.find(clusters.nameOf(reference));
            if (cluster == null) {
                failures.add(Failure.builder()
                        .arn(clusters.arnOf(reference))
                        .reason("MISSING")
                        .build());
            } else {
                found.add(answers.described(cluster, request.include()));
            }
        }
        return DescribeClustersResponse.builder()
                .clusters(context.order()
                        .of("described clusters", found, software.amazon.awssdk.services.ecs.model.Cluster::clusterArn)
                        .items())
                .failures(failures)
                .build();
    }

    private ListClustersResponse list(ListClustersRequest request, CallContext context) {
        Page<EcsCluster> page = Paging.of(
                context.order().of("clusters", List.copyOf(clusters.active()), EcsCluster::name),
                request.nextToken(),
                request.maxResults(),
                LIST_PAGE,
                LIST_PAGE);
        return ListClustersResponse.builder()
                .clusterArns(page.items().stream().map(EcsCluster::arn).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private DeleteClusterResponse delete(DeleteClusterRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        ClusterCounts counts = occupancy.counts(cluster.arn());
        if (counts.containerInstances() > 0) {
            throw ClusterMessages.HOLDS_INSTANCES.with();
        }
        if (counts.activeServices().total() + counts.drainingServices().total() > 0) {
            throw ClusterMessages.HOLDS_SERVICES.with();
        }
        if (counts.activeTasks() > 0) {
            throw ClusterMessages.HOLDS_TASKS.with();
        }
        if (cluster.attachments().isBusy()) {
            throw ClusterMessages.BUSY.with();
        }
        EcsCluster deleted = cluster.with(next -> next.deletedAt = context.now());
        if (cluster.attachments().status() != null) {
            deleted = clusters.attachments().begin(deleted, true, context.now());
        }
        clusters.put(deleted);
        return DeleteClusterResponse.builder().cluster(answers.whole(deleted)).build();
    }

    private UpdateClusterResponse update(UpdateClusterRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        EcsCluster next = cluster.with(change -> {
            if (request.hasSettings()) {
                change.settings = ClusterRules.settings(request.settings(), cluster.settings());
            }
            if (request.configuration() != null) {
                change.configuration = ClusterRules.configuration(request.configuration());
            }
            if (request.serviceConnectDefaults() != null) {
                change.namespaceArn = create.namespace(request.serviceConnectDefaults(), context);
            }
        });
        clusters.put(next);
        return UpdateClusterResponse.builder().cluster(answers.whole(next)).build();
    }

    private UpdateClusterSettingsResponse updateSettings(UpdateClusterSettingsRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        if (request.settings().isEmpty()) {
            throw ClusterMessages.SETTINGS_EMPTY.with();
        }
        List<ClusterSetting> settings = ClusterRules.settings(request.settings(), cluster.settings());
        EcsCluster next = cluster.with(change -> change.settings = settings);
        clusters.put(next);
        return UpdateClusterSettingsResponse.builder()
                .cluster(answers.whole(next))
                .build();
    }
}
