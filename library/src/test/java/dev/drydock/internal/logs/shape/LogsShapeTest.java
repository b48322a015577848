package dev.drydock.internal.logs.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.internal.call.Refusal;
import dev.drydock.testkit.JsonRequest;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

class LogsShapeTest {

    private static final String NAME = "[\\.\\-_/#A-Za-z0-9]+";
    private static final String TAG = "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+)$";

    static Stream<Arguments> groups() {
        return Stream.of(
                Arguments.of(
                        "DescribeLogGroups",
                        "{'limit':51}",
                        "1 validation error detected: Value '51' at 'limit' failed to satisfy constraint: Member must"
                                + " have value less than or equal to 50"),
                Arguments.of(
                        "CreateLogGroup",
                        "{}",
                        "1 validation error detected: Value null at 'logGroupName' failed to satisfy constraint: Member"
                                + " must not be null"),
                Arguments.of(
                        "CreateLogGroup",
                        "{'logGroupName':''}",
                        "2 validation errors detected: Value '' at 'logGroupName' failed to satisfy constraint: Member"
                                + " must satisfy regular expression pattern: " + NAME
                                + "; Value '' at 'logGroupName' failed to satisfy constraint: Member must have length"
                                + " greater than or equal to 1"),
                Arguments.of(
                        "CreateLogGroup",
                        "{'logGroupName':'a b','logGroupClass':'GOLD'}",
                        "2 validation errors detected: Value 'a b' at 'logGroupName' failed to satisfy constraint:"
                                + " Member must satisfy regular expression pattern: " + NAME
                                + "; Value 'GOLD' at 'logGroupClass' failed to satisfy constraint: Member must satisfy"
                                + " enum value set: [STANDARD, INFREQUENT_ACCESS, DELIVERY]"),
                Arguments.of(
                        "CreateLogGroup",
                        "{'logGroupName':'" + "x".repeat(513) + "'}",
                        "Invalid LogGroup or LogStream, both must have length less than or equal to 512."));
    }

    static Stream<Arguments> structures() {
        return Stream.of(
                Arguments.of(
                        "PutLogEvents",
                        "{'logGroupName':'g','logStreamName':'s','logEvents':"
                                + "[{'timestamp':1,'message':'a'},{'timestamp':1,'message':''},{'timestamp':-1}]}",
                        "3 validation errors detected: Value '' at 'logEvents.2.member.message' failed to satisfy"
                                + " constraint: Member must have length greater than or equal to 1; Value '-1' at"
                                + " 'logEvents.3.member.timestamp' failed to satisfy constraint: Member must have value"
                                + " greater than or equal to 0; Value null at 'logEvents.3.member.message' failed to"
                                + " satisfy constraint: Member must not be null"),
                Arguments.of(
                        "PutLogEvents",
                        "{'logGroupName':'g','logStreamName':'s','logEvents':[null]}",
                        "1 validation error detected: Value '[null]' at 'logEvents' failed to satisfy constraint:"
                                + " Member must satisfy constraint: [Member must not be null]"),
                Arguments.of(
                        "PutMetricFilter",
                        "{'logGroupName':'g','filterName':'f','filterPattern':'p','metricTransformations':["
                                + "{'metricName':'m1','metricNamespace':'n1','metricValue':'1'},"
                                + "{'metricName':'m2','metricNamespace':'n2','metricValue':'2'}]}",
                        "1 validation error detected: Value '[MetricTransformation(metricName=m1, metricNamespace=n1,"
                                + " metricValue=1, defaultValue=null, unit=null, dimensions=null),"
                                + " MetricTransformation(metricName=m2, metricNamespace=n2, metricValue=2,"
                                + " defaultValue=null, unit=null, dimensions=null)]' at 'metricTransformations' failed to"
                                + " satisfy constraint: Member must have length less than or equal to 1"),
                Arguments.of(
                        "GetLogEvents",
                        "{'logGroupIdentifier':'a*','logStreamName':'s'}",
                        "1 validation error detected: Value at 'logGroupIdentifier' failed to satisfy constraint: Member"
                                + " must satisfy regular expression pattern: [\\w#+=/:,.@-]*"),
                Arguments.of(
                        "TagResource",
                        "{'resourceArn':'arn:aws:logs:us-east-1:1:log-group:g','tags':{'b':'2','a!':'1'}}",
                        "1 validation error detected: Value '{a!=1, b=2}' at 'tags' failed to satisfy constraint: Map"
                                + " keys must satisfy constraint: [Member must have length less than or equal to 128,"
                                + " Member must have length greater than or equal to 1, Member must satisfy regular"
                                + " expression pattern: " + TAG + "]"),
                Arguments.of(
                        "StartQuery",
                        "{'logGroupIdentifiers':['a*','b*'],'startTime':0,'endTime':1,'queryString':''}",
                        "1 validation error detected: Value '[a*, b*]' at 'logGroupIdentifiers' failed to satisfy"
                                + " constraint: Member must satisfy constraint: [Member must have length less than or"
                                + " equal to 2048, Member must have length greater than or equal to 1, Member must"
                                + " satisfy regular expression pattern: [\\w#+=/:,.@-]*]"));
    }

