package dev.drydock.internal.client;

import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsServiceClientConfiguration;
import software.amazon.awssdk.services.cloudwatchlogs.model.AssociateKmsKeyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.AssociateKmsKeyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.CancelExportTaskRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CancelExportTaskResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateDeliveryRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateDeliveryResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateExportTaskRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateExportTaskResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogAnomalyDetectorRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogAnomalyDetectorResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogGroupResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogStreamRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogStreamResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteAccountPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteAccountPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDataProtectionPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDataProtectionPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDeliveryDestinationPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDeliveryDestinationPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDeliveryDestinationRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDeliveryDestinationResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDeliveryRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDeliveryResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDeliverySourceRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDeliverySourceResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDestinationRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteDestinationResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteIndexPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteIndexPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteIntegrationRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteIntegrationResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogAnomalyDetectorRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogAnomalyDetectorResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogGroupResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogStreamRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogStreamResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteMetricFilterRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteMetricFilterResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteQueryDefinitionRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteQueryDefinitionResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteResourcePolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteRetentionPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteRetentionPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteSubscriptionFilterRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteSubscriptionFilterResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteTransformerRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteTransformerResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeAccountPoliciesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeAccountPoliciesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeConfigurationTemplatesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeConfigurationTemplatesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDeliveriesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDeliveriesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDeliveryDestinationsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDeliveryDestinationsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDeliverySourcesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDeliverySourcesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDestinationsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDestinationsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeExportTasksRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeExportTasksResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeFieldIndexesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeFieldIndexesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeIndexPoliciesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeIndexPoliciesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeMetricFiltersRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeMetricFiltersResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeQueriesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeQueriesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeQueryDefinitionsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeQueryDefinitionsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeResourcePoliciesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeResourcePoliciesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeSubscriptionFiltersRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeSubscriptionFiltersResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DisassociateKmsKeyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DisassociateKmsKeyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetDataProtectionPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetDataProtectionPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetDeliveryDestinationPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetDeliveryDestinationPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetDeliveryDestinationRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetDeliveryDestinationResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetDeliveryRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetDeliveryResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetDeliverySourceRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetDeliverySourceResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetIntegrationRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetIntegrationResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogAnomalyDetectorRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogAnomalyDetectorResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogGroupFieldsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogGroupFieldsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogRecordRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogRecordResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetQueryResultsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetTransformerRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetTransformerResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListAnomaliesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListAnomaliesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListIntegrationsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListIntegrationsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListLogAnomalyDetectorsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListLogAnomalyDetectorsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListLogGroupsForQueryRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListLogGroupsForQueryResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListTagsLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListTagsLogGroupResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutAccountPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutAccountPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDataProtectionPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDataProtectionPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDeliveryDestinationPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDeliveryDestinationPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDeliveryDestinationRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDeliveryDestinationResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDeliverySourceRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDeliverySourceResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDestinationPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDestinationPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDestinationRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutDestinationResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutIndexPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutIndexPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutIntegrationRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutIntegrationResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutMetricFilterRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutMetricFilterResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutQueryDefinitionRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutQueryDefinitionResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutResourcePolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutRetentionPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutRetentionPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutSubscriptionFilterRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutSubscriptionFilterResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutTransformerRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutTransformerResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseHandler;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartQueryRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartQueryResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.StopQueryRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.StopQueryResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.TagLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.TagLogGroupResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.TagResourceRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.TagResourceResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.TestMetricFilterRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.TestMetricFilterResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.TestTransformerRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.TestTransformerResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.UntagLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.UntagLogGroupResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.UntagResourceRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.UntagResourceResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.UpdateAnomalyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.UpdateAnomalyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.UpdateDeliveryConfigurationRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.UpdateDeliveryConfigurationResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.UpdateLogAnomalyDetectorRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.UpdateLogAnomalyDetectorResponse;

