package dev.drydock.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.wire.WireFormatException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.LiveTailSessionLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.LiveTailSessionUpdate;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricTransformation;
import software.amazon.awssdk.services.ecr.model.UploadLayerPartRequest;
import software.amazon.awssdk.services.ecs.model.ConflictException;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Task;

class WireCodecTest {

    @Test
    void null_is_absent_and_empty_stays_empty() {
        DescribeTasksRequest unset =
                DescribeTasksRequest.builder().cluster("prod").build();
        DescribeTasksRequest empty =
                DescribeTasksRequest.builder().tasks(List.of()).build();

        assertThat(WireCodec.toJson(unset)).isEqualTo("{\"cluster\":\"prod\"}");
        assertThat(WireCodec.toJson(empty)).isEqualTo("{\"tasks\":[]}");
        assertThat(describeTasks("{\"tasks\":null}").hasTasks()).isFalse();
        assertThat(describeTasks("{\"tasks\":[]}").hasTasks()).isTrue();
    }

    @Test
    void null_elements_stay() {
        DescribeTasksRequest request =
                DescribeTasksRequest.builder().tasks("a", null).build();

        String json = WireCodec.toJson(request);

        assertThat(json).isEqualTo("{\"tasks\":[\"a\",null]}");
        assertThat(describeTasks(json)).isEqualTo(request);
    }

    @Test
    void a_token_the_caller_left_out_stays_out() {
        assertThat(WireCodec.toJson(RunTaskRequest.builder().build())).isEqualTo("{}");
    }

    @Test
    void map_keys_are_sorted() {
        Map<String, String> options = new HashMap<>();
        for (String key : List.of("zeta", "alpha", "mu", "beta", "omega", "Alpha")) {
            options.put(key, key);
        }
        LogConfiguration logs = LogConfiguration.builder().options(options).build();

        assertThat(WireCodec.toJson(logs)).isEqualTo("""
                {"options":{"Alpha":"Alpha","alpha":"alpha","beta":"beta","mu":"mu","omega":"omega","zeta":"zeta"}}""");
    }

    @ParameterizedTest
    @CsvSource({
        "1700000000.123456,  2023-11-14T22:13:20.123Z",
        "1.7000000001234E9,  2023-11-14T22:13:20.123Z",
        "1700000000,         2023-11-14T22:13:20Z",
        "0,                  1970-01-01T00:00:00Z",
        "-0.001,             1969-12-31T23:59:59.999Z",
        "1e-999999999,       1970-01-01T00:00:00Z",
    })
    void instants_are_epoch_seconds_cut_to_milliseconds(String wire, Instant instant) {
        Task task =
                WireCodec.read("{\"createdAt\":" + wire + "}", Task.builder()).build();

        assertThat(task.createdAt()).isEqualTo(instant);
    }

    @Test
    void instants_are_written_with_three_decimals() {
        Task task = Task.builder()
                .createdAt(Instant.parse("2023-11-14T22:13:20.120999Z"))
                .build();

        assertThat(WireCodec.toJson(task)).isEqualTo("{\"createdAt\":1700000000.120}");
    }

    @Test
    void unknown_members_are_skipped_and_unknown_enum_values_keep_their_text() {
        RunTaskRequest request = WireCodec.read(
                        "{\"new\":{\"a\":[1,{\"b\":null}]},\"launchType\":\"MOON\",\"newer\":[[]],\"count\":2}",
                        RunTaskRequest.builder())
                .build();

        assertThat(request.launchTypeAsString()).isEqualTo("MOON");
        assertThat(request.count()).isEqualTo(2);
    }

