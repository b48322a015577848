package dev.drydock.internal.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.Snapshot;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricTransformation;

/** Whatever is called in whatever order: an image leaves nothing out, and a refusal leaves all as it was. */
class RandomWalkTest {

    private static final int STEPS = 600;
    private static final int RESTORED_EVERY = 50;

    private static final String KINESIS = "arn:aws:kinesis:us-east-1:123456789012:stream/logs";
    private static final String LAMBDA = "arn:aws:lambda:us-east-1:123456789012:function:f";
    private static final String ROLE = "arn:aws:iam::123456789012:role/logs";
    private static final List<String> PATTERNS =
            List.of("", "ERROR", "?a ?b", "{ $.n > 1 }", "[a, b = 1*, ...]", "%[0-9]+%", "{", "-x");
    private static final List<String> MESSAGES =
            List.of("ERROR 1", "{\"n\":2,\"level\":\"ERROR\"}", "a 12 c", "x", "{\"n\":\"1e400\"}", "ä😀");
    private static final List<String> QUERIES = List.of(
            "fields @message",
            "stats count(*) by bin(1m)",
            "fields n | filter n > 1 | sort n desc",
            "stats sum(n) by level",
            "SOURCE logGroups() | fields @log",
            "broken");

    /** A call, which draws what it needs. */
    private static final List<BiConsumer<CloudWatchLogsClient, Draw>> CALLS = List.of(
            (logs, draw) ->
                    logs.createLogGroup(b -> b.logGroupName(draw.group()).tags(draw.tags())),
            (logs, draw) -> logs.deleteLogGroup(b -> b.logGroupName(draw.rarely(draw.group()))),
            (logs, draw) ->
                    logs.createLogStream(b -> b.logGroupName(draw.group()).logStreamName(draw.name())),
            (logs, draw) -> logs.deleteLogStream(
                    b -> b.logGroupName(draw.rarely(draw.group())).logStreamName(draw.name())),
            RandomWalkTest::put,
            RandomWalkTest::put,
            RandomWalkTest::put,
            (logs, draw) ->
                    logs.putRetentionPolicy(b -> b.logGroupName(draw.group()).retentionInDays(draw.of(1, 2, 3))),
            (logs, draw) -> logs.putMetricFilter(b -> b.logGroupName(draw.group())
                    .filterName(draw.name())
                    .filterPattern(draw.of(PATTERNS))
                    .metricTransformations(MetricTransformation.builder()
                            .metricNamespace("Shop")
                            .metricName("M")
                            .metricValue(draw.of("1", "$.n", "$b", "x"))
                            .defaultValue(draw.of(null, 0.0, 1e-3))
                            .build())),
            (logs, draw) ->
                    logs.deleteMetricFilter(b -> b.logGroupName(draw.group()).filterName(draw.name())),
            (logs, draw) -> {
                String target = draw.of(KINESIS, LAMBDA, "arn:aws:logs:us-east-1:123456789012:destination:a");
                logs.putSubscriptionFilter(b -> b.logGroupName(draw.group())
                        .filterName(draw.name())
                        .filterPattern(draw.of(PATTERNS))
                        .destinationArn(target)
                        .roleArn(target.equals(KINESIS) ? ROLE : null));
            },
            (logs, draw) -> logs.deleteSubscriptionFilter(
                    b -> b.logGroupName(draw.group()).filterName(draw.name())),
            (logs, draw) -> logs.putDestination(b -> b.destinationName(draw.name())
                    .targetArn(KINESIS)
                    .roleArn(ROLE)
                    .tags(draw.tags())),
            (logs, draw) -> logs.putDestinationPolicy(b -> b.destinationName(draw.name())
                    .accessPolicy(
                            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\","
                                    + "\"Action\":\"logs:PutSubscriptionFilter\",\"Resource\":\"*\"}]}")),
            (logs, draw) -> logs.deleteDestination(b -> b.destinationName(draw.rarely(draw.name()))),
            (logs, draw) -> logs.putAccountPolicy(b -> b.policyName(draw.name())
                    .policyType("SUBSCRIPTION_FILTER_POLICY")
                    .policyDocument("{\"DestinationArn\":\"" + LAMBDA + "\",\"FilterPattern\":\"ERROR\"}")
                    .selectionCriteria("LogGroupName NOT IN [\"a\"]")),
            (logs, draw) ->
                    logs.deleteAccountPolicy(b -> b.policyName(draw.name()).policyType("SUBSCRIPTION_FILTER_POLICY")),
            (logs, draw) -> logs.startQuery(b -> b.logGroupName(draw.group())
                    .startTime(0L)
                    .endTime(draw.of(9_999_999_999L, 1L))
                    .queryString(draw.of(QUERIES))),
            (logs, draw) ->
                    logs.startQuery(b -> b.startTime(0L).endTime(9_999_999_999L).queryString(draw.of(QUERIES))),
            (logs, draw) -> logs.describeQueries(b -> {}).queries().stream()
                    .findFirst()
                    .ifPresent(first -> logs.stopQuery(b -> b.queryId(first.queryId()))),
            (logs, draw) -> logs.putQueryDefinition(b -> b.name(draw.name())
                    .queryString(draw.of(QUERIES))
                    .clientToken(draw.name().repeat(40))),
            (logs, draw) -> logs.createExportTask(b ->
                    b.logGroupName(draw.group()).from(0L).to(Long.MAX_VALUE).destination("archive")),
            (logs, draw) -> logs.describeExportTasks(b -> {}).exportTasks().stream()
                    .filter(each -> !each.status().codeAsString().equals("COMPLETED"))
                    .findFirst()
                    .ifPresent(first -> logs.cancelExportTask(b -> b.taskId(first.taskId()))),
            (logs, draw) -> logs.putDeliverySource(b -> b.name(draw.name())
                    .resourceArn("arn:aws:cloudfront::123456789012:distribution/" + draw.name())
                    .logType("ACCESS_LOGS")
                    .tags(draw.tags())),
            (logs, draw) -> logs.putDeliveryDestination(b -> b.name(draw.name())
                    .deliveryDestinationConfiguration(c -> c.destinationResourceArn(
                            draw.of("arn:aws:s3:::logs", LAMBDA, KINESIS.replace("kinesis", "x"))))
                    .tags(draw.tags())),
            (logs, draw) -> logs.createDelivery(b -> b.deliverySourceName(draw.name())
                    .deliveryDestinationArn("arn:aws:logs:us-east-1:123456789012:delivery-destination:" + draw.name())
                    .tags(draw.tags())),
            (logs, draw) -> logs.describeDeliveries(b -> {}).deliveries().stream()
                    .findFirst()
                    .ifPresent(first -> logs.deleteDelivery(b -> b.id(draw.rarely(first.id())))),
            (logs, draw) -> logs.deleteDeliverySource(b -> b.name(draw.name())),
            (logs, draw) -> logs.deleteDeliveryDestination(b -> b.name(draw.name())),
            (logs, draw) -> logs.putResourcePolicy(b -> b.policyName(draw.name())
                    .policyDocument("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
                            + "{\"Service\":\"route53.amazonaws.com\"},\"Action\":\"logs:PutLogEvents\","
                            + "\"Resource\":\"*\"}]}")),
            (logs, draw) -> logs.deleteResourcePolicy(b -> b.policyName(draw.name())),
            (logs, draw) -> logs.associateKmsKey(b ->
                    b.logGroupName(draw.group()).kmsKeyId(draw.of("arn:aws:kms:us-east-1:123456789012:key/k", "none"))),
            (logs, draw) -> logs.disassociateKmsKey(b -> b.logGroupName(draw.group())));

