package dev.drydock.internal.report;

import dev.drydock.report.Explanation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * How the services and tasks of a world stand, and why they are not as they were wanted; services that are come last and in
 * one line.
 *
 * @param clusters as they stand
 * @param offset how an instant is told
 * @param placement why the next task of a service would go nowhere; null if it would, or Fargate runs it
 * @param lastWords the last line that the containers of a task have logged; null if there is none
 * @param reportsRunning how long a task must last to have been RUNNING
 */
public record Standing(
        List<ClusterNow> clusters,
        Function<Instant, String> offset,
        Function<Service, @Nullable Explanation> placement,
        Function<Task, @Nullable String> lastWords,
        Duration reportsRunning) {

    /** What the state of the deployment says already. */
    private static final String NO_NEWS = "ECS deployment [^ ]+ (in progress|completed)\\.";

    private static final int DEPLOYMENTS = 3;
    private static final int EVENTS = 2;
    private static final int REASONS = 2;
    private static final int VERDICTS = 2;

    /**
     * The lines, no longer than lines of a report are.
     *
     * @param atMost how many
     */
    public List<String> lines(int atMost) {
        List<List<String>> unsettled = new ArrayList<>();
        List<String> settled = new ArrayList<>();
        List<List<String>> others = new ArrayList<>();
        for (ClusterNow cluster : clusters) {
            Map<String, List<Task>> groups = groups(cluster);
            for (Service service : cluster.services()) {
                List<Task> tasks = groups.getOrDefault("service:" + service.serviceName(), List.of());
                groups.remove("service:" + service.serviceName());
                if (isAsWanted(service)) {
                    settled.add(cluster.name() + '/' + service.serviceName());
                } else {
                    unsettled.add(service(cluster, service, tasks));
                }
            }
            groups.forEach((group, tasks) -> others.add(group(cluster, group, tasks)));
        }
        return fitting(unsettled, settled, others, atMost);
    }

    /** Those first that are not as wanted; where there is no room for all, how many more there are. */
    private static List<String> fitting(
            List<List<String>> unsettled, List<String> settled, List<List<String>> others, int atMost) {
        List<String> lines = new ArrayList<>();
        List<List<String>> parts = new ArrayList<>(unsettled);
        others.sort(Comparator.comparingInt((List<String> each) -> each.size()).reversed());
        parts.addAll(others);
        int room = atMost - (settled.isEmpty() ? 0 : 1);
        int told = 0;
        while (told < parts.size()
                && lines.size() + parts.get(told).size() + (told + 1 < parts.size() ? 1 : 0) <= room) {
            lines.addAll(parts.get(told));
            told++;
        }
        if (told == 0 && !parts.isEmpty() && room > 1) {
            lines.addAll(parts.get(0).subList(0, Math.min(room - 1, parts.get(0).size())));
            told = 1;
        }
        if (told < parts.size()) {
            lines.add("… and " + (parts.size() - told) + " more services and groups of tasks");
        }
        if (!settled.isEmpty()) {
            lines.add(Wording.line("as wanted: " + (settled.size() == 1 ? "service " : settled.size() + " services, ")
                    + String.join(", ", settled)));
        }
        return lines;
    }

    private static Map<String, List<Task>> groups(ClusterNow cluster) {
        Map<String, List<Task>> groups = new TreeMap<>();
        for (Task task : cluster.tasks()) {
            groups.computeIfAbsent(String.valueOf(task.group()), group -> new ArrayList<>())
                    .add(task);
        }
        return groups;
    }

    private static boolean isAsWanted(Service service) {
        return "ACTIVE".equals(service.status())
                && service.runningCount().equals(service.desiredCount())
                && service.pendingCount() == 0
                && service.deployments().size() <= 1
                && service.deployments().stream()
                        .allMatch(each ->
                                each.rolloutState() == null || each.rolloutState() == DeploymentRolloutState.COMPLETED);
    }

    private List<String> group(ClusterNow cluster, String group, List<Task> tasks) {
        List<String> lines = new ArrayList<>();
        lines.add(Wording.line("tasks of " + group + " in " + cluster.name() + ": " + Ends.states(tasks)));
        lines.addAll(ends(tasks));
        return lines;
    }

    private List<String> service(ClusterNow cluster, Service service, List<Task> tasks) {
        List<String> lines = new ArrayList<>();
        lines.add(Wording.line("service " + cluster.name() + '/' + service.serviceName()
                + ("ACTIVE".equals(service.status()) ? "" : ' ' + service.status()) + ": " + service.desiredCount()
                + " wanted, " + service.runningCount() + " running, " + service.pendingCount() + " pending"));
        service.deployments().stream().limit(DEPLOYMENTS).forEach(each -> lines.add(deployment(each)));
        lines.addAll(events(service));
        if (!tasks.isEmpty()) {
            lines.add(Wording.line("  its tasks: " + Ends.states(tasks)));
        }
        lines.addAll(ends(tasks));
        lines.addAll(placement(service));
        String verdict = BreakerVerdict.of(service, tasks, reportsRunning);
        if (verdict != null) {
            lines.add(Wording.line("  why it does not fail: " + verdict));
        }
        return lines;
    }

    /** Why tasks stopped, and what the last that ended by itself has logged at the end. */
    private List<String> ends(List<Task> tasks) {
        List<String> lines = new ArrayList<>();
        Ends.reasons(tasks).stream().limit(REASONS).forEach(each -> lines.add(Wording.line("  stopped: " + each)));
        Task exited = Ends.lastExited(tasks);
        String words = exited == null ? null : lastWords.apply(exited);
        if (words != null) {
            lines.add(Wording.line("  last logged: " + words));
        }
        return lines;
    }

    /** The last of each kind: a service that cannot start its tasks says the same again and again. */
    private List<String> events(Service service) {
        Map<String, String> lastOfKind = new LinkedHashMap<>();
        for (ServiceEvent event : service.events()) {
            lastOfKind.putIfAbsent(
                    Wording.kind(event.message()),
                    Wording.line(
                            "  event at " + offset.apply(event.createdAt()) + ": " + Wording.shorten(event.message())));
        }
        return lastOfKind.values().stream().limit(EVENTS).toList();
    }

    private static String deployment(Deployment deployment) {
        int failed = deployment.failedTasks() == null ? 0 : deployment.failedTasks();
        String reason = deployment.rolloutStateReason();
        return Wording.line("  " + deployment.status() + ' ' + Wording.name(deployment.taskDefinition()) + ' '
                + (deployment.rolloutState() == null ? "" : deployment.rolloutStateAsString() + ' ')
                + deployment.runningCount() + " of " + deployment.desiredCount() + " running"
                + (failed > 0 ? ", " + failed + " failed" : "")
                + (reason == null || reason.matches(NO_NEWS) ? "" : ": " + reason));
    }

    private List<String> placement(Service service) {
        boolean lacks = service.runningCount() + service.pendingCount() < service.desiredCount();
        Explanation why = lacks ? placement.apply(service) : null;
        if (why == null || why.chosen() != null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        if (why.verdicts().isEmpty()) {
            lines.add("  no room: the cluster has no instances");
        }
        why.verdicts().stream()
                .limit(VERDICTS)
                .forEach(each -> lines.add(Wording.line("  no room: " + Wording.shorten(each.toString()))));
        int more = why.verdicts().size() - VERDICTS;
        if (more > 0) {
            lines.add("  no room: and so for " + more + " more instances; aws.explain(serviceArn) has them all");
        }
        return lines;
    }
}
