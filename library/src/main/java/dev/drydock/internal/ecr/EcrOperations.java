package dev.drydock.internal.ecr;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.ecr.cache.CacheRuleOperations;
import dev.drydock.internal.ecr.image.ImageOperations;
import dev.drydock.internal.ecr.image.ListImageReferrers;
import dev.drydock.internal.ecr.image.UpdateImageStorageClass;
import dev.drydock.internal.ecr.layer.LayerOperations;
import dev.drydock.internal.ecr.lifecycle.LifecycleOperations;
import dev.drydock.internal.ecr.lifecycle.Lifecycles;
import dev.drydock.internal.ecr.policy.RegistryPolicyOperations;
import dev.drydock.internal.ecr.policy.RepositoryPolicyOperations;
import dev.drydock.internal.ecr.registry.AuthorizationOperations;
import dev.drydock.internal.ecr.replication.BackfillOperations;
import dev.drydock.internal.ecr.replication.ReplicationOperations;
import dev.drydock.internal.ecr.repository.RepositoryOperations;
import dev.drydock.internal.ecr.repository.RepositoryTagOperations;
import dev.drydock.internal.ecr.scan.RegistryScanningOperations;
import dev.drydock.internal.ecr.scan.ScanOperations;
import dev.drydock.internal.ecr.settings.AccountSettingOperations;
import dev.drydock.internal.ecr.settings.PullTimeExclusionOperations;
import dev.drydock.internal.ecr.shape.EcrShapes;
import dev.drydock.internal.ecr.signing.SigningOperations;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.template.TemplateOperations;
import dev.drydock.internal.ecr.template.TemplateReader;
import dev.drydock.operation.AwsService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;

/** The table of simulated operations of ECR, by noun; each behind the gate of the registry that it is about. */
final class EcrOperations extends OperationTable {

    private static final Map<String, String> NOUNS = new LinkedHashMap<>();

    static {
        noun(NOUNS, "authorization", "GetAuthorizationToken");
        noun(
                NOUNS,
                "repository",
                "CreateRepository",
                "DeleteRepository",
                "DescribeRepositories",
                "PutImageTagMutability");
        noun(NOUNS, "tag", "TagResource", "UntagResource", "ListTagsForResource");
        noun(NOUNS, "image", "BatchDeleteImage", "BatchGetImage", "DescribeImages", "ListImages", "PutImage");
        noun(
                NOUNS,
                "lifecycle policy",
                "PutLifecyclePolicy",
                "GetLifecyclePolicy",
                "DeleteLifecyclePolicy",
                "StartLifecyclePolicyPreview",
                "GetLifecyclePolicyPreview");
        noun(NOUNS, "scan", "PutImageScanningConfiguration", "StartImageScan", "DescribeImageScanFindings");
        noun(
                NOUNS,
                "layer",
                "BatchCheckLayerAvailability",
                "CompleteLayerUpload",
                "GetDownloadUrlForLayer",
                "InitiateLayerUpload",
                "UploadLayerPart");
        noun(NOUNS, "repository policy", "SetRepositoryPolicy", "GetRepositoryPolicy", "DeleteRepositoryPolicy");
        // Older SDKs lack some of these: each noun is made when it is asked for, which nobody can with such an SDK.
        noun(NOUNS, "referrer", "ListImageReferrers");
        noun(NOUNS, "storage class", "UpdateImageStorageClass");
        noun(
                NOUNS,
                "scanning configuration",
                "GetRegistryScanningConfiguration",
                "PutRegistryScanningConfiguration",
                "BatchGetRepositoryScanningConfiguration");
        noun(NOUNS, "account setting", "GetAccountSetting", "PutAccountSetting");
        noun(
                NOUNS,
                "exclusion",
                "RegisterPullTimeUpdateExclusion",
                "DeregisterPullTimeUpdateExclusion",
                "ListPullTimeUpdateExclusions");
        noun(NOUNS, "replication", "DescribeRegistry", "PutReplicationConfiguration", "DescribeImageReplicationStatus");
        noun(
                NOUNS,
                "backfill",
                "StartReplicationBackfill",
                "StopReplicationBackfill",
                "DescribeReplicationBackfillResults",
                "ListReplicationBackfills");
        noun(
                NOUNS,
                "template",
                "CreateRepositoryCreationTemplate",
                "UpdateRepositoryCreationTemplate",
                "DeleteRepositoryCreationTemplate",
                "DescribeRepositoryCreationTemplates");
        noun(
                NOUNS,
                "cache rule",
                "CreatePullThroughCacheRule",
                "UpdatePullThroughCacheRule",
                "DeletePullThroughCacheRule",
                "DescribePullThroughCacheRules",
                "ValidatePullThroughCacheRule");
        noun(
                NOUNS,
                "signing",
                "PutSigningConfiguration",
                "GetSigningConfiguration",
                "DeleteSigningConfiguration",
                "DescribeImageSigningStatus");
        noun(NOUNS, "registry policy", "PutRegistryPolicy", "GetRegistryPolicy", "DeleteRegistryPolicy");
    }

