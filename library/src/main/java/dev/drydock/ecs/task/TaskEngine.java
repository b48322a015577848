package dev.drydock.ecs.task;

import dev.drydock.account.AccountRegion;
import dev.drydock.account.EnvironmentFileSource;
import dev.drydock.account.ImageSource;
import dev.drydock.account.LogSink;
import dev.drydock.account.Outcomes;
import dev.drydock.account.SecretSource;
import dev.drydock.container.ScriptSource;
import dev.drydock.ecs.instance.EcsInstance;
import dev.drydock.ecs.instance.InstanceListener;
import dev.drydock.kernel.Lane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what happens to tasks: joins {@link Startup}, {@link Containers}, {@link Scripts} and {@link Shutdown}, and
 * hands each event to whom it concerns.
 */
public final class TaskEngine implements InstanceListener {

    final Transitions transitions;
    final Steps steps;
    final Startup startup;
    final Containers containers;
    final Scripts scripts;
    final MemoryWatch memory;
    final Shutdown shutdown;
    private final AgentLink link;
    final SecretReader secrets;
    final EnvironmentFileReader files = new EnvironmentFileReader();
    final TaskEnvironment environment;
    final ExecAgents agents;
    final Protection protection;
    private final SpotReclaim spot;

    private final TaskStore tasks;
    ImagePins pins = ImagePins.NONE;

    /**
     * The engine of one account and region; handles the tasks' events in its lane.
     *
     * @param logs by region
     */
    public TaskEngine(
            AccountRegion home,
            Lane lane,
            TaskStore tasks,
            TaskCounts counts,
            Outcomes outcomes,
            ImageSource images,
            ScriptSource scriptSource,
            Function<String, LogSink> logs) {
        this.tasks = tasks;
        this.secrets = new SecretReader(home);
        this.environment = new TaskEnvironment(home);
        this.transitions = new Transitions(lane, tasks, counts);
        this.steps = new Steps(home, lane, outcomes);
        this.scripts = new Scripts(lane, this, scriptSource, new Logs(logs));
        this.memory = new MemoryWatch(this);
        this.containers = new Containers(this);
        this.shutdown = new Shutdown(this);
        this.link = new AgentLink(this, tasks);
        this.startup = new Startup(this, images, tasks.subnets());
        this.agents = new ExecAgents(lane, tasks.timings(), tasks);
        this.protection = new Protection(lane, tasks, transitions);
        this.spot = new SpotReclaim(lane, tasks, this);
        transitions.listen(agents);
        transitions.listen(protection);
        lane.on(TaskEvents.StepEnds.class, this::stepEnds);
        lane.on(TaskEvents.StepFails.class, this::stepFails);
        lane.on(TaskEvents.ContainerStarts.class, event -> at(event.task(), event.container(), containers::started));
        lane.on(
                TaskEvents.ContainerFails.class,
                event -> at(
                        event.task(),
                        event.container(),
                        (task, container) -> containers.cannotStart(
                                task, container, event.stoppedReason(), event.containerReason())));
        lane.on(
                TaskEvents.ScriptEnds.class,
                event -> at(
                        event.task(),
                        event.container(),
                        (task, container) -> scripts.ends(task, container, event.step())));
        lane.on(TaskEvents.MemoryRunsOut.class, event -> at(event.task(), event.container(), scripts::runsOutOfMemory));
        lane.on(TaskEvents.ScriptGoesOn.class, event -> at(event.task(), event.container(), scripts::goesOn));
        lane.on(
                TaskEvents.HealthChanges.class,
                event -> at(
                        event.task(),
                        event.container(),
                        (task, container) -> scripts.health(task, container, event.to())));
        lane.on(TaskEvents.SigtermHandled.class, event -> at(event.task(), event.container(), scripts::handlesSigterm));
        lane.on(TaskEvents.StopTimesOut.class, event -> at(event.task(), event.container(), containers::killed));
        lane.on(
                TaskEvents.StartTimesOut.class,
                event -> at(event.task(), event.container(), containers::startTimedOut));
    }

    /** From now on the listener hears what happens to tasks. */
    public void listen(TaskListener listener) {
        transitions.listen(listener);
    }

