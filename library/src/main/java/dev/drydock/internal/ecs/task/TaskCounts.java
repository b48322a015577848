package dev.drydock.internal.ecs.task;

import dev.drydock.internal.ecs.cluster.ClusterCounts;
import dev.drydock.internal.ecs.cluster.ClusterCounts.ByLaunch;
import dev.drydock.internal.ecs.cluster.ClusterOccupancy;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.InstanceStore;
import dev.drydock.internal.ecs.instance.Reservation;
import dev.drydock.internal.ecs.taskdefinition.DefinitionUse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks are where. Fed by {@link Transitions} alone; nothing else counts tasks.
 *
 * <p>A cluster's pending tasks are those on their way to RUNNING, PROVISIONING and ACTIVATING included, as its console
 * counts them.
 */
public final class TaskCounts implements ClusterOccupancy, DefinitionUse {

    private static final int[] NO_TASKS = new int[16];

    private final InstanceStore instances;

    // Looked up by key only, never iterated.
    private final Map<String, InCluster> clusters = new HashMap<>();
    private final Map<String, int[]> zonesOfGroups = new HashMap<>();
    private final Map<String, Integer> definitions = new HashMap<>();
    private final Map<String, OfDeployment> deployments = new HashMap<>();

    /** The counts of a deployment without tasks; not to be changed. */
    private static final OfDeployment NONE = new OfDeployment();

    /** No tasks. */
    public TaskCounts(InstanceStore instances) {
        this.instances = instances;
    }

    @Override
    public ClusterCounts counts(String clusterArn) {
        InCluster cluster = clusters.getOrDefault(clusterArn, InCluster.EMPTY);
        return new ClusterCounts(
                instances.registered(clusterArn),
                cluster.running.shown(),
                cluster.starting.shown(),
                ByLaunch.NONE,
                ByLaunch.NONE,
                cluster.active);
    }

    @Override
    public boolean inUse(String taskDefinitionArn) {
        return definitions.containsKey(taskDefinitionArn);
    }

    int provisioning(String clusterArn) {
        return clusters.getOrDefault(clusterArn, InCluster.EMPTY).provisioning;
    }

    /** How many tasks of a deployment are on their way to RUNNING. */
    public int pending(String deployment) {
        return deployments.getOrDefault(deployment, NONE).pending;
    }

    /** How many tasks of a deployment are RUNNING, to be stopped or not. */
    public int running(String deployment) {
        return deployments.getOrDefault(deployment, NONE).running;
    }

    /** How many tasks of a group are wanted RUNNING in each zone; not to be changed. */
    public int[] byZone(String groupKey) {
        return zonesOfGroups.getOrDefault(groupKey, NO_TASKS);
    }

    /** Every count that is not zero, by what is counted; to compare with a recount. */
    SortedMap<String, String> byName() {
        SortedMap<String, String> counts = new TreeMap<>();
        clusters.forEach((arn, cluster) -> {
            if (!cluster.toString().equals(InCluster.EMPTY.toString())) {
                counts.put(arn, cluster.toString());
            }
        });
        zonesOfGroups.forEach((group, zones) -> {
            if (!isEmpty(zones)) {
                counts.put("group " + group, Arrays.toString(zones));
            }
        });
        definitions.forEach((definition, count) -> counts.put(definition, count.toString()));
        deployments.forEach((id, count) -> counts.put(id, count.toString()));
        return counts;
    }

    void clear() {
        clusters.clear();
        zonesOfGroups.clear();
        definitions.clear();
        deployments.clear();
    }

    /** Adds a task to the counts as it stands, but not on its instance. */
    void added(EcsTask task) {
        if (task.state() == TaskState.STOPPED) {
            return;
        }
        InCluster cluster = cluster(task);
        cluster.active++;
        cluster.moved(task.spec(), null, task.state());
        moveInDeployment(task, null, task.state());
        definitions.merge(task.spec().definition().taskDefinitionArn(), 1, Integer::sum);
        if (!task.isStopping()) {
            zones(task)[task.zone()]++;
        }
    }

    /** Takes a task out of the counts as it stands, to which {@link #restored} added it. */
    void removed(EcsTask task) {
        if (task.state() == TaskState.STOPPED) {
            return;
        }
        InCluster cluster = cluster(task);
        cluster.moved(task.spec(), task.state(), TaskState.STOPPED);
        moveInDeployment(task, task.state(), TaskState.STOPPED);
        stopped(task, cluster);
        if (!task.isStopping()) {
            leaveZone(task);
            EcsInstance instance = task.instance();
            if (instance != null) {
                instance.load().left(task.spec().group());
            }
        }
    }

    private void stopped(EcsTask task, InCluster cluster) {
        cluster.active--;
        definitions.computeIfPresent(
                task.spec().definition().taskDefinitionArn(), (arn, count) -> count == 1 ? null : count - 1);
    }

    private void leaveZone(EcsTask task) {
        int[] zones = zones(task);
        zones[task.zone()]--;
        if (isEmpty(zones)) {
            zonesOfGroups.remove(task.plan().groupKey());
        }
    }

