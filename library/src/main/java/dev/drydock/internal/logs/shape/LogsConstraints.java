package dev.drydock.internal.logs.shape;

import javax.annotation.processing.Generated;

/**
 * What the API model of Amazon CloudWatchLogs requires of requests, for the members the SDK has.
 *
 * <p>Generated: the Javadoc of {@code dev.drydock.tools.ConstraintTableGenerator} has the command and the grammar.
 */
@Generated("dev.drydock.tools.ConstraintTableGenerator")
final class LogsConstraints {

    private LogsConstraints() {}

    static final String TABLE = """
operation AssociateKmsKey AssociateKmsKeyRequest
operation AssociateSourceToS3TableIntegration AssociateSourceToS3TableIntegrationRequest ValidationException
operation CancelExportTask CancelExportTaskRequest
operation CancelImportTask CancelImportTaskRequest
operation CreateDelivery CreateDeliveryRequest ValidationException
operation CreateExportTask CreateExportTaskRequest
operation CreateImportTask CreateImportTaskRequest
operation CreateLogAnomalyDetector CreateLogAnomalyDetectorRequest
operation CreateLogGroup CreateLogGroupRequest
operation CreateLogStream CreateLogStreamRequest
operation CreateLookupTable CreateLookupTableRequest
operation CreateScheduledQuery CreateScheduledQueryRequest ValidationException
operation DeleteAccountPolicy DeleteAccountPolicyRequest
operation DeleteDataProtectionPolicy DeleteDataProtectionPolicyRequest
operation DeleteDelivery DeleteDeliveryRequest ValidationException
operation DeleteDeliveryDestination DeleteDeliveryDestinationRequest ValidationException
operation DeleteDeliveryDestinationPolicy DeleteDeliveryDestinationPolicyRequest ValidationException
operation DeleteDeliverySource DeleteDeliverySourceRequest ValidationException
operation DeleteDestination DeleteDestinationRequest
operation DeleteIndexPolicy DeleteIndexPolicyRequest
operation DeleteIntegration DeleteIntegrationRequest
operation DeleteLogAnomalyDetector DeleteLogAnomalyDetectorRequest
operation DeleteLogGroup DeleteLogGroupRequest
operation DeleteLogStream DeleteLogStreamRequest
operation DeleteLookupTable DeleteLookupTableRequest
operation DeleteMetricFilter DeleteMetricFilterRequest
operation DeleteQueryDefinition DeleteQueryDefinitionRequest
operation DeleteResourcePolicy DeleteResourcePolicyRequest
operation DeleteRetentionPolicy DeleteRetentionPolicyRequest
operation DeleteScheduledQuery DeleteScheduledQueryRequest ValidationException
operation DeleteSubscriptionFilter DeleteSubscriptionFilterRequest
operation DeleteSyslogConfiguration DeleteSyslogConfigurationRequest
operation DeleteTransformer DeleteTransformerRequest
operation DescribeAccountPolicies DescribeAccountPoliciesRequest
operation DescribeConfigurationTemplates DescribeConfigurationTemplatesRequest ValidationException
operation DescribeDeliveries DescribeDeliveriesRequest ValidationException
operation DescribeDeliveryDestinations DescribeDeliveryDestinationsRequest ValidationException
operation DescribeDeliverySources DescribeDeliverySourcesRequest ValidationException
operation DescribeDestinations DescribeDestinationsRequest
operation DescribeExportTasks DescribeExportTasksRequest
operation DescribeFieldIndexes DescribeFieldIndexesRequest
operation DescribeImportTaskBatches DescribeImportTaskBatchesRequest
operation DescribeImportTasks DescribeImportTasksRequest
operation DescribeIndexPolicies DescribeIndexPoliciesRequest
operation DescribeLogGroups DescribeLogGroupsRequest
operation DescribeLogStreams DescribeLogStreamsRequest
operation DescribeLookupTables DescribeLookupTablesRequest
operation DescribeMetricFilters DescribeMetricFiltersRequest
operation DescribeQueries DescribeQueriesRequest
operation DescribeQueryDefinitions DescribeQueryDefinitionsRequest
operation DescribeResourcePolicies DescribeResourcePoliciesRequest
operation DescribeSubscriptionFilters DescribeSubscriptionFiltersRequest
operation DisassociateKmsKey DisassociateKmsKeyRequest
operation DisassociateSourceFromS3TableIntegration DisassociateSourceFromS3TableIntegrationRequest ValidationException
operation FilterLogEvents FilterLogEventsRequest
operation GetDataProtectionPolicy GetDataProtectionPolicyRequest
operation GetDelivery GetDeliveryRequest ValidationException
operation GetDeliveryDestination GetDeliveryDestinationRequest ValidationException
operation GetDeliveryDestinationPolicy GetDeliveryDestinationPolicyRequest ValidationException
operation GetDeliverySource GetDeliverySourceRequest ValidationException
operation GetIntegration GetIntegrationRequest
operation GetLogAnomalyDetector GetLogAnomalyDetectorRequest
operation GetLogEvents GetLogEventsRequest
operation GetLogFields GetLogFieldsRequest
operation GetLogGroupFields GetLogGroupFieldsRequest
operation GetLogObject GetLogObjectRequest
operation GetLogRecord GetLogRecordRequest
operation GetLookupTable GetLookupTableRequest
operation GetQueryResults GetQueryResultsRequest
operation GetScheduledQuery GetScheduledQueryRequest ValidationException
operation GetScheduledQueryHistory GetScheduledQueryHistoryRequest ValidationException
operation GetStorageTierPolicy -
operation GetTransformer GetTransformerRequest
operation ListAggregateLogGroupSummaries ListAggregateLogGroupSummariesRequest
operation ListAnomalies ListAnomaliesRequest
operation ListIntegrations ListIntegrationsRequest
operation ListLogAnomalyDetectors ListLogAnomalyDetectorsRequest
operation ListLogGroups ListLogGroupsRequest
operation ListLogGroupsForQuery ListLogGroupsForQueryRequest
operation ListScheduledQueries ListScheduledQueriesRequest ValidationException
operation ListSourcesForS3TableIntegration ListSourcesForS3TableIntegrationRequest ValidationException
operation ListSyslogConfigurations ListSyslogConfigurationsRequest
operation ListTagsForResource ListTagsForResourceRequest
operation ListTagsLogGroup ListTagsLogGroupRequest
operation PutAccountPolicy PutAccountPolicyRequest
operation PutBearerTokenAuthentication PutBearerTokenAuthenticationRequest
operation PutDataProtectionPolicy PutDataProtectionPolicyRequest
operation PutDeliveryDestination PutDeliveryDestinationRequest ValidationException
operation PutDeliveryDestinationPolicy PutDeliveryDestinationPolicyRequest ValidationException
operation PutDeliverySource PutDeliverySourceRequest ValidationException
operation PutDestination PutDestinationRequest
operation PutDestinationPolicy PutDestinationPolicyRequest
operation PutIndexPolicy PutIndexPolicyRequest
operation PutIntegration PutIntegrationRequest
operation PutLogEvents PutLogEventsRequest
operation PutLogGroupDeletionProtection PutLogGroupDeletionProtectionRequest
operation PutMetricFilter PutMetricFilterRequest
operation PutQueryDefinition PutQueryDefinitionRequest
operation PutResourcePolicy PutResourcePolicyRequest
operation PutRetentionPolicy PutRetentionPolicyRequest
operation PutStorageTierPolicy PutStorageTierPolicyRequest
operation PutSubscriptionFilter PutSubscriptionFilterRequest
operation PutSyslogConfiguration PutSyslogConfigurationRequest
operation PutTransformer PutTransformerRequest
operation StartLiveTail StartLiveTailRequest
operation StartQuery StartQueryRequest
operation StopQuery StopQueryRequest
operation TagLogGroup TagLogGroupRequest
operation TagResource TagResourceRequest
operation TestMetricFilter TestMetricFilterRequest
operation TestTransformer TestTransformerRequest
operation UntagLogGroup UntagLogGroupRequest
operation UntagResource UntagResourceRequest
operation UpdateAnomaly UpdateAnomalyRequest
operation UpdateDeliveryConfiguration UpdateDeliveryConfigurationRequest ValidationException
operation UpdateLogAnomalyDetector UpdateLogAnomalyDetectorRequest
operation UpdateLookupTable UpdateLookupTableRequest
operation UpdateScheduledQuery UpdateScheduledQueryRequest ValidationException
string AccessPolicy 1.. -
string AccountId 12..12 - ^\\d{12}$
list AccountIds ..20 AccountId
list AddKeyEntries 1..5 AddKeyEntry
struct AddKeyEntry
 key! Key
 value! AddKeyValue
string AddKeyValue 1..256 -
struct AddKeys
 entries! AddKeyEntries
string AmazonResourceName 1..1011 - [\\w+=/:,.@-]*
string AnomalyDetectorArn 1.. - [\\w#+=/:,.@-]*
string AnomalyId 36..36 -
number AnomalyVisibilityTime 7..90
struct AssociateKmsKeyRequest
 logGroupName LogGroupName
 kmsKeyId! KmsKeyId
 resourceIdentifier ResourceIdentifier
struct AssociateSourceToS3TableIntegrationRequest
 integrationArn! -
 dataSource! DataSource
struct CSV
 quoteCharacter QuoteCharacter
 delimiter Delimiter
 columns Columns
 source Source
 destination DestinationField
struct CancelExportTaskRequest
 taskId! ExportTaskId
struct CancelImportTaskRequest
 importId! ImportId
string ClientToken 36..128 - \\S{36,128}
number CollectionRetentionDays 1..30
string Column 1..128 -
list Columns ..100 Column
struct CopyValue
 entries! CopyValueEntries
list CopyValueEntries 1..5 CopyValueEntry
struct CopyValueEntry
 source! Source
 target! Target
struct CreateDeliveryRequest
 deliverySourceName! DeliverySourceName
 deliveryDestinationArn! -
 recordFields RecordFields
 fieldDelimiter FieldDelimiter
 s3DeliveryConfiguration S3DeliveryConfiguration
 tags Tags
struct CreateExportTaskRequest
 taskName ExportTaskName
 logGroupName! LogGroupName
 logStreamNamePrefix LogStreamName
 from! Timestamp
 to! Timestamp
 destination! ExportDestinationBucket
struct CreateImportTaskRequest
 importSourceArn! -
 importRoleArn! RoleArn
 importFilter ImportFilter
struct CreateLogAnomalyDetectorRequest
 logGroupArnList! LogGroupArnList
 detectorName DetectorName
 evaluationFrequency EvaluationFrequency
 filterPattern FilterPattern
 kmsKeyId DetectorKmsKeyArn
 anomalyVisibilityTime AnomalyVisibilityTime
 tags Tags
struct CreateLogGroupRequest
 logGroupName! LogGroupName
 kmsKeyId KmsKeyId
 tags Tags
 logGroupClass LogGroupClass
struct CreateLogStreamRequest
 logGroupName! LogGroupName
 logStreamName! LogStreamName
struct CreateLookupTableRequest
 lookupTableName! LookupTableName
 description LookupTableDescription
 tableBody TableBody
 queryId QueryId
 kmsKeyId KmsKeyId
 tags Tags
struct CreateScheduledQueryRequest
 name! ScheduledQueryName
 description ScheduledQueryDescription
 queryLanguage! QueryLanguage
 queryString! QueryString
 logGroupIdentifiers ScheduledQueryLogGroupIdentifiers
 scheduleExpression! ScheduleExpression
 timezone ScheduleTimezone
 destinationConfiguration DestinationConfiguration
 scheduleStartTime Timestamp
 scheduleEndTime Timestamp
 executionRoleArn! RoleArn
 state ScheduledQueryState
 tags Tags
struct DataSource
 name! -
struct DataSourceFilter
 name! -
list DataSourceFilters 1..5 DataSourceFilter
struct DateTimeConverter
 source! Source
 target! Target
 targetFormat TargetFormat
 matchPatterns! MatchPatterns
 sourceTimezone SourceTimezone
 targetTimezone TargetTimezone
 locale Locale
struct DeleteAccountPolicyRequest
 policyName! -
 policyType! PolicyType
struct DeleteDataProtectionPolicyRequest
 logGroupIdentifier! LogGroupIdentifier
struct DeleteDeliveryDestinationPolicyRequest
 deliveryDestinationName! DeliveryDestinationName
struct DeleteDeliveryDestinationRequest
 name! DeliveryDestinationName
struct DeleteDeliveryRequest
 id! DeliveryId
struct DeleteDeliverySourceRequest
 name! DeliverySourceName
struct DeleteDestinationRequest
 destinationName! DestinationName
struct DeleteIndexPolicyRequest
 logGroupIdentifier! LogGroupIdentifier
struct DeleteIntegrationRequest
 integrationName! IntegrationName
struct DeleteKeys
 withKeys! DeleteWithKeys
struct DeleteLogAnomalyDetectorRequest
 anomalyDetectorArn! AnomalyDetectorArn
struct DeleteLogGroupRequest
 logGroupName! LogGroupName
struct DeleteLogStreamRequest
 logGroupName! LogGroupName
 logStreamName! LogStreamName
struct DeleteLookupTableRequest
 lookupTableArn! -
struct DeleteMetricFilterRequest
 logGroupName! LogGroupName
 filterName! FilterName
struct DeleteQueryDefinitionRequest
 queryDefinitionId! QueryId
struct DeleteResourcePolicyRequest
 expectedRevisionId ExpectedRevisionId
struct DeleteRetentionPolicyRequest
 logGroupName! LogGroupName
struct DeleteScheduledQueryRequest
 identifier! ScheduledQueryIdentifier
struct DeleteSubscriptionFilterRequest
 logGroupName! LogGroupName
 filterName! FilterName
struct DeleteSyslogConfigurationRequest
 logGroupIdentifier! LogGroupIdentifier
 vpcEndpointId VpcEndpointId
struct DeleteTransformerRequest
 logGroupIdentifier! LogGroupIdentifier
list DeleteWithKeys 1..5 WithKey
string Delimiter 1..2 -
struct DeliveryDestinationConfiguration
 destinationResourceArn! -
string DeliveryDestinationName 1..60 - [\\w-]*
string DeliveryDestinationPolicy 1..51200 -
string DeliveryDestinationType - S3,CWL,FH,XRAY
list DeliveryDestinationTypes 1..4 DeliveryDestinationType
string DeliveryId 1..64 - ^[0-9A-Za-z]+$
map DeliverySourceConfiguration - DeliverySourceConfigurationKey DeliverySourceConfigurationValue
string DeliverySourceConfigurationKey 1..255 -
string DeliverySourceConfigurationValue 1..255 -
string DeliverySourceName 1..60 - [\\w-]*
string DeliverySuffixPath 1..256 -
struct DescribeAccountPoliciesRequest
 policyType! PolicyType
 accountIdentifiers AccountIds
 nextToken NextToken
struct DescribeConfigurationTemplatesRequest
 service Service
 logTypes LogTypes
 resourceTypes ResourceTypes
 deliveryDestinationTypes DeliveryDestinationTypes
 nextToken NextToken
 limit DescribeLimit
struct DescribeDeliveriesRequest
 nextToken NextToken
 limit DescribeLimit
struct DescribeDeliveryDestinationsRequest
 nextToken NextToken
 limit DescribeLimit
struct DescribeDeliverySourcesRequest
 nextToken NextToken
 limit DescribeLimit
struct DescribeDestinationsRequest
 DestinationNamePrefix DestinationName
 nextToken NextToken
 limit DescribeLimit
struct DescribeExportTasksRequest
 taskId ExportTaskId
 statusCode ExportTaskStatusCode
 nextToken NextToken
 limit DescribeLimit
list DescribeFieldIndexesLogGroupIdentifiers 1..100 LogGroupIdentifier
struct DescribeFieldIndexesRequest
 logGroupIdentifiers! DescribeFieldIndexesLogGroupIdentifiers
 indexCategories IndexCategories
 nextToken NextToken
struct DescribeImportTaskBatchesRequest
 importId! ImportId
 batchImportStatus ImportStatusList
 limit DescribeLimit
 nextToken NextToken
struct DescribeImportTasksRequest
 importId ImportId
 importStatus ImportStatus
 limit DescribeLimit
 nextToken NextToken
list DescribeIndexPoliciesLogGroupIdentifiers 1..1 LogGroupIdentifier
struct DescribeIndexPoliciesRequest
 logGroupIdentifiers! DescribeIndexPoliciesLogGroupIdentifiers
 nextToken NextToken
number DescribeLimit 1..50
list DescribeLogGroupsLogGroupIdentifiers 1..50 LogGroupIdentifier
struct DescribeLogGroupsRequest
 accountIdentifiers AccountIds
 logGroupNamePrefix LogGroupName
 logGroupNamePattern LogGroupNamePattern
 nextToken NextToken
 limit DescribeLimit
 logGroupClass LogGroupClass
 logGroupIdentifiers DescribeLogGroupsLogGroupIdentifiers
struct DescribeLogStreamsRequest
 logGroupName LogGroupName
 logGroupIdentifier LogGroupIdentifier
 logStreamNamePrefix LogStreamName
 orderBy OrderBy
 nextToken NextToken
 limit DescribeLimit
number DescribeLookupTablesMaxResults ..100
struct DescribeLookupTablesRequest
 lookupTableNamePrefix LookupTableName
 maxResults DescribeLookupTablesMaxResults
 nextToken NextToken
struct DescribeMetricFiltersRequest
 logGroupName LogGroupName
 filterNamePrefix FilterName
 nextToken NextToken
 limit DescribeLimit
 metricName MetricName
 metricNamespace MetricNamespace
number DescribeQueriesMaxResults 1..1000
struct DescribeQueriesRequest
 logGroupName LogGroupName
 status QueryStatus
 maxResults DescribeQueriesMaxResults
 nextToken NextToken
 queryLanguage QueryLanguage
struct DescribeQueryDefinitionsRequest
 queryLanguage QueryLanguage
 queryDefinitionNamePrefix QueryDefinitionName
 maxResults QueryListMaxResults
 nextToken NextToken
struct DescribeResourcePoliciesRequest
 nextToken NextToken
 limit DescribeLimit
 policyScope PolicyScope
struct DescribeSubscriptionFiltersRequest
 logGroupName! LogGroupName
 filterNamePrefix FilterName
 nextToken NextToken
 limit DescribeLimit
string DestinationArn 1.. -
struct DestinationConfiguration
 s3Configuration S3Configuration
 lookupTableConfiguration LookupTableConfiguration
string DestinationField 1..128 -
string DestinationName 1..512 - [^:*]*
string DetectorKmsKeyArn ..256 - ^arn:aws[a-z\\-]*:kms:[-a-z0-9]*:[0-9]*:key/[-a-z0-9]*$
string DetectorName 1.. -
map Dimensions - DimensionsKey DimensionsValue
string DimensionsKey ..255 -
string DimensionsValue ..255 -
struct DisassociateKmsKeyRequest
 logGroupName LogGroupName
 resourceIdentifier ResourceIdentifier
struct DisassociateSourceFromS3TableIntegrationRequest
 identifier! S3TableIntegrationSourceIdentifier
string Distribution - Random,ByLogStream
struct Entity
 keyAttributes EntityKeyAttributes
 attributes EntityAttributes
map EntityAttributes ..10 EntityAttributesKey EntityAttributesValue
string EntityAttributesKey 1..256 -
string EntityAttributesValue 1..512 -
map EntityKeyAttributes 2..4 EntityKeyAttributesKey EntityKeyAttributesValue
string EntityKeyAttributesKey 1..32 -
string EntityKeyAttributesValue 1..512 -
string EvaluationFrequency - ONE_MIN,FIVE_MIN,TEN_MIN,FIFTEEN_MIN,THIRTY_MIN,ONE_HOUR
string EventMessage 1.. -
string EventSource - CloudTrail,Route53Resolver,VPCFlow,EKSAudit,AWSWAF
number EventsLimit 1..10000
number EventsLimitStartQuery 1..100000
string ExecutionStatus - Running,InvalidQuery,Complete,Failed,Timeout
list ExecutionStatusList - ExecutionStatus
string ExpectedRevisionId 1.. -
string ExportDestinationBucket 1..512 -
string ExportTaskId 1..512 -
string ExportTaskName 1..512 -
string ExportTaskStatusCode - CANCELLED,COMPLETED,FAILED,PENDING,PENDING_CANCEL,RUNNING
string FieldDelimiter ..5 -
string FieldHeader 1..64 -
string FieldIndexName 1..512 - [\\.\\-_/#A-Za-z0-9]+
list FieldIndexNames 1..20 FieldIndexName
string FieldSelectionCriteria ..2000 -
struct FilterLogEventsRequest
 logGroupName LogGroupName
 logGroupIdentifier LogGroupIdentifier
 logStreamNames InputLogStreamNames
 logStreamNamePrefix LogStreamName
 startTime Timestamp
 endTime Timestamp
 filterPattern FilterPattern
 nextToken NextToken
 limit EventsLimit
string FilterName 1..512 - [^:*]*
string FilterPattern ..1024 -
string FlattenedElement - first,last
string FromKey 1..128 -
struct GetDataProtectionPolicyRequest
 logGroupIdentifier! LogGroupIdentifier
struct GetDeliveryDestinationPolicyRequest
 deliveryDestinationName! DeliveryDestinationName
struct GetDeliveryDestinationRequest
 name! DeliveryDestinationName
struct GetDeliveryRequest
 id! DeliveryId
struct GetDeliverySourceRequest
 name! DeliverySourceName
struct GetIntegrationRequest
 integrationName! IntegrationName
struct GetLogAnomalyDetectorRequest
 anomalyDetectorArn! AnomalyDetectorArn
struct GetLogEventsRequest
 logGroupName LogGroupName
 logGroupIdentifier LogGroupIdentifier
 logStreamName! LogStreamName
 startTime Timestamp
 endTime Timestamp
 nextToken NextToken
 limit EventsLimit
struct GetLogFieldsRequest
 dataSourceName! -
 dataSourceType! -
struct GetLogGroupFieldsRequest
 logGroupName LogGroupName
 time Timestamp
 logGroupIdentifier LogGroupIdentifier
struct GetLogObjectRequest
 logObjectPointer! LogObjectPointer
struct GetLogRecordRequest
 logRecordPointer! -
struct GetLookupTableRequest
 lookupTableArn! -
number GetQueryResultsMaxItems 0..10000
string GetQueryResultsNextToken ..1024 -
struct GetQueryResultsRequest
 queryId! QueryId
 nextToken GetQueryResultsNextToken
 maxItems GetQueryResultsMaxItems
number GetScheduledQueryHistoryMaxResults 1..1000
struct GetScheduledQueryHistoryRequest
 identifier! ScheduledQueryIdentifier
 startTime! Timestamp
 endTime! Timestamp
 executionStatuses ExecutionStatusList
 maxResults GetScheduledQueryHistoryMaxResults
 nextToken NextToken
struct GetScheduledQueryRequest
 identifier! ScheduledQueryIdentifier
struct GetTransformerRequest
 logGroupIdentifier! LogGroupIdentifier
struct Grok
 source Source
 match! GrokMatch
string GrokMatch 1..512 -
struct ImportFilter
 startEventTime Timestamp
 endEventTime Timestamp
string ImportId 1..256 - [\\-a-zA-Z0-9]+
string ImportStatus - IN_PROGRESS,CANCELLED,COMPLETED,FAILED
list ImportStatusList - ImportStatus
list IndexCategories ..4 IndexCategory
string IndexCategory - DEFAULT,CUSTOM,AUTO,INACTIVE
struct InputLogEvent
 timestamp! Timestamp
 message! EventMessage
list InputLogEvents 1..10000 InputLogEvent
list InputLogStreamNames 1..100 LogStreamName
string IntegrationName 1..50 - [\\.\\-_/#A-Za-z0-9]+
string IntegrationNamePrefix 1..50 - [\\.\\-_/#A-Za-z0-9]+
string IntegrationStatus - PROVISIONING,ACTIVE,FAILED
string IntegrationType - OPENSEARCH
string Key 1..128 -
string KeyPrefix 1..128 -
string KeyValueDelimiter 1..128 -
string KmsKeyId ..256 -
string ListAggregateLogGroupSummariesGroupBy - DATA_SOURCE_NAME_TYPE_AND_FORMAT,DATA_SOURCE_NAME_AND_TYPE
struct ListAggregateLogGroupSummariesRequest
 accountIdentifiers AccountIds
 logGroupClass LogGroupClass
 logGroupNamePattern LogGroupNameRegexPattern
 dataSources DataSourceFilters
 groupBy! ListAggregateLogGroupSummariesGroupBy
 nextToken NextToken
 limit ListLogGroupsRequestLimit
number ListAnomaliesLimit 1..50
struct ListAnomaliesRequest
 anomalyDetectorArn AnomalyDetectorArn
 suppressionState SuppressionState
 limit ListAnomaliesLimit
 nextToken NextToken
struct ListIntegrationsRequest
 integrationNamePrefix IntegrationNamePrefix
 integrationType IntegrationType
 integrationStatus IntegrationStatus
number ListLimit 1..1000
number ListLogAnomalyDetectorsLimit 1..50
struct ListLogAnomalyDetectorsRequest
 filterLogGroupArn LogGroupArn
 limit ListLogAnomalyDetectorsLimit
 nextToken NextToken
number ListLogGroupsForQueryMaxResults 50..500
struct ListLogGroupsForQueryRequest
 queryId! QueryId
 nextToken NextToken
 maxResults ListLogGroupsForQueryMaxResults
struct ListLogGroupsRequest
 logGroupNamePattern LogGroupNameRegexPattern
 logGroupClass LogGroupClass
 accountIdentifiers AccountIds
 nextToken NextToken
 limit ListLimit
 dataSources DataSourceFilters
 fieldIndexNames FieldIndexNames
 logGroupTags TagFilters
number ListLogGroupsRequestLimit 1..50
number ListScheduledQueriesMaxResults 1..1000
struct ListScheduledQueriesRequest
 maxResults ListScheduledQueriesMaxResults
 nextToken NextToken
 state ScheduledQueryState
 scheduleType ScheduleType
number ListSourcesForS3TableIntegrationMaxResults 1..100
struct ListSourcesForS3TableIntegrationRequest
 integrationArn! -
 maxResults ListSourcesForS3TableIntegrationMaxResults
 nextToken NextToken
number ListSyslogConfigurationsMaxResults 0..50
struct ListSyslogConfigurationsRequest
 logGroupIdentifier LogGroupIdentifier
 vpcEndpointId VpcEndpointId
 nextToken NextToken
 maxResults ListSyslogConfigurationsMaxResults
struct ListTagsForResourceRequest
 resourceArn! AmazonResourceName
struct ListTagsLogGroupRequest
 logGroupName! LogGroupName
struct ListToMap
 source! Source
 key! Key
 valueKey ValueKey
 target Target
 flattenedElement FlattenedElement
string Locale 1.. -
string LogGroupArn 1..2048 - [\\w#+=/:,.@-]*
list LogGroupArnList - LogGroupArn
string LogGroupClass - STANDARD,INFREQUENT_ACCESS,DELIVERY
string LogGroupIdentifier 1..2048 - [\\w#+=/:,.@-]*
list LogGroupIdentifiers - LogGroupIdentifier
string LogGroupName 1..512 - [\\.\\-_/#A-Za-z0-9]+
string LogGroupNamePattern ..512 - [\\.\\-_/#A-Za-z0-9]*
string LogGroupNameRegexPattern 3..129 - (\\^?[\\.\\-_\\/#A-Za-z0-9]{3,24})(\\|\\^?[\\.\\-_\\/#A-Za-z0-9]{3,24}){0,4}
list LogGroupNames - LogGroupName
string LogObjectPointer 1..512 -
string LogStreamName 1..512 - [^:*]*
string LogType 1..255 - [\\w]*
list LogTypes 1..10 LogType
struct LookupTableConfiguration
 tableName! LookupTableName
 roleArn! RoleArn
 description LookupTableDescription
 kmsKeyId KmsKeyId
 tags Tags
string LookupTableDescription ..1024 -
string LookupTableName 1..256 - ^[a-zA-Z0-9_]+$
struct LowerCaseString
 withKeys! LowerCaseStringWithKeys
list LowerCaseStringWithKeys 1..10 WithKey
string MappingVersion 1..10 - ^\\d+\\.\\d+(\\.\\d+)?$
string MatchPattern 1.. -
list MatchPatterns 1..5 MatchPattern
string MetricName ..255 - [^:*$]*
string MetricNamespace ..255 - [^:*$]*
struct MetricTransformation
 metricName! MetricName
 metricNamespace! MetricNamespace
 metricValue! MetricValue
 dimensions Dimensions
 unit StandardUnit
list MetricTransformations 1..1 MetricTransformation
string MetricValue ..100 -
list MoveKeyEntries 1..5 MoveKeyEntry
struct MoveKeyEntry
 source! Source
 target! Target
struct MoveKeys
 entries! MoveKeyEntries
string NextToken 1.. -
string NonMatchValue 1..128 -
string OCSFVersion - V1.1,V1.5
struct OpenSearchResourceConfig
 dataSourceRoleArn! -
 dashboardViewerPrincipals! -
 retentionDays! CollectionRetentionDays
string OrderBy - LogStreamName,LastEventTime
string OutputFormat - json,plain,w3c,raw,parquet
struct ParseCloudfront
 source Source
struct ParseJSON
 source Source
 destination DestinationField
struct ParseKeyValue
 source Source
 destination DestinationField
 fieldDelimiter ParserFieldDelimiter
 keyValueDelimiter KeyValueDelimiter
 keyPrefix KeyPrefix
 nonMatchValue NonMatchValue
struct ParsePostgres
 source Source
struct ParseRoute53
 source Source
struct ParseToOCSF
 source Source
 eventSource! EventSource
 ocsfVersion! OCSFVersion
 mappingVersion MappingVersion
struct ParseVPC
 source Source
struct ParseWAF
 source Source
string ParserFieldDelimiter 1..128 -
string PatternId 32..32 -
string PolicyDocument 1..51200 -
string PolicyScope - ACCOUNT,RESOURCE
string PolicyType - DATA_PROTECTION_POLICY,SUBSCRIPTION_FILTER_POLICY,FIELD_INDEX_POLICY,TRANSFORMER_POLICY,METRIC_EXTRACTION_POLICY,RETENTION_POLICY
struct Processor
 addKeys AddKeys
 copyValue CopyValue
 csv CSV
 dateTimeConverter DateTimeConverter
 deleteKeys DeleteKeys
 grok Grok
 listToMap ListToMap
 lowerCaseString LowerCaseString
 moveKeys MoveKeys
 parseCloudfront ParseCloudfront
 parseJSON ParseJSON
 parseKeyValue ParseKeyValue
 parseRoute53 ParseRoute53
 parseToOCSF ParseToOCSF
 parsePostgres ParsePostgres
 parseVPC ParseVPC
 parseWAF ParseWAF
 renameKeys RenameKeys
 splitString SplitString
 substituteString SubstituteString
 trimString TrimString
 typeConverter TypeConverter
 upperCaseString UpperCaseString
list Processors 1..20 Processor
struct PutAccountPolicyRequest
 policyName! -
 policyDocument! -
 policyType! PolicyType
 scope Scope
struct PutBearerTokenAuthenticationRequest
 logGroupIdentifier! LogGroupIdentifier
 bearerTokenAuthenticationEnabled! -
struct PutDataProtectionPolicyRequest
 logGroupIdentifier! LogGroupIdentifier
 policyDocument! -
struct PutDeliveryDestinationPolicyRequest
 deliveryDestinationName! DeliveryDestinationName
 deliveryDestinationPolicy! DeliveryDestinationPolicy
struct PutDeliveryDestinationRequest
 name! DeliveryDestinationName
 outputFormat OutputFormat
 deliveryDestinationConfiguration DeliveryDestinationConfiguration
 deliveryDestinationType DeliveryDestinationType
 tags Tags
struct PutDeliverySourceRequest
 name! DeliverySourceName
 resourceArn! -
 logType! LogType
 tags Tags
 deliverySourceConfiguration DeliverySourceConfiguration
struct PutDestinationPolicyRequest
 destinationName! DestinationName
 accessPolicy! AccessPolicy
struct PutDestinationRequest
 destinationName! DestinationName
 targetArn! TargetArn
 roleArn! RoleArn
 tags Tags
struct PutIndexPolicyRequest
 logGroupIdentifier! LogGroupIdentifier
 policyDocument! PolicyDocument
struct PutIntegrationRequest
 integrationName! IntegrationName
 resourceConfig! ResourceConfig
 integrationType! IntegrationType
struct PutLogEventsRequest
 logGroupName! LogGroupName
 logStreamName! LogStreamName
 logEvents! InputLogEvents
 sequenceToken SequenceToken
 entity Entity
struct PutLogGroupDeletionProtectionRequest
 logGroupIdentifier! LogGroupIdentifier
 deletionProtectionEnabled! -
struct PutMetricFilterRequest
 logGroupName! LogGroupName
 filterName! FilterName
 filterPattern! FilterPattern
 metricTransformations! MetricTransformations
 fieldSelectionCriteria FieldSelectionCriteria
struct PutQueryDefinitionRequest
 queryLanguage QueryLanguage
 name! QueryDefinitionName
 queryDefinitionId QueryId
 logGroupNames LogGroupNames
 queryString! QueryDefinitionString
 clientToken ClientToken
 parameters QueryParameterList
struct PutResourcePolicyRequest
 policyDocument PolicyDocument
 expectedRevisionId ExpectedRevisionId
struct PutRetentionPolicyRequest
 logGroupName! LogGroupName
 retentionInDays! -
struct PutStorageTierPolicyRequest
 storageTier! StorageTier
struct PutSubscriptionFilterRequest
 logGroupName! LogGroupName
 filterName! FilterName
 filterPattern! FilterPattern
 destinationArn! DestinationArn
 roleArn RoleArn
 distribution Distribution
 fieldSelectionCriteria FieldSelectionCriteria
struct PutSyslogConfigurationRequest
 logGroupIdentifier! LogGroupIdentifier
 vpcEndpointId VpcEndpointId
struct PutTransformerRequest
 logGroupIdentifier! LogGroupIdentifier
 transformerConfig! Processors
string QueryDefinitionName 1..255 -
string QueryDefinitionString 1..10000 -
string QueryId 1..256 -
string QueryLanguage - CWLI,SQL,PPL
number QueryListMaxResults 1..1000
struct QueryParameter
 name! QueryParameterName
 defaultValue QueryParameterDefaultValue
 description QueryParameterDescription
string QueryParameterDefaultValue ..1024 -
string QueryParameterDescription ..512 -
list QueryParameterList ..20 QueryParameter
string QueryParameterName 1..128 - ^[a-zA-Z_][a-zA-Z0-9_]*
string QueryStatus - Scheduled,Running,Complete,Failed,Cancelled,Timeout,Unknown
string QueryString ..10000 -
string QuoteCharacter 1..1 -
list RecordFields ..128 FieldHeader
list RenameKeyEntries 1..5 RenameKeyEntry
struct RenameKeyEntry
 key! Key
 renameTo! RenameTo
struct RenameKeys
 entries! RenameKeyEntries
string RenameTo 1..128 -
struct ResourceConfig
 openSearchResourceConfig OpenSearchResourceConfig
string ResourceIdentifier 1..2048 - [\\w+=/:,.@\\-\\*]*
string ResourceType 1..255 - [\\w-_]*
list ResourceTypes 1..10 ResourceType
string RoleArn 1.. -
struct S3Configuration
 destinationIdentifier! S3Uri
 roleArn! RoleArn
 ownerAccountId AccountId
 kmsKeyId KmsKeyId
struct S3DeliveryConfiguration
 suffixPath DeliverySuffixPath
string S3TableIntegrationSourceIdentifier 1..2048 -
string S3Uri ..1024 - s3://[a-z0-9][\\.\\-a-z0-9]{1,61}[a-z0-9](/.*)?
string ScheduleExpression ..256 -
string ScheduleTimezone 1.. -
string ScheduleType - CUSTOMER_MANAGED,AWS_MANAGED
string ScheduledQueryDescription ..1024 -
string ScheduledQueryIdentifier 1..300 -
list ScheduledQueryLogGroupIdentifiers 1..50 LogGroupIdentifier
string ScheduledQueryName 1..300 -
string ScheduledQueryState - ENABLED,DISABLED
string Scope - ALL
string SequenceToken 1.. -
string Service 1..255 - [\\w_-]*
string Source 1..128 -
string SourceTimezone 1.. -
struct SplitString
 entries! SplitStringEntries
string SplitStringDelimiter 1..128 -
list SplitStringEntries 1..10 SplitStringEntry
struct SplitStringEntry
 source! Source
 delimiter! SplitStringDelimiter
string StandardUnit - Seconds,Microseconds,Milliseconds,Bytes,Kilobytes,Megabytes,Gigabytes,Terabytes,Bits,Kilobits,Megabits,Gigabits,Terabits,Percent,Count,Bytes/Second,Kilobytes/Second,Megabytes/Second,Gigabytes/Second,Terabytes/Second,Bits/Second,Kilobits/Second,Megabits/Second,Gigabits/Second,Terabits/Second,Count/Second,None
list StartLiveTailLogGroupIdentifiers 1..10 LogGroupIdentifier
struct StartLiveTailRequest
 logGroupIdentifiers! StartLiveTailLogGroupIdentifiers
 logStreamNames InputLogStreamNames
 logStreamNamePrefixes InputLogStreamNames
 logEventFilterPattern FilterPattern
struct StartQueryRequest
 queryLanguage QueryLanguage
 logGroupName LogGroupName
 logGroupNames LogGroupNames
 logGroupIdentifiers LogGroupIdentifiers
 startTime! Timestamp
 endTime! Timestamp
 queryString! QueryString
 limit EventsLimitStartQuery
struct StopQueryRequest
 queryId! QueryId
string StorageTier - STANDARD,INTELLIGENT_TIERING
struct SubstituteString
 entries! SubstituteStringEntries
list SubstituteStringEntries 1..10 SubstituteStringEntry
struct SubstituteStringEntry
 source! Source
 from! FromKey
 to! ToKey
struct SuppressionPeriod
 suppressionUnit SuppressionUnit
string SuppressionState - SUPPRESSED,UNSUPPRESSED
string SuppressionType - LIMITED,INFINITE
string SuppressionUnit - SECONDS,MINUTES,HOURS
string TableBody 1..10485760 -
struct TagFilter
 key! TagFilterKey
 values TagFilterValues
string TagFilterKey 1..128 - ^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+)$
string TagFilterValue ..259 - ^!?\\*?([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)\\*?$
list TagFilterValues ..5 TagFilterValue
list TagFilters 1..5 TagFilter
string TagKey 1..128 - ^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+)$
list TagKeyList ..50 TagKey
list TagList 1.. TagKey
struct TagLogGroupRequest
 logGroupName! LogGroupName
 tags! Tags
struct TagResourceRequest
 resourceArn! AmazonResourceName
 tags! Tags
string TagValue ..256 - ^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$
map Tags 1..50 TagKey TagValue
string Target 1..128 -
string TargetArn 1.. -
string TargetFormat 1..64 -
string TargetTimezone 1.. -
list TestEventMessages 1..50 EventMessage
struct TestMetricFilterRequest
 filterPattern! FilterPattern
 logEventMessages! TestEventMessages
struct TestTransformerRequest
 transformerConfig! Processors
 logEventMessages! TestEventMessages
number Timestamp 0..
string ToKey 1..128 -
struct TrimString
 withKeys! TrimStringWithKeys
list TrimStringWithKeys 1..10 WithKey
string Type - boolean,integer,double,string
struct TypeConverter
 entries! TypeConverterEntries
list TypeConverterEntries 1..5 TypeConverterEntry
struct TypeConverterEntry
 key! Key
 type! Type
struct UntagLogGroupRequest
 logGroupName! LogGroupName
 tags! TagList
struct UntagResourceRequest
 resourceArn! AmazonResourceName
 tagKeys! TagKeyList
struct UpdateAnomalyRequest
 anomalyId AnomalyId
 patternId PatternId
 anomalyDetectorArn! AnomalyDetectorArn
 suppressionType SuppressionType
 suppressionPeriod SuppressionPeriod
struct UpdateDeliveryConfigurationRequest
 id! DeliveryId
 recordFields RecordFields
 fieldDelimiter FieldDelimiter
 s3DeliveryConfiguration S3DeliveryConfiguration
struct UpdateLogAnomalyDetectorRequest
 anomalyDetectorArn! AnomalyDetectorArn
 evaluationFrequency EvaluationFrequency
 filterPattern FilterPattern
 anomalyVisibilityTime AnomalyVisibilityTime
 enabled! -
struct UpdateLookupTableRequest
 lookupTableArn! -
 description LookupTableDescription
 tableBody TableBody
 queryId QueryId
 kmsKeyId KmsKeyId
struct UpdateScheduledQueryRequest
 identifier! ScheduledQueryIdentifier
 description ScheduledQueryDescription
 queryLanguage! QueryLanguage
 queryString! QueryString
 logGroupIdentifiers ScheduledQueryLogGroupIdentifiers
 scheduleExpression! ScheduleExpression
 timezone ScheduleTimezone
 destinationConfiguration DestinationConfiguration
 scheduleStartTime Timestamp
 scheduleEndTime Timestamp
 executionRoleArn! RoleArn
 state ScheduledQueryState
struct UpperCaseString
 withKeys! UpperCaseStringWithKeys
list UpperCaseStringWithKeys 1..10 WithKey
string ValueKey 1..128 -
string VpcEndpointId - - ^vpce-[0-9a-f]{1,64}$
string WithKey 1.. -
""";
}
