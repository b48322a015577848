package dev.drydock.internal.metrics.request;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.metric.MetricName;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.metrics.series.MetricQuery;
import dev.drydock.internal.metrics.series.MetricReading;
import dev.drydock.internal.metrics.series.MetricStatistic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricStat;

/** Reads the queries of GetMetricData and of alarms that watch formulas, and refuses what AWS refuses. */
public final class QueryReader {

    private final AccountRegion home;

    /** What request members are called that hold the queries: {@code MetricDataQueries.member.}. */
    private final String path;

    /** Reads queries of a request. */
    public QueryReader(AccountRegion home, String member) {
        this.home = home;
        this.path = member + ".member.";
    }

    /**
     * The queries of a request.
     *
     * @throws dev.drydock.internal.call.Refusal if AWS refuses one
     */
    public List<MetricQuery> read(List<MetricDataQuery> given) {
        List<MetricQuery> queries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            MetricDataQuery each = given.get(i);
            queries.add(one(each, path + (i + 1)));
            if (!ids.add(each.id())) {
                throw MetricQueryMessages.SAME_ID.with();
            }
        }
        return queries;
    }

    private MetricQuery one(MetricDataQuery query, String at) {
        if (!isId(query.id())) {
            throw MetricQueryMessages.BAD_ID.with(query.id(), at);
        }
        MetricStat stat = query.metricStat();
        if (stat != null && query.expression() != null) {
            throw MetricsMessages.EXCLUSIVE.as(MetricsMessages.VALIDATION).with(at + ".Expression", at + ".MetricStat");
        }
        if (stat == null && query.expression() == null) {
            throw MetricQueryMessages.NEITHER.with(at);
        }
        if (stat != null && query.period() != null) {
            throw MetricsMessages.EXCLUSIVE.as(MetricsMessages.VALIDATION).with(at + ".Period", at + ".MetricStat");
        }
        if (query.period() != null && !isPeriod(query.period())) {
            throw MetricsMessages.BAD_PERIOD.as(MetricsMessages.VALIDATION).with(at + ".Period");
        }
        boolean elsewhere = query.accountId() != null && !query.accountId().equals(home.accountId());
        NotSimulated.refuse("AccountId", "metrics of other accounts", elsewhere);
        NotSimulated.refuse(
                "Label",
                "dynamic labels",
                query.label() != null && query.label().contains("${"));
        return new MetricQuery(
                query.id(),
                query.expression(),
                stat == null ? null : reading(stat, at),
                query.period(),
                query.label(),
                query.returnData() == null || query.returnData());
    }

    private static MetricReading reading(MetricStat stat, String at) {
        Metric metric = stat.metric();
        if (metric.namespace() == null) {
            throw MetricsMessages.REQUIRED.as(MetricsMessages.VALIDATION).with(at + ".MetricStat.Metric.Namespace");
        }
        if (metric.metricName() == null) {
            throw MetricsMessages.REQUIRED.as(MetricsMessages.VALIDATION).with(at + ".MetricStat.Metric.MetricName");
        }
        if (MetricStatistic.parse(stat.stat()) == null) {
            throw MetricQueryMessages.STATISTIC.with(at + ".MetricStat.Stat");
        }
        if (!isPeriod(stat.period())) {
            throw MetricsMessages.BAD_PERIOD.as(MetricsMessages.VALIDATION).with(at + ".MetricStat.Period");
        }
        MetricName name = MetricDimensions.name(metric.namespace(), metric.metricName(), metric.dimensions());
        return new MetricReading(name, stat.stat(), stat.period(), stat.unitAsString());
    }

    /** Whether metrics can be read by periods of so many seconds. */
    public static boolean isPeriod(int seconds) {
        return seconds == 1
                || seconds == 5
                || seconds == 10
                || seconds == 20
                || seconds == 30
                || seconds > 0 && seconds % 60 == 0;
    }

    private static boolean isId(String id) {
        for (int i = 0; i < id.length(); i++) {
            char each = id.charAt(i);
            boolean lower = each >= 'a' && each <= 'z';
            boolean later = each >= 'A' && each <= 'Z' || each >= '0' && each <= '9' || each == '_';
            if (!lower && (i == 0 || !later)) {
                return false;
            }
        }
        return true;
    }
}
