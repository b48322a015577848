package dev.drydock.internal.ecr.policy;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.policy.PolicyDocument;
import dev.drydock.internal.policy.PolicyProblem;
import dev.drydock.internal.policy.PolicyReading;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What ECR takes as a policy. One of a repository names no resource, as it stands at the one it is about; one of the
 * registry must name some.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html">Repository policies</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry-permissions.html">Registry permissions</a>
 */
final class PolicyTexts {

    /** The only actions that a registry policy of the first scope decides. */
    private static final Set<String> OF_FIRST_SCOPE =
            Set.of("ecr:createrepository", "ecr:replicateimage", "ecr:batchimportupstreamimage");

    private PolicyTexts() {}

    /** Whether the registry policy decides an action in its first scope. */
    static boolean isOfFirstScope(String action) {
        return OF_FIRST_SCOPE.contains(action.toLowerCase(Locale.ROOT));
    }

    /**
     * Reads a repository's policy.
     *
     * @throws dev.drydock.internal.call.Refusal if ECR does not take it
     */
    static PolicyDocument repository(String text) {
        PolicyDocument policy = read(text, PolicyMessages.INVALID_REPOSITORY_POLICY);
        require(
                policy.namesNoResource(),
                PolicyMessages.INVALID_REPOSITORY_POLICY,
                "A repository policy has no Resource element");
        return policy;
    }

    /**
     * Reads the registry's policy.
     *
     * @param all whether it may be about all actions of ECR, as in its second scope
     * @throws dev.drydock.internal.call.Refusal if ECR does not take it
     */
    static PolicyDocument registry(String text, boolean all) {
        PolicyDocument policy = read(text, PolicyMessages.INVALID_REGISTRY_POLICY);
        require(
                policy.namesResources(),
                PolicyMessages.INVALID_REGISTRY_POLICY,
                "A registry policy has a Resource element in each statement");
        Predicate<String> decided = each -> isWild(each) || isOfFirstScope(each);
        require(
                all || policy.actions(decided),
                PolicyMessages.INVALID_REGISTRY_POLICY,
                "With the account setting REGISTRY_POLICY_SCOPE at V1 a registry policy is about ecr:CreateRepository,"
                        + " ecr:ReplicateImage and ecr:BatchImportUpstreamImage alone");
        return policy;
    }

    private static PolicyDocument read(String text, Message invalid) {
        PolicyReading read = PolicyDocument.read(text);
        if (read instanceof PolicyProblem problem) {
            throw invalid.with().hint(problem.text());
        }
        PolicyDocument policy = (PolicyDocument) read;
        require(policy.namesPrincipals(), invalid, "Each statement has a Principal");
        require(policy.actions(PolicyTexts::isOfEcr), invalid, "Each action is one of ECR, like ecr:BatchGetImage");
        return policy;
    }

    private static boolean isOfEcr(String action) {
        return action.equals("*") || action.toLowerCase(Locale.ROOT).startsWith("ecr:");
    }

    private static boolean isWild(String action) {
        return action.indexOf('*') >= 0 || action.indexOf('?') >= 0;
    }

    private static void require(boolean holds, Message message, String hint) {
        if (!holds) {
            throw message.with().hint(hint);
        }
    }
}
