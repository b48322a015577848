package dev.drydock.ecs.task;

import dev.drydock.account.AccountRegion;
import dev.drydock.ecs.instance.EcsInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attachment;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.EphemeralStorage;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskEphemeralStorage;
import software.amazon.awssdk.services.ecs.model.TaskOverride;
import software.amazon.awssdk.services.ecs.model.TaskVolumeConfiguration;

/** Shows tasks as ECS does. What is shown is kept with the task until it changes. */
final class TaskAnswers {

    private static final int FARGATE_STORAGE = 20;

    private final AccountRegion home;
    private final List<String> zones;
    private final ContainerAnswers containers;

    TaskAnswers(AccountRegion home) {
        this.home = home;
        this.zones = home.zones();
        this.containers = new ContainerAnswers(home);
    }

    software.amazon.awssdk.services.ecs.model.Task of(Task task, boolean withTags) {
        software.amazon.awssdk.services.ecs.model.Task shown = withTags ? task.shownWithTags : task.shown;
        if (shown == null) {
            shown = show(task).tags(withTags ? task.tags() : List.of()).build();
            if (withTags) {
                task.shownWithTags = shown;
            } else {
                task.shown = shown;
            }
        }
        return shown;
    }

    /** As a retry with a client token shows a task that has stopped. */
    static software.amazon.awssdk.services.ecs.model.Task stub(Task task) {
        return software.amazon.awssdk.services.ecs.model.Task.builder()
                .taskArn(task.arn())
                .lastStatus(task.state().name())
                .desiredStatus("STOPPED")
                .build();
    }

    private software.amazon.awssdk.services.ecs.model.Task.Builder show(Task task) {
        TaskSpec spec = task.spec();
        TaskDefinition definition = spec.definition();
        EcsInstance instance = task.instance();
        StopCause cause = task.stopCause();
        software.amazon.awssdk.services.ecs.model.Task.Builder shown =
                software.amazon.awssdk.services.ecs.model.Task.builder()
                        .attachments(attachments(task))
                        .attributes(attributes(spec))
                        .availabilityZone(instance == null ? zones.get(task.zone()) : instance.zone())
                        .capacityProviderName(spec.capacityProvider())
                        .clusterArn(spec.clusterArn())
                        .connectivity(task.connectivityAt < 0 ? null : task.cutOff ? "DISCONNECTED" : "CONNECTED")
                        .connectivityAt(instant(task.connectivityAt))
                        .containerInstanceArn(instance == null ? null : instance.arn())
                        .containers(containers.of(task))
                        .cpu(task.plan().cpu())
                        .createdAt(instant(task.createdAt))
                        .desiredStatus(task.isStopping() ? "STOPPED" : "RUNNING")
                        .enableExecuteCommand(spec.executeCommand())
                        .executionStoppedAt(instant(task.executionStoppedAt))
                        .group(spec.group())
                        .healthStatus(task.health().name())
                        .inferenceAccelerators(List.of())
                        .lastStatus(task.state().name())
                        .launchType(spec.launchType())
                        .memory(task.plan().memory())
                        .overrides(overrides(spec))
                        .pullStartedAt(instant(task.pullStartedAt))
                        .pullStoppedAt(instant(task.pullStoppedAt))
                        .startedAt(instant(task.startedAt))
                        .startedBy(spec.startedBy())
                        .stopCode(cause == null ? null : cause.code())
                        .stoppedAt(instant(task.stoppedAt))
                        .stoppedReason(cause == null ? null : cause.reason())
                        .stoppingAt(instant(task.stoppingAt))
                        .taskArn(task.arn())
                        .taskDefinitionArn(definition.taskDefinitionArn())
                        .version(task.version());
        if (spec.onFargate()) {
            int storage = storage(spec);
            shown.platformVersion(spec.platformVersion())
                    .platformFamily(platformFamily(definition.runtimePlatform()))
                    .ephemeralStorage(
                            EphemeralStorage.builder().sizeInGiB(storage).build())
                    .fargateEphemeralStorage(
                            TaskEphemeralStorage.builder().sizeInGiB(storage).build());
        }
        return shown;
    }

    static @Nullable Instant instant(long at) {
        return at < 0 ? null : Instant.ofEpochMilli(at);
    }

    private static List<Attribute> attributes(TaskSpec spec) {
        if (!spec.onFargate()) {
            return List.of();
        }
        RuntimePlatform platform = spec.definition().runtimePlatform();
        boolean arm = platform != null && platform.cpuArchitecture() == CPUArchitecture.ARM64;
        return List.of(Attribute.builder()
                .name("ecs.cpu-architecture")
                .value(arm ? "arm64" : "x86_64")
                .build());
    }

    private static int storage(TaskSpec spec) {
        TaskOverride overrides = spec.overrides();
        EphemeralStorage wanted = overrides != null && overrides.ephemeralStorage() != null
                ? overrides.ephemeralStorage()
                : spec.definition().ephemeralStorage();
        return wanted == null || wanted.sizeInGiB() == null ? FARGATE_STORAGE : wanted.sizeInGiB();
    }

    /** {@code WINDOWS_SERVER_2022_CORE} is {@code Windows_Server_2022_Core} here. */
    private static String platformFamily(@Nullable RuntimePlatform platform) {
        String family = platform == null || platform.operatingSystemFamilyAsString() == null
                ? "LINUX"
                : platform.operatingSystemFamilyAsString();
        StringBuilder words = new StringBuilder(family.toLowerCase(Locale.ROOT));
        for (int i = 0; i < words.length(); i++) {
            if (i == 0 || words.charAt(i - 1) == '_') {
                words.setCharAt(i, Character.toUpperCase(words.charAt(i)));
            }
        }
        return words.toString();
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

    private List<Attachment> attachments(Task task) {
        List<Attachment> all = new ArrayList<>();
        if (task.plan().hasEni()) {
            all.add(networkInterface(task));
        }
        for (TaskVolumeConfiguration each : task.spec().volumes()) {
            all.add(VolumeAttachments.of(task, each));
        }
        return all;
    }

    private Attachment networkInterface(Task task) {
        List<KeyValuePair> details = new ArrayList<>();
        details.add(pair("subnetId", String.valueOf(task.subnet())));
        String ip = task.privateIp;
        if (ip != null) {
            details.add(pair("networkInterfaceId", TaskNames.networkInterfaceId(task)));
            details.add(pair("macAddress", TaskNames.macAddress(task)));
            details.add(pair("privateDnsName", TaskNames.privateDnsName(home, ip)));
            details.add(pair("privateIPv4Address", ip));
        }
        return Attachment.builder()
                .id(TaskNames.attachmentId(task))
                .type("ElasticNetworkInterface")
                .status(task.detached ? "DELETED" : ip == null ? "PRECREATED" : "ATTACHED")
                .details(details)
                .build();
    }

    static KeyValuePair pair(String name, String value) {
        return KeyValuePair.builder().name(name).value(value).build();
    }
}
