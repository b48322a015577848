package dev.drydock;

import dev.drydock.WholeRequests.Whole;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** A request of each simulated operation that takes no structures, and so has no {@link WholeRequests whole} one. */
final class PlainRequests {

    private static final String SERVICE_ARN = "arn:aws:ecs:us-east-1:123456789012:service/prod/api";
    private static final String REPOSITORY_ARN = "arn:aws:ecr:us-east-1:123456789012:repository/shop/api";
    private static final String ROLE_ARN = "arn:aws:iam::123456789012:role/scanner";
    private static final String GROUP_ARN = "arn:aws:logs:us-east-1:123456789012:log-group:/ecs/web";

    private PlainRequests() {}

    static List<Whole> ecs() {
        return List.of(
                ecs("DeleteAccountSetting", "{'name': 'containerInsights'}"),
                ecs("DeleteCluster", "{'cluster': 'gone'}"),
                ecs("DeleteService", "{'cluster': 'prod', 'service': 'hosted', 'force': true}"),
                ecs("DeleteTaskDefinitions", "{'taskDefinitions': ['small:1']}"),
                ecs(
                        "DeregisterContainerInstance",
                        "{'containerInstance': 'INSTANCE', 'cluster': 'prod', 'force': true}"),
                ecs("DeregisterTaskDefinition", "{'taskDefinition': 'small:1'}"),
                ecs("DescribeClusters", "{'clusters': ['prod']}"),
                ecs("DescribeContainerInstances", "{'cluster': 'prod', 'containerInstances': ['INSTANCE']}"),
                ecs("DescribeServiceDeployments", "{'serviceDeploymentArns': ['" + SERVICE_ARN + "']}"),
                ecs("DescribeServiceRevisions", "{'serviceRevisionArns': ['" + SERVICE_ARN + "']}"),
                ecs("DescribeServices", "{'cluster': 'prod', 'services': ['api']}"),
                ecs("DescribeTaskDefinition", "{'taskDefinition': 'small'}"),
                ecs("DescribeTasks", "{'cluster': 'prod', 'tasks': ['0123456789abcdef0123456789abcdef']}"),
                ecs("DiscoverPollEndpoint", "{'cluster': 'prod'}"),
                ecs(
                        "ExecuteCommand",
                        "{'cluster': 'prod', 'task': '0123456789abcdef0123456789abcdef', 'command': 'ls',"
                                + " 'interactive': true}"),
                ecs("GetTaskProtection", "{'cluster': 'prod'}"),
                ecs("ListAccountSettings", "{'effectiveSettings': true}"),
                ecs("ListAttributes", "{'cluster': 'prod', 'targetType': 'container-instance'}"),
                ecs("ListClusters", "{}"),
                ecs("ListContainerInstances", "{'cluster': 'prod'}"),
                ecs("ListServices", "{'cluster': 'prod'}"),
                ecs("ListServicesByNamespace", "{'namespace': 'shop'}"),
                ecs("ListTagsForResource", "{'resourceArn': '" + SERVICE_ARN + "'}"),
                ecs("ListTaskDefinitionFamilies", "{}"),
                ecs("ListTaskDefinitions", "{}"),
                ecs("ListTasks", "{'cluster': 'prod'}"),
                ecs("PutAccountSetting", "{'name': 'containerInsights', 'value': 'enabled'}"),
                ecs("PutAccountSettingDefault", "{'name': 'containerInsights', 'value': 'enabled'}"),
                ecs("StopServiceDeployment", "{'serviceDeploymentArn': '" + SERVICE_ARN + "'}"),
                ecs("StopTask", "{'cluster': 'prod', 'task': '0123456789abcdef0123456789abcdef'}"),
                ecs("UntagResource", "{'resourceArn': '" + SERVICE_ARN + "', 'tagKeys': ['team']}"),
                ecs("UpdateContainerAgent", "{'cluster': 'prod', 'containerInstance': 'INSTANCE'}"),
                ecs(
                        "UpdateContainerInstancesState",
                        "{'cluster': 'prod', 'containerInstances': ['INSTANCE'], 'status': 'DRAINING'}"),
                ecs(
                        "UpdateTaskProtection",
                        "{'cluster': 'prod', 'tasks': ['0123456789abcdef0123456789abcdef'],"
                                + " 'protectionEnabled': true}"));
    }

