package dev.drydock.internal.given;

import dev.drydock.internal.argument.Require;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersRequest;

/** Where the tasks of a line are to run: on Fargate, on instances, or as capacity providers have it. */
final class Capacity {

    static final List<String> FARGATE = List.of("FARGATE", "FARGATE_SPOT");

    private boolean onInstances;
    private List<String> providers = List.of();

    void onInstances() {
        if (!providers.isEmpty()) {
            throw both();
        }
        onInstances = true;
    }

    void providers(String... names) {
        List<String> wanted = Require.texts("capacityProviders", "providers", names, "FARGATE_SPOT");
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException(
                    "capacityProviders(…) needs at least one for providers, such as FARGATE_SPOT, but was given none");
        }
        if (onInstances) {
            throw both();
        }
        providers = wanted;
    }

    private static IllegalStateException both() {
        return new IllegalStateException("Tasks run by a launch type or by capacity providers; say one of onInstances()"
                + " and capacityProviders(…)");
    }

    /** Whether a launch type does, so that there is nothing to prepare. */
    boolean isPlain() {
        return providers.isEmpty();
    }

    /** The launch type, where no capacity providers decide. */
    LaunchType launchType() {
        return onInstances ? LaunchType.EC2 : LaunchType.FARGATE;
    }

    /** Each with the same weight. */
    List<CapacityProviderStrategyItem> strategy() {
        return providers.stream()
                .map(each -> CapacityProviderStrategyItem.builder()
                        .capacityProvider(each)
                        .weight(1)
                        .build())
                .toList();
    }

    /** What every task with a network interface of its own needs. */
    static NetworkConfiguration network() {
        return NetworkConfiguration.builder()
                .awsvpcConfiguration(v -> v.subnets("subnet-1", "subnet-2").assignPublicIp(AssignPublicIp.DISABLED))
                .build();
    }

    /**
     * Makes sure that the cluster has what the line cannot bring.
     *
     * @throws IllegalStateException if there are no instances
     */
    void require(FurnishedCluster cluster, String what) {
        if (onInstances && !cluster.furnisher().ground().hasInstances(cluster.name())) {
            throw new IllegalStateException("Cluster " + cluster.name() + " has no container instances for " + what
                    + "; add them first, as in cluster(\"" + cluster.name() + "\").instances(2, \"m5.large\")");
        }
    }

    /** Has the cluster offer those of Fargate that the line names. */
    void offer(FurnishedCluster cluster) {
        List<String> offered = providers.stream().filter(FARGATE::contains).toList();
        if (!offered.isEmpty()) {
            offer(cluster.furnisher().ecs(), cluster.name(), offered);
        }
    }

    /** Has a cluster offer providers. */
    static void offer(EcsClient ecs, String name, List<String> offered) {
        Cluster there = ecs.describeClusters(b -> b.clusters(name)).clusters().get(0);
        if (there.capacityProviders().containsAll(offered)) {
            return;
        }
        List<String> all = new ArrayList<>(there.capacityProviders());
        offered.stream().filter(each -> !all.contains(each)).forEach(all::add);
        ecs.putClusterCapacityProviders(PutClusterCapacityProvidersRequest.builder()
                .cluster(name)
                .capacityProviders(all)
                .defaultCapacityProviderStrategy(there.defaultCapacityProviderStrategy())
                .build());
    }
}
