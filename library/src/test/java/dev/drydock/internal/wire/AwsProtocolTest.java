package dev.drydock.internal.wire;

import static dev.drydock.testkit.RawHttp.ECR;
import static dev.drydock.testkit.RawHttp.ECS;
import static dev.drydock.testkit.RawHttp.LOGS;
import static dev.drydock.testkit.RawHttp.post;
import static dev.drydock.testkit.RawHttp.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.journal.Call;
import dev.drydock.operation.EcrOperation;
import dev.drydock.operation.EcsOperation;
import dev.drydock.operation.LogsOperation;
import dev.drydock.operation.OperationName;
import dev.drydock.testkit.RawHttp.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ecs.model.ConflictException;
import software.amazon.awssdk.services.ecs.model.EcsException;

class AwsProtocolTest {

    private final Drydock aws = Drydock.create();

    @Test
    void an_answer_has_the_headers_that_aws_sends() {
        Reply reply = post(aws, ECS + "CreateCluster", "{\"clusterName\":\"prod\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/x-amz-json-1.1");
        assertThat(reply.header("x-amzn-RequestId")).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f-]{17}");
        assertThat(reply.body()).contains("\"clusterArn\":\"arn:aws:ecs:us-east-1:123456789012:cluster/prod\"");
    }

    @Test
    void an_error_has_its_code_in_body_and_header() {
        Reply reply = post(aws, ECS + "ListTasks", "{\"cluster\":\"nowhere\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("x-amzn-errortype")).isEqualTo("ClusterNotFoundException");
        assertThat(reply.header("x-amzn-RequestId")).isNotBlank();
        assertThat(reply.body())
                .isEqualTo("{\"__type\":\"ClusterNotFoundException\",\"message\":\"Cluster not found.\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "'', This request names no operation of AWS's",
        "AmazonEC2ContainerServiceV20141113, but not an unnamed service:AmazonEC2ContainerServiceV20141113",
        "AmazonEC2ContainerServiceV20141113.DestroyCluster, Drydock knows no operation ecs:DestroyCluster",
        "AmazonEC2ContainerServiceV20141113.createCluster, Drydock knows no operation ecs:createCluster",
        "DynamoDB_20120810.ListTables, 'Drydock simulates ECS, ECR, CloudWatch Logs, Elastic Load Balancing, CloudWatch and Application Auto Scaling, but not DynamoDB_20120810:ListTables'",
    })
    void a_target_of_no_operation_is_unknown_and_said_to_be(String target, String message) {
        Reply reply = post(aws, target, "{}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body())
                .startsWith("{\"__type\":\"UnknownOperationException\",\"message\":\"")
                .contains(message);
        assertThat(reply.header("x-amzn-errortype")).isEqualTo("UnknownOperationException");
        assertThat(reply.header("x-amzn-RequestId")).isNotBlank();
    }

    @Test
    void an_event_stream_is_refused_where_the_answer_must_be_there_at_once() {
        Reply reply = post(aws, LOGS + "StartLiveTail", "{\"logGroupIdentifiers\":[\"arn:aws:logs:us-east-1:1:x\"]}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("UnknownOperationException", "logs:StartLiveTail over this door");
    }

    @Test
    void an_operation_that_is_not_simulated_is_named() {
        Reply reply = post(aws, LOGS + "DescribeImportTasks", "{}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body())
                .startsWith("{\"__type\":\"UnknownOperationException\",\"message\":\"Drydock does not simulate"
                        + " logs:DescribeImportTasks");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"cluster\":1}               | NUMBER_VALUE cannot be converted to String",
                "{\"cluster\":1.5}             | DECIMAL_VALUE cannot be converted to String",
                "{\"cluster\":true}            | TRUE_VALUE cannot be converted to String",
                "{\"cluster\":{}}              | Start of structure or map found where not expected",
                "{\"cluster\":[]}              | Unrecognized collection type class java.lang.String",
                "{\"count\":\"1\"}             | STRING_VALUE cannot be converted to Integer",
                "{\"count\":99999999999}       | NUMBER_VALUE cannot be converted to Integer",
                "{\"tags\":{}}                 | Start of structure or map found where not expected",
                "{\"tags\":\"a\"}              | Unexpected field type",
                "{\"overrides\":\"a\"}         | Unexpected field type",
                "{\"overrides\":[]}            | Unrecognized collection type class"
                        + " com.amazonaws.madison.frontend.TaskOverride",
                "{\"enableExecuteCommand\":\"x\"} | Unexpected token received from parser",
                "{\"enableExecuteCommand\":1}  | NUMBER_VALUE cannot be converted to Boolean",
                "[]                            | Unrecognized collection type class"
                        + " com.amazonaws.madison.frontend.RunTaskRequest",
            })
    void a_member_of_the_wrong_type_is_a_serialization_exception(String body, String message) {
        Reply reply = post(aws, ECS + "RunTask", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo("{\"__type\":\"SerializationException\",\"message\":\"" + message + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"cluster\":", "cluster=prod", "<xml/>", "{}{}", "{\"cluster\":\"\\x\"}", "\u0000"})
    void text_that_is_no_json_is_a_serialization_exception(String body) {
        Reply reply = post(aws, ECS + "RunTask", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo("{\"__type\":\"SerializationException\"}");
        assertThat(reply.header("x-drydock-hint")).isNotBlank();
    }

    @Test
    void broken_utf8_is_a_serialization_exception() {
        byte[] body = "{\"clusterName\":\"??\"}".getBytes(StandardCharsets.ISO_8859_1);
        body[16] = (byte) 0xc3;
        body[17] = (byte) 0x28;

        assertThat(post(aws, ECS + "CreateCluster", body).body()).isEqualTo("{\"__type\":\"SerializationException\"}");
    }

    @Test
    void nesting_without_end_is_a_serialization_exception() {
        String deep = "{\"unknown\":" + "[".repeat(100_000);

        assertThat(post(aws, ECS + "RunTask", deep).body()).isEqualTo("{\"__type\":\"SerializationException\"}");
    }

    @Test
    void a_number_of_a_million_digits_is_a_serialization_exception() {
        String huge = "{\"count\":" + "9".repeat(1_000_000) + "}";

        assertThat(post(aws, ECS + "RunTask", huge).body()).contains("SerializationException");
    }

    @Test
    void ten_megabytes_are_refused_by_the_rules_of_the_operation() {
        String name = "n".repeat(10_000_000);

        Reply reply = post(aws, ECS + "CreateCluster", "{\"clusterName\":\"" + name + "\"}");

        assertThat(reply.body()).startsWith("{\"__type\":\"InvalidParameterException\"");
        assertThat(aws.journal().text()).hasSizeLessThan(20_000);
    }

    @Test
    void unknown_members_are_ignored() {
        Reply reply = post(aws, ECS + "CreateCluster", "{\"clusterName\":\"prod\",\"newIn2031\":{\"a\":[1]}}");

        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void no_body_is_an_empty_request() {
        assertThat(post(aws, ECS + "ListClusters", "").body()).startsWith("{\"clusterArns\":[]");
    }

    @Test
    void account_and_region_follow_the_signature() {
        post(aws, ECS + "CreateCluster", "{}", signed("210987654321", "eu-west-1"));
        post(aws, ECS + "CreateCluster", "{}", signed("AKIDEXAMPLE", "ap-south-1"));

        assertThat(aws.account("210987654321")
                        .region("eu-west-1")
                        .ecs()
                        .listClusters()
                        .clusterArns())
                .hasSize(1);
        assertThat(aws.region("ap-south-1").ecs().listClusters().clusterArns()).hasSize(1);
        assertThat(aws.ecs().listClusters().clusterArns()).isEmpty();
    }

    @Test
    void a_region_that_is_none_is_refused_as_a_bad_scope() {
        Reply reply = post(aws, ECS + "ListClusters", "{}", signed("AKIDEXAMPLE", "mars"));

        assertThat(reply.body())
                .isEqualTo("{\"__type\":\"InvalidSignatureException\","
                        + "\"message\":\"Credential should be scoped to a valid region. \"}");
    }

    @Test
    void a_signature_without_credential_is_incomplete() {
        Reply reply = post(aws, ECS + "ListClusters", "{}", Map.entry("Authorization", "AWS4-HMAC-SHA256 nothing"));

        assertThat(reply.body()).contains("IncompleteSignatureException");
    }

    @Test
    void a_refusal_at_the_door_is_told_in_the_journal() {
        post(aws, ECS + "RunTask", "{\"count\":\"1\"}");

        assertThat(aws.journal().text())
                .contains("turned away at the door: AmazonEC2ContainerServiceV20141113.RunTask")
                .contains("count: expected a whole number, found a string");
    }

    @Test
    void the_journal_keeps_attempt_and_user_agent() {
        post(
                aws,
                ECS + "ListClusters",
                "{}",
                Map.entry("amz-sdk-request", "attempt=2; max=4"),
                Map.entry("User-Agent", "aws-cli/2.15.0"));

        Call call = aws.journal().calls(EcsOperation.LIST_CLUSTERS).get(0);
        assertThat(call.attempt()).isEqualTo(2);
        assertThat(call.userAgent()).isEqualTo("aws-cli/2.15.0");
        assertThat(aws.journal().text())
                .contains("ecs:ListClusters {} (attempt 2)")
                .doesNotContain("aws-cli");
    }

    @Test
    void an_exception_of_the_users_own_making_is_sent_with_all_that_an_error_has() {
        aws.faults()
                .on(EcsOperation.LIST_CLUSTERS)
                .fails(EcsException.builder().message("broken").build())
                .times(1);
        aws.faults()
                .on(EcsOperation.LIST_CLUSTERS)
                .fails(EcsException.builder()
                        .awsErrorDetails(
                                AwsErrorDetails.builder().errorMessage("odd").build())
                        .statusCode(503)
                        .build());

        Reply first = post(aws, ECS + "ListClusters", "{}");
        Reply second = post(aws, ECS + "ListClusters", "{}");

        assertThat(first.header("x-amzn-RequestId")).isNotBlank();
        assertThat(first.body()).isEqualTo("{\"__type\":\"EcsException\",\"message\":\"broken\"}");
        assertThat(second.status()).isEqualTo(503);
        assertThat(second.header("x-amzn-errortype")).isEqualTo("EcsException");
        assertThat(second.body()).isEqualTo("{\"__type\":\"EcsException\",\"message\":\"odd\"}");
    }

    @Test
    void a_region_of_the_european_sovereign_cloud_is_one() {
        Reply reply = post(aws, ECS + "CreateCluster", "{}", signed("AKIA", "eusc-de-east-1"));

        assertThat(reply.body()).contains("arn:aws-eusc:ecs:eusc-de-east-1:123456789012:cluster/default");
        assertThat(aws.region("eusc-de-east-1").view().clusterArns()).hasSize(1);
    }

    @Test
    void hints_travel_in_a_header_of_their_own() {
        post(aws, ECS + "CreateCluster", "{\"clusterName\":\"prod\"}");

        Reply reply = post(aws, ECR + "DescribeRepositories", "{\"maxResults\":\"many\"}");

        assertThat(reply.header("x-drydock-hint")).isEqualTo("maxResults: expected a whole number, found a string");
    }

    @Test
    void the_hint_of_a_refusal_by_a_service_travels_too() {
        post(aws, ECS + "CreateCluster", "{}");

        Reply reply = post(aws, ECS + "ListContainerInstances", "{\"filter\":\"stack is prod\"}");

        assertThat(reply.header("x-amzn-errortype")).isEqualTo("InvalidParameterException");
        assertThat(reply.header("x-drydock-hint")).isEqualTo("Unknown subject 'stack' at position 1");
    }

    @Test
    void the_modeled_members_of_an_exception_are_sent_beside_its_message() {
        aws.faults()
                .on(EcsOperation.LIST_CLUSTERS)
                .fails(ConflictException.builder()
                        .message("busy")
                        .resourceIds("web", "db")
                        .build());

        Reply reply = post(aws, ECS + "ListClusters", "{}");

        assertThat(reply.header("x-drydock-hint")).isNull();
        assertThat(reply.body())
                .isEqualTo("{\"__type\":\"ConflictException\",\"message\":\"busy\",\"resourceIds\":[\"web\",\"db\"]}");
    }

    @Test
    void a_header_is_one_line_of_a_kilobyte_of_ascii() {
        assertThat(WireAnswers.headerText("a\tb\r\nc é ~ \u007f")).isEqualTo("a b  c ? ~ ?");
        assertThat(WireAnswers.headerText("x".repeat(1_025))).hasSize(1_024);
    }

    @Test
    void a_user_agent_is_kept_up_to_512_characters() {
        String longest = "a".repeat(512);

        post(aws, ECS + "ListClusters", "{}", Map.entry("User-Agent", longest));
        post(aws, ECS + "ListClusters", "{}", Map.entry("User-Agent", longest + "a"));

        assertThat(aws.journal().calls(EcsOperation.LIST_CLUSTERS))
                .extracting(Call::userAgent)
                .containsExactly(longest, longest + "…");
    }

    static Stream<OperationName> operations() {
        return Stream.of(EcsOperation.values(), EcrOperation.values(), LogsOperation.values())
                .flatMap(Arrays::<OperationName>stream);
    }

    @Test
    void every_operation_of_the_sdk_is_known_by_its_target() {
        assertThat(operations()).hasSizeGreaterThan(220).allSatisfy(operation -> {
            Reply reply = post(aws, operation.service().targetPrefix() + '.' + operation.operation(), "[]");

            assertThat(reply.body()).contains("SerializationException");
        });
    }
}
