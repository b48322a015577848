package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.ecs.deployment.HostView;
import dev.drydock.internal.ecs.deployment.ScaleIn;
import dev.drydock.internal.ecs.deployment.TaskView;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.InstanceStore;
import dev.drydock.internal.ecs.placement.Decision;
import dev.drydock.internal.ecs.placement.Mismatch;
import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.StopCause;
import dev.drydock.internal.ecs.task.TaskCounts;
import dev.drydock.internal.ecs.task.TaskPlan;
import dev.drydock.internal.ecs.task.TaskState;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.ecs.task.engine.Launch;
import dev.drydock.internal.ecs.task.engine.TaskEngine;
import dev.drydock.internal.ecs.task.engine.TaskLauncher;
import dev.drydock.internal.kernel.Chance;
import dev.drydock.report.Explanation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** The tasks of services in the task engine. */
final class EngineServiceTasks implements ServiceTasks {

    private final ServiceStore services;
    private final TaskStore tasks;
    private final TaskCounts counts;
    private final InstanceStore instances;
    private final TaskLauncher launcher;
    private final TaskEngine engine;
    private final TaskPlans plans;
    private final TargetGroupRegistrar registrar;
    private final Chance chance;
    private final DaemonReservations reservations;

    EngineServiceTasks(
            ServiceStore services,
            TaskStore tasks,
            TaskCounts counts,
            InstanceStore instances,
            TaskLauncher launcher,
            TaskEngine engine,
            TaskPlans plans,
            DaemonReservations reservations,
            TargetGroupRegistrar registrar,
            Chance chance) {
        this.services = services;
        this.chance = chance;
        this.tasks = tasks;
        this.counts = counts;
        this.instances = instances;
        this.launcher = launcher;
        this.engine = engine;
        this.plans = plans;
        this.registrar = registrar;
        this.reservations = reservations;
    }

    @Override
    public Launched launch(EcsService service, EcsDeployment deployment, String provider) {
        return launched(launcher.launch(plans.of(service, deployment, provider)));
    }

    @Override
    public Launched launchOn(EcsService service, EcsDeployment deployment, String host) {
        EcsInstance instance = instances.find(host);
        return instance == null
                ? new Launched(null, null, null, null)
                : launched(launcher.launchOn(plans.of(service, deployment, ""), instance));
    }

    @Override
    public Launched launchIn(EcsService service, EcsDeployment deployment, String provider, int zone) {
        return launched(launcher.launchIn(plans.of(service, deployment, provider), zone));
    }

    @Override
    public int zones(EcsService service) {
        return launcher.zones(plans.of(service, service.primary(), ""));
    }

    private static Launched launched(Launch launch) {
        if (launch instanceof Launch.Started started) {
            return new Launched(started.task().arn(), null, null, null);
        }
        if (launch instanceof Launch.NoCapacity none) {
            return new Launched(null, null, null, none.reason());
        }
        Decision.Refused why = ((Launch.NotPlaced) launch).why();
        EcsInstance closest = why.closest();
        Mismatch lacks = why.lacks();
        return closest == null || lacks == null
                ? new Launched(null, null, null, null)
                : new Launched(null, closest.arn().substring(closest.arn().lastIndexOf('/') + 1), lacks.event(), null);
    }

    @Override
    public void stop(String task, String reason) {
        EcsTask found = tasks.find(task);
        if (found != null && !found.isStopping()) {
            engine.stop(found, new StopCause(ReconcilerTaskListener.SCHEDULER, reason));
        }
    }

    @Override
    public @Nullable TaskView view(EcsDeployment deployment, String task) {
        EcsTask found = tasks.find(task);
        if (found == null) {
            return null;
        }
        EcsInstance instance = found.instance();
        TaskView.Phase phase = phase(found);
        return new TaskView(
                task,
                phase,
                phase == TaskView.Phase.RUNNING ? health(deployment, found) : TaskView.Health.UNKNOWN,
                found.startedAt(),
                found.zone(),
                instance == null ? "" : instance.arn(),
                instance != null && !instance.isActive(),
                found.isProtected(),
                found.number());
    }

    @Override
    public @Nullable ScaleIn scaleIn(EcsService service) {
        return service.settings().placementStrategy().isEmpty()
                ? null
                : new ScaleInSelection(tasks, chance, service.settings().placementStrategy());
    }

    /** Explains where the next task of a service would be placed. */
    Explanation explain(EcsService service) {
        return launcher.explain(plans.of(service, service.primary(), ""));
    }

