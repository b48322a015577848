package dev.drydock.internal.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;

/** Late reads of logs show what a world without a lag showed so long ago, whatever came, went or arrived out of order since. */
class LateLogsTest {

    private static final int LAG = 3;
    private static final List<String> GROUPS = List.of("/a", "/b");
    private static final List<String> STREAMS = List.of("one", "two", "three");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void late_reads_of_logs_show_what_was_there(long seed) {
        Random random = new Random(seed);
        Map<Integer, List<String>> shown = new HashMap<>();
        try (Drydock late = Drydock.builder()
                        .time(TimeMode.manual())
                        .logBytes(1_500)
                        .build();
                Drydock prompt = Drydock.builder()
                        .time(TimeMode.manual())
                        .logBytes(1_500)
                        .build()) {
            late.faults().reads().lagBehind(Duration.ofSeconds(LAG));
            for (int second = 0; second < 120; second++) {
                for (int i = random.nextInt(3); i > 0; i--) {
                    long choice = random.nextLong();
                    assertThat(outcome(() -> happens(late, new Random(choice))))
                            .isEqualTo(outcome(() -> happens(prompt, new Random(choice))));
                }
                shown.put(second, reads(prompt.logs()));

                if (second >= LAG && random.nextInt(3) > 0) {
                    assertThat(reads(late.logs())).as("after " + second + " s").isEqualTo(shown.get(second - LAG));
                }

                late.time().advance(Duration.ofSeconds(1));
                prompt.time().advance(Duration.ofSeconds(1));
            }
        }
    }

    private static String happens(Drydock aws, Random random) {
        CloudWatchLogsClient logs = aws.logs();
        String group = GROUPS.get(random.nextInt(GROUPS.size()));
        String stream = STREAMS.get(random.nextInt(STREAMS.size()));
        return switch (random.nextInt(24)) {
            case 0 -> logs.deleteLogGroup(b -> b.logGroupName(group)).toString();
            case 1 ->
                logs.deleteLogStream(b -> b.logGroupName(group).logStreamName(stream))
                        .toString();
            case 2 ->
                logs.putRetentionPolicy(b -> b.logGroupName(group).retentionInDays(1))
                        .toString();
            case 3 ->
                logs.putSubscriptionFilter(b -> b.logGroupName(group)
                                .filterName("all")
                                .filterPattern("")
                                .destinationArn("arn:aws:lambda:us-east-1:123456789012:function:f"))
                        .toString();
            case 4, 5 -> logs.createLogGroup(b -> b.logGroupName(group)).toString();
            case 6, 7 ->
                logs.createLogStream(b -> b.logGroupName(group).logStreamName(stream))
                        .toString();
            default -> put(aws, group, stream, random);
        };
    }

    /** Mostly later than what is there, now and then earlier. */
    private static String put(Drydock aws, String group, String stream, Random random) {
        long now = aws.time().instant().toEpochMilli() - (random.nextInt(4) == 0 ? random.nextInt(60_000) : 0);
        List<InputLogEvent> events = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String message = "line " + random.nextInt(1_000);
            events.add(
                    InputLogEvent.builder().timestamp(now - i).message(message).build());
        }
        return aws.logs()
                .putLogEvents(b -> b.logGroupName(group).logStreamName(stream).logEvents(events))
                .toString();
    }

    private static List<String> reads(CloudWatchLogsClient logs) {
        List<String> answers = new ArrayList<>();
        for (String group : GROUPS) {
            answers.add(outcome(() -> logs.describeLogStreams(b -> b.logGroupName(group))
                    .logStreams()
                    .toString()));
            answers.add(outcome(() ->
                    logs.filterLogEvents(b -> b.logGroupName(group)).events().toString()));
            answers.add(outcome(() -> logs.describeSubscriptionFilters(b -> b.logGroupName(group))
                    .subscriptionFilters()
                    .toString()));
        }
        answers.add(outcome(() -> logs.describeLogGroups().logGroups().toString()));
        return answers;
    }

    private static String outcome(Supplier<String> call) {
        try {
            return call.get();
        } catch (CloudWatchLogsException refused) {
            return refused.awsErrorDetails().errorCode();
        }
    }
}
