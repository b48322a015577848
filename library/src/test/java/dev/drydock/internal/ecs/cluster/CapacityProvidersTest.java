package dev.drydock.internal.ecs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Refusals;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterField;

/** Capacity providers of clusters, as far as they are Fargate's, and what they make clusters wait for. */
class CapacityProvidersTest {

    private static final String BUSY =
            "The specified cluster is in a busy state. Cluster attachments must be in UPDATE_COMPLETE or UPDATE_FAILED"
                    + " state before they can be updated. Wait and try again.";

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();

    private Cluster describe() {
        return ecs.describeClusters(b -> b.clusters("prod").include(ClusterField.ATTACHMENTS))
                .clusters()
                .get(0);
    }

    private Cluster put(List<String> providers, CapacityProviderStrategyItem... strategy) {
        return ecs.putClusterCapacityProviders(
                        b -> b.cluster("prod").capacityProviders(providers).defaultCapacityProviderStrategy(strategy))
                .cluster();
    }

    private static CapacityProviderStrategyItem weighted(String provider, int weight) {
        return CapacityProviderStrategyItem.builder()
                .capacityProvider(provider)
                .weight(weight)
                .build();
    }

    private void refuses(ThrowingCallable call, String code, String text) {
        Refusals.assertRefused(aws, call, code, text);
    }

    @Test
    void a_cluster_created_with_providers_is_provisioning_for_a_while() {
        Cluster created = ecs.createCluster(
                        b -> b.clusterName("prod").capacityProviders("FARGATE", "FARGATE_SPOT", "FARGATE"))
                .cluster();

        assertThat(created.status()).isEqualTo("PROVISIONING");
        assertThat(created.attachmentsStatus()).isEqualTo("UPDATE_IN_PROGRESS");
        assertThat(created.attachments()).isEmpty();
        assertThat(created.capacityProviders()).containsExactly("FARGATE", "FARGATE_SPOT");
        aws.time().settle();
        assertThat(describe().status()).isEqualTo("ACTIVE");
        assertThat(describe().attachmentsStatus()).isEqualTo("UPDATE_COMPLETE");
        assertThat(ecs.describeClusters(b -> b.clusters("prod"))
                        .clusters()
                        .get(0)
                        .attachmentsStatus())
                .isNull();
    }

    @Test
    void polling_sees_a_cluster_become_active() {
        Drydock polled = Drydock.create();
        polled.ecs().createCluster(b -> b.clusterName("prod").capacityProviders("FARGATE"));

        int polls = 0;
        while (!polled.ecs()
                .describeClusters(b -> b.clusters("prod"))
                .clusters()
                .get(0)
                .status()
                .equals("ACTIVE")) {
            assertThat(++polls).isLessThan(10);
        }

        assertThat(polls).isPositive();
    }

    @Test
    void a_service_connect_namespace_is_an_attachment() {
        Cluster created = ecs.createCluster(
                        b -> b.clusterName("prod").serviceConnectDefaults(s -> s.namespace("internal")))
                .cluster();

        assertThat(created.status()).isEqualTo("PROVISIONING");
        assertThat(created.attachments())
                .extracting(each -> each.type() + " " + each.status())
                .containsExactly("sc ATTACHING");
        aws.time().settle();
        assertThat(describe().attachments()).extracting(each -> each.status()).containsExactly("ATTACHED");
    }

    @Test
    void a_deleted_cluster_that_has_providers_is_deprovisioning_first() {
        ecs.createCluster(b -> b.clusterName("prod").capacityProviders("FARGATE"));
        refuses(() -> ecs.deleteCluster(b -> b.cluster("prod")), "UpdateInProgressException", BUSY);
        aws.time().settle();

        Cluster deleted = ecs.deleteCluster(b -> b.cluster("prod")).cluster();

        assertThat(deleted.status()).isEqualTo("DEPROVISIONING");
        assertThat(ecs.listClusters().clusterArns()).isEmpty();
        aws.time().settle();
        assertThat(describe().status()).isEqualTo("INACTIVE");
    }

    @Test
    void a_cluster_created_again_meanwhile_ends_its_own_update() {
        ecs.createCluster(b -> b.clusterName("prod").capacityProviders("FARGATE"));
        aws.time().settle();
        ecs.deleteCluster(b -> b.cluster("prod"));
        aws.time().advance(Duration.ofSeconds(4));

        ecs.createCluster(b -> b.clusterName("prod").capacityProviders("FARGATE"));
        aws.time().advance(Duration.ofSeconds(6));

        assertThat(describe().status()).isEqualTo("PROVISIONING");
        aws.time().advance(Duration.ofSeconds(4));
        assertThat(describe().status()).isEqualTo("ACTIVE");
    }

    @Test
    void providers_and_strategy_are_replaced_wholly() {
        ecs.createCluster(b -> b.clusterName("prod"));

        Cluster put = put(List.of("FARGATE", "FARGATE_SPOT"), weighted("FARGATE_SPOT", 1));

        assertThat(put.status()).isEqualTo("ACTIVE");
        assertThat(put.attachmentsStatus()).isEqualTo("UPDATE_IN_PROGRESS");
        refuses(() -> put(List.of()), "UpdateInProgressException", BUSY);
        aws.time().settle();
        assertThat(describe().attachmentsStatus()).isEqualTo("UPDATE_COMPLETE");
        assertThat(put(List.of("FARGATE")).defaultCapacityProviderStrategy()).isEmpty();
        aws.time().settle();
        assertThat(put(List.of()).capacityProviders()).isEmpty();
    }

    @Test
    void a_provider_that_a_task_or_a_service_needs_cannot_be_removed() {
        String text = "The specified capacity provider is in use and cannot be removed.";
        ecs.createCluster(b -> b.clusterName("prod").capacityProviders("FARGATE", "FARGATE_SPOT"));
        aws.given().taskDefinition("job", "shop/job:1");
        aws.time().settle();
        String task = ecs.runTask(b -> b.cluster("prod")
                        .taskDefinition("job")
                        .capacityProviderStrategy(weighted("FARGATE_SPOT", 1))
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();
        ecs.createService(b -> b.cluster("prod")
                .serviceName("web")
                .taskDefinition("job")
                .desiredCount(0)
                .capacityProviderStrategy(weighted("FARGATE", 1))
                .networkConfiguration(Networks::ofOneSubnet));

        refuses(() -> put(List.of("FARGATE")), "ResourceInUseException", text);
        refuses(() -> put(List.of("FARGATE_SPOT")), "ResourceInUseException", text);
        ecs.stopTask(b -> b.cluster("prod").task(task));
        aws.time().settle();
        assertThat(put(List.of("FARGATE")).capacityProviders()).containsExactly("FARGATE");
    }

    @Test
    void what_cannot_be_associated_is_refused() {
        ecs.createCluster(b -> b.clusterName("prod"));

        refuses(
                () -> put(List.of("fleet")),
                "InvalidParameterException",
                "The specified capacity provider 'fleet' was not found.");
        refuses(
                () -> put(List.of("FARGATE"), weighted("FARGATE_SPOT", 1)),
                "InvalidParameterException",
                "The specified capacity provider strategy cannot contain a capacity provider that is not associated with"
                        + " the cluster. Associate the capacity provider with the cluster or specify a valid capacity"
                        + " provider and try again.");
        refuses(
                () -> ecs.putClusterCapacityProviders(
                        b -> b.cluster("nope").capacityProviders(List.of()).defaultCapacityProviderStrategy(List.of())),
                "ClusterNotFoundException",
                "Cluster not found.");
    }
}
