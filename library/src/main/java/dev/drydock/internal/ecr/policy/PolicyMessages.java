package dev.drydock.internal.ecr.policy;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;

/** What ECR says about policies, and by reason of them. */
final class PolicyMessages {

    static final Message NO_REPOSITORY_POLICY = new Message(
            "RepositoryPolicyNotFoundException",
            "Repository policy does not exist for the repository with name '{}' in the registry with id '{}'",
            Source.VERIFIED);

    static final Message NO_REGISTRY_POLICY = new Message(
            "RegistryPolicyNotFoundException",
            "Registry policy does not exist in the registry with id '{}'",
            Source.VERIFIED);

    static final Message INVALID_REPOSITORY_POLICY = invalid("Invalid repository policy provided", Source.ISSUE);

    static final Message INVALID_REGISTRY_POLICY = invalid("Invalid registry policy provided", Source.ISSUE);

    static final Message LOCKS_OUT =
            invalid("The repository policy would prevent you from setting another policy in the future", Source.UNSURE);

    static final Message NOT_ALLOWED = denied("because no resource-based policy allows the {} action", Source.ISSUE);

    static final Message DENIED = denied("with an explicit deny in a resource-based policy", Source.GUIDE);

    private PolicyMessages() {}

    private static Message invalid(String text, Source source) {
        return new Message(
                "InvalidParameterException",
                "Invalid parameter at 'PolicyText' failed to satisfy constraint: '" + text + "'",
                source);
    }

    private static Message denied(String why, Source source) {
        return new Message(
                "AccessDeniedException", "User: {} is not authorized to perform: {} on resource: {} " + why, source);
    }
}
