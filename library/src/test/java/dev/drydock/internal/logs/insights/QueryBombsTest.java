package dev.drydock.internal.logs.insights;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryStatus;

/** Queries that would eat up memory or time. */
class QueryBombsTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int LONGEST_TEXT = 1_048_576;

    private final InsightsWorld insights = new InsightsWorld();

    private static String nested(int times, String before, String inside, String after) {
        return before.repeat(times) + inside + after.repeat(times);
    }

    /** Functions that make a text longer, nested until it would have a few megabytes, and the event that they begin with. */
    static Stream<Arguments> growing() {
        return Stream.of(
                Arguments.of("x".repeat(1_000), nested(30, "base64Encode(", "@message", ")")),
                Arguments.of("é".repeat(90_000), nested(12, "urlEncode(", "@message", ")")),
                Arguments.of("\"", nested(22, "jsonStringify(split(", "@message", ", \"zz\"))")),
                Arguments.of("x".repeat(5_000), "concat(" + "@message, ".repeat(250) + "@message)"),
                Arguments.of("x".repeat(2_000), "replace(@message, \"x\", @message)"),
                Arguments.of("x".repeat(2_000), "regexReplace(@message, \"x\", @message)"));
    }

    @ParameterizedTest
    @MethodSource("growing")
    void no_function_makes_a_text_longer_than_an_event_may_be(String event, String expression) {
        insights.put(event);

        assertThat(insights.value(expression).length()).isLessThanOrEqualTo(LONGEST_TEXT);
    }

    /** With a name each they would take 15 GB. */
    @Test
    void values_below_a_long_name_are_read_without_a_name_each() {
        insights.put("{\"" + "x".repeat(45_000) + "\":[" + "[],".repeat(330_000) + "1]}");
        long before = THREADS.getCurrentThreadAllocatedBytes();

        insights.run("fields a");

        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(1L << 30);
    }

    @Test
    void rows_made_of_lists_of_lists_come_to_an_end() {
        insights.put("[" + "1,".repeat(100_000) + "1]");
        String id = insights.start("fields jsonParse(@message) as all | unnest all into a | unnest all into b"
                + " | unnest all into c | stats count(*)");

        insights.world.aws.time().settle();

        GetQueryResultsResponse results = insights.logs.getQueryResults(b -> b.queryId(id));
        assertThat(results.status()).isEqualTo(QueryStatus.TIMEOUT);
        assertThat(results.results()).isEmpty();
    }
}
