package dev.drydock.internal.given;

import dev.drydock.internal.document.DocumentPart;
import dev.drydock.internal.sdk.TaskEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;

/** Starts standalone tasks as they were described. */
final class TaskImport {

    private static final Set<String> MADE = Set.of(
            "taskArn",
            "clusterArn",
            "taskDefinitionArn",
            "containerInstanceArn",
            "attachments",
            "attributes",
            "availabilityZone",
            "capacityProviderName",
            "connectivity",
            "connectivityAt",
            "containers",
            "cpu",
            "createdAt",
            "desiredStatus",
            "ephemeralStorage",
            "executionStoppedAt",
            "fargateEphemeralStorage",
            "healthStatus",
            "inferenceAccelerators",
            "lastStatus",
            "memory",
            "platformFamily",
            "pullStartedAt",
            "pullStoppedAt",
            "startedAt",
            "stopCode",
            "stoppedAt",
            "stoppedReason",
            "stoppingAt",
            "version");

    private final Importer importer;
    private final ProviderImport providers;

    /** By cluster, the ARNs of those started. */
    private final Map<String, List<String>> started = new TreeMap<>();

    TaskImport(Importer importer, ProviderImport providers) {
        this.importer = importer;
        this.providers = providers;
    }

    /**
     * Whether a task is started by itself; of others it is told that they are left out.
     *
     * @param services those that were imported, by their clusters; they start their tasks
     */
    boolean isWanted(DocumentPart part, String cluster, Map<String, Map<String, Integer>> services) {
        String group = part.has("group") ? part.text("group") : "";
        if (group.startsWith("service:")) {
            if (!services.getOrDefault(cluster, Map.of()).containsKey(group.substring("service:".length()))) {
                importer.leaveOut(
                        part,
                        "this is a task of the " + group.replace(':', ' ') + ", which is not among the"
                                + " descriptions");
            }
            return false;
        }
        if (!"RUNNING".equals(part.optionalText("lastStatus"))
                || !"RUNNING".equals(part.optionalText("desiredStatus"))) {
            importer.leaveOut(part, "a task that is not RUNNING is not imported");
            return false;
        }
        return true;
    }

    void start(DocumentPart part, String cluster) {
        RunTaskRequest.Builder request = importer.carry(
                part,
                RunTaskRequest.builder()
                        .cluster(cluster)
                        .taskDefinition(importer.moving().text(part.text("taskDefinitionArn"))),
                MADE,
                Set.of("launchType"));
        providers.task(part, cluster, request);
        network(part, request);
        RunTaskResponse answer = importer.furnisher().ecs().runTask(request.build());
        if (!answer.failures().isEmpty()) {
            throw part.wrong("there is no room for this task: "
                    + answer.failures().get(0).reason());
        }
        Task task = answer.tasks().get(0);
        importer.moving().rename(part.text("taskArn"), task.taskArn());
        started.computeIfAbsent(cluster, each -> new ArrayList<>()).add(task.taskArn());
    }

    /** The subnet that its network interface is in; of security groups nothing is described. */
    private static void network(DocumentPart part, RunTaskRequest.Builder request) {
        for (DocumentPart attachment : part.list("attachments")) {
            for (DocumentPart detail : attachment.list("details")) {
                if ("subnetId".equals(detail.optionalText("name"))) {
                    request.networkConfiguration(n -> n.awsvpcConfiguration(vpc -> vpc.subnets(detail.text("value"))));
                }
            }
        }
    }

    boolean isRunning(Ground ground) {
        return late(ground).isEmpty();
    }

    /** Which do not run, and why. */
    String late(Ground ground) {
        StringBuilder late = new StringBuilder();
        started.forEach((cluster, arns) -> ground.tasks(cluster).stream()
                .filter(task -> arns.contains(task.taskArn()) && !"RUNNING".equals(task.lastStatus()))
                .forEach(task -> late.append("\n  task of ")
                        .append(task.group())
                        .append(" is ")
                        .append(task.lastStatus())
                        .append(task.stoppedReason() == null ? "" : ": " + TaskEnd.of(task))));
        return late.toString();
    }
}
