package dev.drydock.internal.ecr.policy;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.policy.PolicyContext;
import dev.drydock.internal.policy.PolicyDecision;
import dev.drydock.internal.policy.PolicyDocument;
import dev.drydock.internal.policy.PolicyPrincipal;
import dev.drydock.internal.policy.PolicyRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what in this registry, by the policies of its repositories and its own. An identity of the own account may do
 * what no policy denies, one of another account what a policy allows; what its own account lets it do is not simulated.
 *
 * <p>Callers come by no address of the internet, like those that come through an interface endpoint: {@code aws:SourceIp}
 * is not in their context.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html">Access
 *     across accounts</a>
 */
public final class RegistryAccess {

    private static final int MOST_READ = 64;

    private final EcrStore store;
    private final BooleanSupplier all;

    /** Policies by their texts, the oldest first: each call asks for one of a few. */
    private final Map<String, PolicyDocument> read = new LinkedHashMap<>();

    /**
     * The access to a store's registry.
     *
     * @param all whether the registry's policy decides all actions now, as the account setting REGISTRY_POLICY_SCOPE
     *     has it at V2
     */
    public RegistryAccess(EcrStore store, BooleanSupplier all) {
        this.store = store;
        this.all = all;
    }

    /**
     * Who does what.
     *
     * @param principal the ARN of the identity
     * @param action {@code ecr:BatchGetImage}
     * @param tags those that the request is about to set, by key
     * @param tagKeys those that the request is about to set or to take away
     */
    public record Attempt(
            String principal, String action, Instant now, Map<String, String> tags, List<String> tagKeys) {

        /** An attempt that is not about tags. */
        public Attempt(String principal, String action, Instant now) {
            this(principal, action, now, Map.of(), List.of());
        }
    }

    /** Whether somebody may do something to the repository of that name, whether or not there is one. */
    public boolean allows(String principal, String action, String repository, Instant now) {
        return refusal(new Attempt(principal, action, now), store.arnOf(repository), store.find(repository)) == null;
    }

    /**
     * Why somebody may not do something; null if he may.
     *
     * @param resource the ARN of a repository, whether or not there is one, or what stands for several or none
     * @param repository the repository; null if there is none
     */
    public @Nullable Refusal refusal(Attempt attempt, String resource, @Nullable RepositoryEntry repository) {
        String text = repository == null ? null : repository.policy();
        if (text == null && store.registryPolicy() == null && isOfHere(attempt.principal())) {
            return null;
        }
        return refusal(attempt, resource, repository, text == null ? null : policy(text));
    }

    /** The same, were this the repository's policy. */
    @Nullable
    Refusal refusal(
            Attempt attempt, String resource, @Nullable RepositoryEntry repository, @Nullable PolicyDocument policy) {
        PolicyRequest request = new PolicyRequest(
                PolicyPrincipal.identity(attempt.principal()),
                attempt.action(),
                resource,
                context(attempt, repository));
        PolicyDecision decision = decision(policy, request).and(decision(registryPolicy(attempt.action()), request));
        return switch (decision) {
            case ALLOWED -> null;
            case DENIED -> PolicyMessages.DENIED.with(attempt.principal(), attempt.action(), resource);
            case NOT_MENTIONED -> isOfHere(attempt.principal()) ? null : notAllowed(attempt, resource);
        };
    }

    private static PolicyDecision decision(@Nullable PolicyDocument policy, PolicyRequest request) {
        return policy == null ? PolicyDecision.NOT_MENTIONED : policy.decide(request);
    }

    /** The registry's policy; null if there is none, or it does not decide the action. */
    private @Nullable PolicyDocument registryPolicy(String action) {
        String text = store.registryPolicy();
        return text == null || !all.getAsBoolean() && !PolicyTexts.isOfFirstScope(action) ? null : policy(text);
    }

    /** What whoever is of another account is told where nothing allows it. */
    public Refusal notAllowed(Attempt attempt, String resource) {
        return PolicyMessages.NOT_ALLOWED.with(attempt.principal(), attempt.action(), resource, attempt.action());
    }

    /** Whether a registry policy may be about all actions of ECR now. */
    boolean decidesAll() {
        return all.getAsBoolean();
    }

    private boolean isOfHere(String principal) {
        return store.registryId().equals(PolicyPrincipal.identity(principal).account());
    }

    /** The policy of a text; null if a snapshot that was written by hand has one that is none, which says nothing. */
    private @Nullable PolicyDocument policy(String text) {
        PolicyDocument known = read.get(text);
        if (known != null) {
            return known;
        }
        if (!(PolicyDocument.read(text) instanceof PolicyDocument policy)) {
            return null;
        }
        if (read.size() == MOST_READ) {
            read.remove(read.keySet().iterator().next());
        }
        read.put(text, policy);
        return policy;
    }

    private PolicyContext context(Attempt attempt, @Nullable RepositoryEntry repository) {
        PolicyPrincipal principal = PolicyPrincipal.identity(attempt.principal());
        PolicyContext context = new PolicyContext()
                .with("aws:PrincipalArn", principal.roleOrSelf())
                .with("aws:PrincipalAccount", String.valueOf(principal.account()))
                .with("aws:PrincipalType", principal.type())
                .with("aws:PrincipalIsAWSService", "false")
                .with("aws:ViaAWSService", "false")
                .with("aws:SecureTransport", "true")
                .with("aws:RequestedRegion", store.home().region())
                .with("aws:ResourceAccount", store.registryId())
                .with("aws:CurrentTime", attempt.now().toString())
                .with("aws:EpochTime", String.valueOf(attempt.now().getEpochSecond()));
        String user = principal.userName();
        if (user != null) {
            context.with("aws:username", user);
        }
        attempt.tags().forEach((key, value) -> context.with("aws:RequestTag/" + key, value));
        context.with("aws:TagKeys", attempt.tagKeys());
        if (repository != null) {
            repository
                    .repository()
                    .tags()
                    .forEach((key, value) ->
                            context.with("aws:ResourceTag/" + key, value).with("ecr:ResourceTag/" + key, value));
        }
        return context;
    }
}
