package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.ecs.cluster.ClusterCounts;
import dev.drydock.internal.ecs.cluster.ClusterOccupancy;
import dev.drydock.internal.ecs.deployment.DeploymentView.Rollout;
import dev.drydock.internal.ecs.deployment.TaskView;
import dev.drydock.internal.ecs.service.DeploymentHistory;
import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.ecs.service.scheduler.ServiceScheduler;
import dev.drydock.internal.ecs.service.scheduler.ServiceTasks;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.TaskState;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.invariant.Checker;
import dev.drydock.internal.invariant.Findings;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;

/**
 * What must hold of services: one PRIMARY deployment, every task belongs to one deployment, nothing is stuck, and counts
 * equal a recount.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Deployment.html">Deployment</a>
 */
public final class ServiceChecker implements Checker {

    private static final String ONE_PRIMARY = "a service has one PRIMARY deployment";
    private static final String OWNED = "every task of a service is one deployment's";
    private static final String RETIRED = "a deployment that is done disappears";
    private static final String STUCK = "a service is as desired or on its way";
    private static final String HISTORY = "a service deployment is open while its rollout is";
    private static final String COUNTS = "counts of services equal a recount";
    private static final String FUTURE = "nothing that is told of a service lies in the future";

    private final ServiceStore services;
    private final TaskStore tasks;
    private final ClusterOccupancy occupancy;
    private final ServiceTasks serviceTasks;
    private final LongSupplier tick;

    /**
     * Checks a store, its tasks, and what is counted of them.
     *
     * @param tick tells the instant, in milliseconds since the epoch
     */
    public ServiceChecker(
            ServiceStore services,
            TaskStore tasks,
            ClusterOccupancy occupancy,
            ServiceScheduler scheduler,
            LongSupplier tick) {
        this.tick = tick;
        this.services = services;
        this.tasks = tasks;
        this.occupancy = occupancy;
        this.serviceTasks = scheduler.serviceTasks();
    }

    @Override
    public void check(Findings findings) {
        Set<String> owned = new HashSet<>();
        for (EcsService service : services.all()) {
            deployments(service, findings);
            told(service, findings);
            for (EcsDeployment deployment : service.deployments()) {
                owned(service, deployment, owned, findings);
            }
            if (service.status() != EcsService.Status.INACTIVE) {
                progress(service, findings);
            }
        }
        findings.equal(OWNED, "tasks of services", services.owned(), owned.size());
        strays(findings);
        counts(findings);
    }

    // ---- deployments

    private static void deployments(EcsService service, Findings findings) {
        Set<String> ids = new LinkedHashSet<>();
        for (EcsDeployment each : service.deployments()) {
            findings.require(ids.add(each.id()), ONE_PRIMARY, service.arn(), each.id() + " is there twice");
        }
        boolean gone = service.status() == EcsService.Status.INACTIVE;
        findings.require(
                ids.isEmpty() == gone, ONE_PRIMARY, service.arn(), service.status() + " with deployments " + ids);
        findings.require(
                gone == (service.endedAt() >= 0),
                ONE_PRIMARY,
                service.arn(),
                service.status() + " since " + service.endedAt());
        findings.require(service.desired() >= 0, STUCK, service.arn(), "desired " + service.desired());
    }

    private void owned(EcsService service, EcsDeployment deployment, Set<String> owned, Findings findings) {
        for (String arn : deployment.tasks().keySet()) {
            EcsTask task = tasks.find(arn);
            findings.require(owned.add(arn), OWNED, arn, "of two deployments, one of them " + deployment.id());
            ServiceStore.Owner owner = services.ownerOf(arn);
            findings.require(
                    owner != null && owner.service() == service && owner.deployment() == deployment,
                    OWNED,
                    arn,
                    "not known as one of " + deployment.id());
            findings.require(task != null, OWNED, arn, "forgotten, not by " + deployment.id());
            findings.require(
                    task == null || task.state() != TaskState.STOPPED,
                    OWNED,
                    arn,
                    "STOPPED, not for " + deployment.id());
        }
    }

    /** Tasks that a service launched and that no deployment knows would run for ever. */
    private void strays(Findings findings) {
        for (EcsTask task : tasks.all()) {
            boolean ofService = task.spec().group().startsWith("service:")
                    && String.valueOf(task.spec().startedBy()).startsWith("ecs-svc/");
            if (ofService && !task.isStopping()) {
                findings.require(
                        services.ownerOf(task.arn()) != null, OWNED, task.arn(), task.state() + " and no deployment's");
            }
        }
    }

    // ---- instants

    /** Looks at every instant in what the operations answer of a service and of its history. */
    private void told(EcsService service, Findings findings) {
        Instant now = Instant.ofEpochMilli(tick.getAsLong());
        told(service.arn(), new ServiceAnswers(serviceTasks).described(service, false), now, findings);
        for (DeploymentHistory.Entry each : service.history().newestFirst(Instant.MIN)) {
            told(each.arn(), each.shown(), now, findings);
            ServiceRevision revision =
                    service.history().revision(service.arnOf("service-revision") + '/' + each.targetNumber());
            if (revision != null) {
                told(revision.serviceRevisionArn(), revision, now, findings);
            }
        }
    }

