package dev.drydock.internal.client;

import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.ecr.EcrAsyncClient;
import software.amazon.awssdk.services.ecr.EcrServiceClientConfiguration;
import software.amazon.awssdk.services.ecr.model.BatchCheckLayerAvailabilityRequest;
import software.amazon.awssdk.services.ecr.model.BatchCheckLayerAvailabilityResponse;
import software.amazon.awssdk.services.ecr.model.BatchDeleteImageRequest;
import software.amazon.awssdk.services.ecr.model.BatchDeleteImageResponse;
import software.amazon.awssdk.services.ecr.model.BatchGetImageRequest;
import software.amazon.awssdk.services.ecr.model.BatchGetImageResponse;
import software.amazon.awssdk.services.ecr.model.BatchGetRepositoryScanningConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.BatchGetRepositoryScanningConfigurationResponse;
import software.amazon.awssdk.services.ecr.model.CompleteLayerUploadRequest;
import software.amazon.awssdk.services.ecr.model.CompleteLayerUploadResponse;
import software.amazon.awssdk.services.ecr.model.CreatePullThroughCacheRuleRequest;
import software.amazon.awssdk.services.ecr.model.CreatePullThroughCacheRuleResponse;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryCreationTemplateRequest;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryCreationTemplateResponse;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryRequest;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryResponse;
import software.amazon.awssdk.services.ecr.model.DeleteLifecyclePolicyRequest;
import software.amazon.awssdk.services.ecr.model.DeleteLifecyclePolicyResponse;
import software.amazon.awssdk.services.ecr.model.DeletePullThroughCacheRuleRequest;
import software.amazon.awssdk.services.ecr.model.DeletePullThroughCacheRuleResponse;
import software.amazon.awssdk.services.ecr.model.DeleteRegistryPolicyRequest;
import software.amazon.awssdk.services.ecr.model.DeleteRegistryPolicyResponse;
import software.amazon.awssdk.services.ecr.model.DeleteRepositoryCreationTemplateRequest;
import software.amazon.awssdk.services.ecr.model.DeleteRepositoryCreationTemplateResponse;
import software.amazon.awssdk.services.ecr.model.DeleteRepositoryPolicyRequest;
import software.amazon.awssdk.services.ecr.model.DeleteRepositoryPolicyResponse;
import software.amazon.awssdk.services.ecr.model.DeleteRepositoryRequest;
import software.amazon.awssdk.services.ecr.model.DeleteRepositoryResponse;
import software.amazon.awssdk.services.ecr.model.DescribeImageReplicationStatusRequest;
import software.amazon.awssdk.services.ecr.model.DescribeImageReplicationStatusResponse;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsRequest;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;
import software.amazon.awssdk.services.ecr.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ecr.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ecr.model.DescribePullThroughCacheRulesRequest;
import software.amazon.awssdk.services.ecr.model.DescribePullThroughCacheRulesResponse;
import software.amazon.awssdk.services.ecr.model.DescribeRegistryRequest;
import software.amazon.awssdk.services.ecr.model.DescribeRegistryResponse;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoriesRequest;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoriesResponse;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoryCreationTemplatesRequest;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoryCreationTemplatesResponse;
import software.amazon.awssdk.services.ecr.model.GetAccountSettingRequest;
import software.amazon.awssdk.services.ecr.model.GetAccountSettingResponse;
import software.amazon.awssdk.services.ecr.model.GetAuthorizationTokenRequest;
import software.amazon.awssdk.services.ecr.model.GetAuthorizationTokenResponse;
import software.amazon.awssdk.services.ecr.model.GetDownloadUrlForLayerRequest;
import software.amazon.awssdk.services.ecr.model.GetDownloadUrlForLayerResponse;
import software.amazon.awssdk.services.ecr.model.GetLifecyclePolicyPreviewRequest;
import software.amazon.awssdk.services.ecr.model.GetLifecyclePolicyPreviewResponse;
import software.amazon.awssdk.services.ecr.model.GetLifecyclePolicyRequest;
import software.amazon.awssdk.services.ecr.model.GetLifecyclePolicyResponse;
import software.amazon.awssdk.services.ecr.model.GetRegistryPolicyRequest;
import software.amazon.awssdk.services.ecr.model.GetRegistryPolicyResponse;
import software.amazon.awssdk.services.ecr.model.GetRegistryScanningConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.GetRegistryScanningConfigurationResponse;
import software.amazon.awssdk.services.ecr.model.GetRepositoryPolicyRequest;
import software.amazon.awssdk.services.ecr.model.GetRepositoryPolicyResponse;
import software.amazon.awssdk.services.ecr.model.InitiateLayerUploadRequest;
import software.amazon.awssdk.services.ecr.model.InitiateLayerUploadResponse;
import software.amazon.awssdk.services.ecr.model.ListImagesRequest;
import software.amazon.awssdk.services.ecr.model.ListImagesResponse;
import software.amazon.awssdk.services.ecr.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ecr.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.ecr.model.PutAccountSettingRequest;
import software.amazon.awssdk.services.ecr.model.PutAccountSettingResponse;
import software.amazon.awssdk.services.ecr.model.PutImageRequest;
import software.amazon.awssdk.services.ecr.model.PutImageResponse;
import software.amazon.awssdk.services.ecr.model.PutImageScanningConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.PutImageScanningConfigurationResponse;
import software.amazon.awssdk.services.ecr.model.PutImageTagMutabilityRequest;
import software.amazon.awssdk.services.ecr.model.PutImageTagMutabilityResponse;
import software.amazon.awssdk.services.ecr.model.PutLifecyclePolicyRequest;
import software.amazon.awssdk.services.ecr.model.PutLifecyclePolicyResponse;
import software.amazon.awssdk.services.ecr.model.PutRegistryPolicyRequest;
import software.amazon.awssdk.services.ecr.model.PutRegistryPolicyResponse;
import software.amazon.awssdk.services.ecr.model.PutRegistryScanningConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.PutRegistryScanningConfigurationResponse;
import software.amazon.awssdk.services.ecr.model.PutReplicationConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.PutReplicationConfigurationResponse;
import software.amazon.awssdk.services.ecr.model.SetRepositoryPolicyRequest;
import software.amazon.awssdk.services.ecr.model.SetRepositoryPolicyResponse;
import software.amazon.awssdk.services.ecr.model.StartImageScanRequest;
import software.amazon.awssdk.services.ecr.model.StartImageScanResponse;
import software.amazon.awssdk.services.ecr.model.StartLifecyclePolicyPreviewRequest;
import software.amazon.awssdk.services.ecr.model.StartLifecyclePolicyPreviewResponse;
import software.amazon.awssdk.services.ecr.model.TagResourceRequest;
import software.amazon.awssdk.services.ecr.model.TagResourceResponse;
import software.amazon.awssdk.services.ecr.model.UntagResourceRequest;
import software.amazon.awssdk.services.ecr.model.UntagResourceResponse;
import software.amazon.awssdk.services.ecr.model.UpdatePullThroughCacheRuleRequest;
import software.amazon.awssdk.services.ecr.model.UpdatePullThroughCacheRuleResponse;
import software.amazon.awssdk.services.ecr.model.UpdateRepositoryCreationTemplateRequest;
import software.amazon.awssdk.services.ecr.model.UpdateRepositoryCreationTemplateResponse;
import software.amazon.awssdk.services.ecr.model.UploadLayerPartRequest;
import software.amazon.awssdk.services.ecr.model.UploadLayerPartResponse;
import software.amazon.awssdk.services.ecr.model.ValidatePullThroughCacheRuleRequest;
import software.amazon.awssdk.services.ecr.model.ValidatePullThroughCacheRuleResponse;
import software.amazon.awssdk.services.ecr.waiters.EcrAsyncWaiter;

