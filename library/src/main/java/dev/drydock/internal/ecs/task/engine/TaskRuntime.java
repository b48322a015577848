package dev.drydock.internal.ecs.task.engine;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.ImageSource;
import dev.drydock.internal.account.StepOutcomes;
import dev.drydock.internal.ecs.instance.InstanceStore;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.Steps;
import dev.drydock.internal.ecs.task.StopCause;
import dev.drydock.internal.ecs.task.TaskCounts;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.ecs.task.Transitions;
import dev.drydock.internal.ecs.task.container.ContainerRuntime;
import dev.drydock.internal.ecs.task.container.ContainerSources;
import dev.drydock.internal.ecs.task.container.TaskEnding;
import dev.drydock.internal.kernel.RegionQueue;

/** What runs the tasks of one account and region: creates the parts, each with what it needs, and joins them. */
public final class TaskRuntime {

    private final Shutdown shutdown;
    private final TaskEngine engine;
    private final TaskLauncher launcher;
    private final Protection protection;

    /**
     * Runs the tasks of a store; handles their events in its queue.
     *
     * @param outcomes what comes of each step
     * @param images where images are pulled from
     * @param pins which images are pulled by digest
     * @param sources what containers get from outside
     */
    public TaskRuntime(
            AccountRegion home,
            RegionQueue queue,
            TaskStore tasks,
            TaskCounts counts,
            InstanceStore instances,
            StepOutcomes outcomes,
            ImageSource images,
            ImagePins pins,
            ContainerSources sources) {
        Transitions transitions = new Transitions(queue, tasks, counts);
        Steps steps = new Steps(home, queue, outcomes);
        ContainerRuntime containers =
                new ContainerRuntime(home, queue, tasks, steps, transitions, sources, new WayBack());
        shutdown = new Shutdown(steps, transitions, containers);
        Startup startup = new Startup(
                steps, transitions, shutdown, containers, images, pins, new ImageTransfers(tasks), tasks.subnets());
        AgentLink link = new AgentLink(tasks, steps, shutdown);
        SpotReclaim spot = new SpotReclaim(queue, tasks, shutdown, containers);
        protection = new Protection(queue, tasks, transitions);
        engine = new TaskEngine(queue, tasks, transitions, containers, startup, shutdown, link, spot);
        launcher = new TaskLauncher(home, queue, tasks, counts, instances, steps, transitions, startup);
        transitions.listen(new ExecAgents(queue, tasks.timings(), tasks));
        transitions.listen(protection);
    }

    /** What carries out what happens to tasks. */
    public TaskEngine engine() {
        return engine;
    }

    /** What starts tasks. */
    public TaskLauncher launcher() {
        return launcher;
    }

    /** What protects tasks from scale-in. */
    public Protection protection() {
        return protection;
    }

    /**
     * The way back from containers to what ends their tasks. That part needs the containers and so is created after
     * them.
     */
    private final class WayBack implements TaskEnding {

        @Override
        public void failed(EcsTask task, StopCause cause) {
            shutdown.failed(task, cause);
        }

        @Override
        public void essentialExit(EcsTask task, StopCause cause) {
            shutdown.essentialExit(task, cause);
        }

        @Override
        public void containerStopped(EcsTask task) {
            shutdown.containerStopped(task);
        }
    }
}
