package dev.drydock.internal.ecs;

import dev.drydock.internal.account.TargetRegistry;
import dev.drydock.internal.account.TaskFacts;
import dev.drydock.internal.account.TaskFacts.Process;
import dev.drydock.internal.ecs.task.ContainerPlan;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.engine.TaskEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * What AWS FIS asks of tasks, and does to their ports.
 *
 * @see <a href="https://docs.aws.amazon.com/fis/latest/userguide/ecs-task-actions.html">Use the AWS FIS aws:ecs:task
 *     actions</a>
 */
final class FaultTargets {

    private static final String AGENT_VARIABLE = "MANAGED_INSTANCE_ROLE_NAME";

    private FaultTargets() {}

    static TaskFacts facts(EcsTask task) {
        TaskDefinition definition = task.spec().definition();
        List<Process> processes = new ArrayList<>();
        for (EcsContainer each : task.containers()) {
            if (each.isRunning()) {
                processes.add(new Process(each.plan().name(), names(each.plan())));
            }
        }
        return new TaskFacts(
                task.spec().onFargate(),
                definition.pidModeAsString(),
                Objects.requireNonNullElse(definition.networkModeAsString(), NetworkMode.BRIDGE.toString()),
                Boolean.TRUE.equals(definition.enableFaultInjection()),
                definition.containerDefinitions().stream().anyMatch(FaultTargets::isAgent),
                task.spec().executeCommand(),
                processes);
    }

    private static boolean isAgent(ContainerDefinition container) {
        return container.image().contains("amazon-ssm-agent")
                && container.environment().stream().anyMatch(each -> AGENT_VARIABLE.equals(each.name()));
    }

    /** A process is called like its container, its image, or what its command begins with. */
    private static List<String> names(ContainerPlan plan) {
        String image = plan.image().replaceFirst("@.*", "");
        String repository = image.substring(image.lastIndexOf('/') + 1).replaceFirst(":.*", "");
        List<String> names = new ArrayList<>(List.of(plan.name(), repository));
        List<String> command = plan.entryPoint().isEmpty() ? plan.command() : plan.entryPoint();
        if (!command.isEmpty()) {
            names.add(command.get(0).substring(command.get(0).lastIndexOf('/') + 1));
        }
        return names.stream().distinct().toList();
    }

    /** Lets nothing come in by a port for a while; returns how many checks fail by that. */
    static int closePort(TaskEngine engine, TargetRegistry targets, EcsTask task, int port, Duration howLong) {
        int failing = targets.silence(task.arn(), port, howLong);
        for (EcsContainer each : task.containers()) {
            if (each.isRunning()
                    && checks(each.plan(), port)
                    && engine.sicken(task, each.plan().name(), howLong)) {
                failing++;
            }
        }
        return failing;
    }

    /** Whether a container's health check goes to a port: by what its command says, else by what the container listens to. */
    private static boolean checks(ContainerPlan plan, int port) {
        ContainerDefinition definition = plan.definition();
        if (definition.healthCheck() == null) {
            return false;
        }
        String command = String.join(" ", definition.healthCheck().command());
        boolean namesPort = command.matches(".*:[0-9]+\\b.*");
        return namesPort
                ? command.matches(".*:" + port + "\\b.*")
                : definition.portMappings().stream().anyMatch(each -> Objects.equals(each.containerPort(), port));
    }
}
