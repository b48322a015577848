package dev.drydock.internal.logs.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.logs.LogsWorld;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.MalformedQueryException;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryStatus;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResultField;

/** A world of logs, and short ways to query it. */
public final class InsightsWorld {

    public final LogsWorld world = new LogsWorld();
    public final CloudWatchLogsClient logs = world.logs;

    public long second() {
        return world.now() / 1_000;
    }

    /** Starts a query of the last hour. */
    public String start(String query) {
        return logs.startQuery(b -> b.logGroupName(LogsWorld.GROUP)
                        .startTime(second() - 3_600)
                        .endTime(second())
                        .queryString(query))
                .queryId();
    }

    /** What a query found, once it is complete. */
    public GetQueryResultsResponse complete(String id) {
        world.aws.time().settle();
        GetQueryResultsResponse results = logs.getQueryResults(b -> b.queryId(id));
        assertThat(results.status()).isEqualTo(QueryStatus.COMPLETE);
        return results;
    }

    public GetQueryResultsResponse run(String query) {
        return complete(start(query));
    }

    /** The rows that a query finds, without pointers: {@code a=1, b=2}. */
    public List<String> rows(String query) {
        return run(query).results().stream().map(InsightsWorld::row).toList();
    }

    private static String row(List<ResultField> row) {
        return row.stream()
                .filter(each -> !each.field().equals("@ptr"))
                .map(each -> each.field() + '=' + each.value())
                .collect(Collectors.joining(", "));
    }

    /** The values in the rows that a query finds, without pointers and names. */
    public List<String> values(String query) {
        return run(query).results().stream()
                .map(row -> row.stream()
                        .filter(each -> !each.field().equals("@ptr"))
                        .map(ResultField::value)
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    /** The single value that an expression has for an event. */
    public String value(String expression) {
        List<ResultField> row =
                run("fields " + expression + " as x | display x").results().get(0);
        Map<String, String> values = row.stream().collect(Collectors.toMap(ResultField::field, ResultField::value));
        return values.getOrDefault("x", "-");
    }

    /** Puts messages a second apart, the last one now. */
    public void put(String... messages) {
        InputLogEvent[] events = new InputLogEvent[messages.length];
        for (int i = 0; i < messages.length; i++) {
            events[i] = LogsWorld.event(world.now() - 1_000L * (messages.length - 1 - i), messages[i]);
        }
        world.put(events);
    }

    /** What AWS says of a query that it cannot read. */
    public String complaint(String query) {
        Throwable thrown = thrown(() -> start(query));
        assertThat(thrown).isInstanceOf(MalformedQueryException.class);
        MalformedQueryException malformed = (MalformedQueryException) thrown;
        assertThat(malformed.queryCompileError().message())
                .isEqualTo(malformed.awsErrorDetails().errorMessage());
        return ((AwsServiceException) thrown).awsErrorDetails().errorMessage();
    }

    private static Throwable thrown(ThrowingCallable call) {
        try {
            call.call();
        } catch (Throwable thrown) {
            return thrown;
        }
        throw new AssertionError("nothing was refused");
    }
}
