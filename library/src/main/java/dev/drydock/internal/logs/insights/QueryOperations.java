package dev.drydock.internal.logs.insights;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.logs.request.Pages;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeQueriesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeQueriesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListLogGroupsForQueryRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListLogGroupsForQueryResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryInfo;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryLanguage;
import software.amazon.awssdk.services.cloudwatchlogs.model.StopQueryRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.StopQueryResponse;

/** What can be asked of queries and done to them. */
public final class QueryOperations {

    private static final int MOST_QUERIES = 1_000;
    private static final int MOST_GROUPS = 500;

    private final QueryStore store;
    private final Queries queries;
    private final StartQuery start;
    private final GetQueryResults results;

    public QueryOperations(
            AccountRegion home,
            LogStore logs,
            GroupReferences references,
            QueryStore store,
            Queries queries,
            RegionQueue queue) {
        this.store = store;
        this.queries = queries;
        this.start = new StartQuery(home, logs, references, store, queries, queue);
        this.results = new GetQueryResults(this);
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("StartQuery", start::handle),
                Operation.write("StopQuery", this::stop).scope(each -> queries.scope(each.queryId())),
                Operation.read("GetQueryResults", results::handle).scope(each -> queries.scope(each.queryId())),
                Operation.read("DescribeQueries", this::describe).scope(each -> queries.scopeOfAll()),
                Operation.read("ListLogGroupsForQuery", this::groups));
    }

    /** The query of an id, or AWS's refusal. */
    StartedQuery required(String id, CallContext context) {
        long now = context.now().toEpochMilli();
        StartedQuery query = store.find(id, now);
        if (query == null) {
            throw QueryMessages.QUERY_NOT_FOUND
                    .with(Shown.name(id))
                    .hint("Queries here: "
                            + Shown.names(store.newestFirst(now).stream()
                                    .map(StartedQuery::id)
                                    .toList()));
        }
        return query;
    }

    private StopQueryResponse stop(StopQueryRequest request, CallContext context) {
        StartedQuery query = required(request.queryId(), context);
        if (query.phase().isOver()) {
            throw QueryMessages.ENDED.with(query.id(), query.phase().status());
        }
        queries.stop(query);
        return StopQueryResponse.builder().success(true).build();
    }

    private DescribeQueriesResponse describe(DescribeQueriesRequest request, CallContext context) {
        List<StartedQuery> selected = store.newestFirst(context.now().toEpochMilli()).stream()
                .filter(each -> isSelected(each, request))
                .toList();
        Page<StartedQuery> page =
                Pages.byNumber(selected, StartedQuery::number, request.nextToken(), request.maxResults(), MOST_QUERIES);
        return DescribeQueriesResponse.builder()
                .queries(page.items().stream().map(QueryOperations::shown).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private static boolean isSelected(StartedQuery query, DescribeQueriesRequest request) {
        String language = request.queryLanguageAsString();
        String status = request.statusAsString();
        return (request.logGroupName() == null || query.groups().contains(request.logGroupName()))
                && (status == null || status.equals(query.phase().status()))
                && (language == null || language.equals(QueryLanguage.CWLI.toString()));
    }

    private static QueryInfo shown(StartedQuery query) {
        QueryInfo.Builder info = QueryInfo.builder()
                .queryId(query.id())
                .queryLanguage(QueryLanguage.CWLI)
                .queryString(query.text())
                .status(query.phase().status())
                .createTime(query.createdAt());
        if (query.groups().size() == 1) {
            info.logGroupName(query.groups().get(0));
        }
        if (query.phase() == QueryPhase.COMPLETE) {
            SdkMembers.set(info, "queryDuration", query.endedAt() - query.createdAt());
            SdkMembers.set(info, "bytesScanned", (double) query.answer().bytes());
        }
        return info.build();
    }

    private ListLogGroupsForQueryResponse groups(ListLogGroupsForQueryRequest request, CallContext context) {
        StartedQuery query = required(request.queryId(), context);
        Page<String> page = Pages.of(
                query.identifiers().stream().sorted().toList(),
                each -> each,
                request.nextToken(),
                request.maxResults(),
                MOST_GROUPS);
        return ListLogGroupsForQueryResponse.builder()
                .logGroupIdentifiers(page.items())
                .nextToken(page.nextToken())
                .build();
    }
}
