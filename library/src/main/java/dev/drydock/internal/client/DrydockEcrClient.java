package dev.drydock.internal.client;

import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.ecr.EcrClient;
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
import software.amazon.awssdk.services.ecr.waiters.EcrWaiter;

/**
 * Drydock's {@link EcrClient}: one line an operation that every supported SDK has.
 *
 * <p>Generated from the SDK's interface by {@code dev.drydock.tools.ClientGenerator}; not to be edited. After a change
 * of the SDK's version, run {@code mvn -pl library test-compile exec:java -Dexec.skip=false
 * -Dexec.classpathScope=test -Dexec.mainClass=dev.drydock.tools.ClientGenerator}.
 */
@Generated("dev.drydock.tools.ClientGenerator")
@SuppressWarnings("deprecation") // Operations that AWS has deprecated still answer.
class DrydockEcrClient implements EcrClient {

    final Connection connection;

    DrydockEcrClient(Connection connection) {
        this.connection = connection;
    }

    @Override
    public BatchCheckLayerAvailabilityResponse batchCheckLayerAvailability(BatchCheckLayerAvailabilityRequest request) {
        return connection.call("BatchCheckLayerAvailability", request);
    }

    @Override
    public BatchDeleteImageResponse batchDeleteImage(BatchDeleteImageRequest request) {
        return connection.call("BatchDeleteImage", request);
    }

    @Override
    public BatchGetImageResponse batchGetImage(BatchGetImageRequest request) {
        return connection.call("BatchGetImage", request);
    }

    @Override
    public BatchGetRepositoryScanningConfigurationResponse batchGetRepositoryScanningConfiguration(
            BatchGetRepositoryScanningConfigurationRequest request) {
        return connection.call("BatchGetRepositoryScanningConfiguration", request);
    }

    @Override
    public CompleteLayerUploadResponse completeLayerUpload(CompleteLayerUploadRequest request) {
        return connection.call("CompleteLayerUpload", request);
    }

    @Override
    public CreatePullThroughCacheRuleResponse createPullThroughCacheRule(CreatePullThroughCacheRuleRequest request) {
        return connection.call("CreatePullThroughCacheRule", request);
    }

    @Override
    public CreateRepositoryResponse createRepository(CreateRepositoryRequest request) {
        return connection.call("CreateRepository", request);
    }

    @Override
    public CreateRepositoryCreationTemplateResponse createRepositoryCreationTemplate(
            CreateRepositoryCreationTemplateRequest request) {
        return connection.call("CreateRepositoryCreationTemplate", request);
    }

    @Override
    public DeleteLifecyclePolicyResponse deleteLifecyclePolicy(DeleteLifecyclePolicyRequest request) {
        return connection.call("DeleteLifecyclePolicy", request);
    }

    @Override
    public DeletePullThroughCacheRuleResponse deletePullThroughCacheRule(DeletePullThroughCacheRuleRequest request) {
        return connection.call("DeletePullThroughCacheRule", request);
    }

    @Override
    public DeleteRegistryPolicyResponse deleteRegistryPolicy(DeleteRegistryPolicyRequest request) {
        return connection.call("DeleteRegistryPolicy", request);
    }

    @Override
    public DeleteRepositoryResponse deleteRepository(DeleteRepositoryRequest request) {
        return connection.call("DeleteRepository", request);
    }

    @Override
    public DeleteRepositoryCreationTemplateResponse deleteRepositoryCreationTemplate(
            DeleteRepositoryCreationTemplateRequest request) {
        return connection.call("DeleteRepositoryCreationTemplate", request);
    }

    @Override
    public DeleteRepositoryPolicyResponse deleteRepositoryPolicy(DeleteRepositoryPolicyRequest request) {
        return connection.call("DeleteRepositoryPolicy", request);
    }

    @Override
    public DescribeImageReplicationStatusResponse describeImageReplicationStatus(
            DescribeImageReplicationStatusRequest request) {
        return connection.call("DescribeImageReplicationStatus", request);
    }

    @Override
    public DescribeImageScanFindingsResponse describeImageScanFindings(DescribeImageScanFindingsRequest request) {
        return connection.call("DescribeImageScanFindings", request);
    }

    @Override
    public DescribeImagesResponse describeImages(DescribeImagesRequest request) {
        return connection.call("DescribeImages", request);
    }

    @Override
    public DescribePullThroughCacheRulesResponse describePullThroughCacheRules(
            DescribePullThroughCacheRulesRequest request) {
        return connection.call("DescribePullThroughCacheRules", request);
    }

    @Override
    public DescribeRegistryResponse describeRegistry(DescribeRegistryRequest request) {
        return connection.call("DescribeRegistry", request);
    }

    @Override
    public DescribeRepositoriesResponse describeRepositories(DescribeRepositoriesRequest request) {
        return connection.call("DescribeRepositories", request);
    }

    @Override
    public DescribeRepositoryCreationTemplatesResponse describeRepositoryCreationTemplates(
            DescribeRepositoryCreationTemplatesRequest request) {
        return connection.call("DescribeRepositoryCreationTemplates", request);
    }

