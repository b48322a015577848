package dev.drydock.container;

import dev.drydock.internal.argument.Require;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import org.apiguardian.api.API;

/**
 * What user code is told when a script {@linkplain ScriptBuilder#calls calls} it.
 *
 * @param taskArn the task whose container runs the script
 * @param containerName the container's name in its task definition
 * @param at the virtual instant
 * @param environment the container's environment variables by name: those of its definition and of overrides, its secrets
 *     that are known, and those that ECS adds
 */
@API(status = API.Status.STABLE, since = "0.1")
public record ScriptCall(String taskArn, String containerName, Instant at, SortedMap<String, String> environment) {

    /**
     * A call as a script would make it, to test code that takes one.
     *
     * @throws IllegalArgumentException if something of it is null
     */
    public ScriptCall {
        Require.text(
                "new ScriptCall", "taskArn", taskArn, "arn:aws:ecs:us-east-1:123456789012:task/prod/0123456789abcdef");
        Require.text("new ScriptCall", "containerName", containerName, "web");
        Require.given("new ScriptCall", "at", at, "aws.time().instant()");
        Require.given("new ScriptCall", "environment", environment, "Collections.emptySortedMap()");
    }

    /** A call of a container without environment variables. */
    public ScriptCall(String taskArn, String containerName, Instant at) {
        this(taskArn, containerName, at, Collections.emptySortedMap());
    }
}
