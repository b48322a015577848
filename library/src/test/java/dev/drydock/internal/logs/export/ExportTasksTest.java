package dev.drydock.internal.logs.export;

import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static dev.drydock.internal.logs.LogsWorld.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.internal.logs.LogsWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeExportTasksResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ExportTask;
import software.amazon.awssdk.services.cloudwatchlogs.model.ExportTaskStatusCode;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupClass;

class ExportTasksTest {

    private static final String BUCKET = "archive";
    private static final Duration STEP = Duration.ofSeconds(5);

    private final LogsWorld world = new LogsWorld();
    private final Drydock aws = world.aws;
    private final CloudWatchLogsClient logs = world.logs;

    private String export(long from, long to) {
        return logs.createExportTask(
                        b -> b.logGroupName(GROUP).from(from).to(to).destination(BUCKET))
                .taskId();
    }

    private String export() {
        return export(0, Long.MAX_VALUE);
    }

    private ExportTask described(String id) {
        return logs.describeExportTasks(b -> b.taskId(id)).exportTasks().get(0);
    }

    private ExportTaskStatusCode status(String id) {
        return described(id).status().code();
    }

    private String exported(String id) {
        return aws.buckets().text(BUCKET, "exportedlogs/" + id + "/web/000000.gz");
    }

    @Test
    void a_new_task_is_pending() {
        long now = world.now();
        String id = export(1, 2);

        assertThat(described(id))
                .isEqualTo(ExportTask.builder()
                        .taskId(id)
                        .logGroupName(GROUP)
                        .from(1L)
                        .to(2L)
                        .destination(BUCKET)
                        .destinationPrefix("exportedlogs")
                        .status(s -> s.code(ExportTaskStatusCode.PENDING))
                        .executionInfo(e -> e.creationTime(now))
                        .build());
    }

    @Test
    void a_group_that_was_made_again_meanwhile_is_another_one() {
        String id = export();
        aws.time().advance(STEP);
        logs.deleteLogGroup(b -> b.logGroupName(GROUP));
        logs.createLogGroup(b -> b.logGroupName(GROUP));

        aws.time().settle();

        assertThat(status(id)).isEqualTo(ExportTaskStatusCode.FAILED);
    }

    @Test
    void a_task_runs_and_completes() {
        String id = export();

        aws.time().advance(STEP);
        assertThat(status(id)).isEqualTo(ExportTaskStatusCode.RUNNING);
        aws.time().advance(Duration.ofSeconds(30));

        ExportTask done = described(id);
        assertThat(done.status().code()).isEqualTo(ExportTaskStatusCode.COMPLETED);
        assertThat(done.status().message()).isEqualTo("Completed successfully");
        assertThat(done.executionInfo().completionTime()).isEqualTo(world.now());
    }

    @Test
    void who_polls_sees_it_complete() {
        String id = export();

        int polls = 0;
        while (status(id) != ExportTaskStatusCode.COMPLETED) {
            assertThat(++polls).isLessThan(20);
        }
    }

    @Test
    void an_object_has_a_line_for_each_event_in_the_range() {
        long now = world.now();
        world.put(event(now - 2, "before"), event(now - 1, "first"), event(now, "last"), event(now + 1, "after"));

        String id = export(now - 1, now);
        aws.time().settle();

        assertThat(exported(id)).isEqualTo("2025-12-31T23:59:59.999Z first\n2026-01-01T00:00:00.000Z last\n");
    }

    @Test
    void there_is_an_object_for_each_stream_that_has_events() {
        for (String name : List.of("ecs/web/1", "ecs/db/1", "empty", "other")) {
            logs.createLogStream(b -> b.logGroupName(GROUP).logStreamName(name));
            if (!name.equals("empty")) {
                world.put(name, event(world.now(), "m"));
            }
        }

        String id = logs.createExportTask(b -> b.taskName("nightly")
                        .logGroupName(GROUP)
                        .logStreamNamePrefix("e")
                        .from(0L)
                        .to(Long.MAX_VALUE)
                        .destination(BUCKET)
                        .destinationPrefix("logs/app"))
                .taskId();
        aws.time().settle();

        assertThat(described(id).taskName()).isEqualTo("nightly");
        assertThat(aws.buckets().keys(BUCKET))
                .containsExactly(
                        "logs/app/" + id + "/ecs-db-1/000000.gz",
                        "logs/app/" + id + "/ecs-web-1/000000.gz",
                        "logs/app/aws-logs-write-test");
    }

    /** Slashes become hyphens, so that the keys of two streams may have one beginning. */
    @Test
    void streams_whose_names_differ_in_a_slash_alone_do_not_overwrite_each_other() {
        for (String name : List.of("api-1", "api/1")) {
            logs.createLogStream(b -> b.logGroupName(GROUP).logStreamName(name));
            world.put(name, event(world.now(), "of " + name));
        }

        String id = export();
        aws.time().settle();

        String folder = "exportedlogs/" + id + "/api-1/";
        assertThat(aws.buckets().text(BUCKET, folder + "000000.gz")).endsWith("of api-1\n");
        assertThat(aws.buckets().text(BUCKET, folder + "000001.gz")).endsWith("of api/1\n");
    }

