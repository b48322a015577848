package dev.drydock.internal.ecs;

import dev.drydock.internal.account.DiscoveryRegistry;
import dev.drydock.internal.account.EnvironmentFileSource;
import dev.drydock.internal.account.ImageSource;
import dev.drydock.internal.account.Leniencies;
import dev.drydock.internal.account.LogSink;
import dev.drydock.internal.account.SecretSource;
import dev.drydock.internal.account.StepOutcomes;
import dev.drydock.internal.account.TargetRegistry;
import dev.drydock.internal.account.metric.AlarmSource;
import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.container.ScriptSource;
import dev.drydock.time.Timings;
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
 * @param targets the target groups of load balancers
 * @param discovery Cloud Map
 * @param alarms what deployments watch
 * @param journal hears what happens to tasks and services
 * @param leniencies what is done without of AWS's refusals
 */
public record EcsDependencies(
        Timings timings,
        StepOutcomes outcomes,
        ImageSource images,
        ScriptSource scripts,
        Function<String, SecretSource> secrets,
        EnvironmentFileSource environmentFiles,
        Function<String, LogSink> logs,
        TargetRegistry targets,
        DiscoveryRegistry discovery,
        AlarmSource alarms,
        JournalRecorder journal,
        Leniencies leniencies) {}
