package dev.drydock.internal.metrics.shape;

import javax.annotation.processing.Generated;

/**
 * What the API model of Amazon CloudWatch requires of requests, for the members the SDK has.
 *
 * <p>Generated: the Javadoc of {@code dev.drydock.tools.ConstraintTableGenerator} has the command and the grammar.
 */
@Generated("dev.drydock.tools.ConstraintTableGenerator")
final class MetricsConstraints {

    private MetricsConstraints() {}

    static final String TABLE = """
operation AssociateDatasetKmsKey AssociateDatasetKmsKeyInput
operation CreateResourceMetricsConfiguration CreateResourceMetricsConfigurationInput
operation DeleteAlarmMuteRule DeleteAlarmMuteRuleInput
operation DeleteAlarms DeleteAlarmsInput
operation DeleteAnomalyDetector DeleteAnomalyDetectorInput
operation DeleteDashboards DeleteDashboardsInput
operation DeleteInsightRules DeleteInsightRulesInput
operation DeleteMetricStream DeleteMetricStreamInput
operation DeleteResourceMetricsConfiguration DeleteResourceMetricsConfigurationInput
operation DescribeAlarmContributors DescribeAlarmContributorsInput
operation DescribeAlarmHistory DescribeAlarmHistoryInput
operation DescribeAlarms DescribeAlarmsInput
operation DescribeAlarmsForMetric DescribeAlarmsForMetricInput
operation DescribeAnomalyDetectors DescribeAnomalyDetectorsInput
operation DescribeInsightRules DescribeInsightRulesInput
operation DisableAlarmActions DisableAlarmActionsInput
operation DisableInsightRules DisableInsightRulesInput
operation DisassociateDatasetKmsKey DisassociateDatasetKmsKeyInput
operation EnableAlarmActions EnableAlarmActionsInput
operation EnableInsightRules EnableInsightRulesInput
operation GetAlarmMuteRule GetAlarmMuteRuleInput
operation GetDashboard GetDashboardInput
operation GetDataset GetDatasetInput
operation GetInsightRuleReport GetInsightRuleReportInput
operation GetMetricData GetMetricDataInput
operation GetMetricStatistics GetMetricStatisticsInput
operation GetMetricStream GetMetricStreamInput
operation GetMetricWidgetImage GetMetricWidgetImageInput
operation GetOTelEnrichment -
operation GetResourceMetricsConfiguration GetResourceMetricsConfigurationInput
operation ListAlarmMuteRules ListAlarmMuteRulesInput
operation ListDashboards -
operation ListManagedInsightRules ListManagedInsightRulesInput
operation ListMetricStreams ListMetricStreamsInput
operation ListMetrics ListMetricsInput
operation ListTagsForResource ListTagsForResourceInput
operation PutAlarmMuteRule PutAlarmMuteRuleInput
operation PutAnomalyDetector PutAnomalyDetectorInput
operation PutCompositeAlarm PutCompositeAlarmInput
operation PutDashboard PutDashboardInput
operation PutInsightRule PutInsightRuleInput
operation PutLogAlarm PutLogAlarmInput
operation PutManagedInsightRules PutManagedInsightRulesInput
operation PutMetricAlarm PutMetricAlarmInput
operation PutMetricData PutMetricDataInput
operation PutMetricStream PutMetricStreamInput
operation SetAlarmState SetAlarmStateInput
operation StartMetricStreams StartMetricStreamsInput
operation StartOTelEnrichment StartOTelEnrichmentInput
operation StopMetricStreams StopMetricStreamsInput
operation StopOTelEnrichment -
operation TagResource TagResourceInput
operation UntagResource UntagResourceInput
operation UpdateOTelEnrichment UpdateOTelEnrichmentInput ValidationException
operation UpdateResourceMetricsConfiguration UpdateResourceMetricsConfigurationInput
string AccountId 1..255 -
struct ActionConfiguration
 AlarmTagsPropagation AlarmTagsPropagation
string ActionPrefix 1..1024 -
string AggregationExpression 1..2048 -
string AlarmArn 1..1600 -
string AlarmDescription ..1024 -
string AlarmMuteRuleStatus - SCHEDULED,ACTIVE,EXPIRED
list AlarmMuteRuleStatuses - AlarmMuteRuleStatus
string AlarmName 1..255 -
string AlarmNamePrefix 1..255 -
list AlarmNames ..100 AlarmName
struct AlarmPromQLCriteria
 Query! Query
 PendingPeriod PendingPeriod
 RecoveryPeriod RecoveryPeriod
string AlarmRule 1..10240 -
struct AlarmTagsPropagation
 Enabled! -
 IncludedTagKeys PropagatedTagKeys
 ExcludedTagKeys PropagatedTagKeys
string AlarmType - CompositeAlarm,MetricAlarm,LogAlarm
list AlarmTypes - AlarmType
string AmazonResourceName 1..1024 -
string AnomalyDetectorAdaptationSpeed - FAST,NORMAL,SLOW
struct AnomalyDetectorConfiguration
 ExcludedTimeRanges AnomalyDetectorExcludedTimeRanges
 MetricTimezone AnomalyDetectorMetricTimezone
 AdaptationSpeed AnomalyDetectorAdaptationSpeed
 OutlierFilteringStrength AnomalyDetectorOutlierFilteringStrength
list AnomalyDetectorExcludedTimeRanges - Range
string AnomalyDetectorId 1..128 - [A-Za-z0-9_./:%()+-]+
list AnomalyDetectorIds ..50 AnomalyDetectorId
string AnomalyDetectorMetricStat ..50 - (SampleCount|Average|Sum|Minimum|Maximum|IQM|(p|tc|tm|ts|wm)(\\d{1,2}(\\.\\d{0,10})?|100)|[ou]\\d+(\\.\\d*)?)(_E|_L|_H)?|(TM|TC|TS|WM)\\(((((\\d{1,2})(\\.\\d{0,10})?|100(\\.0{0,10})?)%)?:((\\d{1,2})(\\.\\d{0,10})?|100(\\.0{0,10})?)%|((\\d{1,2})(\\.\\d{0,10})?|100(\\.0{0,10})?)%:(((\\d{1,2})(\\.\\d{0,10})?|100(\\.0{0,10})?)%)?)\\)|(TM|TC|TS|WM|PR)\\(((\\d+(\\.\\d{0,10})?|(\\d+(\\.\\d{0,10})?[Ee][+-]?\\d+)):((\\d+(\\.\\d{0,10})?|(\\d+(\\.\\d{0,10})?[Ee][+-]?\\d+)))?|((\\d+(\\.\\d{0,10})?|(\\d+(\\.\\d{0,10})?[Ee][+-]?\\d+)))?:(\\d+(\\.\\d{0,10})?|(\\d+(\\.\\d{0,10})?[Ee][+-]?\\d+)))\\)
string AnomalyDetectorMetricTimezone ..50 - .*
string AnomalyDetectorOutlierFilteringStrength - MINIMAL,MODERATE,STRICT
string AnomalyDetectorType - SINGLE_METRIC,METRIC_MATH
list AnomalyDetectorTypes ..2 AnomalyDetectorType
struct AssociateDatasetKmsKeyInput
 DatasetIdentifier! DatasetIdentifier
 KmsKeyArn! KmsKeyArn
string ComparisonOperator - GreaterThanOrEqualToThreshold,GreaterThanThreshold,LessThanThreshold,LessThanOrEqualToThreshold,LessThanLowerOrGreaterThanUpperThreshold,LessThanLowerThreshold,GreaterThanUpperThreshold
string ContributorId 1..16 -
struct CreateResourceMetricsConfigurationInput
 ResourceArn! ResourceArn
 MetricSelections ResourceMetricSelectionList
number DatapointsToAlarm 1..
string DatasetIdentifier 1..2048 - (default|arn:[a-zA-Z0-9-]+:cloudwatch:[a-zA-Z0-9-]*:\\d{12}:dataset/default)
struct DeleteAlarmMuteRuleInput
 AlarmMuteRuleName! Name
struct DeleteAlarmsInput
 AlarmNames! AlarmNames
struct DeleteAnomalyDetectorInput
 AnomalyDetectorId AnomalyDetectorId
 Namespace Namespace
 MetricName MetricName
 Dimensions Dimensions
 Stat AnomalyDetectorMetricStat
 SingleMetricAnomalyDetector SingleMetricAnomalyDetector
 MetricMathAnomalyDetector MetricMathAnomalyDetector
struct DeleteDashboardsInput
 DashboardNames! -
struct DeleteInsightRulesInput
 RuleNames! InsightRuleNames
struct DeleteMetricStreamInput
 Name! MetricStreamName
struct DeleteResourceMetricsConfigurationInput
 ResourceArn! ResourceArn
struct DescribeAlarmContributorsInput
 AlarmName! AlarmName
struct DescribeAlarmHistoryInput
 AlarmName AlarmName
 AlarmContributorId ContributorId
 AlarmTypes AlarmTypes
 HistoryItemType HistoryItemType
 MaxRecords MaxRecords
 ScanBy ScanBy
struct DescribeAlarmsForMetricInput
 MetricName! MetricName
 Namespace! Namespace
 Statistic Statistic
 Dimensions Dimensions
 Period Period
 Unit StandardUnit
struct DescribeAlarmsInput
 AlarmNames AlarmNames
 AlarmNamePrefix AlarmNamePrefix
 AlarmTypes AlarmTypes
 ChildrenOfAlarmName AlarmName
 ParentsOfAlarmName AlarmName
 StateValue StateValue
 ActionPrefix ActionPrefix
 MaxRecords MaxRecords
struct DescribeAnomalyDetectorsInput
 AnomalyDetectorIds AnomalyDetectorIds
 MaxResults MaxReturnedResultsCount
 Namespace Namespace
 MetricName MetricName
 Dimensions Dimensions
 AnomalyDetectorTypes AnomalyDetectorTypes
struct DescribeInsightRulesInput
 MaxResults InsightRuleMaxResults
struct Dimension
 Name! DimensionName
 Value! DimensionValue
struct DimensionFilter
 Name! DimensionName
 Value DimensionValue
list DimensionFilters ..10 DimensionFilter
string DimensionName 1..255 -
string DimensionValue 1..1024 -
list Dimensions ..30 Dimension
struct DisableAlarmActionsInput
 AlarmNames! AlarmNames
struct DisableInsightRulesInput
 RuleNames! InsightRuleNames
struct DisassociateDatasetKmsKeyInput
 DatasetIdentifier! DatasetIdentifier
string Duration 1..50 -
struct EnableAlarmActionsInput
 AlarmNames! AlarmNames
struct EnableInsightRulesInput
 RuleNames! InsightRuleNames
number EndTimeOffset 0..2592000
struct Entity
 KeyAttributes EntityKeyAttributesMap
 Attributes EntityAttributesMap
map EntityAttributesMap ..10 EntityAttributesMapKeyString EntityAttributesMapValueString
string EntityAttributesMapKeyString 1..256 -
string EntityAttributesMapValueString 1..2048 -
map EntityKeyAttributesMap 2..4 EntityKeyAttributesMapKeyString EntityKeyAttributesMapValueString
string EntityKeyAttributesMapKeyString 1..32 -
string EntityKeyAttributesMapValueString 1..2048 -
struct EntityMetricData
 Entity Entity
 MetricData MetricData
list EntityMetricDataList - EntityMetricData
string EvaluateLowSampleCountPercentile 1..255 -
struct EvaluationCriteria
 PromQLCriteria AlarmPromQLCriteria
number EvaluationInterval 10..3600
number EvaluationPeriods 1..
struct EvaluationWindow
 WallClockWindow WallClockWindow
string Expression 1..256 -
list ExtendedStatistics 1..10 -
struct GetAlarmMuteRuleInput
 AlarmMuteRuleName! Name
struct GetDashboardInput
 DashboardName! -
struct GetDatasetInput
 DatasetIdentifier! DatasetIdentifier
struct GetInsightRuleReportInput
 RuleName! InsightRuleName
 StartTime! -
 EndTime! -
 Period! Period
 Metrics InsightRuleMetricList
 OrderBy InsightRuleOrderBy
struct GetMetricDataInput
 MetricDataQueries! MetricDataQueries
 StartTime! -
 EndTime! -
 ScanBy ScanBy
struct GetMetricStatisticsInput
 Namespace! Namespace
 MetricName! MetricName
 Dimensions Dimensions
 StartTime! -
 EndTime! -
 Period! Period
 Statistics Statistics
 ExtendedStatistics ExtendedStatistics
 Unit StandardUnit
struct GetMetricStreamInput
 Name! MetricStreamName
struct GetMetricWidgetImageInput
 MetricWidget! -
struct GetResourceMetricsConfigurationInput
 ResourceArn! ResourceArn
string HistoryItemType - ConfigurationUpdate,StateUpdate,Action,AlarmContributorStateUpdate,AlarmContributorAction
string InsightRuleDefinition 1..8192 - [\\x00-\\x7F]+
number InsightRuleMaxResults 1..500
list InsightRuleMetricList - InsightRuleMetricName
string InsightRuleMetricName 1..32 - [\\x20-\\x7E]+
string InsightRuleName 1..128 - [\\x20-\\x7E]+
list InsightRuleNames - InsightRuleName
string InsightRuleOrderBy 1..32 - [\\x20-\\x7E]+
string InsightRuleState 1..32 - [\\x20-\\x7E]+
string KmsKeyArn 20..2048 - arn:[a-zA-Z0-9-]+:kms:[a-zA-Z0-9-]+:\\d{12}:key/[a-f0-9-]+
struct ListAlarmMuteRulesInput
 AlarmName Name
 Statuses AlarmMuteRuleStatuses
 MaxRecords MaxRecords
struct ListManagedInsightRulesInput
 ResourceARN! AmazonResourceName
 MaxResults InsightRuleMaxResults
struct ListMetricStreamsInput
 MaxResults ListMetricStreamsMaxResults
number ListMetricStreamsMaxResults 1..500
struct ListMetricsInput
 Namespace Namespace
 MetricName MetricName
 Dimensions DimensionFilters
 RecentlyActive RecentlyActive
 OwningAccount AccountId
struct ListTagsForResourceInput
 ResourceARN! AmazonResourceName
list LogGroupIdentifiers 1..50 AmazonResourceName
struct ManagedRule
 TemplateName! TemplateName
 ResourceARN! AmazonResourceName
 Tags TagList
list ManagedRules - ManagedRule
number MaxRecords 1..100
number MaxReturnedResultsCount 1..
struct Metric
 Namespace Namespace
 MetricName MetricName
 Dimensions Dimensions
list MetricData - MetricDatum
list MetricDataQueries - MetricDataQuery
struct MetricDataQuery
 Id! MetricId
 MetricStat MetricStat
 Expression MetricExpression
 Period Period
 AccountId AccountId
struct MetricDatum
 MetricName! MetricName
 Dimensions Dimensions
 StatisticValues StatisticSet
 Unit StandardUnit
 StorageResolution StorageResolution
string MetricExpression 1..2048 -
string MetricId 1..255 -
struct MetricMathAnomalyDetector
 MetricDataQueries MetricDataQueries
string MetricName 1..255 -
list MetricNameList 1..500 MetricName
struct MetricStat
 Metric! Metric
 Period! Period
 Stat! -
 Unit StandardUnit
struct MetricStreamFilter
 Namespace Namespace
 MetricNames MetricStreamFilterMetricNames
list MetricStreamFilterMetricNames - MetricName
list MetricStreamFilters - MetricStreamFilter
string MetricStreamName 1..255 -
list MetricStreamNames - MetricStreamName
string MetricStreamOutputFormat 1..255 json,opentelemetry0.7,opentelemetry1.0
struct MetricStreamStatisticsConfiguration
 IncludeMetrics! MetricStreamStatisticsIncludeMetrics
 AdditionalStatistics! -
list MetricStreamStatisticsConfigurations - MetricStreamStatisticsConfiguration
list MetricStreamStatisticsIncludeMetrics - MetricStreamStatisticsMetric
struct MetricStreamStatisticsMetric
 Namespace! Namespace
 MetricName! MetricName
list MuteTargetAlarmNameList ..100 Name
struct MuteTargets
 AlarmNames! MuteTargetAlarmNameList
string Name 1..255 -
string Namespace 1..255 - [^:].*
list OTelEnrichmentMetricNameList ..100 MetricName
struct OTelEnrichmentMetricSelector
 Namespace! Namespace
 MetricNames OTelEnrichmentMetricNameList
list OTelEnrichmentMetricSelectorList ..100 OTelEnrichmentMetricSelector
number PendingPeriod 0..86400
number Period 1..
string PropagatedTagKey 1..128 -
list PropagatedTagKeys 1..50 PropagatedTagKey
struct PutAlarmMuteRuleInput
 Name! Name
 Description AlarmDescription
 Rule! Rule
 MuteTargets MuteTargets
 Tags TagList
struct PutAnomalyDetectorInput
 Namespace Namespace
 MetricName MetricName
 Dimensions Dimensions
 Stat AnomalyDetectorMetricStat
 Configuration AnomalyDetectorConfiguration
 SingleMetricAnomalyDetector SingleMetricAnomalyDetector
 MetricMathAnomalyDetector MetricMathAnomalyDetector
struct PutCompositeAlarmInput
 AlarmActions ResourceList
 AlarmDescription AlarmDescription
 AlarmName! AlarmName
 AlarmRule! AlarmRule
 InsufficientDataActions ResourceList
 OKActions ResourceList
 Tags TagList
 ActionsSuppressor AlarmArn
 ActionConfiguration ActionConfiguration
struct PutDashboardInput
 DashboardName! -
 DashboardBody! -
 Tags TagList
struct PutInsightRuleInput
 RuleName! InsightRuleName
 RuleState InsightRuleState
 RuleDefinition! InsightRuleDefinition
 Tags TagList
struct PutLogAlarmInput
 AlarmName! AlarmName
 AlarmDescription AlarmDescription
 ScheduledQueryConfiguration! ScheduledQueryConfiguration
 OKActions ResourceList
 AlarmActions ResourceList
 InsufficientDataActions ResourceList
 QueryResultsToEvaluate! QueryResultsToEvaluate
 QueryResultsToAlarm! QueryResultsToAlarm
 Threshold! -
 ComparisonOperator! ComparisonOperator
 TreatMissingData TreatMissingData
 Tags TagList
 WarmUpConfiguration WarmUpConfiguration
 ActionConfiguration ActionConfiguration
struct PutManagedInsightRulesInput
 ManagedRules! ManagedRules
struct PutMetricAlarmInput
 AlarmName! AlarmName
 AlarmDescription AlarmDescription
 OKActions ResourceList
 AlarmActions ResourceList
 InsufficientDataActions ResourceList
 MetricName MetricName
 Namespace Namespace
 Statistic Statistic
 Dimensions Dimensions
 Period Period
 Unit StandardUnit
 EvaluationPeriods EvaluationPeriods
 DatapointsToAlarm DatapointsToAlarm
 ComparisonOperator ComparisonOperator
 TreatMissingData TreatMissingData
 EvaluateLowSampleCountPercentile EvaluateLowSampleCountPercentile
 Metrics MetricDataQueries
 Tags TagList
 ThresholdMetricId MetricId
 EvaluationWindow EvaluationWindow
 WarmUpConfiguration WarmUpConfiguration
 EvaluationCriteria EvaluationCriteria
 EvaluationInterval EvaluationInterval
 ActionConfiguration ActionConfiguration
struct PutMetricDataInput
 Namespace! Namespace
 MetricData MetricData
 EntityMetricData EntityMetricDataList
struct PutMetricStreamInput
 Name! MetricStreamName
 IncludeFilters MetricStreamFilters
 ExcludeFilters MetricStreamFilters
 FirehoseArn! AmazonResourceName
 RoleArn! AmazonResourceName
 OutputFormat! MetricStreamOutputFormat
 Tags TagList
 StatisticsConfigurations MetricStreamStatisticsConfigurations
string Query 1..10000 -
number QueryResultsToAlarm 1..
number QueryResultsToEvaluate 1..
string QueryString ..10000 -
struct Range
 StartTime! -
 EndTime! -
string RecentlyActive - PT3H
number RecoveryPeriod 0..86400
string ResourceArn 20..2048 - arn:[a-zA-Z0-9-]+:[a-zA-Z0-9-]+:[a-zA-Z0-9-]*:\\d{12}:.+
list ResourceList ..5 ResourceName
struct ResourceMetricSelection
 IncludeMetrics! MetricNameList
list ResourceMetricSelectionList 1..1 ResourceMetricSelection
string ResourceName 1..1024 -
struct Rule
 Schedule! Schedule
string ScanBy - TimestampDescending,TimestampAscending
struct Schedule
 Expression! Expression
 Duration! Duration
 Timezone Timezone
struct ScheduleConfiguration
 ScheduleExpression! ScheduleExpression
 StartTimeOffset! StartTimeOffset
 EndTimeOffset EndTimeOffset
string ScheduleExpression 1..256 -
struct ScheduledQueryConfiguration
 QueryString! QueryString
 LogGroupIdentifiers LogGroupIdentifiers
 QueryARN AmazonResourceName
 ScheduledQueryRoleARN! AmazonResourceName
 ScheduleConfiguration! ScheduleConfiguration
 AggregationExpression! AggregationExpression
 Tags TagList
struct SetAlarmStateInput
 AlarmName! AlarmName
 StateValue! StateValue
 StateReason! StateReason
 StateReasonData StateReasonData
struct SingleMetricAnomalyDetector
 AccountId AccountId
 Namespace Namespace
 MetricName MetricName
 Dimensions Dimensions
 Stat AnomalyDetectorMetricStat
string StandardUnit - Seconds,Microseconds,Milliseconds,Bytes,Kilobytes,Megabytes,Gigabytes,Terabytes,Bits,Kilobits,Megabits,Gigabits,Terabits,Percent,Count,Bytes/Second,Kilobytes/Second,Megabytes/Second,Gigabytes/Second,Terabytes/Second,Bits/Second,Kilobits/Second,Megabits/Second,Gigabits/Second,Terabits/Second,Count/Second,None
struct StartMetricStreamsInput
 Names! MetricStreamNames
struct StartOTelEnrichmentInput
 IncludeFilters OTelEnrichmentMetricSelectorList
 ExcludeFilters OTelEnrichmentMetricSelectorList
number StartTimeOffset 1..2592000
string StateReason ..1023 -
string StateReasonData ..4000 -
string StateValue - OK,ALARM,INSUFFICIENT_DATA
string Statistic - SampleCount,Average,Sum,Minimum,Maximum
struct StatisticSet
 SampleCount! -
 Sum! -
 Minimum! -
 Maximum! -
list Statistics 1..5 Statistic
struct StopMetricStreamsInput
 Names! MetricStreamNames
number StorageResolution 1..
struct Tag
 Key! TagKey
 Value! TagValue
string TagKey 1..128 -
list TagKeyList - TagKey
list TagList - Tag
struct TagResourceInput
 ResourceARN! AmazonResourceName
 Tags! TagList
string TagValue ..256 -
string TemplateName 1..128 - [0-9A-Za-z][\\-\\.\\_0-9A-Za-z]{0,126}[0-9A-Za-z]
string Timezone 1..50 -
string TreatMissingData 1..255 -
struct UntagResourceInput
 ResourceARN! AmazonResourceName
 TagKeys! TagKeyList
struct UpdateOTelEnrichmentInput
 IncludeFilters OTelEnrichmentMetricSelectorList
 ExcludeFilters OTelEnrichmentMetricSelectorList
struct UpdateResourceMetricsConfigurationInput
 ResourceArn! ResourceArn
 MetricSelections ResourceMetricSelectionList
struct WallClockWindow
 Timezone Timezone
struct WarmUpConfiguration
 WarmUpPeriodDurationInMinutes! WarmUpPeriodDurationInMinutes
number WarmUpPeriodDurationInMinutes 1..2880
""";
}
