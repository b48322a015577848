package dev.drydock.internal.ecs.task.operation;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.ecs.task.ContainerPlan;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.TaskNames;
import dev.drydock.internal.kernel.OpenOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ManagedAgent;
import software.amazon.awssdk.services.ecs.model.ManagedAgentName;
import software.amazon.awssdk.services.ecs.model.NetworkInterface;

/** Shows the containers of tasks as ECS does. */
final class ContainerAnswers {

    private final AccountRegion home;
    private final OpenOrder order;

    ContainerAnswers(AccountRegion home, OpenOrder order) {
        this.home = home;
        this.order = order;
    }

    List<Container> of(EcsTask task) {
        List<NetworkInterface> interfaces = interfaces(task);
        List<Container> all = new ArrayList<>();
        for (EcsContainer container : task.containers()) {
            all.add(of(task, container, interfaces));
        }
        return order.of("containers", all, Container::containerArn).items();
    }

    private Container of(EcsTask task, EcsContainer container, List<NetworkInterface> interfaces) {
        ContainerPlan plan = container.plan();
        return Container.builder()
                .containerArn(TaskNames.containerArn(home, task, container.index()))
                .taskArn(task.arn())
                .name(plan.name())
                .image(plan.image())
                .imageDigest(digest(task, container))
                .runtimeId(container.startedAt() < 0 ? null : TaskNames.runtimeId(task, container.index()))
                .lastStatus(container.status().name())
                .exitCode(container.exitCode())
                .reason(container.reason())
                .networkBindings(NetworkBindings.of(task, container))
                .networkInterfaces(interfaces)
                .healthStatus(container.health().name())
                .managedAgents(agents(task, container))
                .cpu(plan.size().cpu())
                .memory(plan.size().memory())
                .memoryReservation(plan.size().memoryReservation())
                .gpuIds(container.gpuIds().isEmpty() ? null : container.gpuIds())
                .build();
    }

    /** Known once the image is pulled; for an unknown repository it is derived from the image's name. */
    private static @Nullable String digest(EcsTask task, EcsContainer container) {
        boolean failed = container.startedAt() < 0 && container.reason() != null;
        if (task.instants().pullStoppedAt() < 0 || failed) {
            return null;
        }
        String digest = container.digest();
        String image = container.plan().image();
        int pinned = image.indexOf("@sha256:");
        if (digest != null) {
            return digest;
        }
        return pinned >= 0 ? image.substring(pinned + 1) : TaskNames.digest(image);
    }

    private static List<NetworkInterface> interfaces(EcsTask task) {
        String ip = task.privateIp();
        return ip == null
                ? List.of()
                : List.of(NetworkInterface.builder()
                        .attachmentId(TaskNames.attachmentId(task))
                        .privateIpv4Address(ip)
                        .build());
    }

    private static @Nullable List<ManagedAgent> agents(EcsTask task, EcsContainer container) {
        if (!task.spec().executeCommand()) {
            return null;
        }
        boolean started = task.instants().agentsStartedAt() >= 0 && container.startedAt() >= 0;
        return List.of(ManagedAgent.builder()
                .name(ManagedAgentName.EXECUTE_COMMAND_AGENT)
                .lastStatus(container.isStopped() ? "STOPPED" : started ? "RUNNING" : "PENDING")
                .lastStartedAt(started ? instant(task.instants().agentsStartedAt()) : null)
                .build());
    }

    /** As answers show an instant; null before it comes. */
    static @Nullable Instant instant(long at) {
        return at < 0 ? null : Instant.ofEpochMilli(at);
    }
}
