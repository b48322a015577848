package dev.drydock.operation;

import org.apiguardian.api.API;

/** The operations of Amazon ECR, to name them in faults and assertions. */
@API(status = API.Status.STABLE, since = "0.1")
public enum EcrOperation implements OperationName {
    /** BatchCheckLayerAvailability. */
    BATCH_CHECK_LAYER_AVAILABILITY("BatchCheckLayerAvailability"),
    /** BatchDeleteImage. */
    BATCH_DELETE_IMAGE("BatchDeleteImage"),
    /** BatchGetImage. */
    BATCH_GET_IMAGE("BatchGetImage"),
    /** BatchGetRepositoryScanningConfiguration. */
    BATCH_GET_REPOSITORY_SCANNING_CONFIGURATION("BatchGetRepositoryScanningConfiguration"),
    /** CompleteLayerUpload. */
    COMPLETE_LAYER_UPLOAD("CompleteLayerUpload"),
    /** CreatePullThroughCacheRule. */
    CREATE_PULL_THROUGH_CACHE_RULE("CreatePullThroughCacheRule"),
    /** CreateRepository. */
    CREATE_REPOSITORY("CreateRepository"),
    /** CreateRepositoryCreationTemplate. */
    CREATE_REPOSITORY_CREATION_TEMPLATE("CreateRepositoryCreationTemplate"),
    /** DeleteLifecyclePolicy. */
    DELETE_LIFECYCLE_POLICY("DeleteLifecyclePolicy"),
    /** DeletePullThroughCacheRule. */
    DELETE_PULL_THROUGH_CACHE_RULE("DeletePullThroughCacheRule"),
    /** DeleteRegistryPolicy. */
    DELETE_REGISTRY_POLICY("DeleteRegistryPolicy"),
    /** DeleteRepository. */
    DELETE_REPOSITORY("DeleteRepository"),
    /** DeleteRepositoryCreationTemplate. */
    DELETE_REPOSITORY_CREATION_TEMPLATE("DeleteRepositoryCreationTemplate"),
    /** DeleteRepositoryPolicy. */
    DELETE_REPOSITORY_POLICY("DeleteRepositoryPolicy"),
    /** DeleteSigningConfiguration. */
    DELETE_SIGNING_CONFIGURATION("DeleteSigningConfiguration"),
    /** DeregisterPullTimeUpdateExclusion. */
    DEREGISTER_PULL_TIME_UPDATE_EXCLUSION("DeregisterPullTimeUpdateExclusion"),
    /** DescribeImageReplicationStatus. */
    DESCRIBE_IMAGE_REPLICATION_STATUS("DescribeImageReplicationStatus"),
    /** DescribeImageScanFindings. */
    DESCRIBE_IMAGE_SCAN_FINDINGS("DescribeImageScanFindings"),
    /** DescribeImageSigningStatus. */
    DESCRIBE_IMAGE_SIGNING_STATUS("DescribeImageSigningStatus"),
    /** DescribeImages. */
    DESCRIBE_IMAGES("DescribeImages"),
    /** DescribePullThroughCacheRules. */
    DESCRIBE_PULL_THROUGH_CACHE_RULES("DescribePullThroughCacheRules"),
    /** DescribeRegistry. */
    DESCRIBE_REGISTRY("DescribeRegistry"),
    /** DescribeReplicationBackfillResults. */
    DESCRIBE_REPLICATION_BACKFILL_RESULTS("DescribeReplicationBackfillResults"),
    /** DescribeRepositories. */
    DESCRIBE_REPOSITORIES("DescribeRepositories"),
    /** DescribeRepositoryCreationTemplates. */
    DESCRIBE_REPOSITORY_CREATION_TEMPLATES("DescribeRepositoryCreationTemplates"),
    /** GetAccountSetting. */
    GET_ACCOUNT_SETTING("GetAccountSetting"),
    /** GetAuthorizationToken. */
    GET_AUTHORIZATION_TOKEN("GetAuthorizationToken"),
    /** GetDownloadUrlForLayer. */
    GET_DOWNLOAD_URL_FOR_LAYER("GetDownloadUrlForLayer"),
    /** GetLifecyclePolicy. */
    GET_LIFECYCLE_POLICY("GetLifecyclePolicy"),
    /** GetLifecyclePolicyPreview. */
    GET_LIFECYCLE_POLICY_PREVIEW("GetLifecyclePolicyPreview"),
    /** GetRegistryPolicy. */
    GET_REGISTRY_POLICY("GetRegistryPolicy"),
    /** GetRegistryScanningConfiguration. */
    GET_REGISTRY_SCANNING_CONFIGURATION("GetRegistryScanningConfiguration"),
    /** GetRepositoryPolicy. */
    GET_REPOSITORY_POLICY("GetRepositoryPolicy"),
    /** GetSigningConfiguration. */
    GET_SIGNING_CONFIGURATION("GetSigningConfiguration"),
    /** InitiateLayerUpload. */
    INITIATE_LAYER_UPLOAD("InitiateLayerUpload"),
    /** ListImageReferrers. */
    LIST_IMAGE_REFERRERS("ListImageReferrers"),
    /** ListImages. */
    LIST_IMAGES("ListImages"),
    /** ListPullTimeUpdateExclusions. */
    LIST_PULL_TIME_UPDATE_EXCLUSIONS("ListPullTimeUpdateExclusions"),
    /** ListReplicationBackfills. */
    LIST_REPLICATION_BACKFILLS("ListReplicationBackfills"),
    /** ListTagsForResource. */
    LIST_TAGS_FOR_RESOURCE("ListTagsForResource"),
    /** PutAccountSetting. */
    PUT_ACCOUNT_SETTING("PutAccountSetting"),
    /** PutImage. */
    PUT_IMAGE("PutImage"),
    /** PutImageScanningConfiguration. */
    PUT_IMAGE_SCANNING_CONFIGURATION("PutImageScanningConfiguration"),
    /** PutImageTagMutability. */
    PUT_IMAGE_TAG_MUTABILITY("PutImageTagMutability"),
    /** PutLifecyclePolicy. */
    PUT_LIFECYCLE_POLICY("PutLifecyclePolicy"),
    /** PutRegistryPolicy. */
    PUT_REGISTRY_POLICY("PutRegistryPolicy"),
    /** PutRegistryScanningConfiguration. */
    PUT_REGISTRY_SCANNING_CONFIGURATION("PutRegistryScanningConfiguration"),
    /** PutReplicationConfiguration. */
    PUT_REPLICATION_CONFIGURATION("PutReplicationConfiguration"),
    /** PutSigningConfiguration. */
    PUT_SIGNING_CONFIGURATION("PutSigningConfiguration"),
    /** RegisterPullTimeUpdateExclusion. */
    REGISTER_PULL_TIME_UPDATE_EXCLUSION("RegisterPullTimeUpdateExclusion"),
    /** SetRepositoryPolicy. */
    SET_REPOSITORY_POLICY("SetRepositoryPolicy"),
    /** StartImageScan. */
    START_IMAGE_SCAN("StartImageScan"),
    /** StartLifecyclePolicyPreview. */
    START_LIFECYCLE_POLICY_PREVIEW("StartLifecyclePolicyPreview"),
    /** StartReplicationBackfill. */
    START_REPLICATION_BACKFILL("StartReplicationBackfill"),
    /** StopReplicationBackfill. */
    STOP_REPLICATION_BACKFILL("StopReplicationBackfill"),
    /** TagResource. */
    TAG_RESOURCE("TagResource"),
    /** UntagResource. */
    UNTAG_RESOURCE("UntagResource"),
    /** UpdateImageStorageClass. */
    UPDATE_IMAGE_STORAGE_CLASS("UpdateImageStorageClass"),
    /** UpdatePullThroughCacheRule. */
    UPDATE_PULL_THROUGH_CACHE_RULE("UpdatePullThroughCacheRule"),
    /** UpdateRepositoryCreationTemplate. */
    UPDATE_REPOSITORY_CREATION_TEMPLATE("UpdateRepositoryCreationTemplate"),
    /** UploadLayerPart. */
    UPLOAD_LAYER_PART("UploadLayerPart"),
    /** ValidatePullThroughCacheRule. */
    VALIDATE_PULL_THROUGH_CACHE_RULE("ValidatePullThroughCacheRule");

    private final String operation;

    EcrOperation(String operation) {
        this.operation = operation;
    }

    @Override
    public AwsService service() {
        return AwsService.ECR;
    }

    @Override
    public String operation() {
        return operation;
    }
}
