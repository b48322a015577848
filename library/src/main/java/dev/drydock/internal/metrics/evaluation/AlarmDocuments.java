package dev.drydock.internal.metrics.evaluation;

import dev.drydock.internal.account.metric.MetricName;
import dev.drydock.internal.metrics.evaluation.JsonText.Raw;
import dev.drydock.internal.metrics.series.MetricQuery;
import dev.drydock.internal.metrics.series.MetricReading;
import dev.drydock.internal.metrics.series.MetricStatistic;
import dev.drydock.internal.metrics.store.AlarmSettings;
import dev.drydock.internal.metrics.store.AlarmSettings.CompositeRule;
import dev.drydock.internal.metrics.store.AlarmSettings.MetricRule;
import dev.drydock.internal.metrics.store.KeptAlarm;
import dev.drydock.internal.metrics.store.KeptAlarm.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What CloudWatch tells of alarms in JSON: the data of reasons and histories, and the members of events. */
final class AlarmDocuments {

    private static final String VERSION = "1.0";

    private AlarmDocuments() {}

    /** {@code StateReasonData} of a metric alarm. */
    static String reasonData(PointWindow window, long now) {
        MetricRule rule = window.rule();
        List<AlarmPoint> real = window.real();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", VERSION);
        data.put("queryDate", AlarmTimes.document(now));
        if (!real.isEmpty()) {
            data.put("startDate", AlarmTimes.document(real.get(real.size() - 1).at()));
        }
        MetricReading single = rule.single();
        if (single != null) {
            if (single.unit() != null) {
                data.put("unit", single.unit());
            }
            data.put("statistic", single.statistic());
        }
        data.put("period", rule.period());
        List<Double> recent = new ArrayList<>();
        for (int i = real.size() - 1; i >= 0; i--) {
            recent.add(real.get(i).value());
        }
        data.put("recentDatapoints", recent);
        data.put("threshold", rule.threshold());
        data.put(
                "evaluatedDatapoints",
                window.counted().stream().map(AlarmDocuments::point).toList());
        return JsonText.of(data);
    }

    private static Raw point(AlarmPoint point) {
        StringBuilder text = new StringBuilder(96);
        text.append("{\"timestamp\":\"").append(AlarmTimes.document(point.at())).append('"');
        if (!point.isMissing()) {
            if (!Double.isNaN(point.samples())) {
                text.append(",\"sampleCount\":").append(point.samples());
            }
            text.append(",\"value\":").append(point.value());
        }
        return new Raw(text.append('}').toString());
    }

