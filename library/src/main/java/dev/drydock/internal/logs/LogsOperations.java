package dev.drydock.internal.logs;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.logs.event.FilterLogEvents;
import dev.drydock.internal.logs.event.GetLogEvents;
import dev.drydock.internal.logs.event.PutLogEvents;
import dev.drydock.internal.logs.group.DescribeLogGroups;
import dev.drydock.internal.logs.group.ListLogGroups;
import dev.drydock.internal.logs.group.LogGroupOperations;
import dev.drydock.internal.logs.group.PutLogGroupDeletionProtection;
import dev.drydock.internal.logs.insights.RecordOperations;
import dev.drydock.internal.logs.metricfilter.TestMetricFilter;
import dev.drydock.internal.logs.shape.LogsShapes;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.internal.logs.stream.LogStreamOperations;
import dev.drydock.internal.logs.tag.LogTagOperations;
import dev.drydock.operation.AwsService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;

/** The table of simulated operations of CloudWatch Logs, by noun. */
final class LogsOperations extends OperationTable {

    private static final Map<String, String> NOUNS = new LinkedHashMap<>();

    static {
        noun(NOUNS, "group", "CreateLogGroup", "DeleteLogGroup", "PutRetentionPolicy", "DeleteRetentionPolicy");
        noun(NOUNS, "group listing", "DescribeLogGroups");
        noun(NOUNS, "stream", "CreateLogStream", "DeleteLogStream", "DescribeLogStreams");
        noun(NOUNS, "upload", "PutLogEvents");
        noun(NOUNS, "events", "GetLogEvents", "FilterLogEvents");
        noun(NOUNS, "metric filter", "TestMetricFilter");
        noun(
                NOUNS,
                "tag",
                "TagLogGroup",
                "UntagLogGroup",
                "ListTagsLogGroup",
                "TagResource",
                "UntagResource",
                "ListTagsForResource");
        noun(NOUNS, "query", "StartQuery", "StopQuery", "GetQueryResults", "DescribeQueries", "ListLogGroupsForQuery");
        noun(NOUNS, "record", "GetLogRecord", "GetLogGroupFields");
        noun(NOUNS, "query definition", "PutQueryDefinition", "DeleteQueryDefinition", "DescribeQueryDefinitions");
        // What older SDKs lack is made when it is asked for, which nobody can with such an SDK.
        noun(NOUNS, "newer group listing", "ListLogGroups");
        noun(NOUNS, "deletion protection", "PutLogGroupDeletionProtection");
    }

    private final AccountRegion home;
    private final LogStore store;
    private final GroupReferences groups;
    private final InsightsRooms insights;

    LogsOperations(AccountRegion home, LogStore store, InsightsRooms insights) {
        super(AwsService.LOGS, NOUNS);
        this.home = home;
        this.store = store;
        this.groups = new GroupReferences(store);
        this.insights = insights;
    }

    @Override
    protected ExceptionTable exceptions() {
        return LogsExceptions.TABLE;
    }

    @Override
    protected SdkRequest check(String operation, SdkRequest request) {
        return LogsShapes.check(operation, request);
    }

    @Override
    protected List<Operation<?, ?>> make(String noun, String operation) {
        return switch (noun) {
            case "group" -> new LogGroupOperations(store, groups).operations();
            case "group listing" ->
                List.of(Operation.read(operation, new DescribeLogGroups(home, store, groups)::handle));
            case "stream" -> new LogStreamOperations(groups).operations();
            case "upload" ->
                List.of(Operation.write(operation, new PutLogEvents(store, groups)::handle)
                        .scope(each -> groups.scope(each.logGroupName()))
                        .bulky());
            case "events" -> events();
            case "metric filter" -> List.of(Operation.read(operation, new TestMetricFilter()::handle));
            case "tag" -> new LogTagOperations(home, store, groups).operations();
            case "query" -> insights.queries(home, store, groups);
            case "record" -> new RecordOperations(home, store, groups).operations();
            case "query definition" -> insights.definitions(home);
            case "newer group listing" -> List.of(new ListLogGroups(home, store).operation());
            case "deletion protection" -> List.of(new PutLogGroupDeletionProtection(groups).operation());
            default -> throw new IllegalArgumentException("CloudWatch Logs has no " + noun);
        };
    }

    private List<Operation<?, ?>> events() {
        return List.of(
                Operation.read("GetLogEvents", new GetLogEvents(store, groups)::handle)
                        .scope(each -> groups.scope(each.logGroupName(), each.logGroupIdentifier()))
                        .tokenCounts(),
                Operation.read("FilterLogEvents", new FilterLogEvents(store, groups)::handle)
                        .scope(each -> groups.scope(each.logGroupName(), each.logGroupIdentifier())));
    }
}
