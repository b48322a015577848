package dev.drydock.internal.client.cloudwatch;

import dev.drydock.internal.client.Connection;
import dev.drydock.internal.sdk.NewerSdk;
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
 * {@link DrydockCloudWatchClient} with the operations that SDK 2.57.8 has beyond the oldest supported one.
 *
 * <p>Generated like it; not to be edited.
 */
@NewerSdk(since = "2.57.8")
@Generated("dev.drydock.tools.ClientGenerator")
final class NewestCloudWatchClient extends DrydockCloudWatchClient {

    NewestCloudWatchClient(Connection connection) {
        super(connection);
    }

    @Override
    public AssociateDatasetKmsKeyResponse associateDatasetKmsKey(AssociateDatasetKmsKeyRequest request) {
        return connection.call("AssociateDatasetKmsKey", request);
    }

    @Override
    public CreateResourceMetricsConfigurationResponse createResourceMetricsConfiguration(
            CreateResourceMetricsConfigurationRequest request) {
        return connection.call("CreateResourceMetricsConfiguration", request);
    }

    @Override
    public DeleteAlarmMuteRuleResponse deleteAlarmMuteRule(DeleteAlarmMuteRuleRequest request) {
        return connection.call("DeleteAlarmMuteRule", request);
    }

    @Override
    public DeleteResourceMetricsConfigurationResponse deleteResourceMetricsConfiguration(
            DeleteResourceMetricsConfigurationRequest request) {
        return connection.call("DeleteResourceMetricsConfiguration", request);
    }

    @Override
    public DescribeAlarmContributorsResponse describeAlarmContributors(DescribeAlarmContributorsRequest request) {
        return connection.call("DescribeAlarmContributors", request);
    }

    @Override
    public DisassociateDatasetKmsKeyResponse disassociateDatasetKmsKey(DisassociateDatasetKmsKeyRequest request) {
        return connection.call("DisassociateDatasetKmsKey", request);
    }

    @Override
    public GetAlarmMuteRuleResponse getAlarmMuteRule(GetAlarmMuteRuleRequest request) {
        return connection.call("GetAlarmMuteRule", request);
    }

    @Override
    public GetDatasetResponse getDataset(GetDatasetRequest request) {
        return connection.call("GetDataset", request);
    }

    @Override
    public GetOTelEnrichmentResponse getOTelEnrichment(GetOTelEnrichmentRequest request) {
        return connection.call("GetOTelEnrichment", request);
    }

    @Override
    public GetResourceMetricsConfigurationResponse getResourceMetricsConfiguration(
            GetResourceMetricsConfigurationRequest request) {
        return connection.call("GetResourceMetricsConfiguration", request);
    }

    @Override
    public ListAlarmMuteRulesResponse listAlarmMuteRules(ListAlarmMuteRulesRequest request) {
        return connection.call("ListAlarmMuteRules", request);
    }

    @Override
    public PutAlarmMuteRuleResponse putAlarmMuteRule(PutAlarmMuteRuleRequest request) {
        return connection.call("PutAlarmMuteRule", request);
    }

    @Override
    public PutLogAlarmResponse putLogAlarm(PutLogAlarmRequest request) {
        return connection.call("PutLogAlarm", request);
    }

    @Override
    public StartOTelEnrichmentResponse startOTelEnrichment(StartOTelEnrichmentRequest request) {
        return connection.call("StartOTelEnrichment", request);
    }

    @Override
    public StopOTelEnrichmentResponse stopOTelEnrichment(StopOTelEnrichmentRequest request) {
        return connection.call("StopOTelEnrichment", request);
    }

    @Override
    public UpdateOTelEnrichmentResponse updateOTelEnrichment(UpdateOTelEnrichmentRequest request) {
        return connection.call("UpdateOTelEnrichment", request);
    }

    @Override
    public UpdateResourceMetricsConfigurationResponse updateResourceMetricsConfiguration(
            UpdateResourceMetricsConfigurationRequest request) {
        return connection.call("UpdateResourceMetricsConfiguration", request);
    }
}
