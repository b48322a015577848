package dev.drydock.internal.ecs.instance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceField;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceHealthStatus;
import software.amazon.awssdk.services.ecs.model.InstanceHealthCheckResult;
import software.amazon.awssdk.services.ecs.model.InstanceHealthCheckState;
import software.amazon.awssdk.services.ecs.model.Resource;

/** Shows container instances as ECS does. */
final class InstanceAnswers {

    private InstanceAnswers() {}

    static ContainerInstance of(EcsInstance instance, List<ContainerInstanceField> include) {
        AgentReport report = instance.agent().report();
        return ContainerInstance.builder()
                .containerInstanceArn(instance.arn())
                .ec2InstanceId(instance.ec2InstanceId())
                .version(instance.version())
                .versionInfo(report.versions())
                .remainingResources(resources(
                        instance.remainingCpu(),
                        instance.remainingMemory(),
                        instance.load().tcp().listed(),
                        instance.load().udp().listed(),
                        instance.load().freeGpus()))
                .registeredResources(resources(
                        instance.type().cpu(),
                        instance.type().memory(),
                        instance.load().tcp().listedForGood(),
                        instance.load().udp().listedForGood(),
                        report.gpus()))
                .status(instance.status())
                .agentConnected(instance.isConnected())
                .agentUpdateStatus(instance.agent().updateStatus())
                .runningTasksCount(instance.load().counted().running())
                .pendingTasksCount(instance.load().counted().pending())
                .attributes(instance.attributes())
                .registeredAt(Instant.ofEpochMilli(instance.registeredAt()))
                .attachments(List.of())
                .tags(include.contains(ContainerInstanceField.TAGS) ? instance.tags() : List.of())
                .healthStatus(
                        include.contains(ContainerInstanceField.CONTAINER_INSTANCE_HEALTH) ? health(instance) : null)
                .build();
    }

    private static List<Resource> resources(
            int cpu, int memory, List<String> tcp, List<String> udp, List<String> gpus) {
        List<Resource> resources = new ArrayList<>(
                List.of(number("CPU", cpu), number("MEMORY", memory), set("PORTS", tcp), set("PORTS_UDP", udp)));
        if (!gpus.isEmpty()) {
            resources.add(set("GPU", gpus));
        }
        return resources;
    }

    private static Resource number(String name, int value) {
        return basics(name, "INTEGER").integerValue(value).build();
    }

    private static Resource set(String name, List<String> values) {
        return basics(name, "STRINGSET").integerValue(0).stringSetValue(values).build();
    }

    /** The numbers that a resource does not use are present, and zero. */
    private static Resource.Builder basics(String name, String type) {
        return Resource.builder().name(name).type(type).doubleValue(0.0).longValue(0L);
    }

    /** Hosts in Drydock fail completely or not at all, so all that are registered are healthy. */
    private static ContainerInstanceHealthStatus health(EcsInstance instance) {
        Instant registered = Instant.ofEpochMilli(instance.registeredAt());
        List<InstanceHealthCheckResult> details = new ArrayList<>();
        details.add(healthy("CONTAINER_RUNTIME", registered));
        if (!instance.agent().report().gpus().isEmpty()) {
            details.add(healthy("ACCELERATED_COMPUTE", registered));
        }
        return ContainerInstanceHealthStatus.builder()
                .overallStatus(InstanceHealthCheckState.OK)
                .details(details)
                .build();
    }

    private static InstanceHealthCheckResult healthy(String type, Instant since) {
        return InstanceHealthCheckResult.builder()
                .type(type)
                .status(InstanceHealthCheckState.OK)
                .lastUpdated(since)
                .lastStatusChange(since)
                .build();
    }
}
