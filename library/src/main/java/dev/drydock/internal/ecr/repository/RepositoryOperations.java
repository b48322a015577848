package dev.drydock.internal.ecr.repository;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.ecr.request.ParameterMessages;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.RepositoryMessages;
import dev.drydock.internal.ecr.store.TagMutability;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecr.model.DeleteRepositoryRequest;
import software.amazon.awssdk.services.ecr.model.DeleteRepositoryResponse;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoriesRequest;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoriesResponse;
import software.amazon.awssdk.services.ecr.model.PutImageTagMutabilityRequest;
import software.amazon.awssdk.services.ecr.model.PutImageTagMutabilityResponse;
import software.amazon.awssdk.services.ecr.model.Repository;

/**
 * The operations on repositories.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/Repositories.html">Amazon ECR repositories</a>
 */
public final class RepositoryOperations {

    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;

    private final EcrStore store;
    private final Consumer<RepositoryEntry> deletion;

    /**
     * The operations on the repositories of a store.
     *
     * @param deletion called with each repository that is about to be deleted
     */
    public RepositoryOperations(EcrStore store, Consumer<RepositoryEntry> deletion) {
        this.store = store;
        this.deletion = deletion;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("CreateRepository", new CreateRepository(store)::handle)
                        .scope(each -> store.scope(each.repositoryName())),
                Operation.write("DeleteRepository", this::delete).scope(each -> store.scope(each.repositoryName())),
                Operation.read("DescribeRepositories", this::describe).scope(this::scope),
                Operation.write("PutImageTagMutability", this::putMutability)
                        .scope(each -> store.scope(each.repositoryName())));
    }

    private List<String> scope(DescribeRepositoriesRequest request) {
        List<String> arns = new ArrayList<>();
        for (String name : request.repositoryNames()) {
            arns.addAll(store.scope(name));
        }
        return arns;
    }

    private DescribeRepositoriesResponse describe(DescribeRepositoriesRequest request, CallContext context) {
        if (!request.repositoryNames().isEmpty()) {
            return named(request);
        }
        Page<RepositoryEntry> page = Paging.of(
                context.order().of("repositories", List.copyOf(store.all()), RepositoryEntry::name),
                request.nextToken(),
                request.maxResults(),
                PAGE,
                LARGEST_PAGE);
        return DescribeRepositoriesResponse.builder()
                .repositories(page.items().stream().map(this::described).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private DescribeRepositoriesResponse named(DescribeRepositoriesRequest request) {
        if (request.nextToken() != null) {
            throw ParameterMessages.NOT_TOGETHER.with("nextToken", "repositoryNames");
        }
        if (request.maxResults() != null) {
            throw ParameterMessages.NOT_TOGETHER.with("maxResults", "repositoryNames");
        }
        List<Repository> found = new ArrayList<>();
        for (String name : new LinkedHashSet<>(request.repositoryNames())) {
            found.add(described(store.require(request.registryId(), name)));
        }
        return DescribeRepositoriesResponse.builder().repositories(found).build();
    }

    private DeleteRepositoryResponse delete(DeleteRepositoryRequest request, CallContext context) {
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        if (entry.images().size() > 0 && !Boolean.TRUE.equals(request.force())) {
            throw RepositoryMessages.NOT_EMPTY.with(entry.name(), store.registryId());
        }
        deletion.accept(entry);
        store.remove(entry);
        return DeleteRepositoryResponse.builder().repository(described(entry)).build();
    }

    private PutImageTagMutabilityResponse putMutability(PutImageTagMutabilityRequest request, CallContext context) {
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        TagMutability mutability = MutabilityRules.read(request.imageTagMutabilityAsString(), request);
        entry.replace(entry.repository().withMutability(mutability));
        PutImageTagMutabilityResponse.Builder answer = PutImageTagMutabilityResponse.builder()
                .registryId(store.registryId())
                .repositoryName(entry.name())
                .imageTagMutability(mutability.mode().name());
        RepositoryAnswers.showFilters(answer, mutability);
        return answer.build();
    }

    private Repository described(RepositoryEntry entry) {
        return RepositoryAnswers.described(entry.repository(), store.registryId());
    }
}
