package dev.drydock.internal.logs.insights;

import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static dev.drydock.internal.logs.LogsWorld.STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupClass;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupField;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResultField;

class RecordOperationsTest {

    private final InsightsWorld insights = new InsightsWorld();

    private String pointer() {
        return insights.run("fields @message").results().get(0).stream()
                .filter(each -> each.field().equals("@ptr"))
                .map(ResultField::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_pointer_leads_to_all_fields_of_its_event() {
        insights.put("{\"a\":{\"b\":[1,true]}}");
        String now = Long.toString(insights.world.now());
        String pointer = pointer();

        var fields =
                insights.logs.getLogRecord(b -> b.logRecordPointer(pointer)).logRecord();

        assertThat(fields)
                .containsOnly(
                        entry("@timestamp", now),
                        entry("@message", "{\"a\":{\"b\":[1,true]}}"),
                        entry("@logStream", STREAM),
                        entry("@log", "123456789012:" + GROUP),
                        entry("@ingestionTime", now),
                        entry("a.b.0", "1"),
                        entry("a.b.1", "1"));
    }

    @Test
    void a_pointer_to_nothing_is_refused() {
        insights.put("a");
        String pointer = pointer();
        insights.logs.deleteLogStream(b -> b.logGroupName(GROUP).logStreamName(STREAM));

        insights.world.assertRefused(
                () -> insights.logs.getLogRecord(b -> b.logRecordPointer(pointer)),
                "InvalidParameterException",
                "The specified logRecordPointer is invalid.");
        insights.world.assertRefused(
                () -> insights.logs.getLogRecord(b -> b.logRecordPointer("nonsense")),
                "InvalidParameterException",
                "The specified logRecordPointer is invalid.");
    }

    @Test
    void fields_of_recent_events_are_counted() {
        insights.put("{\"old\":1}");
        insights.world.advance(Duration.ofMinutes(20));
        insights.put("{\"a\":1,\"b\":1}", "{\"a\":1}", "text");

        assertThat(insights.logs.getLogGroupFields(b -> b.logGroupName(GROUP)).logGroupFields())
                .extracting(LogGroupField::name, LogGroupField::percent)
                .containsExactly(
                        tuple("@ingestionTime", 100),
                        tuple("@log", 100),
                        tuple("@logStream", 100),
                        tuple("@message", 100),
                        tuple("@timestamp", 100),
                        tuple("a", 66),
                        tuple("b", 33));
    }

    @Test
    void fields_around_a_time_are_those_of_sixteen_minutes() {
        insights.put("{\"old\":1}");
        long then = insights.second();
        insights.world.advance(Duration.ofMinutes(20));

        assertThat(insights.logs
                        .getLogGroupFields(b -> b.logGroupName(GROUP).time(then + 400))
                        .logGroupFields())
                .extracting(LogGroupField::name)
                .contains("old");
        assertThat(insights.logs
                        .getLogGroupFields(b -> b.logGroupName(GROUP).time(then + 600))
                        .logGroupFields())
                .isEmpty();
    }

    @Test
    void fields_are_discovered_in_standard_groups_only() {
        insights.logs.createLogGroup(b -> b.logGroupName("rare").logGroupClass(LogGroupClass.INFREQUENT_ACCESS));

        insights.world.assertRefused(
                () -> insights.logs.getLogGroupFields(b -> b.logGroupName("rare")),
                "InvalidOperationException",
                "The log group rare is of log-group-class INFREQUENT_ACCESS. GetLogGroupFields is not supported for this"
                        + " log class.");
    }
}
