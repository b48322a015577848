package dev.drydock.assertions;

import dev.drydock.internal.argument.Require;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.model.ImageReference;
import dev.drydock.journal.Hint;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;
import software.amazon.awssdk.services.ecs.model.Task;

/** How failures write down what is. */
final class Words {

    private static final int SHOWN = 10;
    private static final int EVENTS = 5;
    private static final int STOPPED = 3;
    private static final int DIGEST = 19;

    private Words() {}

    /** {@code 2a…: STOPPED, Essential container in task exited}. */
    static String task(Task task) {
        String reason = task.stoppedReason();
        return id(task) + " " + task.lastStatus() + (reason == null ? "" : " (" + reason + ")");
    }

    /** The same with its containers. */
    static String wholeTask(Task task) {
        return task(task) + ": "
                + task.containers().stream().map(Words::container).collect(Collectors.joining("; "));
    }

    static String tasks(List<Task> tasks) {
        return list(tasks.stream().map(Words::task).toList());
    }

    /** {@code web STOPPED, exit code 1}. */
    static String container(Container container) {
        StringJoiner text = new StringJoiner(", ");
        text.add(container.name() + " " + container.lastStatus());
        if (container.exitCode() != null) {
            text.add("exit code " + container.exitCode());
        }
        if (container.reason() != null) {
            text.add(container.reason());
        }
        if (!"UNKNOWN".equals(Objects.requireNonNullElse(container.healthStatusAsString(), "UNKNOWN"))) {
            text.add(container.healthStatusAsString());
        }
        return text.toString();
    }

    /** {@code ecs-svc/1… PRIMARY COMPLETED, web:2, 2 of 2 running}. */
    static String deployment(Deployment deployment) {
        StringJoiner text = new StringJoiner(", ");
        text.add(deployment.id() + " " + deployment.status() + " " + deployment.rolloutStateAsString());
        text.add(lastPart(deployment.taskDefinition()));
        text.add(deployment.runningCount() + " of " + deployment.desiredCount() + " running");
        if (deployment.failedTasks() != null && deployment.failedTasks() > 0) {
            text.add(deployment.failedTasks() + " failed");
        }
        return text.toString();
    }

    /** {@code sha256:0123456789ab [2, latest]}. */
    static String image(ImageDetail image) {
        return Shown.cut(image.imageDigest(), DIGEST) + " " + image.imageTags();
    }

    static String list(List<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() > SHOWN ? shown + " and " + (names.size() - SHOWN) + " more" : shown;
    }

    static String id(Task task) {
        return lastPart(task.taskArn());
    }

    static String clusterName(Task task) {
        return lastPart(task.clusterArn());
    }

    static String lastPart(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** What would have been valid, such as the existing clusters. */
    static String hints(AwsServiceException refused) {
        StringBuilder hints = new StringBuilder();
        for (Throwable each : refused.getSuppressed()) {
            if (each instanceof Hint) {
                hints.append("\n  ").append(each.getMessage());
            }
        }
        return hints.toString();
    }

    static boolean isImage(String actual, String expected) {
        if (actual.equals(expected)) {
            return true;
        }
        ImageReference is = ImageReference.parse(actual).orElse(null);
        ImageReference wanted = ImageReference.parse(expected).orElse(null);
        if (is == null || wanted == null || !is.version().equals(wanted.version())) {
            return false;
        }
        boolean samePlace = is.name().equals(wanted.name());
        boolean anyRegistry = wanted.isOnDockerHub()
                && !expected.startsWith(wanted.registry())
                && wanted.repository().replaceFirst("^library/", "").equals(is.repository());
        return samePlace || anyRegistry;
    }

    /** Whether a task definition is named by that, its ARN or {@code family:revision}. */
    static boolean isDefinition(String arn, String what) {
        return arn.equals(what) || lastPart(arn).equals(what);
    }

    static String withoutVersion(String image) {
        return image.replaceFirst("@.*$", "").replaceFirst(":[^:/]*$", "");
    }

    /** AWS's name of a constant of the SDK's. */
    static String name(String method, String parameter, @Nullable Enum<?> constant, Enum<?> example) {
        Enum<?> given = Require.given(
                method, parameter, constant, example.getDeclaringClass().getSimpleName() + "." + example.name());
        return given.toString();
    }

    /** {@code never}, {@code once} or {@code 3 times}. */
    static String counted(int count) {
        return count == 0 ? "never" : count == 1 ? "once" : count + " times";
    }

    /** The deployments and the newest events of a service. */
    static String service(Service service) {
        String deployments =
                service.deployments().stream().map(Words::deployment).collect(Collectors.joining("; "));
        List<String> messages =
                service.events().stream().map(ServiceEvent::message).toList();
        return "\n  deployments: " + (deployments.isEmpty() ? "none" : deployments) + "\n  events"
                + lines(messages, EVENTS, "the newest first", "the newest");
    }

    /** Why the tasks that stopped last did. */
    static String stopped(List<Task> tasks) {
        List<String> stopped = tasks.stream()
                .filter(task -> task.stoppedReason() != null)
                .sorted(Comparator.comparing(Task::stoppingAt, Comparator.nullsFirst(Comparator.reverseOrder())))
                .map(Words::wholeTask)
                .toList();
        return stopped.isEmpty() ? "" : "\n  stopped tasks" + lines(stopped, STOPPED, "the newest first", "the newest");
    }

    /** Lines under a heading that ends with how many of them there are. */
    static String lines(List<String> lines, int shown, String all, String some) {
        if (lines.isEmpty()) {
            return ": none";
        }
        StringBuilder text = new StringBuilder(
                        lines.size() > shown ? ", " + some + " " + shown + " of " + lines.size() : ", " + all)
                .append(':');
        for (String each : lines.subList(0, Math.min(shown, lines.size()))) {
            text.append("\n    ").append(each);
        }
        return text.toString();
    }
}
