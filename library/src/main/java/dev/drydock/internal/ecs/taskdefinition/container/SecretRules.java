package dev.drydock.internal.ecs.taskdefinition.container;

import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import dev.drydock.internal.ecs.taskdefinition.draft.Names;
import dev.drydock.internal.model.Arn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.Secret;

/**
 * Secrets of containers and of log drivers: their names, where they are kept, and the role that may read them.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html">Secret</a>
 */
public final class SecretRules {

    private static final int MAX_PARAMETER = 1011;

    private SecretRules() {}

    public static void check(Draft draft) {
        boolean any = false;
        for (ContainerDefinition container : draft.containers()) {
            unique(container.secrets());
            apartFromEnvironment(container);
            any |= values(draft, container.secrets());
            if (container.logConfiguration() != null) {
                any |= values(draft, container.logConfiguration().secretOptions());
            }
        }
        if (any && !draft.hasExecutionRole()) {
            throw ContainerMessages.SECRET_ROLE.with();
        }
        boolean credentials = draft.containers().stream().anyMatch(c -> c.repositoryCredentials() != null);
        if (credentials && !draft.hasExecutionRole()) {
            throw ContainerMessages.REGISTRY_ROLE.with();
        }
    }

    private static void unique(List<Secret> secrets) {
        Set<String> names = new HashSet<>();
        for (Secret secret : secrets) {
            if (!names.add(String.valueOf(secret.name()))) {
                throw ContainerMessages.SECRET_DUPLICATE.with(String.valueOf(secret.name()));
            }
        }
    }

    private static void apartFromEnvironment(ContainerDefinition container) {
        Set<String> variables = new HashSet<>();
        for (KeyValuePair variable : container.environment()) {
            variables.add(String.valueOf(variable.name()));
        }
        for (Secret secret : container.secrets()) {
            if (variables.contains(String.valueOf(secret.name()))) {
                throw ContainerMessages.SECRET_IN_ENVIRONMENT.with(String.valueOf(secret.name()));
            }
        }
    }

    private static boolean values(Draft draft, List<Secret> secrets) {
        for (Secret secret : secrets) {
            value(draft, String.valueOf(secret.name()), secret.valueFrom());
        }
        return !secrets.isEmpty();
    }

    private static void value(Draft draft, String name, @Nullable String valueFrom) {
        if (valueFrom == null || !Arn.looksLikeArn(valueFrom)) {
            if (valueFrom == null || !isParameter(valueFrom)) {
                throw ContainerMessages.SECRET_NAME.with(name);
            }
            return;
        }
        Arn arn = Arn.parse(valueFrom).orElseThrow(() -> ContainerMessages.SECRET_NAME.with(name));
        if (arn.service().equals("secretsmanager")) {
            return;
        }
        if (!arn.service().equals("ssm") || !arn.resourceType().equals("parameter")) {
            throw ContainerMessages.SECRET_NAME.with(name);
        }
        // Secrets Manager shares secrets across accounts; Parameter Store does not for ECS.
        if (!arn.account().equals(draft.home().accountId())) {
            throw ContainerMessages.SECRET_ACCOUNT.with(draft.home().accountId(), arn.account());
        }
    }

    private static boolean isParameter(String name) {
        return !name.isEmpty() && name.length() <= MAX_PARAMETER && Names.consistsOf(name, "_.-/");
    }
}
