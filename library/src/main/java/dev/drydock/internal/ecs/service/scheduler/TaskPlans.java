package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.ecs.placement.PlacementRules;
import dev.drydock.internal.ecs.placement.Spread;
import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.task.TaskPlan;
import dev.drydock.internal.ecs.task.TaskSpec;
import dev.drydock.internal.ecs.task.engine.TaskLauncher;
import dev.drydock.internal.ecs.taskdefinition.RegisteredDefinition;
import dev.drydock.internal.ecs.taskdefinition.TaskDefinitionStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceManagedEBSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskVolumeConfiguration;

/** The plans of a deployment's tasks, prepared once for all of them. They can always be made again: a cache, not state. */
final class TaskPlans {

    private final TaskLauncher launcher;
    private final TaskDefinitionStore definitions;

    /** The plans, by deployment and provider. Looked up by key only, never iterated. */
    private final Map<String, Map<String, Ready>> plans = new HashMap<>();

    /**
     * A plan, and what it was made from: tags and ECS Exec may change without a new deployment.
     *
     * @param settings of the service then
     * @param tags of the task definition then, where tasks get them; null where they do not
     */
    private record Ready(Service settings, @Nullable List<Tag> tags, TaskPlan plan) {}

    TaskPlans(TaskLauncher launcher, TaskDefinitionStore definitions) {
        this.launcher = launcher;
        this.definitions = definitions;
    }

    /** A deployment is gone: its plans are not needed any more. */
    void forget(String deployment) {
        plans.remove(deployment);
    }

    /**
     * The plan of the next task.
     *
     * @param provider the capacity provider to launch it by; empty without a strategy
     */
    @SuppressWarnings("ReferenceEquality") // the same object means equal settings; no need to compare all members
    TaskPlan of(EcsService service, EcsDeployment deployment, String provider) {
        Map<String, Ready> ready = plans.computeIfAbsent(deployment.id(), id -> new HashMap<>());
        Ready before = ready.get(provider);
        List<Tag> tags = service.settings().propagateTags() == PropagateTags.TASK_DEFINITION
                ? definition(service, deployment).tags()
                : null;
        if (before != null && before.settings() == service.settings() && Objects.equals(before.tags(), tags)) {
            return before.plan();
        }
        TaskSpec spec = spec(service, deployment, provider);
        PlacementRules rules = rules(service, deployment);
        TaskPlan plan = service.isDaemon() ? launcher.planOfDaemon(spec, rules) : launcher.plan(spec, rules);
        ready.put(provider, new Ready(service.settings(), tags, plan));
        return plan;
    }

    private TaskSpec spec(EcsService service, EcsDeployment deployment, String provider) {
        RegisteredDefinition registered = definition(service, deployment);
        return new TaskSpec(
                new TaskSpec.Home(service.settings().clusterArn(), service.clusterName()),
                registered.definition(),
                new TaskSpec.Capacity(
                        deployment.launchType(),
                        provider.isEmpty() ? null : provider,
                        deployment.fixed().platformVersion()),
                deployment.fixed().networkConfiguration() == null
                        ? null
                        : deployment.fixed().networkConfiguration().awsvpcConfiguration(),
                null,
                volumes(deployment.revision().volumeConfigurations()),
                Boolean.TRUE.equals(service.settings().enableExecuteCommand()),
                tags(service, registered),
                TaskSpec.Origin.owner(
                        service.arn(),
                        "service:" + service.name(),
                        deployment.id(),
                        !deployment.revision().loadBalancers().isEmpty()),
                null);
    }

    private PlacementRules rules(EcsService service, EcsDeployment deployment) {
        return deployment.onFargate()
                ? PlacementRules.ANYWHERE
                : launcher.rules()
                        .read(
                                service.settings().placementConstraints(),
                                service.settings().placementStrategy(),
                                definition(service, deployment).definition(),
                                Spread.OVER_ZONES);
    }

    private RegisteredDefinition definition(EcsService service, EcsDeployment deployment) {
        return definitions
                .find(deployment.fixed().taskDefinition())
                .orElseThrow(() -> new IllegalStateException(
                        deployment.fixed().taskDefinition() + " is gone while " + service.arn() + " uses it"));
    }

    private static List<Tag> tags(EcsService service, RegisteredDefinition definition) {
        PropagateTags propagate = service.settings().propagateTags();
        List<Tag> tags = new ArrayList<>();
        if (propagate == PropagateTags.SERVICE) {
            tags.addAll(service.settings().tags());
        } else if (propagate == PropagateTags.TASK_DEFINITION) {
            tags.addAll(definition.tags());
        }
        if (Boolean.TRUE.equals(service.settings().enableECSManagedTags())) {
            tags.add(tag("aws:ecs:serviceName", service.name()));
            tags.add(tag("aws:ecs:clusterName", service.clusterName()));
        }
        return tags;
    }

    /** As each task of a service gets them; they are deleted with it. */
    private static List<TaskVolumeConfiguration> volumes(List<ServiceVolumeConfiguration> volumes) {
        List<TaskVolumeConfiguration> ofTasks = new ArrayList<>();
        for (ServiceVolumeConfiguration each : volumes) {
            ServiceManagedEBSVolumeConfiguration ebs = each.managedEBSVolume();
            if (ebs != null) {
                ofTasks.add(TaskVolumeConfiguration.builder()
                        .name(each.name())
                        .managedEBSVolume(v -> v.encrypted(ebs.encrypted())
                                .kmsKeyId(ebs.kmsKeyId())
                                .volumeType(ebs.volumeType())
                                .sizeInGiB(ebs.sizeInGiB())
                                .snapshotId(ebs.snapshotId())
                                .iops(ebs.iops())
                                .throughput(ebs.throughput())
                                .tagSpecifications(ebs.tagSpecifications())
                                .roleArn(ebs.roleArn())
                                .filesystemType(ebs.filesystemTypeAsString()))
                        .build());
            }
        }
        return ofTasks;
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
