package dev.drydock.internal.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.testkit.Networks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.ecs.model.FirelensConfigurationType;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.Task;

/** What tasks write through a log router. */
class FirelensTest {

    private static final String GROUP = "/ecs/routed";

    private final Drydock aws = Drydock.create();
    private Map<String, String> router = Map.of();

    @BeforeEach
    void furnish() {
        aws.given().cluster("prod").instances(1, "m5.large");
        aws.images()
                .add(
                        "shop/job:1",
                        s -> s.logs("said \"hello\"")
                                .after(Duration.ofMinutes(1))
                                .exits(0));
    }

    private Task run(LaunchType launchType, Map<String, String> more) {
        Map<String, String> options = new TreeMap<>(Map.of(
                "Name",
                "cloudwatch_logs",
                "region",
                "us-east-1",
                "log_group_name",
                GROUP,
                "auto_create_group",
                "true"));
        options.put("log_stream_prefix", "from-fluent-bit-");
        more.forEach((name, value) -> {
            if (value.isEmpty()) {
                options.remove(name);
            } else {
                options.put(name, value);
            }
        });
        aws.ecs()
                .registerTaskDefinition(b -> b.family("job")
                        .networkMode("awsvpc")
                        .requiresCompatibilitiesWithStrings("FARGATE", "EC2")
                        .cpu("256")
                        .memory("512")
                        .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                        .containerDefinitions(
                                c -> c.name("app")
                                        .image("shop/job:1")
                                        .logConfiguration(l -> l.logDriver(LogDriver.AWSFIRELENS)
                                                .options(options)),
                                c -> c.name("router")
                                        .image("amazon/aws-for-fluent-bit:stable")
                                        .firelensConfiguration(f -> f.type(FirelensConfigurationType.FLUENTBIT)
                                                .options(router))));
        Task task = aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("job")
                        .launchType(launchType)
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0);
        aws.time().advance(Duration.ofSeconds(40));
        return task;
    }

    private static String id(Task task) {
        return task.taskArn().substring(task.taskArn().lastIndexOf('/') + 1);
    }

    private List<FilteredLogEvent> events() {
        return aws.logs().filterLogEvents(b -> b.logGroupName(GROUP)).events();
    }

    private List<String> groups() {
        return aws.logs().describeLogGroups(b -> {}).logGroups().stream()
                .map(LogGroup::logGroupName)
                .toList();
    }

    @Test
    void a_line_arrives_with_where_it_is_from_in_a_stream_named_for_its_tag() {
        Task task = run(LaunchType.FARGATE, Map.of());

        String runtimeId = aws.ecs()
                .describeTasks(b -> b.cluster("prod").tasks(task.taskArn()))
                .tasks()
                .get(0)
                .containers()
                .get(0)
                .runtimeId();
        assertThat(events())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.logStreamName()).isEqualTo("from-fluent-bit-app-firelens-" + id(task)))
                .extracting(FilteredLogEvent::message)
                .isEqualTo("{\"source\":\"stdout\",\"log\":\"said \\\"hello\\\"\",\"container_id\":\"" + runtimeId
                        + "\",\"container_name\":\"app\",\"ecs_cluster\":\"prod\",\"ecs_task_arn\":\"" + task.taskArn()
                        + "\",\"ecs_task_definition\":\"job:1\"}");
    }

    @Test
    void on_an_instance_a_record_names_the_instance_and_the_container_in_docker() {
        run(LaunchType.EC2, Map.of("Name", "cloudwatch"));

        assertThat(events().get(0).message())
                .containsPattern("\"container_name\":\"/ecs-job-1-app-[0-9a-f]{20}\"")
                .containsPattern("\"ec2_instance_id\":\"i-[0-9a-f]{17}\"");
    }

    @Test
    void a_key_sends_its_field_alone_to_a_stream_that_can_be_named() {
        run(LaunchType.FARGATE, Map.of("log_key", "log", "log_stream_name", "all", "log_stream_prefix", ""));

        assertThat(events()).extracting(FilteredLogEvent::message).containsExactly("said \"hello\"");
        assertThat(events()).extracting(FilteredLogEvent::logStreamName).containsExactly("all");
    }

    @Test
    void an_option_is_read_in_any_case_and_the_first_of_several() {
        run(
                LaunchType.FARGATE,
                Map.of("log_key", "", "LOG_KEY", "container_name", "Log_Key", "log", "lOG_KEY", "source"));

        assertThat(events().get(0).message()).isEqualTo("app");
    }

    @Test
    void a_key_that_no_record_has_sends_nothing() {
        run(LaunchType.FARGATE, Map.of("log_key", "level"));

        assertThat(events()).isEmpty();
    }

    @Test
    void a_router_can_leave_the_task_out() {
        router = Map.of("enable-ecs-log-metadata", "false");

        run(LaunchType.FARGATE, Map.of());

        assertThat(events().get(0).message()).doesNotContain("ecs_cluster").contains("container_id");
    }

    @Test
    void a_missing_group_loses_the_lines_and_the_task_goes_on() {
        Task task = run(LaunchType.FARGATE, Map.of("auto_create_group", "false"));

        assertThat(groups()).isEmpty();
        assertThat(aws.ecs()
                        .describeTasks(b -> b.cluster("prod").tasks(task.taskArn()))
                        .tasks()
                        .get(0)
                        .lastStatus())
                .isEqualTo("RUNNING");
    }

    @Test
    void a_line_goes_to_the_region_that_is_named() {
        run(LaunchType.FARGATE, Map.of("region", "eu-west-1"));

        assertThat(groups()).isEmpty();
        assertThat(aws.region("eu-west-1")
                        .logs()
                        .filterLogEvents(b -> b.logGroupName(GROUP))
                        .events())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"firehose", "datadog"})
    void what_goes_elsewhere_is_gone(String plugin) {
        run(LaunchType.FARGATE, Map.of("Name", plugin));

        assertThat(groups()).isEmpty();
    }

    @Test
    void a_router_that_is_told_no_stream_or_two_sends_nothing() {
        run(LaunchType.FARGATE, Map.of("log_stream_prefix", ""));
        run(LaunchType.FARGATE, Map.of("log_stream_name", "all"));

        assertThat(groups()).isEmpty();
    }
}