    @Test
    void bytes_are_base64() {
        UploadLayerPartRequest request = UploadLayerPartRequest.builder()
                .layerPartBlob(SdkBytes.fromUtf8String("layer?"))
                .build();

        String json = WireCodec.toJson(request);

        assertThat(json).isEqualTo("{\"layerPartBlob\":\"bGF5ZXI/\"}");
        assertThat(WireCodec.read(json, UploadLayerPartRequest.builder()).build())
                .isEqualTo(request);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1        | expected a base64 string, found a number
            true     | expected a base64 string, found true or false
            ["YQ=="] | expected a base64 string, found a list
            {}       | expected a base64 string, found an object
            """)
    void bytes_that_are_no_string_are_told_for_what_they_are(String json, String problem) {
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> WireCodec.read("{\"layerPartBlob\":" + json + "}", UploadLayerPartRequest.builder()))
                .satisfies(e -> {
                    assertThat(e.path()).isEqualTo("layerPartBlob");
                    assertThat(e.problem()).isEqualTo(problem);
                });
    }

    @Test
    void a_string_that_is_not_base64_is_told() {
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> WireCodec.read("{\"layerPartBlob\":\"a!\"}", UploadLayerPartRequest.builder()))
                .satisfies(e -> {
                    assertThat(e.path()).isEqualTo("layerPartBlob");
                    assertThat(e.problem())
                            .startsWith("expected a base64 string: ")
                            .contains("Illegal character '!'");
                });
    }

    @Test
    void the_largest_layer_part_passes() {
        UploadLayerPartRequest request = UploadLayerPartRequest.builder()
                .layerPartBlob(SdkBytes.fromByteArray(new byte[20_971_520]))
                .build();

        UploadLayerPartRequest again = WireCodec.read(WireCodec.toJson(request), UploadLayerPartRequest.builder())
                .build();

        assertThat(again.layerPartBlob().asByteArrayUnsafe()).hasSize(20_971_520);
    }

    @Test
    void documents_are_the_json_they_stand_for() {
        DeploymentLifecycleHook hook = DeploymentLifecycleHook.builder()
                .hookDetails(Document.mapBuilder()
                        .putNumber("n", 1)
                        .putNull("nothing")
                        .putList("l", list -> list.addBoolean(true))
                        .build())
                .build();

        assertThat(WireCodec.toJson(hook)).isEqualTo("{\"hookDetails\":{\"l\":[true],\"n\":1,\"nothing\":null}}");
    }

    @Test
    void modelled_members_of_exceptions_are_written_and_read() {
        ConflictException.Builder builder = ConflictException.builder().resourceIds("task/1", "task/2");

        String json = WireCodec.toJson(builder.build());
        ConflictException again =
                WireCodec.read(json, ConflictException.builder()).build();

        assertThat(json).isEqualTo("{\"resourceIds\":[\"task/1\",\"task/2\"]}");
        assertThat(again.resourceIds()).containsExactly("task/1", "task/2");
    }

    @Test
    void a_single_event_of_an_event_stream_is_a_value_like_any_other() {
        LiveTailSessionUpdate update = LiveTailSessionUpdate.builder()
                .sessionMetadata(metadata -> metadata.sampled(false))
                .sessionResults(LiveTailSessionLogEvent.builder().message("up").build())
                .build();

        assertThat(WireCodec.toJson(update))
                .isEqualTo("{\"sessionMetadata\":{\"sampled\":false},\"sessionResults\":[{\"message\":\"up\"}]}");
    }

    @Test
    void lone_surrogates_do_not_break_the_bytes() {
        Tag tag = Tag.builder().key("half \ud83d").build();

        byte[] json = WireCodec.toBytes(tag);

        assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo("{\"key\":\"half ?\"}");
    }

    @Test
    void people_get_the_layout_of_the_aws_cli() {
        DescribeTasksResponse response = DescribeTasksResponse.builder()
                .tasks(Task.builder().taskArn("a").tags(List.of()).build())
                .failures(List.of())
                .build();

        assertThat(WireCodec.toPrettyJson(response)).isEqualTo("""
                {
                    "tasks": [
                        {
                            "tags": [],
                            "taskArn": "a"
                        }
                    ],
                    "failures": []
                }""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "{}", " { } "})
    void an_empty_body_is_an_empty_object(String json) {
        assertThat(describeTasks(json)).isEqualTo(DescribeTasksRequest.builder().build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "[]                                            | -                              | expected an object, found a list",
                "null                                          | -                              | expected an object, found null",
                "{\"family\":1}                                | family                         | expected a string, found a number",
                "{\"family\":[]}                               | family                         | expected a string, found a list",
                "{\"volumes\":{}}                              | volumes                        | expected a list, found an object",
                "{\"containerDefinitions\":[{},[]]}            | containerDefinitions[1]        | expected an object, found a list",
                "{\"containerDefinitions\":[{\"cpu\":\"1\"}]}  | containerDefinitions[0].cpu    | expected a whole number, found a string",
                "{\"containerDefinitions\":[{\"cpu\":1.5}]}    | containerDefinitions[0].cpu    | expected a whole number, found a fraction",
                "{\"containerDefinitions\":[{\"cpu\":3e9}]}    | containerDefinitions[0].cpu    | the number is out of range",
                "{\"containerDefinitions\":[{\"cpu\":99999999999999999999}]} | containerDefinitions[0].cpu | the number is out of range",
                "{\"containerDefinitions\":[{\"cpu\":1e999999999}]} | containerDefinitions[0].cpu | the number is out of range",
                "{\"containerDefinitions\":[{\"essential\":1}]} | containerDefinitions[0].essential | expected true or false, found a number",
                "{\"containerDefinitions\":[{\"logConfiguration\":{\"options\":{\"a\":true}}}]} | containerDefinitions[0].logConfiguration.options.a | expected a string, found true or false",
                "{\"containerDefinitions\":[{\"dockerLabels\":[]}]} | containerDefinitions[0].dockerLabels | expected an object, found a list",
                "{\"containerDefinitions\":[{\"cpu\":9.3e18}]} | containerDefinitions[0].cpu | the number is out of range",
                "{\"containerDefinitions\":[{\"cpu\":1e19}]} | containerDefinitions[0].cpu | the number is out of range",
                "{\"containerDefinitions\":[{\"cpu\":9300000000000000001.0}]} | containerDefinitions[0].cpu | the number is out of range",
                "{\"containerDefinitions\":[{\"cpu\":2147483648}]} | containerDefinitions[0].cpu | the number is out of range",
                "{\"containerDefinitions\":[{\"cpu\":-2147483649}]} | containerDefinitions[0].cpu | the number is out of range",
                "{\"containerDefinitions\":[{\"command\":[\"a\",{}]}]} | containerDefinitions[0].command[1] | expected a string, found an object",
            })
    void wrong_types_are_told_by_path(String json, String path, String problem) {
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> WireCodec.read(json, RegisterTaskDefinitionRequest.builder()))
                .satisfies(e -> {
                    assertThat(e.path()).isEqualTo(path == null ? "" : path);
                    assertThat(e.problem()).isEqualTo(problem);
                });
    }

    @Test
    void the_largest_and_smallest_numbers_pass() {
        assertThat(container("{\"cpu\":2147483647,\"memory\":-2147483648}"))
                .isEqualTo(ContainerDefinition.builder()
                        .cpu(Integer.MAX_VALUE)
                        .memory(Integer.MIN_VALUE)
                        .build());
        assertThat(WireCodec.read("{\"startTime\":9e18}", GetLogEventsRequest.builder())
                        .build()
                        .startTime())
                .isEqualTo(9_000_000_000_000_000_000L);
    }

    private static ContainerDefinition container(String json) {
        return WireCodec.read(json, ContainerDefinition.builder()).build();
    }

    @ParameterizedTest
    @CsvSource({"'\"NaN\"', NaN", "'\"Infinity\"', Infinity", "'\"-Infinity\"', -Infinity", "1.5, 1.5"})
    void numbers_that_json_has_not_are_texts(String wire, Double value) {
        assertThat(WireCodec.read("{\"defaultValue\":" + wire + "}", MetricTransformation.builder())
                        .build()
                        .defaultValue())
                .isEqualTo(value);
    }

    @Test
    void the_place_where_json_is_broken_is_told() {
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> WireCodec.read("{\n  \"family\": }", RegisterTaskDefinitionRequest.builder()))
                .satisfies(e -> assertThat(e.problem()).startsWith("not valid JSON at line 2, column 1"));
    }

    @Test
    void empty_objects_and_lists_stay_on_one_line() {
        Task task = Task.builder().overrides(o -> {}).tags(List.of()).build();

        assertThat(WireCodec.toPrettyJson(task)).isEqualTo("""
                {
                    "overrides": {},
                    "tags": []
                }""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{]", "{} {}", "{\"family\":}", "{\"family\":\"a\"", "{family:1}", "nonsense", "{\"a\":01}"
            })
    void broken_json_is_told(String json) {
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> WireCodec.read(json, RegisterTaskDefinitionRequest.builder()));
    }

    @Test
    void broken_utf8_is_told() {
        byte[] json = {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'};

        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> WireCodec.read(json, RegisterTaskDefinitionRequest.builder()));
    }

    @Test
    void deep_nesting_is_refused_not_followed() {
        String deepUnknown = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        String deepDocument = "{\"hookDetails\":" + "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000) + "}";

        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> WireCodec.read(deepUnknown, RunTaskRequest.builder()));
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> WireCodec.read(deepDocument, DeploymentLifecycleHook.builder()));
    }

    @Test
    void what_json_cannot_tell_is_refused() {
        Document deep = Document.fromNull();
        for (int i = 0; i < 5_000; i++) {
            deep = Document.fromList(List.of(deep));
        }
        DeploymentLifecycleHook tooDeep =
                DeploymentLifecycleHook.builder().hookDetails(deep).build();
        DeploymentLifecycleHook noNumber = DeploymentLifecycleHook.builder()
                .hookDetails(Document.fromNumber("many"))
                .build();
        Map<String, String> nullKey = new HashMap<>();
        nullKey.put(null, "x");
        ContainerDefinition noKey =
                ContainerDefinition.builder().dockerLabels(nullKey).build();
        Task tooLate = Task.builder().createdAt(Instant.MAX).build();

        assertThatExceptionOfType(WireFormatException.class).isThrownBy(() -> WireCodec.toJson(tooDeep));
        assertThatExceptionOfType(WireFormatException.class).isThrownBy(() -> WireCodec.toJson(noNumber));
        assertThatExceptionOfType(WireFormatException.class).isThrownBy(() -> WireCodec.toJson(noKey));
        assertThatExceptionOfType(WireFormatException.class).isThrownBy(() -> WireCodec.toJson(tooLate));
    }

    private static DescribeTasksRequest describeTasks(String json) {
        return WireCodec.read(json, DescribeTasksRequest.builder()).build();
    }
}
