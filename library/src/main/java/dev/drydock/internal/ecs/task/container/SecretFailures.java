package dev.drydock.internal.ecs.task.container;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.SecretSource.SecretReference;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.StopCause;
import dev.drydock.internal.ecs.task.TaskNames;

/**
 * What a task says when its secrets cannot be read. Fargate's platform 1.4 and the agent on container instances word it
 * differently.
 */
final class SecretFailures {

    private static final String FARGATE =
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: ";
    private static final String FARGATE_SECRET =
            FARGATE + "unable to retrieve secret from asm: service call has been retried 1 time(s): ";
    private static final String FARGATE_PARAMETER =
            FARGATE + "unable to retrieve secrets from ssm: service call has been retried 1 time(s): ";

    private SecretFailures() {}

    static StopCause missing(EcsTask task, AccountRegion home, SecretReference secret) {
        if (!secret.parameter()) {
            return secret(
                    task,
                    secret,
                    "ResourceNotFoundException: Secrets Manager can't find the specified secret." + trailer(task));
        }
        String name = secret.name();
        return StopCause.failedToStart(
                task.spec().onFargate()
                        ? FARGATE_PARAMETER + "invalid ssm parameters: " + name
                        : ofAgent(secret) + "invalid parameters: " + name);
    }

    static StopCause denied(EcsTask task, AccountRegion home, SecretReference secret) {
        String action = secret.parameter() ? "ssm:GetParameters" : "secretsmanager:GetSecretValue";
        String name = secret.name();
        String resource = secret.id().startsWith("arn:")
                ? secret.id()
                : home.arn("ssm", "parameter" + (name.startsWith("/") ? name : '/' + name));
        String text = "AccessDeniedException: User: " + TaskNames.session(task).arn()
                + " is not authorized to perform: "
                + action
                + " on resource: " + resource + " because no identity-based policy allows the " + action + " action"
                + trailer(task);
        if (!secret.parameter()) {
            return secret(task, secret, text);
        }
        return StopCause.failedToStart((task.spec().onFargate() ? FARGATE_PARAMETER : ofAgent(secret)) + text);
    }

    static StopCause keyless(EcsTask task, SecretReference secret, String key) {
        String text = "retrieved secret from Secrets Manager did not contain json key " + key;
        return StopCause.failedToStart(
                task.spec().onFargate()
                        ? FARGATE_SECRET + text
                        : ofAgent(secret) + "secret " + secret.id() + ": " + text);
    }

    /** The text is no JSON object, and a member of one is asked for. */
    static StopCause noObject(EcsTask task, SecretReference secret, String why) {
        return StopCause.failedToStart(
                task.spec().onFargate()
                        ? FARGATE_SECRET + why
                        : ofAgent(secret) + "secret " + secret.id() + ": " + why);
    }

    private static StopCause secret(EcsTask task, SecretReference secret, String why) {
        return StopCause.failedToStart(
                task.spec().onFargate()
                        ? FARGATE_SECRET + "failed to fetch secret " + secret.id() + " from secrets manager: " + why
                        : ofAgent(secret) + "secret " + secret.id() + ": " + why);
    }

    private static String ofAgent(SecretReference secret) {
        return secret.parameter()
                ? "Fetching secret data from SSM Parameter Store in " + secret.region() + ": "
                : "Fetching secret data from AWS Secrets Manager in region " + secret.region() + ": ";
    }

    private static String trailer(EcsTask task) {
        return " status code: 400, request id: " + TaskNames.requestId(task);
    }
}
