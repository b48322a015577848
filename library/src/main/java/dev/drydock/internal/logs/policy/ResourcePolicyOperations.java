package dev.drydock.internal.logs.policy;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.logs.request.LimitMessages;
import dev.drydock.internal.logs.request.Pages;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.PolicyStore;
import dev.drydock.internal.logs.store.ResourcePolicyState;
import dev.drydock.internal.policy.PolicyDocument;
import dev.drydock.internal.policy.PolicyGrammar;
import dev.drydock.internal.policy.PolicyProblem;
import dev.drydock.internal.policy.PolicyReading;
import dev.drydock.internal.policy.PolicyText;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteResourcePolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeResourcePoliciesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeResourcePoliciesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutResourcePolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourcePolicy;

/**
 * The operations on resource policies, which let services of AWS write. They are kept and decide nothing: no such service
 * writes here. An answer to PutResourcePolicy has the document as it was given, a listing has it as AWS prints it. The
 * resource of a statement may be any text.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutResourcePolicy.html">
 *     PutResourcePolicy</a>
 */
public final class ResourcePolicyOperations {

    private static final String ARN = "resourceArn";
    private static final String REVISION = "expectedRevisionId";
    private static final String OF_ACCOUNT = "ACCOUNT";
    private static final String OF_GROUPS = "RESOURCE";
    private static final int MOST = 10;
    private static final int PAGE = 50;

    private final PolicyStore store;
    private final GroupReferences groups;

    public ResourcePolicyOperations(PolicyStore store, GroupReferences groups) {
        this.store = store;
        this.groups = groups;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("PutResourcePolicy", this::put),
                Operation.read("DescribeResourcePolicies", this::describe),
                Operation.write("DeleteResourcePolicy", this::delete));
    }

    private PutResourcePolicyResponse put(PutResourcePolicyRequest request, CallContext context) {
        String name = required("policyName", request.policyName());
        String document = required("policyDocument", request.policyDocument());
        check(document);
        String arn = resource(request);
        ResourcePolicyState before = store.resourcePolicies(arn != null).get(arn == null ? name : arn);
        if (arn != null) {
            checkRevision(before, SdkMembers.text(request, REVISION));
        } else if (before == null && store.resourcePolicies(false).size() >= MOST) {
            throw LimitMessages.EXCEEDED.with();
        }
        String revision = arn == null ? null : context.ids().hex("resource policy", arn);
        ResourcePolicyState next =
                new ResourcePolicyState(name, document, context.now().toEpochMilli(), arn, revision);
        store.resourcePolicies(arn != null).put(next.key(), next);
        PutResourcePolicyResponse.Builder answer =
                PutResourcePolicyResponse.builder().resourcePolicy(shown(next, document));
        SdkMembers.set(answer, "revisionId", revision);
        return answer.build();
    }

    private static void check(String document) {
        PolicyReading read = PolicyDocument.read(document, PolicyGrammar.ANY_RESOURCE);
        if (read instanceof PolicyProblem problem) {
            throw LogPolicyMessages.NOT_PERSISTABLE.with().hint(problem.text());
        }
        if (read instanceof PolicyDocument policy && !policy.namesPrincipals()) {
            throw LogPolicyMessages.NOT_PERSISTABLE.with().hint("Each statement has a Principal");
        }
    }

    /** The log group that a request is about; null if it is about the account. */
    private @Nullable String resource(SdkPojo request) {
        String arn = SdkMembers.text(request, ARN);
        if (arn == null) {
            return null;
        }
        if (!arn.contains(":log-group:")) {
            throw LogPolicyMessages.BAD_RESOURCE.with();
        }
        return groups.identified(arn).facts().arn();
    }

    private static void checkRevision(@Nullable ResourcePolicyState before, @Nullable String expected) {
        if (!Objects.equals(before == null ? null : before.revision(), expected)) {
            throw LogPolicyMessages.REVISION_CHANGED
                    .with()
                    .hint(
                            before == null
                                    ? "There is no policy at that log group yet, so none is expected"
                                    : "The policy at that log group has the revision " + before.revision());
        }
    }

    private static String required(String member, @Nullable String given) {
        if (given == null) {
            throw LogPolicyMessages.MISSING.with(member);
        }
        return given;
    }

    private static ResourcePolicy shown(ResourcePolicyState policy, String document) {
        ResourcePolicy.Builder shown = ResourcePolicy.builder()
                .policyName(policy.name())
                .policyDocument(document)
                .lastUpdatedTime(policy.updatedAt());
        SdkMembers.set(shown, "policyScope", policy.resourceArn() == null ? OF_ACCOUNT : OF_GROUPS);
        SdkMembers.set(shown, ARN, policy.resourceArn());
        SdkMembers.set(shown, "revisionId", policy.revision());
        return shown.build();
    }

    private DescribeResourcePoliciesResponse describe(DescribeResourcePoliciesRequest request, CallContext context) {
        String arn = resource(request);
        boolean ofGroups = arn != null || OF_GROUPS.equals(SdkMembers.text(request, "policyScope"));
        List<ResourcePolicyState> selected = store.resourcePolicies(ofGroups).values().stream()
                .filter(each -> arn == null || arn.equals(each.resourceArn()))
                .toList();
        Page<ResourcePolicyState> page =
                Pages.of(selected, ResourcePolicyState::key, request.nextToken(), request.limit(), PAGE);
        return DescribeResourcePoliciesResponse.builder()
                .resourcePolicies(page.items().stream()
                        .map(each -> shown(each, PolicyText.compact(each.document())))
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    private DeleteResourcePolicyResponse delete(DeleteResourcePolicyRequest request, CallContext context) {
        String arn = resource(request);
        String key = arn == null ? required("policyName", request.policyName()) : arn;
        ResourcePolicyState found = store.resourcePolicies(arn != null).get(key);
        if (found == null) {
            throw LogPolicyMessages.NOT_FOUND.with(request.policyName() == null ? key : request.policyName());
        }
        if (arn != null) {
            checkRevision(found, SdkMembers.text(request, REVISION));
        }
        store.resourcePolicies(arn != null).remove(key);
        return DeleteResourcePolicyResponse.builder().build();
    }
}
