package dev.drydock.internal.ecr.repository;

import dev.drydock.internal.ecr.store.EcrRepository;
import dev.drydock.internal.ecr.store.TagMutability;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecr.model.Repository;

/** Repositories as ECR describes them. */
public final class RepositoryAnswers {

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
        showFilters(answer, repository.mutability());
        return answer.build();
    }

    /** Sets the filters, if there are any. */
    public static void showFilters(SdkPojo answer, TagMutability mutability) {
        if (!mutability.exclusions().isEmpty()) {
            SdkMembers.set(
                    answer,
                    MutabilityRules.PARAMETER,
                    mutability.exclusions().stream()
                            .map(each -> Map.of("filterType", "WILDCARD", "filter", each))
                            .toList());
        }
    }
}
