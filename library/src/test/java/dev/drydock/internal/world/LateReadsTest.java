package dev.drydock.internal.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Snapshot;
import dev.drydock.fault.ReadLag;
import dev.drydock.operation.AwsService;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.ecs.EcsClient;

/** What late reads see where the past is another one, or somebody looks where nobody was expected to. */
class LateReadsTest {

    private static final Duration LAG = Duration.ofSeconds(5);

    private static Drydock world() {
        Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
        aws.given().cluster("prod").and().taskDefinition("web", "shop/web:1");
        return aws;
    }

    private static String run(Drydock aws, String cluster) {
        return aws.ecs()
                .runTask(b -> b.cluster(cluster)
                        .taskDefinition("web")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();
    }

    private static List<String> clusters(EcsClient ecs) {
        return ecs.listClusters().clusterArns().stream()
                .map(each -> each.substring(each.lastIndexOf('/') + 1))
                .toList();
    }

    private static void create(Drydock aws, String cluster) {
        aws.ecs().createCluster(b -> b.clusterName(cluster));
    }

    private static List<String> tasks(Drydock aws) {
        return aws.ecs().listTasks(b -> b.cluster("prod")).taskArns();
    }

    // ---- the world has gone back

    @Test
    void a_task_of_a_past_that_is_no_more_is_not_shown() {
        try (Drydock aws = world()) {
            aws.given().cluster("dev");
            Snapshot before = aws.snapshot();
            aws.faults().reads().lagBehind(LAG);
            aws.time().advance(Duration.ofSeconds(1));
            String gone = run(aws, "prod");
            aws.time().advance(Duration.ofSeconds(6));
            create(aws, "one");
            assertThat(tasks(aws)).containsExactly(gone);

            aws.restore(before);
            run(aws, "dev"); // of the same number
            aws.time().advance(Duration.ofMinutes(1));
            create(aws, "two");

            assertThat(tasks(aws)).isEmpty();
        }
    }

    @Test
    void a_region_of_a_past_that_is_no_more_is_not_shown() {
        try (Drydock aws = world()) {
            Snapshot before = aws.snapshot();
            EcsClient there = aws.region("eu-west-1").ecs();
            aws.faults().reads().lagBehind(LAG);
            aws.time().advance(Duration.ofSeconds(1));
            there.createCluster(b -> b.clusterName("gone"));
            aws.time().advance(Duration.ofSeconds(6));
            create(aws, "one");
            assertThat(clusters(there)).containsExactly("gone");

            aws.restore(before);
            aws.time().advance(Duration.ofMinutes(1));
            create(aws, "two");

            assertThat(clusters(there)).isEmpty();
        }
    }

    // ---- what nobody is shown any more

    static Stream<BiConsumer<Drydock, String>> looks() {
        return Stream.of(
                (aws, task) -> {},
                (aws, task) -> aws.view().tasks("prod"),
                (aws, task) -> aws.view().task("prod", task),
                (aws, task) -> aws.ecs().describeTasks(b -> b.cluster("prod").tasks(task)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whoever_looked_before_a_task_is_seen_as_long_as_it_was(BiConsumer<Drydock, String> look) {
        try (Drydock aws = world()) {
            aws.faults().reads().lagBehind(LAG);
            String task = run(aws, "prod");
            aws.time().settle();
            aws.ecs().stopTask(b -> b.cluster("prod").task(task));
            aws.time().settle();
            Instant forgotten = aws.view().tasks("prod").get(0).stoppedAt().plus(Duration.ofHours(1));
            advance(aws, forgotten.plusSeconds(2));

            look.accept(aws, task);
            create(aws, "one");

            assertThat(aws.ecs()
                            .describeTasks(b -> b.cluster("prod").tasks(task))
                            .tasks())
                    .hasSize(1);
        }
    }

    @Test
    void a_deleted_service_is_seen_as_long_as_it_was() {
        try (Drydock aws = world()) {
            aws.given().cluster("prod").service("api", "shop/api:1").running(0);
            aws.faults().reads().lagBehind(LAG);
            aws.ecs().deleteService(b -> b.cluster("prod").service("api"));
            aws.time().settle();
            while (aws.view().service("prod", "api").isPresent()) {
                aws.time().advance(Duration.ofSeconds(1));
            }

            create(aws, "one");

            assertThat(aws.ecs()
                            .describeServices(b -> b.cluster("prod").services("api"))
                            .services())
                    .hasSize(1);
        }
    }

    private static void advance(Drydock aws, Instant to) {
        aws.time().advance(Duration.between(aws.time().instant(), to));
    }

    @Test
    void a_metric_of_a_minute_that_has_just_ended_is_not_told_yet() {
        try (Drydock aws = world()) {
            aws.given().cluster("prod").service("api", "shop/api:1").running(2);
            Instant from = aws.time().instant();
            aws.faults().reads().lagBehind(LAG);
            advance(aws, Instant.ofEpochSecond(from.getEpochSecond() / 60 * 60 + 602));

            int late = utilization(aws, from).size();
            aws.time().advance(Duration.ofSeconds(4));

            assertThat(utilization(aws, from)).hasSize(late + 1);
        }
    }

    private static List<Datapoint> utilization(Drydock aws, Instant from) {
        return aws.client(CloudWatchClient.class)
                .getMetricStatistics(b -> b.namespace("AWS/ECS")
                        .metricName("CPUUtilization")
                        .dimensions(
                                d -> d.name("ClusterName").value("prod"),
                                d -> d.name("ServiceName").value("api"))
                        .startTime(from)
                        .endTime(from.plusSeconds(3_600))
                        .period(60)
                        .statistics(Statistic.AVERAGE))
                .datapoints();
    }

    // ---- user code between two instants

    @ParameterizedTest
    @ValueSource(ints = {18, 20, 22, 24, 26, 30})
    void the_first_job_of_a_world_sees_it_late(int seconds) throws Exception {
        try (Drydock aws = world();
                Drydock behind = world()) {
            aws.faults().reads().lagBehind(LAG);
            String task = run(aws, "prod");
            run(behind, "prod");

            Future<String> seen = aws.time().executor().schedule(() -> status(aws, task), seconds, TimeUnit.SECONDS);
            aws.time().settle();
            behind.time().advance(Duration.ofSeconds(seconds).minus(LAG));

            assertThat(seen.get()).isEqualTo(status(behind, task));
        }
    }

    @Test
    void what_a_script_calls_first_sees_the_world_late() {
        List<Instant> when = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        try (Drydock aws = world();
                Drydock behind = world()) {
            String[] other = new String[1];
            aws.images()
                    .add(
                            "shop/web:1",
                            script -> script.after(Duration.ofSeconds(2)).calls(call -> {
                                when.add(aws.time().instant());
                                seen.add(status(aws, other[0]));
                            }));
            behind.images()
                    .add(
                            "shop/web:1",
                            script -> script.after(Duration.ofSeconds(2)).calls(call -> {}));
            aws.faults().reads().lagBehind(LAG);
            other[0] = run(aws, "prod");
            run(behind, "prod");

            aws.time().settle();
            advance(behind, when.get(0).minus(LAG));

            assertThat(seen.get(0)).isEqualTo(status(behind, other[0]));
        }
    }

    private static String status(Drydock aws, String task) {
        return aws.ecs()
                .describeTasks(b -> b.cluster("prod").tasks(task))
                .tasks()
                .get(0)
                .lastStatus();
    }

    // ---- lags that come and go

    @Test
    void what_stood_when_a_lag_was_declared_is_seen_though_another_was_before() {
        try (Drydock aws = world()) {
            ReadLag first = aws.faults().reads().lagBehind(LAG);
            create(aws, "before");
            aws.faults().remove(first);
            create(aws, "between");
            aws.time().advance(Duration.ofMinutes(1));

            aws.faults().reads().lagBehind(LAG);
            create(aws, "after");

            assertThat(clusters(aws.ecs())).contains("before", "between").doesNotContain("after");
        }
    }

    @Test
    void what_stood_when_a_longer_lag_was_declared_is_seen() {
        try (Drydock aws = world()) {
            aws.faults().reads().on(AwsService.ECR).lagBehind(LAG);
            aws.time().advance(Duration.ofSeconds(10));
            create(aws, "before");
            aws.time().advance(Duration.ofSeconds(3));

            aws.faults().reads().on(AwsService.ECS).lagBehind(Duration.ofMinutes(2));
            create(aws, "after");

            assertThat(clusters(aws.ecs())).contains("before").doesNotContain("after");
        }
    }

    @Test
    void a_lag_that_was_over_and_is_told_to_go_on_does() {
        try (Drydock aws = world()) {
            ReadLag lag = aws.faults().reads().lagBehind(LAG).times(1);
            create(aws, "one");
            assertThat(clusters(aws.ecs())).doesNotContain("one");
            run(aws, "prod");
            aws.time().settle();

            lag.times(9);
            create(aws, "two");

            assertThat(clusters(aws.ecs())).contains("one").doesNotContain("two");
        }
    }
}
