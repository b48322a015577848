package dev.drydock.internal.ecr.shape;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.call.shape.Catalogue;
import dev.drydock.internal.call.shape.CommonValidation;
import dev.drydock.internal.call.shape.MemberWords;
import dev.drydock.internal.call.shape.Part;
import dev.drydock.internal.call.shape.Range;
import dev.drydock.internal.call.shape.Rule;
import dev.drydock.internal.call.shape.ShapeCheck;
import dev.drydock.internal.call.shape.ShapeConstraint;
import dev.drydock.internal.call.shape.ShapeViolation;
import dev.drydock.internal.ecr.request.ParameterMessages;
import dev.drydock.operation.AwsService;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * ECR reports one violation: {@code Invalid parameter at 'imageIds' failed to satisfy constraint: 'Member must have
 * length less than or equal to 100'}. The newer registry-level operations throw ValidationException with AWS's common
 * text instead.
 */
final class EcrWording extends ShapeCheck {

    /** ECR checks names with a newer pattern than the one it prints. */
    static final Message BAD_REPOSITORY_NAME = invalid(
            "Invalid parameter at 'repositoryName' failed to satisfy constraint: 'must satisfy regular expression"
                    + " '(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*''",
            Source.ISSUE);

    /** ECR prints the values in another order than its model lists them. */
    static final Message BAD_TAG_MUTABILITY = invalid(
            "Invalid parameter at 'imageTagMutability' failed to satisfy constraint: 'Member must satisfy enum value set:"
                    + " [IMMUTABLE, MUTABLE, MUTABLE_WITH_EXCLUSION, IMMUTABLE_WITH_EXCLUSION]'",
            Source.VERIFIED);

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

    /** ECR writes the names of documents in Pascal case. */
    private static final Map<String, String> DOCUMENTS = Map.of(
            "policyText", "PolicyText", "lifecyclePolicyText", "LifecyclePolicyText", "imageManifest", "ImageManifest");

    EcrWording() {
        super(AwsService.ECR, EcrConstraints.TABLE, catalogue(), false);
    }

    private static Catalogue catalogue() {
        return new Catalogue()
                // Tags are alike in all services, but ECR's model has no lengths.
                .range("Tag", "Key", new Range(1, 128))
                .atMost("Tag", "Value", 256)
                // A policy shorter than the model's 100 characters gets the words of the policy's own validation.
                .waive("PutLifecyclePolicy", "lifecyclePolicyText", Rule.MIN_LENGTH)
                .waive("StartLifecyclePolicyPreview", "lifecyclePolicyText", Rule.MIN_LENGTH);
    }

    @Override
    protected MemberWords words() {
        return new MemberWords()
                .says("*", "repositoryName", Rule.PATTERN, BAD_REPOSITORY_NAME)
                .says("CreateRepository", "imageTagMutability", Rule.ENUM, BAD_TAG_MUTABILITY)
                .says("PutImageTagMutability", "imageTagMutability", Rule.ENUM, BAD_TAG_MUTABILITY)
                .says("Tag", "Key", Rule.MIN_LENGTH, ParameterMessages.TAG_LENGTH)
                .says("Tag", "Key", Rule.MAX_LENGTH, ParameterMessages.TAG_LENGTH)
                .says("Tag", "Value", Rule.MAX_LENGTH, ParameterMessages.TAG_LENGTH);
    }

    private static Message invalid(String text, Source source) {
        return new Message(AwsService.ECR.invalidCode(), text, source);
    }

    @Override
    protected Refusal generally(String operation, @Nullable String code, List<ShapeViolation> violations) {
        if (REGISTRY_LEVEL.contains(operation)) {
            return Refusal.of("ValidationException", CommonValidation.text(violations));
        }
        ShapeViolation violation = violations.get(0);
        String path = violation.path().text();
        ShapeConstraint constraint = violation.constraint();
        String demand = demandOf(constraint, violation.path().part());
        return Refusal.of(
                AwsService.ECR.invalidCode(),
                "Invalid parameter at '" + DOCUMENTS.getOrDefault(path, path) + "' failed to satisfy constraint: '"
                        + demand + '\'');
    }

    /** For a text ECR says what it must be, for a list what its member must be, and for an element of a list both. */
    private static String demandOf(ShapeConstraint constraint, Part part) {
        if (constraint.rule() == Rule.REQUIRED) {
            return "must not be null";
        }
        if (part != Part.WHOLE) {
            return "Member must satisfy constraint: [" + CommonValidation.demand(constraint) + ']';
        }
        boolean lengthOfText = constraint.rule() == Rule.MIN_LENGTH || constraint.rule() == Rule.MAX_LENGTH;
        return lengthOfText
                ? CommonValidation.demand(constraint).substring("Member ".length())
                : CommonValidation.demand(constraint);
    }
}
