package dev.drydock.internal.ecs.taskdefinition.rule;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.ecs.taskdefinition.container.LogRules;
import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import dev.drydock.internal.ecs.taskdefinition.draft.ImageNames;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LinuxParameters;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.PidMode;
import software.amazon.awssdk.services.ecs.model.ResourceType;
import software.amazon.awssdk.services.ecs.model.Volume;

/**
 * What Fargate does not have, and what it needs an execution role for.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html">Task definition
 *     differences for Fargate</a>
 */
public final class FargateRules {

    private static final List<String> LOG_DRIVERS = List.of("awslogs", "splunk", "awsfirelens");
    private static final int MAX_TIMEOUT = 120;

    private FargateRules() {}

    /** Tells whether a definition could run on Fargate, whatever it says it requires. */
    public static boolean allow(Draft draft) {
        try {
            SizeRules.fargate(draft);
            NetworkRules.fargate(draft);
            check(draft);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    static void check(Draft draft) {
        for (Volume volume : draft.volumes()) {
            volume(volume);
        }
        for (ContainerDefinition container : draft.containers()) {
            kernel(container);
            security(container);
        }
        if (!draft.request().placementConstraints().isEmpty()) {
            throw FargateMessages.CONSTRAINTS.with();
        }
        if (PidMode.HOST.toString().equals(draft.request().pidModeAsString())) {
            throw FargateMessages.PID_MODE.with();
        }
        if (draft.request().ipcModeAsString() != null) {
            throw FargateMessages.IPC_MODE.with();
        }
        for (ContainerDefinition container : draft.containers()) {
            logs(draft, container);
            image(draft, container);
            timeouts(container);
        }
    }

    private static void volume(Volume volume) {
        if (volume.host() != null && volume.host().sourcePath() != null) {
            throw FargateMessages.SOURCE_PATH.with();
        }
        if (volume.dockerVolumeConfiguration() != null) {
            throw FargateMessages.DOCKER_VOLUME.with();
        }
    }

    // tmpfs is not among these: Fargate has it since January 2026.
    private static void kernel(ContainerDefinition container) {
        LinuxParameters linux = container.linuxParameters();
        if (linux == null) {
            return;
        }
        if (!linux.devices().isEmpty()) {
            throw FargateMessages.DEVICES.with();
        }
        if (linux.sharedMemorySize() != null) {
            throw FargateMessages.SHARED_MEMORY.with();
        }
        if (linux.maxSwap() != null) {
            throw FargateMessages.MAX_SWAP.with();
        }
        if (linux.swappiness() != null) {
            throw FargateMessages.SWAPPINESS.with();
        }
        if (linux.capabilities() == null) {
            return;
        }
        for (String capability : linux.capabilities().add()) {
            if (!capability.equals("SYS_PTRACE")) {
                throw FargateMessages.CAPABILITY.with(capability);
            }
        }
    }

    private static void security(ContainerDefinition container) {
        if (!container.dockerSecurityOptions().isEmpty()) {
            throw FargateMessages.SECURITY_OPTIONS.with();
        }
        if (Boolean.TRUE.equals(container.privileged())) {
            throw FargateMessages.PRIVILEGED.with();
        }
        boolean gpu = container.resourceRequirements().stream()
                .anyMatch(requirement -> ResourceType.GPU.toString().equals(requirement.typeAsString()));
        if (gpu) {
            throw FargateMessages.GPU.with();
        }
    }

    private static void logs(Draft draft, ContainerDefinition container) {
        boolean fromS3 = container.firelensConfiguration() != null
                && "s3".equals(container.firelensConfiguration().options().get("config-file-type"));
        if (fromS3) {
            throw FargateMessages.FIRELENS_S3.with();
        }
        LogConfiguration logs = container.logConfiguration();
        if (logs == null) {
            return;
        }
        String driver = String.valueOf(logs.logDriverAsString());
        if (!LOG_DRIVERS.contains(driver)) {
            throw FargateMessages.LOG_DRIVER.with(driver);
        }
        if (!driver.equals("awslogs")) {
            return;
        }
        // Without its group or region the driver's own rule speaks first.
        if (LogRules.hasRequiredOptions(logs) && !logs.options().containsKey("awslogs-stream-prefix")) {
            throw FargateMessages.STREAM_PREFIX.with();
        }
        if (!draft.hasExecutionRole()) {
            throw FargateMessages.ROLE_FOR_LOGS.with();
        }
    }

    private static void image(Draft draft, ContainerDefinition container) {
        if (!draft.hasExecutionRole() && ImageNames.isInEcr(container.image())) {
            throw FargateMessages.ROLE_FOR_ECR.with();
        }
    }

    private static void timeouts(ContainerDefinition container) {
        Integer start = container.startTimeout();
        if (start != null && start > MAX_TIMEOUT) {
            throw FargateMessages.START_TIMEOUT.with(container.name());
        }
        Integer stop = container.stopTimeout();
        if (stop != null && stop > MAX_TIMEOUT) {
            throw FargateMessages.STOP_TIMEOUT.with();
        }
    }
}
