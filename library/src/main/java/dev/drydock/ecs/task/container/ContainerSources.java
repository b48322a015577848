package dev.drydock.ecs.task.container;

import dev.drydock.account.EnvironmentFileSource;
import dev.drydock.account.LogSink;
import dev.drydock.account.SecretSource;
import dev.drydock.container.ScriptSource;
import java.util.function.Function;

/**
 * What containers get from outside, and give there.
 *
 * @param scripts what they do
 * @param logs where they log to, by region
 * @param secrets where they get their secrets, by region
 * @param files where they get their environment files
 */
public record ContainerSources(
        ScriptSource scripts,
        Function<String, LogSink> logs,
        Function<String, SecretSource> secrets,
        EnvironmentFileSource files) {}
