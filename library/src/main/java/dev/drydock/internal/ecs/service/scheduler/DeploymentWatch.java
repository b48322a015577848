package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.ecs.deployment.HostView;
import dev.drydock.internal.ecs.deployment.TaskView;
import dev.drydock.internal.ecs.service.DeploymentHistory;
import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.StopCause;
import dev.drydock.internal.ecs.task.TaskListener;
import dev.drydock.internal.ecs.task.TaskState;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.invariant.Checker;
import dev.drydock.internal.invariant.Findings;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks what the scheduler itself does, at the moment it does it:
 *
 * <ul>
 *   <li>a healthy task that it stops leaves no fewer healthy ones than the floor. What callers stop, what exits, what is lost
 *       with its instance or retired by Fargate, and tasks that were not healthy do not count; nor does a service being deleted;
 *   <li>a task that it launches makes no more than the ceiling, those to be stopped not counted; for a daemon, no more than
 *       one on its instance.
 * </ul>
 *
 * A changed desired count or percentage moves the bounds at once and stops nothing by itself. And no task, service or
 * deployment goes back to an earlier state; a deployment that is rolled back to starts afresh.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html">Rolling update</a>
 */
public final class DeploymentWatch implements TaskListener, Checker {

    private static final String FLOOR = "the scheduler keeps as many healthy tasks as the floor says";
    private static final String CEILING = "the scheduler starts no more tasks than the ceiling allows";
    private static final String FORWARD = "no state goes backwards";

    private static final List<String> ENDS = List.of("STOPPED", "SUCCESSFUL", "ROLLBACK_FAILED", "ROLLBACK_SUCCESSFUL");

    private final ServiceStore services;
    private final TaskStore tasks;
    private final ServiceTasks serviceTasks;
    private final RegionQueue queue;
    private final long healthyAfter;
    private final Findings findings;

    // The state of each when it was last seen. Looked up by key only, never iterated.

    private final Map<String, TaskState> tasksSeen = new HashMap<>();
    private final Map<String, EcsService.Status> servicesSeen = new HashMap<>();
    private final Map<String, Integer> deploymentsSeen = new HashMap<>();

    /** Watches from when it is made a listener of tasks. */
    public DeploymentWatch(
            ServiceStore services,
            TaskStore tasks,
            ServiceScheduler scheduler,
            RegionQueue queue,
            Timings timings,
            Findings findings) {
        this.services = services;
        this.tasks = tasks;
        this.serviceTasks = scheduler.serviceTasks();
        this.queue = queue;
        this.healthyAfter = timings.of(Timing.TASK_COUNTS_HEALTHY).toMillis();
        this.findings = findings;
    }

    // ---- the floor

    @Override
    public void stopping(EcsTask task) {
        forward(task);
        StopCause cause = task.stopCause();
        ServiceStore.Owner owner = services.ownerOf(task.arn());
        if (owner == null || cause == null || !cause.code().equals(ReconcilerTaskListener.SCHEDULER)) {
            return;
        }
        if (cause.equals(StopCause.MAINTENANCE)) {
            return; // a fault's decision, which only has the scheduler's code
        }
        EcsService service = owner.service();
        TaskView view = serviceTasks.view(owner.deployment(), task.arn());
        if (!service.isActive()
                || view == null
                || view.displaced()
                || !isHealthy(view, serviceTasks.health(owner.deployment(), task.arn()))) {
            return;
        }
        if (service.isDaemon() && !isWanted(service, view.host())) {
            // ECS stops tasks that do not meet the constraints any more, however few are left.
            return;
        }
        int healthy = 0;
        for (EcsDeployment deployment : service.deployments()) {
            for (String arn : deployment.tasks().keySet()) {
                TaskView each = serviceTasks.view(deployment, arn);
                healthy += each != null && each.phase() == TaskView.Phase.RUNNING && isHealthy(each, each.health())
                        ? 1
                        : 0;
            }
        }
        int floor = service.bounds().floor(service.desired());
        if (healthy < floor) {
            findings.add(
                    FLOOR,
                    service.arn(),
                    healthy + " healthy of at least " + floor + " after the stop of " + task.arn() + " at "
                            + queue.tick());
        }
    }

