package dev.drydock.internal.logs.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.logs.LogsWorld;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupClass;
import software.amazon.awssdk.services.cloudwatchlogs.model.MalformedQueryException;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryCompileErrorLocation;

/** What is said of queries that cannot be read, or make no sense. Places count from the start of the query as AWS keeps it. */
class MalformedQueryTest {

    private final InsightsWorld insights = new InsightsWorld();

    /** What AWS puts in front of the query: the log group and the times, which are as long whenever it is. */
    private final int front =
            ("SOURCE \"/app\" START=" + insights.second() + "000 END=" + insights.second() + "999 | ").length();

    private String at(int start, int end) {
        return " ([" + (front + start) + "," + (front + end) + "])";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "fields @timestamp | count() ~ count ~ 20",
                "stats count(*) by bin(1d) | sort bin(1d) desc ~ ( ~ 36",
                "filter status= ~ <EOF> ~ 14",
                "filter referrer= http://34.250.27.141/ ~ : ~ 21",
                "filter @message like /unclosed ~ <EOF> ~ 30",
                "filter a in [] ~ ] ~ 13",
                "fields 5m ~ 5m ~ 7",
                "fields bin(5x) ~ 5x ~ 11",
                "limit many ~ many ~ 6",
                "filter a not b ~ b ~ 13",
                "stats count(*) by ~ <EOF> ~ 17",
                "| limit 5 ~ | ~ 0",
                "dedup a, ~ <EOF> ~ 8"
            })
    void a_word_that_cannot_stand_there_is_named_with_its_place(String query, String symbol, int position) {
        String complaint = insights.complaint(query);

        assertThat(complaint)
                .isEqualTo("unexpected symbol found " + symbol + " at line 1 and position " + (front + position));
    }

    @Test
    void lines_count_from_one_and_positions_within_them_from_zero() {
        assertThat(insights.complaint("fields a\n| # comment\nbad"))
                .isEqualTo("unexpected symbol found bad at line 3 and position 0");
    }

    @Test
    void the_exception_holds_the_place_too() {
        assertThatThrownBy(() -> insights.start("limit many"))
                .isInstanceOfSatisfying(
                        MalformedQueryException.class,
                        thrown -> assertThat(thrown.queryCompileError().location())
                                .isEqualTo(QueryCompileErrorLocation.builder()
                                        .startCharOffset(front + 6)
                                        .endCharOffset(front + 9)
                                        .build()));
    }

    @Test
    void a_name_is_given_once() {
        assertThat(insights.complaint("fields 1 as a | fields 2 as a"))
                .isEqualTo("Ephemeral field is already defined: a" + at(23, 28));
        assertThat(insights.complaint("parse @message \"* x\" as status | fields status"))
                .isEqualTo("Ephemeral field is already defined: status" + at(40, 45));
        assertThat(insights.complaint("fields 1 as n | stats count(*) as n"))
                .isEqualTo("Ephemeral field is already defined: n" + at(22, 34));
        assertThat(insights.complaint("fields a | fields upper as a"))
                .startsWith("Ephemeral field is already defined: a");
        assertThat(insights.complaint("stats count(*) as x, sum(y) as x"))
                .isEqualTo("Ephemeral field is already defined: x" + at(21, 31));
    }

    @Test
    void sums_stand_in_stats_alone() {
        assertThat(insights.complaint("fields @timestamp, vendor, avg(requestDuration) | limit 1"))
                .isEqualTo("No aggregation function expression allowed: fields@timestamp,vendor,avg(requestDuration)"
                        + at(0, 46));
        assertThat(insights.complaint("stats status"))
                .isEqualTo("Unknown symbols found in or after stats: status" + at(6, 11));
        assertThat(insights.complaint("stats 1 as one"))
                .isEqualTo("Expected an aggregation function expression: 1" + at(6, 13));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "FIELDS @message | STATS SUM(Fault) by Operation | STATS MAX(strlen(@message)) AS m ~ @message",
                "STATS sum(x) as s BY @logStream | STATS avg(s) BY bin(5m) ~ @timestamp",
                "stats count(*) as n | stats latest(n) ~ @timestamp",
                "stats count(*) by a | filter b = 1 ~ b",
                "stats count(*) by a | sort c ~ c"
            })
    void after_stats_only_what_it_hands_on_is_known(String query, String symbol) {
        assertThat(insights.complaint(query)).startsWith("Unknown symbols found in or after stats: " + symbol + " (");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "fields nonsense(a) ~ Unknown function: nonsense",
                "fields abs(1, 2) ~ Invalid arguments: abs(1, 2)",
                "fields datefloor(@timestamp, 5) ~ Invalid arguments: datefloor(@timestamp, 5)",
                "stats sum(*) ~ Invalid arguments: sum(*)",
                "stats topk(3, a) by b ~ Invalid arguments: topk(3, a)",
                "filter a like /(/ ~ Invalid regular expression: (",
                "filter a like /(?=b)/ ~ Invalid regular expression: (?=b)",
                "parse @message /no groups/ ~ Invalid regular expression: no groups",
                "parse @message \"* *\" as one ~ The number of fields differs from the number of wildcards:",
                "limit 100001 ~ Invalid limit: 100001",
                "sort a | stats count(*) ~ Command is not allowed here: sorta",
                "limit 5 | stats count(*) ~ Command is not allowed here: limit5",
                "dedup a | fields b ~ Command is not allowed here: fieldsb"
            })
    void what_makes_no_sense_is_said(String query, String start) {
        assertThat(insights.complaint(query)).startsWith(start);
    }

    @Test
    void a_class_of_log_groups_decides_how_many_sums_may_follow_each_other() {
        String sum = "stats count(*) as n%d by @logStream";
        String ten = IntStream.range(0, 10)
                .mapToObj(i -> i == 0 ? sum.formatted(0) : "stats max(n%d) as n%d".formatted(i - 1, i))
                .collect(Collectors.joining(" | "));
        insights.logs.createLogGroup(b -> b.logGroupName("rare").logGroupClass(LogGroupClass.INFREQUENT_ACCESS));

        assertThat(insights.start(ten)).isNotEmpty();
        assertThat(insights.complaint(ten + " | stats max(n9)")).startsWith("Too many stats commands: statsmax(n9)");
        assertThatThrownBy(() -> insights.logs.startQuery(b -> b.logGroupName("rare")
                        .startTime(insights.second() - 1)
                        .endTime(insights.second())
                        .queryString(ten)))
                .hasMessageStartingWith("Too many stats commands: statsmax(n1)asn2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pattern @message",
                "fields a | diff",
                "fields a | unmask a",
                "anomaly",
                "filterIndex a = 1",
                "fields a | lookup t a",
                "join type=left",
                "search \"x\"",
                "fields rate(a, 1m)",
                "filter @aws.tag.env = \"production\"",
                "stats count(*) by @entity.KeyAttributes.Name",
                "stats count(*) by bin(5m) offset 1h"
            })
    void what_is_not_simulated_is_refused_by_name(String query) {
        assertThatThrownBy(() -> insights.start(query))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith("Drydock does not simulate ")
                .hasMessageContaining("queryString of logs:StartQuery");
    }

    @Test
    void nesting_has_an_end() {
        String deep = "(".repeat(500) + "1" + ")".repeat(500);

        assertThat(insights.complaint("fields " + deep)).startsWith("unexpected symbol found (");
        assertThat(insights.complaint("filter " + "not ".repeat(500) + "a")).startsWith("unexpected symbol found not");
        assertThat(insights.complaint("fields a" + "[1]".repeat(500))).startsWith("unexpected symbol found [");
    }

    @Test
    void a_query_that_ends_before_its_group_began_searches_in_vain() {
        assertThatThrownBy(() -> insights.logs.startQuery(b -> b.logGroupName(LogsWorld.GROUP)
                        .startTime(1L)
                        .endTime(2L)
                        .queryString("fields a")))
                .hasMessageStartingWith("Query's end date and time is either before the log groups creation time or"
                        + " exceeds the log groups log retention settings ([0,32])");
    }
}