/**
 * Drydock's {@link CloudWatchLogsAsyncClient}: one line an operation that every supported SDK has.
 *
 * <p>Generated from the SDK's interface by {@code dev.drydock.tools.ClientGenerator}; not to be edited. After a change
 * of the SDK's version, run {@code mvn -pl library test-compile exec:java -Dexec.skip=false
 * -Dexec.classpathScope=test -Dexec.mainClass=dev.drydock.tools.ClientGenerator}.
 */
@Generated("dev.drydock.tools.ClientGenerator")
@SuppressWarnings("deprecation") // Operations that AWS has deprecated still answer.
class DrydockLogsAsyncClient implements CloudWatchLogsAsyncClient {

    final Connection connection;

    DrydockLogsAsyncClient(Connection connection) {
        this.connection = connection;
    }

    @Override
    public CompletableFuture<AssociateKmsKeyResponse> associateKmsKey(AssociateKmsKeyRequest request) {
        return connection.callAsync("AssociateKmsKey", request);
    }

    @Override
    public CompletableFuture<CancelExportTaskResponse> cancelExportTask(CancelExportTaskRequest request) {
        return connection.callAsync("CancelExportTask", request);
    }

    @Override
    public CompletableFuture<CreateDeliveryResponse> createDelivery(CreateDeliveryRequest request) {
        return connection.callAsync("CreateDelivery", request);
    }

    @Override
    public CompletableFuture<CreateExportTaskResponse> createExportTask(CreateExportTaskRequest request) {
        return connection.callAsync("CreateExportTask", request);
    }

    @Override
    public CompletableFuture<CreateLogAnomalyDetectorResponse> createLogAnomalyDetector(
            CreateLogAnomalyDetectorRequest request) {
        return connection.callAsync("CreateLogAnomalyDetector", request);
    }

    @Override
    public CompletableFuture<CreateLogGroupResponse> createLogGroup(CreateLogGroupRequest request) {
        return connection.callAsync("CreateLogGroup", request);
    }

    @Override
    public CompletableFuture<CreateLogStreamResponse> createLogStream(CreateLogStreamRequest request) {
        return connection.callAsync("CreateLogStream", request);
    }

    @Override
    public CompletableFuture<DeleteAccountPolicyResponse> deleteAccountPolicy(DeleteAccountPolicyRequest request) {
        return connection.callAsync("DeleteAccountPolicy", request);
    }

    @Override
    public CompletableFuture<DeleteDataProtectionPolicyResponse> deleteDataProtectionPolicy(
            DeleteDataProtectionPolicyRequest request) {
        return connection.callAsync("DeleteDataProtectionPolicy", request);
    }

    @Override
    public CompletableFuture<DeleteDeliveryResponse> deleteDelivery(DeleteDeliveryRequest request) {
        return connection.callAsync("DeleteDelivery", request);
    }

    @Override
    public CompletableFuture<DeleteDeliveryDestinationResponse> deleteDeliveryDestination(
            DeleteDeliveryDestinationRequest request) {
        return connection.callAsync("DeleteDeliveryDestination", request);
    }

    @Override
    public CompletableFuture<DeleteDeliveryDestinationPolicyResponse> deleteDeliveryDestinationPolicy(
            DeleteDeliveryDestinationPolicyRequest request) {
        return connection.callAsync("DeleteDeliveryDestinationPolicy", request);
    }

    @Override
    public CompletableFuture<DeleteDeliverySourceResponse> deleteDeliverySource(DeleteDeliverySourceRequest request) {
        return connection.callAsync("DeleteDeliverySource", request);
    }

    @Override
    public CompletableFuture<DeleteDestinationResponse> deleteDestination(DeleteDestinationRequest request) {
        return connection.callAsync("DeleteDestination", request);
    }

