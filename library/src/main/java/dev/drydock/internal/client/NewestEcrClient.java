package dev.drydock.internal.client;

import dev.drydock.internal.sdk.NewerSdk;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.ecr.model.DeleteSigningConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.DeleteSigningConfigurationResponse;
import software.amazon.awssdk.services.ecr.model.DeregisterPullTimeUpdateExclusionRequest;
import software.amazon.awssdk.services.ecr.model.DeregisterPullTimeUpdateExclusionResponse;
import software.amazon.awssdk.services.ecr.model.DescribeImageSigningStatusRequest;
import software.amazon.awssdk.services.ecr.model.DescribeImageSigningStatusResponse;
import software.amazon.awssdk.services.ecr.model.DescribeReplicationBackfillResultsRequest;
import software.amazon.awssdk.services.ecr.model.DescribeReplicationBackfillResultsResponse;
import software.amazon.awssdk.services.ecr.model.GetSigningConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.GetSigningConfigurationResponse;
import software.amazon.awssdk.services.ecr.model.ListImageReferrersRequest;
import software.amazon.awssdk.services.ecr.model.ListImageReferrersResponse;
import software.amazon.awssdk.services.ecr.model.ListPullTimeUpdateExclusionsRequest;
import software.amazon.awssdk.services.ecr.model.ListPullTimeUpdateExclusionsResponse;
import software.amazon.awssdk.services.ecr.model.ListReplicationBackfillsRequest;
import software.amazon.awssdk.services.ecr.model.ListReplicationBackfillsResponse;
import software.amazon.awssdk.services.ecr.model.PutSigningConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.PutSigningConfigurationResponse;
import software.amazon.awssdk.services.ecr.model.RegisterPullTimeUpdateExclusionRequest;
import software.amazon.awssdk.services.ecr.model.RegisterPullTimeUpdateExclusionResponse;
import software.amazon.awssdk.services.ecr.model.StartReplicationBackfillRequest;
import software.amazon.awssdk.services.ecr.model.StartReplicationBackfillResponse;
import software.amazon.awssdk.services.ecr.model.StopReplicationBackfillRequest;
import software.amazon.awssdk.services.ecr.model.StopReplicationBackfillResponse;
import software.amazon.awssdk.services.ecr.model.UpdateImageStorageClassRequest;
import software.amazon.awssdk.services.ecr.model.UpdateImageStorageClassResponse;

/**
 * {@link DrydockEcrClient} with the operations that SDK 2.57.8 has beyond the oldest supported one.
 *
 * <p>Generated like it; not to be edited.
 */
@NewerSdk(since = "2.57.8")
@Generated("dev.drydock.tools.ClientGenerator")
final class NewestEcrClient extends DrydockEcrClient {

    NewestEcrClient(Connection connection) {
        super(connection);
    }

    @Override
    public DeleteSigningConfigurationResponse deleteSigningConfiguration(DeleteSigningConfigurationRequest request) {
        return connection.call("DeleteSigningConfiguration", request);
    }

    @Override
    public DeregisterPullTimeUpdateExclusionResponse deregisterPullTimeUpdateExclusion(
            DeregisterPullTimeUpdateExclusionRequest request) {
        return connection.call("DeregisterPullTimeUpdateExclusion", request);
    }

    @Override
    public DescribeImageSigningStatusResponse describeImageSigningStatus(DescribeImageSigningStatusRequest request) {
        return connection.call("DescribeImageSigningStatus", request);
    }

    @Override
    public DescribeReplicationBackfillResultsResponse describeReplicationBackfillResults(
            DescribeReplicationBackfillResultsRequest request) {
        return connection.call("DescribeReplicationBackfillResults", request);
    }

    @Override
    public GetSigningConfigurationResponse getSigningConfiguration(GetSigningConfigurationRequest request) {
        return connection.call("GetSigningConfiguration", request);
    }

    @Override
    public ListImageReferrersResponse listImageReferrers(ListImageReferrersRequest request) {
        return connection.call("ListImageReferrers", request);
    }

    @Override
    public ListPullTimeUpdateExclusionsResponse listPullTimeUpdateExclusions(
            ListPullTimeUpdateExclusionsRequest request) {
        return connection.call("ListPullTimeUpdateExclusions", request);
    }

    @Override
    public ListReplicationBackfillsResponse listReplicationBackfills(ListReplicationBackfillsRequest request) {
        return connection.call("ListReplicationBackfills", request);
    }

    @Override
    public PutSigningConfigurationResponse putSigningConfiguration(PutSigningConfigurationRequest request) {
        return connection.call("PutSigningConfiguration", request);
    }

    @Override
    public RegisterPullTimeUpdateExclusionResponse registerPullTimeUpdateExclusion(
            RegisterPullTimeUpdateExclusionRequest request) {
        return connection.call("RegisterPullTimeUpdateExclusion", request);
    }

    @Override
    public StartReplicationBackfillResponse startReplicationBackfill(StartReplicationBackfillRequest request) {
        return connection.call("StartReplicationBackfill", request);
    }

    @Override
    public StopReplicationBackfillResponse stopReplicationBackfill(StopReplicationBackfillRequest request) {
        return connection.call("StopReplicationBackfill", request);
    }

    @Override
    public UpdateImageStorageClassResponse updateImageStorageClass(UpdateImageStorageClassRequest request) {
        return connection.call("UpdateImageStorageClass", request);
    }
}
