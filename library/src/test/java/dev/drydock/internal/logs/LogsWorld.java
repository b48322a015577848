package dev.drydock.internal.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsResponse;

/** A world with the group {@code /app} and the stream {@code web}, and short ways to say what tests of logs say. */
public final class LogsWorld {

    public static final String GROUP = "/app";
    public static final String STREAM = "web";
    public static final String ARN = "arn:aws:logs:us-east-1:123456789012:log-group:/app";

    public final Drydock aws = Drydock.create();
    public final CloudWatchLogsClient logs = aws.logs();

    public LogsWorld() {
        logs.createLogGroup(b -> b.logGroupName(GROUP));
        logs.createLogStream(b -> b.logGroupName(GROUP).logStreamName(STREAM));
    }

    public long now() {
        return aws.time().instant().toEpochMilli();
    }

    public static InputLogEvent event(long timestamp, String message) {
        return InputLogEvent.builder().timestamp(timestamp).message(message).build();
    }

    public PutLogEventsResponse put(String stream, InputLogEvent... events) {
        return logs.putLogEvents(
                b -> b.logGroupName(GROUP).logStreamName(stream).logEvents(events));
    }

    public PutLogEventsResponse put(InputLogEvent... events) {
        return put(STREAM, events);
    }

    /** Messages a millisecond apart, the last one now. */
    public void putLines(String... messages) {
        InputLogEvent[] events = new InputLogEvent[messages.length];
        for (int i = 0; i < messages.length; i++) {
            events[i] = event(now() - messages.length + 1 + i, messages[i]);
        }
        put(events);
    }

    public List<String> read() {
        return messages(logs.getLogEvents(
                b -> b.logGroupName(GROUP).logStreamName(STREAM).startFromHead(true)));
    }

    public List<String> filter(String pattern) {
        return logs.filterLogEvents(b -> b.logGroupName(GROUP).filterPattern(pattern)).events().stream()
                .map(FilteredLogEvent::message)
                .toList();
    }

    public void advance(Duration duration) {
        aws.time().advance(duration);
    }

    public static List<String> messages(GetLogEventsResponse page) {
        return page.events().stream().map(OutputLogEvent::message).toList();
    }

    public static String[] numbered(int from, int to) {
        return Stream.iterate(from, i -> i + 1)
                .limit(to - from)
                .map(i -> "m" + i)
                .toArray(String[]::new);
    }

    /** Checks that a call is refused with a code and a message, and that the world is as it was. */
    public void assertRefused(ThrowingCallable call, String code, String message) {
        assertRefused(
                call,
                details -> assertThat(details.errorCode() + ": " + details.errorMessage())
                        .isEqualTo(code + ": " + message));
    }

    /** Checks that a call is refused for the form of its request, whatever the words, and that the world is as it was. */
    public void assertMalformed(ThrowingCallable call) {
        assertRefused(call, details -> assertThat(details.errorCode()).isEqualTo("InvalidParameterException"));
    }

    private void assertRefused(ThrowingCallable call, Consumer<AwsErrorDetails> expected) {
        Object before = Inside.image(aws).regions();

        assertThatThrownBy(call)
                .isInstanceOfSatisfying(AwsServiceException.class, thrown -> expected.accept(thrown.awsErrorDetails()));
        assertThat(Inside.image(aws).regions()).isEqualTo(before);
    }
}
