package dev.drydock.internal.logs.metricfilter;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.logs.request.Pages;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.internal.logs.store.MetricFilterState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteMetricFilterRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteMetricFilterResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeMetricFiltersRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeMetricFiltersResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricFilter;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricTransformation;

/**
 * The operations on metric filters.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/MonitoringLogData.html">Creating metrics from log
 *     events using filters</a>
 */
public final class MetricFilterOperations {

    private static final int PAGE = 50;

    /** Sorts before anything that a name may hold. */
    private static final char BETWEEN = '\u0001';

    private final LogStore store;
    private final GroupReferences groups;

    public MetricFilterOperations(LogStore store, GroupReferences groups) {
        this.store = store;
        this.groups = groups;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("PutMetricFilter", new PutMetricFilter(groups)::handle)
                        .scope(each -> groups.scope(each.logGroupName())),
                Operation.read("DescribeMetricFilters", this::describe)
                        .scope(each -> groups.scope(each.logGroupName())),
                Operation.write("DeleteMetricFilter", this::delete).scope(each -> groups.scope(each.logGroupName())));
    }

    private DeleteMetricFilterResponse delete(DeleteMetricFilterRequest request, CallContext context) {
        GroupState group = groups.named(request.logGroupName());
        if (group.filters().metricFilter(request.filterName()) == null) {
            throw MetricFilterMessages.NOT_FOUND.with();
        }
        group.filters().removeMetricFilter(request.filterName());
        return DeleteMetricFilterResponse.builder().build();
    }

    private DescribeMetricFiltersResponse describe(DescribeMetricFiltersRequest request, CallContext context) {
        if ((request.metricName() == null) != (request.metricNamespace() == null)) {
            throw MetricFilterMessages.NAME_WITHOUT_NAMESPACE.with();
        }
        Page<MetricFilter> page =
                Pages.of(selected(request), MetricFilterOperations::key, request.nextToken(), request.limit(), PAGE);
        return DescribeMetricFiltersResponse.builder()
                .metricFilters(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    /** By the names of filters, and by those of groups where the filters' are the same. */
    private static String key(MetricFilter filter) {
        return filter.filterName() + BETWEEN + filter.logGroupName();
    }

    /** A prefix is heeded without a group too, against what the API Reference says. */
    private List<MetricFilter> selected(DescribeMetricFiltersRequest request) {
        String prefix = request.filterNamePrefix() == null ? "" : request.filterNamePrefix();
        Collection<GroupState> searched =
                request.logGroupName() == null ? store.all() : List.of(groups.named(request.logGroupName()));
        List<MetricFilter> selected = new ArrayList<>();
        for (GroupState group : searched) {
            for (MetricFilterState each : group.filters().metricFilters()) {
                if (each.facts().filterName().startsWith(prefix) && isOf(request, each.transformation())) {
                    selected.add(each.facts());
                }
            }
        }
        selected.sort(Comparator.comparing(MetricFilterOperations::key));
        return selected;
    }

    private static boolean isOf(DescribeMetricFiltersRequest request, MetricTransformation transformation) {
        return request.metricName() == null
                || request.metricName().equals(transformation.metricName())
                        && request.metricNamespace().equals(transformation.metricNamespace());
    }
}