    @Override
    public CompletableFuture<DeleteIndexPolicyResponse> deleteIndexPolicy(DeleteIndexPolicyRequest request) {
        return connection.callAsync("DeleteIndexPolicy", request);
    }

    @Override
    public CompletableFuture<DeleteIntegrationResponse> deleteIntegration(DeleteIntegrationRequest request) {
        return connection.callAsync("DeleteIntegration", request);
    }

    @Override
    public CompletableFuture<DeleteLogAnomalyDetectorResponse> deleteLogAnomalyDetector(
            DeleteLogAnomalyDetectorRequest request) {
        return connection.callAsync("DeleteLogAnomalyDetector", request);
    }

    @Override
    public CompletableFuture<DeleteLogGroupResponse> deleteLogGroup(DeleteLogGroupRequest request) {
        return connection.callAsync("DeleteLogGroup", request);
    }

    @Override
    public CompletableFuture<DeleteLogStreamResponse> deleteLogStream(DeleteLogStreamRequest request) {
        return connection.callAsync("DeleteLogStream", request);
    }

    @Override
    public CompletableFuture<DeleteMetricFilterResponse> deleteMetricFilter(DeleteMetricFilterRequest request) {
        return connection.callAsync("DeleteMetricFilter", request);
    }

    @Override
    public CompletableFuture<DeleteQueryDefinitionResponse> deleteQueryDefinition(
            DeleteQueryDefinitionRequest request) {
        return connection.callAsync("DeleteQueryDefinition", request);
    }

    @Override
    public CompletableFuture<DeleteResourcePolicyResponse> deleteResourcePolicy(DeleteResourcePolicyRequest request) {
        return connection.callAsync("DeleteResourcePolicy", request);
    }

    @Override
    public CompletableFuture<DeleteRetentionPolicyResponse> deleteRetentionPolicy(
            DeleteRetentionPolicyRequest request) {
        return connection.callAsync("DeleteRetentionPolicy", request);
    }

    @Override
    public CompletableFuture<DeleteSubscriptionFilterResponse> deleteSubscriptionFilter(
            DeleteSubscriptionFilterRequest request) {
        return connection.callAsync("DeleteSubscriptionFilter", request);
    }

    @Override
    public CompletableFuture<DeleteTransformerResponse> deleteTransformer(DeleteTransformerRequest request) {
        return connection.callAsync("DeleteTransformer", request);
    }

    @Override
    public CompletableFuture<DescribeAccountPoliciesResponse> describeAccountPolicies(
            DescribeAccountPoliciesRequest request) {
        return connection.callAsync("DescribeAccountPolicies", request);
    }

    @Override
    public CompletableFuture<DescribeConfigurationTemplatesResponse> describeConfigurationTemplates(
            DescribeConfigurationTemplatesRequest request) {
        return connection.callAsync("DescribeConfigurationTemplates", request);
    }

    @Override
    public CompletableFuture<DescribeDeliveriesResponse> describeDeliveries(DescribeDeliveriesRequest request) {
        return connection.callAsync("DescribeDeliveries", request);
    }

    @Override
    public CompletableFuture<DescribeDeliveryDestinationsResponse> describeDeliveryDestinations(
            DescribeDeliveryDestinationsRequest request) {
        return connection.callAsync("DescribeDeliveryDestinations", request);
    }

    @Override
    public CompletableFuture<DescribeDeliverySourcesResponse> describeDeliverySources(
            DescribeDeliverySourcesRequest request) {
        return connection.callAsync("DescribeDeliverySources", request);
    }

    @Override
    public CompletableFuture<DescribeDestinationsResponse> describeDestinations(DescribeDestinationsRequest request) {
        return connection.callAsync("DescribeDestinations", request);
    }

    @Override
    public CompletableFuture<DescribeExportTasksResponse> describeExportTasks(DescribeExportTasksRequest request) {
        return connection.callAsync("DescribeExportTasks", request);
    }

