package dev.drydock.internal.ecs.task.operation;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.launch.PlatformRules;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.StopCause;
import dev.drydock.internal.ecs.task.TaskSpec;
import dev.drydock.internal.kernel.OpenOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.EphemeralStorage;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskEphemeralStorage;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/** Shows tasks as ECS does. What is shown is kept with the task until it changes. */
final class TaskAnswers {

    private static final int FARGATE_STORAGE = 20;
    private static final String CPU_ARCHITECTURE = "ecs.cpu-architecture";
    private static final String ARM64 = "arm64";

    private final List<String> zones;
    private final ContainerAnswers containers;
    private final AttachmentAnswers attachments;

    TaskAnswers(AccountRegion home, OpenOrder order) {
        this.zones = home.zones();
        this.containers = new ContainerAnswers(home, order);
        this.attachments = new AttachmentAnswers(home);
    }

    Task of(EcsTask task, boolean withTags) {
        Task shown = task.shown(withTags);
        if (shown == null) {
            shown = show(task).tags(withTags ? task.tags() : List.of()).build();
            task.show(shown, withTags);
        }
        return shown;
    }

    /** As RunTask and StartTask answer: nothing has looked at its health yet. */
    Task started(EcsTask task) {
        Task shown = of(task, true);
        return shown.toBuilder()
                .healthStatus((String) null)
                .containers(shown.containers().stream()
                        .map(each ->
                                each.toBuilder().healthStatus((String) null).build())
                        .toList())
                .build();
    }

    /** How a retry with a client token shows a task that has stopped. */
    static Task stub(EcsTask task) {
        return Task.builder()
                .taskArn(task.arn())
                .lastStatus(task.state().name())
                .desiredStatus("STOPPED")
                .build();
    }

    private Task.Builder show(EcsTask task) {
        TaskSpec spec = task.spec();
        TaskDefinition definition = spec.definition();
        EcsInstance instance = task.instance();
        StopCause cause = task.stopCause();
        Task.Builder shown = Task.builder()
                .attachments(attachments.of(task))
                .attributes(architecture(spec, instance))
                .availabilityZone(instance == null ? zones.get(task.zone()) : instance.zone())
                .capacityProviderName(spec.capacityProvider())
                .clusterArn(spec.clusterArn())
                .connectivity(
                        task.instants().connectivityAt() < 0 ? null : task.isCutOff() ? "DISCONNECTED" : "CONNECTED")
                .connectivityAt(ContainerAnswers.instant(task.instants().connectivityAt()))
                .containerInstanceArn(instance == null ? null : instance.arn())
                .containers(containers.of(task))
                .cpu(task.plan().cpu())
                .createdAt(ContainerAnswers.instant(task.instants().createdAt()))
                .desiredStatus(task.isStopping() ? "STOPPED" : "RUNNING")
                .enableExecuteCommand(spec.executeCommand())
                .executionStoppedAt(ContainerAnswers.instant(task.instants().executionStoppedAt()))
                .group(spec.group())
                .healthStatus(task.health().name())
                .lastStatus(task.state().name())
                .launchType(spec.launchType())
                .memory(task.plan().memory())
                .overrides(overrides(spec))
                .pullStartedAt(ContainerAnswers.instant(task.instants().pullStartedAt()))
                .pullStoppedAt(ContainerAnswers.instant(task.instants().pullStoppedAt()))
                .startedAt(ContainerAnswers.instant(task.ranFrom()))
                .startedBy(spec.startedBy())
                .stopCode(cause == null ? null : cause.code())
                .stoppedAt(ContainerAnswers.instant(task.instants().stoppedAt()))
                .stoppedReason(cause == null ? null : cause.reason())
                .stoppingAt(ContainerAnswers.instant(task.instants().stoppingAt()))
                .taskArn(task.arn())
                .taskDefinitionArn(definition.taskDefinitionArn())
                .version(task.version());
        if (spec.onFargate()) {
            int storage = storage(spec);
            shown.platformVersion(spec.platformVersion())
                    .platformFamily(PlatformRules.family(definition))
                    .ephemeralStorage(
                            EphemeralStorage.builder().sizeInGiB(storage).build())
                    .fargateEphemeralStorage(
                            TaskEphemeralStorage.builder().sizeInGiB(storage).build());
        }
        return shown;
    }

    /** The one attribute tasks show: what their instance is made of, or what they ask for while they have none. */
    private static List<Attribute> architecture(TaskSpec spec, @Nullable EcsInstance instance) {
        RuntimePlatform platform = spec.definition().runtimePlatform();
        boolean arm = instance == null
                ? platform != null && platform.cpuArchitecture() == CPUArchitecture.ARM64
                : ARM64.equals(instance.attribute(CPU_ARCHITECTURE));
        return List.of(Attribute.builder()
                .name(CPU_ARCHITECTURE)
                .value(arm ? ARM64 : "x86_64")
                .build());
    }

    private static int storage(TaskSpec spec) {
        TaskOverride overrides = spec.overrides();
        EphemeralStorage wanted = overrides != null && overrides.ephemeralStorage() != null
                ? overrides.ephemeralStorage()
                : spec.definition().ephemeralStorage();
        return wanted == null || wanted.sizeInGiB() == null ? FARGATE_STORAGE : wanted.sizeInGiB();
    }

    /** Every container is there, overridden or not. */
    private static TaskOverride overrides(TaskSpec spec) {
        TaskOverride given = spec.overrides();
        List<ContainerOverride> all = new ArrayList<>();
        spec.definition().containerDefinitions().forEach(each -> all.add(override(given, each.name())));
        TaskOverride.Builder shown = given == null ? TaskOverride.builder() : given.toBuilder();
        return shown.containerOverrides(all)
                .inferenceAcceleratorOverrides(List.of())
                .build();
    }

    private static ContainerOverride override(@Nullable TaskOverride given, String name) {
        if (given != null) {
            for (ContainerOverride each : given.containerOverrides()) {
                if (name.equals(each.name())) {
                    return each;
                }
            }
        }
        return ContainerOverride.builder().name(name).build();
    }
}
