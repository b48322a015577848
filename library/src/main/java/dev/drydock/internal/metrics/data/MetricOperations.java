package dev.drydock.internal.metrics.data;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.metrics.series.MetricLookup;
import dev.drydock.internal.metrics.store.PutMetrics;
import java.util.List;

/** The operations on metrics. */
public final class MetricOperations {

    private MetricOperations() {}

    public static List<Operation<?, ?>> of(AccountRegion home, MetricLookup lookup, PutMetrics store) {
        return List.of(
                Operation.write("PutMetricData", new PutMetricData(store)::handle)
                        .bulky(),
                Operation.read("ListMetrics", new ListMetrics(home, lookup)::handle),
                Operation.read("GetMetricStatistics", new GetMetricStatistics(lookup)::handle),
                Operation.read("GetMetricData", new GetMetricData(home, lookup)::handle));
    }
}
