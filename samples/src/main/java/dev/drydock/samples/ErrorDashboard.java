package dev.drydock.samples;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryStatus;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResultField;

/** Shows which paths of a web application fail how often, by asking CloudWatch Logs Insights. */
public final class ErrorDashboard {

    private static final String FAILURES =
            "fields path | filter status >= 500 | stats count(*) as failures by path | sort failures desc, path asc | limit 10";

    private final CloudWatchLogsClient logs;
    private final BatchRunner.Pause pause;

    /** Asks through this client and pauses between two looks at a query. */
    public ErrorDashboard(CloudWatchLogsClient logs, BatchRunner.Pause pause) {
        this.logs = logs;
        this.pause = pause;
    }

    /** How often each path failed in the time before an instant, the worst first. */
    public Map<String, Integer> failures(String group, Instant until, Duration back) {
        String query = logs.startQuery(request -> request.logGroupName(group)
                        .startTime(until.minus(back).getEpochSecond())
                        .endTime(until.getEpochSecond())
                        .queryString(FAILURES))
                .queryId();
        Map<String, Integer> failures = new LinkedHashMap<>();
        for (List<ResultField> row : results(query).results()) {
            Map<String, String> cells = row.stream().collect(Collectors.toMap(ResultField::field, ResultField::value));
            failures.put(cells.getOrDefault("path", "(unknown)"), Integer.valueOf(cells.get("failures")));
        }
        return failures;
    }

    private GetQueryResultsResponse results(String query) {
        GetQueryResultsResponse results = logs.getQueryResults(request -> request.queryId(query));
        while (results.status() == QueryStatus.SCHEDULED || results.status() == QueryStatus.RUNNING) {
            pause.sleep(Duration.ofMillis(500));
            results = logs.getQueryResults(request -> request.queryId(query));
        }
        if (results.status() != QueryStatus.COMPLETE) {
            throw new IllegalStateException("The query ended as " + results.statusAsString());
        }
        return results;
    }
}
