package dev.drydock.internal.ecr.repository;

import dev.drydock.internal.ecr.store.EcrRepository;
import dev.drydock.internal.ecr.store.TagMutability;
import java.util.List;
import software.amazon.awssdk.services.ecr.model.ImageTagMutabilityExclusionFilter;
import software.amazon.awssdk.services.ecr.model.ImageTagMutabilityExclusionFilterType;
import software.amazon.awssdk.services.ecr.model.Repository;

/** Repositories as ECR describes them. */
final class RepositoryAnswers {

    private RepositoryAnswers() {}

    static Repository described(EcrRepository repository, String registryId) {
        Repository.Builder answer = Repository.builder()
                .repositoryArn(repository.arn())
                .registryId(registryId)
                .repositoryName(repository.name())
                .repositoryUri(repository.uri())
                .createdAt(repository.createdAt())
                .imageTagMutability(repository.mutability().mode().name())
                .imageScanningConfiguration(scanning -> scanning.scanOnPush(repository.scanOnPush()))
                .encryptionConfiguration(
                        keys -> keys.encryptionType(repository.encryption()).kmsKey(repository.kmsKey()));
        if (!repository.mutability().exclusions().isEmpty()) {
            answer.imageTagMutabilityExclusionFilters(filters(repository.mutability()));
        }
        return answer.build();
    }

    static List<ImageTagMutabilityExclusionFilter> filters(TagMutability mutability) {
        return mutability.exclusions().stream()
                .map(each -> ImageTagMutabilityExclusionFilter.builder()
                        .filterType(ImageTagMutabilityExclusionFilterType.WILDCARD)
                        .filter(each)
                        .build())
                .toList();
    }
}
