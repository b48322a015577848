package dev.drydock.internal.logs.insights;

import static dev.drydock.internal.logs.LogsWorld.ARN;
import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static dev.drydock.internal.logs.LogsWorld.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.Snapshot;
import dev.drydock.internal.logs.LogsWorld;
import dev.drydock.internal.sdk.SdkMembers;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetQueryResultsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupClass;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryInfo;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryLanguage;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryStatus;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResultField;

class QueryLifeTest {

    private final InsightsWorld insights = new InsightsWorld();
    private final CloudWatchLogsClient logs = insights.logs;

    private QueryStatus status(String id) {
        return logs.describeQueries(b -> {}).queries().stream()
                .filter(each -> each.queryId().equals(id))
                .findFirst()
                .orElseThrow()
                .status();
    }

    @Test
    void a_query_is_scheduled_runs_and_is_complete() {
        insights.world.aws.time().mode(TimeMode.manual());
        insights.put("a");

        String id = insights.start("fields @message");

        assertThat(status(id)).isEqualTo(QueryStatus.SCHEDULED);
        insights.world.advance(Duration.ofMillis(200));
        assertThat(status(id)).isEqualTo(QueryStatus.RUNNING);
        assertThat(logs.getQueryResults(b -> b.queryId(id)).results()).isEmpty();
        insights.world.advance(Duration.ofSeconds(1));
        assertThat(status(id)).isEqualTo(QueryStatus.COMPLETE);
        assertThat(logs.getQueryResults(b -> b.queryId(id)).results()).hasSize(1);
    }

    @Test
    void a_group_that_was_made_again_meanwhile_is_another_one() {
        insights.put("a");
        String id = insights.start("fields @message");
        insights.world.advance(Duration.ofMillis(200));
        logs.deleteLogGroup(b -> b.logGroupName(LogsWorld.GROUP));
        logs.createLogGroup(b -> b.logGroupName(LogsWorld.GROUP));
        logs.createLogStream(b -> b.logGroupName(LogsWorld.GROUP).logStreamName(LogsWorld.STREAM));
        insights.world.put(LogsWorld.event(insights.world.now() - 1_000, "b"));

        assertThat(insights.complete(id).results()).isEmpty();
    }

    @Test
    void a_program_that_polls_comes_to_the_end() {
        insights.put("a");
        String id = insights.start("fields @message");

        GetQueryResultsResponse results = logs.getQueryResults(b -> b.queryId(id));
        int polls = 0;
        while (results.status() != QueryStatus.COMPLETE) {
            results = logs.getQueryResults(b -> b.queryId(id));
            polls++;
        }

        assertThat(polls).isLessThan(10);
        assertThat(results.results()).hasSize(1);
    }

    @Test
    void an_eager_world_answers_at_once() {
        Drydock eager = Drydock.builder().time(TimeMode.eager()).build();
        eager.logs().createLogGroup(b -> b.logGroupName(GROUP));
        long second = eager.time().instant().getEpochSecond();

        String id = eager.logs()
                .startQuery(b -> b.logGroupName(GROUP)
                        .startTime(second - 10)
                        .endTime(second)
                        .queryString("fields @message"))
                .queryId();

        assertThat(eager.logs().getQueryResults(b -> b.queryId(id)).status()).isEqualTo(QueryStatus.COMPLETE);
    }

    @Test
    void results_hold_the_fields_that_have_a_value_and_a_pointer() {
        insights.put("{\"a\":1}");

        List<ResultField> row =
                insights.run("fields a, b, @logStream, @log").results().get(0);

        assertThat(row).extracting(ResultField::field).containsExactly("a", "@logStream", "@log", "@ptr");
        assertThat(row).extracting(ResultField::value).startsWith("1", "web", "123456789012:/app");
    }

    @Test
    void the_timestamp_and_the_message_are_shown_unless_something_else_is_asked_for() {
        insights.put("x=1 end");

        assertThat(insights.run("filter @message like \"x\"").results().get(0))
                .extracting(ResultField::field)
                .containsExactly("@timestamp", "@message", "@ptr");
        assertThat(insights.run("parse @message \"x=* \" as x").results().get(0))
                .extracting(ResultField::field)
                .containsExactly("@timestamp", "@message", "x", "@ptr");
        assertThat(insights.run("fields @message | parse @message \"x=* \" as x")
                        .results()
                        .get(0))
                .extracting(ResultField::field)
                .containsExactly("@message", "x", "@ptr");
    }

    @Test
    void statistics_say_what_was_searched() {
        insights.put("abc", "defg", "abcd");

        GetQueryResultsResponse results = insights.run("filter @message like \"abc\" | limit 1");

        assertThat(results.queryLanguage()).isEqualTo(QueryLanguage.CWLI);
        assertThat(results.statistics().recordsScanned()).isEqualTo(3);
        assertThat(results.statistics().recordsMatched()).isEqualTo(2);
        assertThat(results.statistics().bytesScanned()).isEqualTo(11);
        assertThat(results.statistics().logGroupsScanned()).isEqualTo(1);
        assertThat(results.results()).hasSize(1);
    }