    private final EcrRegion region;
    private final EcrStore store;
    private final RegistryGate gate;

    EcrOperations(EcrRegion region, RegistryGate gate) {
        super(AwsService.ECR, NOUNS);
        this.region = region;
        this.store = region.store;
        this.gate = gate;
    }

    @Override
    protected ExceptionTable exceptions() {
        return EcrExceptions.TABLE;
    }

    @Override
    protected SdkRequest check(String operation, SdkRequest request) {
        return EcrShapes.check(operation, request);
    }

    @Override
    protected List<Operation<?, ?>> make(String noun, String operation) {
        List<Operation<?, ?>> guarded = new ArrayList<>();
        for (Operation<?, ?> each : unguarded(noun)) {
            guarded.add(gate.guarding(each));
        }
        return guarded;
    }

    private List<Operation<?, ?>> unguarded(String noun) {
        return switch (noun) {
            case "authorization" -> new AuthorizationOperations(store).operations();
            case "repository" -> new RepositoryOperations(store, region.lifecycles()::forget).operations();
            case "tag" -> new RepositoryTagOperations(store).operations();
            case "image" -> new ImageOperations(store, region.settings, region.pushes(), region.cache()).operations();
            case "referrer" -> new ListImageReferrers(store).operations();
            case "storage class" -> new UpdateImageStorageClass(store, region.archive()).operations();
            case "lifecycle policy" -> new LifecycleOperations(store, region.lifecycles()).operations();
            case "scan" -> new ScanOperations(store, region.scans()).operations();
            case "scanning configuration" ->
                new RegistryScanningOperations(store, region.scanning, region.scans()).operations();
            case "layer" -> new LayerOperations(store, region.timings).operations();
            case "repository policy" -> new RepositoryPolicyOperations(store, region.access).operations();
            case "registry policy" -> new RegistryPolicyOperations(store, region.access).operations();
            default -> ofRegistry(noun);
        };
    }

    private List<Operation<?, ?>> ofRegistry(String noun) {
        return switch (noun) {
            case "account setting" -> new AccountSettingOperations(region.settings).operations();
            case "exclusion" -> new PullTimeExclusionOperations(region.settings).operations();
            case "replication" -> new ReplicationOperations(store, region.replicationRules).operations();
            case "backfill" ->
                new BackfillOperations(store, region.replicationRules, region.backfillStore, region.backfills())
                        .operations();
            case "template" ->
                new TemplateOperations(store, region.templates, new TemplateReader(Lifecycles::check)).operations();
            case "cache rule" -> new CacheRuleOperations(store, region.cacheRules, region.secrets).operations();
            case "signing" -> new SigningOperations(store, region.signingRules).operations();
            default -> throw new IllegalArgumentException("ECR has no " + noun);
        };
    }
}
