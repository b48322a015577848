package dev.drydock.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.testkit.RawHttp;
import dev.drydock.wire.WireAnswer.Sent;
import dev.drydock.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.ConflictException;

/** How each protocol marks itself, and what its errors look like as bytes. */
class CalledOperationTest {

    private static final String SIGNED =
            "AWS4-HMAC-SHA256 Credential=AKID/20260101/us-east-1/%s/aws4_request, Signature=0";

    @ParameterizedTest(name = "{1} {2} {3} {4} {5} is {6} {7}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            sts | POST | / | application/x-www-form-urlencoded; charset=utf-8 | - | Action=AssumeRole&Version=2011-06-15 | QUERY | sts:AssumeRole
            iam | POST | / | application/x-www-form-urlencoded | - | Version=2010-05-08&Action=ListRoles | QUERY | iam:ListRoles
            sts | GET | /?Action=AssumeRole&Version=2011-06-15 | - | - | - | QUERY | sts:AssumeRole
            - | POST | / | application/x-www-form-urlencoded | - | Action=DescribeVpcs&Version=2016-11-15 | EC2 | ec2:DescribeVpcs
            ec2 | POST | / | application/x-www-form-urlencoded | - | Action=DescribeVpcs&Version=2014-01-01 | EC2 | ec2:DescribeVpcs
            sqs | POST | / | application/x-amz-json-1.0 | AmazonSQS.ListQueues | {} | JSON_1_0 | sqs:ListQueues
            events | POST | / | application/x-amz-json-1.1 | AWSEvents.PutEvents | {} | JSON_1_1 | events:PutEvents
            - | POST | / | application/x-amz-json-1.1 | AWSEvents.PutEvents | {} | JSON_1_1 | AWSEvents:PutEvents
            s3 | GET | /bucket/key?versionId=1 | - | - | - | S3 | s3:GET /bucket/key
            s3express | PUT | /bucket | application/xml | - | <x/> | S3 | s3express:PUT /bucket
            route53 | GET | /2013-04-01/hostedzone | - | - | - | QUERY | route53:GET /2013-04-01/hostedzone
            lambda | POST | /2015-03-31/functions | application/json | - | {} | REST_JSON | lambda:POST /2015-03-31/functions
            - | GET | /clusters | - | - | - | JSON_1_1 | an unnamed service:an unnamed operation
            - | POST | / | application/x-www-form-urlencoded | - | Action=%zz | JSON_1_1 | an unnamed service:an unnamed operation
            """)
    void a_request_says_what_it_calls_and_in_which_protocol(
            String signedFor,
            String method,
            String path,
            String type,
            String target,
            String body,
            Dialect dialect,
            String named) {
        Map<String, String> headers = new HashMap<>();
        put(headers, "Authorization", signedFor == null ? null : SIGNED.formatted(signedFor));
        put(headers, "Content-Type", type);
        put(headers, "X-Amz-Target", target);

        CalledOperation called = CalledOperation.of(request(method, path, headers, body == null ? "" : body));

        assertThat(called.dialect()).isEqualTo(dialect);
        assertThat(called).hasToString(named);
    }

    @Test
    void smithys_rpc_names_the_operation_in_its_path() {
        Map<String, String> headers = Map.of("smithy-protocol", "rpc-v2-cbor");
        String path = "/behind/a/proxy/service/GraniteServiceVersion20100801/operation/PutMetricData";

        CalledOperation unsigned = CalledOperation.of(request("POST", path, headers, ""));

        assertThat(unsigned.dialect()).isEqualTo(Dialect.CBOR);
        assertThat(unsigned).hasToString("GraniteServiceVersion20100801:PutMetricData");
    }

    @Test
    void an_unsigned_request_of_an_sdk_names_the_service_in_its_agent() {
        Map<String, String> headers = Map.of("User-Agent", "aws-sdk-java/2.41 md/io#sync api/S3#2.41 lang/java");

        CalledOperation called = CalledOperation.of(request("GET", "/bucket", headers, ""));

        assertThat(called.dialect()).isEqualTo(Dialect.S3);
        assertThat(called).hasToString("s3:GET /bucket");
    }

    @Test
    void errors_look_as_each_protocol_has_them() {
        assertThat(text(Dialect.JSON_1_0)).isEqualTo("{\"__type\":\"Code\",\"message\":\"a <b> & c\"}");
        assertThat(text(Dialect.REST_JSON)).isEqualTo("{\"__type\":\"Code\",\"message\":\"a <b> & c\"}");
        assertThat(text(Dialect.QUERY))
                .isEqualTo("<ErrorResponse><Error><Type>Sender</Type><Code>Code</Code>"
                        + "<Message>a &lt;b&gt; &amp; c</Message></Error><RequestId>id-1</RequestId></ErrorResponse>");
        assertThat(text(Dialect.EC2))
                .endsWith(
                        "<Response><Errors><Error><Code>Code</Code><Message>a &lt;b&gt; &amp; c</Message></Error></Errors>"
                                + "<RequestID>id-1</RequestID></Response>");
        assertThat(text(Dialect.S3))
                .endsWith("<Error><Code>Code</Code><Message>a &lt;b&gt; &amp; c</Message><RequestId>id-1</RequestId>"
                        + "<HostId>drydock</HostId></Error>");
        assertThat(Dialect.CBOR.error(400, "Code", "a", "id-1").body()).isEqualTo(new byte[] {
            (byte) 0xa2,
            0x66,
            '_',
            '_',
            't',
            'y',
            'p',
            'e',
            0x64,
            'C',
            'o',
            'd',
            'e',
            0x67,
            'm',
            'e',
            's',
            's',
            'a',
            'g',
            'e',
            0x61,
            'a'
        });
    }

    @Test
    void an_answer_in_cbor_says_in_a_header_that_it_is() {
        assertThat(Dialect.CBOR.error(400, "Code", "a", "id-1").headers())
                .containsEntry("smithy-protocol", "rpc-v2-cbor")
                .containsEntry("Content-Type", "application/cbor");
        assertThat(Dialect.JSON_1_0.error(400, "Code", "a", "id-1").headers()).doesNotContainKey("smithy-protocol");
    }

    @Test
    void a_name_without_end_is_cut_after_200_characters() {
        String longest = "A".repeat(200);

        assertThat(CalledOperation.of(request("POST", "/", Map.of("X-Amz-Target", "Some." + longest), "")))
                .hasToString("Some:" + longest);
        assertThat(CalledOperation.of(request("POST", "/", Map.of("X-Amz-Target", "Some." + longest + "A"), "")))
                .hasToString("Some:" + longest + "…");
    }

    @Test
    void xml_takes_no_control_characters_or_halves_of_characters() {
        Sent sent = Dialect.QUERY.error(400, "Code", "a\u0000b\u001bc\ud800d\uffffe \ud83d\ude00", "id-1");

        assertThat(new String(sent.body(), StandardCharsets.UTF_8))
                .contains("<Message>a?b?c?d?e \ud83d\ude00</Message>");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            sts, GetCallerIdentity, 2011-06-15, true
            sts, AssumeRole,        2011-06-15, false
            iam, GetCallerIdentity, 2011-06-15, false
            -,   GetCallerIdentity, 2011-06-15, true
            -,   GetCallerIdentity, 2010-05-08, false
            """)
    void who_calls_is_asked_of_sts_alone_signed_or_not(String signedFor, String action, String version, boolean asks) {
        Map<String, String> headers = new HashMap<>();
        put(headers, "Authorization", signedFor == null ? null : SIGNED.formatted(signedFor));
        put(headers, "Content-Type", "application/x-www-form-urlencoded");
        String form = "Action=" + action + "&Version=" + version;

        assertThat(CalledOperation.of(request("POST", "/", headers, form)).asksForCallerIdentity())
                .isEqualTo(asks);
    }