/**
 * Drydock's {@link EcrAsyncClient}: one line an operation that every supported SDK has.
 *
 * <p>Generated from the SDK's interface by {@code dev.drydock.tools.ClientGenerator}; not to be edited. After a change
 * of the SDK's version, run {@code mvn -pl library test-compile exec:java -Dexec.skip=false
 * -Dexec.classpathScope=test -Dexec.mainClass=dev.drydock.tools.ClientGenerator}.
 */
@Generated("dev.drydock.tools.ClientGenerator")
@SuppressWarnings("deprecation") // Operations that AWS has deprecated still answer.
class DrydockEcrAsyncClient implements EcrAsyncClient {

    final Connection connection;

    DrydockEcrAsyncClient(Connection connection) {
        this.connection = connection;
    }

    @Override
    public CompletableFuture<BatchCheckLayerAvailabilityResponse> batchCheckLayerAvailability(
            BatchCheckLayerAvailabilityRequest request) {
        return connection.callAsync("BatchCheckLayerAvailability", request);
    }

    @Override
    public CompletableFuture<BatchDeleteImageResponse> batchDeleteImage(BatchDeleteImageRequest request) {
        return connection.callAsync("BatchDeleteImage", request);
    }

    @Override
    public CompletableFuture<BatchGetImageResponse> batchGetImage(BatchGetImageRequest request) {
        return connection.callAsync("BatchGetImage", request);
    }

