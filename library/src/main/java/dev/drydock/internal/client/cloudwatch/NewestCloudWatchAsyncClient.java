package dev.drydock.internal.client.cloudwatch;

import dev.drydock.internal.client.Connection;
import dev.drydock.internal.sdk.NewerSdk;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.cloudwatch.model.AssociateDatasetKmsKeyRequest;
import software.amazon.awssdk.services.cloudwatch.model.AssociateDatasetKmsKeyResponse;
import software.amazon.awssdk.services.cloudwatch.model.CreateResourceMetricsConfigurationRequest;
import software.amazon.awssdk.services.cloudwatch.model.CreateResourceMetricsConfigurationResponse;
import software.amazon.awssdk.services.cloudwatch.model.DeleteAlarmMuteRuleRequest;
import software.amazon.awssdk.services.cloudwatch.model.DeleteAlarmMuteRuleResponse;
import software.amazon.awssdk.services.cloudwatch.model.DeleteResourceMetricsConfigurationRequest;
import software.amazon.awssdk.services.cloudwatch.model.DeleteResourceMetricsConfigurationResponse;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmContributorsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmContributorsResponse;
import software.amazon.awssdk.services.cloudwatch.model.DisassociateDatasetKmsKeyRequest;
import software.amazon.awssdk.services.cloudwatch.model.DisassociateDatasetKmsKeyResponse;
import software.amazon.awssdk.services.cloudwatch.model.GetAlarmMuteRuleRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetAlarmMuteRuleResponse;
import software.amazon.awssdk.services.cloudwatch.model.GetDatasetRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetDatasetResponse;
import software.amazon.awssdk.services.cloudwatch.model.GetOTelEnrichmentRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetOTelEnrichmentResponse;
import software.amazon.awssdk.services.cloudwatch.model.GetResourceMetricsConfigurationRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetResourceMetricsConfigurationResponse;
import software.amazon.awssdk.services.cloudwatch.model.ListAlarmMuteRulesRequest;
import software.amazon.awssdk.services.cloudwatch.model.ListAlarmMuteRulesResponse;
import software.amazon.awssdk.services.cloudwatch.model.PutAlarmMuteRuleRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutAlarmMuteRuleResponse;
import software.amazon.awssdk.services.cloudwatch.model.PutLogAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutLogAlarmResponse;
import software.amazon.awssdk.services.cloudwatch.model.StartOTelEnrichmentRequest;
import software.amazon.awssdk.services.cloudwatch.model.StartOTelEnrichmentResponse;
import software.amazon.awssdk.services.cloudwatch.model.StopOTelEnrichmentRequest;
import software.amazon.awssdk.services.cloudwatch.model.StopOTelEnrichmentResponse;
import software.amazon.awssdk.services.cloudwatch.model.UpdateOTelEnrichmentRequest;
import software.amazon.awssdk.services.cloudwatch.model.UpdateOTelEnrichmentResponse;
import software.amazon.awssdk.services.cloudwatch.model.UpdateResourceMetricsConfigurationRequest;
import software.amazon.awssdk.services.cloudwatch.model.UpdateResourceMetricsConfigurationResponse;

/**
 * {@link DrydockCloudWatchAsyncClient} with the operations that SDK 2.57.8 has beyond the oldest supported one.
 *
 * <p>Generated like it; not to be edited.
 */
@NewerSdk(since = "2.57.8")
@Generated("dev.drydock.tools.ClientGenerator")
final class NewestCloudWatchAsyncClient extends DrydockCloudWatchAsyncClient {

    NewestCloudWatchAsyncClient(Connection connection) {
        super(connection);
    }

    @Override
    public CompletableFuture<AssociateDatasetKmsKeyResponse> associateDatasetKmsKey(
            AssociateDatasetKmsKeyRequest request) {
        return connection.callAsync("AssociateDatasetKmsKey", request);
    }

    @Override
    public CompletableFuture<CreateResourceMetricsConfigurationResponse> createResourceMetricsConfiguration(
            CreateResourceMetricsConfigurationRequest request) {
        return connection.callAsync("CreateResourceMetricsConfiguration", request);
    }

    @Override
    public CompletableFuture<DeleteAlarmMuteRuleResponse> deleteAlarmMuteRule(DeleteAlarmMuteRuleRequest request) {
        return connection.callAsync("DeleteAlarmMuteRule", request);
    }

    @Override
    public CompletableFuture<DeleteResourceMetricsConfigurationResponse> deleteResourceMetricsConfiguration(
            DeleteResourceMetricsConfigurationRequest request) {
        return connection.callAsync("DeleteResourceMetricsConfiguration", request);
    }

    @Override
    public CompletableFuture<DescribeAlarmContributorsResponse> describeAlarmContributors(
            DescribeAlarmContributorsRequest request) {
        return connection.callAsync("DescribeAlarmContributors", request);
    }

    @Override
    public CompletableFuture<DisassociateDatasetKmsKeyResponse> disassociateDatasetKmsKey(
            DisassociateDatasetKmsKeyRequest request) {
        return connection.callAsync("DisassociateDatasetKmsKey", request);
    }

    @Override
    public CompletableFuture<GetAlarmMuteRuleResponse> getAlarmMuteRule(GetAlarmMuteRuleRequest request) {
        return connection.callAsync("GetAlarmMuteRule", request);
    }

    @Override
    public CompletableFuture<GetDatasetResponse> getDataset(GetDatasetRequest request) {
        return connection.callAsync("GetDataset", request);
    }

    @Override
    public CompletableFuture<GetOTelEnrichmentResponse> getOTelEnrichment(GetOTelEnrichmentRequest request) {
        return connection.callAsync("GetOTelEnrichment", request);
    }

    @Override
    public CompletableFuture<GetResourceMetricsConfigurationResponse> getResourceMetricsConfiguration(
            GetResourceMetricsConfigurationRequest request) {
        return connection.callAsync("GetResourceMetricsConfiguration", request);
    }

    @Override
    public CompletableFuture<ListAlarmMuteRulesResponse> listAlarmMuteRules(ListAlarmMuteRulesRequest request) {
        return connection.callAsync("ListAlarmMuteRules", request);
    }

    @Override
    public CompletableFuture<PutAlarmMuteRuleResponse> putAlarmMuteRule(PutAlarmMuteRuleRequest request) {
        return connection.callAsync("PutAlarmMuteRule", request);
    }

    @Override
    public CompletableFuture<PutLogAlarmResponse> putLogAlarm(PutLogAlarmRequest request) {
        return connection.callAsync("PutLogAlarm", request);
    }

    @Override
    public CompletableFuture<StartOTelEnrichmentResponse> startOTelEnrichment(StartOTelEnrichmentRequest request) {
        return connection.callAsync("StartOTelEnrichment", request);
    }

    @Override
    public CompletableFuture<StopOTelEnrichmentResponse> stopOTelEnrichment(StopOTelEnrichmentRequest request) {
        return connection.callAsync("StopOTelEnrichment", request);
    }

    @Override
    public CompletableFuture<UpdateOTelEnrichmentResponse> updateOTelEnrichment(UpdateOTelEnrichmentRequest request) {
        return connection.callAsync("UpdateOTelEnrichment", request);
    }

    @Override
    public CompletableFuture<UpdateResourceMetricsConfigurationResponse> updateResourceMetricsConfiguration(
            UpdateResourceMetricsConfigurationRequest request) {
        return connection.callAsync("UpdateResourceMetricsConfiguration", request);
    }
}