    static List<Whole> ecr() {
        return List.of(
                ecr("BatchGetRepositoryScanningConfiguration", "{'repositoryNames': ['shop/api']}"),
                ecr("BatchCheckLayerAvailability", "{'repositoryName': 'shop/api', 'layerDigests': ['DIGEST']}"),
                ecr(
                        "CompleteLayerUpload",
                        "{'repositoryName': 'shop/api', 'uploadId': '3fa85f64-5717-4562-b3fc-2c963f66afa6',"
                                + " 'layerDigests': ['DIGEST']}"),
                ecr(
                        "CreatePullThroughCacheRule",
                        "{'ecrRepositoryPrefix': 'k8s', 'upstreamRegistryUrl': 'registry.k8s.io',"
                                + " 'upstreamRegistry': 'k8s', 'upstreamRepositoryPrefix': 'ROOT'}"),
                ecr("DeletePullThroughCacheRule", "{'ecrRepositoryPrefix': 'kept'}"),
                ecr("DescribePullThroughCacheRules", "{}"),
                ecr(
                        "UpdatePullThroughCacheRule",
                        "{'ecrRepositoryPrefix': 'kept', 'customRoleArn': '" + ROLE_ARN + "'}"),
                ecr("ValidatePullThroughCacheRule", "{'ecrRepositoryPrefix': 'kept'}"),
                ecr("DeleteLifecyclePolicy", "{'repositoryName': 'shop/api'}"),
                ecr("DeleteRegistryPolicy", "{}"),
                ecr("DeleteRepository", "{'repositoryName': 'shop/api', 'force': true}"),
                ecr("DeleteRepositoryPolicy", "{'repositoryName': 'shop/api'}"),
                ecr("DeregisterPullTimeUpdateExclusion", "{'principalArn': '" + ROLE_ARN + "'}"),
                ecr("DeleteRepositoryCreationTemplate", "{'prefix': 'prod'}"),
                ecr("DeleteSigningConfiguration", "{}"),
                ecr("GetSigningConfiguration", "{}"),
                ecr("DescribeRegistry", "{}"),
                ecr("DescribeReplicationBackfillResults", "{'replicationBackfillId': 'gone'}"),
                ecr("DescribeRepositories", "{}"),
                ecr("DescribeRepositoryCreationTemplates", "{}"),
                ecr("GetAccountSetting", "{'name': 'BLOB_MOUNTING'}"),
                ecr("GetAuthorizationToken", "{}"),
                ecr("GetDownloadUrlForLayer", "{'repositoryName': 'shop/api', 'layerDigest': 'DIGEST'}"),
                ecr("GetLifecyclePolicy", "{'repositoryName': 'shop/api'}"),
                ecr("GetRegistryPolicy", "{}"),
                ecr("GetRepositoryPolicy", "{'repositoryName': 'shop/api'}"),
                ecr("GetRegistryScanningConfiguration", "{}"),
                ecr("InitiateLayerUpload", "{'repositoryName': 'shop/api'}"),
                ecr("ListPullTimeUpdateExclusions", "{}"),
                ecr("ListReplicationBackfills", "{}"),
                ecr("ListTagsForResource", "{'resourceArn': '" + REPOSITORY_ARN + "'}"),
                ecr("PutAccountSetting", "{'name': 'BLOB_MOUNTING', 'value': 'ENABLED'}"),
                ecr("PutImage", "{'repositoryName': 'shop/api', 'imageManifest': '{}'}"),
                ecr("PutLifecyclePolicy", "{'repositoryName': 'shop/api', 'lifecyclePolicyText': '{}'}"),
                ecr("PutRegistryPolicy", "{'policyText': '{}'}"),
                ecr("SetRepositoryPolicy", "{'repositoryName': 'shop/api', 'policyText': '{}', 'force': true}"),
                ecr("RegisterPullTimeUpdateExclusion", "{'principalArn': '" + ROLE_ARN + "'}"),
                ecr("StartLifecyclePolicyPreview", "{'repositoryName': 'shop/api'}"),
                ecr("StopReplicationBackfill", "{'replicationBackfillId': 'gone'}"),
                ecr("UntagResource", "{'resourceArn': '" + REPOSITORY_ARN + "', 'tagKeys': ['team']}"),
                ecr(
                        "UploadLayerPart",
                        "{'repositoryName': 'shop/api', 'uploadId': '3fa85f64-5717-4562-b3fc-2c963f66afa6',"
                                + " 'partFirstByte': 0, 'partLastByte': 0, 'layerPartBlob': 'YQ=='}"));
    }

