package dev.drydock.internal.ecs.task;

import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.InstanceStore;
import dev.drydock.internal.invariant.Checker;
import dev.drydock.internal.invariant.Findings;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of tasks: each runs or is on its way, its instants are in order, and every index equals a recount.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html">Task</a>
 */
public final class TaskChecker implements Checker {

    private static final String ENDS_OR_RUNS = "a task runs or is on its way";
    private static final String INSTANTS = "the instants of a task are in order";
    private static final String INDEXES = "the indexes of tasks equal a recount";

    private static final String FUTURE = "nothing that happened to a task lies in the future";

    private final TaskStore tasks;
    private final TaskCounts counts;
    private final InstanceStore instances;
    private final RegionQueue queue;

    /** Checks a store and what is counted of it. */
    public TaskChecker(TaskStore tasks, TaskCounts counts, InstanceStore instances, RegionQueue queue) {
        this.tasks = tasks;
        this.counts = counts;
        this.instances = instances;
        this.queue = queue;
    }

    @Override
    public void check(Findings findings) {
        TaskCounts recount = new TaskCounts(instances);
        List<String> stopped = new ArrayList<>();
        for (EcsTask task : tasks.all()) {
            recount.added(task);
            life(task, findings);
            instants(task, findings);
            if (task.state() == TaskState.STOPPED) {
                stopped.add(task.arn());
            }
            findings.require(tasks.isInItsCluster(task), INDEXES, task.arn(), "not found by its cluster");
        }
        findings.equal(
                INDEXES,
                "tasks by cluster",
                tasks.countByClusters(),
                tasks.all().size());
        findings.equal(
                INDEXES,
                "tasks that can run no more",
                tasks.stoppedArns().stream().sorted().toList(),
                stopped.stream().sorted().toList());
        findings.equal(INDEXES, "counts of tasks", counts.byName(), recount.byName());
        SortedMap<String, Integer> registered = new TreeMap<>();
        for (EcsInstance each : instances.all()) {
            registered.merge(each.clusterArn(), each.isGone() || each.isRegistering() ? 0 : 1, Integer::sum);
            findings.require(
                    each.registeredAt() <= queue.tick(), FUTURE, each.arn(), "registered at " + each.registeredAt());
        }
        registered.forEach((cluster, count) ->
                findings.equal(INDEXES, cluster + " instances", instances.registered(cluster), count));
        new InstanceResourcesChecker(findings).check(tasks.all(), instances.all());
    }

    // ---- life

    private static void life(EcsTask task, Findings findings) {
        TaskState state = task.state();
        if (state == TaskState.STOPPED) {
            findings.require(task.haveAllStopped(), ENDS_OR_RUNS, task.arn(), "STOPPED before its containers are");
            findings.require(!task.isStepPending(), ENDS_OR_RUNS, task.arn(), "STOPPED, and its life goes on");
        } else if (state != TaskState.RUNNING || task.isStopping()) {
            findings.require(
                    isMoving(task) || !task.isReachable(), ENDS_OR_RUNS, task.arn(), state + " with nothing to come");
        }
        boolean down = state.compareTo(TaskState.RUNNING) > 0;
        findings.require(!down || task.isStopping(), ENDS_OR_RUNS, task.arn(), state + " without a reason to stop");
        findings.require(
                task.isStopping() == (task.stopCause() != null), ENDS_OR_RUNS, task.arn(), "a stop and no cause");
        findings.require(
                state != TaskState.RUNNING || task.instants().startedAt() >= 0,
                ENDS_OR_RUNS,
                task.arn(),
                "RUNNING, never started");
    }

    private static boolean isMoving(EcsTask task) {
        if (task.isStepPending()) {
            return true;
        }
        for (EcsContainer each : task.containers()) {
            for (ContainerTickets.Purpose purpose : ContainerTickets.Purpose.values()) {
                if (isPending(each.tickets().of(purpose))) {
                    return true;
                }
            }
        }
        // A container whose dependency is never met waits for it as long as AWS lets it: forever.
        return task.state() == TaskState.ACTIVATING && !task.isStopping() && !task.haveAllStarted();
    }

    private static boolean isPending(@Nullable Ticket ticket) {
        return ticket != null && ticket.isPending();
    }

    // ---- instants

    private void instants(EcsTask task, Findings findings) {
        // An agent may be cut off and come back at any time of a task's life.
        boolean again = task.instance() != null
                && task.instants().pullStartedAt() >= 0
                && task.instants().connectivityAt() > task.instants().pullStartedAt();
        long[] order = {
            task.instants().createdAt(),
            again ? -1 : task.instants().connectivityAt(),
            task.instants().pullStartedAt(),
            task.instants().pullStoppedAt(),
            task.instants().startedAt(),
            task.instants().stoppingAt(),
            task.instants().stoppedAt(),
            queue.tick()
        };
        future(task, findings);
        long last = 0;
        for (int i = 0; i < order.length; i++) {
            // A task may be wanted STOPPED while it still connects or pulls.
            boolean overtaken = i < 4 && task.instants().stoppingAt() >= 0;
            if (order[i] >= 0) {
                findings.require(order[i] >= last, INSTANTS, task.arn(), told(task));
                last = overtaken ? last : order[i];
            }
        }
        boolean ended = task.instants().executionStoppedAt() < 0
                || (task.instants().executionStoppedAt() >= task.instants().createdAt()
                        && (task.instants().stoppedAt() < 0
                                || task.instants().executionStoppedAt()
                                        <= task.instants().stoppedAt()));
        findings.require(ended, INSTANTS, task.arn(), told(task));
        findings.require(
                (task.instants().stoppedAt() >= 0) == (task.state() == TaskState.STOPPED),
                INSTANTS,
                task.arn(),
                told(task));
        findings.require((task.instants().stoppingAt() >= 0) == task.isStopping(), INSTANTS, task.arn(), told(task));
    }

    private void future(EcsTask task, Findings findings) {
        TaskInstants all = task.instants();
        long[] each = {
            all.createdAt(),
            all.connectivityAt(),
            all.pullStartedAt(),
            all.pullStoppedAt(),
            all.startedAt(),
            all.stoppingAt(),
            all.executionStoppedAt(),
            all.stoppedAt(),
            all.agentsStartedAt()
        };
        for (long at : each) {
            findings.require(at <= queue.tick(), FUTURE, task.arn(), told(task));
        }
    }

    private static String told(EcsTask task) {
        return task.state() + ", created " + task.instants().createdAt() + ", connected "
                + task.instants().connectivityAt() + ", pulls from "
                + task.instants().pullStartedAt() + " to " + task.instants().pullStoppedAt() + ", started "
                + task.instants().startedAt() + ", stopping "
                + task.instants().stoppingAt() + ", execution stopped "
                + task.instants().executionStoppedAt() + ", stopped "
                + task.instants().stoppedAt();
    }
}
