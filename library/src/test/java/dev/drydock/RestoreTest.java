package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.journal.Call;
import dev.drydock.journal.TaskMove;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.model.LiveTailSessionStart;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseHandler;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.LaunchType;

/** What is told of a world that went back, to a snapshot or to before a refused line, and what of the stage goes on in it. */
class RestoreTest {

    private static final String ABSENT = "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:9";

    private final Drydock aws = Drydock.create();
    private final List<String> ran = new ArrayList<>();

    private ScheduledFuture<?> job(int minutes) {
        return aws.time().executor().schedule(() -> ran.add("after " + minutes), minutes, TimeUnit.MINUTES);
    }

    private void refusedLine() {
        assertThatThrownBy(() -> aws.given()
                        .cluster("prod")
                        .service("api", "shop/api:1")
                        .tag("aws:team", "shop")
                        .running(2))
                .isInstanceOf(EcsException.class);
    }

    private void deployed() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(2);
        aws.ecs().updateService(b -> b.cluster("prod").service("web").desiredCount(3));
        aws.time().advance(Duration.ofMinutes(5));
    }

    // ---- jobs and faults, which are no state

    @Test
    void a_job_is_as_far_ahead_after_a_restore_as_it_was() {
        Snapshot snapshot = aws.snapshot();
        aws.time().advance(Duration.ofHours(1));
        ScheduledFuture<?> job = job(10);
        aws.time().advance(Duration.ofMinutes(4));

        aws.restore(snapshot);

        assertThat(job.getDelay(TimeUnit.MINUTES)).isEqualTo(6);
        aws.time().advance(Duration.ofMinutes(5));
        assertThat(ran).isEmpty();
        aws.time().advance(Duration.ofMinutes(1));
        assertThat(ran).containsExactly("after 10");
        assertThat(job.isDone()).isTrue();
    }

    @Test
    void a_job_at_a_fixed_rate_keeps_its_rate_after_a_restore() {
        Snapshot snapshot = aws.snapshot();
        var unused = aws.time().executor().scheduleAtFixedRate(() -> ran.add("poll"), 10, 10, TimeUnit.SECONDS);
        aws.time().advance(Duration.ofHours(1));
        ran.clear();

        aws.restore(snapshot);
        aws.time().advance(Duration.ofMinutes(1));

        assertThat(ran).hasSize(6);
    }

    @Test
    void a_snapshot_of_the_future_makes_no_job_overdue() {
        Snapshot begin = aws.snapshot();
        aws.time().advance(Duration.ofHours(1));
        Snapshot later = aws.snapshot();
        aws.restore(begin);
        job(10);

        aws.restore(later);
        aws.time().advance(Duration.ofMinutes(9));

        assertThat(ran).isEmpty();
        assertThat(job(1).getDelay(TimeUnit.MINUTES)).isEqualTo(1);
        aws.time().advance(Duration.ofMinutes(1));
        assertThat(ran).containsExactly("after 10", "after 1");
    }

    @Test
    void a_fault_that_is_to_come_strikes_after_a_restore() {
        deployed();
        Snapshot snapshot = aws.snapshot();
        aws.time().advance(Duration.ofHours(1));
        aws.faults().anyTask("prod").in(Duration.ofMinutes(3)).retires();

        aws.restore(snapshot);
        assertThat(aws.faults().unused()).singleElement().asString().endsWith("at 2026-01-01T00:09:10.201Z");
        aws.time().advance(Duration.ofMinutes(4));

        assertThat(aws.faults().unused()).isEmpty();
        assertThat(aws.journal().text()).contains("fault: task", "retired");
    }

    @Test
    void a_world_with_jobs_that_was_restored_has_the_snapshot_it_had() {
        job(10);
        deployed();
        Snapshot snapshot = aws.snapshot();
        aws.time().advance(Duration.ofMinutes(20));
        job(3);

        aws.restore(snapshot);

        assertThat(aws.snapshot()).isEqualTo(snapshot);
    }

    @Test
    void what_lagging_reads_were_to_see_is_waited_for_no_more() {
        aws.given().cluster("prod");
        aws.faults().reads().lagBehind(Duration.ofMinutes(10));
        Snapshot snapshot = aws.snapshot();
        List<String> pending = aws.time().pending();
        aws.ecs().createCluster(b -> b.clusterName("test"));

        aws.restore(snapshot);

        assertThat(aws.time().pending()).isEqualTo(pending);
    }

    @Test
    void nothing_is_to_come_after_a_reset() {
        aws.faults().reads().lagBehind(Duration.ofMinutes(10));
        deployed();
        aws.faults().anyTask("prod").in(Duration.ofHours(1)).retires();
        aws.faults().zone("us-east-1a").goesDown();
        job(10);

        aws.reset();

        assertThat(aws.time().pending()).isEmpty();
    }

    @Test
    void live_tails_after_a_reset_have_the_ids_of_a_new_world() {
        List<String> first = List.of(sessionId(aws), sessionId(aws));

        aws.reset();

        assertThat(List.of(sessionId(aws), sessionId(aws))).isEqualTo(first);
    }

    private static String sessionId(Drydock aws) {
        List<String> ids = new ArrayList<>();
        aws.given().logGroup("/ecs/web");
        var unused = aws.logsAsync()
                .startLiveTail(
                        b -> b.logGroupIdentifiers("arn:aws:logs:us-east-1:123456789012:log-group:/ecs/web"),
                        StartLiveTailResponseHandler.builder()
                                .subscriber(event -> {
                                    if (event instanceof LiveTailSessionStart start) {
                                        ids.add(start.sessionId());
                                    }
                                })
                                .build());
        aws.time().advance(Duration.ofSeconds(2));
        return ids.get(0);
    }

    // ---- what is told

    @Test
    void the_history_of_tasks_and_services_is_as_it_was_at_the_snapshot() {
        deployed();
        Snapshot snapshot = aws.snapshot();
        List<TaskMove> moves = aws.journal().taskMoves();
        var changes = aws.journal().desiredChanges();
        String report = aws.view().report().whole();
        aws.ecs().updateService(b -> b.cluster("prod").service("web").desiredCount(1));
        aws.time().advance(Duration.ofMinutes(5));

        aws.restore(snapshot);

        assertThat(aws.journal().taskMoves()).isEqualTo(moves);
        assertThat(aws.journal().desiredChanges()).isEqualTo(changes);
        assertThat(aws.view().report().whole()).isEqualTo(report);
    }

    @Test
    void what_comes_after_a_restore_is_told_as_it_was_before_it() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(2);
        aws.images().push("shop/api:1");
        Snapshot snapshot = aws.snapshot();
        String first = told();

        aws.restore(snapshot);

        assertThat(told()).isEqualTo(first).contains("has no image shop/web:9");
    }

    private String told() {
        aws.ecs()
                .registerTaskDefinition(b -> b.family("absent")
                        .requiresCompatibilitiesWithStrings("FARGATE")
                        .networkMode("awsvpc")
                        .cpu("256")
                        .memory("512")
                        .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                        .containerDefinitions(c -> c.name("absent").image(ABSENT)));
        aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("absent")
                        .launchType(LaunchType.FARGATE)
                        .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1"))));
        aws.ecs().updateService(b -> b.cluster("prod").service("web").desiredCount(1));
        aws.time().advance(Duration.ofMinutes(5));
        return aws.journal().text()
                + aws.journal().taskMoves()
                + aws.journal().desiredChanges()
                + aws.view().report().whole()
                + aws.snapshot();
    }

    @Test
    void a_snapshot_that_was_read_from_text_tells_what_stands() {
        deployed();
        Snapshot snapshot = aws.snapshot();

        aws.restore(new Snapshot(snapshot.json()));

        assertThat(aws.journal().taskMoves())
                .extracting(TaskMove::what)
                .containsExactly("RUNNING", "RUNNING", "RUNNING");
        assertThat(aws.journal().desiredChanges())
                .singleElement()
                .satisfies(each -> assertThat(each.desiredCount()).isEqualTo(3));
    }

    @Test
    void the_first_calls_are_those_of_the_snapshot_also_where_the_journal_no_longer_has_them_whole() {
        Drydock many = Drydock.builder().time(TimeMode.manual()).build();
        described(many, "kept");
        Snapshot snapshot = many.snapshot();
        String report = many.view().report().whole();
        many.reset();
        described(many, "other");

        many.restore(snapshot);

        assertThat(many.view().report().whole())
                .isEqualTo(report)
                .contains("#1 ecs:DescribeClusters {clusters=[kept0]}");
    }

    private static void described(Drydock aws, String name) {
        for (int i = 0; i < 10_060; i++) {
            String each = name + i;
            aws.ecs().describeClusters(b -> b.clusters(each));
        }
    }

    // ---- a line of given() that was refused

    @Test
    void a_refused_line_leaves_jobs_and_faults_where_they_were() {
        deployed();
        aws.faults().anyTask("prod").in(Duration.ofMinutes(3)).retires();
        ScheduledFuture<?> job = job(1);
        List<String> pending = aws.time().pending();

        refusedLine();

        assertThat(aws.time().pending()).isEqualTo(pending);
        aws.time().advance(Duration.ofMinutes(1));
        assertThat(job.isDone()).isTrue();
    }

    @Test
    void a_refused_line_leaves_the_history_whole_and_the_calls_the_same_objects() {
        deployed();
        List<TaskMove> moves = aws.journal().taskMoves();
        var changes = aws.journal().desiredChanges();
        List<Call> calls = aws.journal().calls();

        refusedLine();

        assertThat(aws.journal().taskMoves()).isEqualTo(moves);
        assertThat(aws.journal().desiredChanges()).isEqualTo(changes);
        assertThat(aws.journal().calls()).startsWith(calls.toArray(Call[]::new));
    }
}
