package dev.drydock;

import static dev.drydock.operation.EcsOperation.CREATE_CLUSTER;
import static dev.drydock.operation.EcsOperation.LIST_CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.operation.AwsService;
import dev.drydock.testkit.FuzzRequests;
import dev.drydock.testkit.SdkClients;
import dev.drydock.testkit.SdkOperation;
import dev.drydock.testkit.ServiceClients;
import dev.drydock.time.TimeMode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseHandler;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** After a reset a Drydock is as a new one, and what was taken from it before goes on working. */
class ResetTest {

    private static final List<String> NAMES = List.of("prod", "web", "web:1", "shop/web", "/ecs/web", "default");

    private final Drydock aws = Drydock.create();
    private final EcsClient ecs = aws.ecs();

    @ParameterizedTest
    @ValueSource(longs = {1, 42})
    void the_same_calls_give_the_same_bytes_as_in_a_new_world(long seed) {
        Drydock used = Drydock.builder().seed(seed).build();
        JournalScenario.run(used);

        used.reset();

        assertThat(JournalScenario.run(used)).isEqualTo(JournalScenario.run(seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_was_called_before_leaves_nothing_behind(long seed) {
        Drydock used = Drydock.builder().time(TimeMode.manual()).build();
        Drydock fresh = Drydock.builder().time(TimeMode.manual()).build();
        anything(used, seed);

        used.reset();
        anything(used, seed + 100);
        anything(fresh, seed + 100);

        assertThat(used.journal().text()).isEqualTo(fresh.journal().text());
        assertThat(used.snapshot()).isEqualTo(fresh.snapshot());
        used.invariants().check();
    }

    /** A furnished world, and whatever comes to random requests of every service in two regions. */
    private static void anything(Drydock aws, long seed) {
        aws.given()
                .cluster("prod")
                .instances(2, "m5.large")
                .service("api", "shop/api:1")
                .running(2);
        aws.given().logGroup("/ecs/web");
        FuzzRequests requests = new FuzzRequests(seed, NAMES);
        for (int round = 0; round < 4; round++) {
            for (AwsService service : AwsService.values()) {
                Object client = ServiceClients.in(aws, service);
                for (SdkOperation operation : SdkOperation.of(ServiceClients.of(service))) {
                    try {
                        operation.call(client, requests.next(operation.request()));
                    } catch (RuntimeException refused) {
                        // the journal tells
                    }
                }
            }
            aws.region("eu-west-1").ecs().createCluster(b -> b.clusterName("far"));
            aws.time().advance(Duration.ofMinutes(7));
        }
    }

    @Test
    void an_account_and_region_that_nobody_has_asked_for_again_is_as_if_nobody_ever_had() {
        aws.account("210987654321").ecr().createRepository(b -> b.repositoryName("shop"));
        EcrClient far = aws.region("eu-west-1").ecr();
        far.createRepository(b -> b.repositoryName("shop"));

        aws.reset();

        assertThat(aws.snapshot()).isEqualTo(Drydock.create().snapshot());
        far.createRepository(b -> b.repositoryName("web"));
        assertThat(aws.snapshot().json()).contains("eu-west-1").doesNotContain("210987654321");
    }

    @Test
    void clients_clocks_and_journal_are_the_same_objects_and_show_the_new_beginning() {
        Clock clock = aws.time();
        var journal = aws.journal();
        ecs.createCluster(b -> b.clusterName("prod"));
        aws.time().advance(Duration.ofHours(1));

        aws.reset();

        assertThat(clock.instant()).isEqualTo(aws.time().start());
        assertThat(journal.text()).isEmpty();
        assertThat(ecs.listClusters().clusterArns()).isEmpty();
        assertThat(journal.calls(LIST_CLUSTERS)).hasSize(1);
        assertThat(aws.ecs()).isSameAs(ecs);
    }

    @Test
    void request_ids_begin_anew() {
        String first = ecs.listClusters().responseMetadata().requestId();
        ecs.listClusters();

        aws.reset();

        assertThat(ecs.listClusters().responseMetadata().requestId()).isEqualTo(first);
    }

    @Test
    void clients_of_the_sdk_over_the_transport_go_on_and_write_the_same_journal() {
        EcsClient real = SdkClients.over(aws, EcsClient.builder());
        List<String> first = createdOver(real);

        aws.reset();

        assertThat(createdOver(real)).isEqualTo(first);
    }

    private List<String> createdOver(EcsClient client) {
        String requestId = client.createCluster(b -> b.clusterName("prod"))
                .responseMetadata()
                .requestId();
        return List.of(requestId, aws.journal().text());
    }

    @Test
    void nothing_is_delivered_to_those_who_subscribed_before() {
        List<LogBatch> delivered = new ArrayList<>();
        String lambda = "arn:aws:lambda:us-east-1:123456789012:function:shipper";
        aws.logTarget(lambda).subscriber(delivered::add);

        aws.reset();
        aws.given().logGroup("/ecs/web");
        aws.logs()
                .putSubscriptionFilter(b -> b.logGroupName("/ecs/web")
                        .filterName("all")
                        .filterPattern("")
                        .destinationArn(lambda));

        aws.logs().createLogStream(b -> b.logGroupName("/ecs/web").logStreamName("app"));
        aws.logs()
                .putLogEvents(b -> b.logGroupName("/ecs/web")
                        .logStreamName("app")
                        .logEvents(e -> e.message("ready").timestamp(aws.time().millis())));

        assertThat(delivered).isEmpty();
    }

    @Test
    void live_tails_end() {
        aws.given().logGroup("/ecs/web");
        CompletableFuture<Void> tail = aws.logsAsync()
                .startLiveTail(
                        b -> b.logGroupIdentifiers("arn:aws:logs:us-east-1:123456789012:log-group:/ecs/web"),
                        StartLiveTailResponseHandler.builder()
                                .subscriber(event -> {})
                                .build());

        aws.reset();

        assertThat(tail).isDone();
    }

    @Test
    void no_fault_is_left_over_and_the_next_ones_draw_as_the_first_did() {
        List<Boolean> first = throttled();

        aws.reset();

        assertThat(aws.faults().unused()).isEmpty();
        assertThat(throttled()).isEqualTo(first).contains(true, false);
    }

    private List<Boolean> throttled() {
        aws.faults().on(CREATE_CLUSTER).withProbability(0.5).throttle();
        aws.faults().reads().lagBehind(Duration.ofSeconds(30));
        aws.faults().anyTask("prod").in(Duration.ofDays(1)).retires();
        List<Boolean> failed = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            try {
                ecs.createCluster(b -> b.clusterName("drawn"));
                failed.add(false);
            } catch (RuntimeException throttled) {
                failed.add(true);
            }
        }
        return failed;
    }

    @Test
    void scripts_are_forgotten() {
        aws.given().image("shop/job:1");
        aws.images().add("shop/job:1", script -> script.exits(3));

        aws.reset();
        aws.given().cluster("prod").service("job", "shop/job:1").running(1);

        assertThat(aws.view().service("prod", "job").orElseThrow().runningCount())
                .isEqualTo(1);
    }

    @Test
    void what_moves_time_is_what_the_recipe_says() {
        aws.time().mode(TimeMode.manual());

        aws.reset();

        assertThat(aws.time().mode()).isEqualTo(TimeMode.auto());
    }

    @Test
    void jobs_are_cancelled_and_the_executor_takes_new_ones_even_after_it_was_shut_down() {
        ScheduledExecutorService executor = aws.time().executor();
        List<String> ran = new ArrayList<>();
        ScheduledFuture<?> old = executor.schedule(() -> ran.add("old"), 1, TimeUnit.MINUTES);
        executor.shutdown();

        aws.reset();
        ScheduledFuture<?> next = aws.time().executor().schedule(() -> ran.add("new"), 2, TimeUnit.MINUTES);
        aws.time().advance(Duration.ofMinutes(3));

        assertThat(old.isCancelled()).isTrue();
        assertThat(next.isDone()).isTrue();
        assertThat(ran).containsExactly("new");
    }

    @Test
    void inside_a_callback_it_is_refused() {
        var unused = aws.time().executor().schedule(aws::reset, 1, TimeUnit.MINUTES);

        assertThatThrownBy(() -> aws.time().advance(Duration.ofMinutes(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "reset() cannot be used inside a callback, because the world is between two instants; call it"
                                + " when nothing moves time");
    }

    @Test
    void a_closed_world_is_not_reset() {
        aws.close();

        assertThatThrownBy(aws::reset)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("This Drydock is closed, so reset() cannot be used.");
    }

    @Test
    void a_restore_takes_the_journal_back_to_the_snapshot() {
        ecs.createCluster(b -> b.clusterName("prod"));
        Snapshot snapshot = aws.snapshot();
        String then = aws.journal().text();
        ecs.createCluster(b -> b.clusterName("test"));

        aws.restore(snapshot);

        assertThat(aws.journal().text()).isEqualTo(then);
        ecs.listClusters();
        assertThat(aws.journal().text()).startsWith(then).contains("#2 ecs:ListClusters");
    }

    @Test
    void another_world_takes_the_journal_over_and_goes_on_with_its_own() {
        ecs.createCluster(b -> b.clusterName("prod"));
        Drydock other = Drydock.create();

        other.restore(aws.snapshot());
        other.ecs().createCluster(b -> b.clusterName("test"));

        assertThat(other.journal().calls(CREATE_CLUSTER)).hasSize(2);
        assertThat(aws.journal().calls(CREATE_CLUSTER)).hasSize(1);
    }

    @Test
    void a_snapshot_that_was_read_from_text_brings_no_journal() {
        ecs.createCluster(b -> b.clusterName("prod"));

        aws.restore(new Snapshot(aws.snapshot().json()));

        assertThat(aws.journal().text()).isEmpty();
        assertThat(aws.view().clusterArns()).hasSize(1);
    }

    @Test
    void snapshots_are_equal_by_state_whatever_the_journal_holds() {
        Snapshot before = aws.snapshot();

        aws.view();
        assertThatThrownBy(() -> ecs.deleteCluster(b -> b.cluster("none"))).isInstanceOf(RuntimeException.class);

        assertThat(aws.snapshot()).isEqualTo(before).hasSameHashCodeAs(before).hasToString(before.json());
    }
}
