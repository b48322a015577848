package dev.drydock.internal.logs.subscription;

import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static dev.drydock.internal.logs.LogsWorld.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.Drydock;
import dev.drydock.LogBatch;
import dev.drydock.Snapshot;
import dev.drydock.internal.logs.LogsWorld;
import dev.drydock.time.DrydockStuckError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.Distribution;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutSubscriptionFilterRequest;

/** What subscriptions deliver to consumers. */
class DeliveryToConsumersTest {

    private static final String LAMBDA = "arn:aws:lambda:us-east-1:123456789012:function:shipper";
    private static final String KINESIS = "arn:aws:kinesis:us-east-1:123456789012:stream/logs";
    private static final String FIREHOSE = "arn:aws:firehose:us-east-1:123456789012:deliverystream/logs";
    private static final String ROLE = "arn:aws:iam::123456789012:role/logs";

    private final LogsWorld world = new LogsWorld();
    private final List<LogBatch> batches = new ArrayList<>();

    private void subscribe(String name, String pattern, Consumer<PutSubscriptionFilterRequest.Builder> changed) {
        world.logs.putSubscriptionFilter(b -> changed.accept(
                b.logGroupName(GROUP).filterName(name).filterPattern(pattern).destinationArn(LAMBDA)));
    }

    private void subscribe(String pattern) {
        subscribe("f", pattern, b -> {});
    }

