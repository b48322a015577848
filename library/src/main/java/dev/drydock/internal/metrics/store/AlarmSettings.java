package dev.drydock.internal.metrics.store;

import dev.drydock.internal.metrics.series.MetricQuery;
import dev.drydock.internal.metrics.series.MetricReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as it was put.
 *
 * @param metric what a metric alarm watches; null for others
 * @param composite the rule of a composite alarm; null for others. An alarm that has neither was raised by a test, and
 *     nobody ever put it
 * @param configuredAt when it was last put, in milliseconds since the epoch
 */
public record AlarmSettings(
        String name,
        @Nullable String description,
        boolean actionsEnabled,
        List<String> okActions,
        List<String> alarmActions,
        List<String> insufficientDataActions,
        @Nullable MetricRule metric,
        @Nullable CompositeRule composite,
        long configuredAt) {

    public AlarmSettings {
        okActions = List.copyOf(okActions);
        alarmActions = List.copyOf(alarmActions);
        insufficientDataActions = List.copyOf(insufficientDataActions);
    }

    /**
     * What a metric alarm watches, and when it breaches.
     *
     * @param single null if it watches a formula
     * @param queries the formula; empty if it watches a metric
     * @param datapointsToAlarm null if it is as many as there are evaluation periods
     * @param treatMissingData null for {@code missing}
     * @param lowSamples what is done about percentiles of few samples; null for {@code evaluate}
     * @param queryId by which events name its only metric
     */
    public record MetricRule(
            @Nullable MetricReading single,
            List<MetricQuery> queries,
            int evaluationPeriods,
            @Nullable Integer datapointsToAlarm,
            double threshold,
            String comparison,
            @Nullable String treatMissingData,
            @Nullable String lowSamples,
            String queryId) {

        public MetricRule {
            queries = List.copyOf(queries);
        }

        /** How many periods must breach. */
        public int needed() {
            return datapointsToAlarm == null ? evaluationPeriods : datapointsToAlarm;
        }

        /** How long a period is, in seconds. */
        public int period() {
            if (single != null) {
                return single.period();
            }
            int period = 0;
            for (MetricQuery each : queries) {
                int own = each.reading() != null ? each.reading().period() : each.period() == null ? 0 : each.period();
                period = Math.max(period, own);
            }
            return period == 0 ? 60 : period;
        }
    }

    /**
     * When a composite alarm is in ALARM.
     *
     * @param suppressor the alarm that holds actions back; null for none
     * @param waitPeriod how long actions wait for it, in seconds
     * @param extensionPeriod how long they wait after it, in seconds
     */
    public record CompositeRule(
            String rule,
            @Nullable String suppressor,
            @Nullable Integer waitPeriod,
            @Nullable Integer extensionPeriod) {}

    /** The actions of a state. */
    public List<String> actions(String state) {
        return switch (state) {
            case "ALARM" -> alarmActions;
            case "OK" -> okActions;
            default -> insufficientDataActions;
        };
    }

    /** The same with its actions on or off. */
    public AlarmSettings enabled(boolean enabled) {
        return new AlarmSettings(
                name,
                description,
                enabled,
                okActions,
                alarmActions,
                insufficientDataActions,
                metric,
                composite,
                configuredAt);
    }

    /** Whether it has an action in some state. */
    public boolean hasAction(String action) {
        return okActions.contains(action) || alarmActions.contains(action) || insufficientDataActions.contains(action);
    }

    /** The same without an action. */
    public AlarmSettings without(String action, long now) {
        return new AlarmSettings(
                name,
                description,
                actionsEnabled,
                others(okActions, action),
                others(alarmActions, action),
                others(insufficientDataActions, action),
                metric,
                composite,
                now);
    }

    private static List<String> others(List<String> actions, String action) {
        return actions.stream().filter(each -> !each.equals(action)).toList();
    }

    /** Whether somebody put it. */
    public boolean isPut() {
        return metric != null || composite != null;
    }

    /** {@code MetricAlarm} or {@code CompositeAlarm}. */
    public String type() {
        return composite == null ? "MetricAlarm" : "CompositeAlarm";
    }
}
