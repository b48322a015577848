package dev.drydock.ecs.task.engine;

import dev.drydock.account.AccountRegion;
import dev.drydock.account.ImageSource;
import dev.drydock.account.Outcomes;
import dev.drydock.ecs.instance.InstanceStore;
import dev.drydock.ecs.task.EcsTask;
import dev.drydock.ecs.task.Steps;
import dev.drydock.ecs.task.StopCause;
import dev.drydock.ecs.task.TaskCounts;
import dev.drydock.ecs.task.TaskStore;
import dev.drydock.ecs.task.Transitions;
import dev.drydock.ecs.task.container.ContainerRuntime;
import dev.drydock.ecs.task.container.ContainerSources;
import dev.drydock.ecs.task.container.TaskEnding;
import dev.drydock.kernel.Lane;

/** What runs the tasks of one account and region: makes the parts, each with what it needs, and joins them. */
public final class TaskRuntime {

    private final Shutdown shutdown;
    private final TaskEngine engine;
    private final TaskLauncher launcher;
    private final Protection protection;

    /**
     * Runs the tasks of a store; handles their events in its lane.
     *
     * @param outcomes what comes of each step
     * @param images where images are pulled from
     * @param pins which images are pulled by digest
     * @param sources what containers get from outside
     */
    public TaskRuntime(
            AccountRegion home,
            Lane lane,
            TaskStore tasks,
            TaskCounts counts,
            InstanceStore instances,
            Outcomes outcomes,
            ImageSource images,
            ImagePins pins,
            ContainerSources sources) {
        Transitions transitions = new Transitions(lane, tasks, counts);
        Steps steps = new Steps(home, lane, outcomes);
        ContainerRuntime containers =
                new ContainerRuntime(home, lane, tasks, steps, transitions, sources, new WayBack());
        shutdown = new Shutdown(steps, transitions, containers);
        Startup startup = new Startup(steps, transitions, shutdown, containers, images, pins, tasks.subnets());
        AgentLink link = new AgentLink(tasks, steps, shutdown);
        SpotReclaim spot = new SpotReclaim(lane, tasks, shutdown, containers);
        protection = new Protection(lane, tasks, transitions);
        engine = new TaskEngine(lane, tasks, transitions, containers, startup, shutdown, link, spot);
        launcher = new TaskLauncher(home, lane, tasks, counts, instances, steps, transitions, startup);
        transitions.listen(new ExecAgents(lane, tasks.timings(), tasks));
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

    /** The way from containers back to what ends their tasks, which needs the containers and so is made after them. */
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