    private static String unpacked(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void an_upload_is_delivered_as_aws_packs_it() {
        subscribe("errors", "ERROR", b -> {});
        world.aws.logGroup(GROUP).subscriber(batches::add);
        long now = world.now();

        world.put(event(now - 2, "ERROR 1"), event(now - 1, "well"), event(now, "ERROR \"2\""));

        assertThat(batches).hasSize(1);
        String id1 = batches.get(0).events().get(0).id();
        String id2 = batches.get(0).events().get(1).id();
        assertThat(unpacked(batches.get(0).bytes()))
                .isEqualTo("{\"messageType\":\"DATA_MESSAGE\",\"owner\":\"123456789012\",\"logGroup\":\"/app\","
                        + "\"logStream\":\"web\",\"subscriptionFilters\":[\"errors\"],\"logEvents\":["
                        + "{\"id\":\"" + id1 + "\",\"timestamp\":" + (now - 2) + ",\"message\":\"ERROR 1\"},"
                        + "{\"id\":\"" + id2 + "\",\"timestamp\":" + now + ",\"message\":\"ERROR \\\"2\\\"\"}]}");
        assertThat(world.logs
                        .filterLogEvents(b -> b.logGroupName(GROUP).filterPattern("ERROR"))
                        .events())
                .extracting(each -> each.eventId())
                .containsExactly(id1, id2);
    }

    @Test
    void a_batch_is_there_unpacked_and_as_functions_get_it() {
        subscribe("");
        world.aws.logTarget(LAMBDA).subscriber(batches::add);

        world.putLines("hello");

        LogBatch batch = batches.get(0);
        assertThat(batch.isData()).isTrue();
        assertThat(batch.destinationArn()).isEqualTo(LAMBDA);
        assertThat(batch.owner()).isEqualTo("123456789012");
        assertThat(batch.logGroup()).isEqualTo(GROUP);
        assertThat(batch.logStream()).isEqualTo("web");
        assertThat(batch.subscriptionFilters()).containsExactly("f");
        assertThat(batch.events()).singleElement().satisfies(each -> {
            assertThat(each.message()).isEqualTo("hello");
            assertThat(each.timestamp()).isEqualTo(world.aws.time().instant());
            assertThat(each.extractedFields()).isEmpty();
        });
        String data = json(batch.lambdaEvent()).path("awslogs").path("data").asText();
        assertThat(unpacked(Base64.getDecoder().decode(data))).isEqualTo(batch.json());
    }

    @Test
    void nothing_that_does_not_match_is_delivered_and_nothing_from_before() {
        world.aws.logGroup(GROUP).subscriber(batches::add);
        world.putLines("ERROR before");

        subscribe("ERROR");
        world.putLines("well");
        world.logs.deleteSubscriptionFilter(b -> b.logGroupName(GROUP).filterName("f"));
        world.putLines("ERROR after");

        assertThat(batches).isEmpty();
    }

    @Test
    void fields_between_blanks_are_extracted_and_properties_are_not() {
        subscribe("fields", "[ip, ..., size > 1000]", b -> {});
        subscribe("json", "{ $.op = * }", b -> {});
        world.aws.logGroup(GROUP).subscriber(batches::add);

        world.putLines("127.0.0.1 GET 1534");
        world.putLines("{\"op\":\"get\"}");

        assertThat(batches.get(0).events().get(0).extractedFields())
                .isEqualTo(Map.of("ip", "127.0.0.1", "2", "GET", "size", "1534"));
        assertThat(json(batches.get(0).json())
                        .at("/logEvents/0/extractedFields/size")
                        .asText())
                .isEqualTo("1534");
        assertThat(batches.get(1).json()).doesNotContain("extractedFields");
    }

    @Test
    void system_fields_go_with_the_events_where_they_are_asked_for() {
        subscribe("f", "", b -> b.emitSystemFields("@aws.account", "@aws.region", "@source.log"));
        world.aws.logGroup(GROUP).subscriber(batches::add);

        world.putLines("hello");

        assertThat(batches.get(0).events().get(0).extractedFields())
                .isEqualTo(Map.of("@aws.account", "123456789012", "@aws.region", "us-east-1", "@source.log", GROUP));
    }

    @Test
    void criteria_decide_whether_a_group_is_looked_at() {
        subscribe("here", "", b -> b.fieldSelectionCriteria("@aws.region = \"us-east-1\""));
        subscribe("there", "", b -> b.fieldSelectionCriteria("@aws.region = \"eu-west-1\""));
        world.aws.logGroup(GROUP).subscriber(batches::add);

        world.putLines("hello");

        assertThat(batches).extracting(LogBatch::subscriptionFilters).containsExactly(List.of("here"));
    }

    @Test
    void a_stream_is_checked_when_a_filter_names_it_and_a_function_is_not() {
        world.aws.logGroup(GROUP).subscriber(batches::add);

        subscribe("");
        subscribe("f", "", b -> b.destinationArn(KINESIS).roleArn(ROLE));
        subscribe("f", "", b -> b.destinationArn(FIREHOSE).roleArn(ROLE));

        assertThat(batches).noneMatch(LogBatch::isData).hasSize(2);
        assertThat(batches.get(0).json())
                .isEqualTo("{\"messageType\":\"CONTROL_MESSAGE\",\"owner\":\"CloudwatchLogs\",\"logGroup\":\"\","
                        + "\"logStream\":\"\",\"subscriptionFilters\":[],\"logEvents\":[{\"id\":\"\",\"timestamp\":"
                        + world.now() + ",\"message\":\"CWL CONTROL MESSAGE: Checking health of destination Kinesis"
                        + " stream.\"}]}");
        assertThat(batches.get(1).events().get(0).message())
                .isEqualTo("CWL CONTROL MESSAGE: Checking health of destination Firehose.");
    }

    @Test
    void a_stream_of_kinesis_gets_one_key_for_a_log_stream_or_one_by_chance() {
        subscribe("f", "", b -> b.destinationArn(KINESIS).roleArn(ROLE));
        world.aws.logTarget(KINESIS).subscriber(batches::add);
        world.logs.createLogStream(b -> b.logGroupName(GROUP).logStreamName("other"));
        world.putLines("1");
        world.putLines("2");
        world.put("other", event(world.now(), "3"));
        subscribe("f", "", b -> b.destinationArn(KINESIS).roleArn(ROLE).distribution(Distribution.RANDOM));
        world.putLines("4");
        world.putLines("5");

        List<String> keys = batches.stream()
                .filter(LogBatch::isData)
                .map(LogBatch::partitionKey)
                .toList();
        assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
        assertThat(keys.get(3)).isNotEqualTo(keys.get(4));
    }

    @Test
    void equal_worlds_deliver_equal_bytes() {
        List<byte[]> packed = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            LogsWorld each = new LogsWorld();
            each.logs.putSubscriptionFilter(
                    b -> b.logGroupName(GROUP).filterName("f").filterPattern("").destinationArn(LAMBDA));
            each.aws.logGroup(GROUP).subscriber(batch -> packed.add(batch.bytes()));
            each.putLines("hello");
        }

        assertThat(packed.get(0)).isEqualTo(packed.get(1)).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);
    }

    @Test
    void an_exception_of_a_consumer_stands_in_the_journal_and_breaks_nothing() {
        subscribe("");
        world.aws.logGroup(GROUP).subscriber(batch -> {
            throw new IllegalStateException("not ready");
        });
        world.aws.logGroup(GROUP).subscriber(batches::add);

        world.putLines("hello");

        assertThat(world.read()).containsExactly("hello");
        assertThat(batches).hasSize(1);
        assertThat(world.aws.journal().text())
                .contains("the subscriber of " + LAMBDA + " threw java.lang.IllegalStateException: not ready");
    }

    @Test
    void an_assertion_in_a_consumer_fails_its_test() {
        subscribe("");
        world.aws.logGroup(GROUP).subscriber(batch -> assertThat(batch.events()).isEmpty());

        assertThatThrownBy(() -> world.putLines("hello")).isInstanceOf(AssertionError.class);
        assertThat(world.read()).containsExactly("hello");
    }

    @Test
    void a_consumer_may_call_aws() {
        subscribe("");
        CloudWatchLogsClient logs = world.aws.logs();
        logs.createLogGroup(b -> b.logGroupName("copy"));
        logs.createLogStream(b -> b.logGroupName("copy").logStreamName("s"));
        world.aws
                .logGroup(GROUP)
                .subscriber(batch -> logs.putLogEvents(b -> b.logGroupName("copy")
                        .logStreamName("s")
                        .logEvents(event(world.now(), batch.events().get(0).message()))));

        world.putLines("hello");

        assertThat(logs.filterLogEvents(b -> b.logGroupName("copy")).events()).hasSize(1);
    }

    @Test
    void a_consumer_that_writes_where_it_reads_is_found_out() {
        subscribe("");
        world.aws.logGroup(GROUP).subscriber(batch -> world.putLines("again"));

        assertThatThrownBy(() -> world.putLines("hello"))
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageContaining("is written to log group /app again and again");
    }

    @Test
    void a_consumer_cannot_move_time() {
        subscribe("");
        List<Throwable> thrown = new ArrayList<>();
        world.aws.logGroup(GROUP).subscriber(batch -> {
            try {
                world.advance(Duration.ofSeconds(1));
            } catch (IllegalStateException refused) {
                thrown.add(refused);
            }
        });

        world.putLines("hello");

        assertThat(thrown).hasSize(1);
    }

    @Test
    void a_snapshot_brings_filters_back_and_no_consumers() {
        subscribe("ERROR");
        world.aws.logGroup(GROUP).subscriber(batches::add);
        Snapshot snapshot = new Snapshot(world.aws.snapshot().json());
        Drydock other = Drydock.create();
        List<LogBatch> others = new ArrayList<>();

        other.restore(snapshot);
        other.logGroup(GROUP).subscriber(others::add);
        other.logs()
                .putLogEvents(b -> b.logGroupName(GROUP)
                        .logStreamName("web")
                        .logEvents(event(world.now(), "ERROR"), event(world.now(), "well")));

        assertThat(others)
                .singleElement()
                .satisfies(batch -> assertThat(batch.events()).hasSize(1));
        assertThat(batches).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:s3:::logs",
                "arn:aws:lambda:us-east-1:123456789012:function:",
                "arn:aws:lambda:::function:shipper",
                "arn:aws:kinesis:us-east-1:me:stream/logs",
                "arn:aws:kinesis:here:123456789012:stream/logs"
            })
    void what_is_no_target_cannot_be_subscribed_to(String arn) {
        assertThatThrownBy(() -> world.aws.logTarget(arn))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the ARN of a Lambda function");
    }
}
