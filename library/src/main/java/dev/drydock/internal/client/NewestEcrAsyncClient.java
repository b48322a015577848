package dev.drydock.internal.client;

import dev.drydock.internal.sdk.NewerSdk;
import java.util.concurrent.CompletableFuture;
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
 * {@link DrydockEcrAsyncClient} with the operations that SDK 2.57.8 has beyond the oldest supported one.
 *
 * <p>Generated like it; not to be edited.
 */
@NewerSdk(since = "2.57.8")
@Generated("dev.drydock.tools.ClientGenerator")
final class NewestEcrAsyncClient extends DrydockEcrAsyncClient {

    NewestEcrAsyncClient(Connection connection) {
        super(connection);
    }

    @Override
    public CompletableFuture<DeleteSigningConfigurationResponse> deleteSigningConfiguration(
            DeleteSigningConfigurationRequest request) {
        return connection.callAsync("DeleteSigningConfiguration", request);
    }

    @Override
    public CompletableFuture<DeregisterPullTimeUpdateExclusionResponse> deregisterPullTimeUpdateExclusion(
            DeregisterPullTimeUpdateExclusionRequest request) {
        return connection.callAsync("DeregisterPullTimeUpdateExclusion", request);
    }

    @Override
    public CompletableFuture<DescribeImageSigningStatusResponse> describeImageSigningStatus(
            DescribeImageSigningStatusRequest request) {
        return connection.callAsync("DescribeImageSigningStatus", request);
    }

    @Override
    public CompletableFuture<DescribeReplicationBackfillResultsResponse> describeReplicationBackfillResults(
            DescribeReplicationBackfillResultsRequest request) {
        return connection.callAsync("DescribeReplicationBackfillResults", request);
    }

    @Override
    public CompletableFuture<GetSigningConfigurationResponse> getSigningConfiguration(
            GetSigningConfigurationRequest request) {
        return connection.callAsync("GetSigningConfiguration", request);
    }

    @Override
    public CompletableFuture<ListImageReferrersResponse> listImageReferrers(ListImageReferrersRequest request) {
        return connection.callAsync("ListImageReferrers", request);
    }

    @Override
    public CompletableFuture<ListPullTimeUpdateExclusionsResponse> listPullTimeUpdateExclusions(
            ListPullTimeUpdateExclusionsRequest request) {
        return connection.callAsync("ListPullTimeUpdateExclusions", request);
    }

    @Override
    public CompletableFuture<ListReplicationBackfillsResponse> listReplicationBackfills(
            ListReplicationBackfillsRequest request) {
        return connection.callAsync("ListReplicationBackfills", request);
    }

    @Override
    public CompletableFuture<PutSigningConfigurationResponse> putSigningConfiguration(
            PutSigningConfigurationRequest request) {
        return connection.callAsync("PutSigningConfiguration", request);
    }

    @Override
    public CompletableFuture<RegisterPullTimeUpdateExclusionResponse> registerPullTimeUpdateExclusion(
            RegisterPullTimeUpdateExclusionRequest request) {
        return connection.callAsync("RegisterPullTimeUpdateExclusion", request);
    }

    @Override
    public CompletableFuture<StartReplicationBackfillResponse> startReplicationBackfill(
            StartReplicationBackfillRequest request) {
        return connection.callAsync("StartReplicationBackfill", request);
    }

    @Override
    public CompletableFuture<StopReplicationBackfillResponse> stopReplicationBackfill(
            StopReplicationBackfillRequest request) {
        return connection.callAsync("StopReplicationBackfill", request);
    }

    @Override
    public CompletableFuture<UpdateImageStorageClassResponse> updateImageStorageClass(
            UpdateImageStorageClassRequest request) {
        return connection.callAsync("UpdateImageStorageClass", request);
    }
}
