package dev.drydock.internal.metrics.data;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.metric.MetricName;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.kernel.OpenOrder;
import dev.drydock.internal.metrics.request.MetricDimensions;
import dev.drydock.internal.metrics.request.MetricsPages;
import dev.drydock.internal.metrics.series.MetricLookup;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.model.DimensionFilter;
import software.amazon.awssdk.services.cloudwatch.model.ListMetricsRequest;
import software.amazon.awssdk.services.cloudwatch.model.ListMetricsResponse;
import software.amazon.awssdk.services.cloudwatch.model.Metric;

/**
 * ListMetrics: those that had values in the last two weeks, in an order that AWS leaves open.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetrics.html">ListMetrics</a>
 */
final class ListMetrics {

    private static final int PAGE = 500;
    private static final long THREE_HOURS = 3L * 60 * 60 * 1000;
    private static final long TWO_WEEKS = 14L * 24 * 60 * 60 * 1000;

    private final AccountRegion home;
    private final MetricLookup lookup;

    ListMetrics(AccountRegion home, MetricLookup lookup) {
        this.home = home;
        this.lookup = lookup;
    }

    ListMetricsResponse handle(ListMetricsRequest request, CallContext context) {
        boolean elsewhere =
                request.owningAccount() != null && !request.owningAccount().equals(home.accountId());
        NotSimulated.refuse("OwningAccount", "metrics of other accounts", elsewhere);
        boolean linked = Boolean.TRUE.equals(request.includeLinkedAccounts());
        NotSimulated.refuse("IncludeLinkedAccounts", "metrics of other accounts", linked);
        long now = context.now().toEpochMilli();
        long from = now - (request.recentlyActive() == null ? TWO_WEEKS : THREE_HOURS);
        List<MetricName> found = new ArrayList<>();
        for (MetricName each : lookup.names(from, now + THREE_HOURS)) {
            if (matches(each, request)) {
                found.add(each);
            }
        }
        OpenOrder.Listing<MetricName> listing = context.order().of("metrics", found, ListMetrics::key);
        Page<MetricName> page = MetricsPages.of(listing.items(), listing.key(), request.nextToken(), PAGE);
        List<Metric> metrics = new ArrayList<>();
        page.items()
                .forEach(each -> metrics.add(Metric.builder()
                        .namespace(each.namespace())
                        .metricName(each.name())
                        .dimensions(MetricDimensions.of(each))
                        .build()));
        return ListMetricsResponse.builder()
                .metrics(metrics)
                .nextToken(page.nextToken())
                .build();
    }

    /** Rises as names do: control characters, which no name has, come before all others. */
    private static String key(MetricName metric) {
        return metric.namespace() + '\u0001' + metric.name() + '\u0001' + metric.dimensions();
    }

    private static boolean matches(MetricName metric, ListMetricsRequest request) {
        if (request.namespace() != null && !request.namespace().equals(metric.namespace())) {
            return false;
        }
        if (request.metricName() != null && !request.metricName().equals(metric.name())) {
            return false;
        }
        for (DimensionFilter each : request.dimensions()) {
            String value = metric.dimensions().get(each.name());
            if (value == null || each.value() != null && !each.value().equals(value)) {
                return false;
            }
        }
        return true;
    }
}