    /** Adds a task of a snapshot to the counts; what it uses of its instance is in the snapshot, its group is not. */
    void restored(EcsTask task) {
        added(task);
        EcsInstance instance = task.instance();
        if (instance != null && !task.isStopping() && task.state() != TaskState.STOPPED) {
            instance.load().joined(task.spec().group());
        }
    }

    /** Adds a new task to the counts, on its instance too. */
    void launched(EcsTask task) {
        added(task);
        EcsInstance instance = task.instance();
        if (instance != null) {
            Reservation reservation = task.plan().needs().reservation();
            instance.load().joined(task.spec().group());
            instance.load().reserve(reservation);
            if (reservation.gpus() > 0) {
                task.gpus(instance.load().takeGpus(reservation.gpus()));
            }
            instance.load().count(1, task.state() == TaskState.PENDING ? 1 : 0);
        }
    }

    /** A task is wanted STOPPED from now on. */
    void unwanted(EcsTask task) {
        leaveZone(task);
        EcsInstance instance = task.instance();
        if (instance != null) {
            instance.load().count(-1, 0);
            instance.load().left(task.spec().group());
        }
    }

    /** A task went from one state to another, its present one. */
    void moved(EcsTask task, TaskState from) {
        TaskState to = task.state();
        InCluster cluster = cluster(task);
        cluster.moved(task.spec(), from, to);
        moveInDeployment(task, from, to);
        EcsInstance instance = task.instance();
        if (instance != null) {
            instance.load().count(0, (to == TaskState.PENDING ? 1 : 0) - (from == TaskState.PENDING ? 1 : 0));
        }
        if (to == TaskState.STOPPED) {
            stopped(task, cluster);
            if (instance != null) {
                Reservation reservation = task.plan().needs().reservation();
                instance.load().release(reservation);
                if (reservation.gpus() > 0) {
                    instance.load().giveBackGpus(task.gpus());
                }
            }
        }
    }

    /** Only tasks that somebody keeps running are of a deployment; others may say that they were started by anything. */
    private void moveInDeployment(EcsTask task, @Nullable TaskState from, TaskState to) {
        String id = task.spec().startedBy();
        if (id == null || task.spec().owners().isEmpty()) {
            return;
        }
        OfDeployment count = deployments.computeIfAbsent(id, key -> new OfDeployment());
        count.pending += (to.isStarting() ? 1 : 0) - (from != null && from.isStarting() ? 1 : 0);
        count.running += (to == TaskState.RUNNING ? 1 : 0) - (from == TaskState.RUNNING ? 1 : 0);
        if (count.pending == 0 && count.running == 0) {
            deployments.remove(id);
        }
    }

    private InCluster cluster(EcsTask task) {
        return clusters.computeIfAbsent(task.spec().clusterArn(), arn -> new InCluster());
    }

    private int[] zones(EcsTask task) {
        return zonesOfGroups.computeIfAbsent(task.plan().groupKey(), key -> new int[NO_TASKS.length]);
    }

    private static boolean isEmpty(int[] counts) {
        for (int count : counts) {
            if (count != 0) {
                return false;
            }
        }
        return true;
    }

    /** The tasks of one deployment. */
    private static final class OfDeployment {

        private int pending;
        private int running;

        @Override
        public String toString() {
            return pending + " pending, " + running + " running";
        }
    }

    /** The tasks of one cluster. */
    private static final class InCluster {

        private static final InCluster EMPTY = new InCluster();

        private int active;
        private int provisioning;
        private final Tally starting = new Tally();
        private final Tally running = new Tally();

        @Override
        public String toString() {
            return active + " active, " + provisioning + " provisioning, " + starting + " starting, " + running
                    + " running on EC2/Fargate/external";
        }

        private void moved(TaskSpec spec, @Nullable TaskState from, TaskState to) {
            int nowStarting = (to.isStarting() ? 1 : 0) - (from != null && from.isStarting() ? 1 : 0);
            int nowRunning = (to == TaskState.RUNNING ? 1 : 0) - (from == TaskState.RUNNING ? 1 : 0);
            provisioning += (to == TaskState.PROVISIONING ? 1 : 0) - (from == TaskState.PROVISIONING ? 1 : 0);
            starting.add(spec, nowStarting);
            running.add(spec, nowRunning);
        }
    }

    /** Counts of tasks by the kind of host that runs them. */
    private static final class Tally {

        private int onEc2;
        private int onFargate;
        private int onExternal;

        private void add(TaskSpec spec, int tasks) {
            if (spec.onFargate()) {
                onFargate += tasks;
            } else if (spec.onExternal()) {
                onExternal += tasks;
            } else {
                onEc2 += tasks;
            }
        }

        private ByLaunch shown() {
            return new ByLaunch(onEc2, onFargate, onExternal);
        }

        @Override
        public String toString() {
            return onEc2 + "/" + onFargate + '/' + onExternal;
        }
    }
}
