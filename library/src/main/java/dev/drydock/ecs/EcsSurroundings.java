package dev.drydock.ecs;

import dev.drydock.account.EnvironmentFileSource;
import dev.drydock.account.ImageSource;
import dev.drydock.account.LogSink;
import dev.drydock.account.Neighbors;
import dev.drydock.account.Outcomes;
import dev.drydock.account.SecretSource;
import dev.drydock.account.Timings;
import dev.drydock.call.JournalRecorder;
import dev.drydock.container.ScriptSource;
import java.util.function.Function;

/**
 * What ECS needs from beside it.
 *
 * @param timings how long things take
 * @param outcomes how a task's steps go
 * @param images what tasks pull
 * @param scripts what containers do
 * @param secrets Secrets Manager and Parameter Store by region
 * @param environmentFiles the objects in S3 that containers name
 * @param logs CloudWatch Logs by region
 * @param neighbors load balancers and alarms
 * @param journal hears what happens to tasks and services
 */
public record EcsSurroundings(
        Timings timings,
        Outcomes outcomes,
        ImageSource images,
        ScriptSource scripts,
        Function<String, SecretSource> secrets,
        EnvironmentFileSource environmentFiles,
        Function<String, LogSink> logs,
        Neighbors neighbors,
        JournalRecorder journal) {}
