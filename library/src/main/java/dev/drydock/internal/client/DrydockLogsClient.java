package dev.drydock.internal.client;

import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
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
 * Drydock's {@link CloudWatchLogsClient}: one line an operation that every supported SDK has.
 *
 * <p>Generated from the SDK's interface by {@code dev.drydock.tools.ClientGenerator}; not to be edited. After a change
 * of the SDK's version, run {@code mvn -pl library test-compile exec:java -Dexec.skip=false
 * -Dexec.classpathScope=test -Dexec.mainClass=dev.drydock.tools.ClientGenerator}.
 */
@Generated("dev.drydock.tools.ClientGenerator")
@SuppressWarnings("deprecation") // Operations that AWS has deprecated still answer.
class DrydockLogsClient implements CloudWatchLogsClient {

    final Connection connection;

    DrydockLogsClient(Connection connection) {
        this.connection = connection;
    }

    @Override
    public AssociateKmsKeyResponse associateKmsKey(AssociateKmsKeyRequest request) {
        return connection.call("AssociateKmsKey", request);
    }

    @Override
    public CancelExportTaskResponse cancelExportTask(CancelExportTaskRequest request) {
        return connection.call("CancelExportTask", request);
    }

    @Override
    public CreateDeliveryResponse createDelivery(CreateDeliveryRequest request) {
        return connection.call("CreateDelivery", request);
    }

    @Override
    public CreateExportTaskResponse createExportTask(CreateExportTaskRequest request) {
        return connection.call("CreateExportTask", request);
    }

    @Override
    public CreateLogAnomalyDetectorResponse createLogAnomalyDetector(CreateLogAnomalyDetectorRequest request) {
        return connection.call("CreateLogAnomalyDetector", request);
    }

    @Override
    public CreateLogGroupResponse createLogGroup(CreateLogGroupRequest request) {
        return connection.call("CreateLogGroup", request);
    }

    @Override
    public CreateLogStreamResponse createLogStream(CreateLogStreamRequest request) {
        return connection.call("CreateLogStream", request);
    }

    @Override
    public DeleteAccountPolicyResponse deleteAccountPolicy(DeleteAccountPolicyRequest request) {
        return connection.call("DeleteAccountPolicy", request);
    }

    @Override
    public DeleteDataProtectionPolicyResponse deleteDataProtectionPolicy(DeleteDataProtectionPolicyRequest request) {
        return connection.call("DeleteDataProtectionPolicy", request);
    }

    @Override
    public DeleteDeliveryResponse deleteDelivery(DeleteDeliveryRequest request) {
        return connection.call("DeleteDelivery", request);
    }

    @Override
    public DeleteDeliveryDestinationResponse deleteDeliveryDestination(DeleteDeliveryDestinationRequest request) {
        return connection.call("DeleteDeliveryDestination", request);
    }

    @Override
    public DeleteDeliveryDestinationPolicyResponse deleteDeliveryDestinationPolicy(
            DeleteDeliveryDestinationPolicyRequest request) {
        return connection.call("DeleteDeliveryDestinationPolicy", request);
    }

    @Override
    public DeleteDeliverySourceResponse deleteDeliverySource(DeleteDeliverySourceRequest request) {
        return connection.call("DeleteDeliverySource", request);
    }

    @Override
    public DeleteDestinationResponse deleteDestination(DeleteDestinationRequest request) {
        return connection.call("DeleteDestination", request);
    }

    @Override
    public DeleteIndexPolicyResponse deleteIndexPolicy(DeleteIndexPolicyRequest request) {
        return connection.call("DeleteIndexPolicy", request);
    }

    @Override
    public DeleteIntegrationResponse deleteIntegration(DeleteIntegrationRequest request) {
        return connection.call("DeleteIntegration", request);
    }

    @Override
    public DeleteLogAnomalyDetectorResponse deleteLogAnomalyDetector(DeleteLogAnomalyDetectorRequest request) {
        return connection.call("DeleteLogAnomalyDetector", request);
    }