    @ParameterizedTest
    @MethodSource({"groups", "structures"})
    void a_bad_shape_is_refused_in_the_words_of_logs(String operation, String json, String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check(operation, json))
                .satisfies(refusal -> {
                    assertThat(refusal.text()).isEqualTo(text);
                    assertThat(refusal.code()).isEqualTo("InvalidParameterException");
                });
    }

    @Test
    void operations_of_the_newer_kind_throw_validation_exception() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check(
                        "PutDeliveryDestination",
                        "{'name':'d','outputFormat':'foobar','deliveryDestinationConfiguration':"
                                + "{'destinationResourceArn':'arn'}}"))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("ValidationException");
                    assertThat(refusal.text())
                            .isEqualTo("1 validation error detected: Value 'foobar' at 'outputFormat' failed to satisfy"
                                    + " constraint: Member must satisfy enum value set: [w3c, raw, json,"
                                    + " plain, parquet]");
                });
    }

    @Test
    void echoed_values_are_cut() {
        String huge = "a b".repeat(100_000);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check("DescribeLogGroups", "{'logGroupNamePattern':'a b','nextToken':''}"))
                .withMessageStartingWith("2 validation errors");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check("PutQueryDefinition", "{'name':'" + huge + "','queryString':'q'}"))
                .satisfies(refusal -> assertThat(refusal.text())
                        .hasSizeLessThan(1_200)
                        .contains("..." + "' at 'name' failed to satisfy constraint: Member must have length less"));
    }

    @Test
    void a_batch_of_bad_events_makes_no_endless_message() {
        String events = String.join(",", Collections.nCopies(10_000, "{'timestamp':1,'message':''}"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        check("PutLogEvents", "{'logGroupName':'g','logStreamName':'s','logEvents':[" + events + "]}"))
                .satisfies(refusal -> assertThat(refusal.text())
                        .startsWith("100 validation errors detected")
                        .hasSizeLessThan(20_000));
    }

    @Test
    void well_formed_requests_pass() {
        check("CreateLogGroup", "{'logGroupName':'/ecs/web','tags':{'a':''}}");
        check("GetLogEvents", "{'logStreamName':'ecs/web/1','logGroupName':'/ecs/web','limit':10000}");
        check("PutLogEvents", "{'logGroupName':'g','logStreamName':'s','logEvents':[{'timestamp':1,'message':'a'}]}");
    }

    private static void check(String operation, String json) {
        SdkRequest request = JsonRequest.of(CloudWatchLogsClient.class, operation, json);
        LogsShapes.check(operation, request);
    }
}