    @Override
    public CompletableFuture<DescribeFieldIndexesResponse> describeFieldIndexes(DescribeFieldIndexesRequest request) {
        return connection.callAsync("DescribeFieldIndexes", request);
    }

    @Override
    public CompletableFuture<DescribeIndexPoliciesResponse> describeIndexPolicies(
            DescribeIndexPoliciesRequest request) {
        return connection.callAsync("DescribeIndexPolicies", request);
    }

    @Override
    public CompletableFuture<DescribeLogGroupsResponse> describeLogGroups(DescribeLogGroupsRequest request) {
        return connection.callAsync("DescribeLogGroups", request);
    }

    @Override
    public CompletableFuture<DescribeLogStreamsResponse> describeLogStreams(DescribeLogStreamsRequest request) {
        return connection.callAsync("DescribeLogStreams", request);
    }

    @Override
    public CompletableFuture<DescribeMetricFiltersResponse> describeMetricFilters(
            DescribeMetricFiltersRequest request) {
        return connection.callAsync("DescribeMetricFilters", request);
    }

    @Override
    public CompletableFuture<DescribeQueriesResponse> describeQueries(DescribeQueriesRequest request) {
        return connection.callAsync("DescribeQueries", request);
    }

    @Override
    public CompletableFuture<DescribeQueryDefinitionsResponse> describeQueryDefinitions(
            DescribeQueryDefinitionsRequest request) {
        return connection.callAsync("DescribeQueryDefinitions", request);
    }

    @Override
    public CompletableFuture<DescribeResourcePoliciesResponse> describeResourcePolicies(
            DescribeResourcePoliciesRequest request) {
        return connection.callAsync("DescribeResourcePolicies", request);
    }

    @Override
    public CompletableFuture<DescribeSubscriptionFiltersResponse> describeSubscriptionFilters(
            DescribeSubscriptionFiltersRequest request) {
        return connection.callAsync("DescribeSubscriptionFilters", request);
    }

    @Override
    public CompletableFuture<DisassociateKmsKeyResponse> disassociateKmsKey(DisassociateKmsKeyRequest request) {
        return connection.callAsync("DisassociateKmsKey", request);
    }

    @Override
    public CompletableFuture<FilterLogEventsResponse> filterLogEvents(FilterLogEventsRequest request) {
        return connection.callAsync("FilterLogEvents", request);
    }

    @Override
    public CompletableFuture<GetDataProtectionPolicyResponse> getDataProtectionPolicy(
            GetDataProtectionPolicyRequest request) {
        return connection.callAsync("GetDataProtectionPolicy", request);
    }

    @Override
    public CompletableFuture<GetDeliveryResponse> getDelivery(GetDeliveryRequest request) {
        return connection.callAsync("GetDelivery", request);
    }

    @Override
    public CompletableFuture<GetDeliveryDestinationResponse> getDeliveryDestination(
            GetDeliveryDestinationRequest request) {
        return connection.callAsync("GetDeliveryDestination", request);
    }

    @Override
    public CompletableFuture<GetDeliveryDestinationPolicyResponse> getDeliveryDestinationPolicy(
            GetDeliveryDestinationPolicyRequest request) {
        return connection.callAsync("GetDeliveryDestinationPolicy", request);
    }

    @Override
    public CompletableFuture<GetDeliverySourceResponse> getDeliverySource(GetDeliverySourceRequest request) {
        return connection.callAsync("GetDeliverySource", request);
    }

    @Override
    public CompletableFuture<GetIntegrationResponse> getIntegration(GetIntegrationRequest request) {
        return connection.callAsync("GetIntegration", request);
    }

    @Override
    public CompletableFuture<GetLogAnomalyDetectorResponse> getLogAnomalyDetector(
            GetLogAnomalyDetectorRequest request) {
        return connection.callAsync("GetLogAnomalyDetector", request);
    }

    @Override
    public CompletableFuture<GetLogEventsResponse> getLogEvents(GetLogEventsRequest request) {
        return connection.callAsync("GetLogEvents", request);
    }