    @Override
    public DeleteLogGroupResponse deleteLogGroup(DeleteLogGroupRequest request) {
        return connection.call("DeleteLogGroup", request);
    }

    @Override
    public DeleteLogStreamResponse deleteLogStream(DeleteLogStreamRequest request) {
        return connection.call("DeleteLogStream", request);
    }

    @Override
    public DeleteMetricFilterResponse deleteMetricFilter(DeleteMetricFilterRequest request) {
        return connection.call("DeleteMetricFilter", request);
    }

    @Override
    public DeleteQueryDefinitionResponse deleteQueryDefinition(DeleteQueryDefinitionRequest request) {
        return connection.call("DeleteQueryDefinition", request);
    }

    @Override
    public DeleteResourcePolicyResponse deleteResourcePolicy(DeleteResourcePolicyRequest request) {
        return connection.call("DeleteResourcePolicy", request);
    }

    @Override
    public DeleteRetentionPolicyResponse deleteRetentionPolicy(DeleteRetentionPolicyRequest request) {
        return connection.call("DeleteRetentionPolicy", request);
    }

    @Override
    public DeleteSubscriptionFilterResponse deleteSubscriptionFilter(DeleteSubscriptionFilterRequest request) {
        return connection.call("DeleteSubscriptionFilter", request);
    }

    @Override
    public DeleteTransformerResponse deleteTransformer(DeleteTransformerRequest request) {
        return connection.call("DeleteTransformer", request);
    }

    @Override
    public DescribeAccountPoliciesResponse describeAccountPolicies(DescribeAccountPoliciesRequest request) {
        return connection.call("DescribeAccountPolicies", request);
    }

    @Override
    public DescribeConfigurationTemplatesResponse describeConfigurationTemplates(
            DescribeConfigurationTemplatesRequest request) {
        return connection.call("DescribeConfigurationTemplates", request);
    }

    @Override
    public DescribeDeliveriesResponse describeDeliveries(DescribeDeliveriesRequest request) {
        return connection.call("DescribeDeliveries", request);
    }

    @Override
    public DescribeDeliveryDestinationsResponse describeDeliveryDestinations(
            DescribeDeliveryDestinationsRequest request) {
        return connection.call("DescribeDeliveryDestinations", request);
    }

    @Override
    public DescribeDeliverySourcesResponse describeDeliverySources(DescribeDeliverySourcesRequest request) {
        return connection.call("DescribeDeliverySources", request);
    }

    @Override
    public DescribeDestinationsResponse describeDestinations(DescribeDestinationsRequest request) {
        return connection.call("DescribeDestinations", request);
    }

    @Override
    public DescribeExportTasksResponse describeExportTasks(DescribeExportTasksRequest request) {
        return connection.call("DescribeExportTasks", request);
    }

    @Override
    public DescribeFieldIndexesResponse describeFieldIndexes(DescribeFieldIndexesRequest request) {
        return connection.call("DescribeFieldIndexes", request);
    }

    @Override
    public DescribeIndexPoliciesResponse describeIndexPolicies(DescribeIndexPoliciesRequest request) {
        return connection.call("DescribeIndexPolicies", request);
    }

    @Override
    public DescribeLogGroupsResponse describeLogGroups(DescribeLogGroupsRequest request) {
        return connection.call("DescribeLogGroups", request);
    }

    @Override
    public DescribeLogStreamsResponse describeLogStreams(DescribeLogStreamsRequest request) {
        return connection.call("DescribeLogStreams", request);
    }

    @Override
    public DescribeMetricFiltersResponse describeMetricFilters(DescribeMetricFiltersRequest request) {
        return connection.call("DescribeMetricFilters", request);
    }

    @Override
    public DescribeQueriesResponse describeQueries(DescribeQueriesRequest request) {
        return connection.call("DescribeQueries", request);
    }

    @Override
    public DescribeQueryDefinitionsResponse describeQueryDefinitions(DescribeQueryDefinitionsRequest request) {
        return connection.call("DescribeQueryDefinitions", request);
    }

    @Override
    public DescribeResourcePoliciesResponse describeResourcePolicies(DescribeResourcePoliciesRequest request) {
        return connection.call("DescribeResourcePolicies", request);
    }

