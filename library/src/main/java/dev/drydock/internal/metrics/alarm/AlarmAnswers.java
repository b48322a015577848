package dev.drydock.internal.metrics.alarm;

import dev.drydock.internal.metrics.evaluation.AlarmEngine;
import dev.drydock.internal.metrics.request.MetricDimensions;
import dev.drydock.internal.metrics.series.MetricQuery;
import dev.drydock.internal.metrics.series.MetricReading;
import dev.drydock.internal.metrics.series.MetricStatistic;
import dev.drydock.internal.metrics.store.AlarmSettings;
import dev.drydock.internal.metrics.store.AlarmSettings.CompositeRule;
import dev.drydock.internal.metrics.store.AlarmSettings.MetricRule;
import dev.drydock.internal.metrics.store.KeptAlarm;
import dev.drydock.internal.metrics.store.LateText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.model.CompositeAlarm;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricStat;

/** Alarms as DescribeAlarms tells them. */
final class AlarmAnswers {

    private final AlarmEngine engine;

    AlarmAnswers(AlarmEngine engine) {
        this.engine = engine;
    }

    MetricAlarm metric(KeptAlarm alarm) {
        AlarmSettings settings = alarm.settings();
        MetricAlarm.Builder told = MetricAlarm.builder()
                .alarmName(alarm.name())
                .alarmArn(engine.arn(alarm.name()))
                .alarmDescription(settings.description())
                .alarmConfigurationUpdatedTimestamp(Instant.ofEpochMilli(settings.configuredAt()))
                .actionsEnabled(settings.actionsEnabled())
                .okActions(settings.okActions())
                .alarmActions(settings.alarmActions())
                .insufficientDataActions(settings.insufficientDataActions())
                .stateValue(alarm.state())
                .stateReason(alarm.standing().reason().toString())
                .stateReasonData(text(alarm.standing().data()))
                .stateUpdatedTimestamp(Instant.ofEpochMilli(alarm.standing().updatedAt()))
                .stateTransitionedTimestamp(
                        Instant.ofEpochMilli(alarm.standing().transitionedAt()))
                .dimensions(List.of());
        if (settings.metric() != null) {
            watched(settings.metric(), told);
        }
        return told.build();
    }

    private static void watched(MetricRule rule, MetricAlarm.Builder told) {
        told.evaluationPeriods(rule.evaluationPeriods())
                .datapointsToAlarm(rule.datapointsToAlarm())
                .threshold(rule.threshold())
                .comparisonOperator(rule.comparison())
                .treatMissingData(rule.treatMissingData())
                .evaluateLowSampleCountPercentile(rule.lowSamples());
        MetricReading single = rule.single();
        if (single == null) {
            List<MetricDataQuery> queries = new ArrayList<>();
            rule.queries().forEach(each -> queries.add(query(each)));
            told.metrics(queries);
            return;
        }
        told.namespace(single.metric().namespace())
                .metricName(single.metric().name())
                .dimensions(MetricDimensions.of(single.metric()))
                .period(single.period())
                .unit(single.unit());
        MetricStatistic statistic = MetricStatistic.parse(single.statistic());
        if (statistic != null && statistic.isBasic()) {
            told.statistic(single.statistic());
        } else {
            told.extendedStatistic(single.statistic());
        }
    }

    private static MetricDataQuery query(MetricQuery query) {
        MetricDataQuery.Builder told = MetricDataQuery.builder()
                .id(query.id())
                .expression(query.expression())
                .period(query.period())
                .label(query.label())
                .returnData(query.returned());
        MetricReading reading = query.reading();
        if (reading != null) {
            told.metricStat(MetricStat.builder()
                    .metric(Metric.builder()
                            .namespace(reading.metric().namespace())
                            .metricName(reading.metric().name())
                            .dimensions(MetricDimensions.of(reading.metric()))
                            .build())
                    .period(reading.period())
                    .stat(reading.statistic())
                    .unit(reading.unit())
                    .build());
        }
        return told.build();
    }

    CompositeAlarm composite(KeptAlarm alarm) {
        AlarmSettings settings = alarm.settings();
        CompositeAlarm.Builder told = CompositeAlarm.builder()
                .alarmName(alarm.name())
                .alarmArn(engine.arn(alarm.name()))
                .alarmDescription(settings.description())
                .alarmConfigurationUpdatedTimestamp(Instant.ofEpochMilli(settings.configuredAt()))
                .actionsEnabled(settings.actionsEnabled())
                .okActions(settings.okActions())
                .alarmActions(settings.alarmActions())
                .insufficientDataActions(settings.insufficientDataActions())
                .stateValue(alarm.state())
                .stateReason(alarm.standing().reason().toString())
                .stateReasonData(text(alarm.standing().data()))
                .stateUpdatedTimestamp(Instant.ofEpochMilli(alarm.standing().updatedAt()))
                .stateTransitionedTimestamp(
                        Instant.ofEpochMilli(alarm.standing().transitionedAt()));
        CompositeRule rule = settings.composite();
        if (rule != null) {
            told.alarmRule(rule.rule())
                    .actionsSuppressor(rule.suppressor())
                    .actionsSuppressorWaitPeriod(rule.waitPeriod())
                    .actionsSuppressorExtensionPeriod(rule.extensionPeriod());
        }
        if (alarm.suppression() != null) {
            told.actionsSuppressedBy(alarm.suppression().by())
                    .actionsSuppressedReason(alarm.suppression().reason());
        }
        return told.build();
    }

    private static @Nullable String text(@Nullable LateText late) {
        return late == null ? null : late.toString();
    }
}
