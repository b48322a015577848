package dev.drydock.internal.logs.metricfilter;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.logs.filter.FilterPattern;
import dev.drydock.internal.logs.filter.FilterPatternParser;
import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.internal.logs.store.Group;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.logs.store.MetricFilterState;
import dev.drydock.internal.logs.store.SystemFields;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.List;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricFilter;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricTransformation;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutMetricFilterRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutMetricFilterResponse;

/**
 * PutMetricFilter: creates a filter or replaces the one of its name, which keeps its time of creation. It looks at what
 * arrives from then on.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html">
 *     PutMetricFilter</a>
 */
final class PutMetricFilter {

    private static final String CRITERIA = "fieldSelectionCriteria";
    private static final String SYSTEM_FIELDS = "emitSystemFieldDimensions";
    private static final int MOST = 100;

    private final GroupReferences groups;

    PutMetricFilter(GroupReferences groups) {
        this.groups = groups;
    }

    PutMetricFilterResponse handle(PutMetricFilterRequest request, CallContext context) {
        NotSimulated.refuse(
                "applyOnTransformedLogs", "log transformers", Boolean.TRUE.equals(request.applyOnTransformedLogs()));
        FilterPattern pattern = FilterPatternParser.parse(request.filterPattern());
        MetricTransformation transformation =
                sorted(request.metricTransformations().get(0));
        MetricFilterRules.check(transformation, pattern, SdkMembers.texts(request, SYSTEM_FIELDS));
        String criteria = SdkMembers.text(request, CRITERIA);
        if (criteria != null && SystemFields.criteria(criteria).isEmpty()) {
            throw MetricFilterMessages.BAD_CRITERIA.with();
        }
        GroupState group = groups.named(request.logGroupName());
        Group facts = group.facts();
        if (!facts.logClass().equals(Group.STANDARD)) {
            throw LogsMessages.WRONG_CLASS.with(facts.name(), facts.logClass(), "PutMetricFilter");
        }
        MetricFilterState before = group.filters().metricFilter(request.filterName());
        group.filters()
                .requireRoom(
                        group.filters().metricFilters().size() >= MOST,
                        pattern,
                        before == null ? null : before.pattern());

        long createdAt =
                before == null ? context.now().toEpochMilli() : before.facts().creationTime();
        group.filters().put(new MetricFilterState(facts(request, transformation, createdAt)));
        return PutMetricFilterResponse.builder().build();
    }

    private static MetricFilter facts(PutMetricFilterRequest request, MetricTransformation what, long createdAt) {
        MetricFilter.Builder facts = MetricFilter.builder()
                .filterName(request.filterName())
                .filterPattern(request.filterPattern())
                .metricTransformations(what)
                .creationTime(createdAt)
                .logGroupName(request.logGroupName())
                .applyOnTransformedLogs(false);
        SdkMembers.set(facts, CRITERIA, SdkMembers.text(request, CRITERIA));
        List<String> systemFields = SdkMembers.texts(request, SYSTEM_FIELDS);
        SdkMembers.set(facts, SYSTEM_FIELDS, systemFields.isEmpty() ? null : systemFields);
        return facts.build();
    }

    /** Users' maps may have an order that differs from run to run. */
    private static MetricTransformation sorted(MetricTransformation given) {
        return given.dimensions().isEmpty()
                ? given
                : given.toBuilder()
                        .dimensions(new TreeMap<>(given.dimensions()))
                        .build();
    }
}
