package dev.drydock.internal.ecr;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.ecr.image.ImageOperations;
import dev.drydock.internal.ecr.layer.LayerOperations;
import dev.drydock.internal.ecr.lifecycle.LifecycleOperations;
import dev.drydock.internal.ecr.policy.RegistryAccess;
import dev.drydock.internal.ecr.policy.RegistryPolicyOperations;
import dev.drydock.internal.ecr.policy.RepositoryPolicyOperations;
import dev.drydock.internal.ecr.registry.AuthorizationOperations;
import dev.drydock.internal.ecr.repository.RepositoryOperations;
import dev.drydock.internal.ecr.repository.RepositoryTagOperations;
import dev.drydock.internal.ecr.scan.ScanOperations;
import dev.drydock.internal.ecr.shape.EcrShapes;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.operation.AwsService;
import dev.drydock.time.Timings;
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
        noun(NOUNS, "registry policy", "PutRegistryPolicy", "GetRegistryPolicy", "DeleteRegistryPolicy");
    }

    private final EcrRegion region;
    private final EcrStore store;
    private final Timings timings;
    private final RegistryAccess access;
    private final RegistryGate gate;

    EcrOperations(EcrRegion region, EcrStore store, Timings timings, RegistryAccess access, RegistryGate gate) {
        super(AwsService.ECR, NOUNS);
        this.region = region;
        this.store = store;
        this.timings = timings;
        this.access = access;
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
            case "image" -> new ImageOperations(store, region.scans()).operations();
            case "lifecycle policy" -> new LifecycleOperations(store, region.lifecycles()).operations();
            case "scan" -> new ScanOperations(store, region.scans()).operations();
            case "layer" -> new LayerOperations(store, timings).operations();
            case "repository policy" -> new RepositoryPolicyOperations(store, access).operations();
            case "registry policy" -> new RegistryPolicyOperations(store, access).operations();
            default -> throw new IllegalArgumentException("ECR has no " + noun);
        };
    }
}