    private static void told(String of, @Nullable Object value, Instant now, Findings findings) {
        if (value instanceof Instant instant) {
            findings.require(!instant.isAfter(now), FUTURE, of, instant + " is later than " + now);
        } else if (value instanceof SdkPojo pojo) {
            for (SdkField<?> field : pojo.sdkFields()) {
                told(of, field.getValueOrDefault(pojo), now, findings);
            }
        } else if (value instanceof List<?> list) {
            list.forEach(each -> told(of, each, now, findings));
        }
    }

    // ---- progress

    private void progress(EcsService service, Findings findings) {
        EcsDeployment primary = service.primary();
        boolean looks = service.scheduling().look() != null
                && service.scheduling().look().isPending();
        boolean moving = false;
        boolean outOfReach =
                service.isDaemon() && serviceTasks.hosts(service).stream().anyMatch(each -> !each.wanted());
        int live = 0;
        int healthy = 0;
        for (EcsDeployment deployment : service.deployments()) {
            boolean over = true;
            for (String arn : deployment.tasks().keySet()) {
                TaskView task = serviceTasks.view(deployment, arn);
                if (task != null) {
                    over &= task.phase() == TaskView.Phase.GONE;
                    live += task.isLive() ? 1 : 0;
                    healthy += task.phase() == TaskView.Phase.RUNNING && task.health() != TaskView.Health.UNHEALTHY
                            ? 1
                            : 0;
                    // The first result of a health check or the end of protection is to come; a daemon waits for what
                    // else runs on its instance.
                    moving |= task.phase() != TaskView.Phase.RUNNING
                            || task.health() == TaskView.Health.UNKNOWN
                            || task.isProtected()
                            || (service.isDaemon() && task.displaced());
                }
            }
            findings.require(
                    deployment == primary || !over || looks || (service.isDaemon() && moving),
                    RETIRED,
                    service.arn(),
                    deployment.id() + " has no task left, and nobody will look");
        }
        boolean done = service.isActive()
                && (primary.rollout() == Rollout.FAILED
                        || (live == service.desired() && primary.rollout() == Rollout.COMPLETED));
        // AWS lets a deployment stall if the bounds leave it no room, and says so once.
        boolean noRoom = (service.isDaemon() || live >= service.bounds().ceiling(service.desired()))
                && healthy <= service.bounds().floor(service.desired());
        findings.require(
                done || looks || moving || noRoom || outOfReach,
                STUCK,
                service.arn(),
                service.status() + ", " + live + " of " + service.desired() + " tasks, rollout " + primary.rollout()
                        + ", and nobody will look");
        DeploymentHistory.Entry newest = service.history().newest();
        if (service.isActive() && newest != null) {
            findings.equal(
                    HISTORY,
                    service.arn() + " " + newest.shown().status() + ", rollout " + primary.rollout(),
                    newest.isOpen(),
                    primary.rollout() == Rollout.IN_PROGRESS);
        }
    }

    // ---- counts

    private static final class Count {
        private int running;
        private int pending;
        private int active;
    }

    private void counts(Findings findings) {
        Map<String, Count> byOwner = new HashMap<>();
        Map<String, Count> byCluster = new HashMap<>();
        Set<String> clusters = new TreeSet<>();
        for (EcsTask task : tasks.all()) {
            clusters.add(task.spec().clusterArn());
            count(byCluster.computeIfAbsent(task.spec().clusterArn(), arn -> new Count()), task);
            for (String owner : task.spec().owners()) {
                count(byOwner.computeIfAbsent(owner, arn -> new Count()), task);
            }
        }
        Map<String, Integer> active = new HashMap<>();
        ServiceAnswers answers = new ServiceAnswers(serviceTasks);
        for (EcsService service : services.all()) {
            clusters.add(service.settings().clusterArn());
            active.merge(service.settings().clusterArn(), service.isActive() ? 1 : 0, Integer::sum);
            if (service.isActive()) {
                Count count = byOwner.getOrDefault(service.arn(), new Count());
                var shown = answers.described(service, false);
                findings.equal(COUNTS, service.arn() + " running", shown.runningCount(), count.running);
                findings.equal(COUNTS, service.arn() + " pending", shown.pendingCount(), count.pending);
                countsOfDeployments(service, findings);
            }
        }
        for (String cluster : clusters) {
            Count count = byCluster.getOrDefault(cluster, new Count());
            ClusterCounts kept = occupancy.counts(cluster);
            findings.equal(COUNTS, cluster + " running", kept.running().total(), count.running);
            findings.equal(COUNTS, cluster + " pending", kept.pending().total(), count.pending);
            findings.equal(COUNTS, cluster + " active tasks", kept.activeTasks(), count.active);
            findings.equal(
                    COUNTS, cluster + " services", kept.activeServices().total(), active.getOrDefault(cluster, 0));
        }
    }

    private void countsOfDeployments(EcsService service, Findings findings) {
        for (EcsDeployment each : service.deployments()) {
            Count count = new Count();
            for (String arn : each.tasks().keySet()) {
                EcsTask task = tasks.find(arn);
                if (task != null) {
                    count(count, task);
                }
            }
            ServiceTasks.Counted counted = serviceTasks.counted(each);
            findings.equal(COUNTS, each.id() + " running", counted.running(), count.running);
            findings.equal(COUNTS, each.id() + " pending", counted.pending(), count.pending);
        }
    }

    private static void count(Count count, EcsTask task) {
        TaskState state = task.state();
        count.running += state == TaskState.RUNNING ? 1 : 0;
        count.pending += state.isStarting() ? 1 : 0;
        count.active += state == TaskState.STOPPED ? 0 : 1;
    }
}
