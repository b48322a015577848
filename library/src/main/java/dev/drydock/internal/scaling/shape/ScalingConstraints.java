package dev.drydock.internal.scaling.shape;

import javax.annotation.processing.Generated;

/**
 * What the API model of Amazon ApplicationAutoScaling requires of requests, for the members the SDK has.
 *
 * <p>Generated: the Javadoc of {@code dev.drydock.tools.ConstraintTableGenerator} has the command and the grammar.
 */
@Generated("dev.drydock.tools.ConstraintTableGenerator")
final class ScalingConstraints {

    private ScalingConstraints() {}

    static final String TABLE = """
operation DeleteScalingPolicy DeleteScalingPolicyRequest ValidationException
operation DeleteScheduledAction DeleteScheduledActionRequest ValidationException
operation DeregisterScalableTarget DeregisterScalableTargetRequest ValidationException
operation DescribeScalableTargets DescribeScalableTargetsRequest ValidationException
operation DescribeScalingActivities DescribeScalingActivitiesRequest ValidationException
operation DescribeScalingPolicies DescribeScalingPoliciesRequest ValidationException
operation DescribeScheduledActions DescribeScheduledActionsRequest ValidationException
operation GetPredictiveScalingForecast GetPredictiveScalingForecastRequest ValidationException
operation ListTagsForResource ListTagsForResourceRequest
operation PutScalingPolicy PutScalingPolicyRequest ValidationException
operation PutScheduledAction PutScheduledActionRequest ValidationException
operation RegisterScalableTarget RegisterScalableTargetRequest ValidationException
operation TagResource TagResourceRequest ValidationException
operation UntagResource UntagResourceRequest ValidationException
string AdjustmentType - ChangeInCapacity,PercentChangeInCapacity,ExactCapacity
string AmazonResourceName 1..1011 - ^arn:.+:application-autoscaling:.+:[0-9]+:scalable-target\\/[a-zA-Z0-9-]+$
struct CustomizedMetricSpecification
 Dimensions MetricDimensions
 Statistic MetricStatistic
 Metrics TargetTrackingMetricDataQueries
struct DeleteScalingPolicyRequest
 PolicyName! ResourceIdMaxLen1600
 ServiceNamespace! ServiceNamespace
 ResourceId! ResourceIdMaxLen1600
 ScalableDimension! ScalableDimension
struct DeleteScheduledActionRequest
 ServiceNamespace! ServiceNamespace
 ScheduledActionName! ResourceIdMaxLen1600
 ResourceId! ResourceIdMaxLen1600
 ScalableDimension! ScalableDimension
struct DeregisterScalableTargetRequest
 ServiceNamespace! ServiceNamespace
 ResourceId! ResourceIdMaxLen1600
 ScalableDimension! ScalableDimension
struct DescribeScalableTargetsRequest
 ServiceNamespace! ServiceNamespace
 ResourceIds ResourceIdsMaxLen1600
 ScalableDimension ScalableDimension
 NextToken XmlString
struct DescribeScalingActivitiesRequest
 ServiceNamespace! ServiceNamespace
 ResourceId ResourceIdMaxLen1600
 ScalableDimension ScalableDimension
 NextToken XmlString
struct DescribeScalingPoliciesRequest
 PolicyNames ResourceIdsMaxLen1600
 ServiceNamespace! ServiceNamespace
 ResourceId ResourceIdMaxLen1600
 ScalableDimension ScalableDimension
 NextToken XmlString
struct DescribeScheduledActionsRequest
 ScheduledActionNames ResourceIdsMaxLen1600
 ServiceNamespace! ServiceNamespace
 ResourceId ResourceIdMaxLen1600
 ScalableDimension ScalableDimension
 NextToken XmlString
string Expression 1..2048 - [\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*
struct GetPredictiveScalingForecastRequest
 ServiceNamespace! ServiceNamespace
 ResourceId! ResourceIdMaxLen1600
 ScalableDimension! ScalableDimension
 PolicyName! PolicyName
 StartTime! -
 EndTime! -
string Id 1..255 - [\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*
struct ListTagsForResourceRequest
 ResourceARN! AmazonResourceName
string MetricAggregationType - Average,Minimum,Maximum
struct MetricDimension
 Name! -
 Value! -
list MetricDimensions - MetricDimension
string MetricStatistic - Average,Minimum,Maximum,SampleCount,Sum
string MetricType - DynamoDBReadCapacityUtilization,DynamoDBWriteCapacityUtilization,ALBRequestCountPerTarget,RDSReaderAverageCPUUtilization,RDSReaderAverageDatabaseConnections,EC2SpotFleetRequestAverageCPUUtilization,EC2SpotFleetRequestAverageNetworkIn,EC2SpotFleetRequestAverageNetworkOut,SageMakerVariantInvocationsPerInstance,ECSServiceAverageCPUUtilization,ECSServiceAverageMemoryUtilization,AppStreamAverageCapacityUtilization,ComprehendInferenceUtilization,LambdaProvisionedConcurrencyUtilization,CassandraReadCapacityUtilization,CassandraWriteCapacityUtilization,KafkaBrokerStorageUtilization,ElastiCacheEngineCPUUtilization,ElastiCacheDatabaseMemoryUsagePercentage,ElastiCachePrimaryEngineCPUUtilization,ElastiCacheReplicaEngineCPUUtilization,ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage,NeptuneReaderAverageCPUUtilization,SageMakerVariantProvisionedConcurrencyUtilization,ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage,SageMakerInferenceComponentInvocationsPerCopy,WorkSpacesAverageUserSessionsCapacityUtilization,SageMakerInferenceComponentConcurrentRequestsPerCopyHighResolution,SageMakerVariantConcurrentRequestsPerModelHighResolution
string PolicyName 1..256 - \\p{Print}+
string PolicyType - StepScaling,TargetTrackingScaling,PredictiveScaling
struct PredefinedMetricSpecification
 PredefinedMetricType! MetricType
 ResourceLabel ResourceLabel
struct PredictiveScalingCustomizedMetricSpecification
 MetricDataQueries! PredictiveScalingMetricDataQueries
string PredictiveScalingMaxCapacityBreachBehavior - HonorMaxCapacity,IncreaseMaxCapacity
number PredictiveScalingMaxCapacityBuffer 0..100
struct PredictiveScalingMetric
 Dimensions PredictiveScalingMetricDimensions
 MetricName PredictiveScalingMetricName
 Namespace PredictiveScalingMetricNamespace
list PredictiveScalingMetricDataQueries - PredictiveScalingMetricDataQuery
struct PredictiveScalingMetricDataQuery
 Id! Id
 Expression Expression
 MetricStat PredictiveScalingMetricStat
 Label XmlString
struct PredictiveScalingMetricDimension
 Name! PredictiveScalingMetricDimensionName
 Value! PredictiveScalingMetricDimensionValue
string PredictiveScalingMetricDimensionName 1..255 - [\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*
string PredictiveScalingMetricDimensionValue 1..1024 - [\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*
list PredictiveScalingMetricDimensions - PredictiveScalingMetricDimension
string PredictiveScalingMetricName 1..255 - [\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*
string PredictiveScalingMetricNamespace 1..255 - [\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*
struct PredictiveScalingMetricSpecification
 TargetValue! -
 PredefinedMetricPairSpecification PredictiveScalingPredefinedMetricPairSpecification
 PredefinedScalingMetricSpecification PredictiveScalingPredefinedScalingMetricSpecification
 PredefinedLoadMetricSpecification PredictiveScalingPredefinedLoadMetricSpecification
 CustomizedScalingMetricSpecification PredictiveScalingCustomizedMetricSpecification
 CustomizedLoadMetricSpecification PredictiveScalingCustomizedMetricSpecification
 CustomizedCapacityMetricSpecification PredictiveScalingCustomizedMetricSpecification
list PredictiveScalingMetricSpecifications - PredictiveScalingMetricSpecification
struct PredictiveScalingMetricStat
 Metric! PredictiveScalingMetric
 Stat! XmlString
 Unit PredictiveScalingMetricUnit
string PredictiveScalingMetricType 1..128 -
string PredictiveScalingMetricUnit 1..1023 - [\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*
string PredictiveScalingMode - ForecastOnly,ForecastAndScale
struct PredictiveScalingPolicyConfiguration
 MetricSpecifications! PredictiveScalingMetricSpecifications
 Mode PredictiveScalingMode
 SchedulingBufferTime PredictiveScalingSchedulingBufferTime
 MaxCapacityBreachBehavior PredictiveScalingMaxCapacityBreachBehavior
 MaxCapacityBuffer PredictiveScalingMaxCapacityBuffer
struct PredictiveScalingPredefinedLoadMetricSpecification
 PredefinedMetricType! PredictiveScalingMetricType
 ResourceLabel ResourceLabel
struct PredictiveScalingPredefinedMetricPairSpecification
 PredefinedMetricType! PredictiveScalingMetricType
 ResourceLabel ResourceLabel
struct PredictiveScalingPredefinedScalingMetricSpecification
 PredefinedMetricType! PredictiveScalingMetricType
 ResourceLabel ResourceLabel
number PredictiveScalingSchedulingBufferTime 0..3600
struct PutScalingPolicyRequest
 PolicyName! PolicyName
 ServiceNamespace! ServiceNamespace
 ResourceId! ResourceIdMaxLen1600
 ScalableDimension! ScalableDimension
 PolicyType PolicyType
 StepScalingPolicyConfiguration StepScalingPolicyConfiguration
 TargetTrackingScalingPolicyConfiguration TargetTrackingScalingPolicyConfiguration
 PredictiveScalingPolicyConfiguration PredictiveScalingPolicyConfiguration
struct PutScheduledActionRequest
 ServiceNamespace! ServiceNamespace
 Schedule ResourceIdMaxLen1600
 Timezone ResourceIdMaxLen1600
 ScheduledActionName! ScheduledActionName
 ResourceId! ResourceIdMaxLen1600
 ScalableDimension! ScalableDimension
struct RegisterScalableTargetRequest
 ServiceNamespace! ServiceNamespace
 ResourceId! ResourceIdMaxLen1600
 ScalableDimension! ScalableDimension
 RoleARN ResourceIdMaxLen1600
 Tags TagMap
string ResourceIdMaxLen1600 1..1600 - [\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*
list ResourceIdsMaxLen1600 ..50 ResourceIdMaxLen1600
string ResourceLabel 1..1023 -
string ScalableDimension - ecs:service:DesiredCount,ec2:spot-fleet-request:TargetCapacity,elasticmapreduce:instancegroup:InstanceCount,appstream:fleet:DesiredCapacity,dynamodb:table:ReadCapacityUnits,dynamodb:table:WriteCapacityUnits,dynamodb:index:ReadCapacityUnits,dynamodb:index:WriteCapacityUnits,rds:cluster:ReadReplicaCount,sagemaker:variant:DesiredInstanceCount,custom-resource:ResourceType:Property,comprehend:document-classifier-endpoint:DesiredInferenceUnits,comprehend:entity-recognizer-endpoint:DesiredInferenceUnits,lambda:function:ProvisionedConcurrency,cassandra:table:ReadCapacityUnits,cassandra:table:WriteCapacityUnits,kafka:broker-storage:VolumeSize,elasticache:cache-cluster:Nodes,elasticache:replication-group:NodeGroups,elasticache:replication-group:Replicas,neptune:cluster:ReadReplicaCount,sagemaker:variant:DesiredProvisionedConcurrency,sagemaker:inference-component:DesiredCopyCount,workspaces:workspacespool:DesiredUserSessions
string ScheduledActionName 1..256 - (?!((^[ ]+.*)|(.*([\\u0000-\\u001f]|[\\u007f-\\u009f]|[:/|])+.*)|(.*[ ]+$))).+
string ServiceNamespace - ecs,elasticmapreduce,ec2,appstream,dynamodb,rds,sagemaker,custom-resource,comprehend,lambda,cassandra,kafka,elasticache,neptune,workspaces
struct StepAdjustment
 ScalingAdjustment! -
list StepAdjustments - StepAdjustment
struct StepScalingPolicyConfiguration
 AdjustmentType AdjustmentType
 StepAdjustments StepAdjustments
 MetricAggregationType MetricAggregationType
string TagKey 1..128 -
list TagKeyList ..200 TagKey
map TagMap - TagKey TagValue
struct TagResourceRequest
 ResourceARN! AmazonResourceName
 Tags! TagMap
string TagValue ..256 -
struct TargetTrackingMetric
 Dimensions TargetTrackingMetricDimensions
 MetricName TargetTrackingMetricName
 Namespace TargetTrackingMetricNamespace
list TargetTrackingMetricDataQueries - TargetTrackingMetricDataQuery
struct TargetTrackingMetricDataQuery
 Expression Expression
 Id! Id
 Label XmlString
 MetricStat TargetTrackingMetricStat
struct TargetTrackingMetricDimension
 Name! TargetTrackingMetricDimensionName
 Value! TargetTrackingMetricDimensionValue
string TargetTrackingMetricDimensionName 1..255 - [\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*
string TargetTrackingMetricDimensionValue 1..1024 - [\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*
list TargetTrackingMetricDimensions - TargetTrackingMetricDimension
string TargetTrackingMetricName 1..255 - [\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*
string TargetTrackingMetricNamespace 1..255 - [\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*
struct TargetTrackingMetricStat
 Metric! TargetTrackingMetric
 Stat! XmlString
 Unit TargetTrackingMetricUnit
string TargetTrackingMetricUnit 1..1023 - [\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*
struct TargetTrackingScalingPolicyConfiguration
 TargetValue! -
 PredefinedMetricSpecification PredefinedMetricSpecification
 CustomizedMetricSpecification CustomizedMetricSpecification
struct UntagResourceRequest
 ResourceARN! AmazonResourceName
 TagKeys! TagKeyList
string XmlString - - [\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*
""";
}
