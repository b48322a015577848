package dev.drydock.assertions;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;
import static dev.drydock.assertions.Quay.failureOf;

import dev.drydock.Drydock;
import dev.drydock.Snapshot;
import dev.drydock.journal.TaskMove;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;

class TasksAssertTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();

    @BeforeEach
    void a_job_of_a_minute() {
        aws.given().cluster("batch").and().taskDefinition("nightly", "shop/nightly:1");
        aws.images()
                .add(
                        "shop/nightly:1",
                        script -> script.after(Duration.ofMinutes(1)).exits(0));
    }

    private String run(String startedBy) {
        return aws.ecs()
                .runTask(request -> request.cluster("batch")
                        .taskDefinition("nightly")
                        .startedBy(startedBy)
                        .launchType("FARGATE")
                        .networkConfiguration(network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1"))))
                .tasks()
                .get(0)
                .taskArn();
    }

    @Test
    void a_failure_tells_of_the_call_that_scaled_the_service() {
        aws.given().cluster("batch").service("web", "shop/web:1").running(2);
        aws.ecs().updateService(b -> b.cluster("batch").service("web").desiredCount(1));
        aws.time().settle();

        assertThatThrownBy(() -> assertThat(aws).tasks("batch").ofService("web").allRunning())
                .hasMessageContaining("Calls that start or stop tasks")
                .hasMessageContaining("UpdateService {cluster=batch, service=web, desiredCount=1}");
    }

    @Test
    void where_a_choice_leaves_none_a_failure_tells_what_there_was_to_choose() {
        aws.given().cluster("batch").service("web", "shop/web:1").running(2);
        run("cron");
        aws.time().settle();

        assertThat(failureOf(
                        () -> assertThat(aws).tasks("batch").ofService("wbe").hasSize(2)))
                .contains("\n  tasks: none\n  services there: web\n");
        assertThat(failureOf(
                        () -> assertThat(aws).tasks("batch").ofFamily("nightyl").allStopped()))
                .contains("\n  families there: nightly, web\n");
        assertThat(failureOf(
                        () -> assertThat(aws).tasks("batch").startedBy("corn").hasSize(1)))
                .contains("\n  startedBy there: cron, ecs-svc/");
        assertThat(failureOf(() -> assertThat(aws)
                        .tasks("batch")
                        .ofService("web")
                        .thatAre("PENDING")
                        .hasSize(1)))
                .contains("\n  last statuses there: RUNNING\n");
        assertThat(failureOf(() -> assertThat(aws)
                        .tasks("batch")
                        .ofService("wbe")
                        .thatAre("RUNNING")
                        .hasSize(1)))
                .contains("\n  services there: web\n")
                .doesNotContain("statuses there");
    }

    @Test
    void tasks_of_a_cluster_are_named_by_family_service_and_who_started_them() {
        aws.given().cluster("batch").service("web", "shop/web:1").running(2);
        run("cron");
        run("me");
        aws.time().settle();

        assertThat(aws)
                .tasks("batch")
                .hasSize(4)
                .ofFamily("nightly")
                .hasSize(2)
                .allStopped()
                .allExitedWith(0)
                .startedBy("cron")
                .hasSize(1);
        assertThat(aws).tasks("batch").ofService("web").hasSize(2).allRunning();
        assertThat(aws).tasks("batch").thatAre(DesiredStatus.RUNNING).hasSize(2);
        assertThat(aws).tasks("batch").ofFamily("night").isEmpty();
    }

    @Test
    void a_failure_shows_ten_tasks_and_says_of_how_many() {
        aws.given().cluster("batch").service("web", "shop/web:1").running(11);

        String failure =
                failureOf(() -> assertThat(aws).tasks("batch").ofService("web").hasSize(1));

        assertThat(failure).containsPattern("\n  tasks, the first 10 of 11:(\n    [^\n]+){10}\n(?!    )");
    }

    @Test
    void jobs_that_follow_one_another_never_overlap() {
        for (int i = 0; i < 3; i++) {
            run("cron");
            aws.time().settle();
        }

        assertThat(aws).tasks("batch").neverMoreThan(1).atOnce().hasSize(3);
    }

    @Test
    void jobs_that_overlap_are_told_with_the_instant_and_their_ids() {
        run("cron");
        aws.time().advance(Duration.ofSeconds(50));
        run("cron");
        aws.time().settle();

        assertThat(aws).tasks("batch").neverMoreThan(2).atOnce();
        assertThat(failureOf(
                        () -> assertThat(aws).tasks("batch").neverMoreThan(1).atOnce()))
                .containsPattern("^Expected the tasks of cluster batch never to run more than 1 at once, but at"
                        + " 2026-01-01T00:01:\\S+Z there were 2: [0-9a-f]{32}, [0-9a-f]{32}\n");
    }

    @Test
    void overlaps_are_found_after_ecs_has_forgotten_the_tasks() {
        run("cron");
        run("cron");
        aws.time().settle();
        aws.time().advance(Duration.ofHours(2));

        assertThat(aws).tasks("batch").isEmpty();
        assertThat(failureOf(
                        () -> assertThat(aws).tasks("batch").neverMoreThan(1).atOnce()))
                .contains("there were 2: ");
    }

    @Test
    void a_task_that_never_ran_counts_for_nothing() {
        aws.faults().pull("shop/nightly:1").isLimited();
        run("cron");
        aws.time().settle();

        assertThat(aws).tasks("batch").hasSize(1).neverMoreThan(0).atOnce();
    }

    @Test
    void history_begins_anew_with_a_snapshot() {
        run("cron");
        aws.time().advance(Duration.ofMinutes(1));
        Snapshot runs = aws.snapshot();
        run("cron");
        aws.time().settle();
        aws.restore(runs);
        aws.time().settle();

        assertThat(aws).tasks("batch").neverMoreThan(1).atOnce();
        assertThat(failureOf(
                        () -> assertThat(aws).tasks("batch").neverMoreThan(0).atOnce()))
                .contains("there were 1: ");
    }

    @Test
    void what_a_dropped_part_of_the_journal_knew_cannot_be_told() {
        for (int i = 0; i < 51_000; i++) {
            aws.images().push("shop/other:1", "content " + i % 2);
        }
        run("cron");
        aws.time().settle();
        long dropped = aws.journal().droppedNotes();

        assertThat(dropped).isPositive();
        assertThat(failureOf(
                        () -> assertThat(aws).tasks("batch").neverMoreThan(1).atOnce()))
                .startsWith(
                        "Expected the tasks of cluster batch never to run more than 1 at once, but that cannot be told:"
                                + " the journal has dropped its first " + dropped
                                + " notes of what happened; assert earlier in the"
                                + " test\n");
    }

    @Test
    void each_can_be_asserted_on_its_own() {
        run("cron");
        aws.time().settle();

        assertThat(aws).tasks("batch").each(task -> task.runs("shop/nightly:1").hasLaunchType("FARGATE"));
        assertThat(failureOf(() -> assertThat(aws).tasks("batch").each(task -> task.exitedWith(7))))
                .contains(
                        "Expected all tasks of cluster batch to be as asserted, but 1 of 1 is not:\n    Expected task ")
                .contains(" to have exited with 7, but it exited with 0\n");
    }

    @Test
    void the_journal_tells_when_a_task_moved() {
        String arn = run("cron");
        aws.time().settle();

        assertThat(aws.journal().taskMoves())
                .allMatch(move -> move.taskArn().equals(arn) && "cron".equals(move.startedBy()))
                .extracting(TaskMove::what)
                .containsExactly("PROVISIONING", "RUNNING", "stopping", "STOPPED");
        TaskMove last = aws.journal().taskMoves().get(3);
        Instant began = last.ranFrom();
        Instant ended = last.ranUntil();
        assertThat(Duration.between(began, ended)).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(61));
    }

    @Test
    void statuses_that_there_are_not_are_refused() {
        assertThatThrownBy(() -> assertThat(aws).tasks("batch").thatAre("RUNING"))
                .hasMessageContaining("thatAre(…) knows no status RUNING");
    }
}
