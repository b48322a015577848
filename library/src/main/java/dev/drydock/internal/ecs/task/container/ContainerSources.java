package dev.drydock.internal.ecs.task.container;

import dev.drydock.internal.account.EnvironmentFileSource;
import dev.drydock.internal.account.LogSink;
import dev.drydock.internal.account.SecretSource;
import dev.drydock.internal.container.ScriptSource;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What containers get from outside, and where they write to.
 *
 * @param scripts what they do
 * @param logs where they log to, by region
 * @param bufferedLogs whether log drivers are non-blocking by default
 * @param secrets where they get their secrets, by region
 * @param files where they get their environment files
 */
public record ContainerSources(
        ScriptSource scripts,
        Function<String, LogSink> logs,
        BooleanSupplier bufferedLogs,
        Function<String, SecretSource> secrets,
        EnvironmentFileSource files) {}
