package dev.drydock.ecs.instance;

import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceField;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceHealthStatus;
import software.amazon.awssdk.services.ecs.model.InstanceHealthCheckResult;
import software.amazon.awssdk.services.ecs.model.InstanceHealthCheckState;
import software.amazon.awssdk.services.ecs.model.InstanceHealthCheckType;
import software.amazon.awssdk.services.ecs.model.Resource;
import software.amazon.awssdk.services.ecs.model.VersionInfo;

/** Shows container instances as ECS does. */
final class InstanceAnswers {

    static final String AGENT_VERSION = "1.100.0";

    private static final VersionInfo VERSIONS = VersionInfo.builder()
            .agentVersion(AGENT_VERSION)
            .agentHash("b3e4a5f1")
            .dockerVersion("DockerVersion: 25.0.13")
            .build();

    private InstanceAnswers() {}

    static software.amazon.awssdk.services.ecs.model.ContainerInstance of(
            ContainerInstance instance, List<ContainerInstanceField> include) {
        return software.amazon.awssdk.services.ecs.model.ContainerInstance.builder()
                .containerInstanceArn(instance.arn())
                .ec2InstanceId(instance.ec2InstanceId())
                .version(instance.version())
                .versionInfo(VERSIONS)
                .remainingResources(resources(
                        instance.remainingCpu(),
                        instance.remainingMemory(),
                        instance.tcp().listed(),
                        instance.udp().listed()))
                .registeredResources(resources(
                        instance.type().cpu(),
                        instance.type().memory(),
                        instance.tcp().listedForGood(),
                        instance.udp().listedForGood()))
                .status(instance.status())
                .agentConnected(instance.isConnected())
                .runningTasksCount(instance.runningTasks())
                .pendingTasksCount(instance.pendingTasks())
                .attributes(InstanceAttributes.listed(instance))
                .registeredAt(Instant.ofEpochMilli(instance.registeredAt()))
                .attachments(List.of())
                .tags(include.contains(ContainerInstanceField.TAGS) ? instance.tags() : List.of())
                .healthStatus(
                        include.contains(ContainerInstanceField.CONTAINER_INSTANCE_HEALTH) ? health(instance) : null)
                .build();
    }

    private static List<Resource> resources(int cpu, int memory, List<String> tcp, List<String> udp) {
        return List.of(number("CPU", cpu), number("MEMORY", memory), set("PORTS", tcp), set("PORTS_UDP", udp));
    }

    private static Resource number(String name, int value) {
        return basics(name, "INTEGER").integerValue(value).build();
    }

    private static Resource set(String name, List<String> values) {
        return basics(name, "STRINGSET").integerValue(0).stringSetValue(values).build();
    }

    /** The numbers that a resource does not use are there, and zero. */
    private static Resource.Builder basics(String name, String type) {
        return Resource.builder().name(name).type(type).doubleValue(0.0).longValue(0L);
    }

    private static ContainerInstanceHealthStatus health(ContainerInstance instance) {
        Instant registered = Instant.ofEpochMilli(instance.registeredAt());
        return ContainerInstanceHealthStatus.builder()
                .overallStatus(InstanceHealthCheckState.OK)
                .details(InstanceHealthCheckResult.builder()
                        .type(InstanceHealthCheckType.CONTAINER_RUNTIME)
                        .status(InstanceHealthCheckState.OK)
                        .lastUpdated(registered)
                        .lastStatusChange(registered)
                        .build())
                .build();
    }
}
