package dev.drydock;

import static dev.drydock.operation.EcsOperation.CREATE_CLUSTER;
import static dev.drydock.operation.EcsOperation.LIST_CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.world.WorldImage;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.ListClustersResponse;
import software.amazon.awssdk.utils.SdkAutoCloseable;

class DrydockTest {

    private final Drydock aws = Drydock.create();
    private final EcsClient ecs = aws.ecs();

    @Test
    void what_one_client_creates_every_client_of_that_account_and_region_sees() throws Exception {
        ecs.createCluster(b -> b.clusterName("prod"));

        assertThat(aws.ecsAsync().listClusters().get().clusterArns())
                .containsExactly("arn:aws:ecs:us-east-1:123456789012:cluster/prod");
    }

    @Test
    void worlds_know_nothing_of_each_other() {
        ecs.createCluster(b -> b.clusterName("prod"));

        assertThat(Drydock.create().ecs().listClusters().clusterArns()).isEmpty();
    }

    @Test
    void an_error_of_aws_carries_a_hint_of_what_there_is() {
        ecs.createCluster(b -> b.clusterName("prod"));

        assertThatThrownBy(() -> ecs.deleteCluster(b -> b.cluster("dev")))
                .isInstanceOf(ClusterNotFoundException.class)
                .hasMessageStartingWith("Cluster not found. (Service: Ecs, Status Code: 400, Request ID: ")
                .satisfies(thrown -> assertThat(thrown.getSuppressed())
                        .singleElement()
                        .satisfies(hint -> assertThat(hint).hasMessage("Clusters in us-east-1: prod")));
    }

    @Test
    void failures_of_asynchronous_calls_come_only_through_the_future() {
        CompletableFuture<?> refused = aws.ecsAsync().deleteCluster(b -> b.cluster("dev"));

        assertThat(refused).isCompletedExceptionally();
        assertThatThrownBy(refused::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ClusterNotFoundException.class);
    }

    // ---- faults

