package dev.drydock.internal.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.container.ScriptBuilder;
import dev.drydock.testkit.Networks;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.SettingName;
import software.amazon.awssdk.services.ecs.model.Task;

/** The options of the awslogs driver, and its buffer. */
class LogDriverTest {

    private static final String GROUP = "/ecs/job";
    private static final String KIBIBYTE = "x".repeat(1024);

    private Drydock aws = Drydock.create();

    private Task start(LaunchType launchType, Map<String, String> more, Consumer<ScriptBuilder> script) {
        aws.given().cluster("prod").instances(1, "m5.large").and().logGroup(GROUP);
        aws.images().add("shop/job:1", script);
        Map<String, String> options = new TreeMap<>(Map.of("awslogs-group", GROUP, "awslogs-region", "us-east-1"));
        options.put("awslogs-stream-prefix", "ecs");
        options.putAll(more);
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
        Task task = aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("job")
                        .launchType(launchType)
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0);
        aws.time().settle();
        return aws.ecs()
                .describeTasks(b -> b.cluster("prod").tasks(task.taskArn()))
                .tasks()
                .get(0);
    }

    private List<String> messages() {
        return aws.logs().filterLogEvents(b -> b.logGroupName(GROUP)).events().stream()
                .map(FilteredLogEvent::message)
                .toList();
    }

    /** A process that writes lines of a kibibyte, all at once. */
    private static Consumer<ScriptBuilder> kibibytes(int count) {
        String[] lines = IntStream.range(0, count).mapToObj(i -> KIBIBYTE).toArray(String[]::new);
        return s -> s.logs(lines).exits(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mode | sometimes | logger: logging mode not supported: sometimes",
                "max-buffer-size | lots | error parsing option max-buffer-size: invalid size: 'lots'",
                "awslogs-colour | red | unknown log opt 'awslogs-colour' for awslogs log driver",
                "labels | a | unknown log opt 'labels' for awslogs log driver",
                "awslogs-create-group | yes | must specify valid value for log opt 'awslogs-create-group':"
                        + " strconv.ParseBool: parsing \"yes\": invalid syntax",
                "awslogs-create-stream | no | must specify valid value for log opt 'awslogs-create-stream':"
                        + " strconv.ParseBool: parsing \"no\": invalid syntax",
                "awslogs-force-flush-interval-seconds | 0 | must specify a positive integer for log opt"
                        + " 'awslogs-force-flush-interval-seconds': 0",
                "awslogs-max-buffered-events | many | must specify a positive integer for log opt"
                        + " 'awslogs-max-buffered-events': many"
            })
    void an_option_that_docker_does_not_take_lets_no_container_start(String option, String value, String problem) {
        Task onEc2 = start(LaunchType.EC2, Map.of(option, value), s -> s.exits(0));
        aws = Drydock.create();
        Task onFargate = start(LaunchType.FARGATE, Map.of(option, value), s -> s.exits(0));

        assertThat(onEc2.containers().get(0).reason())
                .isEqualTo(
                        "CannotStartContainerError: Error response from daemon: failed to initialize logging driver: "
                                + problem);
        assertThat(onFargate.stoppedReason())
                .isEqualTo(
                        "ResourceInitializationError: failed to validate logger args: " + problem + " : exit status 1");
        assertThat(onFargate.stopCodeAsString()).isEqualTo("TaskFailedToStart");
    }

    @Test
    void a_buffer_is_for_drivers_that_do_not_block() {
        Task task = start(LaunchType.EC2, Map.of("mode", "blocking", "max-buffer-size", "1m"), s -> s.exits(0));

        assertThat(task.containers().get(0).reason())
                .endsWith("logger: max-buffer-size option is only supported with 'mode=non-blocking'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "t", "True"})
    void a_group_is_made_by_whatever_go_takes_for_true(String yes) {
        start(
                LaunchType.EC2,
                Map.of("awslogs-create-group", yes, "awslogs-group", "/made"),
                s -> s.logs("hello").exits(0));

        assertThat(aws.logs().filterLogEvents(b -> b.logGroupName("/made")).events())
                .hasSize(1);
    }

    @Test
    void a_stream_that_is_not_to_be_made_has_to_be_there() {
        start(
                LaunchType.EC2,
                Map.of("awslogs-create-stream", "false"),
                s -> s.logs("lost").exits(0));

        assertThat(aws.logs().describeLogStreams(b -> b.logGroupName(GROUP)).logStreams())
                .isEmpty();
    }

    @Test
    void without_a_prefix_a_stream_has_the_name_of_the_container_in_docker() {
        aws.given().cluster("prod").instances(1, "m5.large").and().logGroup(GROUP);
        aws.ecs()
                .registerTaskDefinition(b -> b.family("job")
                        .containerDefinitions(c -> c.name("app")
                                .image("busybox")
                                .command("echo", "hello")
                                .memory(64)
                                .logConfiguration(l -> l.logDriver(LogDriver.AWSLOGS)
                                        .options(Map.of("awslogs-group", GROUP, "awslogs-region", "us-east-1")))));
        aws.ecs().runTask(b -> b.cluster("prod").taskDefinition("job"));
        aws.time().settle();

        assertThat(aws.logs().describeLogStreams(b -> b.logGroupName(GROUP)).logStreams())
                .extracting(LogStream::logStreamName)
                .allMatch(name -> name.matches("[0-9a-f]{64}"))
                .hasSize(1);
    }

    @Test
    void what_a_full_buffer_has_no_room_for_is_lost() {
        start(LaunchType.EC2, Map.of("mode", "non-blocking", "max-buffer-size", "4k"), kibibytes(10));

        assertThat(messages()).hasSize(4);
    }

    @Test
    void a_line_that_is_larger_than_the_buffer_passes_if_nothing_waits() {
        start(LaunchType.EC2, Map.of("max-buffer-size", "10"), kibibytes(2));

        assertThat(messages()).hasSize(1);
    }

    @Test
    void a_buffer_empties_as_time_passes() {
        aws = Drydock.builder()
                .timings(Timings.realistic().with(Timing.AWSLOGS_MEBIBYTE, Duration.ofSeconds(1_024)))
                .build();

        start(
                LaunchType.EC2,
                Map.of("max-buffer-size", "2k"),
                s -> s.logs(KIBIBYTE, KIBIBYTE, "first is lost")
                        .after(Duration.ofSeconds(1))
                        .logs(KIBIBYTE, "second is lost")
                        .after(Duration.ofSeconds(2))
                        .logs("kept")
                        .exits(0));

        assertThat(messages()).containsExactly(KIBIBYTE, KIBIBYTE, KIBIBYTE, "kept");
    }

    @Test
    void a_driver_that_blocks_loses_nothing() {
        start(LaunchType.EC2, Map.of("mode", "blocking"), kibibytes(11 * 1024));

        assertThat(kept()).isEqualTo(11 * 1024);
    }

    @Test
    void ten_mebibytes_wait_at_most_unless_the_account_has_them_block() {
        start(LaunchType.EC2, Map.of(), kibibytes(10 * 1024 + 1));
        assertThat(kept()).isEqualTo(10 * 1024);

        aws = Drydock.create();
        aws.ecs()
                .putAccountSettingDefault(
                        b -> b.name(SettingName.DEFAULT_LOG_DRIVER_MODE).value("blocking"));
        start(LaunchType.EC2, Map.of(), kibibytes(10 * 1024 + 1));
        assertThat(kept()).isEqualTo(10 * 1024 + 1);
    }

    private long kept() {
        return aws.logs().filterLogEventsPaginator(b -> b.logGroupName(GROUP)).events().stream()
                .count();
    }
}