    @Override
    public CompletableFuture<GetLogGroupFieldsResponse> getLogGroupFields(GetLogGroupFieldsRequest request) {
        return connection.callAsync("GetLogGroupFields", request);
    }

    @Override
    public CompletableFuture<GetLogRecordResponse> getLogRecord(GetLogRecordRequest request) {
        return connection.callAsync("GetLogRecord", request);
    }

    @Override
    public CompletableFuture<GetQueryResultsResponse> getQueryResults(GetQueryResultsRequest request) {
        return connection.callAsync("GetQueryResults", request);
    }

    @Override
    public CompletableFuture<GetTransformerResponse> getTransformer(GetTransformerRequest request) {
        return connection.callAsync("GetTransformer", request);
    }

    @Override
    public CompletableFuture<ListAnomaliesResponse> listAnomalies(ListAnomaliesRequest request) {
        return connection.callAsync("ListAnomalies", request);
    }

    @Override
    public CompletableFuture<ListIntegrationsResponse> listIntegrations(ListIntegrationsRequest request) {
        return connection.callAsync("ListIntegrations", request);
    }

    @Override
    public CompletableFuture<ListLogAnomalyDetectorsResponse> listLogAnomalyDetectors(
            ListLogAnomalyDetectorsRequest request) {
        return connection.callAsync("ListLogAnomalyDetectors", request);
    }

    @Override
    public CompletableFuture<ListLogGroupsForQueryResponse> listLogGroupsForQuery(
            ListLogGroupsForQueryRequest request) {
        return connection.callAsync("ListLogGroupsForQuery", request);
    }

    @Override
    public CompletableFuture<ListTagsForResourceResponse> listTagsForResource(ListTagsForResourceRequest request) {
        return connection.callAsync("ListTagsForResource", request);
    }

    @Override
    public CompletableFuture<ListTagsLogGroupResponse> listTagsLogGroup(ListTagsLogGroupRequest request) {
        return connection.callAsync("ListTagsLogGroup", request);
    }

    @Override
    public CompletableFuture<PutAccountPolicyResponse> putAccountPolicy(PutAccountPolicyRequest request) {
        return connection.callAsync("PutAccountPolicy", request);
    }

    @Override
    public CompletableFuture<PutDataProtectionPolicyResponse> putDataProtectionPolicy(
            PutDataProtectionPolicyRequest request) {
        return connection.callAsync("PutDataProtectionPolicy", request);
    }

    @Override
    public CompletableFuture<PutDeliveryDestinationResponse> putDeliveryDestination(
            PutDeliveryDestinationRequest request) {
        return connection.callAsync("PutDeliveryDestination", request);
    }

    @Override
    public CompletableFuture<PutDeliveryDestinationPolicyResponse> putDeliveryDestinationPolicy(
            PutDeliveryDestinationPolicyRequest request) {
        return connection.callAsync("PutDeliveryDestinationPolicy", request);
    }

    @Override
    public CompletableFuture<PutDeliverySourceResponse> putDeliverySource(PutDeliverySourceRequest request) {
        return connection.callAsync("PutDeliverySource", request);
    }

    @Override
    public CompletableFuture<PutDestinationResponse> putDestination(PutDestinationRequest request) {
        return connection.callAsync("PutDestination", request);
    }

    @Override
    public CompletableFuture<PutDestinationPolicyResponse> putDestinationPolicy(PutDestinationPolicyRequest request) {
        return connection.callAsync("PutDestinationPolicy", request);
    }

    @Override
    public CompletableFuture<PutIndexPolicyResponse> putIndexPolicy(PutIndexPolicyRequest request) {
        return connection.callAsync("PutIndexPolicy", request);
    }

    @Override
    public CompletableFuture<PutIntegrationResponse> putIntegration(PutIntegrationRequest request) {
        return connection.callAsync("PutIntegration", request);
    }

