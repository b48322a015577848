package dev.drydock.internal.world;

import dev.drydock.account.EnvironmentFileSource;
import dev.drydock.account.ImageSource;
import dev.drydock.account.LogSink;
import dev.drydock.account.Outcomes;
import dev.drydock.account.SecretSource;
import dev.drydock.account.Timings;
import dev.drydock.call.JournalRecorder;
import dev.drydock.container.ScriptSource;
import java.util.function.Function;

/**
 * What a region sees of the world around it.
 *
 * @param journal where what happens between calls is told
 * @param timings how long things take
 * @param outcomes how a task's steps go
 * @param scripts what containers do
 * @param images where tasks pull their images from, whichever registry holds them
 * @param secrets what tasks read their secrets from, by region
 * @param environmentFiles the objects in S3 that containers name, whichever region declares them
 * @param logs CloudWatch Logs of the same account, by region
 */
record Surroundings(
        JournalRecorder journal,
        Timings timings,
        Outcomes outcomes,
        ScriptSource scripts,
        ImageSource images,
        Function<String, SecretSource> secrets,
        EnvironmentFileSource environmentFiles,
        Function<String, LogSink> logs) {}
