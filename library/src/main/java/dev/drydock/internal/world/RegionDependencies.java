package dev.drydock.internal.world;

import dev.drydock.internal.account.EnvironmentFileSource;
import dev.drydock.internal.account.ImageSource;
import dev.drydock.internal.account.Leniencies;
import dev.drydock.internal.account.LogSink;
import dev.drydock.internal.account.SecretSource;
import dev.drydock.internal.account.StepOutcomes;
import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.container.ScriptSource;
import dev.drydock.internal.ecr.content.LayerContents;
import dev.drydock.time.Timings;
import java.util.function.Function;

/**
 * What a region sees of the world around it.
 *
 * @param journal where what happens between calls is recorded
 * @param timings how long things take
 * @param outcomes how a task's steps go
 * @param scripts what containers do
 * @param images where tasks pull their images from, whichever registry holds them
 * @param secrets what tasks read their secrets from, by region
 * @param environmentFiles the objects in S3 that containers name, whichever region declares them
 * @param logs CloudWatch Logs of the same account, by region
 * @param logBytes how many bytes of log events are kept
 * @param contents the bytes of layers
 * @param leniencies what is done without of AWS's refusals
 */
record RegionDependencies(
        JournalRecorder journal,
        Timings timings,
        StepOutcomes outcomes,
        ScriptSource scripts,
        ImageSource images,
        Function<String, SecretSource> secrets,
        EnvironmentFileSource environmentFiles,
        Function<String, LogSink> logs,
        long logBytes,
        LayerContents contents,
        Leniencies leniencies) {}
