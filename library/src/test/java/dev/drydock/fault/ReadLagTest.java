package dev.drydock.fault;

import static dev.drydock.operation.EcsOperation.DESCRIBE_TASKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.Snapshot;
import dev.drydock.operation.AwsService;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;

/** Reads that lag behind, in a world whose time only tests move. */
class ReadLagTest {

    private static final Duration LAG = Duration.ofSeconds(5);

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();

    @AfterEach
    void close() {
        aws.close();
    }

    private String run() {
        return ecs.runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();
    }

    private DescribeTasksResponse describe(String task) {
        return ecs.describeTasks(b -> b.cluster("prod").tasks(task));
    }

    private void furnish() {
        aws.given().cluster("prod").and().taskDefinition("web", "shop/web:1");
    }

    @Test
    void a_new_task_is_missing_and_in_no_list_until_the_lag_is_over() {
        furnish();
        ReadLag lag = aws.faults().reads().lagBehind(LAG);

        String task = run();

        assertThat(describe(task).tasks()).isEmpty();
        assertThat(describe(task).failures().get(0).reason()).isEqualTo("MISSING");
        assertThat(ecs.listTasks(b -> b.cluster("prod")).taskArns()).isEmpty();
        aws.time().advance(LAG.minusMillis(1));
        assertThat(describe(task).tasks()).isEmpty();
        aws.time().advance(Duration.ofMillis(1));
        assertThat(describe(task).tasks()).hasSize(1);
        assertThat(ecs.listTasks(b -> b.cluster("prod")).taskArns()).containsExactly(task);
        assertThat(lag.struck()).isGreaterThanOrEqualTo(4);
        assertThat(aws.faults().unused()).isEmpty();
        assertThat(aws.journal().text()).contains("fault: reads lag behind by PT5S, strike 1");
    }

    /** Time passes at once to the end of the minute, and still nothing is seen later than the lag. */
    @Test
    void a_job_in_the_midst_of_a_minute_sees_what_happened_longer_ago() {
        furnish();
        aws.faults().reads().lagBehind(LAG);
        String task = run();
        List<Integer> seen = new ArrayList<>();
        for (Duration when : List.of(LAG.minusMillis(1), LAG.plusMillis(1), Duration.ofSeconds(30))) {
            var unused = aws.time()
                    .executor()
                    .schedule(() -> seen.add(describe(task).tasks().size()), when.toMillis(), TimeUnit.MILLISECONDS);
        }

        aws.time().advance(Duration.ofMinutes(1));

        assertThat(seen).containsExactly(0, 1, 1);
    }

    @Test
    void every_state_is_seen_as_much_later() {
        furnish();
        aws.faults().reads().lagBehind(LAG);
        String task = run();
        Instant running;
        do {
            aws.time().advance(Duration.ofMillis(500));
            running = aws.view().task("prod", task).orElseThrow().startedAt();
        } while (running == null);

        while (aws.time().instant().isBefore(running.plus(LAG))) {
            assertThat(describe(task).tasks())
                    .noneMatch(each -> each.lastStatus().equals("RUNNING"));
            aws.time().advance(Duration.ofMillis(500));
        }

        aws.time().advance(Duration.ofMillis(500));
        assertThat(describe(task).tasks().get(0).lastStatus()).isEqualTo("RUNNING");
    }

