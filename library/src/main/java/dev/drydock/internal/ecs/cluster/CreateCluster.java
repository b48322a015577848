package dev.drydock.internal.ecs.cluster;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.ecs.capacity.CapacityStrategy;
import dev.drydock.internal.ecs.setting.SettingStore;
import dev.drydock.internal.ecs.tag.TagRules;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.ClusterConfiguration;
import software.amazon.awssdk.services.ecs.model.ClusterServiceConnectDefaultsRequest;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterResponse;
import software.amazon.awssdk.services.ecs.model.Tag;

/**
 * CreateCluster: idempotent by name. An ACTIVE cluster of that name is given back as it is, unless the request asks for
 * something else; a deleted one comes back to life under its ARN with what the request says.
 */
final class CreateCluster {

    private static final int MOST_CLUSTERS = 10_000;

    private final AccountRegion home;
    private final ClusterStore clusters;
    private final SettingStore accountSettings;
    private final ClusterAnswers answers;

    CreateCluster(AccountRegion home, ClusterStore clusters, SettingStore accountSettings, ClusterAnswers answers) {
        this.home = home;
        this.clusters = clusters;
        this.accountSettings = accountSettings;
        this.answers = answers;
    }

    CreateClusterResponse handle(CreateClusterRequest request, CallContext context) {
        String name = request.clusterName() == null || request.clusterName().isEmpty()
                ? "default"
                : ClusterStore.checkName("ClusterName", request.clusterName());
        List<ClusterSetting> settings = ClusterRules.settings(
                request.settings(),
                ClusterRules.defaultSettings(accountSettings.containerInsights(context.principal())));
        ClusterConfiguration configuration = ClusterRules.configuration(request.configuration());
        List<String> providers = ClusterRules.capacityProviders(request.capacityProviders());
        List<CapacityProviderStrategyItem> strategy =
                request.defaultCapacityProviderStrategy().isEmpty()
                        ? List.of()
                        : CapacityStrategy.kept(request.defaultCapacityProviderStrategy(), providers);
        List<Tag> tags = request.tags().isEmpty() ? List.of() : TagRules.checked(request.tags());

        EcsCluster existing = clusters.find(name);
        if (existing != null && existing.isActive()) {
            return answer(sameOrRefused(request, existing, settings, providers, strategy, tags));
        }
        if (existing == null && clusters.active().size() >= MOST_CLUSTERS) {
            throw ClusterMessages.TOO_MANY_CLUSTERS.with();
        }
        String namespace = namespace(request.serviceConnectDefaults(), context);
        EcsCluster.Attachments none = namespace == null
                ? EcsCluster.Attachments.NONE
                : new EcsCluster.Attachments(null, false, 0, context.ids().uuid("cluster-attachment", name));
        EcsCluster created = new EcsCluster(
                name, clusters.arnOf(name), settings, configuration, providers, strategy, namespace, tags, none, null);
        if (namespace != null || !providers.isEmpty()) {
            created = clusters.attachments().begin(created, true, context.now());
        }
        clusters.put(created);
        return answer(created);
    }

    private EcsCluster sameOrRefused(
            CreateClusterRequest request,
            EcsCluster existing,
            List<ClusterSetting> settings,
            List<String> providers,
            List<CapacityProviderStrategyItem> strategy,
            List<Tag> tags) {
        boolean same = (!request.hasSettings() || areSame(settings, existing.settings()))
                && (request.configuration() == null || request.configuration().equals(existing.configuration()))
                && (!request.hasCapacityProviders() || areSame(providers, existing.capacityProviders()))
                && (!request.hasDefaultCapacityProviderStrategy() || areSame(strategy, existing.strategy()))
                && (!request.hasTags() || areSame(tags, existing.tags()))
                && isNamespaceOf(existing, request.serviceConnectDefaults());
        if (!same) {
            throw ClusterMessages.NOT_IDEMPOTENT.with();
        }
        return existing;
    }

    /** Tools that keep these in maps send them in a different order each time. No list holds an element twice. */
    private static <T> boolean areSame(List<T> requested, List<T> existing) {
        return Set.copyOf(requested).equals(Set.copyOf(existing));
    }

    private boolean isNamespaceOf(EcsCluster existing, @Nullable ClusterServiceConnectDefaultsRequest defaults) {
        String asked = defaults == null ? null : defaults.namespace();
        if (asked == null || asked.isEmpty()) {
            return true;
        }
        String arn = asked.startsWith("arn:") ? asked : clusters.namespace(asked);
        return arn != null && arn.equals(existing.namespaceArn());
    }

    /** The namespace's ARN; an unknown name creates a namespace, as ECS does in Cloud Map. */
    @Nullable
    String namespace(@Nullable ClusterServiceConnectDefaultsRequest defaults, CallContext context) {
        String namespace = defaults == null ? null : defaults.namespace();
        if (namespace == null || namespace.isEmpty() || namespace.startsWith("arn:")) {
            return namespace == null || namespace.isEmpty() ? null : namespace;
        }
        String known = clusters.namespace(namespace);
        if (known != null) {
            return known;
        }
        String id = context.ids().hex("namespace", home.region()).substring(0, 16);
        String arn = home.arn("servicediscovery", "namespace/ns-" + id);
        clusters.namespace(namespace, arn);
        return arn;
    }

    private CreateClusterResponse answer(EcsCluster cluster) {
        return CreateClusterResponse.builder().cluster(answers.whole(cluster)).build();
    }
}
