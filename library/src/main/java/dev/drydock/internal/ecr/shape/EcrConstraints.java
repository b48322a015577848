package dev.drydock.internal.ecr.shape;

import javax.annotation.processing.Generated;

/**
 * What the API model of Amazon Ecr requires of requests, for the members the SDK has.
 *
 * <p>Generated: the Javadoc of {@code dev.drydock.tools.ConstraintTableGenerator} has the command and the grammar.
 */
@Generated("dev.drydock.tools.ConstraintTableGenerator")
final class EcrConstraints {

    private EcrConstraints() {}

    static final String TABLE = """
operation BatchCheckLayerAvailability BatchCheckLayerAvailabilityRequest
operation BatchDeleteImage BatchDeleteImageRequest
operation BatchGetImage BatchGetImageRequest
operation BatchGetRepositoryScanningConfiguration BatchGetRepositoryScanningConfigurationRequest
operation CompleteLayerUpload CompleteLayerUploadRequest
operation CreatePullThroughCacheRule CreatePullThroughCacheRuleRequest
operation CreateRepository CreateRepositoryRequest
operation CreateRepositoryCreationTemplate CreateRepositoryCreationTemplateRequest
operation DeleteLifecyclePolicy DeleteLifecyclePolicyRequest
operation DeletePullThroughCacheRule DeletePullThroughCacheRuleRequest
operation DeleteRegistryPolicy -
operation DeleteRepository DeleteRepositoryRequest
operation DeleteRepositoryCreationTemplate DeleteRepositoryCreationTemplateRequest
operation DeleteRepositoryPolicy DeleteRepositoryPolicyRequest
operation DeleteSigningConfiguration - ValidationException
operation DeregisterPullTimeUpdateExclusion DeregisterPullTimeUpdateExclusionRequest
operation DescribeImageReplicationStatus DescribeImageReplicationStatusRequest
operation DescribeImageScanFindings DescribeImageScanFindingsRequest
operation DescribeImageSigningStatus DescribeImageSigningStatusRequest
operation DescribeImages DescribeImagesRequest
operation DescribePullThroughCacheRules DescribePullThroughCacheRulesRequest
operation DescribeRegistry -
operation DescribeReplicationBackfillResults DescribeReplicationBackfillResultsRequest
operation DescribeRepositories DescribeRepositoriesRequest
operation DescribeRepositoryCreationTemplates DescribeRepositoryCreationTemplatesRequest
operation GetAccountSetting GetAccountSettingRequest
operation GetAuthorizationToken GetAuthorizationTokenRequest
operation GetDownloadUrlForLayer GetDownloadUrlForLayerRequest
operation GetLifecyclePolicy GetLifecyclePolicyRequest
operation GetLifecyclePolicyPreview GetLifecyclePolicyPreviewRequest
operation GetRegistryPolicy -
operation GetRegistryScanningConfiguration -
operation GetRepositoryPolicy GetRepositoryPolicyRequest
operation GetSigningConfiguration -
operation InitiateLayerUpload InitiateLayerUploadRequest
operation ListImageReferrers ListImageReferrersRequest
operation ListImages ListImagesRequest
operation ListPullTimeUpdateExclusions ListPullTimeUpdateExclusionsRequest
operation ListReplicationBackfills ListReplicationBackfillsRequest
operation ListTagsForResource ListTagsForResourceRequest
operation PutAccountSetting PutAccountSettingRequest
operation PutImage PutImageRequest
operation PutImageScanningConfiguration PutImageScanningConfigurationRequest
operation PutImageTagMutability PutImageTagMutabilityRequest
operation PutLifecyclePolicy PutLifecyclePolicyRequest
operation PutRegistryPolicy PutRegistryPolicyRequest
operation PutRegistryScanningConfiguration PutRegistryScanningConfigurationRequest
operation PutReplicationConfiguration PutReplicationConfigurationRequest
operation PutSigningConfiguration PutSigningConfigurationRequest
operation RegisterPullTimeUpdateExclusion RegisterPullTimeUpdateExclusionRequest
operation SetRepositoryPolicy SetRepositoryPolicyRequest
operation StartImageScan StartImageScanRequest
operation StartLifecyclePolicyPreview StartLifecyclePolicyPreviewRequest
operation StartReplicationBackfill StartReplicationBackfillRequest
operation StopReplicationBackfill StopReplicationBackfillRequest
operation TagResource TagResourceRequest
operation UntagResource UntagResourceRequest
operation UpdateImageStorageClass UpdateImageStorageClassRequest
operation UpdatePullThroughCacheRule UpdatePullThroughCacheRuleRequest
operation UpdateRepositoryCreationTemplate UpdateRepositoryCreationTemplateRequest
operation UploadLayerPart UploadLayerPartRequest
operation ValidatePullThroughCacheRule ValidatePullThroughCacheRuleRequest
string AccountSettingName 1..64 -
string ArtifactStatusFilter - ACTIVE,ARCHIVED,ACTIVATING,ANY
string ArtifactType 1..255 -
list ArtifactTypeList ..5 ArtifactType
struct BatchCheckLayerAvailabilityRequest
 registryId RegistryId
 repositoryName! RepositoryName
 layerDigests! BatchedOperationLayerDigestList
struct BatchDeleteImageRequest
 registryId RegistryId
 repositoryName! RepositoryName
 imageIds! ImageIdentifierList
struct BatchGetImageRequest
 registryId RegistryId
 repositoryName! RepositoryName
 imageIds! ImageIdentifierList
 acceptedMediaTypes MediaTypeList
struct BatchGetRepositoryScanningConfigurationRequest
 repositoryNames! ScanningConfigurationRepositoryNameList
string BatchedOperationLayerDigest ..1000 -
list BatchedOperationLayerDigestList 1..100 BatchedOperationLayerDigest
struct CompleteLayerUploadRequest
 registryId RegistryId
 repositoryName! RepositoryName
 uploadId! UploadId
 layerDigests! LayerDigestList
struct CreatePullThroughCacheRuleRequest
 ecrRepositoryPrefix! PullThroughCacheRuleRepositoryPrefix
 upstreamRegistryUrl! -
 registryId RegistryId
 upstreamRegistry UpstreamRegistry
 credentialArn CredentialArn
 customRoleArn CustomRoleArn
 upstreamRepositoryPrefix PullThroughCacheRuleRepositoryPrefix
struct CreateRepositoryCreationTemplateRequest
 prefix! Prefix
 description RepositoryTemplateDescription
 encryptionConfiguration EncryptionConfigurationForRepositoryCreationTemplate
 resourceTags TagList
 imageTagMutability ImageTagMutability
 imageTagMutabilityExclusionFilters ImageTagMutabilityExclusionFilters
 repositoryPolicy RepositoryPolicyText
 lifecyclePolicy LifecyclePolicyTextForRepositoryCreationTemplate
 appliedFor! RCTAppliedForList
 customRoleArn CustomRoleArn
struct CreateRepositoryRequest
 registryId RegistryId
 repositoryName! RepositoryName
 tags TagList
 imageTagMutability ImageTagMutability
 imageTagMutabilityExclusionFilters ImageTagMutabilityExclusionFilters
 encryptionConfiguration EncryptionConfiguration
string CredentialArn 50..612 - ^arn:aws(-\\w+)*:secretsmanager:[a-zA-Z0-9-:]+:secret:ecr\\-pullthroughcache\\/[a-zA-Z0-9\\/_+=.@-]+$
string CustomRoleArn ..2048 -
struct DeleteLifecyclePolicyRequest
 registryId RegistryId
 repositoryName! RepositoryName
struct DeletePullThroughCacheRuleRequest
 ecrRepositoryPrefix! PullThroughCacheRuleRepositoryPrefix
 registryId RegistryId
struct DeleteRepositoryCreationTemplateRequest
 prefix! Prefix
struct DeleteRepositoryPolicyRequest
 registryId RegistryId
 repositoryName! RepositoryName
struct DeleteRepositoryRequest
 registryId RegistryId
 repositoryName! RepositoryName
struct DeregisterPullTimeUpdateExclusionRequest
 principalArn! PrincipalArn
struct DescribeImageReplicationStatusRequest
 repositoryName! RepositoryName
 imageId! ImageIdentifier
 registryId RegistryId
struct DescribeImageScanFindingsRequest
 registryId RegistryId
 repositoryName! RepositoryName
 imageId! ImageIdentifier
 maxResults MaxResults
struct DescribeImageSigningStatusRequest
 repositoryName! RepositoryName
 imageId! ImageIdentifier
 registryId RegistryId
struct DescribeImagesFilter
 tagStatus TagStatus
 imageStatus ImageStatusFilter
struct DescribeImagesRequest
 registryId RegistryId
 repositoryName! RepositoryName
 imageIds ImageIdentifierList
 maxResults MaxResults
 filter DescribeImagesFilter
struct DescribePullThroughCacheRulesRequest
 registryId RegistryId
 ecrRepositoryPrefixes PullThroughCacheRuleRepositoryPrefixList
 maxResults MaxResults
struct DescribeReplicationBackfillResultsRequest
 registryId RegistryId
 replicationBackfillId! -
 resultStatusFilter ReplicationBackfillResultStatus
 maxResults MaxResults
struct DescribeRepositoriesRequest
 registryId RegistryId
 repositoryNames RepositoryNameList
 maxResults MaxResults
struct DescribeRepositoryCreationTemplatesRequest
 prefixes PrefixList
 maxResults MaxResults
struct EncryptionConfiguration
 encryptionType! EncryptionType
 kmsKey KmsKey
struct EncryptionConfigurationForRepositoryCreationTemplate
 encryptionType! EncryptionType
 kmsKey KmsKeyForRepositoryCreationTemplate
string EncryptionType - AES256,KMS,KMS_DSSE
number FiftyMaxResults 1..50
struct GetAccountSettingRequest
 name! AccountSettingName
list GetAuthorizationTokenRegistryIdList 1..10 RegistryId
struct GetAuthorizationTokenRequest
 registryIds GetAuthorizationTokenRegistryIdList
struct GetDownloadUrlForLayerRequest
 registryId RegistryId
 repositoryName! RepositoryName
 layerDigest! LayerDigest
struct GetLifecyclePolicyPreviewRequest
 registryId RegistryId
 repositoryName! RepositoryName
 imageIds ImageIdentifierList
 maxResults LifecyclePreviewMaxResults
 filter LifecyclePolicyPreviewFilter
struct GetLifecyclePolicyRequest
 registryId RegistryId
 repositoryName! RepositoryName
struct GetRepositoryPolicyRequest
 registryId RegistryId
 repositoryName! RepositoryName
struct ImageIdentifier
 imageTag ImageTag
list ImageIdentifierList 1..100 ImageIdentifier
string ImageManifest 1..4194304 -
string ImageStatusFilter - ACTIVE,ARCHIVED,ACTIVATING,ANY
string ImageTag 1..300 -
string ImageTagMutability - MUTABLE,IMMUTABLE,IMMUTABLE_WITH_EXCLUSION,MUTABLE_WITH_EXCLUSION
struct ImageTagMutabilityExclusionFilter
 filterType! ImageTagMutabilityExclusionFilterType
 filter! ImageTagMutabilityExclusionFilterValue
string ImageTagMutabilityExclusionFilterType - WILDCARD
string ImageTagMutabilityExclusionFilterValue 1..128 - ^[0-9a-zA-Z._*-]{1,128}$
list ImageTagMutabilityExclusionFilters 1..5 ImageTagMutabilityExclusionFilter
struct InitiateLayerUploadRequest
 registryId RegistryId
 repositoryName! RepositoryName
string KmsKey 1..2048 -
string KmsKeyForRepositoryCreationTemplate ..2048 - ^$|arn:aws[a-z0-9-]*:kms:[a-z0-9-]+:[0-9]{12}:key\\/[a-z0-9-]+
string LayerDigest - - [a-zA-Z0-9-_+.]+:[a-fA-F0-9]+
list LayerDigestList 1..100 LayerDigest
blob LayerPartBlob ..20971520
struct LifecyclePolicyPreviewFilter
 tagStatus TagStatus
string LifecyclePolicyText 100..30720 -
string LifecyclePolicyTextForRepositoryCreationTemplate ..30720 -
number LifecyclePreviewMaxResults 1..100
struct ListImageReferrersFilter
 artifactTypes ArtifactTypeList
 artifactStatus ArtifactStatusFilter
struct ListImageReferrersRequest
 registryId RegistryId
 repositoryName! RepositoryName
 subjectId! SubjectIdentifier
 filter ListImageReferrersFilter
 maxResults FiftyMaxResults
struct ListImagesFilter
 tagStatus TagStatus
 imageStatus ImageStatusFilter
struct ListImagesRequest
 registryId RegistryId
 repositoryName! RepositoryName
 maxResults MaxResults
 filter ListImagesFilter
struct ListPullTimeUpdateExclusionsRequest
 maxResults MaxResults
struct ListReplicationBackfillsRequest
 registryId RegistryId
 maxResults MaxResults
struct ListTagsForResourceRequest
 resourceArn! -
number MaxResults 1..1000
list MediaTypeList 1..100 -
number PartSize 0..
string Prefix 1..256 - ^([a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*\\/?|ROOT)$
list PrefixList - Prefix
string PrincipalArn ..200 - ^arn:aws(-[a-z]+)*:iam::[0-9]{12}:(role|user)/[\\w+=,.@-]+(/[\\w+=,.@-]+)*$
string PullThroughCacheRuleRepositoryPrefix 2..30 - ^([a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*\\/?|ROOT)$
list PullThroughCacheRuleRepositoryPrefixList 1..100 PullThroughCacheRuleRepositoryPrefix
struct PutAccountSettingRequest
 name! AccountSettingName
 value! -
struct PutImageRequest
 registryId RegistryId
 repositoryName! RepositoryName
 imageManifest! ImageManifest
 imageTag ImageTag
struct PutImageScanningConfigurationRequest
 registryId RegistryId
 repositoryName! RepositoryName
 imageScanningConfiguration! -
struct PutImageTagMutabilityRequest
 registryId RegistryId
 repositoryName! RepositoryName
 imageTagMutability! ImageTagMutability
 imageTagMutabilityExclusionFilters ImageTagMutabilityExclusionFilters
struct PutLifecyclePolicyRequest
 registryId RegistryId
 repositoryName! RepositoryName
 lifecyclePolicyText! LifecyclePolicyText
struct PutRegistryPolicyRequest
 policyText! RegistryPolicyText
struct PutRegistryScanningConfigurationRequest
 scanType ScanType
 rules RegistryScanningRuleList
struct PutReplicationConfigurationRequest
 replicationConfiguration! ReplicationConfiguration
struct PutSigningConfigurationRequest
 signingConfiguration! SigningConfiguration
string RCTAppliedFor - REPLICATION,PULL_THROUGH_CACHE,CREATE_ON_PUSH
list RCTAppliedForList - RCTAppliedFor
string Region 2..25 - [0-9a-z-]{2,25}
struct RegisterPullTimeUpdateExclusionRequest
 principalArn! PrincipalArn
string RegistryId - - [0-9]{12}
string RegistryPolicyText ..10240 -
struct RegistryScanningRule
 scanFrequency! ScanFrequency
 repositoryFilters! ScanningRepositoryFilterList
list RegistryScanningRuleList ..2 RegistryScanningRule
string ReplicationBackfillResultStatus - COMPLETE,FAILED
struct ReplicationConfiguration
 rules! ReplicationRuleList
struct ReplicationDestination
 region! Region
 registryId! RegistryId
list ReplicationDestinationList ..100 ReplicationDestination
struct ReplicationRule
 destinations! ReplicationDestinationList
 repositoryFilters RepositoryFilterList
list ReplicationRuleList ..25 ReplicationRule
struct RepositoryFilter
 filter! RepositoryFilterValue
 filterType! RepositoryFilterType
list RepositoryFilterList 1..100 RepositoryFilter
string RepositoryFilterType - PREFIX_MATCH
string RepositoryFilterValue 2..256 - ^(?:[a-z0-9]+(?:[._-][a-z0-9]*)*/)*[a-z0-9]*(?:[._-][a-z0-9]*)*$
string RepositoryName 2..256 - [a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*
list RepositoryNameList 1..100 RepositoryName
string RepositoryPolicyText ..10240 -
string RepositoryTemplateDescription ..256 -
string ScanFrequency - SCAN_ON_PUSH,CONTINUOUS_SCAN,MANUAL
string ScanType - BASIC,ENHANCED
list ScanningConfigurationRepositoryNameList 1..25 RepositoryName
struct ScanningRepositoryFilter
 filter! ScanningRepositoryFilterValue
 filterType! ScanningRepositoryFilterType
list ScanningRepositoryFilterList ..100 ScanningRepositoryFilter
string ScanningRepositoryFilterType - WILDCARD
string ScanningRepositoryFilterValue 1..255 - ^[a-z0-9*](?:[._\\-/a-z0-9*]?[a-z0-9*]+)*$
struct SetRepositoryPolicyRequest
 registryId RegistryId
 repositoryName! RepositoryName
 policyText! RepositoryPolicyText
struct SigningConfiguration
 rules! SigningRuleList
string SigningProfileArn ..200 - ^arn:aws(-[a-z]+)*:signer:[a-z0-9-]+:[0-9]{12}:\\/signing-profiles\\/[a-zA-Z0-9_]{2,}$
struct SigningRepositoryFilter
 filter! SigningRepositoryFilterValue
 filterType! SigningRepositoryFilterType
list SigningRepositoryFilterList 1..100 SigningRepositoryFilter
string SigningRepositoryFilterType - WILDCARD_MATCH
string SigningRepositoryFilterValue 1..256 - ^(?:[a-z0-9*]+(?:[._-][a-z0-9*]+)*/)*[a-z0-9*]+(?:[._-][a-z0-9*]+)*$
struct SigningRule
 signingProfileArn! SigningProfileArn
 repositoryFilters SigningRepositoryFilterList
list SigningRuleList ..10 SigningRule
struct StartImageScanRequest
 registryId RegistryId
 repositoryName! RepositoryName
 imageId! ImageIdentifier
struct StartLifecyclePolicyPreviewRequest
 registryId RegistryId
 repositoryName! RepositoryName
 lifecyclePolicyText LifecyclePolicyText
struct StartReplicationBackfillRequest
 registryId RegistryId
 destination! ReplicationDestination
struct StopReplicationBackfillRequest
 registryId RegistryId
 replicationBackfillId! -
struct SubjectIdentifier
 imageDigest! -
struct Tag
 Key! -
 Value! -
list TagList - Tag
struct TagResourceRequest
 resourceArn! -
 tags! TagList
string TagStatus - TAGGED,UNTAGGED,ANY
string TargetStorageClass - STANDARD,ARCHIVE
struct UntagResourceRequest
 resourceArn! -
 tagKeys! -
struct UpdateImageStorageClassRequest
 registryId RegistryId
 repositoryName! RepositoryName
 imageId! ImageIdentifier
 targetStorageClass! TargetStorageClass
struct UpdatePullThroughCacheRuleRequest
 registryId RegistryId
 ecrRepositoryPrefix! PullThroughCacheRuleRepositoryPrefix
 credentialArn CredentialArn
 customRoleArn CustomRoleArn
struct UpdateRepositoryCreationTemplateRequest
 prefix! Prefix
 description RepositoryTemplateDescription
 encryptionConfiguration EncryptionConfigurationForRepositoryCreationTemplate
 resourceTags TagList
 imageTagMutability ImageTagMutability
 imageTagMutabilityExclusionFilters ImageTagMutabilityExclusionFilters
 repositoryPolicy RepositoryPolicyText
 lifecyclePolicy LifecyclePolicyTextForRepositoryCreationTemplate
 appliedFor RCTAppliedForList
 customRoleArn CustomRoleArn
string UploadId - - [0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}
struct UploadLayerPartRequest
 registryId RegistryId
 repositoryName! RepositoryName
 uploadId! UploadId
 partFirstByte! PartSize
 partLastByte! PartSize
 layerPartBlob! LayerPartBlob
string UpstreamRegistry - ecr,ecr-public,quay,k8s,docker-hub,github-container-registry,azure-container-registry,gitlab-container-registry,chainguard
struct ValidatePullThroughCacheRuleRequest
 ecrRepositoryPrefix! PullThroughCacheRuleRepositoryPrefix
 registryId RegistryId
""";
}