    @Override
    public CompletableFuture<BatchGetRepositoryScanningConfigurationResponse> batchGetRepositoryScanningConfiguration(
            BatchGetRepositoryScanningConfigurationRequest request) {
        return connection.callAsync("BatchGetRepositoryScanningConfiguration", request);
    }

    @Override
    public CompletableFuture<CompleteLayerUploadResponse> completeLayerUpload(CompleteLayerUploadRequest request) {
        return connection.callAsync("CompleteLayerUpload", request);
    }

    @Override
    public CompletableFuture<CreatePullThroughCacheRuleResponse> createPullThroughCacheRule(
            CreatePullThroughCacheRuleRequest request) {
        return connection.callAsync("CreatePullThroughCacheRule", request);
    }

    @Override
    public CompletableFuture<CreateRepositoryResponse> createRepository(CreateRepositoryRequest request) {
        return connection.callAsync("CreateRepository", request);
    }

    @Override
    public CompletableFuture<CreateRepositoryCreationTemplateResponse> createRepositoryCreationTemplate(
            CreateRepositoryCreationTemplateRequest request) {
        return connection.callAsync("CreateRepositoryCreationTemplate", request);
    }

    @Override
    public CompletableFuture<DeleteLifecyclePolicyResponse> deleteLifecyclePolicy(
            DeleteLifecyclePolicyRequest request) {
        return connection.callAsync("DeleteLifecyclePolicy", request);
    }

    @Override
    public CompletableFuture<DeletePullThroughCacheRuleResponse> deletePullThroughCacheRule(
            DeletePullThroughCacheRuleRequest request) {
        return connection.callAsync("DeletePullThroughCacheRule", request);
    }

    @Override
    public CompletableFuture<DeleteRegistryPolicyResponse> deleteRegistryPolicy(DeleteRegistryPolicyRequest request) {
        return connection.callAsync("DeleteRegistryPolicy", request);
    }

    @Override
    public CompletableFuture<DeleteRepositoryResponse> deleteRepository(DeleteRepositoryRequest request) {
        return connection.callAsync("DeleteRepository", request);
    }

    @Override
    public CompletableFuture<DeleteRepositoryCreationTemplateResponse> deleteRepositoryCreationTemplate(
            DeleteRepositoryCreationTemplateRequest request) {
        return connection.callAsync("DeleteRepositoryCreationTemplate", request);
    }

    @Override
    public CompletableFuture<DeleteRepositoryPolicyResponse> deleteRepositoryPolicy(
            DeleteRepositoryPolicyRequest request) {
        return connection.callAsync("DeleteRepositoryPolicy", request);
    }

