package dev.drydock.internal.client;

import dev.drydock.internal.sdk.NewerSdk;
import java.util.concurrent.CompletableFuture;
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
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogObjectRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogObjectResponseHandler;
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
 * {@link DrydockLogsAsyncClient} with the operations that SDK 2.57.8 has beyond the oldest supported one.
 *
 * <p>Generated like it; not to be edited.
 */
@NewerSdk(since = "2.57.8")
@Generated("dev.drydock.tools.ClientGenerator")
final class NewestLogsAsyncClient extends DrydockLogsAsyncClient {

    NewestLogsAsyncClient(Connection connection) {
        super(connection);
    }

    @Override
    public CompletableFuture<AssociateSourceToS3TableIntegrationResponse> associateSourceToS3TableIntegration(
            AssociateSourceToS3TableIntegrationRequest request) {
        return connection.callAsync("AssociateSourceToS3TableIntegration", request);
    }

    @Override
    public CompletableFuture<CancelImportTaskResponse> cancelImportTask(CancelImportTaskRequest request) {
        return connection.callAsync("CancelImportTask", request);
    }

    @Override
    public CompletableFuture<CreateImportTaskResponse> createImportTask(CreateImportTaskRequest request) {
        return connection.callAsync("CreateImportTask", request);
    }

    @Override
    public CompletableFuture<CreateLookupTableResponse> createLookupTable(CreateLookupTableRequest request) {
        return connection.callAsync("CreateLookupTable", request);
    }

    @Override
    public CompletableFuture<CreateScheduledQueryResponse> createScheduledQuery(CreateScheduledQueryRequest request) {
        return connection.callAsync("CreateScheduledQuery", request);
    }

    @Override
    public CompletableFuture<DeleteLookupTableResponse> deleteLookupTable(DeleteLookupTableRequest request) {
        return connection.callAsync("DeleteLookupTable", request);
    }

    @Override
    public CompletableFuture<DeleteScheduledQueryResponse> deleteScheduledQuery(DeleteScheduledQueryRequest request) {
        return connection.callAsync("DeleteScheduledQuery", request);
    }

    @Override
    public CompletableFuture<DeleteSyslogConfigurationResponse> deleteSyslogConfiguration(
            DeleteSyslogConfigurationRequest request) {
        return connection.callAsync("DeleteSyslogConfiguration", request);
    }

    @Override
    public CompletableFuture<DescribeImportTaskBatchesResponse> describeImportTaskBatches(
            DescribeImportTaskBatchesRequest request) {
        return connection.callAsync("DescribeImportTaskBatches", request);
    }

    @Override
    public CompletableFuture<DescribeImportTasksResponse> describeImportTasks(DescribeImportTasksRequest request) {
        return connection.callAsync("DescribeImportTasks", request);
    }

    @Override
    public CompletableFuture<DescribeLookupTablesResponse> describeLookupTables(DescribeLookupTablesRequest request) {
        return connection.callAsync("DescribeLookupTables", request);
    }

    @Override
    public CompletableFuture<DisassociateSourceFromS3TableIntegrationResponse> disassociateSourceFromS3TableIntegration(
            DisassociateSourceFromS3TableIntegrationRequest request) {
        return connection.callAsync("DisassociateSourceFromS3TableIntegration", request);
    }

    @Override
    public CompletableFuture<GetLogFieldsResponse> getLogFields(GetLogFieldsRequest request) {
        return connection.callAsync("GetLogFields", request);
    }

    @Override
    public CompletableFuture<Void> getLogObject(GetLogObjectRequest request, GetLogObjectResponseHandler handler) {
        return connection.stream("GetLogObject", request, handler);
    }

    @Override
    public CompletableFuture<GetLookupTableResponse> getLookupTable(GetLookupTableRequest request) {
        return connection.callAsync("GetLookupTable", request);
    }

    @Override
    public CompletableFuture<GetScheduledQueryResponse> getScheduledQuery(GetScheduledQueryRequest request) {
        return connection.callAsync("GetScheduledQuery", request);
    }

    @Override
    public CompletableFuture<GetScheduledQueryHistoryResponse> getScheduledQueryHistory(
            GetScheduledQueryHistoryRequest request) {
        return connection.callAsync("GetScheduledQueryHistory", request);
    }

    @Override
    public CompletableFuture<GetStorageTierPolicyResponse> getStorageTierPolicy(GetStorageTierPolicyRequest request) {
        return connection.callAsync("GetStorageTierPolicy", request);
    }

    @Override
    public CompletableFuture<ListAggregateLogGroupSummariesResponse> listAggregateLogGroupSummaries(
            ListAggregateLogGroupSummariesRequest request) {
        return connection.callAsync("ListAggregateLogGroupSummaries", request);
    }

    @Override
    public CompletableFuture<ListLogGroupsResponse> listLogGroups(ListLogGroupsRequest request) {
        return connection.callAsync("ListLogGroups", request);
    }

    @Override
    public CompletableFuture<ListScheduledQueriesResponse> listScheduledQueries(ListScheduledQueriesRequest request) {
        return connection.callAsync("ListScheduledQueries", request);
    }

    @Override
    public CompletableFuture<ListSourcesForS3TableIntegrationResponse> listSourcesForS3TableIntegration(
            ListSourcesForS3TableIntegrationRequest request) {
        return connection.callAsync("ListSourcesForS3TableIntegration", request);
    }

    @Override
    public CompletableFuture<ListSyslogConfigurationsResponse> listSyslogConfigurations(
            ListSyslogConfigurationsRequest request) {
        return connection.callAsync("ListSyslogConfigurations", request);
    }

    @Override
    public CompletableFuture<PutBearerTokenAuthenticationResponse> putBearerTokenAuthentication(
            PutBearerTokenAuthenticationRequest request) {
        return connection.callAsync("PutBearerTokenAuthentication", request);
    }

    @Override
    public CompletableFuture<PutLogGroupDeletionProtectionResponse> putLogGroupDeletionProtection(
            PutLogGroupDeletionProtectionRequest request) {
        return connection.callAsync("PutLogGroupDeletionProtection", request);
    }

    @Override
    public CompletableFuture<PutStorageTierPolicyResponse> putStorageTierPolicy(PutStorageTierPolicyRequest request) {
        return connection.callAsync("PutStorageTierPolicy", request);
    }

    @Override
    public CompletableFuture<PutSyslogConfigurationResponse> putSyslogConfiguration(
            PutSyslogConfigurationRequest request) {
        return connection.callAsync("PutSyslogConfiguration", request);
    }

    @Override
    public CompletableFuture<UpdateLookupTableResponse> updateLookupTable(UpdateLookupTableRequest request) {
        return connection.callAsync("UpdateLookupTable", request);
    }

    @Override
    public CompletableFuture<UpdateScheduledQueryResponse> updateScheduledQuery(UpdateScheduledQueryRequest request) {
        return connection.callAsync("UpdateScheduledQuery", request);
    }
}