    /** From now on containers get their secrets there, by region; before, every secret is accepted. */
    public void secretsFrom(Function<String, SecretSource> byRegion) {
        secrets.from(byRegion);
    }

    /** From now on containers get their environment files there; before, every file is accepted. */
    public void environmentFilesFrom(EnvironmentFileSource source) {
        files.from(source);
    }

    /** From now on these say which images are pulled by digest. */
    public void pinImages(ImagePins by) {
        pins = by;
    }

    /** Wants a task STOPPED; one that is wanted so already stays as it is. */
    public void stop(Task task, StopCause cause) {
        shutdown.stop(task, cause);
    }

    /**
     * Kills a container, as SIGKILL does.
     *
     * @param name the container's; null for the only one
     * @return whether it was running
     */
    public boolean kill(Task task, @Nullable String name) {
        Container container = running(task, name);
        if (container == null) {
            return false;
        }
        containers.exited(task, container, Scripts.KILLED, null);
        return true;
    }

    /**
     * Lets a container's health check fail for a while.
     *
     * @param name the container's; null for the only one
     * @return whether it was running and has a check
     */
    public boolean sicken(Task task, @Nullable String name, Duration howLong) {
        Container container = running(task, name);
        return container != null && scripts.sicken(task, container, howLong);
    }

    /** The names of a task's containers that run now. */
    public List<String> running(Task task) {
        return Arrays.stream(task.containers())
                .filter(Container::isRunning)
                .map(each -> each.plan.name())
                .toList();
    }

    private static @Nullable Container running(Task task, @Nullable String name) {
        for (Container container : task.containers()) {
            boolean meant = name == null
                    ? task.containers().length == 1
                    : container.plan.name().equals(name);
            if (meant && container.isRunning()) {
                return container;
            }
        }
        return null;
    }

    /**
     * Fargate takes the capacity of Spot tasks back, with two minutes' warning.
     *
     * @param reference a task's ARN, or that of the service whose tasks are meant
     * @return the ARNs of the tasks it is taken from; others do not run on Spot
     */
    public List<String> interruptSpot(String reference) {
        return spot.interrupt(reference);
    }

    /** The host of tasks is gone or out of reach: they are STOPPED at once, their containers without exit codes. */
    public void lose(EcsInstance instance, StopCause cause) {
        for (Task task : new ArrayList<>(tasks.inCluster(instance.clusterArn()))) {
            if (task.instance() == instance && task.state() != TaskState.STOPPED) {
                shutdown.lose(task, cause);
            }
        }
    }

    @Override
    public void deregistered(EcsInstance instance) {
        lose(instance, StopCause.DEREGISTERED);
    }

    /** The agent of an instance has lost its connection to ECS. */
    public void disconnected(EcsInstance instance) {
        link.lost(instance);
    }

    @Override
    public void reconnected(EcsInstance instance) {
        link.back(instance);
    }

    private void at(String arn, int container, BiConsumer<Task, Container> what) {
        Task task = tasks.find(arn);
        if (task != null) {
            what.accept(task, task.container(container));
        }
    }

    private void stepEnds(TaskEvents.StepEnds event) {
        Task task = tasks.find(event.task());
        if (task != null) {
            ended(task, event.step());
        }
    }

    private void ended(Task task, Outcomes.Step step) {
        switch (step) {
            case ENI -> startup.attached(task);
            case PREPARE -> startup.prepared(task);
            case PULL -> startup.pulled(task);
            case REPORT -> startup.reported(task);
            case STOP_NOTICE -> shutdown.noticed(task);
            case DRAIN -> shutdown.drained(task);
            case STOP -> shutdown.reported(task);
            case DETACH -> shutdown.detached(task);
            case LAUNCH, CAPACITY, VOLUMES, CREATE, START, HEALTH, SIGTERM ->
                throw new IllegalStateException("The end of " + step + " is no event of its own");
        }
    }

    /** What fails on the way up brings the task down; on the way down there is nothing left to fail. */
    private void stepFails(TaskEvents.StepFails event) {
        Task task = tasks.find(event.task());
        if (task == null) {
            return;
        }
        if (task.isStopping()) {
            ended(task, event.step());
        } else {
            @Nullable String reason = event.containerReason();
            startup.failed(task, event.container(), event.stoppedReason(), reason);
        }
    }
}
