package dev.drydock.internal.ecs.task.container;

import dev.drydock.internal.account.EnvironmentFileSource;
import dev.drydock.internal.account.EnvironmentFileSource.S3Object;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.StopCause;
import dev.drydock.internal.ecs.task.TaskNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/**
 * Downloads the environment files of a task's containers, once, before its images are pulled. Files of an override
 * replace the definition's; if several files set a variable, the first value counts.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html">Pass environment
 *     variables to a container</a>
 */
final class EnvironmentFileReader {

    private final EnvironmentFileSource source;

    EnvironmentFileReader(EnvironmentFileSource source) {
        this.source = source;
    }

    /** Downloads all of them; returns how the task fails if one cannot be downloaded. */
    @Nullable
    StopCause read(EcsTask task) {
        for (EcsContainer container : task.containers()) {
            List<EnvironmentFile> files =
                    files(task.spec().overrides(), container.plan().definition());
            StopCause problem = files.isEmpty() ? null : read(task, container, files);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static List<EnvironmentFile> files(@Nullable TaskOverride overrides, ContainerDefinition definition) {
        if (overrides != null) {
            for (ContainerOverride each : overrides.containerOverrides()) {
                if (definition.name().equals(each.name())
                        && !each.environmentFiles().isEmpty()) {
                    return each.environmentFiles();
                }
            }
        }
        return definition.environmentFiles();
    }

    private @Nullable StopCause read(EcsTask task, EcsContainer container, List<EnvironmentFile> files) {
        TreeMap<String, String> variables = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        for (EnvironmentFile each : files) {
            String arn = each == null ? "" : String.valueOf(each.value());
            S3Object file = S3Object.of(arn);
            EnvironmentFileSource.Resolution read =
                    file == null ? new EnvironmentFileSource.Missing() : source.resolve(file);
            if (read instanceof EnvironmentFileSource.Found found) {
                variables(found.text(), task.spec().onFargate()).forEach(variables::putIfAbsent);
            } else if (read instanceof EnvironmentFileSource.Missing) {
                problems.add(file == null ? unreadable(arn) : missing(task, file));
            }
        }
        if (!problems.isEmpty()) {
            return StopCause.failedToStart(task.spec().onFargate() ? onFargate(task) : String.join(";", problems));
        }
        if (!variables.isEmpty()) {
            container.fileVariables(variables);
        }
        return null;
    }

    /** Blanks and quotes belong to the values. On Fargate a variable without a value does not appear. */
    private static Map<String, String> variables(String text, boolean fargate) {
        Map<String, String> variables = new TreeMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            boolean blank = equals == line.length() - 1;
            if (!line.startsWith("#") && equals > 0 && !(fargate && blank)) {
                variables.put(line.substring(0, equals), line.substring(equals + 1));
            }
        });
        return variables;
    }

    // ---- what a task says when its files cannot be downloaded

    private static String onFargate(EcsTask task) {
        return "ResourceInitializationError: failed to download env files: service call has been retried 1 time(s): "
                + s3(task, "HeadObject") + "Forbidden: Forbidden";
    }

    private static String missing(EcsTask task, S3Object file) {
        return "unable to download env file with key " + file.key() + " from bucket " + file.bucket() + ", error: "
                + s3(task, "GetObject") + "AccessDenied: Access Denied";
    }

    private static String unreadable(String arn) {
        return "unable to parse bucket and key from s3 ARN specified in environmentFile " + arn
                + ", error: invalid s3 arn: " + arn;
    }

    /** A role that may not list the bucket is refused an object that is not there. */
    private static String s3(EcsTask task, String operation) {
        return "operation error S3: " + operation + ", https response error StatusCode: 403, RequestID: "
                + TaskNames.s3RequestId(task) + ", HostID: " + TaskNames.s3HostId(task) + ", api error ";
    }
}