    @Test
    void a_service_that_was_updated_is_as_before_and_one_that_was_deleted_is_still_there() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);
        aws.time().settle();
        aws.faults().reads().lagBehind(LAG);

        ecs.updateService(b -> b.cluster("prod").service("web").desiredCount(3));

        assertThat(service().desiredCount()).isEqualTo(1);
        aws.time().advance(LAG);
        assertThat(service().desiredCount()).isEqualTo(3);

        ecs.deleteService(b -> b.cluster("prod").service("web").force(true));

        assertThat(service().status()).isEqualTo("ACTIVE");
        aws.time().advance(LAG);
        assertThat(service().status()).isNotEqualTo("ACTIVE");
    }

    private software.amazon.awssdk.services.ecs.model.Service service() {
        return ecs.describeServices(b -> b.cluster("prod").services("web"))
                .services()
                .get(0);
    }

    @Test
    void calls_that_change_something_see_the_truth() {
        aws.faults().reads().lagBehind(LAG);

        ecs.createCluster(b -> b.clusterName("prod"));
        aws.given().taskDefinition("web", "shop/web:1");
        run();

        assertThatThrownBy(() -> ecs.listTasks(b -> b.cluster("prod"))).isInstanceOf(ClusterNotFoundException.class);
        assertThatThrownBy(() -> ecs.deleteCluster(b -> b.cluster("prod")))
                .isNotInstanceOf(ClusterNotFoundException.class)
                .isInstanceOf(RuntimeException.class);
        assertThat(aws.view().tasks("prod")).hasSize(1);
    }

    @Test
    void registries_and_logs_lag_too() {
        EcrClient ecr = aws.ecr();
        aws.faults().reads().lagBehind(LAG);

        aws.images().push("shop/web:1");
        aws.logs().createLogGroup(b -> b.logGroupName("/app"));

        assertThat(ecr.describeRepositories().repositories()).isEmpty();
        assertThat(aws.logs().describeLogGroups().logGroups()).isEmpty();
        aws.time().advance(LAG);
        assertThat(ecr.describeRepositories().repositories()).hasSize(1);
        assertThat(aws.logs().describeLogGroups().logGroups()).hasSize(1);
    }

    @Test
    void a_lag_may_be_of_one_service() {
        aws.faults().reads().on(AwsService.ECR).lagBehind(LAG);

        aws.images().push("shop/web:1");
        ecs.createCluster(b -> b.clusterName("prod"));

        assertThat(ecs.listClusters().clusterArns()).hasSize(1);
        assertThat(aws.ecr().describeRepositories().repositories()).isEmpty();
    }

    @Test
    void a_pull_is_noted_in_the_truth_and_seen_later() {
        aws.images().push("shop/web:1");
        aws.time().advance(Duration.ofHours(1));
        aws.faults().reads().lagBehind(LAG);
        ImageIdentifier id = ImageIdentifier.builder().imageTag("1").build();

        aws.ecr().batchGetImage(b -> b.repositoryName("shop/web").imageIds(id));

        Instant pulled = aws.time().instant();
        assertThat(pulledAt()).isNotEqualTo(pulled);
        aws.time().advance(LAG);
        assertThat(pulledAt()).isEqualTo(pulled);
    }

    private Instant pulledAt() {
        return aws.ecr()
                .describeImages(b -> b.repositoryName("shop/web"))
                .imageDetails()
                .get(0)
                .lastRecordedPullTime();
    }

    @Test
    void what_reads_see_of_the_past_leaves_no_trace() {
        furnish();
        aws.faults().reads().lagBehind(LAG);
        run();
        aws.time().advance(Duration.ofSeconds(1));
        Snapshot before = aws.snapshot();

        ecs.describeClusters(b -> b.clusters("prod"));
        ecs.listTasks(b -> b.cluster("prod"));
        ecs.listTaskDefinitions();
        aws.ecr().describeRepositories();
        aws.logs().describeLogGroups();

        assertThat(aws.snapshot()).isEqualTo(before);
    }

    @Test
    void settling_waits_until_reads_see_what_happened() {
        aws.faults().reads().lagBehind(Duration.ofMinutes(3));

        ecs.createCluster(b -> b.clusterName("prod"));
        aws.time().settle();

        assertThat(aws.time().elapsed()).isEqualTo(Duration.ofMinutes(3));
        assertThat(ecs.listClusters().clusterArns()).hasSize(1);
    }

    @Test
    void settling_does_not_wait_for_what_goes_on_in_the_background() {
        aws.images().add("shop/web:1", s -> s.repeat(100_000, Duration.ofSeconds(1), r -> r.logs("hello")));
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);
        aws.faults().reads().lagBehind(Duration.ofHours(1));

        assertThat(aws.time().settle().elapsed()).isLessThan(Duration.ofDays(1));
    }

    @Test
    void a_lag_strikes_as_often_and_as_long_as_it_was_told() {
        furnish();
        aws.faults().reads().lagBehind(Duration.ofMinutes(1)).times(2);
        String task = run();

        assertThat(describe(task).tasks()).isEmpty();
        assertThat(describe(task).tasks()).isEmpty();
        assertThat(describe(task).tasks()).hasSize(1);

        Instant now = aws.time().instant();
        aws.faults().reads().lagBehind(Duration.ofMinutes(1)).between(now.plusSeconds(10), now.plusSeconds(20));
        String another = run();
        assertThat(describe(another).tasks()).hasSize(1);
        aws.time().advance(Duration.ofSeconds(10));
        ecs.createCluster(b -> b.clusterName("new"));
        assertThat(ecs.listClusters().clusterArns()).hasSize(1);
        assertThat(describe(another).tasks()).as("seen before").hasSize(1);
        aws.time().advance(Duration.ofSeconds(10));
        assertThat(ecs.listClusters().clusterArns()).hasSize(2);
    }

    @Test
    void a_lag_keeps_to_the_calls_it_is_about() {
        furnish();
        aws.faults().reads().lagBehind(LAG).where("cluster", "prod");
        String task = run();

        assertThat(ecs.listTasks(b -> b.cluster("prod")).taskArns()).isEmpty();
        assertThat(ecs.listTasks(b -> b.cluster("arn:aws:ecs:us-east-1:123456789012:cluster/prod"))
                        .taskArns())
                .containsExactly(task);
    }

    @Test
    void once_taken_back_reads_see_the_truth() {
        furnish();
        ReadLag lag = aws.faults().reads().lagBehind(LAG);
        String task = run();
        assertThat(describe(task).tasks()).isEmpty();

        aws.faults().remove(lag);

        assertThat(describe(task).tasks()).hasSize(1);
    }

    @Test
    void a_lag_goes_on_from_a_snapshot() {
        furnish();
        Snapshot before = aws.snapshot();
        aws.faults().reads().lagBehind(LAG);
        run();
        aws.time().advance(Duration.ofSeconds(30));

        aws.restore(before);

        assertThat(ecs.listTasks(b -> b.cluster("prod")).taskArns()).isEmpty();
        String task = run();
        assertThat(describe(task).tasks()).isEmpty();
        aws.time().advance(LAG);
        assertThat(describe(task).tasks()).hasSize(1);
    }

    @Test
    void preparations_are_spared() {
        aws.faults().reads().lagBehind(LAG);

        aws.given().cluster("prod").service("web", "shop/web:1").running(2);

        assertThat(aws.view().tasks("prod")).hasSize(2);
    }

    @Test
    void a_lag_that_never_mattered_is_told() {
        furnish();
        aws.faults().reads().lagBehind(LAG);

        ecs.listClusters();

        assertThat(aws.faults().unused()).containsExactly("reads lag behind by PT5S");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void no_lag_is_refused_where_it_is_written(Duration none) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aws.faults().reads().lagBehind(none))
                .withMessageContaining("lagBehind");
        assertThat(aws.faults().unused()).isEmpty();
    }

    @Test
    void other_faults_strike_reads_that_lag() {
        furnish();
        aws.faults().reads().lagBehind(LAG);
        aws.faults().on(DESCRIBE_TASKS).refusesSome(1, "AGENT").times(1);
        String task = run();

        assertThat(describe(task).failures().get(0).reason()).isEqualTo("AGENT");
        assertThat(describe(task).failures().get(0).reason()).isEqualTo("MISSING");
    }

    @Test
    void two_runs_of_one_seed_write_the_same_journal() {
        assertThat(story(7)).isEqualTo(story(7));
        assertThat(List.of(story(8), story(9), story(10), story(11))).anyMatch(each -> !each.equals(story(7)));
    }

    private static String story(long seed) {
        try (Drydock aws = Drydock.builder().seed(seed).build()) {
            aws.given().cluster("prod").service("web", "shop/web:1").running(2);
            aws.faults().reads().lagBehind(LAG).evenBackwards();
            aws.ecs().updateService(b -> b.cluster("prod").service("web").desiredCount(4));
            for (int i = 0; i < 30; i++) {
                aws.ecs().listTasks(b -> b.cluster("prod"));
                aws.ecs().describeServices(b -> b.cluster("prod").services("web"));
            }
            return aws.journal().text().replaceAll("[0-9a-f]{32}", "id");
        }
    }
}