    @Override
    public GetAccountSettingResponse getAccountSetting(GetAccountSettingRequest request) {
        return connection.call("GetAccountSetting", request);
    }

    @Override
    public GetAuthorizationTokenResponse getAuthorizationToken(GetAuthorizationTokenRequest request) {
        return connection.call("GetAuthorizationToken", request);
    }

    @Override
    public GetDownloadUrlForLayerResponse getDownloadUrlForLayer(GetDownloadUrlForLayerRequest request) {
        return connection.call("GetDownloadUrlForLayer", request);
    }

    @Override
    public GetLifecyclePolicyResponse getLifecyclePolicy(GetLifecyclePolicyRequest request) {
        return connection.call("GetLifecyclePolicy", request);
    }

    @Override
    public GetLifecyclePolicyPreviewResponse getLifecyclePolicyPreview(GetLifecyclePolicyPreviewRequest request) {
        return connection.call("GetLifecyclePolicyPreview", request);
    }

    @Override
    public GetRegistryPolicyResponse getRegistryPolicy(GetRegistryPolicyRequest request) {
        return connection.call("GetRegistryPolicy", request);
    }

    @Override
    public GetRegistryScanningConfigurationResponse getRegistryScanningConfiguration(
            GetRegistryScanningConfigurationRequest request) {
        return connection.call("GetRegistryScanningConfiguration", request);
    }

    @Override
    public GetRepositoryPolicyResponse getRepositoryPolicy(GetRepositoryPolicyRequest request) {
        return connection.call("GetRepositoryPolicy", request);
    }

    @Override
    public InitiateLayerUploadResponse initiateLayerUpload(InitiateLayerUploadRequest request) {
        return connection.call("InitiateLayerUpload", request);
    }

    @Override
    public ListImagesResponse listImages(ListImagesRequest request) {
        return connection.call("ListImages", request);
    }

    @Override
    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        return connection.call("ListTagsForResource", request);
    }

    @Override
    public PutAccountSettingResponse putAccountSetting(PutAccountSettingRequest request) {
        return connection.call("PutAccountSetting", request);
    }

    @Override
    public PutImageResponse putImage(PutImageRequest request) {
        return connection.call("PutImage", request);
    }

    @Override
    public PutImageScanningConfigurationResponse putImageScanningConfiguration(
            PutImageScanningConfigurationRequest request) {
        return connection.call("PutImageScanningConfiguration", request);
    }

    @Override
    public PutImageTagMutabilityResponse putImageTagMutability(PutImageTagMutabilityRequest request) {
        return connection.call("PutImageTagMutability", request);
    }

    @Override
    public PutLifecyclePolicyResponse putLifecyclePolicy(PutLifecyclePolicyRequest request) {
        return connection.call("PutLifecyclePolicy", request);
    }

    @Override
    public PutRegistryPolicyResponse putRegistryPolicy(PutRegistryPolicyRequest request) {
        return connection.call("PutRegistryPolicy", request);
    }

    @Override
    public PutRegistryScanningConfigurationResponse putRegistryScanningConfiguration(
            PutRegistryScanningConfigurationRequest request) {
        return connection.call("PutRegistryScanningConfiguration", request);
    }

    @Override
    public PutReplicationConfigurationResponse putReplicationConfiguration(PutReplicationConfigurationRequest request) {
        return connection.call("PutReplicationConfiguration", request);
    }

    @Override
    public SetRepositoryPolicyResponse setRepositoryPolicy(SetRepositoryPolicyRequest request) {
        return connection.call("SetRepositoryPolicy", request);
    }

    @Override
    public StartImageScanResponse startImageScan(StartImageScanRequest request) {
        return connection.call("StartImageScan", request);
    }

    @Override
    public StartLifecyclePolicyPreviewResponse startLifecyclePolicyPreview(StartLifecyclePolicyPreviewRequest request) {
        return connection.call("StartLifecyclePolicyPreview", request);
    }

    @Override
    public TagResourceResponse tagResource(TagResourceRequest request) {
        return connection.call("TagResource", request);
    }

    @Override
    public UntagResourceResponse untagResource(UntagResourceRequest request) {
        return connection.call("UntagResource", request);
    }

    @Override
    public UpdatePullThroughCacheRuleResponse updatePullThroughCacheRule(UpdatePullThroughCacheRuleRequest request) {
        return connection.call("UpdatePullThroughCacheRule", request);
    }

    @Override
    public UpdateRepositoryCreationTemplateResponse updateRepositoryCreationTemplate(
            UpdateRepositoryCreationTemplateRequest request) {
        return connection.call("UpdateRepositoryCreationTemplate", request);
    }

    @Override
    public UploadLayerPartResponse uploadLayerPart(UploadLayerPartRequest request) {
        return connection.call("UploadLayerPart", request);
    }

    @Override
    public ValidatePullThroughCacheRuleResponse validatePullThroughCacheRule(
            ValidatePullThroughCacheRuleRequest request) {
        return connection.call("ValidatePullThroughCacheRule", request);
    }

    @Override
    public EcrWaiter waiter() {
        return DrydockEcrWaiter.over(connection);
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
