package dev.drydock.container;

import java.time.Instant;

/**
 * What user code is told when a script {@linkplain ScriptBuilder#calls calls} it.
 *
 * @param taskArn the task whose container runs the script
 * @param containerName the container's name in its task definition
 * @param at the virtual instant
 */
public record ScriptCall(String taskArn, String containerName, Instant at) {}
