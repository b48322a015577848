package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.FilteredLogs.MetricValue;
import dev.drydock.junit.DrydockTest;
import dev.drydock.junit.DrydockTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResultField;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseHandler;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.FirelensConfigurationType;
import software.amazon.awssdk.services.ecs.model.LogDriver;

/** The pieces of code in {@code docs/logs.md}; a test of the library keeps both the same. Only the test moves time. */
// spotless:off
@DrydockTest
@DrydockTime(DrydockTime.Mode.MANUAL)
class LogsPageSnippetsTest {

    private static final String GROUP = "/ecs/web";
    private static final String STREAM = "web/1";

    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void there_is_a_log(CloudWatchLogsClient logs) {
        logs.createLogGroup(b -> b.logGroupName(GROUP));
        logs.createLogStream(b -> b.logGroupName(GROUP).logStreamName(STREAM));
    }

    private static void log(Drydock aws, String... messages) {
        long now = aws.time().instant().toEpochMilli();
        aws.logs().putLogEvents(b -> b.logGroupName(GROUP).logStreamName(STREAM).logEvents(Stream.of(messages)
                .map(message -> InputLogEvent.builder().timestamp(now).message(message).build())
                .toList()));
    }

    private static void logLater(Drydock aws, int seconds, String message) {
        var unused = aws.time().executor().schedule(() -> log(aws, message), seconds, TimeUnit.SECONDS);
    }

    @Test
    void search(CloudWatchLogsClient logs, Drydock aws) {
        log(aws, "{\"status\":500}", "{\"status\":200}");
        long since = aws.time().instant().minus(Duration.ofHours(1)).toEpochMilli();

        // docs/logs.md begins: search
        for (FilteredLogEvent event : logs.filterLogEventsPaginator(b -> b.logGroupName("/ecs/web")
                .startTime(since).filterPattern("{ $.status >= 500 }")).events()) {
            lines.add(event.message());
        }
        // docs/logs.md ends

        assertThat(lines).containsExactly("{\"status\":500}");
    }

    @Test
    void follow(CloudWatchLogsClient logs, Drydock aws) {
        BooleanSupplier wanted = () -> lines.size() < 3;
        logLater(aws, 7, "one");
        logLater(aws, 7, "two");
        logLater(aws, 40, "three");

        // docs/logs.md begins: follow
        long newest = aws.time().instant().toEpochMilli();
        Set<String> seen = new HashSet<>();
        while (wanted.getAsBoolean()) {
            long start = newest;
            for (FilteredLogEvent event : logs.filterLogEventsPaginator(
                    b -> b.logGroupName("/ecs/web").startTime(start)).events()) {
                if (seen.add(event.eventId())) {             // several events may have one timestamp
                    newest = event.timestamp();
                    lines.add(event.message());
                }
            }
            aws.time().sleeper().sleep(Duration.ofSeconds(5));
        }
        // docs/logs.md ends

        assertThat(lines).containsExactly("one", "two", "three");
    }

    @Test
    void measure(CloudWatchLogsClient logs, Drydock aws) {
        // docs/logs.md begins: measure
        logs.putMetricFilter(b -> b.logGroupName("/ecs/web").filterName("slow").filterPattern("{ $.ms > 1000 }")
                .metricTransformations(t -> t.metricNamespace("Shop").metricName("Slow").metricValue("$.ms")
                        .dimensions(Map.of("Path", "$.path"))));
        // docs/logs.md ends

        log(aws, "{\"path\":\"/pay\",\"ms\":1200}", "{\"path\":\"/pay\",\"ms\":20}");

        // docs/logs.md begins: measured
        List<MetricValue> slow = aws.logGroup("/ecs/web").metricValues("Slow"); // instant, value, dimensions, unit
        // docs/logs.md ends
        assertThat(slow).singleElement().satisfies(each -> {
            assertThat(each.value()).isEqualTo(1200);
            assertThat(each.dimensions()).containsExactly(Map.entry("Path", "/pay"));
        });
    }

    @Test
    void subscribe(CloudWatchLogsClient logs, Drydock aws) {
        LogConsumer consumer = new LogConsumer(line -> lines.add(line.message()));

        // docs/logs.md begins: subscribe
        String function = "arn:aws:lambda:us-east-1:123456789012:function:alarm";
        logs.putSubscriptionFilter(b -> b.logGroupName("/ecs/web").filterName("errors").filterPattern("ERROR")
                .destinationArn(function));
        aws.logTarget(function).subscriber(batch -> consumer.lambdaEvent(batch.lambdaEvent()));
        // docs/logs.md ends
        log(aws, "ERROR", "well");

        assertThat(lines).containsExactly("ERROR");
    }

