package dev.drydock.ecs.service;

import dev.drydock.ecs.deployment.ScaleIn;
import dev.drydock.ecs.deployment.TaskView;
import dev.drydock.ecs.instance.ContainerInstance;
import dev.drydock.ecs.placement.Decision;
import dev.drydock.ecs.placement.Explanation;
import dev.drydock.ecs.placement.Mismatch;
import dev.drydock.ecs.placement.PlacementRules;
import dev.drydock.ecs.placement.Spread;
import dev.drydock.ecs.tag.TagRules;
import dev.drydock.ecs.task.Launch;
import dev.drydock.ecs.task.StopCause;
import dev.drydock.ecs.task.Task;
import dev.drydock.ecs.task.TaskEngine;
import dev.drydock.ecs.task.TaskLauncher;
import dev.drydock.ecs.task.TaskPlan;
import dev.drydock.ecs.task.TaskSpec;
import dev.drydock.ecs.task.TaskState;
import dev.drydock.ecs.task.TaskStore;
import dev.drydock.ecs.taskdefinition.RegisteredDefinition;
import dev.drydock.ecs.taskdefinition.TaskDefinitionStore;
import dev.drydock.kernel.Chance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** The tasks of services in the task engine. */
final class EngineFleet implements TaskFleet {

    private final TaskStore tasks;
    private final TaskLauncher launcher;
    private final TaskEngine engine;
    private final TaskDefinitionStore definitions;
    private final Chance chance;

    /** Plans made ready, by deployment and provider. Looked up by key only, never iterated. */
    private final Map<String, Map<String, Ready>> plans = new HashMap<>();

    /**
     * A plan, and what it was made from: tags and ECS Exec may change without a new deployment.
     *
     * @param settings of the service then
     */
    private record Ready(Service settings, TaskPlan plan) {}

    EngineFleet(
            TaskStore tasks, TaskLauncher launcher, TaskEngine engine, TaskDefinitionStore definitions, Chance chance) {
        this.chance = chance;
        this.tasks = tasks;
        this.launcher = launcher;
        this.engine = engine;
        this.definitions = definitions;
    }

    @Override
    public Launched launch(EcsService service, ServiceDeployment deployment, String provider) {
        Launch launch = launcher.launch(plan(service, deployment, provider));
        if (launch instanceof Launch.Started started) {
            return new Launched(started.task().arn(), null, null);
        }
        Decision.Refused why = ((Launch.NotPlaced) launch).why();
        ContainerInstance closest = why.closest();
        Mismatch lacks = why.lacks();
        return closest == null || lacks == null
                ? new Launched(null, null, null)
                : new Launched(null, closest.arn().substring(closest.arn().lastIndexOf('/') + 1), lacks.event());
    }

    private TaskPlan plan(EcsService service, ServiceDeployment deployment, String provider) {
        Map<String, Ready> ready = plans.computeIfAbsent(deployment.id(), id -> new HashMap<>());
        Ready before = ready.get(provider);
        if (before != null && before.settings() == service.settings) {
            return before.plan();
        }
        TaskPlan plan = launcher.plan(spec(service, deployment, provider), rules(service, deployment));
        ready.put(provider, new Ready(service.settings, plan));
        return plan;
    }

    private TaskSpec spec(EcsService service, ServiceDeployment deployment, String provider) {
        RegisteredDefinition registered = registered(service, deployment);
        boolean fargate = deployment.onFargate();
        return new TaskSpec(
                service.settings.clusterArn(),
                service.clusterName,
                registered.definition(),
                fargate ? "FARGATE" : "EC2",
                provider.isEmpty() ? null : provider,
                deployment.fixed.platformVersion(),
                deployment.fixed.networkConfiguration() == null
                        ? null
                        : deployment.fixed.networkConfiguration().awsvpcConfiguration(),
                null,
                "service:" + service.name(),
                deployment.id(),
                tags(service, registered),
                Boolean.TRUE.equals(service.settings.enableExecuteCommand()),
                false,
                false,
                List.of(service.arn()));
    }

    private PlacementRules rules(EcsService service, ServiceDeployment deployment) {
        return deployment.onFargate()
                ? PlacementRules.ANYWHERE
                : launcher.rules()
                        .read(
                                service.settings.placementConstraints(),
                                service.settings.placementStrategy(),
                                registered(service, deployment).definition(),
                                Spread.OVER_ZONES);
    }

    private RegisteredDefinition registered(EcsService service, ServiceDeployment deployment) {
        return definitions
                .find(deployment.fixed.taskDefinition())
                .orElseThrow(() -> new IllegalStateException(
                        deployment.fixed.taskDefinition() + " is gone while " + service.arn() + " uses it"));
    }

    private static List<Tag> tags(EcsService service, RegisteredDefinition definition) {
        PropagateTags propagate = service.settings.propagateTags();
        List<Tag> tags = new ArrayList<>();
        if (propagate == PropagateTags.SERVICE) {
            tags.addAll(TagRules.checked(service.settings.tags()));
        } else if (propagate == PropagateTags.TASK_DEFINITION) {
            tags.addAll(TagRules.checked(definition.tags()));
        }
        if (Boolean.TRUE.equals(service.settings.enableECSManagedTags())) {
            tags.add(tag("aws:ecs:serviceName", service.name()));
            tags.add(tag("aws:ecs:clusterName", service.clusterName));
        }
        return tags;
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    @Override
    public void stop(String task, String reason) {
        Task found = tasks.find(task);
        if (found != null && !found.isStopping()) {
            engine.stop(found, new StopCause(TaskNews.SCHEDULER, reason));
        }
    }

    @Override
    public @Nullable TaskView view(String task) {
        Task found = tasks.find(task);
        if (found == null) {
            return null;
        }
        ContainerInstance instance = found.instance();
        return new TaskView(
                task,
                phase(found),
                health(found),
                found.startedAt(),
                found.zone(),
                instance == null ? "" : instance.arn(),
                instance != null && !instance.isActive(),
                false,
                found.number());
    }

    @Override
    public @Nullable ScaleIn scaleIn(EcsService service) {
        return service.settings.placementStrategy().isEmpty()
                ? null
                : new Leavers(tasks, chance, service.settings.placementStrategy());
    }

    /** Why the next task of a service would go where it would go. */
    Explanation explain(EcsService service) {
        return launcher.explain(plan(service, service.primary(), ""));
    }

    private static TaskView.Phase phase(Task task) {
        TaskState state = task.state();
        if (!task.isStopping()) {
            return state.isStarting() ? TaskView.Phase.STARTING : TaskView.Phase.RUNNING;
        }
        boolean untouched = state.isStarting() || state == TaskState.RUNNING || state == TaskState.DEACTIVATING;
        return untouched ? TaskView.Phase.LEAVING : TaskView.Phase.GONE;
    }

    private static TaskView.Health health(Task task) {
        if (!isChecked(task.spec().definition())) {
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
    public @Nullable Shown shown(String task) {
        Task found = tasks.find(task);
        if (found == null) {
            return null;
        }
        if (found.state().isStarting()) {
            return Shown.PENDING;
        }
        return found.state() == TaskState.RUNNING ? Shown.RUNNING : null;
    }

    @Override
    public void forget(String deployment) {
        plans.remove(deployment);
    }
}
