package dev.drydock.internal.ecs.taskdefinition;

import dev.drydock.internal.ecs.taskdefinition.container.ContainerListRules;
import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.EFSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.HealthCheck;
import software.amazon.awssdk.services.ecs.model.HostVolumeProperties;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TransportProtocol;
import software.amazon.awssdk.services.ecs.model.Volume;

/**
 * A definition as ECS gives it back: everything the caller sent, sizes in plain units, and the defaults AWS fills in.
 * What AWS leaves out when it is not given (networkMode, runtimePlatform, secrets, …) stays out.
 */
final class RegisteredView {

    private static final int HEALTH_INTERVAL = 30;
    private static final int HEALTH_TIMEOUT = 5;
    private static final int HEALTH_RETRIES = 3;

    private RegisteredView() {}

    /** The definition without what registering adds: its ARN, revision, status, and when and by whom. */
    static TaskDefinition of(Draft draft) {
        RegisterTaskDefinitionRequest request = draft.request();
        return TaskDefinition.builder()
                .family(request.family())
                .taskRoleArn(request.taskRoleArn())
                .executionRoleArn(request.executionRoleArn())
                .networkMode(request.networkModeAsString())
                .containerDefinitions(draft.containers().stream()
                        .map(container -> container(draft, container))
                        .toList())
                .volumes(request.volumes().stream().map(RegisteredView::volume).toList())
                .placementConstraints(List.copyOf(request.placementConstraints()))
                .requiresCompatibilitiesWithStrings(request.requiresCompatibilitiesAsStrings())
                .compatibilitiesWithStrings(Compatibilities.of(draft))
                .requiresAttributes(RequiredAttributes.of(draft))
                .cpu(size(draft.cpu()))
                .memory(size(draft.memory()))
                .pidMode(request.pidModeAsString())
                .ipcMode(request.ipcModeAsString())
                .proxyConfiguration(request.proxyConfiguration())
                .ephemeralStorage(request.ephemeralStorage())
                .runtimePlatform(request.runtimePlatform())
                .enableFaultInjection(request.enableFaultInjection())
                .build();
    }

    private static @Nullable String size(@Nullable Integer size) {
        return size == null ? null : size.toString();
    }

    private static ContainerDefinition container(Draft draft, ContainerDefinition container) {
        return container.toBuilder()
                .cpu(orElse(container.cpu(), 0))
                .essential(ContainerListRules.isEssential(container))
                .environment(List.copyOf(container.environment()))
                .mountPoints(List.copyOf(container.mountPoints()))
                .portMappings(container.portMappings().stream()
                        .map(mapping -> port(draft, mapping))
                        .toList())
                .volumesFrom(List.copyOf(container.volumesFrom()))
                .systemControls(List.copyOf(container.systemControls()))
                .healthCheck(health(container.healthCheck()))
                .user(user(container))
                .build();
    }

    /** A volume of no other kind is a directory that the host chooses, shown as an empty host. */
    private static Volume volume(Volume volume) {
        boolean bare = volume.host() == null
                && volume.dockerVolumeConfiguration() == null
                && volume.efsVolumeConfiguration() == null
                && volume.fsxWindowsFileServerVolumeConfiguration() == null
                && !Boolean.TRUE.equals(volume.configuredAtLaunch());
        if (bare) {
            return volume.toBuilder()
                    .host(HostVolumeProperties.builder().build())
                    .build();
        }
        EFSVolumeConfiguration efs = volume.efsVolumeConfiguration();
        if (efs != null && efs.rootDirectory() == null) {
            return volume.toBuilder()
                    .efsVolumeConfiguration(efs.toBuilder().rootDirectory("/").build())
                    .build();
        }
        return volume;
    }

    private static PortMapping port(Draft draft, PortMapping mapping) {
        PortMapping.Builder echo = mapping.toBuilder();
        if (mapping.protocolAsString() == null) {
            echo.protocol(TransportProtocol.TCP);
        }
        // A range has no single host port.
        if (mapping.hostPort() == null && mapping.containerPort() != null) {
            boolean same = draft.isAwsvpc() || draft.isNetworkMode(NetworkMode.HOST);
            echo.hostPort(same ? mapping.containerPort() : 0);
        }
        return echo.build();
    }

    /** A log router runs as root. */
    private static @Nullable String user(ContainerDefinition container) {
        boolean router = container.firelensConfiguration() != null;
        return router && container.user() == null ? "0" : container.user();
    }

    private static @Nullable HealthCheck health(@Nullable HealthCheck check) {
        if (check == null) {
            return null;
        }
        return check.toBuilder()
                .interval(orElse(check.interval(), HEALTH_INTERVAL))
                .timeout(orElse(check.timeout(), HEALTH_TIMEOUT))
                .retries(orElse(check.retries(), HEALTH_RETRIES))
                .build();
    }

    private static int orElse(@Nullable Integer value, int fallback) {
        return value == null ? fallback : value;
    }
}