    @Test
    void query(CloudWatchLogsClient logs, Drydock aws) {
        log(aws, "{\"path\":\"/pay\",\"status\":500}", "{\"path\":\"/pay\",\"status\":200}");
        long end = aws.time().instant().getEpochSecond();

        // docs/logs.md begins: query
        String query = logs.startQuery(b -> b.logGroupName("/ecs/web").startTime(end - 3_600).endTime(end)
                .queryString("filter status >= 500 | stats count(*) as failures by path | sort failures desc"))
                .queryId();
        aws.time().settle();                                 // or poll, as programs do
        List<List<ResultField>> rows = logs.getQueryResults(b -> b.queryId(query)).results();
        // docs/logs.md ends

        assertThat(rows).singleElement().satisfies(row ->
                assertThat(row).extracting(ResultField::value).containsExactly("/pay", "1"));
        assertThatThrownBy(() -> logs.startQuery(b -> b.logGroupName(GROUP).startTime(0L).endTime(end)
                .queryString("pattern @message")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("the command pattern of CloudWatch Logs Insights");
    }

    @Test
    void tail(Drydock aws) {
        String groupArn = "arn:aws:logs:us-east-1:123456789012:log-group:/ecs/web";
        logLater(aws, 3, "ERROR");
        logLater(aws, 4, "well");

        // docs/logs.md begins: tail
        CompletableFuture<Void> session = aws.logsAsync().startLiveTail(
                b -> b.logGroupIdentifiers(groupArn).logEventFilterPattern("ERROR"),
                StartLiveTailResponseHandler.builder()
                        .subscriber(event -> event.accept(StartLiveTailResponseHandler.Visitor.builder()
                                .onSessionUpdate(update -> update.sessionResults().forEach(each -> lines.add(each.message())))
                                .build()))
                        .build());

        aws.time().advance(Duration.ofSeconds(10));          // ten updates
        // docs/logs.md ends

        assertThat(lines).containsExactly("ERROR");
        assertThat(session.cancel(true)).isTrue();
    }

    @Test
    void export(CloudWatchLogsClient logs, Drydock aws) {
        log(aws, "hello");
        long now = aws.time().instant().toEpochMilli();

        // docs/logs.md begins: export
        aws.buckets().create("shop-archive");                // from now on no other bucket is there
        String task = logs.createExportTask(b -> b.logGroupName("/ecs/web").from(0L).to(now).destination("shop-archive"))
                .taskId();
        aws.time().settle();                                 // PENDING, RUNNING, COMPLETED
        String text = aws.buckets().text("shop-archive", "exportedlogs/" + task + "/web-1/000000.gz");
        // docs/logs.md ends

        assertThat(text).isEqualTo("2026-01-01T00:00:00.000Z hello\n");
    }

    @Test
    void deliver(CloudWatchLogsClient logs, Drydock aws) {
        String eventBus = "arn:aws:events:us-east-1:123456789012:event-bus/orders";

        // docs/logs.md begins: deliver
        logs.putDeliverySource(b -> b.name("orders").resourceArn(eventBus).logType("INFO_LOGS"));
        String archive = logs.putDeliveryDestination(b -> b.name("archive")
                .deliveryDestinationConfiguration(c -> c.destinationResourceArn("arn:aws:s3:::shop-archive")))
                .deliveryDestination().arn();
        logs.createDelivery(b -> b.deliverySourceName("orders").deliveryDestinationArn(archive));
        // docs/logs.md ends

        aws.time().advance(Duration.ofDays(1));
        assertThat(logs.describeDeliveries(b -> {}).deliveries()).hasSize(1);
        assertThat(aws.buckets().keys("shop-archive")).isEmpty();
    }

    @Test
    void awslogs(EcsClient ecs, CloudWatchLogsClient logs, Drydock aws) {
        aws.images().push("shop/web:1");
        aws.images().add("shop/web:1", script -> script
                .logs("ERROR no connection", "  at Pool.take", "INFO well").exits(0));
        ContainerDefinition.Builder container = ContainerDefinition.builder().name("web").image(aws.images().uri("shop/web:1"));

        // docs/logs.md begins: awslogs
        container.logConfiguration(log -> log.logDriver(LogDriver.AWSLOGS).options(Map.of(
                "awslogs-group", "/ecs/web",
                "awslogs-region", "us-east-1",
                "awslogs-stream-prefix", "ecs",
                "awslogs-multiline-pattern", "^[A-Z]+ ",     // a line that begins so begins an event
                "mode", "non-blocking",
                "max-buffer-size", "1m")));                  // what it has no room for is lost
        // docs/logs.md ends

        run(ecs, aws, container.build());
        assertThat(messages(logs)).containsExactly("ERROR no connection\n  at Pool.take\n", "INFO well\n");
    }

    @Test
    void firelens(EcsClient ecs, CloudWatchLogsClient logs, Drydock aws) {
        aws.images().push("shop/web:1");
        aws.images().add("shop/web:1", script -> script.logs("hello").after(Duration.ofSeconds(5)).exits(0));
        ContainerDefinition.Builder web = ContainerDefinition.builder().name("web").image(aws.images().uri("shop/web:1"));
        ContainerDefinition.Builder router = ContainerDefinition.builder();

        // docs/logs.md begins: firelens
        web.logConfiguration(log -> log.logDriver(LogDriver.AWSFIRELENS).options(Map.of(
                "Name", "cloudwatch_logs",
                "region", "us-east-1",
                "log_group_name", "/ecs/web",
                "log_stream_prefix", "routed-",
                "log_key", "log")));                         // the line alone, not the record around it
        router.name("router").image("public.ecr.aws/aws-observability/aws-for-fluent-bit:stable")
                .firelensConfiguration(f -> f.type(FirelensConfigurationType.FLUENTBIT));
        // docs/logs.md ends

        run(ecs, aws, web.build(), router.build());
        assertThat(messages(logs)).containsExactly("hello");
    }

    private static void run(EcsClient ecs, Drydock aws, ContainerDefinition... containers) {
        aws.given().cluster("prod");
        ecs.registerTaskDefinition(b -> b.family("web").networkMode("awsvpc").cpu("256").memory("512")
                .requiresCompatibilitiesWithStrings("FARGATE").executionRoleArn("arn:aws:iam::123456789012:role/execution")
                .containerDefinitions(containers));
        ecs.runTask(b -> b.cluster("prod").taskDefinition("web").launchType("FARGATE")
                .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1"))));
        aws.time().settle();
    }

    private static List<String> messages(CloudWatchLogsClient logs) {
        return logs.filterLogEvents(b -> b.logGroupName(GROUP)).events().stream().map(FilteredLogEvent::message).toList();
    }
}
// spotless:on