    @Test
    void a_query_finds_what_is_there_when_it_completes() {
        insights.put("before");
        String id = insights.start("fields @message");
        insights.put("after");

        assertThat(insights.complete(id).results()).hasSize(2);
    }

    @Test
    void times_are_seconds_inclusive_or_milliseconds() {
        insights.world.advance(Duration.ofSeconds(10));
        long now = insights.world.now() / 1_000 * 1_000;
        insights.world.put(event(now - 1_000, "a"), event(now - 1, "b"));
        insights.world.advance(Duration.ofSeconds(5));

        String seconds = logs.startQuery(b -> b.logGroupName(GROUP)
                        .startTime(now / 1_000 - 1)
                        .endTime(now / 1_000 - 1)
                        .queryString("fields @message"))
                .queryId();
        String millis = logs.startQuery(b -> b.logGroupName(GROUP)
                        .startTime(now - 1_000)
                        .endTime(now - 1_000)
                        .queryString("fields @message"))
                .queryId();

        assertThat(insights.complete(seconds).results()).hasSize(2);
        assertThat(insights.complete(millis).results()).hasSize(1);
    }

    @Test
    void a_query_does_not_end_before_it_starts() {
        insights.world.assertRefused(
                () -> logs.startQuery(
                        b -> b.logGroupName(GROUP).startTime(2L).endTime(1L).queryString("fields a")),
                "InvalidParameterException",
                "The query's start time must not be after its end time.");
    }

    @Test
    void groups_are_named_in_one_way() {
        logs.createLogGroup(b -> b.logGroupName("other"));
        long now = insights.second();

        insights.world.assertRefused(
                () -> logs.startQuery(b -> b.startTime(now).endTime(now).queryString("fields a")),
                "InvalidParameterException",
                "Exactly one of logGroupName, logGroupNames and logGroupIdentifiers must be specified.");
        insights.world.assertRefused(
                () -> logs.startQuery(b -> b.logGroupName(GROUP)
                        .logGroupNames("other")
                        .startTime(now)
                        .endTime(now)
                        .queryString("fields a")),
                "InvalidParameterException",
                "Exactly one of logGroupName, logGroupNames and logGroupIdentifiers must be specified.");
        String id = logs.startQuery(b -> b.logGroupIdentifiers(ARN, "other")
                        .startTime(now)
                        .endTime(now)
                        .queryString("fields a"))
                .queryId();
        assertThat(logs.listLogGroupsForQuery(b -> b.queryId(id)).logGroupIdentifiers())
                .containsExactly(ARN, "other");
    }

    @Test
    void more_than_fifty_groups_are_too_many() {
        String[] names = new String[51];
        for (int i = 0; i < names.length; i++) {
            String name = "g" + i;
            names[i] = name;
            logs.createLogGroup(b -> b.logGroupName(name));
        }

        insights.world.assertRefused(
                () -> logs.startQuery(b -> b.logGroupNames(names)
                        .startTime(insights.second())
                        .endTime(insights.second())
                        .queryString("fields a")),
                "InvalidParameterException",
                "A query can search up to 50 log groups, but was given 51.");
    }

    @Test
    void a_group_must_be_there() {
        assertThatThrownBy(() -> logs.startQuery(
                        b -> b.logGroupName("none").startTime(1L).endTime(2L).queryString("fields a")))
                .hasMessageMatching(
                        "Log group 'none' does not exist for account ID '123456789012' \\(Service: AWSLogs; Status"
                                + " Code: 400; Error Code: ResourceNotFoundException; Request ID: [0-9a-f-]{36}; Proxy: null\\).*");
    }

