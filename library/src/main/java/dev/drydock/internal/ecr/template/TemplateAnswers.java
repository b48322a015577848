package dev.drydock.internal.ecr.template;

import dev.drydock.internal.ecr.repository.RepositoryAnswers;
import dev.drydock.internal.ecr.repository.RepositoryTagRules;
import dev.drydock.internal.ecr.store.CreationTemplate;
import software.amazon.awssdk.services.ecr.model.RepositoryCreationTemplate;

/** Templates as ECR describes them. */
final class TemplateAnswers {

    private TemplateAnswers() {}

    static RepositoryCreationTemplate described(CreationTemplate template) {
        RepositoryCreationTemplate.Builder answer = RepositoryCreationTemplate.builder()
                .prefix(template.written())
                .description(template.description())
                .encryptionConfiguration(
                        keys -> keys.encryptionType(template.encryption()).kmsKey(template.kmsKey()))
                .resourceTags(RepositoryTagRules.answer(template.tags()))
                .imageTagMutability(template.mutability().mode().name())
                .repositoryPolicy(template.repositoryPolicy())
                .lifecyclePolicy(template.lifecyclePolicy())
                .appliedForWithStrings(template.scenarios())
                .customRoleArn(template.customRole())
                .createdAt(template.createdAt())
                .updatedAt(template.updatedAt());
        RepositoryAnswers.showFilters(answer, template.mutability());
        return answer.build();
    }
}