    @Test
    void a_throttled_call_fails_as_often_as_declared() {
        aws.faults().on(CREATE_CLUSTER).throttle().times(2);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> ecs.createCluster(b -> b.clusterName("prod")))
                    .isInstanceOfSatisfying(EcsException.class, thrown -> {
                        assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("ThrottlingException");
                        assertThat(thrown.awsErrorDetails().errorMessage()).isEqualTo("Rate exceeded");
                        assertThat(thrown.isThrottlingException()).isTrue();
                    });
        }

        assertThat(ecs.createCluster(b -> b.clusterName("prod")).cluster().status())
                .isEqualTo("ACTIVE");
        assertThat(aws.journal().text()).contains("fault: ecs:CreateCluster fails with ThrottlingException, strike 2");
    }

    @Test
    void a_call_can_fail_with_an_error_of_aws_or_with_any_exception() {
        aws.faults()
                .on(CREATE_CLUSTER)
                .fails("ServerException", "Service Unavailable")
                .times(1);
        aws.faults()
                .on(CREATE_CLUSTER)
                .fails(SdkClientException.create("connection reset"))
                .times(1);

        assertThatThrownBy(() -> ecs.createCluster())
                .isInstanceOfSatisfying(
                        EcsException.class,
                        thrown -> assertThat(thrown.statusCode()).isEqualTo(500));
        assertThatThrownBy(() -> ecs.createCluster()).isInstanceOf(SdkClientException.class);

        assertThat(ecs.listClusters().clusterArns()).isEmpty();
    }

    @Test
    void faults_that_never_struck_are_told() {
        aws.faults().on(CREATE_CLUSTER).throttle();
        aws.faults().on(LIST_CLUSTERS).throttle().times(1);

        assertThatThrownBy(() -> ecs.listClusters()).isInstanceOf(EcsException.class);

        assertThat(aws.faults().unused()).containsExactly("ecs:CreateCluster fails with ThrottlingException");
    }

    @Test
    void a_fault_that_strikes_less_than_once_is_refused_with_the_remedy() {
        assertThatThrownBy(() -> aws.faults().on(CREATE_CLUSTER).throttle().times(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leave it out instead");
    }

    // ---- life and misuse

    @Test
    void a_client_that_was_closed_leaves_an_open_one_to_others() {
        EcsClient closed = aws.ecs();
        closed.close();
        closed.close();

        assertThat(aws.ecs().listClusters().clusterArns()).isEmpty();
        assertThat(aws.ecs()).isSameAs(aws.ecs());
        assertThatThrownBy(closed::listClusters)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ask Drydock for another: drydock.ecs()");
    }

    @Test
    void so_do_those_of_every_other_kind() {
        List<Supplier<SdkAutoCloseable>> kinds =
                List.of(aws::ecs, aws::ecsAsync, aws::ecr, aws::ecrAsync, aws::logs, aws::logsAsync);

        for (Supplier<SdkAutoCloseable> kind : kinds) {
            SdkAutoCloseable first = kind.get();
            first.close();
            SdkAutoCloseable second = kind.get();
            first.close();

            assertThat(second).isNotSameAs(first).isSameAs(kind.get());
        }
    }

    @Test
    void a_closed_world_says_what_to_do_and_keeps_its_journal() {
        ecs.createCluster(b -> b.clusterName("prod"));
        aws.close();

        assertThatThrownBy(() -> ecs.listClusters())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("This Drydock is closed")
                .hasMessageContaining("Drydock.create()");
        assertThat(aws.journal().text()).contains("ecs:CreateCluster");
    }

    @Test
    void an_operation_that_is_not_simulated_says_so_by_name() {
        assertThatThrownBy(() ->
                        ecs.createExpressGatewayService(b -> b.executionRoleArn("arn:aws:iam::123456789012:role/e")
                                .infrastructureRoleArn("arn:aws:iam::123456789012:role/i")
                                .primaryContainer(c -> c.image("nginx"))))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("ecs:CreateExpressGatewayService");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234", "12345678901a"})
    void an_account_id_is_twelve_digits(String id) {
        assertThatThrownBy(() -> Drydock.builder().account(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twelve digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "us-east", "US-EAST-1", "us-east-1a"})
    void a_region_is_named_like_one(String name) {
        assertThatThrownBy(() -> aws.region(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("us-east-1");
    }

    @Test
    void a_recipe_can_be_built_from_again_and_again() {
        Recipe recipe = Drydock.builder()
                .region("eu-west-1")
                .account("210987654321")
                .seed(9)
                .start(Instant.parse("2030-05-05T05:05:05.123456Z"))
                .time(TimeMode.manual())
                .recipe();

        Drydock one = recipe.build();
        Drydock two = recipe.toBuilder().seed(10).build();

        one.ecs().createCluster();
        assertThat(one.ecs().listClusters().clusterArns())
                .containsExactly("arn:aws:ecs:eu-west-1:210987654321:cluster/default");
        assertThat(one.time().instant()).isEqualTo(Instant.parse("2030-05-05T05:05:05.123Z"));
        assertThat(two.ecs().listClusters().clusterArns()).isEmpty();
        assertThat(two).hasToString("Drydock[210987654321/eu-west-1, seed 10, 2030-05-05T05:05:05.123Z]");
    }

    // ---- snapshots

    @Test
    void a_snapshot_brings_the_whole_world_back() {
        ecs.createCluster(b -> b.clusterName("prod").tags(t -> t.key("team").value("web")));
        ecs.registerTaskDefinition(b -> b.family("web")
                .containerDefinitions(c -> c.name("web").image("nginx").memory(128)));
        aws.region("eu-west-1").ecs().createCluster(b -> b.clusterName("prod"));
        aws.time().advance(Duration.ofMinutes(3));
        WorldImage before = Inside.image(aws);
        Snapshot snapshot = aws.snapshot();

        ecs.deleteCluster(b -> b.cluster("prod"));
        ecs.deregisterTaskDefinition(b -> b.taskDefinition("web:1"));
        aws.account("210987654321").ecs().createCluster();
        aws.time().advance(Duration.ofDays(1));
        aws.restore(snapshot);

        assertThat(Inside.image(aws).kernel()).isEqualTo(before.kernel());
        assertThat(Inside.image(aws).regions()).containsAll(before.regions());
        assertThat(aws.account("210987654321").ecs().listClusters().clusterArns())
                .isEmpty();
        assertThat(ecs.listClusters().clusterArns()).hasSize(1);
    }

    @Test
    void a_snapshot_read_back_from_json_makes_an_equal_world() {
        ecs.createCluster(b -> b.clusterName("prod"));
        ecs.registerTaskDefinition(b -> b.family("web")
                .containerDefinitions(c -> c.name("web").image("nginx").memory(128)));
        ecs.deregisterTaskDefinition(b -> b.taskDefinition("web:1"));
        ecs.deleteTaskDefinitions(b -> b.taskDefinitions("web:1"));
        Drydock other = Drydock.create();

        other.restore(new Snapshot(aws.snapshot().json()));

        assertThat(Inside.image(other)).isEqualTo(Inside.image(aws));
        other.time().settle();
        aws.time().settle();
        assertThat(Inside.image(other)).isEqualTo(Inside.image(aws));
    }

    @Test
    void what_is_no_snapshot_is_refused() {
        assertThatThrownBy(() -> aws.restore(new Snapshot("{}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no snapshot");
        assertThatThrownBy(() -> aws.restore(new Snapshot("not json")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no snapshot");
        assertThatThrownBy(() -> aws.restore(Drydock.builder().seed(5).build().snapshot()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("seed(5L)");
    }

    @Test
    void reading_the_journal_or_an_image_never_moves_time() {
        ListClustersResponse first = ecs.listClusters();

        aws.journal().text();
        Inside.image(aws);
        aws.snapshot();

        assertThat(first.clusterArns()).isEmpty();
        assertThat(aws.time().elapsed()).isZero();
    }
}
