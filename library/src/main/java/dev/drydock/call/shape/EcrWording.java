package dev.drydock.call.shape;

import dev.drydock.call.Message;
import dev.drydock.call.Refusal;
import dev.drydock.call.Service;
import dev.drydock.call.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * ECR tells one violation: {@code Invalid parameter at 'imageIds' failed to satisfy constraint: 'Member must have length
 * less than or equal to 100'}. The newer registry-level operations throw ValidationException with AWS's common text
 * instead.
 */
final class EcrWording extends Wording {

    /** ECR checks names with a newer pattern than the one it prints. */
    static final Message BAD_REPOSITORY_NAME = invalid(
            "Invalid parameter at 'repositoryName' failed to satisfy constraint: 'must satisfy regular expression"
                    + " '(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*'");

    /** ECR prints the values in another order than its model has them. */
    static final Message BAD_TAG_MUTABILITY = invalid(
            "Invalid parameter at 'imageTagMutability' failed to satisfy constraint: 'Member must satisfy enum value set:"
                    + " [IMMUTABLE, MUTABLE, MUTABLE_WITH_EXCLUSION, IMMUTABLE_WITH_EXCLUSION]'");

    private static final Set<String> REGISTRY_LEVEL = Set.of(
            "CreateRepositoryCreationTemplate",
            "DeleteRepositoryCreationTemplate",
            "DescribeRepositoryCreationTemplates",
            "UpdateRepositoryCreationTemplate",
            "DeleteSigningConfiguration",
            "DescribeImageSigningStatus",
            "GetSigningConfiguration",
            "PutSigningConfiguration",
            "GetAccountSetting",
            "PutAccountSetting",
            "DeregisterPullTimeUpdateExclusion",
            "ListPullTimeUpdateExclusions",
            "RegisterPullTimeUpdateExclusion",
            "UpdateImageStorageClass");

    /** Documents are told in Pascal case. */
    private static final Map<String, String> DOCUMENTS = Map.of(
            "policyText", "PolicyText", "lifecyclePolicyText", "LifecyclePolicyText", "imageManifest", "ImageManifest");

    EcrWording() {
        super(new Catalogue()
                .says("*", "repositoryName", Rule.PATTERN, BAD_REPOSITORY_NAME)
                .says("CreateRepository", "imageTagMutability", Rule.ENUM, BAD_TAG_MUTABILITY)
                .says("PutImageTagMutability", "imageTagMutability", Rule.ENUM, BAD_TAG_MUTABILITY)
                // A policy shorter than the model's 100 characters gets the words of the policy's own validation.
                .waive("PutLifecyclePolicy", "lifecyclePolicyText", Rule.MIN_LENGTH)
                .waive("StartLifecyclePolicyPreview", "lifecyclePolicyText", Rule.MIN_LENGTH));
    }

    private static Message invalid(String text) {
        return new Message(Service.ECR.invalidCode(), text, Source.EMULATOR);
    }

    @Override
    Refusal generally(String operation, List<Violation> violations) {
        if (REGISTRY_LEVEL.contains(operation)) {
            return Refusal.of("ValidationException", commonText(violations));
        }
        Violation violation = violations.get(0);
        String path = violation.place().path();
        Constraint constraint = violation.constraint();
        String demand = constraint.rule() == Rule.REQUIRED ? "must not be null" : demand(constraint);
        return Refusal.of(
                Service.ECR.invalidCode(),
                "Invalid parameter at '" + DOCUMENTS.getOrDefault(path, path) + "' failed to satisfy constraint: '"
                        + demand + '\'');
    }
}
