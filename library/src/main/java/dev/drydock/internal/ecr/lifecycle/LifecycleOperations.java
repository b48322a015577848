package dev.drydock.internal.ecr.lifecycle;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.ecr.request.ParameterMessages;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.RepositoryLifecycle.LifecycleText;
import dev.drydock.internal.ecr.store.RepositoryLifecycle.Preview;
import dev.drydock.internal.ecr.store.RepositoryLifecycle.Previewed;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecr.model.DeleteLifecyclePolicyRequest;
import software.amazon.awssdk.services.ecr.model.DeleteLifecyclePolicyResponse;
import software.amazon.awssdk.services.ecr.model.GetLifecyclePolicyPreviewRequest;
import software.amazon.awssdk.services.ecr.model.GetLifecyclePolicyPreviewResponse;
import software.amazon.awssdk.services.ecr.model.GetLifecyclePolicyRequest;
import software.amazon.awssdk.services.ecr.model.GetLifecyclePolicyResponse;
import software.amazon.awssdk.services.ecr.model.ImageActionType;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.LifecyclePolicyPreviewResult;
import software.amazon.awssdk.services.ecr.model.LifecyclePolicyPreviewStatus;
import software.amazon.awssdk.services.ecr.model.LifecyclePolicyPreviewSummary;
import software.amazon.awssdk.services.ecr.model.LifecyclePolicyRuleAction;
import software.amazon.awssdk.services.ecr.model.PutLifecyclePolicyRequest;
import software.amazon.awssdk.services.ecr.model.PutLifecyclePolicyResponse;
import software.amazon.awssdk.services.ecr.model.StartLifecyclePolicyPreviewRequest;
import software.amazon.awssdk.services.ecr.model.StartLifecyclePolicyPreviewResponse;

/**
 * Lifecycle policies, by which images expire, and previews of what they would do.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html">Lifecycle policies</a>
 */
public final class LifecycleOperations {

    private static final int PAGE = 100;
    private static final String ARCHIVE = "ARCHIVE";
    private static final String TARGET = "targetStorageClass";

    private final EcrStore store;
    private final Lifecycles lifecycles;

