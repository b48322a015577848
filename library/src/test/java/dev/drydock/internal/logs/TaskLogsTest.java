package dev.drydock.internal.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.container.ScriptBuilder;
import dev.drydock.testkit.Networks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.Task;

/** What tasks write by the awslogs driver. */
class TaskLogsTest {

    private static final String GROUP = "/ecs/job";

    private final Drydock aws = Drydock.create();

    @BeforeEach
    void furnish() {
        aws.given().cluster("prod").instances(1, "m5.large").and().logGroup(GROUP);
    }

    private Task start(LaunchType launchType, Map<String, String> more) {
        Map<String, String> options = new TreeMap<>(more);
        options.put("awslogs-group", GROUP);
        options.put("awslogs-region", "us-east-1");
        options.put("awslogs-stream-prefix", "ecs");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("job")
                        .networkMode("awsvpc")
                        .requiresCompatibilitiesWithStrings("FARGATE", "EC2")
                        .cpu("256")
                        .memory("512")
                        .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                        .containerDefinitions(c -> c.name("app")
                                .image("shop/job:1")
                                .logConfiguration(
                                        l -> l.logDriver(LogDriver.AWSLOGS).options(options))));
        return aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("job")
                        .launchType(launchType)
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0);
    }

    private void script(Consumer<ScriptBuilder> script) {
        aws.images().add("shop/job:1", script);
    }

    private List<String> messages() {
        return aws.logs().filterLogEvents(b -> b.logGroupName(GROUP)).events().stream()
                .map(FilteredLogEvent::message)
                .toList();
    }

    @Test
    void metric_filters_measure_what_a_task_writes() {
        aws.logs()
                .putMetricFilter(b -> b.logGroupName(GROUP)
                        .filterName("failures")
                        .filterPattern("failed")
                        .metricTransformations(t ->
                                t.metricNamespace("Jobs").metricName("Failures").metricValue("1")));
        script(s -> s.logs("reading", "failed: disk full").exits(1));

        start(LaunchType.FARGATE, Map.of());
        aws.time().settle();

        assertThat(aws.logGroup(GROUP).metricValues("Failures")).hasSize(1);
    }

    @Test
    void a_date_at_its_start_begins_an_event_and_what_follows_belongs_to_it() {
        script(s -> s.logs(
                        "2026-01-01 10:00:00 failed",
                        "  at shop.Job.run(Job.java:7)",
                        "  at shop.Main.main(Main.java:3)",
                        "2026-01-01 10:00:01 bye")
                .exits(1));

        start(LaunchType.FARGATE, Map.of("awslogs-datetime-format", "%Y-%m-%d %H:%M:%S"));
        aws.time().settle();

        assertThat(messages())
                .containsExactly(
                        "2026-01-01 10:00:00 failed\n  at shop.Job.run(Job.java:7)\n  at shop.Main.main(Main.java:3)\n",
                        "2026-01-01 10:00:01 bye\n");
    }

    @Test
    void a_pattern_begins_events_too() {
        script(s -> s.logs("leftover", "INFO one", "ERROR two", "more").exits(0));

        start(LaunchType.EC2, Map.of("awslogs-multiline-pattern", "^(INFO|ERROR)"));
        aws.time().settle();

        assertThat(messages()).containsExactly("leftover\n", "INFO one\n", "ERROR two\nmore\n");
    }

    @Test
    void lines_of_an_event_may_come_one_after_another() {
        script(s -> s.logs("ERROR one")
                .after(Duration.ofSeconds(2))
                .logs("  at one")
                .after(Duration.ofSeconds(2))
                .logs("ERROR two")
                .after(Duration.ofSeconds(6))
                .logs("  too late")
                .exits(0));

        start(LaunchType.EC2, Map.of("awslogs-multiline-pattern", "^ERROR"));
        aws.time().settle();

        assertThat(messages()).containsExactly("ERROR one\n  at one\n", "ERROR two\n", "  too late\n");
    }

    @Test
    void an_event_arrives_when_the_driver_has_waited_for_more_and_has_the_time_of_its_first_line() {
        script(s -> s.logs("ERROR one").after(Duration.ofHours(1)).exits(0));
        Task task = start(LaunchType.FARGATE, Map.of("awslogs-multiline-pattern", "^ERROR"));
        aws.time().advanceUntil(() -> described(task).lastStatus().equals("RUNNING"), Duration.ofMinutes(1));
        long written = described(task).startedAt().toEpochMilli();
        assertThat(messages()).isEmpty();

        aws.time().advance(Duration.ofSeconds(5));

        FilteredLogEvent event =
                aws.logs().filterLogEvents(b -> b.logGroupName(GROUP)).events().get(0);
        assertThat(event.message()).isEqualTo("ERROR one\n");
        assertThat(event.ingestionTime() - event.timestamp()).isEqualTo(5_000);
        assertThat(event.timestamp()).isLessThanOrEqualTo(written);
    }

    @Test
    void a_snapshot_keeps_the_lines_that_wait_for_more() {
        script(s -> s.logs("ERROR one").after(Duration.ofHours(1)).exits(0));
        Task task = start(LaunchType.FARGATE, Map.of("awslogs-multiline-pattern", "^ERROR"));
        aws.time().advanceUntil(() -> described(task).lastStatus().equals("RUNNING"), Duration.ofMinutes(1));
        aws.restore(aws.snapshot());

        aws.time().advance(Duration.ofSeconds(5));

        assertThat(messages()).containsExactly("ERROR one\n");
    }

    @Test
    void a_pattern_with_many_ways_to_match_is_decided_all_the_same() {
        script(s -> s.logs("x".repeat(20_000), "xZ", "more").exits(0));

        start(LaunchType.EC2, Map.of("awslogs-multiline-pattern", "(.|x)*Z"));
        aws.time().settle();

        assertThat(messages()).containsExactly("x".repeat(20_000) + "\n", "xZ\nmore\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(open", "(?:){2147483647}x", "((a{1000}){1000}){1000}"})
    void a_pattern_that_is_none_lets_no_container_start(String pattern) {
        Task task = start(LaunchType.EC2, Map.of("awslogs-multiline-pattern", pattern));
        aws.time().settle();

        assertThat(aws.ecs()
                        .describeTasks(b -> b.cluster("prod").tasks(task.taskArn()))
                        .tasks()
                        .get(0)
                        .containers()
                        .get(0)
                        .reason())
                .startsWith("CannotStartContainerError: Error response from daemon: failed to initialize logging"
                        + " driver: awslogs could not parse multiline pattern key \"" + pattern
                        + "\": error parsing regexp");
    }

    @Test
    void a_format_and_a_pattern_do_not_go_together() {
        Task task = start(
                LaunchType.FARGATE, Map.of("awslogs-multiline-pattern", "^x", "awslogs-datetime-format", "%Y-%m-%d"));
        aws.time().settle();

        assertThat(described(task).stoppedReason())
                .isEqualTo(
                        "ResourceInitializationError: failed to validate logger args: you cannot configure log opt"
                                + " 'awslogs-datetime-format' and 'awslogs-multiline-pattern' at the same time : exit status 1");
    }

    @Test
    void an_empty_pattern_is_none() {
        script(s -> s.logs("one", "two").exits(0));

        start(LaunchType.EC2, Map.of("awslogs-multiline-pattern", ""));
        aws.time().settle();

        assertThat(messages()).containsExactly("one", "two");
    }

    @Test
    void fargate_makes_streams_before_it_pulls_and_an_instance_when_the_container_starts() {
        Task onFargate = start(LaunchType.FARGATE, Map.of());
        Task onEc2 = start(LaunchType.EC2, Map.of());
        aws.time().advance(Duration.ofMinutes(1));

        assertThat(stream(onFargate).creationTime())
                .isEqualTo(described(onFargate).pullStartedAt().toEpochMilli());
        assertThat(stream(onEc2).creationTime())
                .isGreaterThan(described(onEc2).pullStoppedAt().toEpochMilli());
    }

    private Task described(Task task) {
        return aws.ecs()
                .describeTasks(b -> b.cluster("prod").tasks(task.taskArn()))
                .tasks()
                .get(0);
    }

    private LogStream stream(Task task) {
        String id = task.taskArn().substring(task.taskArn().lastIndexOf('/') + 1);
        return aws.logs()
                .describeLogStreams(b -> b.logGroupName(GROUP).logStreamNamePrefix("ecs/app/" + id))
                .logStreams()
                .get(0);
    }

    @Test
    void a_group_deleted_under_a_running_task_loses_its_lines_and_the_task_goes_on() {
        script(s -> s.logs("one")
                .after(Duration.ofMinutes(1))
                .logs("two")
                .after(Duration.ofMinutes(1))
                .exits(0));
        Task task = start(LaunchType.FARGATE, Map.of());
        aws.time().advance(Duration.ofSeconds(40));
        assertThat(messages()).containsExactly("one");

        aws.logs().deleteLogGroup(b -> b.logGroupName(GROUP));
        aws.given().logGroup(GROUP);
        aws.time().settle();

        assertThat(described(task).containers().get(0).exitCode()).isZero();
        assertThat(messages()).isEmpty();
    }

    @Test
    void tasks_that_write_at_the_same_time_have_streams_of_their_own_in_one_order() {
        script(s -> s.logs("a").after(Duration.ofSeconds(1)).logs("b").exits(0));
        start(LaunchType.FARGATE, Map.of());
        start(LaunchType.FARGATE, Map.of());
        aws.time().settle();

        assertThat(aws.logs().describeLogStreams(b -> b.logGroupName(GROUP)).logStreams())
                .hasSize(2);
        assertThat(messages()).containsExactly("a", "a", "b", "b");
    }
}
