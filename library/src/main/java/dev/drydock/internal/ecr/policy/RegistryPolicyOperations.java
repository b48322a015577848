package dev.drydock.internal.ecr.policy;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.policy.PolicyText;
import java.util.List;
import software.amazon.awssdk.services.ecr.model.DeleteRegistryPolicyRequest;
import software.amazon.awssdk.services.ecr.model.DeleteRegistryPolicyResponse;
import software.amazon.awssdk.services.ecr.model.GetRegistryPolicyRequest;
import software.amazon.awssdk.services.ecr.model.GetRegistryPolicyResponse;
import software.amazon.awssdk.services.ecr.model.PutRegistryPolicyRequest;
import software.amazon.awssdk.services.ecr.model.PutRegistryPolicyResponse;

/**
 * The policy of the registry.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry-permissions.html">Registry permissions</a>
 */
public final class RegistryPolicyOperations {

    private final EcrStore store;
    private final RegistryAccess access;

    public RegistryPolicyOperations(EcrStore store, RegistryAccess access) {
        this.store = store;
        this.access = access;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("PutRegistryPolicy", this::put),
                Operation.read("GetRegistryPolicy", this::get),
                Operation.write("DeleteRegistryPolicy", this::delete));
    }

    private PutRegistryPolicyResponse put(PutRegistryPolicyRequest request, CallContext context) {
        PolicyTexts.registry(request.policyText(), access.decidesAll());
        String text = PolicyText.printed(request.policyText());
        store.registryPolicy(text);
        return PutRegistryPolicyResponse.builder()
                .registryId(store.registryId())
                .policyText(text)
                .build();
    }

    private GetRegistryPolicyResponse get(GetRegistryPolicyRequest request, CallContext context) {
        return GetRegistryPolicyResponse.builder()
                .registryId(store.registryId())
                .policyText(policy())
                .build();
    }

    private DeleteRegistryPolicyResponse delete(DeleteRegistryPolicyRequest request, CallContext context) {
        String text = policy();
        store.registryPolicy(null);
        return DeleteRegistryPolicyResponse.builder()
                .registryId(store.registryId())
                .policyText(text)
                .build();
    }

    private String policy() {
        String policy = store.registryPolicy();
        if (policy == null) {
            throw PolicyMessages.NO_REGISTRY_POLICY.with(store.registryId());
        }
        return policy;
    }
}