    @Test
    void events_that_have_expired_are_not_exported() {
        world.putLines("old");
        logs.putRetentionPolicy(b -> b.logGroupName(GROUP).retentionInDays(1));
        world.advance(Duration.ofHours(23));
        world.putLines("new");
        world.advance(Duration.ofHours(2));

        String id = export();
        aws.time().settle();

        assertThat(exported(id)).endsWith("Z new\n").doesNotContain("old");
    }

    @Test
    void a_second_task_waits_until_the_first_is_over() {
        export();

        world.assertRefused(this::export, "LimitExceededException", "Resource limit exceeded.");
        aws.time().advance(STEP);
        world.assertRefused(this::export, "LimitExceededException", "Resource limit exceeded.");
        aws.time().settle();

        assertThat(export()).isNotEmpty();
    }

    @Test
    void a_task_is_cancelled_before_it_runs_and_while_it_runs() {
        for (Duration wait : List.of(Duration.ZERO, STEP)) {
            String id = export();
            aws.time().advance(wait);

            logs.cancelExportTask(b -> b.taskId(id));
            assertThat(status(id)).isEqualTo(ExportTaskStatusCode.PENDING_CANCEL);
            aws.time().settle();

            assertThat(described(id).status().code()).isEqualTo(ExportTaskStatusCode.CANCELLED);
            assertThat(described(id).status().message()).isEqualTo("Cancelled by user");
        }
        assertThat(aws.buckets().keys(BUCKET)).containsExactly("exportedlogs/aws-logs-write-test");
    }

    @Test
    void what_is_over_or_being_cancelled_cannot_be_cancelled() {
        String id = export();
        logs.cancelExportTask(b -> b.taskId(id));

        for (int i = 0; i < 2; i++) {
            world.assertRefused(
                    () -> logs.cancelExportTask(b -> b.taskId(id)),
                    "InvalidOperationException",
                    "The specified export task has already finished");
            aws.time().settle();
        }
    }

    @Test
    void a_task_that_is_not_there_cannot_be_cancelled_and_is_not_described() {
        world.assertRefused(
                () -> logs.cancelExportTask(b -> b.taskId("none")),
                "ResourceNotFoundException",
                "The specified export task does not exist.");
        assertThat(logs.describeExportTasks(b -> b.taskId("none")).exportTasks())
                .isEmpty();
    }

    @Test
    void a_group_or_a_bucket_that_is_not_there_is_refused() {
        aws.buckets().create(BUCKET);

        world.assertRefused(
                () -> logs.createExportTask(
                        b -> b.logGroupName("none").from(0L).to(1L).destination("none")),
                "ResourceNotFoundException",
                "The specified log group does not exist.");
        world.assertRefused(
                () -> logs.createExportTask(
                        b -> b.logGroupName(GROUP).from(0L).to(1L).destination("none")),
                "InvalidParameterException",
                "The given bucket does not exist. Please make sure the bucket is valid.");
    }

    @Test
    void a_range_that_ends_before_it_starts_is_refused() {
        world.assertRefused(
                () -> export(2, 1),
                "InvalidParameterException",
                "The specified time range is invalid: from is later than to.");
    }

    @Test
    void a_group_of_infrequent_access_cannot_be_exported() {
        logs.createLogGroup(b -> b.logGroupName("rare").logGroupClass(LogGroupClass.INFREQUENT_ACCESS));

        world.assertRefused(
                () -> logs.createExportTask(
                        b -> b.logGroupName("rare").from(0L).to(1L).destination(BUCKET)),
                "InvalidOperationException",
                "The log group rare is of log-group-class INFREQUENT_ACCESS. CreateExportTask is not supported for this"
                        + " log class.");
    }

    @Test
    void a_task_fails_whose_group_or_bucket_is_gone_when_it_writes() {
        aws.buckets().create(BUCKET);
        String first = export();
        logs.deleteLogGroup(b -> b.logGroupName(GROUP));
        aws.time().settle();
        logs.createLogGroup(b -> b.logGroupName(GROUP));
        String second = export();
        aws.buckets().remove(BUCKET);
        aws.time().settle();

        assertThat(described(first).status().code()).isEqualTo(ExportTaskStatusCode.FAILED);
        assertThat(described(second).status().code()).isEqualTo(ExportTaskStatusCode.FAILED);
    }

    @Test
    void tasks_are_listed_page_by_page_and_chosen_by_status() {
        String first = export();
        aws.time().settle();
        String second = export();

        DescribeExportTasksResponse page = logs.describeExportTasks(b -> b.limit(1));

        assertThat(page.exportTasks()).extracting(ExportTask::taskId).containsExactly(first);
        assertThat(logs.describeExportTasks(b -> b.nextToken(page.nextToken())).exportTasks())
                .extracting(ExportTask::taskId)
                .containsExactly(second);
        assertThat(logs.describeExportTasks(b -> b.statusCode(ExportTaskStatusCode.PENDING))
                        .exportTasks())
                .extracting(ExportTask::taskId)
                .containsExactly(second);
    }

    @Test
    void a_snapshot_taken_under_way_goes_on() {
        world.putLines("one");
        String id = export();
        aws.time().advance(STEP);
        Drydock other = Drydock.create();

        other.restore(aws.snapshot());
        other.time().settle();
        aws.time().settle();

        assertThat(Inside.image(other)).isEqualTo(Inside.image(aws));
        assertThat(other.buckets().text(BUCKET, "exportedlogs/" + id + "/web/000000.gz"))
                .endsWith("Z one\n");
    }
}