    @Override
    public DescribeSubscriptionFiltersResponse describeSubscriptionFilters(DescribeSubscriptionFiltersRequest request) {
        return connection.call("DescribeSubscriptionFilters", request);
    }

    @Override
    public DisassociateKmsKeyResponse disassociateKmsKey(DisassociateKmsKeyRequest request) {
        return connection.call("DisassociateKmsKey", request);
    }

    @Override
    public FilterLogEventsResponse filterLogEvents(FilterLogEventsRequest request) {
        return connection.call("FilterLogEvents", request);
    }

    @Override
    public GetDataProtectionPolicyResponse getDataProtectionPolicy(GetDataProtectionPolicyRequest request) {
        return connection.call("GetDataProtectionPolicy", request);
    }

    @Override
    public GetDeliveryResponse getDelivery(GetDeliveryRequest request) {
        return connection.call("GetDelivery", request);
    }

    @Override
    public GetDeliveryDestinationResponse getDeliveryDestination(GetDeliveryDestinationRequest request) {
        return connection.call("GetDeliveryDestination", request);
    }

    @Override
    public GetDeliveryDestinationPolicyResponse getDeliveryDestinationPolicy(
            GetDeliveryDestinationPolicyRequest request) {
        return connection.call("GetDeliveryDestinationPolicy", request);
    }

    @Override
    public GetDeliverySourceResponse getDeliverySource(GetDeliverySourceRequest request) {
        return connection.call("GetDeliverySource", request);
    }

    @Override
    public GetIntegrationResponse getIntegration(GetIntegrationRequest request) {
        return connection.call("GetIntegration", request);
    }

    @Override
    public GetLogAnomalyDetectorResponse getLogAnomalyDetector(GetLogAnomalyDetectorRequest request) {
        return connection.call("GetLogAnomalyDetector", request);
    }

    @Override
    public GetLogEventsResponse getLogEvents(GetLogEventsRequest request) {
        return connection.call("GetLogEvents", request);
    }

    @Override
    public GetLogGroupFieldsResponse getLogGroupFields(GetLogGroupFieldsRequest request) {
        return connection.call("GetLogGroupFields", request);
    }

    @Override
    public GetLogRecordResponse getLogRecord(GetLogRecordRequest request) {
        return connection.call("GetLogRecord", request);
    }

    @Override
    public GetQueryResultsResponse getQueryResults(GetQueryResultsRequest request) {
        return connection.call("GetQueryResults", request);
    }

    @Override
    public GetTransformerResponse getTransformer(GetTransformerRequest request) {
        return connection.call("GetTransformer", request);
    }

    @Override
    public ListAnomaliesResponse listAnomalies(ListAnomaliesRequest request) {
        return connection.call("ListAnomalies", request);
    }

    @Override
    public ListIntegrationsResponse listIntegrations(ListIntegrationsRequest request) {
        return connection.call("ListIntegrations", request);
    }

    @Override
    public ListLogAnomalyDetectorsResponse listLogAnomalyDetectors(ListLogAnomalyDetectorsRequest request) {
        return connection.call("ListLogAnomalyDetectors", request);
    }

    @Override
    public ListLogGroupsForQueryResponse listLogGroupsForQuery(ListLogGroupsForQueryRequest request) {
        return connection.call("ListLogGroupsForQuery", request);
    }

