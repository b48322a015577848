package dev.drydock.samples;

import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * Deploys under the eye of an alarm: what a new version logs as errors is counted, and more than a few a minute take the
 * deployment back. The tasks themselves run on as if nothing were wrong.
 */
public final class GuardedDeployer {

    private static final String NAMESPACE = "Shop";
    private static final String METRIC = "Errors";

    private final EcsClient ecs;
    private final CloudWatchLogsClient logs;
    private final CloudWatchClient cloudWatch;

    /** A deployer through these clients. */
    public GuardedDeployer(EcsClient ecs, CloudWatchLogsClient logs, CloudWatchClient cloudWatch) {
        this.ecs = ecs;
        this.logs = logs;
        this.cloudWatch = cloudWatch;
    }

    /**
     * Counts the errors in a log group, and raises an alarm at more than some in a minute.
     *
     * @return the alarm's name
     */
    public String guard(String logGroup, double mostErrors) {
        String alarm = logGroup.substring(logGroup.lastIndexOf('/') + 1) + "-errors";
        logs.putMetricFilter(request -> request.logGroupName(logGroup)
                .filterName("errors")
                .filterPattern("ERROR")
                .metricTransformations(metric ->
                        metric.metricNamespace(NAMESPACE).metricName(METRIC).metricValue("1")));
        cloudWatch.putMetricAlarm(request -> request.alarmName(alarm)
                .namespace(NAMESPACE)
                .metricName(METRIC)
                .statistic(Statistic.SUM)
                .period(60)
                .evaluationPeriods(1)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .threshold(mostErrors)
                .treatMissingData("notBreaching"));
        return alarm;
    }

    /** Replaces what a service runs; ECS takes it back if the alarm goes off meanwhile. */
    public void deploy(String cluster, String service, String taskDefinition, String alarm) {
        ecs.updateService(request -> request.cluster(cluster)
                .service(service)
                .taskDefinition(taskDefinition)
                .deploymentConfiguration(configuration -> configuration.alarms(
                        alarms -> alarms.alarmNames(alarm).enable(true).rollback(true))));
    }
}