    @Override
    public CompletableFuture<DescribeImageReplicationStatusResponse> describeImageReplicationStatus(
            DescribeImageReplicationStatusRequest request) {
        return connection.callAsync("DescribeImageReplicationStatus", request);
    }

    @Override
    public CompletableFuture<DescribeImageScanFindingsResponse> describeImageScanFindings(
            DescribeImageScanFindingsRequest request) {
        return connection.callAsync("DescribeImageScanFindings", request);
    }

    @Override
    public CompletableFuture<DescribeImagesResponse> describeImages(DescribeImagesRequest request) {
        return connection.callAsync("DescribeImages", request);
    }

    @Override
    public CompletableFuture<DescribePullThroughCacheRulesResponse> describePullThroughCacheRules(
            DescribePullThroughCacheRulesRequest request) {
        return connection.callAsync("DescribePullThroughCacheRules", request);
    }

    @Override
    public CompletableFuture<DescribeRegistryResponse> describeRegistry(DescribeRegistryRequest request) {
        return connection.callAsync("DescribeRegistry", request);
    }

    @Override
    public CompletableFuture<DescribeRepositoriesResponse> describeRepositories(DescribeRepositoriesRequest request) {
        return connection.callAsync("DescribeRepositories", request);
    }

    @Override
    public CompletableFuture<DescribeRepositoryCreationTemplatesResponse> describeRepositoryCreationTemplates(
            DescribeRepositoryCreationTemplatesRequest request) {
        return connection.callAsync("DescribeRepositoryCreationTemplates", request);
    }

    @Override
    public CompletableFuture<GetAccountSettingResponse> getAccountSetting(GetAccountSettingRequest request) {
        return connection.callAsync("GetAccountSetting", request);
    }

    @Override
    public CompletableFuture<GetAuthorizationTokenResponse> getAuthorizationToken(
            GetAuthorizationTokenRequest request) {
        return connection.callAsync("GetAuthorizationToken", request);
    }

    @Override
    public CompletableFuture<GetDownloadUrlForLayerResponse> getDownloadUrlForLayer(
            GetDownloadUrlForLayerRequest request) {
        return connection.callAsync("GetDownloadUrlForLayer", request);
    }

    @Override
    public CompletableFuture<GetLifecyclePolicyResponse> getLifecyclePolicy(GetLifecyclePolicyRequest request) {
        return connection.callAsync("GetLifecyclePolicy", request);
    }

    @Override
    public CompletableFuture<GetLifecyclePolicyPreviewResponse> getLifecyclePolicyPreview(
            GetLifecyclePolicyPreviewRequest request) {
        return connection.callAsync("GetLifecyclePolicyPreview", request);
    }

    @Override
    public CompletableFuture<GetRegistryPolicyResponse> getRegistryPolicy(GetRegistryPolicyRequest request) {
        return connection.callAsync("GetRegistryPolicy", request);
    }

    @Override
    public CompletableFuture<GetRegistryScanningConfigurationResponse> getRegistryScanningConfiguration(
            GetRegistryScanningConfigurationRequest request) {
        return connection.callAsync("GetRegistryScanningConfiguration", request);
    }

    @Override
    public CompletableFuture<GetRepositoryPolicyResponse> getRepositoryPolicy(GetRepositoryPolicyRequest request) {
        return connection.callAsync("GetRepositoryPolicy", request);
    }

    @Override
    public CompletableFuture<InitiateLayerUploadResponse> initiateLayerUpload(InitiateLayerUploadRequest request) {
        return connection.callAsync("InitiateLayerUpload", request);
    }

    @Override
    public CompletableFuture<ListImagesResponse> listImages(ListImagesRequest request) {
        return connection.callAsync("ListImages", request);
    }

    @Override
    public CompletableFuture<ListTagsForResourceResponse> listTagsForResource(ListTagsForResourceRequest request) {
        return connection.callAsync("ListTagsForResource", request);
    }

