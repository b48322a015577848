package dev.drydock.doors;

import dev.drydock.doors.NotSimulatedTest.Row;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;

/** What operations of Amazon CloudWatch can be asked for and are not simulated. */
final class MetricsNotSimulated {

    private static final String PROMQL = "alarms on PromQL queries";
    private static final String ELSEWHERE = "metrics of other accounts";

    private MetricsNotSimulated() {}

    /** An alarm that rules can name. */
    static void furnish(OpenDoor door) {
        door.aws().alarm("quiet").clear();
    }

    static Stream<Row> rows() {
        return Stream.of(metrics(), queries(), alarms()).flatMap(each -> each);
    }

    private static Stream<Row> metrics() {
        return Stream.of(
                new Row(
                        "monitoring:PutMetricData",
                        "EntityMetricData",
                        "metrics of entities",
                        door -> door.cloudWatch()
                                .putMetricData(b -> b.namespace("Shop")
                                        .entityMetricData(e -> e.metricData(
                                                d -> d.metricName("Latency").value(1.0))))),
                new Row(
                        "monitoring:ListMetrics",
                        "OwningAccount",
                        ELSEWHERE,
                        door -> door.cloudWatch().listMetrics(b -> b.owningAccount("210987654321"))),
                new Row(
                        "monitoring:ListMetrics",
                        "IncludeLinkedAccounts",
                        ELSEWHERE,
                        door -> door.cloudWatch().listMetrics(b -> b.includeLinkedAccounts(true))));
    }

    private static Stream<Row> queries() {
        return Stream.of(
                query("AccountId", ELSEWHERE, b -> b.expression("1").accountId("210987654321")),
                query("Label", "dynamic labels", b -> b.expression("1").label("max ${MAX}")),
                query("Expression", "Metrics Insights queries", b -> b.expression("SELECT AVG(CPUUtilization) FROM x")),
                query("Expression", "search expressions", b -> b.expression("SEARCH('{AWS/ECS}', 'Average')")));
    }

    private static Row query(String member, String what, Consumer<MetricDataQuery.Builder> query) {
        return new Row(
                "monitoring:GetMetricData",
                member,
                what,
                door -> door.cloudWatch()
                        .getMetricData(b -> b.startTime(door.aws().time().instant())
                                .endTime(door.aws().time().instant().plusSeconds(60))
                                .metricDataQueries(q -> {
                                    q.id("e1");
                                    query.accept(q);
                                })));
    }

    private static Stream<Row> alarms() {
        return Stream.of(
                alarm("ThresholdMetricId", "anomaly detection", b -> b.thresholdMetricId("ad1")),
                alarm(
                        "ComparisonOperator",
                        "anomaly detection",
                        b -> b.comparisonOperator("LessThanLowerOrGreaterThanUpperThreshold")),
                alarm(
                        "EvaluationCriteria",
                        PROMQL,
                        b -> b.evaluationCriteria(c -> c.promQLCriteria(p -> p.query("up")))),
                alarm("EvaluationInterval", PROMQL, b -> b.evaluationInterval(60)),
                alarm(
                        "EvaluationWindow",
                        "wall clock windows",
                        b -> b.evaluationWindow(w -> w.wallClockWindow(c -> c.timezone("UTC")))),
                alarm(
                        "WarmUpConfiguration",
                        "warm-up periods of alarms",
                        b -> b.warmUpConfiguration(w -> w.warmUpPeriodDurationInMinutes(5))),
                alarm(
                        "ActionConfiguration",
                        "settings of alarms' notifications",
                        b -> b.actionConfiguration(c -> c.alarmTagsPropagation(t -> t.enabled(true)))),
                new Row(
                        "monitoring:PutCompositeAlarm",
                        "ActionConfiguration",
                        "settings of alarms' notifications",
                        door -> door.cloudWatch()
                                .putCompositeAlarm(b -> b.alarmName("all")
                                        .alarmRule("ALARM(quiet)")
                                        .actionConfiguration(c -> c.alarmTagsPropagation(t -> t.enabled(true))))),
                new Row(
                        "monitoring:PutCompositeAlarm",
                        "AlarmRule",
                        "AT_LEAST in alarm rules",
                        door -> door.cloudWatch()
                                .putCompositeAlarm(b -> b.alarmName("all").alarmRule("AT_LEAST(1, ALARM, (quiet))"))),
                new Row(
                        "monitoring:DescribeAlarmHistory",
                        "AlarmContributorId",
                        "contributors of alarms",
                        door -> door.cloudWatch().describeAlarmHistory(b -> b.alarmContributorId("0123456789abcdef"))));
    }

    private static Row alarm(String member, String what, Consumer<PutMetricAlarmRequest.Builder> more) {
        return new Row(
                "monitoring:PutMetricAlarm",
                member,
                what,
                door -> door.cloudWatch().putMetricAlarm(b -> {
                    b.alarmName("slow")
                            .namespace("Shop")
                            .metricName("Latency")
                            .statistic("Average")
                            .period(60)
                            .evaluationPeriods(1)
                            .threshold(10.0)
                            .comparisonOperator("GreaterThanThreshold");
                    more.accept(b);
                }));
    }
}
