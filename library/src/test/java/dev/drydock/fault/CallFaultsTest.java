package dev.drydock.fault;

import static dev.drydock.operation.EcsOperation.CREATE_CLUSTER;
import static dev.drydock.operation.EcsOperation.DESCRIBE_CLUSTERS;
import static dev.drydock.operation.EcsOperation.LIST_CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.operation.AwsService;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsRequest;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.ServerException;

/** Which calls a fault strikes, and how often. */
class CallFaultsTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();
    private final Faults faults = aws.faults();

    @AfterEach
    void close() {
        aws.close();
    }

    /** Which of so many calls, from 1, failed. */
    private List<Integer> struck(int calls) {
        return struck(ecs, calls);
    }

    private static List<Integer> struck(EcsClient client, int calls) {
        List<Integer> struck = new ArrayList<>();
        for (int i = 1; i <= calls; i++) {
            try {
                client.listClusters();
            } catch (SdkException failed) {
                struck.add(i);
            }
        }
        return struck;
    }

    // ---- what it is about

    @Test
    void a_fault_in_a_service_strikes_all_its_operations_and_no_other_service() {
        Fault fault = faults.on(AwsService.ECS).throttle();

        assertThatThrownBy(ecs::listClusters).hasMessageContaining("Rate exceeded");
        assertThatThrownBy(() -> ecs.createCluster(b -> b.clusterName("prod"))).isInstanceOf(EcsException.class);
        aws.ecr().describeRepositories();
        aws.logs().describeLogGroups();
        assertThat(fault.struck()).isEqualTo(2);
        assertThat(fault).hasToString("any call of ecs fails with ThrottlingException");
    }

    @Test
    void a_fault_in_any_call_strikes_every_service() {
        Fault fault = faults.onAnyCall().fails("ServiceUnavailable", "Service Unavailable");

        assertThatThrownBy(ecs::listClusters).hasMessageContaining("Service Unavailable");
        assertThatThrownBy(() -> aws.ecr().describeRepositories()).hasMessageContaining("Service Unavailable");
        assertThatThrownBy(() -> aws.logs().describeLogGroups()).hasMessageContaining("Service Unavailable");
        assertThat(fault.struck()).isEqualTo(3);
    }

    @Test
    void what_prepares_a_test_is_spared_and_not_counted() {
        Fault fault = faults.onAnyCall().after(1).throttle();

        aws.given().cluster("prod").and().taskDefinition("web", "shop/web:1");

        assertThat(struck(2)).containsExactly(2);
        assertThat(fault.struck()).isEqualTo(1);
    }

    // ---- which of them

    @Test
    void where_strikes_calls_whose_request_is_so() {
        faults.on(CREATE_CLUSTER)
                .where(
                        CreateClusterRequest.class,
                        request -> request.clusterName().startsWith("prod"))
                .throttle();

        ecs.createCluster(b -> b.clusterName("test"));
        assertThatThrownBy(() -> ecs.createCluster(b -> b.clusterName("prod-1")))
                .hasMessageContaining("Rate exceeded");
    }

    @Test
    void where_twice_asks_for_both() {
        Fault fault = faults.on(CREATE_CLUSTER)
                .where(
                        CreateClusterRequest.class,
                        request -> request.clusterName().startsWith("prod"))
                .where(
                        CreateClusterRequest.class,
                        request -> request.clusterName().endsWith("2"))
                .throttle();

        ecs.createCluster(b -> b.clusterName("prod-1"));
        assertThatThrownBy(() -> ecs.createCluster(b -> b.clusterName("prod-2")))
                .isInstanceOf(EcsException.class);
        assertThat(fault.struck()).isEqualTo(1);
    }

    @Test
    void where_of_a_whole_service_takes_the_requests_of_one_operation() {
        faults.on(AwsService.ECS)
                .where(CreateClusterRequest.class, request -> true)
                .throttle();

        ecs.listClusters();
        assertThatThrownBy(ecs::createCluster).isInstanceOf(EcsException.class);
    }

    @Test
    void where_takes_the_general_request_of_the_service() {
        faults.on(AwsService.ECS).where(EcsRequest.class, request -> true).throttle();

        assertThat(struck(1)).containsExactly(1);
    }

    @Test
    void where_takes_a_member_by_its_path() {
        faults.on(CREATE_CLUSTER).where("tags.key", "team").throttle();

        ecs.createCluster(b -> b.clusterName("prod").tags(t -> t.key("stage").value("prod")));
        assertThatThrownBy(() -> ecs.createCluster(b -> b.clusterName("test")
                        .tags(
                                t -> t.key("stage").value("test"),
                                t -> t.key("team").value("shop"))))
                .isInstanceOf(EcsException.class);
    }

    @Test
    void where_takes_an_element_of_a_list_and_a_number() {
        faults.on(DESCRIBE_CLUSTERS).where("clusters", "prod").throttle();
        faults.on(LIST_CLUSTERS).where("maxResults", "7").throttle();

        ecs.describeClusters(b -> b.clusters("test"));
        ecs.listClusters(b -> b.maxResults(8));
        assertThatThrownBy(() -> ecs.describeClusters(b -> b.clusters("test", "prod")))
                .isInstanceOf(EcsException.class);
        assertThatThrownBy(() -> ecs.listClusters(b -> b.maxResults(7))).isInstanceOf(EcsException.class);
    }

    @Test
    void after_skips_the_first_calls() {
        faults.on(LIST_CLUSTERS).after(2).throttle().times(2);

        assertThat(struck(6)).containsExactly(3, 4);
    }

    @Test
    void every_takes_the_last_of_so_many() {
        faults.on(LIST_CLUSTERS).every(3).throttle();

        assertThat(struck(7)).containsExactly(3, 6);
    }

    @Test
    void every_counts_from_where_after_ends() {
        faults.on(LIST_CLUSTERS).every(2).throttle().after(3);

        assertThat(struck(8)).containsExactly(5, 7);
    }

    @Test
    void conditions_stand_before_the_verb_or_after_it() {
        Fault before = faults.on(LIST_CLUSTERS).times(2).every(2).after(1).throttle();
        List<Integer> first = struck(8);
        faults.remove(before);
        faults.on(LIST_CLUSTERS).throttle().after(1).times(2).every(2);

        assertThat(struck(8)).isEqualTo(first).containsExactly(3, 5);
    }

    @Test
    void calls_that_another_fault_struck_are_counted() {
        faults.on(LIST_CLUSTERS).fails("ServerException", "first").times(1);
        faults.on(LIST_CLUSTERS).after(2).fails("ServerException", "second");

        assertThat(struck(3)).containsExactly(1, 3);
    }

    @Test
    void between_strikes_in_a_stretch_of_virtual_time() {
        Instant now = aws.time().instant();
        faults.on(LIST_CLUSTERS)
                .between(now.plusSeconds(10), now.plusSeconds(20))
                .throttle();

        assertThat(struck(1)).isEmpty();
        aws.time().advance(Duration.ofSeconds(10));
        assertThat(struck(1)).containsExactly(1);
        aws.time().advance(Duration.ofSeconds(10));
        assertThat(struck(1)).isEmpty();
    }

    @Test
    void a_target_may_end_before_it_is_said_what_happens() {
        faults.on(LIST_CLUSTERS).lasts(Duration.ofSeconds(10)).throttle();

        assertThat(struck(1)).containsExactly(1);
        aws.time().advance(Duration.ofSeconds(10));
        assertThat(struck(1)).isEmpty();
    }

    // ---- chance

    @Test
    void a_probability_strikes_about_so_often() {
        faults.on(LIST_CLUSTERS).withProbability(0.3).throttle();

        assertThat(struck(500).size()).isBetween(110, 190);
    }

    @Test
    void certainty_strikes_every_call() {
        faults.on(LIST_CLUSTERS).withProbability(1).throttle();

        assertThat(struck(3)).containsExactly(1, 2, 3);
    }

    @Test
    void one_seed_strikes_the_same_calls_and_another_seed_others() {
        assertThat(drawn(7)).isEqualTo(drawn(7)).isNotEqualTo(drawn(8));
    }

    @Test
    void two_faults_draw_apart() {
        faults.on(LIST_CLUSTERS).withProbability(0.5).takes(Duration.ofSeconds(1));
        faults.on(LIST_CLUSTERS).withProbability(0.5).takes(Duration.ofSeconds(1));

        Instant begin = aws.time().instant();
        List<Duration> durations = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ecs.listClusters();
            durations.add(Duration.between(begin, aws.time().instant()));
            begin = aws.time().instant();
        }

        assertThat(durations).contains(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    private static String drawn(long seed) {
        try (Drydock world =
                Drydock.builder().seed(seed).time(TimeMode.manual()).build()) {
            world.faults().onAnyCall().withProbability(0.4).losesConnection();
            struck(world.ecs(), 40);
            return world.journal().text();
        }
    }

    // ---- what happens

    @Test
    void an_error_is_named_by_the_exception_of_the_sdk() {
        faults.on(LIST_CLUSTERS)
                .fails(ServerException.class, "Service Unavailable")
                .times(1);
        faults.on(AwsService.ECS).fails(ClientException.class, "Too many concurrent attempts");

        assertThatThrownBy(ecs::listClusters).isInstanceOfSatisfying(ServerException.class, error -> {
            assertThat(error.statusCode()).isEqualTo(500);
            assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("Service Unavailable");
        });
        assertThatThrownBy(ecs::listClusters).isInstanceOf(ClientException.class);
    }

    @Test
    void latency_passes_virtual_time_and_then_the_call_is_carried_out() {
        Instant begin = aws.time().instant();
        faults.on(CREATE_CLUSTER).takes(Duration.ofSeconds(3)).times(1);

        ecs.createCluster(b -> b.clusterName("prod"));

        assertThat(Duration.between(begin, aws.time().instant())).isEqualTo(Duration.ofSeconds(3));
        assertThat(aws.view().clusterArns()).hasSize(1);
        assertThat(aws.journal().text()).contains("fault: ecs:CreateCluster takes PT3S, strike 1");
    }

    @Test
    void a_slow_call_meets_the_faults_that_were_declared_later() {
        Instant begin = aws.time().instant();
        faults.onAnyCall().takes(Duration.ofSeconds(1));
        faults.on(LIST_CLUSTERS).throttle();

        assertThat(struck(1)).containsExactly(1);
        assertThat(Duration.between(begin, aws.time().instant())).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_slow_call_from_a_callback_takes_no_time() {
        faults.on(CREATE_CLUSTER).takes(Duration.ofSeconds(5));
        var unused = aws.time()
                .executor()
                .schedule(
                        () -> ecs.createCluster(b -> b.clusterName("prod")), 1, java.util.concurrent.TimeUnit.SECONDS);

        aws.time().advance(Duration.ofSeconds(1));

        assertThat(aws.time().elapsed()).isEqualTo(Duration.ofSeconds(1));
        assertThat(aws.view().clusterArns()).hasSize(1);
    }

    @Test
    void a_condition_that_throws_is_told_with_its_fault() {
        faults.on(LIST_CLUSTERS)
                .where(EcsRequest.class, request -> {
                    throw new IllegalStateException("no");
                })
                .throttle();

        assertThatThrownBy(ecs::listClusters)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The condition in where(…) of the fault \"ecs:ListClusters fails with")
                .hasRootCauseMessage("no");
    }

    @Test
    void a_condition_that_calls_the_world_is_told_what_to_do() {
        faults.on(LIST_CLUSTERS)
                .where(EcsRequest.class, request -> ecs.describeClusters().hasClusters())
                .throttle();

        assertThatThrownBy(ecs::listClusters).hasMessageContaining("must not call the world");
    }

    // ---- what never strikes

    @Test
    void a_target_without_a_verb_is_told_among_the_unused() {
        faults.on(CREATE_CLUSTER).after(2);
        faults.on(LIST_CLUSTERS).throttle();

        assertThat(faults.unused())
                .containsExactly(
                        "ecs:ListClusters fails with ThrottlingException",
                        "ecs:CreateCluster, after 2 calls: nothing was said of what happens to it, so it never strikes");
        faults.clear();
        assertThat(faults.unused()).isEmpty();
    }

    @Test
    void a_fault_says_in_words_which_calls_it_strikes() {
        Instant now = aws.time().instant();
        Fault fault = faults.on(CREATE_CLUSTER)
                .where("clusterName", "prod")
                .where(CreateClusterRequest.class, request -> true)
                .after(1)
                .every(3)
                .withProbability(0.5)
                .between(now, now.plusSeconds(60))
                .losesAnswer();

        assertThat(fault)
                .hasToString("ecs:CreateCluster is carried out and loses its answer, where clusterName is prod, where"
                        + " CreateClusterRequest is as asked, between 2026-01-01T00:00:00Z and 2026-01-01T00:01:00Z,"
                        + " after 1 call, one in 3 calls, with probability 0.5");
    }

    @Test
    void conditions_that_no_call_meets_are_refused_where_they_are_written() {
        Instant now = aws.time().instant();
        FaultTarget target = faults.on(CREATE_CLUSTER);

        assertThatThrownBy(() -> target.where(DescribeLogGroupsRequest.class, request -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("where(…) needs a type of request that ecs:CreateCluster has, such as"
                        + " CreateClusterRequest, but was given DescribeLogGroupsRequest");
        assertThatThrownBy(() -> target.where("cluster", "prod"))
                .hasMessageContaining("but was given cluster; there are ")
                .hasMessageContaining("clusterName");
        assertThatThrownBy(() -> target.where("tags", "prod")).hasMessageContaining("a member with one value");
        assertThatThrownBy(() -> target.between(now.minusSeconds(60), now))
                .hasMessageContaining("between(…) needs an end that is still to come");
        assertThatThrownBy(() -> target.between(now.plusSeconds(60), now.plusSeconds(60)))
                .hasMessageContaining("between(…) needs an end after its start");
        assertThatThrownBy(() -> target.until(now))
                .hasMessageContaining("until(…) needs an instant that is still to come");
        assertThatThrownBy(() -> faults.eni().timesOut().until(now)).hasMessageContaining("lasts(duration)");
    }

    @Test
    void a_fault_that_ends_before_it_begins_is_refused() {
        Instant now = aws.time().instant();
        Instant start = now.plusSeconds(60);
        Fault late = faults.on(CREATE_CLUSTER).throttle().between(start, start.plusSeconds(60));

        assertThatThrownBy(() -> late.until(start)).hasMessageContaining("until(…) would end the fault at " + start);
        assertThatThrownBy(() -> late.lasts(Duration.ofSeconds(10)))
                .hasMessageContaining("lasts(…) would end the fault");
        assertThatThrownBy(() -> faults.on(CREATE_CLUSTER).until(start).between(start, start.plusSeconds(1)))
                .hasMessageContaining("between(…) needs a start before " + start);
        late.until(start.plusSeconds(1));
    }

    @Test
    void two_types_of_request_at_once_are_refused() {
        FaultTarget target = faults.on(AwsService.ECS).where(CreateClusterRequest.class, request -> true);

        assertThatThrownBy(() ->
                        target.where(software.amazon.awssdk.services.ecs.model.RunTaskRequest.class, request -> true))
                .hasMessageContaining("any call of ecs with what where(…) asks of it already");
    }

    @Test
    void numbers_out_of_range_are_refused_with_what_is_taken() {
        FaultTarget target = faults.on(CREATE_CLUSTER);

        assertThatThrownBy(() -> target.after(0)).hasMessage("after(…) needs 1 or more for calls, but was given 0");
        assertThatThrownBy(() -> target.every(0)).hasMessage("every(…) needs 1 or more for calls, but was given 0");
        assertThatThrownBy(() -> target.times(0)).hasMessageContaining("at least once");
        for (double wrong : new double[] {0, -0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> target.withProbability(wrong))
                    .hasMessageContaining("withProbability(…) needs a number above 0 and up to 1");
        }
        assertThatThrownBy(() -> target.takes(Duration.ZERO)).hasMessageContaining("takes(…) needs some time");
        assertThatThrownBy(() -> target.timesOut(Duration.ZERO)).hasMessageContaining("timesOut(…) needs some time");
        assertThatThrownBy(() -> target.refusesSome(0, "AGENT")).hasMessageContaining("refusesSome(…) needs 1 or more");
    }

    @Test
    void errors_that_the_service_does_not_have_are_refused() {
        assertThatThrownBy(() -> faults.on(LIST_CLUSTERS)
                        .fails(software.amazon.awssdk.services.ecr.model.ServerException.class, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fails(…) needs an exception that ecs models")
                .hasMessageContaining("software.amazon.awssdk.services.ecr.model.ServerException");
        assertThatThrownBy(() -> faults.on(LIST_CLUSTERS).fails(EcsException.class, "x"))
                .hasMessageContaining("needs an exception that ecs models");
        assertThatThrownBy(() -> faults.onAnyCall().fails(ServerException.class, "x"))
                .hasMessageContaining("say on(AwsService.ECS)");
        assertThatThrownBy(() -> faults.onAnyCall().fails("ClusterNotFoundException", "x"))
                .hasMessageContaining("knows no code ClusterNotFoundException");
        assertThat(faults.unused()).isEmpty();
    }
}