    static List<Whole> logs() {
        return Stream.of(events(), filters(), shipping(), queries())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Whole> queries() {
        return List.of(
                logs("DeleteQueryDefinition", "{'queryDefinitionId': 'none'}"),
                logs("DescribeQueries", "{'logGroupName': '/ecs/web', 'status': 'Complete', 'queryLanguage': 'CWLI'}"),
                logs("DescribeQueryDefinitions", "{'queryDefinitionNamePrefix': 'a', 'queryLanguage': 'CWLI'}"),
                logs("GetLogGroupFields", "{'logGroupName': '/ecs/web'}"),
                logs("GetLogRecord", "{'logRecordPointer': 'none'}"),
                logs("GetQueryResults", "{'queryId': 'none'}"),
                logs("ListLogGroupsForQuery", "{'queryId': 'none'}"),
                logs("PutQueryDefinition", "{'name': 'all', 'queryString': 'fields a', 'logGroupNames': ['/ecs/web']}"),
                logs(
                        "StartQuery",
                        "{'logGroupName': '/ecs/web', 'startTime': 1, 'endTime': 99999999999, 'queryString': 'fields a',"
                                + " 'queryLanguage': 'CWLI'}"),
                logs("StopQuery", "{'queryId': 'none'}"));
    }

    private static List<Whole> events() {
        return List.of(
                logs(
                        "AssociateKmsKey",
                        "{'logGroupName': '/ecs/web', 'kmsKeyId': 'arn:aws:kms:us-east-1:123456789012:key/1'}"),
                logs("CreateLogGroup", "{'logGroupName': '/ecs/new'}"),
                logs("CreateLogStream", "{'logGroupName': '/ecs/web', 'logStreamName': 'two'}"),
                logs("DeleteLogGroup", "{'logGroupName': '/ecs/web'}"),
                logs("DeleteLogStream", "{'logGroupName': '/ecs/web', 'logStreamName': 'one'}"),
                logs("DeleteRetentionPolicy", "{'logGroupName': '/ecs/web'}"),
                logs("DescribeLogGroups", "{}"),
                logs("DescribeLogStreams", "{'logGroupName': '/ecs/web'}"),
                logs("DisassociateKmsKey", "{'logGroupName': '/ecs/web'}"),
                logs("FilterLogEvents", "{'logGroupName': '/ecs/web'}"),
                logs("GetLogEvents", "{'logGroupName': '/ecs/web', 'logStreamName': 'one'}"),
                logs("ListTagsForResource", "{'resourceArn': '" + GROUP_ARN + "'}"),
                logs("ListTagsLogGroup", "{'logGroupName': '/ecs/web'}"),
                logs(
                        "PutLogGroupDeletionProtection",
                        "{'logGroupIdentifier': '/ecs/web', 'deletionProtectionEnabled': true}"),
                logs("PutRetentionPolicy", "{'logGroupName': '/ecs/web', 'retentionInDays': 7}"),
                logs("TagLogGroup", "{'logGroupName': '/ecs/web', 'tags': {'team': 'shop'}}"),
                logs("UntagLogGroup", "{'logGroupName': '/ecs/web', 'tags': ['team']}"),
                logs("TagResource", "{'resourceArn': '" + GROUP_ARN + "', 'tags': {'team': 'shop'}}"),
                logs("UntagResource", "{'resourceArn': '" + GROUP_ARN + "', 'tagKeys': ['team']}"));
    }

    /** Filters and policies. */
    private static List<Whole> filters() {
        return List.of(
                logs("DescribeAccountPolicies", "{'policyType': 'FIELD_INDEX_POLICY'}"),
                logs("DescribeDestinations", "{}"),
                logs("DescribeMetricFilters", "{'logGroupName': '/ecs/web'}"),
                logs("DescribeResourcePolicies", "{}"),
                logs("DescribeSubscriptionFilters", "{'logGroupName': '/ecs/web'}"),
                logs(
                        "PutDestination",
                        "{'destinationName': 'd', 'targetArn': 'arn:aws:kinesis:us-east-1:123456789012:stream/s',"
                                + " 'roleArn': 'arn:aws:iam::123456789012:role/logs'}"),
                logs(
                        "PutMetricFilter",
                        "{'logGroupName': '/ecs/web', 'filterName': 'f', 'filterPattern': 'ERROR',"
                                + " 'metricTransformations': [{'metricNamespace': 'N', 'metricName': 'M',"
                                + " 'metricValue': '1'}]}"),
                logs(
                        "PutSubscriptionFilter",
                        "{'logGroupName': '/ecs/web', 'filterName': 'f', 'filterPattern': 'ERROR',"
                                + " 'destinationArn': 'arn:aws:lambda:us-east-1:123456789012:function:f'}"),
                logs("TestMetricFilter", "{'filterPattern': 'ERROR', 'logEventMessages': ['ERROR: no']}"),
                logs("DeleteMetricFilter", "{'logGroupName': '/ecs/web', 'filterName': 'gone'}"),
                logs("DeleteSubscriptionFilter", "{'logGroupName': '/ecs/web', 'filterName': 'gone'}"),
                logs("PutDestinationPolicy", "{'destinationName': 'gone', 'accessPolicy': '{}'}"),
                logs("DeleteDestination", "{'destinationName': 'gone'}"),
                logs("PutResourcePolicy", "{'policyName': 'p', 'policyDocument': '{}'}"),
                logs("DeleteResourcePolicy", "{'policyName': 'gone'}"),
                logs(
                        "PutAccountPolicy",
                        "{'policyName': 'p', 'policyType': 'FIELD_INDEX_POLICY', 'policyDocument': '{}'}"),
                logs("DeleteAccountPolicy", "{'policyName': 'gone', 'policyType': 'FIELD_INDEX_POLICY'}"));
    }

    /** Deliveries and exports. */
    private static List<Whole> shipping() {
        return List.of(
                logs("CancelExportTask", "{'taskId': 'gone'}"),
                logs("CreateExportTask", "{'logGroupName': '/ecs/web', 'from': 0, 'to': 1, 'destination': 'archive'}"),
                logs("DeleteDelivery", "{'id': 'VENDED'}"),
                logs("DeleteDeliveryDestination", "{'name': 'gone'}"),
                logs("DeleteDeliveryDestinationPolicy", "{'deliveryDestinationName': 'bucket'}"),
                logs("DeleteDeliverySource", "{'name': 'web'}"),
                logs("DescribeConfigurationTemplates", "{'service': 'cloudfront'}"),
                logs("DescribeDeliveries", "{}"),
                logs("DescribeDeliveryDestinations", "{}"),
                logs("DescribeDeliverySources", "{}"),
                logs("DescribeExportTasks", "{}"),
                logs("GetDelivery", "{'id': 'VENDED'}"),
                logs("GetDeliveryDestination", "{'name': 'bucket'}"),
                logs("GetDeliveryDestinationPolicy", "{'deliveryDestinationName': 'bucket'}"),
                logs("GetDeliverySource", "{'name': 'web'}"),
                logs(
                        "PutDeliveryDestinationPolicy",
                        "{'deliveryDestinationName': 'bucket', 'deliveryDestinationPolicy': '{}'}"),
                logs(
                        "PutDeliverySource",
                        "{'name': 'new', 'resourceArn': 'arn:aws:cloudfront::123456789012:distribution/E1',"
                                + " 'logType': 'ACCESS_LOGS', 'tags': {'team': 'shop'}}"));
    }

    private static Whole ecs(String operation, String json) {
        return new Whole(EcsClient.class, operation, "", json, true);
    }

    private static Whole ecr(String operation, String json) {
        return new Whole(EcrClient.class, operation, "", json, true);
    }

    private static Whole logs(String operation, String json) {
        return new Whole(CloudWatchLogsClient.class, operation, "", json, true);
    }
}