    @Override
    public CompletableFuture<PutLogEventsResponse> putLogEvents(PutLogEventsRequest request) {
        return connection.callAsync("PutLogEvents", request);
    }

    @Override
    public CompletableFuture<PutMetricFilterResponse> putMetricFilter(PutMetricFilterRequest request) {
        return connection.callAsync("PutMetricFilter", request);
    }

    @Override
    public CompletableFuture<PutQueryDefinitionResponse> putQueryDefinition(PutQueryDefinitionRequest request) {
        return connection.callAsync("PutQueryDefinition", request);
    }

    @Override
    public CompletableFuture<PutResourcePolicyResponse> putResourcePolicy(PutResourcePolicyRequest request) {
        return connection.callAsync("PutResourcePolicy", request);
    }

    @Override
    public CompletableFuture<PutRetentionPolicyResponse> putRetentionPolicy(PutRetentionPolicyRequest request) {
        return connection.callAsync("PutRetentionPolicy", request);
    }

    @Override
    public CompletableFuture<PutSubscriptionFilterResponse> putSubscriptionFilter(
            PutSubscriptionFilterRequest request) {
        return connection.callAsync("PutSubscriptionFilter", request);
    }

    @Override
    public CompletableFuture<PutTransformerResponse> putTransformer(PutTransformerRequest request) {
        return connection.callAsync("PutTransformer", request);
    }

    @Override
    public CompletableFuture<Void> startLiveTail(StartLiveTailRequest request, StartLiveTailResponseHandler handler) {
        return connection.stream("StartLiveTail", request, handler);
    }

    @Override
    public CompletableFuture<StartQueryResponse> startQuery(StartQueryRequest request) {
        return connection.callAsync("StartQuery", request);
    }

    @Override
    public CompletableFuture<StopQueryResponse> stopQuery(StopQueryRequest request) {
        return connection.callAsync("StopQuery", request);
    }

    @Override
    public CompletableFuture<TagLogGroupResponse> tagLogGroup(TagLogGroupRequest request) {
        return connection.callAsync("TagLogGroup", request);
    }

    @Override
    public CompletableFuture<TagResourceResponse> tagResource(TagResourceRequest request) {
        return connection.callAsync("TagResource", request);
    }

    @Override
    public CompletableFuture<TestMetricFilterResponse> testMetricFilter(TestMetricFilterRequest request) {
        return connection.callAsync("TestMetricFilter", request);
    }

    @Override
    public CompletableFuture<TestTransformerResponse> testTransformer(TestTransformerRequest request) {
        return connection.callAsync("TestTransformer", request);
    }

    @Override
    public CompletableFuture<UntagLogGroupResponse> untagLogGroup(UntagLogGroupRequest request) {
        return connection.callAsync("UntagLogGroup", request);
    }

    @Override
    public CompletableFuture<UntagResourceResponse> untagResource(UntagResourceRequest request) {
        return connection.callAsync("UntagResource", request);
    }

    @Override
    public CompletableFuture<UpdateAnomalyResponse> updateAnomaly(UpdateAnomalyRequest request) {
        return connection.callAsync("UpdateAnomaly", request);
    }

    @Override
    public CompletableFuture<UpdateDeliveryConfigurationResponse> updateDeliveryConfiguration(
            UpdateDeliveryConfigurationRequest request) {
        return connection.callAsync("UpdateDeliveryConfiguration", request);
    }

    @Override
    public CompletableFuture<UpdateLogAnomalyDetectorResponse> updateLogAnomalyDetector(
            UpdateLogAnomalyDetectorRequest request) {
        return connection.callAsync("UpdateLogAnomalyDetector", request);
    }

    @Override
    public CloudWatchLogsServiceClientConfiguration serviceClientConfiguration() {
        return Configurations.logs(connection);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        connection.close();
    }

    @Override
    public String toString() {
        return connection.toString();
    }
}