    @Test
    void a_query_may_name_its_groups_itself() {
        logs.createLogGroup(b -> b.logGroupName("/app/rare").logGroupClass(LogGroupClass.INFREQUENT_ACCESS));
        insights.put("a");
        long now = insights.second();

        String id = logs.startQuery(b -> b.startTime(now - 10)
                        .endTime(now)
                        .queryString("source logGroups(namePrefix: ['/a', 'x']) | fields @message"))
                .queryId();

        assertThat(insights.complete(id).results()).hasSize(1);
        assertThat(logs.listLogGroupsForQuery(b -> b.queryId(id)).logGroupIdentifiers())
                .containsExactly(GROUP);
        assertThat(logs.describeQueries(b -> {}).queries().get(0).queryString())
                .isEqualTo("source logGroups(namePrefix: ['/a', 'x']) START=" + (now - 10) + "000 END=" + now
                        + "999 | fields @message");
        assertThatThrownBy(() -> logs.startQuery(b -> b.startTime(now)
                        .endTime(now)
                        .queryString("SOURCE logGroups(accountIdentifiers: ['111122223333']) | fields a")))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> logs.startQuery(
                        b -> b.startTime(now).endTime(now).queryString("SOURCE logGroups(class: ['COLD']) | fields a")))
                .hasMessageStartingWith("Invalid SOURCE: ");
    }

    @Test
    void other_languages_are_refused_by_name() {
        assertThatThrownBy(() -> logs.startQuery(b -> b.logGroupName(GROUP)
                        .queryLanguage(QueryLanguage.SQL)
                        .startTime(1L)
                        .endTime(2L)
                        .queryString("SELECT 1")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("the query language SQL");
    }

    @Test
    void queries_are_described_as_the_service_keeps_them() {
        long now = insights.second();
        String id = insights.start("fields @message");

        QueryInfo info =
                logs.describeQueries(b -> b.logGroupName(GROUP)).queries().get(0);

        assertThat(info.queryId()).isEqualTo(id);
        assertThat(info.queryString())
                .isEqualTo("SOURCE \"/app\" START=" + (now - 3_600) + "000 END=" + now + "999 | fields @message");
        assertThat(info.logGroupName()).isEqualTo(GROUP);
        assertThat(info.queryLanguage()).isEqualTo(QueryLanguage.CWLI);
        assertThat(logs.describeQueries(b -> b.logGroupName("none")).queries()).isEmpty();
        assertThat(logs.describeQueries(b -> b.status(QueryStatus.COMPLETE)).queries())
                .isEmpty();
    }

    @Test
    void the_newest_query_is_described_first_and_pages_go_on() {
        String first = insights.start("fields a");
        String second = insights.start("fields b");

        var page = logs.describeQueries(b -> b.maxResults(1));

        assertThat(page.queries()).extracting(QueryInfo::queryId).containsExactly(second);
        assertThat(logs.describeQueries(b -> b.maxResults(1).nextToken(page.nextToken()))
                        .queries())
                .extracting(QueryInfo::queryId)
                .containsExactly(first);
    }

    @Test
    void a_query_that_is_not_over_can_be_stopped() {
        insights.put("a");
        String id = insights.start("fields @message");

        assertThat(logs.stopQuery(b -> b.queryId(id)).success()).isTrue();
        insights.world.aws.time().settle();

        assertThat(logs.getQueryResults(b -> b.queryId(id)).status()).isEqualTo(QueryStatus.CANCELLED);
        assertThat(logs.getQueryResults(b -> b.queryId(id)).results()).isEmpty();
        insights.world.assertRefused(
                () -> logs.stopQuery(b -> b.queryId(id)),
                "InvalidParameterException",
                "The specified query is not running. Query " + id + " has already ended with status Cancelled.");
    }

    @Test
    void results_are_kept_for_seven_days() {
        String id = insights.start("fields @message");
        insights.world.advance(Duration.ofDays(7).minusMillis(1));
        assertThat(logs.getQueryResults(b -> b.queryId(id)).status()).isEqualTo(QueryStatus.COMPLETE);

        insights.world.advance(Duration.ofMillis(1));

        insights.world.assertRefused(
                () -> logs.getQueryResults(b -> b.queryId(id)),
                "ResourceNotFoundException",
                "The specified query ID " + id + " does not exist.");
    }

    @Test
    void a_hundred_queries_may_be_under_way() {
        for (int i = 0; i < 100; i++) {
            insights.start("fields @message | limit " + (i + 1));
        }

        insights.world.assertRefused(
                () -> insights.start("fields @message"),
                "LimitExceededException",
                "Account maximum query concurrency limit of [100] reached.");
    }

    @Test
    void expired_events_and_groups_that_are_gone_hold_nothing() {
        logs.createLogGroup(b -> b.logGroupName("gone"));
        logs.putRetentionPolicy(b -> b.logGroupName(GROUP).retentionInDays(1));
        insights.put("old");
        insights.world.advance(Duration.ofDays(1).plusSeconds(1));
        insights.put("new");
        long now = insights.second();
        String id = logs.startQuery(b -> b.logGroupNames(GROUP, "gone")
                        .startTime(now - 200_000)
                        .endTime(now)
                        .queryString("fields @message"))
                .queryId();
        logs.deleteLogGroup(b -> b.logGroupName("gone"));

        GetQueryResultsResponse results = insights.complete(id);

        assertThat(results.results()).hasSize(1);
        assertThat(results.statistics().logGroupsScanned()).isEqualTo(1);
    }

    @Test
    void groups_that_are_rarely_read_have_no_discovered_fields() {
        logs.createLogGroup(b -> b.logGroupName("rare").logGroupClass(LogGroupClass.INFREQUENT_ACCESS));
        logs.createLogStream(b -> b.logGroupName("rare").logStreamName("s"));
        logs.putLogEvents(
                b -> b.logGroupName("rare").logStreamName("s").logEvents(event(insights.world.now(), "{\"a\":1}")));
        long now = insights.second();

        String id = logs.startQuery(b ->
                        b.logGroupName("rare").startTime(now - 10).endTime(now).queryString("fields a, @message"))
                .queryId();

        assertThat(insights.complete(id).results().get(0))
                .extracting(ResultField::field)
                .containsExactly("@message", "@ptr");
    }

    @Test
    void the_lines_of_a_function_have_their_own_fields() {
        String group = "/aws/lambda/f";
        logs.createLogGroup(b -> b.logGroupName(group));
        logs.createLogStream(b -> b.logGroupName(group).logStreamName("s"));
        String report =
                "REPORT RequestId: 3ef5b6a0-6e2a-4b0c-9f5e-0123456789ab\tDuration: 102.5 ms\tBilled Duration: 103 ms\t"
                        + "Memory Size: 128 MB\tMax Memory Used: 64 MB\tInit Duration: 7.5 ms";
        logs.putLogEvents(b -> b.logGroupName(group).logStreamName("s").logEvents(event(insights.world.now(), report)));
        long now = insights.second();

        String id = logs.startQuery(b -> b.logGroupName(group)
                        .startTime(now - 10)
                        .endTime(now)
                        .queryString(
                                "filter @type = \"REPORT\" | display @requestId, @duration, @billedDuration, @initDuration,"
                                        + " @memorySize / 1000 / 1000, @maxMemoryUsed / 1000 / 1000"))
                .queryId();

        assertThat(insights.complete(id).results().get(0))
                .extracting(ResultField::value)
                .startsWith("3ef5b6a0-6e2a-4b0c-9f5e-0123456789ab", "102.5", "103", "7.5", "128", "64");
    }

    @Test
    void ten_thousand_rows_are_a_page() {
        for (int i = 0; i < 3; i++) {
            InputLogEvent[] events = new InputLogEvent[5_000];
            for (int j = 0; j < events.length; j++) {
                events[j] = event(insights.world.now() - 5_000 + j, "m");
            }
            insights.world.put(events);
        }

        GetQueryResultsResponse first = insights.run("fields @message | limit 12000");
        GetQueryResultsRequest.Builder next = GetQueryResultsRequest.builder()
                .queryId(logs.describeQueries(b -> {}).queries().get(0).queryId());
        SdkMembers.set(next, "nextToken", SdkMembers.text(first, "nextToken"));

        assertThat(first.results()).hasSize(10_000);
        assertThat(logs.getQueryResults(next.build()).results()).hasSize(2_000);
        assertThat(insights.run("fields @message").results()).hasSize(10_000);
    }

    @Test
    void the_latest_events_come_first_whatever_their_stream() {
        logs.createLogStream(b -> b.logGroupName(GROUP).logStreamName("other"));
        long now = insights.world.now();
        insights.world.put("other", event(now - 3, "1"), event(now - 1, "3"));
        insights.world.put(event(now - 2, "2"), event(now, "4"));

        assertThat(insights.values("fields @message")).containsExactly("4", "3", "2", "1");
        assertThat(insights.values("fields @message | tail 2")).containsExactly("2", "1");
    }

    @Test
    void a_snapshot_brings_queries_back_that_are_under_way() {
        insights.put("a");
        String done = insights.start("fields @message");
        insights.complete(done);
        String pending = insights.start("fields @message");
        Snapshot snapshot = new Snapshot(insights.world.aws.snapshot().json());
        Drydock other = Drydock.create();

        other.restore(snapshot);

        assertThat(Inside.image(other)).isEqualTo(Inside.image(insights.world.aws));
        assertThat(other.logs().getQueryResults(b -> b.queryId(done)).results()).hasSize(1);
        other.time().settle();
        assertThat(other.logs().getQueryResults(b -> b.queryId(pending)).status())
                .isEqualTo(QueryStatus.COMPLETE);
    }

    @Test
    void an_expression_that_takes_too_long_ends_a_query() {
        String heavy = "(x+x+)+".repeat(200) + "y";
        InputLogEvent[] events = new InputLogEvent[8];
        for (int i = 0; i < events.length; i++) {
            events[i] = event(insights.world.now(), "a".repeat(100_000));
        }
        for (int i = 0; i < 14; i++) {
            insights.world.put(events);
        }
        String id = insights.start("filter @message like /" + heavy + "/");

        insights.world.aws.time().settle();

        assertThat(logs.getQueryResults(b -> b.queryId(id)).status()).isEqualTo(QueryStatus.TIMEOUT);
    }
}