    private static void put(CloudWatchLogsClient logs, Draw draw) {
        logs.putLogEvents(b -> b.logGroupName(draw.group())
                .logStreamName(draw.name())
                .logEvents(draw.event(2_000), draw.event(1_000), draw.event(0)));
    }

    /** Draws what calls need, from so few that they meet again. */
    private record Draw(Random random, long now) {

        @SafeVarargs
        final <T> T of(T... all) {
            return all[random.nextInt(all.length)];
        }

        <T> T of(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        String group() {
            return of("a", "b", "/aws/lambda/c");
        }

        String name() {
            return of("a", "b", "c");
        }

        /** Mostly the name of nothing. */
        String rarely(String name) {
            return random.nextInt(6) == 0 ? name : "none";
        }

        Map<String, String> tags() {
            return of(Map.of(), Map.of("team", "web"), Map.of("aws:x", "y"));
        }

        InputLogEvent event(long before) {
            return InputLogEvent.builder()
                    .timestamp(now - before)
                    .message(of(MESSAGES))
                    .build();
        }
    }

    private static Drydock world() {
        return Drydock.builder()
                .time(TimeMode.manual())
                .patience(Integer.MAX_VALUE)
                .build();
    }

    private static void step(Drydock aws, long seed) {
        Random random = new Random(seed);
        Draw draw = new Draw(random, aws.time().instant().toEpochMilli());
        Object before = Inside.image(aws);
        BiConsumer<CloudWatchLogsClient, Draw> call = CALLS.get(random.nextInt(CALLS.size()));
        try {
            call.accept(aws.logs(), draw);
        } catch (AwsServiceException refused) {
            assertThat(Inside.image(aws)).as("the world after %s", refused).isEqualTo(before);
        }
        if (random.nextInt(3) == 0) {
            aws.time().advance(Duration.ofMillis(random.nextInt(random.nextInt(20) == 0 ? 100_000_000 : 40_000)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_world_that_is_put_back_now_and_then_goes_on_as_one_that_never_is(long seed) {
        Drydock one = world();
        Drydock other = world();
        for (int i = 0; i < STEPS; i++) {
            step(one, seed * 1_000_000 + i);
            step(other, seed * 1_000_000 + i);
            if (i % RESTORED_EVERY == 0) {
                Snapshot snapshot = new Snapshot(other.snapshot().json());
                other.close();
                other = world();
                other.restore(snapshot);
                one.invariants().check();
            }

            assertThat(Inside.image(other)).as("after %s steps", i).isEqualTo(Inside.image(one));
        }
    }
}
