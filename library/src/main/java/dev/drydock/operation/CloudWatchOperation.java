package dev.drydock.operation;

import org.apiguardian.api.API;

/** The operations of Amazon CloudWatch, to name them in faults and assertions. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum CloudWatchOperation implements OperationName {
    /** AssociateDatasetKmsKey. */
    ASSOCIATE_DATASET_KMS_KEY("AssociateDatasetKmsKey"),
    /** CreateResourceMetricsConfiguration. */
    CREATE_RESOURCE_METRICS_CONFIGURATION("CreateResourceMetricsConfiguration"),
    /** DeleteAlarmMuteRule. */
    DELETE_ALARM_MUTE_RULE("DeleteAlarmMuteRule"),
    /** DeleteAlarms. */
    DELETE_ALARMS("DeleteAlarms"),
    /** DeleteAnomalyDetector. */
    DELETE_ANOMALY_DETECTOR("DeleteAnomalyDetector"),
    /** DeleteDashboards. */
    DELETE_DASHBOARDS("DeleteDashboards"),
    /** DeleteInsightRules. */
    DELETE_INSIGHT_RULES("DeleteInsightRules"),
    /** DeleteMetricStream. */
    DELETE_METRIC_STREAM("DeleteMetricStream"),
    /** DeleteResourceMetricsConfiguration. */
    DELETE_RESOURCE_METRICS_CONFIGURATION("DeleteResourceMetricsConfiguration"),
    /** DescribeAlarmContributors. */
    DESCRIBE_ALARM_CONTRIBUTORS("DescribeAlarmContributors"),
    /** DescribeAlarmHistory. */
    DESCRIBE_ALARM_HISTORY("DescribeAlarmHistory"),
    /** DescribeAlarms. */
    DESCRIBE_ALARMS("DescribeAlarms"),
    /** DescribeAlarmsForMetric. */
    DESCRIBE_ALARMS_FOR_METRIC("DescribeAlarmsForMetric"),
    /** DescribeAnomalyDetectors. */
    DESCRIBE_ANOMALY_DETECTORS("DescribeAnomalyDetectors"),
    /** DescribeInsightRules. */
    DESCRIBE_INSIGHT_RULES("DescribeInsightRules"),
    /** DisableAlarmActions. */
    DISABLE_ALARM_ACTIONS("DisableAlarmActions"),
    /** DisableInsightRules. */
    DISABLE_INSIGHT_RULES("DisableInsightRules"),
    /** DisassociateDatasetKmsKey. */
    DISASSOCIATE_DATASET_KMS_KEY("DisassociateDatasetKmsKey"),
    /** EnableAlarmActions. */
    ENABLE_ALARM_ACTIONS("EnableAlarmActions"),
    /** EnableInsightRules. */
    ENABLE_INSIGHT_RULES("EnableInsightRules"),
    /** GetAlarmMuteRule. */
    GET_ALARM_MUTE_RULE("GetAlarmMuteRule"),
    /** GetDashboard. */
    GET_DASHBOARD("GetDashboard"),
    /** GetDataset. */
    GET_DATASET("GetDataset"),
    /** GetInsightRuleReport. */
    GET_INSIGHT_RULE_REPORT("GetInsightRuleReport"),
    /** GetMetricData. */
    GET_METRIC_DATA("GetMetricData"),
    /** GetMetricStatistics. */
    GET_METRIC_STATISTICS("GetMetricStatistics"),
    /** GetMetricStream. */
    GET_METRIC_STREAM("GetMetricStream"),
    /** GetMetricWidgetImage. */
    GET_METRIC_WIDGET_IMAGE("GetMetricWidgetImage"),
    /** GetOTelEnrichment. */
    GET_OTEL_ENRICHMENT("GetOTelEnrichment"),
    /** GetResourceMetricsConfiguration. */
    GET_RESOURCE_METRICS_CONFIGURATION("GetResourceMetricsConfiguration"),
    /** ListAlarmMuteRules. */
    LIST_ALARM_MUTE_RULES("ListAlarmMuteRules"),
    /** ListDashboards. */
    LIST_DASHBOARDS("ListDashboards"),
    /** ListManagedInsightRules. */
    LIST_MANAGED_INSIGHT_RULES("ListManagedInsightRules"),
    /** ListMetricStreams. */
    LIST_METRIC_STREAMS("ListMetricStreams"),
    /** ListMetrics. */
    LIST_METRICS("ListMetrics"),
    /** ListTagsForResource. */
    LIST_TAGS_FOR_RESOURCE("ListTagsForResource"),
    /** PutAlarmMuteRule. */
    PUT_ALARM_MUTE_RULE("PutAlarmMuteRule"),
    /** PutAnomalyDetector. */
    PUT_ANOMALY_DETECTOR("PutAnomalyDetector"),
    /** PutCompositeAlarm. */
    PUT_COMPOSITE_ALARM("PutCompositeAlarm"),
    /** PutDashboard. */
    PUT_DASHBOARD("PutDashboard"),
    /** PutInsightRule. */
    PUT_INSIGHT_RULE("PutInsightRule"),
    /** PutLogAlarm. */
    PUT_LOG_ALARM("PutLogAlarm"),
    /** PutManagedInsightRules. */
    PUT_MANAGED_INSIGHT_RULES("PutManagedInsightRules"),
    /** PutMetricAlarm. */
    PUT_METRIC_ALARM("PutMetricAlarm"),
    /** PutMetricData. */
    PUT_METRIC_DATA("PutMetricData"),
    /** PutMetricStream. */
    PUT_METRIC_STREAM("PutMetricStream"),
    /** SetAlarmState. */
    SET_ALARM_STATE("SetAlarmState"),
    /** StartMetricStreams. */
    START_METRIC_STREAMS("StartMetricStreams"),
    /** StartOTelEnrichment. */
    START_OTEL_ENRICHMENT("StartOTelEnrichment"),
    /** StopMetricStreams. */
    STOP_METRIC_STREAMS("StopMetricStreams"),
    /** StopOTelEnrichment. */
    STOP_OTEL_ENRICHMENT("StopOTelEnrichment"),
    /** TagResource. */
    TAG_RESOURCE("TagResource"),
    /** UntagResource. */
    UNTAG_RESOURCE("UntagResource"),
    /** UpdateOTelEnrichment. */
    UPDATE_OTEL_ENRICHMENT("UpdateOTelEnrichment"),
    /** UpdateResourceMetricsConfiguration. */
    UPDATE_RESOURCE_METRICS_CONFIGURATION("UpdateResourceMetricsConfiguration");

    private final String operation;

    CloudWatchOperation(String operation) {
        this.operation = operation;
    }

    @Override
    public AwsService service() {
        return AwsService.CLOUDWATCH;
    }

    @Override
    public String operation() {
        return operation;
    }
}