    public LifecycleOperations(EcrStore store, Lifecycles lifecycles) {
        this.store = store;
        this.lifecycles = lifecycles;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("PutLifecyclePolicy", this::put).scope(each -> store.scope(each.repositoryName())),
                Operation.read("GetLifecyclePolicy", this::get).scope(each -> store.scope(each.repositoryName())),
                Operation.write("DeleteLifecyclePolicy", this::delete)
                        .scope(each -> store.scope(each.repositoryName())),
                Operation.write("StartLifecyclePolicyPreview", this::start)
                        .scope(each -> store.scope(each.repositoryName())),
                Operation.read("GetLifecyclePolicyPreview", this::preview)
                        .scope(each -> store.scope(each.repositoryName())));
    }

    private PutLifecyclePolicyResponse put(PutLifecyclePolicyRequest request, CallContext context) {
        String text = request.lifecyclePolicyText();
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        LifecyclePolicyReader.read(text);
        lifecycles.put(entry, text);
        return PutLifecyclePolicyResponse.builder()
                .registryId(store.registryId())
                .repositoryName(entry.name())
                .lifecyclePolicyText(text)
                .build();
    }

    private GetLifecyclePolicyResponse get(GetLifecyclePolicyRequest request, CallContext context) {
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        LifecycleText policy = policy(entry);
        return GetLifecyclePolicyResponse.builder()
                .registryId(store.registryId())
                .repositoryName(entry.name())
                .lifecyclePolicyText(policy.text())
                .lastEvaluatedAt(policy.lastEvaluatedAt())
                .build();
    }

    private DeleteLifecyclePolicyResponse delete(DeleteLifecyclePolicyRequest request, CallContext context) {
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        LifecycleText policy = policy(entry);
        lifecycles.remove(entry);
        return DeleteLifecyclePolicyResponse.builder()
                .registryId(store.registryId())
                .repositoryName(entry.name())
                .lifecyclePolicyText(policy.text())
                .lastEvaluatedAt(policy.lastEvaluatedAt())
                .build();
    }

    private LifecycleText policy(RepositoryEntry entry) {
        LifecycleText policy = entry.lifecycle().policy();
        if (policy == null) {
            throw LifecycleMessages.NOT_FOUND.with(entry.name(), store.registryId());
        }
        return policy;
    }

    private StartLifecyclePolicyPreviewResponse start(StartLifecyclePolicyPreviewRequest request, CallContext context) {
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        String given = request.lifecyclePolicyText();
        String text = given == null ? policy(entry).text() : given;
        LifecyclePolicyReader.read(text);
        Preview running = entry.lifecycle().preview();
        if (running != null && !running.complete()) {
            throw LifecycleMessages.PREVIEW_IN_PROGRESS.with();
        }
        lifecycles.preview(entry, text);
        return StartLifecyclePolicyPreviewResponse.builder()
                .registryId(store.registryId())
                .repositoryName(entry.name())
                .lifecyclePolicyText(text)
                .status(LifecyclePolicyPreviewStatus.IN_PROGRESS)
                .build();
    }

    private GetLifecyclePolicyPreviewResponse preview(GetLifecyclePolicyPreviewRequest request, CallContext context) {
        boolean named = !request.imageIds().isEmpty();
        if (named && request.nextToken() != null) {
            throw ParameterMessages.NOT_TOGETHER.with("nextToken", "imageIds");
        }
        if (named && request.maxResults() != null) {
            throw ParameterMessages.NOT_TOGETHER.with("maxResults", "imageIds");
        }
        if (named && request.filter() != null) {
            throw ParameterMessages.NOT_TOGETHER.with("filter", "imageIds");
        }
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        Preview preview = entry.lifecycle().preview();
        if (preview == null) {
            throw LifecycleMessages.PREVIEW_NOT_FOUND.with(entry.name(), store.registryId());
        }
        boolean all = !named && request.filter() == null;
        List<Previewed> shown = all
                ? preview.results()
                : preview.results().stream()
                        .filter(each -> isAskedFor(each, request, named))
                        .toList();
        Page<Previewed> page =
                Paging.of(shown, Previewed::order, request.nextToken(), request.maxResults(), PAGE, PAGE);
        GetLifecyclePolicyPreviewResponse.Builder answer = GetLifecyclePolicyPreviewResponse.builder()
                .registryId(store.registryId())
                .repositoryName(entry.name())
                .lifecyclePolicyText(preview.text())
                .status(
                        preview.complete()
                                ? LifecyclePolicyPreviewStatus.COMPLETE
                                : LifecyclePolicyPreviewStatus.IN_PROGRESS)
                .previewResults(
                        page.items().stream().map(LifecycleOperations::result).toList())
                .nextToken(page.nextToken());
        if (preview.complete()) {
            answer.summary(summary(preview.results()));
        }
        return answer.build();
    }

    private static LifecyclePolicyPreviewSummary summary(List<Previewed> results) {
        int transitions = (int) results.stream().filter(Previewed::transition).count();
        LifecyclePolicyPreviewSummary.Builder summary =
                LifecyclePolicyPreviewSummary.builder().expiringImageTotalCount(results.size() - transitions);
        if (transitions > 0) {
            SdkMembers.set(
                    summary,
                    "transitioningImageTotalCounts",
                    List.of(Map.of(TARGET, ARCHIVE, "imageTotalCount", transitions)));
        }
        return summary.build();
    }

    private static boolean isAskedFor(Previewed image, GetLifecyclePolicyPreviewRequest request, boolean named) {
        if (named) {
            return request.imageIds().stream().anyMatch(id -> isMeant(image, id));
        }
        String status = request.filter() == null ? null : request.filter().tagStatusAsString();
        return status == null
                || status.equals("ANY")
                || status.equals("UNTAGGED") == image.tags().isEmpty();
    }

    private static boolean isMeant(Previewed image, ImageIdentifier id) {
        boolean saysNothing = id.imageDigest() == null && id.imageTag() == null;
        return !saysNothing
                && (id.imageDigest() == null || id.imageDigest().equals(image.digest()))
                && (id.imageTag() == null || image.tags().contains(id.imageTag()));
    }

    private static LifecyclePolicyPreviewResult result(Previewed image) {
        LifecyclePolicyPreviewResult.Builder result = LifecyclePolicyPreviewResult.builder()
                .imageTags(image.tags().isEmpty() ? null : image.tags())
                .imageDigest(image.digest())
                .imagePushedAt(image.pushedAt())
                .action(action(image))
                .appliedRulePriority(image.priority());
        SdkMembers.set(result, "storageClass", image.archived() ? ARCHIVE : "STANDARD");
        return result.build();
    }

    private static LifecyclePolicyRuleAction action(Previewed image) {
        LifecyclePolicyRuleAction.Builder action = LifecyclePolicyRuleAction.builder();
        if (!image.transition()) {
            return action.type(ImageActionType.EXPIRE).build();
        }
        action.type("TRANSITION"); // younger than the oldest SDK
        SdkMembers.set(action, TARGET, ARCHIVE);
        return action.build();
    }
}
