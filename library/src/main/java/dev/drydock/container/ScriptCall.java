package dev.drydock.container;

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

    /** A call of a container without environment variables. */
    public ScriptCall(String taskArn, String containerName, Instant at) {
        this(taskArn, containerName, at, Collections.emptySortedMap());
    }
}
