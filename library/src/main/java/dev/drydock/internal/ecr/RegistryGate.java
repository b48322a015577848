package dev.drydock.internal.ecr;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.ecr.policy.RegistryAccess;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.model.Arn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.ecr.model.Tag;

/**
 * Leads each call to the registry it is about, where that registry's policies decide whether it may go on. A registry that
 * is not in this world has no policy that allows anything.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html">Repository policies</a>
 */
final class RegistryGate {

    /** What is longer is no ARN, as its operation says. */
    private static final int LONGEST_ARN = 2_048;

    private final EcrStore store;
    private final RegistryAccess access;
    private final Function<String, @Nullable OperationTable> neighbors;

    RegistryGate(EcrStore store, RegistryAccess access, Function<String, @Nullable OperationTable> neighbors) {
        this.store = store;
        this.access = access;
        this.neighbors = neighbors;
    }

    /** The operation behind this gate. */
    <I extends SdkRequest, O extends SdkResponse> Operation<I, O> guarding(Operation<I, O> operation) {
        return operation
                .checkedBy((request, context) -> check(operation.name(), request, context))
                .handedTo(request -> neighbor(operation.name(), request));
    }

    @SuppressWarnings("unchecked") // the tables of all registries have one operation of a name
    private <I extends SdkRequest, O extends SdkResponse> @Nullable Operation<I, O> neighbor(
            String operation, SdkRequest request) {
        String account = accountAsked(request);
        OperationTable table = account == null ? null : neighbors.apply(account);
        return table == null ? null : (Operation<I, O>) table.find(operation);
    }

    private void check(String operation, SdkRequest request, CallContext context) {
        String account = accountAsked(request);
        String registry = account == null ? store.registryId() : account;
        boolean ofRepositories = isOfRepositories(request);
        RegistryAccess.Attempt attempt = attempt(operation, request, context);
        for (String name : names(request)) {
            String resource = ofRepositories ? arn(registry, name) : name;
            Refusal refusal = account == null
                    ? access.refusal(attempt, resource, store.find(name))
                    : access.notAllowed(attempt, resource);
            if (refusal != null) {
                throw refusal;
            }
        }
    }

    /** Whose registry is meant, by its id or the ARN of a repository; null if it is the own. */
    private @Nullable String accountAsked(SdkRequest request) {
        String given = text(request, "registryId");
        Arn resource = repositoryAsked(request);
        String account = given == null && resource != null ? resource.account() : given;
        return account == null || account.equals(store.registryId()) ? null : account;
    }

    private @Nullable Arn repositoryAsked(SdkRequest request) {
        String given = text(request, "resourceArn");
        Arn arn = given == null || given.length() > LONGEST_ARN
                ? null
                : Arn.parse(given).orElse(null);
        return arn != null
                        && arn.service().equals("ecr")
                        && arn.partition().equals(store.home().partition())
                        && arn.region().equals(store.home().region())
                        && arn.resourceType().equals("repository")
                        && !arn.account().isEmpty()
                ? arn
                : null;
    }

    /** Whether an operation is about repositories, even if a request names none; others are about no resource. */
    private static boolean isOfRepositories(SdkRequest request) {
        return request.sdkFields().stream()
                .map(SdkField::memberName)
                .anyMatch(member -> member.startsWith("repositoryName") || member.equals("resourceArn"));
    }

    /** The repositories a request names, or a star. */
    private List<String> names(SdkRequest request) {
        String name = text(request, "repositoryName");
        if (name != null) {
            return List.of(name);
        }
        Arn arn = repositoryAsked(request);
        if (arn != null) {
            return List.of(arn.resourceId());
        }
        List<String> names = texts(request, "repositoryNames");
        return names.isEmpty() ? List.of("*") : names;
    }

    private String arn(String account, String repository) {
        return new Arn(store.home().partition(), "ecr", store.home().region(), account, "repository/" + repository)
                .toString();
    }

    private static RegistryAccess.Attempt attempt(String operation, SdkRequest request, CallContext context) {
        Map<String, String> tags = new TreeMap<>();
        for (Object each : request.getValueForField("tags", List.class).orElse(List.of())) {
            if (each instanceof Tag tag) {
                tags.put(String.valueOf(tag.key()), String.valueOf(tag.value()));
            }
        }
        List<String> keys = new ArrayList<>(tags.keySet());
        keys.addAll(texts(request, "tagKeys"));
        return new RegistryAccess.Attempt(context.principal(), "ecr:" + operation, context.now(), tags, keys);
    }

    private static @Nullable String text(SdkRequest request, String member) {
        return request.getValueForField(member, String.class).orElse(null);
    }

    private static List<String> texts(SdkRequest request, String member) {
        List<String> texts = new ArrayList<>();
        for (Object each : request.getValueForField(member, List.class).orElse(List.of())) {
            texts.add(String.valueOf(each));
        }
        return texts;
    }
}
