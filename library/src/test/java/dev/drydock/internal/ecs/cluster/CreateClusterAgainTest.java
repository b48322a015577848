package dev.drydock.internal.ecs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.Tag;

/** CreateCluster is idempotent by name: what a tool that runs every day sends again. */
class CreateClusterAgainTest {

    private final Drydock aws = Drydock.create();
    private final EcsClient ecs = aws.ecs();

    private static Tag tag(String key) {
        return Tag.builder().key(key).value("x").build();
    }

    @Test
    void the_same_arguments_in_another_order_are_the_same_arguments() {
        ecs.createCluster(b -> b.clusterName("prod")
                .capacityProviders("FARGATE", "FARGATE_SPOT")
                .tags(tag("team"), tag("stage")));

        ecs.createCluster(b -> b.clusterName("prod")
                .capacityProviders("FARGATE_SPOT", "FARGATE")
                .tags(tag("stage"), tag("team")));

        assertThat(ecs.listClusters().clusterArns()).hasSize(1);
    }

    @Test
    void the_same_namespace_may_be_named_again() {
        ecs.createCluster(b -> b.clusterName("prod").serviceConnectDefaults(s -> s.namespace("internal")));

        ecs.createCluster(b -> b.clusterName("prod").serviceConnectDefaults(s -> s.namespace("internal")));

        assertThat(ecs.listClusters().clusterArns()).hasSize(1);
    }

    @Test
    void another_namespace_is_refused_and_not_silently_ignored() {
        ecs.createCluster(b -> b.clusterName("prod").serviceConnectDefaults(s -> s.namespace("internal")));

        assertThatThrownBy(() -> ecs.createCluster(
                        b -> b.clusterName("prod").serviceConnectDefaults(s -> s.namespace("partners"))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Arguments on this idempotent request are inconsistent");
    }

    @Test
    void a_cluster_deleted_and_created_again_in_one_instant_leaves_one_event_pending() {
        Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
        aws.ecs().createCluster(b -> b.clusterName("again").capacityProviders("FARGATE"));
        aws.time().settle();

        aws.ecs().deleteCluster(b -> b.cluster("again"));
        aws.ecs().createCluster(b -> b.clusterName("again").capacityProviders("FARGATE"));

        assertThat(aws.time().pending()).hasSize(1);
        aws.invariants().check();
        aws.time().settle();

        assertThat(aws.ecs()
                        .describeClusters(b -> b.clusters("again").includeWithStrings("ATTACHMENTS"))
                        .clusters()
                        .get(0)
                        .attachmentsStatus())
                .isEqualTo("UPDATE_COMPLETE");
    }
}
