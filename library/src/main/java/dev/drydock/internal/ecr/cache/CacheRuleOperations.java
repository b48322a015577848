package dev.drydock.internal.ecr.cache;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.ecr.store.CacheRule;
import dev.drydock.internal.ecr.store.CacheRuleStore;
import dev.drydock.internal.ecr.store.CreationTemplate;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RepositoryMessages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.CreatePullThroughCacheRuleRequest;
import software.amazon.awssdk.services.ecr.model.CreatePullThroughCacheRuleResponse;
import software.amazon.awssdk.services.ecr.model.DeletePullThroughCacheRuleRequest;
import software.amazon.awssdk.services.ecr.model.DeletePullThroughCacheRuleResponse;
import software.amazon.awssdk.services.ecr.model.DescribePullThroughCacheRulesRequest;
import software.amazon.awssdk.services.ecr.model.DescribePullThroughCacheRulesResponse;
import software.amazon.awssdk.services.ecr.model.PullThroughCacheRule;
import software.amazon.awssdk.services.ecr.model.UpdatePullThroughCacheRuleRequest;
import software.amazon.awssdk.services.ecr.model.UpdatePullThroughCacheRuleResponse;
import software.amazon.awssdk.services.ecr.model.ValidatePullThroughCacheRuleRequest;
import software.amazon.awssdk.services.ecr.model.ValidatePullThroughCacheRuleResponse;

/**
 * The operations on pull through cache rules. What a rule has fetched stays when it is deleted.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html">Pull through cache</a>
 */
public final class CacheRuleOperations {

    private static final int MOST = 50;
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;

    private final EcrStore store;
    private final CacheRuleStore rules;
    private final UpstreamSecrets secrets;

