package dev.drydock.internal.metrics.alarm;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.metrics.evaluation.AlarmEngine;
import dev.drydock.internal.metrics.math.MathRun;
import dev.drydock.internal.metrics.request.AlarmTags;
import dev.drydock.internal.metrics.request.MetricDimensions;
import dev.drydock.internal.metrics.request.QueryReader;
import dev.drydock.internal.metrics.series.MetricLookup;
import dev.drydock.internal.metrics.series.MetricQuery;
import dev.drydock.internal.metrics.series.MetricReading;
import dev.drydock.internal.metrics.series.MetricStatistic;
import dev.drydock.internal.metrics.store.AlarmSettings;
import dev.drydock.internal.metrics.store.AlarmSettings.MetricRule;
import dev.drydock.internal.metrics.store.AlarmStore;
import dev.drydock.internal.metrics.store.KeptAlarm;
import dev.drydock.internal.metrics.store.KeptAlarm.AlarmTag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmResponse;

/**
 * PutMetricAlarm.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html">PutMetricAlarm</a>
 */
final class PutMetricAlarm {

    private static final Set<String> MISSING_DATA = Set.of("breaching", "notBreaching", "ignore", "missing");
    private static final Set<String> LOW_SAMPLES = Set.of("evaluate", "ignore");
    private static final int DAY = 86_400;
    private static final int MOST_METRICS = 10;

    private final AlarmStore store;
    private final AlarmEngine engine;
    private final MetricLookup lookup;
    private final QueryReader reader;
    private final AlarmActionRules actions;

    PutMetricAlarm(AccountRegion home, AlarmStore store, AlarmEngine engine, MetricLookup lookup) {
        this.store = store;
        this.engine = engine;
        this.lookup = lookup;
        this.reader = new QueryReader(home, "Metrics");
        this.actions = new AlarmActionRules(home);
    }

    PutMetricAlarmResponse handle(PutMetricAlarmRequest request, CallContext context) {
        refuseOthers(request);
        checkName(request.alarmName());
        KeptAlarm before = store.find(request.alarmName());
        if (before != null && before.settings().composite() != null) {
            throw AlarmMessages.OTHER_TYPE.with(request.alarmName());
        }
        actions.check(request.okActions());
        actions.check(request.alarmActions());
        actions.check(request.insufficientDataActions());
        MetricReading single = request.metrics().isEmpty() ? single(request) : null;
        List<MetricQuery> queries = single == null ? formula(request, context) : List.of();
        List<AlarmTag> tags = AlarmTags.created(request.tags());
        int periods = required(request.evaluationPeriods(), "EvaluationPeriods");
        double threshold = required(request.threshold(), "Threshold");
        String comparison = required(request.comparisonOperatorAsString(), "ComparisonOperator");
        check(request, periods, threshold);
        MetricRule rule = new MetricRule(
                single,
                queries,
                periods,
                request.datapointsToAlarm(),
                threshold,
                comparison,
                request.treatMissingData(),
                request.evaluateLowSampleCountPercentile(),
                engine.queryId(request.alarmName()));
        checkLength(rule);
        engine.put(
                new AlarmSettings(
                        request.alarmName(),
                        request.alarmDescription(),
                        request.actionsEnabled() == null || request.actionsEnabled(),
                        request.okActions(),
                        request.alarmActions(),
                        request.insufficientDataActions(),
                        rule,
                        null,
                        context.now().toEpochMilli()),
                tags);
        return PutMetricAlarmResponse.builder().build();
    }

    private static void refuseOthers(PutMetricAlarmRequest request) {
        NotSimulated.refuseMember(request, "ThresholdMetricId", "anomaly detection");
        String comparison = String.valueOf(request.comparisonOperatorAsString());
        boolean band = comparison.startsWith("LessThanLower") || comparison.startsWith("GreaterThanUpper");
        NotSimulated.refuse("ComparisonOperator", "anomaly detection", band);
        NotSimulated.refuseMember(request, "EvaluationCriteria", "alarms on PromQL queries");
        NotSimulated.refuseMember(request, "EvaluationInterval", "alarms on PromQL queries");
        NotSimulated.refuseMember(request, "EvaluationWindow", "wall clock windows");
        NotSimulated.refuseMember(request, "WarmUpConfiguration", "warm-up periods of alarms");
        NotSimulated.refuseMember(request, "ActionConfiguration", "settings of alarms' notifications");
    }

