package dev.drydock.internal.client;

import dev.drydock.internal.sdk.NewerSdk;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.cloudwatchlogs.model.AssociateSourceToS3TableIntegrationRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.AssociateSourceToS3TableIntegrationResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.CancelImportTaskRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CancelImportTaskResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateImportTaskRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateImportTaskResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLookupTableRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLookupTableResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateScheduledQueryRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateScheduledQueryResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLookupTableRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLookupTableResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteScheduledQueryRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteScheduledQueryResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteSyslogConfigurationRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteSyslogConfigurationResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeImportTaskBatchesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeImportTaskBatchesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeImportTasksRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeImportTasksResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLookupTablesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLookupTablesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DisassociateSourceFromS3TableIntegrationRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DisassociateSourceFromS3TableIntegrationResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogFieldsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogFieldsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLookupTableRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLookupTableResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetScheduledQueryHistoryRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetScheduledQueryHistoryResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetScheduledQueryRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetScheduledQueryResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetStorageTierPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetStorageTierPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListAggregateLogGroupSummariesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListAggregateLogGroupSummariesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListLogGroupsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListLogGroupsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListScheduledQueriesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListScheduledQueriesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListSourcesForS3TableIntegrationRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListSourcesForS3TableIntegrationResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListSyslogConfigurationsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListSyslogConfigurationsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutBearerTokenAuthenticationRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutBearerTokenAuthenticationResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogGroupDeletionProtectionRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogGroupDeletionProtectionResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutStorageTierPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutStorageTierPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutSyslogConfigurationRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutSyslogConfigurationResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.UpdateLookupTableRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.UpdateLookupTableResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.UpdateScheduledQueryRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.UpdateScheduledQueryResponse;

/**
 * {@link DrydockLogsClient} with the operations that SDK 2.57.8 has beyond the oldest supported one.
 *
 * <p>Generated like it; not to be edited.
 */
@NewerSdk(since = "2.57.8")
@Generated("dev.drydock.tools.ClientGenerator")
final class NewestLogsClient extends DrydockLogsClient {

    NewestLogsClient(Connection connection) {
        super(connection);
    }

    @Override
    public AssociateSourceToS3TableIntegrationResponse associateSourceToS3TableIntegration(
            AssociateSourceToS3TableIntegrationRequest request) {
        return connection.call("AssociateSourceToS3TableIntegration", request);
    }

    @Override
    public CancelImportTaskResponse cancelImportTask(CancelImportTaskRequest request) {
        return connection.call("CancelImportTask", request);
    }

    @Override
    public CreateImportTaskResponse createImportTask(CreateImportTaskRequest request) {
        return connection.call("CreateImportTask", request);
    }

    @Override
    public CreateLookupTableResponse createLookupTable(CreateLookupTableRequest request) {
        return connection.call("CreateLookupTable", request);
    }

    @Override
    public CreateScheduledQueryResponse createScheduledQuery(CreateScheduledQueryRequest request) {
        return connection.call("CreateScheduledQuery", request);
    }

    @Override
    public DeleteLookupTableResponse deleteLookupTable(DeleteLookupTableRequest request) {
        return connection.call("DeleteLookupTable", request);
    }

    @Override
    public DeleteScheduledQueryResponse deleteScheduledQuery(DeleteScheduledQueryRequest request) {
        return connection.call("DeleteScheduledQuery", request);
    }

    @Override
    public DeleteSyslogConfigurationResponse deleteSyslogConfiguration(DeleteSyslogConfigurationRequest request) {
        return connection.call("DeleteSyslogConfiguration", request);
    }

    @Override
    public DescribeImportTaskBatchesResponse describeImportTaskBatches(DescribeImportTaskBatchesRequest request) {
        return connection.call("DescribeImportTaskBatches", request);
    }

    @Override
    public DescribeImportTasksResponse describeImportTasks(DescribeImportTasksRequest request) {
        return connection.call("DescribeImportTasks", request);
    }

    @Override
    public DescribeLookupTablesResponse describeLookupTables(DescribeLookupTablesRequest request) {
        return connection.call("DescribeLookupTables", request);
    }

    @Override
    public DisassociateSourceFromS3TableIntegrationResponse disassociateSourceFromS3TableIntegration(
            DisassociateSourceFromS3TableIntegrationRequest request) {
        return connection.call("DisassociateSourceFromS3TableIntegration", request);
    }

    @Override
    public GetLogFieldsResponse getLogFields(GetLogFieldsRequest request) {
        return connection.call("GetLogFields", request);
    }

    @Override
    public GetLookupTableResponse getLookupTable(GetLookupTableRequest request) {
        return connection.call("GetLookupTable", request);
    }

    @Override
    public GetScheduledQueryResponse getScheduledQuery(GetScheduledQueryRequest request) {
        return connection.call("GetScheduledQuery", request);
    }

    @Override
    public GetScheduledQueryHistoryResponse getScheduledQueryHistory(GetScheduledQueryHistoryRequest request) {
        return connection.call("GetScheduledQueryHistory", request);
    }

    @Override
    public GetStorageTierPolicyResponse getStorageTierPolicy(GetStorageTierPolicyRequest request) {
        return connection.call("GetStorageTierPolicy", request);
    }

    @Override
    public ListAggregateLogGroupSummariesResponse listAggregateLogGroupSummaries(
            ListAggregateLogGroupSummariesRequest request) {
        return connection.call("ListAggregateLogGroupSummaries", request);
    }

    @Override
    public ListLogGroupsResponse listLogGroups(ListLogGroupsRequest request) {
        return connection.call("ListLogGroups", request);
    }

    @Override
    public ListScheduledQueriesResponse listScheduledQueries(ListScheduledQueriesRequest request) {
        return connection.call("ListScheduledQueries", request);
    }

    @Override
    public ListSourcesForS3TableIntegrationResponse listSourcesForS3TableIntegration(
            ListSourcesForS3TableIntegrationRequest request) {
        return connection.call("ListSourcesForS3TableIntegration", request);
    }

    @Override
    public ListSyslogConfigurationsResponse listSyslogConfigurations(ListSyslogConfigurationsRequest request) {
        return connection.call("ListSyslogConfigurations", request);
    }

    @Override
    public PutBearerTokenAuthenticationResponse putBearerTokenAuthentication(
            PutBearerTokenAuthenticationRequest request) {
        return connection.call("PutBearerTokenAuthentication", request);
    }

    @Override
    public PutLogGroupDeletionProtectionResponse putLogGroupDeletionProtection(
            PutLogGroupDeletionProtectionRequest request) {
        return connection.call("PutLogGroupDeletionProtection", request);
    }

    @Override
    public PutStorageTierPolicyResponse putStorageTierPolicy(PutStorageTierPolicyRequest request) {
        return connection.call("PutStorageTierPolicy", request);
    }

    @Override
    public PutSyslogConfigurationResponse putSyslogConfiguration(PutSyslogConfigurationRequest request) {
        return connection.call("PutSyslogConfiguration", request);
    }

    @Override
    public UpdateLookupTableResponse updateLookupTable(UpdateLookupTableRequest request) {
        return connection.call("UpdateLookupTable", request);
    }

    @Override
    public UpdateScheduledQueryResponse updateScheduledQuery(UpdateScheduledQueryRequest request) {
        return connection.call("UpdateScheduledQuery", request);
    }
}
