package dev.drydock.internal.ecr.policy;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.ecr.policy.RegistryAccess.Attempt;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.policy.PolicyDocument;
import dev.drydock.internal.policy.PolicyText;
import java.util.List;
import software.amazon.awssdk.services.ecr.model.DeleteRepositoryPolicyRequest;
import software.amazon.awssdk.services.ecr.model.DeleteRepositoryPolicyResponse;
import software.amazon.awssdk.services.ecr.model.GetRepositoryPolicyRequest;
import software.amazon.awssdk.services.ecr.model.GetRepositoryPolicyResponse;
import software.amazon.awssdk.services.ecr.model.SetRepositoryPolicyRequest;
import software.amazon.awssdk.services.ecr.model.SetRepositoryPolicyResponse;

/**
 * The policies of repositories, which AWS answers printed in its own way.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html">Repository policies</a>
 */
public final class RepositoryPolicyOperations {

    private static final String SET = "SetRepositoryPolicy";

    private final EcrStore store;
    private final RegistryAccess access;

    public RepositoryPolicyOperations(EcrStore store, RegistryAccess access) {
        this.store = store;
        this.access = access;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write(SET, this::set).scope(each -> store.scope(each.repositoryName())),
                Operation.read("GetRepositoryPolicy", this::get).scope(each -> store.scope(each.repositoryName())),
                Operation.write("DeleteRepositoryPolicy", this::delete)
                        .scope(each -> store.scope(each.repositoryName())));
    }

    private SetRepositoryPolicyResponse set(SetRepositoryPolicyRequest request, CallContext context) {
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        PolicyDocument policy = PolicyTexts.repository(request.policyText());
        Attempt next = new Attempt(context.principal(), "ecr:" + SET, context.now());
        boolean locksOut = access.refusal(next, entry.repository().arn(), entry, policy) != null;
        if (locksOut && !Boolean.TRUE.equals(request.force())) {
            throw PolicyMessages.LOCKS_OUT
                    .with()
                    .hint("It lets " + context.principal() + " set no other policy; with force it is set all the same");
        }
        String text = PolicyText.printed(request.policyText());
        entry.policy(text);
        return SetRepositoryPolicyResponse.builder()
                .registryId(store.registryId())
                .repositoryName(entry.name())
                .policyText(text)
                .build();
    }

    private GetRepositoryPolicyResponse get(GetRepositoryPolicyRequest request, CallContext context) {
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        return GetRepositoryPolicyResponse.builder()
                .registryId(store.registryId())
                .repositoryName(entry.name())
                .policyText(policy(entry))
                .build();
    }

    private DeleteRepositoryPolicyResponse delete(DeleteRepositoryPolicyRequest request, CallContext context) {
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        String text = policy(entry);
        entry.policy(null);
        return DeleteRepositoryPolicyResponse.builder()
                .registryId(store.registryId())
                .repositoryName(entry.name())
                .policyText(text)
                .build();
    }

    private String policy(RepositoryEntry entry) {
        String policy = entry.policy();
        if (policy == null) {
            throw PolicyMessages.NO_REPOSITORY_POLICY.with(entry.name(), store.registryId());
        }
        return policy;
    }
}
