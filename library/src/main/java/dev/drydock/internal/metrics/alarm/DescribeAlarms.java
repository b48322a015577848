package dev.drydock.internal.metrics.alarm;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.metrics.evaluation.AlarmEngine;
import dev.drydock.internal.metrics.evaluation.AlarmRule;
import dev.drydock.internal.metrics.request.MetricDimensions;
import dev.drydock.internal.metrics.request.MetricsPages;
import dev.drydock.internal.metrics.series.MetricQuery;
import dev.drydock.internal.metrics.series.MetricReading;
import dev.drydock.internal.metrics.store.AlarmSettings.CompositeRule;
import dev.drydock.internal.metrics.store.AlarmSettings.MetricRule;
import dev.drydock.internal.metrics.store.AlarmStore;
import dev.drydock.internal.metrics.store.KeptAlarm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatch.model.CompositeAlarm;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsForMetricRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsForMetricResponse;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;

/**
 * DescribeAlarms and DescribeAlarmsForMetric.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html">DescribeAlarms</a>
 */
final class DescribeAlarms {

    private static final int PAGE = 50;
    private static final String METRIC = "MetricAlarm";

    private final AlarmStore store;
    private final AlarmEngine engine;
    private final AlarmAnswers answers;

    DescribeAlarms(AlarmStore store, AlarmEngine engine) {
        this.store = store;
        this.engine = engine;
        this.answers = new AlarmAnswers(engine);
    }

    DescribeAlarmsResponse handle(DescribeAlarmsRequest request, CallContext context) {
        check(request);
        List<KeptAlarm> found = store.all().stream().filter(filter(request)).toList();
        int size = request.maxRecords() == null
                ? Math.max(PAGE, request.alarmNames().size())
                : request.maxRecords();
        Page<KeptAlarm> page = MetricsPages.of(found, KeptAlarm::name, request.nextToken(), size);
        boolean children = request.childrenOfAlarmName() != null;
        boolean parents = request.parentsOfAlarmName() != null;
        List<MetricAlarm> metrics = new ArrayList<>();
        List<CompositeAlarm> composites = new ArrayList<>();
        for (KeptAlarm each : page.items()) {
            if (each.settings().composite() == null) {
                metrics.add(children ? briefMetric(each) : answers.metric(each));
            } else {
                composites.add(children || parents ? briefComposite(each, children) : answers.composite(each));
            }
        }
        return DescribeAlarmsResponse.builder()
                .metricAlarms(metrics)
                .compositeAlarms(composites)
                .nextToken(page.nextToken())
                .build();
    }

    private static void check(DescribeAlarmsRequest request) {
        if (!request.alarmNames().isEmpty() && request.alarmNamePrefix() != null) {
            throw AlarmMessages.NAMES_AND_PREFIX.with("AlarmNames", "AlarmNamePrefix");
        }
        boolean others = !request.alarmNames().isEmpty()
                || request.alarmNamePrefix() != null
                || !request.alarmTypesAsStrings().isEmpty()
                || request.stateValueAsString() != null
                || request.actionPrefix() != null;
        boolean children = request.childrenOfAlarmName() != null;
        boolean parents = request.parentsOfAlarmName() != null;
        if (children && (others || parents)) {
            throw AlarmMessages.ALONE.with("ChildrenOfAlarmName");
        }
        if (parents && others) {
            throw AlarmMessages.ALONE.with("ParentsOfAlarmName");
        }
    }

    private Predicate<KeptAlarm> filter(DescribeAlarmsRequest request) {
        if (request.childrenOfAlarmName() != null) {
            KeptAlarm parent = store.find(request.childrenOfAlarmName());
            CompositeRule rule = parent == null ? null : parent.settings().composite();
            return each -> rule != null && AlarmRule.of(rule.rule()).children().contains(each.name());
        }
        if (request.parentsOfAlarmName() != null) {
            List<String> parents = engine.parents(request.parentsOfAlarmName());
            return each -> parents.contains(each.name());
        }
        List<String> types = request.alarmTypesAsStrings().isEmpty() ? List.of(METRIC) : request.alarmTypesAsStrings();
        return each -> types.contains(each.settings().type())
                && (request.alarmNames().isEmpty() || request.alarmNames().contains(each.name()))
                && (request.alarmNamePrefix() == null || each.name().startsWith(request.alarmNamePrefix()))
                && (request.stateValueAsString() == null
                        || request.stateValueAsString().equals(each.state()))
                && (request.actionPrefix() == null || hasAction(each, request.actionPrefix()));
    }

    private static boolean hasAction(KeptAlarm alarm, String prefix) {
        return Stream.of("OK", "ALARM", "INSUFFICIENT_DATA")
                .flatMap(state -> alarm.settings().actions(state).stream())
                .anyMatch(each -> each.startsWith(prefix));
    }

    private MetricAlarm briefMetric(KeptAlarm alarm) {
        return MetricAlarm.builder()
                .alarmName(alarm.name())
                .alarmArn(engine.arn(alarm.name()))
                .stateValue(alarm.state())
                .stateUpdatedTimestamp(Instant.ofEpochMilli(alarm.standing().updatedAt()))
                .build();
    }

    private CompositeAlarm briefComposite(KeptAlarm alarm, boolean state) {
        CompositeAlarm.Builder told =
                CompositeAlarm.builder().alarmName(alarm.name()).alarmArn(engine.arn(alarm.name()));
        if (state) {
            told.stateValue(alarm.state())
                    .stateUpdatedTimestamp(Instant.ofEpochMilli(alarm.standing().updatedAt()));
        }
        return told.build();
    }

    DescribeAlarmsForMetricResponse handle(DescribeAlarmsForMetricRequest request, CallContext context) {
        Object metric = MetricDimensions.name(request.namespace(), request.metricName(), request.dimensions());
        List<MetricAlarm> found = new ArrayList<>();
        for (KeptAlarm each : store.all()) {
            MetricRule rule = each.settings().metric();
            if (rule != null && readings(rule).anyMatch(reading -> matches(reading, metric, request))) {
                found.add(answers.metric(each));
            }
        }
        return DescribeAlarmsForMetricResponse.builder().metricAlarms(found).build();
    }

    private static Stream<MetricReading> readings(MetricRule rule) {
        return rule.single() != null
                ? Stream.of(rule.single())
                : rule.queries().stream().map(MetricQuery::reading).filter(Objects::nonNull);
    }

    private static boolean matches(MetricReading reading, Object metric, DescribeAlarmsForMetricRequest request) {
        String statistic =
                request.statisticAsString() == null ? request.extendedStatistic() : request.statisticAsString();
        return reading.metric().equals(metric)
                && (statistic == null || statistic.equals(reading.statistic()))
                && (request.period() == null || request.period() == reading.period())
                && (request.unitAsString() == null || request.unitAsString().equals(reading.unit()));
    }
}
