package dev.drydock.operation;

import org.apiguardian.api.API;

/** The operations of CloudWatch Logs, to name them in faults and assertions. */
@API(status = API.Status.STABLE, since = "0.1")
public enum LogsOperation implements OperationName {
    /** AssociateKmsKey. */
    ASSOCIATE_KMS_KEY("AssociateKmsKey"),
    /** AssociateSourceToS3TableIntegration. */
    ASSOCIATE_SOURCE_TO_S3_TABLE_INTEGRATION("AssociateSourceToS3TableIntegration"),
    /** CancelExportTask. */
    CANCEL_EXPORT_TASK("CancelExportTask"),
    /** CancelImportTask. */
    CANCEL_IMPORT_TASK("CancelImportTask"),
    /** CreateDelivery. */
    CREATE_DELIVERY("CreateDelivery"),
    /** CreateExportTask. */
    CREATE_EXPORT_TASK("CreateExportTask"),
    /** CreateImportTask. */
    CREATE_IMPORT_TASK("CreateImportTask"),
    /** CreateLogAnomalyDetector. */
    CREATE_LOG_ANOMALY_DETECTOR("CreateLogAnomalyDetector"),
    /** CreateLogGroup. */
    CREATE_LOG_GROUP("CreateLogGroup"),
    /** CreateLogStream. */
    CREATE_LOG_STREAM("CreateLogStream"),
    /** CreateLookupTable. */
    CREATE_LOOKUP_TABLE("CreateLookupTable"),
    /** CreateScheduledQuery. */
    CREATE_SCHEDULED_QUERY("CreateScheduledQuery"),
    /** DeleteAccountPolicy. */
    DELETE_ACCOUNT_POLICY("DeleteAccountPolicy"),
    /** DeleteDataProtectionPolicy. */
    DELETE_DATA_PROTECTION_POLICY("DeleteDataProtectionPolicy"),
    /** DeleteDelivery. */
    DELETE_DELIVERY("DeleteDelivery"),
    /** DeleteDeliveryDestination. */
    DELETE_DELIVERY_DESTINATION("DeleteDeliveryDestination"),
    /** DeleteDeliveryDestinationPolicy. */
    DELETE_DELIVERY_DESTINATION_POLICY("DeleteDeliveryDestinationPolicy"),
    /** DeleteDeliverySource. */
    DELETE_DELIVERY_SOURCE("DeleteDeliverySource"),
    /** DeleteDestination. */
    DELETE_DESTINATION("DeleteDestination"),
    /** DeleteIndexPolicy. */
    DELETE_INDEX_POLICY("DeleteIndexPolicy"),
    /** DeleteIntegration. */
    DELETE_INTEGRATION("DeleteIntegration"),
    /** DeleteLogAnomalyDetector. */
    DELETE_LOG_ANOMALY_DETECTOR("DeleteLogAnomalyDetector"),
    /** DeleteLogGroup. */
    DELETE_LOG_GROUP("DeleteLogGroup"),
    /** DeleteLogStream. */
    DELETE_LOG_STREAM("DeleteLogStream"),
    /** DeleteLookupTable. */
    DELETE_LOOKUP_TABLE("DeleteLookupTable"),
    /** DeleteMetricFilter. */
    DELETE_METRIC_FILTER("DeleteMetricFilter"),
    /** DeleteQueryDefinition. */
    DELETE_QUERY_DEFINITION("DeleteQueryDefinition"),
    /** DeleteResourcePolicy. */
    DELETE_RESOURCE_POLICY("DeleteResourcePolicy"),
    /** DeleteRetentionPolicy. */
    DELETE_RETENTION_POLICY("DeleteRetentionPolicy"),
    /** DeleteScheduledQuery. */
    DELETE_SCHEDULED_QUERY("DeleteScheduledQuery"),
    /** DeleteSubscriptionFilter. */
    DELETE_SUBSCRIPTION_FILTER("DeleteSubscriptionFilter"),
    /** DeleteSyslogConfiguration. */
    DELETE_SYSLOG_CONFIGURATION("DeleteSyslogConfiguration"),
    /** DeleteTransformer. */
    DELETE_TRANSFORMER("DeleteTransformer"),
    /** DescribeAccountPolicies. */
    DESCRIBE_ACCOUNT_POLICIES("DescribeAccountPolicies"),
    /** DescribeConfigurationTemplates. */
    DESCRIBE_CONFIGURATION_TEMPLATES("DescribeConfigurationTemplates"),
    /** DescribeDeliveries. */
    DESCRIBE_DELIVERIES("DescribeDeliveries"),
    /** DescribeDeliveryDestinations. */
    DESCRIBE_DELIVERY_DESTINATIONS("DescribeDeliveryDestinations"),
    /** DescribeDeliverySources. */
    DESCRIBE_DELIVERY_SOURCES("DescribeDeliverySources"),
    /** DescribeDestinations. */
    DESCRIBE_DESTINATIONS("DescribeDestinations"),
    /** DescribeExportTasks. */
    DESCRIBE_EXPORT_TASKS("DescribeExportTasks"),
    /** DescribeFieldIndexes. */
    DESCRIBE_FIELD_INDEXES("DescribeFieldIndexes"),
    /** DescribeImportTaskBatches. */
    DESCRIBE_IMPORT_TASK_BATCHES("DescribeImportTaskBatches"),
    /** DescribeImportTasks. */
    DESCRIBE_IMPORT_TASKS("DescribeImportTasks"),
    /** DescribeIndexPolicies. */
    DESCRIBE_INDEX_POLICIES("DescribeIndexPolicies"),
    /** DescribeLogGroups. */
    DESCRIBE_LOG_GROUPS("DescribeLogGroups"),
    /** DescribeLogStreams. */
    DESCRIBE_LOG_STREAMS("DescribeLogStreams"),
    /** DescribeLookupTables. */
    DESCRIBE_LOOKUP_TABLES("DescribeLookupTables"),
    /** DescribeMetricFilters. */
    DESCRIBE_METRIC_FILTERS("DescribeMetricFilters"),
    /** DescribeQueries. */
    DESCRIBE_QUERIES("DescribeQueries"),
    /** DescribeQueryDefinitions. */
    DESCRIBE_QUERY_DEFINITIONS("DescribeQueryDefinitions"),
    /** DescribeResourcePolicies. */
    DESCRIBE_RESOURCE_POLICIES("DescribeResourcePolicies"),
    /** DescribeSubscriptionFilters. */
    DESCRIBE_SUBSCRIPTION_FILTERS("DescribeSubscriptionFilters"),
    /** DisassociateKmsKey. */
    DISASSOCIATE_KMS_KEY("DisassociateKmsKey"),
    /** DisassociateSourceFromS3TableIntegration. */
    DISASSOCIATE_SOURCE_FROM_S3_TABLE_INTEGRATION("DisassociateSourceFromS3TableIntegration"),
    /** FilterLogEvents. */
    FILTER_LOG_EVENTS("FilterLogEvents"),
    /** GetDataProtectionPolicy. */
    GET_DATA_PROTECTION_POLICY("GetDataProtectionPolicy"),
    /** GetDelivery. */
    GET_DELIVERY("GetDelivery"),
    /** GetDeliveryDestination. */
    GET_DELIVERY_DESTINATION("GetDeliveryDestination"),
    /** GetDeliveryDestinationPolicy. */
    GET_DELIVERY_DESTINATION_POLICY("GetDeliveryDestinationPolicy"),
    /** GetDeliverySource. */
    GET_DELIVERY_SOURCE("GetDeliverySource"),
    /** GetIntegration. */
    GET_INTEGRATION("GetIntegration"),
    /** GetLogAnomalyDetector. */
    GET_LOG_ANOMALY_DETECTOR("GetLogAnomalyDetector"),
    /** GetLogEvents. */
    GET_LOG_EVENTS("GetLogEvents"),
    /** GetLogFields. */
    GET_LOG_FIELDS("GetLogFields"),
    /** GetLogGroupFields. */
    GET_LOG_GROUP_FIELDS("GetLogGroupFields"),
    /** GetLogObject. */
    GET_LOG_OBJECT("GetLogObject"),
    /** GetLogRecord. */
    GET_LOG_RECORD("GetLogRecord"),
    /** GetLookupTable. */
    GET_LOOKUP_TABLE("GetLookupTable"),
    /** GetQueryResults. */
    GET_QUERY_RESULTS("GetQueryResults"),
    /** GetScheduledQuery. */
    GET_SCHEDULED_QUERY("GetScheduledQuery"),
    /** GetScheduledQueryHistory. */
    GET_SCHEDULED_QUERY_HISTORY("GetScheduledQueryHistory"),
    /** GetStorageTierPolicy. */
    GET_STORAGE_TIER_POLICY("GetStorageTierPolicy"),
    /** GetTransformer. */
    GET_TRANSFORMER("GetTransformer"),
    /** ListAggregateLogGroupSummaries. */
    LIST_AGGREGATE_LOG_GROUP_SUMMARIES("ListAggregateLogGroupSummaries"),
    /** ListAnomalies. */
    LIST_ANOMALIES("ListAnomalies"),
    /** ListIntegrations. */
    LIST_INTEGRATIONS("ListIntegrations"),
    /** ListLogAnomalyDetectors. */
    LIST_LOG_ANOMALY_DETECTORS("ListLogAnomalyDetectors"),
    /** ListLogGroups. */
    LIST_LOG_GROUPS("ListLogGroups"),
    /** ListLogGroupsForQuery. */
    LIST_LOG_GROUPS_FOR_QUERY("ListLogGroupsForQuery"),
    /** ListScheduledQueries. */
    LIST_SCHEDULED_QUERIES("ListScheduledQueries"),
    /** ListSourcesForS3TableIntegration. */
    LIST_SOURCES_FOR_S3_TABLE_INTEGRATION("ListSourcesForS3TableIntegration"),
    /** ListSyslogConfigurations. */
    LIST_SYSLOG_CONFIGURATIONS("ListSyslogConfigurations"),
    /** ListTagsForResource. */
    LIST_TAGS_FOR_RESOURCE("ListTagsForResource"),
    /** ListTagsLogGroup. */
    LIST_TAGS_LOG_GROUP("ListTagsLogGroup"),
    /** PutAccountPolicy. */
    PUT_ACCOUNT_POLICY("PutAccountPolicy"),
    /** PutBearerTokenAuthentication. */
    PUT_BEARER_TOKEN_AUTHENTICATION("PutBearerTokenAuthentication"),
    /** PutDataProtectionPolicy. */
    PUT_DATA_PROTECTION_POLICY("PutDataProtectionPolicy"),
    /** PutDeliveryDestination. */
    PUT_DELIVERY_DESTINATION("PutDeliveryDestination"),
    /** PutDeliveryDestinationPolicy. */
    PUT_DELIVERY_DESTINATION_POLICY("PutDeliveryDestinationPolicy"),
    /** PutDeliverySource. */
    PUT_DELIVERY_SOURCE("PutDeliverySource"),
    /** PutDestination. */
    PUT_DESTINATION("PutDestination"),
    /** PutDestinationPolicy. */
    PUT_DESTINATION_POLICY("PutDestinationPolicy"),
    /** PutIndexPolicy. */
    PUT_INDEX_POLICY("PutIndexPolicy"),
    /** PutIntegration. */
    PUT_INTEGRATION("PutIntegration"),
    /** PutLogEvents. */
    PUT_LOG_EVENTS("PutLogEvents"),
    /** PutLogGroupDeletionProtection. */
    PUT_LOG_GROUP_DELETION_PROTECTION("PutLogGroupDeletionProtection"),
    /** PutMetricFilter. */
    PUT_METRIC_FILTER("PutMetricFilter"),
    /** PutQueryDefinition. */
    PUT_QUERY_DEFINITION("PutQueryDefinition"),
    /** PutResourcePolicy. */
    PUT_RESOURCE_POLICY("PutResourcePolicy"),
    /** PutRetentionPolicy. */
    PUT_RETENTION_POLICY("PutRetentionPolicy"),
    /** PutStorageTierPolicy. */
    PUT_STORAGE_TIER_POLICY("PutStorageTierPolicy"),
    /** PutSubscriptionFilter. */
    PUT_SUBSCRIPTION_FILTER("PutSubscriptionFilter"),
    /** PutSyslogConfiguration. */
    PUT_SYSLOG_CONFIGURATION("PutSyslogConfiguration"),
    /** PutTransformer. */
    PUT_TRANSFORMER("PutTransformer"),
    /** StartLiveTail. */
    START_LIVE_TAIL("StartLiveTail"),
    /** StartQuery. */
    START_QUERY("StartQuery"),
    /** StopQuery. */
    STOP_QUERY("StopQuery"),
    /** TagLogGroup. */
    TAG_LOG_GROUP("TagLogGroup"),
    /** TagResource. */
    TAG_RESOURCE("TagResource"),
    /** TestMetricFilter. */
    TEST_METRIC_FILTER("TestMetricFilter"),
    /** TestTransformer. */
    TEST_TRANSFORMER("TestTransformer"),
    /** UntagLogGroup. */
    UNTAG_LOG_GROUP("UntagLogGroup"),
    /** UntagResource. */
    UNTAG_RESOURCE("UntagResource"),
    /** UpdateAnomaly. */
    UPDATE_ANOMALY("UpdateAnomaly"),
    /** UpdateDeliveryConfiguration. */
    UPDATE_DELIVERY_CONFIGURATION("UpdateDeliveryConfiguration"),
    /** UpdateLogAnomalyDetector. */
    UPDATE_LOG_ANOMALY_DETECTOR("UpdateLogAnomalyDetector"),
    /** UpdateLookupTable. */
    UPDATE_LOOKUP_TABLE("UpdateLookupTable"),
    /** UpdateScheduledQuery. */
    UPDATE_SCHEDULED_QUERY("UpdateScheduledQuery");

    private final String operation;

    LogsOperation(String operation) {
        this.operation = operation;
    }

    @Override
    public AwsService service() {
        return AwsService.LOGS;
    }

    @Override
    public String operation() {
        return operation;
    }
}