    @Override
    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        return connection.call("ListTagsForResource", request);
    }

    @Override
    public ListTagsLogGroupResponse listTagsLogGroup(ListTagsLogGroupRequest request) {
        return connection.call("ListTagsLogGroup", request);
    }

    @Override
    public PutAccountPolicyResponse putAccountPolicy(PutAccountPolicyRequest request) {
        return connection.call("PutAccountPolicy", request);
    }

    @Override
    public PutDataProtectionPolicyResponse putDataProtectionPolicy(PutDataProtectionPolicyRequest request) {
        return connection.call("PutDataProtectionPolicy", request);
    }

    @Override
    public PutDeliveryDestinationResponse putDeliveryDestination(PutDeliveryDestinationRequest request) {
        return connection.call("PutDeliveryDestination", request);
    }

    @Override
    public PutDeliveryDestinationPolicyResponse putDeliveryDestinationPolicy(
            PutDeliveryDestinationPolicyRequest request) {
        return connection.call("PutDeliveryDestinationPolicy", request);
    }

    @Override
    public PutDeliverySourceResponse putDeliverySource(PutDeliverySourceRequest request) {
        return connection.call("PutDeliverySource", request);
    }

    @Override
    public PutDestinationResponse putDestination(PutDestinationRequest request) {
        return connection.call("PutDestination", request);
    }

    @Override
    public PutDestinationPolicyResponse putDestinationPolicy(PutDestinationPolicyRequest request) {
        return connection.call("PutDestinationPolicy", request);
    }

    @Override
    public PutIndexPolicyResponse putIndexPolicy(PutIndexPolicyRequest request) {
        return connection.call("PutIndexPolicy", request);
    }

    @Override
    public PutIntegrationResponse putIntegration(PutIntegrationRequest request) {
        return connection.call("PutIntegration", request);
    }

    @Override
    public PutLogEventsResponse putLogEvents(PutLogEventsRequest request) {
        return connection.call("PutLogEvents", request);
    }

    @Override
    public PutMetricFilterResponse putMetricFilter(PutMetricFilterRequest request) {
        return connection.call("PutMetricFilter", request);
    }

    @Override
    public PutQueryDefinitionResponse putQueryDefinition(PutQueryDefinitionRequest request) {
        return connection.call("PutQueryDefinition", request);
    }

    @Override
    public PutResourcePolicyResponse putResourcePolicy(PutResourcePolicyRequest request) {
        return connection.call("PutResourcePolicy", request);
    }

    @Override
    public PutRetentionPolicyResponse putRetentionPolicy(PutRetentionPolicyRequest request) {
        return connection.call("PutRetentionPolicy", request);
    }

    @Override
    public PutSubscriptionFilterResponse putSubscriptionFilter(PutSubscriptionFilterRequest request) {
        return connection.call("PutSubscriptionFilter", request);
    }

    @Override
    public PutTransformerResponse putTransformer(PutTransformerRequest request) {
        return connection.call("PutTransformer", request);
    }

    @Override
    public StartQueryResponse startQuery(StartQueryRequest request) {
        return connection.call("StartQuery", request);
    }

    @Override
    public StopQueryResponse stopQuery(StopQueryRequest request) {
        return connection.call("StopQuery", request);
    }

    @Override
    public TagLogGroupResponse tagLogGroup(TagLogGroupRequest request) {
        return connection.call("TagLogGroup", request);
    }

    @Override
    public TagResourceResponse tagResource(TagResourceRequest request) {
        return connection.call("TagResource", request);
    }

    @Override
    public TestMetricFilterResponse testMetricFilter(TestMetricFilterRequest request) {
        return connection.call("TestMetricFilter", request);
    }

    @Override
    public TestTransformerResponse testTransformer(TestTransformerRequest request) {
        return connection.call("TestTransformer", request);
    }

    @Override
    public UntagLogGroupResponse untagLogGroup(UntagLogGroupRequest request) {
        return connection.call("UntagLogGroup", request);
    }

    @Override
    public UntagResourceResponse untagResource(UntagResourceRequest request) {
        return connection.call("UntagResource", request);
    }

    @Override
    public UpdateAnomalyResponse updateAnomaly(UpdateAnomalyRequest request) {
        return connection.call("UpdateAnomaly", request);
    }

    @Override
    public UpdateDeliveryConfigurationResponse updateDeliveryConfiguration(UpdateDeliveryConfigurationRequest request) {
        return connection.call("UpdateDeliveryConfiguration", request);
    }

    @Override
    public UpdateLogAnomalyDetectorResponse updateLogAnomalyDetector(UpdateLogAnomalyDetectorRequest request) {
        return connection.call("UpdateLogAnomalyDetector", request);
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