    private static TaskView.Phase phase(EcsTask task) {
        TaskState state = task.state();
        if (!task.isStopping()) {
            return state.isStarting() ? TaskView.Phase.STARTING : TaskView.Phase.RUNNING;
        }
        EcsInstance instance = task.instance();
        if (instance != null && !instance.isConnected() && state != TaskState.STOPPED) {
            return TaskView.Phase.WAITING;
        }
        return state.isUntouched() ? TaskView.Phase.LEAVING : TaskView.Phase.GONE;
    }

    @Override
    public TaskView.Health health(EcsDeployment deployment, String task) {
        EcsTask found = tasks.find(task);
        return found == null ? TaskView.Health.UNKNOWN : health(deployment, found);
    }

    /** Behind a load balancer both its checks and the containers' have to pass. */
    private TaskView.Health health(EcsDeployment deployment, EcsTask task) {
        TaskView.Health own = ownHealth(deployment, task);
        if (!task.spec().drains() || own == TaskView.Health.UNHEALTHY) {
            return own;
        }
        TaskView.Health targets = registrar.health(deployment, task);
        return own == TaskView.Health.UNKNOWN && targets == TaskView.Health.HEALTHY ? own : targets;
    }

    private static TaskView.Health ownHealth(EcsDeployment deployment, EcsTask task) {
        Boolean checked = deployment.checked();
        if (checked == null) {
            checked = isChecked(task.spec().definition());
            deployment.checked(checked);
        }
        if (!checked) {
            return TaskView.Health.UNCHECKED;
        }
        return switch (task.health()) {
            case UNKNOWN -> TaskView.Health.UNKNOWN;
            case HEALTHY -> TaskView.Health.HEALTHY;
            case UNHEALTHY -> TaskView.Health.UNHEALTHY;
        };
    }

    /** Only checks of essential containers count. */
    private static boolean isChecked(TaskDefinition definition) {
        for (ContainerDefinition container : definition.containerDefinitions()) {
            boolean essential = !Boolean.FALSE.equals(container.essential());
            if (essential
                    && container.healthCheck() != null
                    && !container.healthCheck().command().isEmpty()
                    && !container.healthCheck().command().get(0).equals("NONE")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public UnhealthyReason unhealthyReason(EcsService service, EcsDeployment deployment, String task) {
        EcsTask found = tasks.find(task);
        boolean own = found == null || ownHealth(deployment, found) == TaskView.Health.UNHEALTHY;
        UnhealthyReason target = found == null || own ? null : registrar.unhealthyReason(service, deployment, found);
        return target != null
                ? target
                : new UnhealthyReason(service.texts().unhealthy(task), "Task failed container health checks");
    }

    @Override
    public List<HostView> hosts(EcsService service) {
        TaskPlan plan = plans.of(service, service.primary(), "");
        List<HostView> hosts = new ArrayList<>();
        DaemonTasks daemons = daemonTasks(service.settings().clusterArn());
        for (EcsInstance each : instances.inCluster(service.settings().clusterArn())) {
            if (!each.isGone()) {
                // A disconnected agent can stop nothing and usually reconnects: what runs there stays.
                boolean idle = each.isConnected() && each.isActive();
                if (each.isConnected() && !idle) {
                    idle = each.tasks() == daemons.on(each.arn());
                }
                hosts.add(new HostView(each.arn(), launcher.isMeantFor(plan, each), idle));
            }
        }
        return hosts;
    }

    @Override
    public void reserve(EcsService daemon) {
        reservations.renew(daemon);
    }

    private DaemonTasks daemonTasks(String clusterArn) {
        return new DaemonTasks(
                () -> services.inCluster(ServiceStore.clusterName(clusterArn)).stream()
                        .filter(EcsService::isDaemon)
                        .flatMap(daemon -> daemon.deployments().stream())
                        .flatMap(deployment -> deployment.tasks().keySet().stream()),
                this::hostOf);
    }

    /** The instance a task takes room on; null once it is STOPPED. */
    private @Nullable String hostOf(String arn) {
        EcsTask task = tasks.find(arn);
        EcsInstance host = task == null || task.state() == TaskState.STOPPED ? null : task.instance();
        return host == null ? null : host.arn();
    }

    @Override
    public Counted counted(EcsDeployment deployment) {
        return new Counted(counts.pending(deployment.id()), counts.running(deployment.id()));
    }

    @Override
    public void forget(String deployment) {
        plans.forget(deployment);
    }
}
