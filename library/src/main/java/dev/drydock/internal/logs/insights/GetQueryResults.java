package dev.drydock.internal.logs.insights;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.logs.insights.run.QueryAnswer;
import dev.drydock.internal.logs.insights.run.ResultRow;
import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.internal.logs.request.Pages;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetQueryResultsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryLanguage;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryStatistics;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResultField;

/**
 * GetQueryResults. A page holds 10,000 rows; an SDK that knows no tokens sees the first one.
 *
 * <p>Deviation: AWS may show results while a query still runs; here they come with its end. Its tokens expire after an hour.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetQueryResults.html">
 *     GetQueryResults</a>
 */
final class GetQueryResults {

    private static final int LARGEST_PAGE = 10_000;
    private static final String TOKEN = "[0-9]{1,6}";

    private final QueryOperations queries;

    GetQueryResults(QueryOperations queries) {
        this.queries = queries;
    }

    GetQueryResultsResponse handle(GetQueryResultsRequest request, CallContext context) {
        StartedQuery query = queries.required(request.queryId(), context);
        List<ResultRow> rows = query.answer().rows();
        int from = start(request, query, rows.size());
        Integer asked = SdkMembers.number(request, "maxItems");
        int most = asked == null || asked == 0 ? LARGEST_PAGE : asked;
        int to = Math.min(rows.size(), from + most);
        GetQueryResultsResponse.Builder answer = GetQueryResultsResponse.builder()
                .queryLanguage(QueryLanguage.CWLI)
                .status(query.phase().status())
                .results(shown(rows.subList(from, to)))
                .statistics(statistics(query.answer()));
        if (to < rows.size()) {
            SdkMembers.set(answer, "nextToken", Pages.encode(query.id() + ':' + to));
        }
        return answer.build();
    }

    /** The results of a complete query stay as they are, so that a token holds how many were shown. */
    private static int start(GetQueryResultsRequest request, StartedQuery query, int rows) {
        String token = SdkMembers.text(request, "nextToken");
        if (token == null) {
            return 0;
        }
        String place = Pages.decode(token);
        String prefix = query.id() + ':';
        boolean isOurs =
                place.startsWith(prefix) && place.substring(prefix.length()).matches(TOKEN);
        if (!isOurs) {
            throw LogsMessages.BAD_TOKEN.with();
        }
        return Math.min(rows, Integer.parseInt(place.substring(prefix.length())));
    }

    private static List<List<ResultField>> shown(List<ResultRow> rows) {
        List<List<ResultField>> shown = new ArrayList<>(rows.size());
        for (ResultRow row : rows) {
            shown.add(row.cells().stream()
                    .map(each -> ResultField.builder()
                            .field(each.field())
                            .value(each.value())
                            .build())
                    .toList());
        }
        return shown;
    }

    private static QueryStatistics statistics(QueryAnswer answer) {
        QueryStatistics.Builder statistics = QueryStatistics.builder()
                .recordsMatched((double) answer.matched())
                .recordsScanned((double) answer.scanned())
                .bytesScanned((double) answer.bytes())
                .estimatedRecordsSkipped(0d)
                .estimatedBytesSkipped(0d)
                .logGroupsScanned((double) answer.groups());
        SdkMembers.set(statistics, "resultCount", (double) answer.rows().size());
        return statistics.build();
    }
}