    @Test
    void where_signatures_are_required_any_signature_will_do() {
        try (Drydock aws = Drydock.create()) {
            var protocol = aws.protocol();
            protocol.requireSignature();
            Map<String, String> headers =
                    Map.of("X-Amz-Target", RawHttp.ECS + "ListClusters", "Authorization", SIGNED.formatted("ecs"));

            Sent sent = (Sent) protocol.answer(request("POST", "/", headers, "{}"));

            assertThat(sent.status()).isEqualTo(200);
        }
    }

    @Test
    void an_error_without_a_hint_has_no_header_for_one() {
        ConflictException error = ConflictException.builder().message("busy").build();

        assertThat(WireAnswers.json().error(error, () -> "id-1").headers()).doesNotContainKey("x-drydock-hint");
    }

    @Test
    void where_signatures_are_required_other_protocols_say_so_too() {
        try (Drydock aws = Drydock.create()) {
            var protocol = aws.protocol();
            protocol.requireSignature();

            Sent sent = (Sent) protocol.answer(request(
                    "POST",
                    "/",
                    Map.of("Content-Type", "application/x-www-form-urlencoded"),
                    "Action=GetCallerIdentity&Version=2011-06-15"));

            assertThat(sent.status()).isEqualTo(400);
            assertThat(new String(sent.body(), StandardCharsets.UTF_8))
                    .contains("<Code>MissingAuthenticationToken</Code>");
        }
    }

    private static String text(Dialect dialect) {
        return new String(dialect.error(400, "Code", "a <b> & c", "id-1").body(), StandardCharsets.UTF_8);
    }

    private static WireRequest request(String method, String path, Map<String, String> headers, String body) {
        return new WireRequest(method, path, headers::get, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(Map<String, String> headers, String name, String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