    public CacheRuleOperations(EcrStore store, CacheRuleStore rules, UpstreamSecrets secrets) {
        this.store = store;
        this.rules = rules;
        this.secrets = secrets;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("CreatePullThroughCacheRule", this::create),
                Operation.write("UpdatePullThroughCacheRule", this::update),
                Operation.write("DeletePullThroughCacheRule", this::delete),
                Operation.read("DescribePullThroughCacheRules", this::describe),
                Operation.read("ValidatePullThroughCacheRule", this::validate));
    }

    private CreatePullThroughCacheRuleResponse create(CreatePullThroughCacheRuleRequest request, CallContext context) {
        CacheRule rule = rule(request, context.now());
        if (rules.find(rule.prefix()) != null) {
            throw CacheRuleMessages.ALREADY_EXISTS.with();
        }
        if (rules.all().size() >= MOST) {
            throw RepositoryMessages.TOO_MANY.with();
        }
        requireReadable(rule.credential());
        rules.put(rule);
        return CreatePullThroughCacheRuleResponse.builder()
                .ecrRepositoryPrefix(rule.prefix())
                .upstreamRegistryUrl(rule.upstreamUrl())
                .upstreamRegistry(rule.upstream())
                .upstreamRepositoryPrefix(rule.upstreamPrefix())
                .credentialArn(rule.credential())
                .customRoleArn(rule.customRole())
                .createdAt(rule.createdAt())
                .registryId(store.registryId())
                .build();
    }

    private CacheRule rule(CreatePullThroughCacheRuleRequest request, Instant now) {
        String url = request.upstreamRegistryUrl();
        Upstream upstream = Upstream.of(url);
        if (upstream == null) {
            throw CacheRuleMessages.UNSUPPORTED.with();
        }
        if (request.upstreamRegistry() != null
                && !request.upstreamRegistryAsString().equals(upstream.id())) {
            throw CacheRuleMessages.OTHER_UPSTREAM.with();
        }
        if (upstream.needsCredential() && request.credentialArn() == null) {
            throw CacheRuleMessages.CREDENTIAL_MISSING.with();
        }
        Upstream.PrivateRegistry registry = Upstream.privateRegistry(url);
        if (registry != null && !registry.account().equals(store.registryId()) && request.customRoleArn() == null) {
            throw CacheRuleMessages.ROLE_MISSING.with();
        }
        String prefix = request.upstreamRepositoryPrefix();
        return new CacheRule(
                request.ecrRepositoryPrefix(),
                url,
                upstream.id(),
                prefix == null ? CacheRule.ROOT : prefix,
                request.credentialArn(),
                request.customRoleArn(),
                now,
                now);
    }

    private void requireReadable(@Nullable String credential) {
        Refusal problem = secrets.problem(credential);
        if (problem != null) {
            throw problem;
        }
    }

    private CacheRule required(String prefix) {
        CacheRule rule = rules.find(prefix);
        if (rule == null) {
            throw CacheRuleMessages.NOT_FOUND.with();
        }
        return rule;
    }

    private UpdatePullThroughCacheRuleResponse update(UpdatePullThroughCacheRuleRequest request, CallContext context) {
        CacheRule before = required(request.ecrRepositoryPrefix());
        if (request.credentialArn() == null && request.customRoleArn() == null) {
            throw CacheRuleMessages.NOTHING_TO_UPDATE.with();
        }
        requireReadable(request.credentialArn());
        CacheRule rule = before.with(request.credentialArn(), request.customRoleArn(), context.now());
        rules.put(rule);
        return UpdatePullThroughCacheRuleResponse.builder()
                .ecrRepositoryPrefix(rule.prefix())
                .registryId(store.registryId())
                .updatedAt(rule.updatedAt())
                .credentialArn(rule.credential())
                .customRoleArn(rule.customRole())
                .upstreamRepositoryPrefix(rule.upstreamPrefix())
                .build();
    }

    private DeletePullThroughCacheRuleResponse delete(DeletePullThroughCacheRuleRequest request, CallContext context) {
        CacheRule rule = required(request.ecrRepositoryPrefix());
        rules.remove(rule);
        return DeletePullThroughCacheRuleResponse.builder()
                .ecrRepositoryPrefix(rule.prefix())
                .upstreamRegistryUrl(rule.upstreamUrl())
                .createdAt(rule.createdAt())
                .registryId(store.registryId())
                .credentialArn(rule.credential())
                .customRoleArn(rule.customRole())
                .upstreamRepositoryPrefix(rule.upstreamPrefix())
                .build();
    }

    private DescribePullThroughCacheRulesResponse describe(
            DescribePullThroughCacheRulesRequest request, CallContext context) {
        List<CacheRule> all = new ArrayList<>();
        for (String prefix : new LinkedHashSet<>(request.ecrRepositoryPrefixes())) {
            all.add(required(prefix));
        }
        if (all.isEmpty()) {
            all.addAll(rules.all());
        }
        Page<CacheRule> page = Paging.of(
                context.order()
                        .of(
                                "cacheRules",
                                all.stream()
                                        .distinct()
                                        .sorted((one, other) -> key(one).compareTo(key(other)))
                                        .toList(),
                                CacheRuleOperations::key),
                request.nextToken(),
                request.maxResults(),
                PAGE,
                LARGEST_PAGE);
        return DescribePullThroughCacheRulesResponse.builder()
                .pullThroughCacheRules(
                        page.items().stream().map(this::described).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private static String key(CacheRule rule) {
        return CreationTemplate.plain(rule.prefix());
    }

    private PullThroughCacheRule described(CacheRule rule) {
        return PullThroughCacheRule.builder()
                .ecrRepositoryPrefix(rule.prefix())
                .upstreamRegistryUrl(rule.upstreamUrl())
                .upstreamRegistry(rule.upstream())
                .upstreamRepositoryPrefix(rule.upstreamPrefix())
                .createdAt(rule.createdAt())
                .updatedAt(rule.updatedAt())
                .registryId(store.registryId())
                .credentialArn(rule.credential())
                .customRoleArn(rule.customRole())
                .build();
    }

    /** Trouble with the other registry is an answer, not an error. */
    private ValidatePullThroughCacheRuleResponse validate(
            ValidatePullThroughCacheRuleRequest request, CallContext context) {
        CacheRule rule = required(request.ecrRepositoryPrefix());
        Refusal problem = secrets.problem(rule.credential());
        return ValidatePullThroughCacheRuleResponse.builder()
                .ecrRepositoryPrefix(rule.prefix())
                .registryId(store.registryId())
                .upstreamRegistryUrl(rule.upstreamUrl())
                .credentialArn(rule.credential())
                .customRoleArn(rule.customRole())
                .upstreamRepositoryPrefix(rule.upstreamPrefix())
                .isValid(problem == null)
                .failure(problem == null ? null : problem.text())
                .build();
    }
}
