package dev.drydock.internal.logs;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.logs.delivery.Deliveries;
import dev.drydock.internal.logs.delivery.DeliveryDestinations;
import dev.drydock.internal.logs.delivery.DeliverySources;
import dev.drydock.internal.logs.delivery.DeliveryTags;
import dev.drydock.internal.logs.delivery.DescribeConfigurationTemplates;
import dev.drydock.internal.logs.delivery.DestinationPolicies;
import dev.drydock.internal.logs.destination.DestinationOperations;
import dev.drydock.internal.logs.destination.DestinationTags;
import dev.drydock.internal.logs.event.FilterLogEvents;
import dev.drydock.internal.logs.event.GetLogEvents;
import dev.drydock.internal.logs.event.PutLogEvents;
import dev.drydock.internal.logs.export.ExportRuns;
import dev.drydock.internal.logs.export.ExportTaskOperations;
import dev.drydock.internal.logs.group.DescribeLogGroups;
import dev.drydock.internal.logs.group.KmsKeyOperations;
import dev.drydock.internal.logs.group.ListLogGroups;
import dev.drydock.internal.logs.group.LogGroupOperations;
import dev.drydock.internal.logs.group.PutLogGroupDeletionProtection;
import dev.drydock.internal.logs.insights.RecordOperations;
import dev.drydock.internal.logs.metricfilter.MetricFilterOperations;
import dev.drydock.internal.logs.metricfilter.TestMetricFilter;
import dev.drydock.internal.logs.policy.AccountPolicyOperations;
import dev.drydock.internal.logs.policy.ResourcePolicyOperations;
import dev.drydock.internal.logs.shape.LogsShapes;
import dev.drydock.internal.logs.store.DeliveryStore;
import dev.drydock.internal.logs.store.ExportStore;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.internal.logs.store.TagHolder;
import dev.drydock.internal.logs.stream.LogStreamOperations;
import dev.drydock.internal.logs.subscription.SubscriptionOperations;
import dev.drydock.internal.logs.tag.LogTagOperations;
import dev.drydock.internal.logs.tail.LiveTails;
import dev.drydock.internal.model.Arn;
import dev.drydock.operation.AwsService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        noun(NOUNS, "live tail", LiveTails.OPENING);
        noun(NOUNS, "filter pattern", "TestMetricFilter");
        noun(NOUNS, "metric filter", "PutMetricFilter", "DescribeMetricFilters", "DeleteMetricFilter");
        noun(
                NOUNS,
                "subscription filter",
                "PutSubscriptionFilter",
                "DescribeSubscriptionFilters",
                "DeleteSubscriptionFilter");
        noun(
                NOUNS,
                "destination",
                "PutDestination",
                "PutDestinationPolicy",
                "DescribeDestinations",
                "DeleteDestination");
        noun(NOUNS, "resource policy", "PutResourcePolicy", "DescribeResourcePolicies", "DeleteResourcePolicy");
        noun(NOUNS, "account policy", "PutAccountPolicy", "DescribeAccountPolicies", "DeleteAccountPolicy");
        noun(NOUNS, "key", "AssociateKmsKey", "DisassociateKmsKey");
        noun(
                NOUNS,
                "tag",
                "TagLogGroup",
                "UntagLogGroup",
                "ListTagsLogGroup",
                "TagResource",
                "UntagResource",
                "ListTagsForResource");
        noun(
                NOUNS,
                "delivery source",
                "PutDeliverySource",
                "GetDeliverySource",
                "DescribeDeliverySources",
                "DeleteDeliverySource");
        noun(
                NOUNS,
                "delivery destination",
                "PutDeliveryDestination",
                "GetDeliveryDestination",
                "DescribeDeliveryDestinations",
                "DeleteDeliveryDestination");
        noun(
                NOUNS,
                "delivery destination policy",
                "PutDeliveryDestinationPolicy",
                "GetDeliveryDestinationPolicy",
                "DeleteDeliveryDestinationPolicy");
        noun(
                NOUNS,
                "delivery",
                "CreateDelivery",
                "GetDelivery",
                "DescribeDeliveries",
                "UpdateDeliveryConfiguration",
                "DeleteDelivery");
        noun(NOUNS, "configuration template", "DescribeConfigurationTemplates");
        noun(NOUNS, "export task", "CreateExportTask", "DescribeExportTasks", "CancelExportTask");
        noun(NOUNS, "query", "StartQuery", "StopQuery", "GetQueryResults", "DescribeQueries", "ListLogGroupsForQuery");
        noun(NOUNS, "record", "GetLogRecord", "GetLogGroupFields");
        noun(NOUNS, "query definition", "PutQueryDefinition", "DeleteQueryDefinition", "DescribeQueryDefinitions");
        // What older SDKs lack is made when it is asked for, which nobody can with such an SDK.
        noun(NOUNS, "newer group listing", "ListLogGroups");
        noun(NOUNS, "deletion protection", "PutLogGroupDeletionProtection");
    }

    private final LogsRegion region;
    private final AccountRegion home;
    private final LogStore store;
    private final DeliveryStore deliveries;
    private final ExportStore exports;
    private final ExportRuns exportRuns;
    private final GroupReferences groups;
    private final InsightsRooms insights;

    LogsOperations(LogsRegion region) {
        super(AwsService.LOGS, NOUNS);
        this.region = region;
        this.home = region.home();
        this.store = region.store();
        this.deliveries = region.deliveries();
        this.exports = region.exports();
        this.exportRuns = region.exportRuns();
        this.groups = new GroupReferences(store);
        this.insights = region.insights();
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
            case "live tail" -> List.of(LiveTails.unheard());
            case "tag" ->
                new LogTagOperations(home, store, groups, List.of(this::delivery, this::destination)).operations();
            case "delivery source" -> new DeliverySources(home, deliveries).operations();
            case "delivery destination" -> new DeliveryDestinations(deliveries).operations();
            case "delivery destination policy" -> new DestinationPolicies(deliveries).operations();
            case "delivery" -> new Deliveries(home, deliveries, groups).operations();
            case "export task" -> new ExportTaskOperations(home, groups, exports, exportRuns).operations();
            case "configuration template" -> List.of(new DescribeConfigurationTemplates().operation());
            case "filter pattern" -> List.of(Operation.read(operation, new TestMetricFilter()::handle));
            case "metric filter" -> new MetricFilterOperations(store, groups).operations();
            case "subscription filter" ->
                new SubscriptionOperations(groups, region.targetRules(), region.delivering()).operations();
            case "destination" ->
                new DestinationOperations(region.destinations(), region.targetRules(), region.delivering())
                        .operations();
            case "resource policy" -> new ResourcePolicyOperations(region.policies(), groups).operations();
            case "account policy" ->
                new AccountPolicyOperations(home, region.policies(), region.targetRules(), region.delivering())
                        .operations();
            case "key" -> new KmsKeyOperations(home, groups, region.policies()).operations();
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

    private @Nullable TagHolder destination(Arn arn) {
        return DestinationTags.find(region.destinations(), arn);
    }

    private @Nullable TagHolder delivery(Arn arn) {
        return DeliveryTags.find(deliveries, arn);
    }
}