    @Override
    public CompletableFuture<PutAccountSettingResponse> putAccountSetting(PutAccountSettingRequest request) {
        return connection.callAsync("PutAccountSetting", request);
    }

    @Override
    public CompletableFuture<PutImageResponse> putImage(PutImageRequest request) {
        return connection.callAsync("PutImage", request);
    }

    @Override
    public CompletableFuture<PutImageScanningConfigurationResponse> putImageScanningConfiguration(
            PutImageScanningConfigurationRequest request) {
        return connection.callAsync("PutImageScanningConfiguration", request);
    }

    @Override
    public CompletableFuture<PutImageTagMutabilityResponse> putImageTagMutability(
            PutImageTagMutabilityRequest request) {
        return connection.callAsync("PutImageTagMutability", request);
    }

    @Override
    public CompletableFuture<PutLifecyclePolicyResponse> putLifecyclePolicy(PutLifecyclePolicyRequest request) {
        return connection.callAsync("PutLifecyclePolicy", request);
    }

    @Override
    public CompletableFuture<PutRegistryPolicyResponse> putRegistryPolicy(PutRegistryPolicyRequest request) {
        return connection.callAsync("PutRegistryPolicy", request);
    }

    @Override
    public CompletableFuture<PutRegistryScanningConfigurationResponse> putRegistryScanningConfiguration(
            PutRegistryScanningConfigurationRequest request) {
        return connection.callAsync("PutRegistryScanningConfiguration", request);
    }

    @Override
    public CompletableFuture<PutReplicationConfigurationResponse> putReplicationConfiguration(
            PutReplicationConfigurationRequest request) {
        return connection.callAsync("PutReplicationConfiguration", request);
    }

    @Override
    public CompletableFuture<SetRepositoryPolicyResponse> setRepositoryPolicy(SetRepositoryPolicyRequest request) {
        return connection.callAsync("SetRepositoryPolicy", request);
    }

    @Override
    public CompletableFuture<StartImageScanResponse> startImageScan(StartImageScanRequest request) {
        return connection.callAsync("StartImageScan", request);
    }

    @Override
    public CompletableFuture<StartLifecyclePolicyPreviewResponse> startLifecyclePolicyPreview(
            StartLifecyclePolicyPreviewRequest request) {
        return connection.callAsync("StartLifecyclePolicyPreview", request);
    }

    @Override
    public CompletableFuture<TagResourceResponse> tagResource(TagResourceRequest request) {
        return connection.callAsync("TagResource", request);
    }

    @Override
    public CompletableFuture<UntagResourceResponse> untagResource(UntagResourceRequest request) {
        return connection.callAsync("UntagResource", request);
    }

    @Override
    public CompletableFuture<UpdatePullThroughCacheRuleResponse> updatePullThroughCacheRule(
            UpdatePullThroughCacheRuleRequest request) {
        return connection.callAsync("UpdatePullThroughCacheRule", request);
    }

    @Override
    public CompletableFuture<UpdateRepositoryCreationTemplateResponse> updateRepositoryCreationTemplate(
            UpdateRepositoryCreationTemplateRequest request) {
        return connection.callAsync("UpdateRepositoryCreationTemplate", request);
    }

    @Override
    public CompletableFuture<UploadLayerPartResponse> uploadLayerPart(UploadLayerPartRequest request) {
        return connection.callAsync("UploadLayerPart", request);
    }

    @Override
    public CompletableFuture<ValidatePullThroughCacheRuleResponse> validatePullThroughCacheRule(
            ValidatePullThroughCacheRuleRequest request) {
        return connection.callAsync("ValidatePullThroughCacheRule", request);
    }

    @Override
    public EcrAsyncWaiter waiter() {
        return DrydockEcrAsyncWaiter.over(connection);
    }

    @Override
    public EcrServiceClientConfiguration serviceClientConfiguration() {
        return Configurations.ecr(connection);
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