    static void checkName(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < ' ' || name.charAt(i) == 127) {
                throw AlarmMessages.NAME.with();
            }
        }
    }

    static <T> T required(@Nullable T value, String member) {
        if (value == null) {
            throw AlarmMessages.NULL.with(member);
        }
        return value;
    }

    private static MetricReading single(PutMetricAlarmRequest request) {
        String metric = required(request.metricName(), "MetricName");
        String namespace = required(request.namespace(), "Namespace");
        if (!MetricDimensions.isAscii(metric)) {
            throw AlarmMessages.NOT_ASCII.with("MetricName");
        }
        int period = required(request.period(), "Period");
        String basic = request.statisticAsString();
        String extended = request.extendedStatistic();
        if ((basic == null) == (extended == null)) {
            throw AlarmMessages.ONE_STATISTIC.with();
        }
        if (extended != null) {
            MetricStatistic known = MetricStatistic.parse(extended);
            if (known == null || known.isBasic()) {
                throw AlarmMessages.STATISTIC.with(extended);
            }
        }
        if (period != 10 && period != 20 && period != 30 && period % 60 != 0) {
            throw AlarmMessages.PERIOD.with();
        }
        return new MetricReading(
                MetricDimensions.name(namespace, metric, request.dimensions()),
                basic == null ? extended : basic,
                period,
                request.unitAsString());
    }

    private List<MetricQuery> formula(PutMetricAlarmRequest request, CallContext context) {
        refuseBoth(request.metricName(), "MetricName");
        refuseBoth(request.namespace(), "Namespace");
        refuseBoth(request.dimensions().isEmpty() ? null : request.dimensions(), "Dimensions");
        refuseBoth(request.period(), "Period");
        refuseBoth(request.unitAsString(), "Unit");
        refuseBoth(request.statisticAsString(), "Statistic");
        refuseBoth(request.extendedStatistic(), "ExtendedStatistic");
        List<MetricQuery> queries = reader.read(request.metrics());
        if (queries.stream().filter(MetricQuery::returned).count() != 1) {
            throw AlarmMessages.ONE_RETURNED.with();
        }
        if (queries.stream().filter(each -> each.reading() != null).count() > MOST_METRICS) {
            throw AlarmMessages.MOST_METRICS.with();
        }
        long lengths = queries.stream()
                .filter(each -> each.reading() != null)
                .map(each -> each.reading().period())
                .distinct()
                .count();
        if (lengths > 1) {
            throw AlarmMessages.SAME_PERIOD.with();
        }
        long now = context.now().toEpochMilli();
        new MathRun(queries, lookup, now, now, now).check();
        return queries;
    }

    private static void refuseBoth(@Nullable Object value, String member) {
        if (value != null) {
            throw AlarmMessages.NOT_WITH_METRICS.with(member);
        }
    }

    private static void check(PutMetricAlarmRequest request, int periods, double threshold) {
        if (!Double.isFinite(threshold)) {
            throw AlarmMessages.THRESHOLD.with();
        }
        if (request.datapointsToAlarm() != null && request.datapointsToAlarm() > periods) {
            throw AlarmMessages.DATAPOINTS.with();
        }
        checkOneOf(request.treatMissingData(), MISSING_DATA, AlarmMessages.MISSING_DATA);
        checkOneOf(request.evaluateLowSampleCountPercentile(), LOW_SAMPLES, AlarmMessages.LOW_SAMPLES);
        String extended = request.extendedStatistic();
        if (request.evaluateLowSampleCountPercentile() != null && (extended == null || !extended.startsWith("p"))) {
            throw AlarmMessages.LOW_SAMPLES_NOT_A_PERCENTILE.with();
        }
    }

    private static void checkOneOf(@Nullable String value, Set<String> allowed, Message message) {
        if (value != null && !allowed.contains(value)) {
            throw message.with(value);
        }
    }

    /** A day at most; a week where periods are an hour or longer. */
    private static void checkLength(MetricRule rule) {
        long length = (long) rule.period() * rule.evaluationPeriods();
        boolean hours = rule.period() >= 3600;
        if (length > (hours ? 7L * DAY : DAY)) {
            throw AlarmMessages.TOO_LONG.with(hours ? "seven days" : "a day", hours ? 7 * DAY : DAY);
        }
    }
}
