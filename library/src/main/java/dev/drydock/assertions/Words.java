package dev.drydock.assertions;

import dev.drydock.journal.Hint;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.Task;

/** How failures write down what is. */
final class Words {

    private static final int SHOWN = 10;

    private Words() {}

    /** {@code 2a…: STOPPED, Essential container in task exited}. */
    static String task(Task task) {
        String reason = task.stoppedReason();
        return id(task) + " " + task.lastStatus() + (reason == null ? "" : " (" + reason + ")");
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
}
