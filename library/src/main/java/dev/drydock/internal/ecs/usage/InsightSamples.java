package dev.drydock.internal.ecs.usage;

import dev.drydock.internal.account.metric.MetricSource;
import dev.drydock.internal.account.metric.MetricSource.Sample;
import dev.drydock.internal.ecs.usage.InstanceCourses.Course;
import dev.drydock.internal.ecs.usage.MeasuredTasks.Measured;
import dev.drydock.internal.ecs.usage.ServiceCourses.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The values of {@code ECS/ContainerInsights}: of each task, or container, one value a minute, its mean over the part of
 * the minute that it ran; counts as they stand when the minute ends.
 */
final class InsightSamples {

    private static final double ALL = 100;

    private final UsageHistory history;
    private final LaidOutLoads loads;

    InsightSamples(UsageHistory history, LaidOutLoads loads) {
        this.history = history;
        this.loads = loads;
    }

    List<Sample> of(InsightMetric metric, SortedMap<String, String> dimensions, Minutes minutes) {
        String cluster = dimensions.getOrDefault(InsightMetric.CLUSTER, "");
        List<TaskLife> lives = lives(cluster, dimensions, minutes.first());
        ClusterShares shares = new ClusterShares(history.ofCluster(cluster), minutes.first());
        MeasuredTasks tasks = new MeasuredTasks(lives, life -> Consumption.ofMemory(life, -1, loads));
        Map<TaskLife, List<Consumption>> uses = new HashMap<>();
        List<Sample> samples = new ArrayList<>();
        for (long minute = minutes.first(); minute < minutes.end(); minute += MetricSource.MINUTE) {
            long last = minute + MetricSource.MINUTE - 1;
            Insights level = history.settings().level(cluster, last);
            if (!metric.dimensions(level).contains(dimensions.keySet())) {
                continue;
            }
            Reading reading = new Reading(minute, metric.unit());
            switch (metric.of()) {
                case CLUSTER_COUNT -> count(metric, cluster, lives, last, reading);
                case SERVICE_COUNT ->
                    count(metric, cluster, dimensions.getOrDefault(InsightMetric.SERVICE, ""), lives, last, reading);
                case TASKS, CONTAINERS -> {
                    for (Measured each : tasks.in(minute, minute + MetricSource.MINUTE)) {
                        List<Consumption> used = uses.computeIfAbsent(
                                each.life(), life -> uses(metric, dimensions, life, shares.sharesOf(life)));
                        add(metric, dimensions, each, used, minute, reading);
                    }
                }
            }
            Sample sample = reading.sample();
            if (sample != null) {
                samples.add(sample);
            }
        }
        return samples;
    }

    private List<TaskLife> lives(String cluster, SortedMap<String, String> dimensions, long since) {
        List<TaskLife> lives = new ArrayList<>();
        String service = dimensions.get(InsightMetric.SERVICE);
        String family = dimensions.get(InsightMetric.FAMILY);
        String task = dimensions.get(InsightMetric.TASK);
        for (LifeGroup group : history.ofCluster(cluster)) {
            if (service == null || service.equals(group.service)) {
                for (TaskLife each : group.since(since)) {
                    if ((family == null || family.equals(each.kind.family()))
                            && (task == null || task.equals(each.id()))) {
                        lives.add(each);
                    }
                }
            }
        }
        return lives;
    }

    // ---- counts

    private void count(InsightMetric metric, String cluster, List<TaskLife> lives, long at, Reading reading) {
        int running = 0;
        Set<String> hosts = new HashSet<>();
        for (TaskLife each : lives) {
            if (isRunning(each, at)) {
                running++;
                if (each.instance != null) {
                    hosts.add(each.instance);
                }
            }
        }
        int services = history.services().count(cluster, at);
        if (metric.name().equals("ContainerInstanceCount")) {
            if (!hosts.isEmpty()) {
                reading.add(hosts.size());
            }
        } else if (running + services > 0) {
            reading.add(metric.name().equals("TaskCount") ? running : services);
        }
    }