    private boolean isWanted(EcsService daemon, String host) {
        for (HostView each : serviceTasks.hosts(daemon)) {
            if (each.arn().equals(host)) {
                return each.wanted();
            }
        }
        return false;
    }

    /** Whether a task that runs, or did until now, counts towards the floor. */
    private boolean isHealthy(TaskView task, TaskView.Health health) {
        boolean ran = task.startedAt() >= 0;
        return ran
                && (health == TaskView.Health.HEALTHY
                        || (health == TaskView.Health.UNCHECKED && queue.tick() >= task.startedAt() + healthyAfter));
    }

    // ---- the ceiling

    @Override
    public void launched(EcsTask task) {
        forward(task);
        EcsService service = service(task.spec().owners());
        if (service == null) {
            return;
        }
        int live = 1;
        int beside = 0;
        for (EcsDeployment deployment : service.deployments()) {
            for (String arn : deployment.tasks().keySet()) {
                EcsTask each = tasks.find(arn);
                if (each != null && !each.isStopping() && !arn.equals(task.arn())) {
                    live++;
                    beside += task.instance() != null && each.instance() == task.instance() ? 1 : 0;
                }
            }
        }
        if (service.isDaemon()) {
            findings.require(beside == 0, CEILING, service.arn(), task.arn() + " is beside another one of this daemon");
        } else {
            int ceiling = service.bounds().ceiling(service.desired());
            findings.require(
                    live <= ceiling,
                    CEILING,
                    service.arn(),
                    live + " tasks of at most " + ceiling + " at " + queue.tick());
        }
    }

    private @Nullable EcsService service(List<String> owners) {
        return owners.size() == 1 ? services.find(owners.get(0)) : null;
    }

    // ---- states

    @Override
    public void running(EcsTask task) {
        forward(task);
    }

    @Override
    public void stopped(EcsTask task) {
        forward(task);
    }

    private void forward(EcsTask task) {
        forward(findings, tasksSeen, task.arn(), task.state(), task.state());
        if (task.state() == TaskState.STOPPED) {
            tasksSeen.remove(task.arn());
        }
    }

    private static <S extends Comparable<S>> void forward(
            Findings found, Map<String, S> seen, String what, S now, Object state) {
        S before = seen.put(what, now);
        found.require(before == null || before.compareTo(now) <= 0, FORWARD, what, "back to " + state);
    }

    /** Notes the states of services and deployments. */
    @Override
    public void check(Findings found) {
        for (EcsService service : services.all()) {
            // A service may be created anew under the name of one that is gone.
            String life = service.arn() + service.settings().createdAt();
            forward(found, servicesSeen, life, service.status(), service.status());
            for (DeploymentHistory.Entry each : service.history().newestFirst(Instant.MIN)) {
                forward(
                        found,
                        deploymentsSeen,
                        each.arn(),
                        rank(each.shown().statusAsString()),
                        each.shown().statusAsString());
            }
        }
    }

    private static int rank(String status) {
        return switch (status) {
            case "PENDING" -> 0;
            case "IN_PROGRESS" -> 1;
            case "ROLLBACK_REQUESTED" -> 2;
            case "ROLLBACK_IN_PROGRESS" -> 3;
            // A newer deployment stops an older one in any state.
            case "STOP_REQUESTED" -> 4;
            // One final state does not become another.
            default -> 5 + ENDS.indexOf(status);
        };
    }

    /** The world was restored to another state. */
    public void forget() {
        tasksSeen.clear();
        servicesSeen.clear();
        deploymentsSeen.clear();
    }
}