    /** {@code StateReasonData} of a composite alarm. */
    static String reasonData(List<KeptAlarm> triggering, UnaryOperator<String> arns) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (KeptAlarm each : triggering) {
            told.add(ordered(
                    "arn",
                    arns.apply(each.name()),
                    "state",
                    ordered(
                            "value",
                            each.state(),
                            "timestamp",
                            AlarmTimes.document(each.standing().transitionedAt()))));
        }
        return JsonText.of(ordered("triggeringAlarms", told));
    }

    /** The data of a history's StateUpdate. */
    static String stateUpdate(Standing before, Standing after) {
        return JsonText.of(ordered("version", VERSION, "oldState", state(before), "newState", state(after)));
    }

    private static Map<String, Object> state(Standing standing) {
        Map<String, Object> told = ordered(
                "stateValue", standing.value(), "stateReason", standing.reason().toString());
        if (standing.data() != null) {
            told.put("stateReasonData", new Raw(standing.data().toString()));
        }
        return told;
    }

    /** The data of a history's ConfigurationUpdate. */
    static String configuration(String type, KeptAlarm alarm, String arn, @Nullable KeptAlarm before) {
        String key = switch (type) {
            case "Create" -> "createdAlarm";
            case "Update" -> "updatedAlarm";
            default -> "deletedAlarm";
        };
        Map<String, Object> now = settings(alarm, arn);
        Map<String, Object> told = ordered("version", VERSION, "type", type, key, now);
        if (before != null && type.equals("Update")) {
            Map<String, Object> changed = new LinkedHashMap<>();
            settings(before, arn).forEach((name, value) -> {
                if (!Objects.equals(value, now.get(name))) {
                    changed.put(name, value);
                }
            });
            told.put("originalUpdatedFields", changed);
        }
        return JsonText.of(told);
    }

    private static Map<String, Object> settings(KeptAlarm alarm, String arn) {
        AlarmSettings settings = alarm.settings();
        Map<String, Object> told = ordered("alarmName", settings.name());
        if (settings.description() != null) {
            told.put("alarmDescription", settings.description());
        }
        told.put("alarmArn", arn);
        told.put("alarmConfigurationUpdatedTimestamp", AlarmTimes.document(settings.configuredAt()));
        if (settings.metric() != null) {
            metric(settings.metric(), told);
        }
        if (settings.composite() != null) {
            told.put("alarmRule", settings.composite().rule());
        }
        told.put("stateValue", alarm.state());
        told.put("stateUpdatedTimestamp", AlarmTimes.document(alarm.standing().updatedAt()));
        told.put("actionsEnabled", settings.actionsEnabled());
        told.put("alarmActions", settings.alarmActions());
        told.put("insufficientDataActions", settings.insufficientDataActions());
        told.put("okactions", settings.okActions());
        return told;
    }

    private static void metric(MetricRule rule, Map<String, Object> told) {
        MetricReading single = rule.single();
        if (single == null) {
            told.put("metrics", metrics(rule));
        } else {
            told.put("namespace", single.metric().namespace());
            told.put("metricName", single.metric().name());
            MetricStatistic statistic = MetricStatistic.parse(single.statistic());
            told.put(statistic != null && statistic.isBasic() ? "statistic" : "extendedStatistic", single.statistic());
            told.put("period", single.period());
            List<Object> dimensions = new ArrayList<>();
            single.metric()
                    .dimensions()
                    .forEach((name, value) -> dimensions.add(ordered("value", value, "name", name)));
            told.put("dimensions", dimensions);
            if (single.unit() != null) {
                told.put("unit", single.unit());
            }
        }
        told.put("threshold", rule.threshold());
        told.put("comparisonOperator", rule.comparison());
        told.put("evaluationPeriods", rule.evaluationPeriods());
        if (rule.datapointsToAlarm() != null) {
            told.put("datapointsToAlarm", rule.datapointsToAlarm());
        }
        if (rule.treatMissingData() != null) {
            told.put("treatMissingData", rule.treatMissingData());
        }
        if (rule.lowSamples() != null) {
            told.put("evaluateLowSampleCountPercentile", rule.lowSamples());
        }
    }

    /** The data of a history's Action. */
    static String action(String arn, boolean succeeded, long stateUpdatedAt) {
        return JsonText.of(ordered(
                "actionState",
                succeeded ? "Succeeded" : "Failed",
                "stateUpdateTimestamp",
                stateUpdatedAt,
                "notificationResource",
                arn));
    }

    /** A state as events tell it. */
    static Map<String, Object> eventState(Standing standing, KeptAlarm.@Nullable Suppression suppression) {
        Map<String, Object> told = new LinkedHashMap<>();
        if (suppression != null) {
            told.put("actionsSuppressedBy", suppression.by());
            told.put("actionsSuppressedReason", suppression.reason());
        }
        told.put("value", standing.value());
        told.put("reason", standing.reason().toString());
        if (standing.data() != null) {
            told.put("reasonData", standing.data().toString());
        }
        told.put("timestamp", AlarmTimes.document(standing.updatedAt()));
        return told;
    }

    /** What an alarm watches, as events tell it. */
    static Map<String, Object> eventConfiguration(AlarmSettings settings) {
        Map<String, Object> told = new LinkedHashMap<>();
        if (settings.description() != null) {
            told.put("description", settings.description());
        }
        if (settings.metric() != null) {
            told.put("metrics", metrics(settings.metric()));
        }
        CompositeRule composite = settings.composite();
        if (composite != null) {
            told.put("alarmRule", composite.rule());
            if (composite.suppressor() != null) {
                told.put("actionsSuppressor", composite.suppressor());
                told.put("actionsSuppressorWaitPeriod", composite.waitPeriod());
                told.put("actionsSuppressorExtensionPeriod", composite.extensionPeriod());
            }
        }
        return told;
    }

    private static List<Object> metrics(MetricRule rule) {
        List<Object> told = new ArrayList<>();
        if (rule.single() != null) {
            told.add(ordered("id", rule.queryId(), "metricStat", reading(rule.single()), "returnData", true));
        }
        for (MetricQuery each : rule.queries()) {
            Map<String, Object> query = ordered("id", each.id());
            if (each.reading() != null) {
                query.put("metricStat", reading(each.reading()));
            } else {
                query.put("expression", each.expression());
            }
            if (each.label() != null) {
                query.put("label", each.label());
            }
            query.put("returnData", each.returned());
            told.add(query);
        }
        return told;
    }

    private static Map<String, Object> reading(MetricReading reading) {
        MetricName metric = reading.metric();
        Map<String, Object> told = ordered(
                "metric",
                ordered(
                        "namespace",
                        metric.namespace(),
                        "name",
                        metric.name(),
                        "dimensions",
                        new LinkedHashMap<>(metric.dimensions())),
                "period",
                reading.period(),
                "stat",
                reading.statistic());
        if (reading.unit() != null) {
            told.put("unit", reading.unit());
        }
        return told;
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