    private void count(
            InsightMetric metric, String cluster, String service, List<TaskLife> lives, long at, Reading reading) {
        Standing standing = history.services().at(cluster, service, at);
        if (standing == null) {
            return;
        }
        int running = 0;
        int pending = 0;
        for (TaskLife each : lives) {
            running += isRunning(each, at) ? 1 : 0;
            boolean begun = each.runningAt() >= 0 && each.runningAt() <= at;
            pending += !begun && each.createdAt <= at && at < each.leavesAt() ? 1 : 0;
        }
        reading.add(
                switch (metric.name()) {
                    case "DesiredTaskCount" -> standing.desired();
                    case "RunningTaskCount" -> running;
                    case "PendingTaskCount" -> pending;
                    case "DeploymentCount" -> standing.deployments();
                    default -> 0; // task sets are of deployment controllers that are not simulated
                });
    }

    private static boolean isRunning(TaskLife life, long at) {
        return life.runningAt() >= 0 && life.runningAt() <= at && at < life.leavesAt();
    }

    // ---- what tasks and containers use

    /** What each container that is asked about uses; of metrics of tasks, what the task does. */
    private List<Consumption> uses(
            InsightMetric metric, SortedMap<String, String> dimensions, TaskLife life, Shares shares) {
        List<Consumption> uses = new ArrayList<>();
        boolean cpu = metric.name().contains("Cpu");
        for (int place : places(metric, dimensions, life)) {
            uses.add(cpu ? Consumption.ofCpu(life, place, shares, loads) : Consumption.ofMemory(life, place, loads));
        }
        return uses;
    }

    private static List<Integer> places(InsightMetric metric, SortedMap<String, String> dimensions, TaskLife life) {
        if (metric.of() == InsightMetric.Of.TASKS) {
            return List.of(-1);
        }
        String name = dimensions.get(InsightMetric.CONTAINER);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < life.kind.containers().size(); i++) {
            if (name == null || name.equals(life.kind.containers().get(i).name())) {
                places.add(i);
            }
        }
        return places;
    }

    private void add(
            InsightMetric metric,
            SortedMap<String, String> dimensions,
            Measured task,
            List<Consumption> used,
            long minute,
            Reading reading) {
        long from = task.from(minute);
        long to = task.to(minute + MetricSource.MINUTE);
        if (metric.name().equals("RestartCount")) {
            if (task.life().kind.restarts()) {
                reading.add(restarts(task.life(), minute));
            }
            return;
        }
        List<Integer> places = places(metric, dimensions, task.life());
        for (int i = 0; i < places.size() && from < to; i++) {
            double reserved = reserved(task.life(), places.get(i), metric.name().contains("Cpu"));
            if (metric.name().endsWith("Reserved")) {
                reading.add(reserved);
                continue;
            }
            double mean = used.get(i).sum(from, to) / (to - from);
            if (metric.name().endsWith("Utilized")) {
                reading.add(mean);
            } else if (reserved > 0) {
                reading.add(ALL * mean / reserved);
            }
        }
    }

    private static int restarts(TaskLife life, long minute) {
        int count = 0;
        for (long each : life.restarts()) {
            count += each >= minute && each < minute + MetricSource.MINUTE ? 1 : 0;
        }
        return count;
    }

    /** Where nothing is reserved, what the instance has counts. */
    private double reserved(TaskLife life, int place, boolean cpu) {
        if (place >= 0) {
            TaskKind.ContainerSize container = life.kind.containers().get(place);
            int own = cpu ? container.cpu() : container.memory();
            if (own > 0) {
                return own;
            }
        }
        int ofTask = cpu ? life.kind.cpu() : life.kind.memory();
        if (ofTask > 0) {
            return ofTask;
        }
        Course host = host(life);
        return host == null ? 0 : cpu ? host.cpu() : host.memory();
    }

    private @Nullable Course host(TaskLife life) {
        return life.instance == null ? null : history.instances().find(life.instance);
    }
}
