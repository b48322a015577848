package dev.drydock.internal.ecs.taskdefinition;

import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import dev.drydock.internal.ecs.taskdefinition.draft.ImageNames;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.EFSAuthorizationConfigIAM;
import software.amazon.awssdk.services.ecs.model.EFSTransitEncryption;
import software.amazon.awssdk.services.ecs.model.EFSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.Secret;
import software.amazon.awssdk.services.ecs.model.Volume;

/**
 * The attributes a container instance must have to run a definition, as ECS computes them when it is registered: a feature
 * needs a capability of the agent, a version of Docker's API, or both. AWS gives them in no order to rely on; here they
 * are sorted by name.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html">TaskDefinition</a>
 */
final class RequiredAttributes {

    private static final String AGENT = "com.amazonaws.ecs.capability.";
    private static final String DOCKER = AGENT + "docker-remote-api.";
    private static final String ECS = "ecs.capability.";
    private static final String SECRETS_MANAGER = ":secretsmanager:";

    private final SortedSet<String> names = new TreeSet<>();

    private RequiredAttributes() {}

    static List<Attribute> of(Draft draft) {
        RequiredAttributes required = new RequiredAttributes();
        required.task(draft);
        draft.volumes().forEach(required::volume);
        for (ContainerDefinition container : draft.containers()) {
            required.image(draft, container);
            required.logs(draft, container);
            required.features(container);
            required.secrets(container.secrets());
        }
        return required.names.stream()
                .map(name -> Attribute.builder().name(name).build())
                .toList();
    }

    private void task(Draft draft) {
        add(draft.isAwsvpc(), ECS + "task-eni", DOCKER + "1.18");
        if (draft.request().taskRoleArn() != null) {
            add(true, AGENT + (draft.isNetworkMode(NetworkMode.HOST) ? "task-iam-role-network-host" : "task-iam-role"));
        }
        boolean shared =
                draft.request().pidModeAsString() != null || draft.request().ipcModeAsString() != null;
        add(shared, ECS + "pid-ipc-namespace-sharing");
        add(Boolean.TRUE.equals(draft.request().enableFaultInjection()), ECS + "fault-injection");
        add(draft.request().proxyConfiguration() != null, ECS + "aws-appmesh");
    }

    private void volume(Volume volume) {
        EFSVolumeConfiguration efs = volume.efsVolumeConfiguration();
        if (efs != null) {
            add(true, ECS + "efs", DOCKER + "1.25");
            add(hasAuthorization(efs), ECS + "efsAuth");
        }
        boolean driven = volume.dockerVolumeConfiguration() != null
                && volume.dockerVolumeConfiguration().driver() != null;
        if (driven) {
            add(
                    true,
                    ECS + "docker-plugin." + volume.dockerVolumeConfiguration().driver());
        }
        add(Boolean.TRUE.equals(volume.configuredAtLaunch()), ECS + "storage.ebs-task-volume-attach");
        add(volume.fsxWindowsFileServerVolumeConfiguration() != null, ECS + "fsxWindowsFileServer");
    }

    private static boolean hasAuthorization(EFSVolumeConfiguration efs) {
        if (efs.transitEncryption() == EFSTransitEncryption.ENABLED) {
            return true;
        }
        return efs.authorizationConfig() != null
                && (efs.authorizationConfig().accessPointId() != null
                        || efs.authorizationConfig().iam() == EFSAuthorizationConfigIAM.ENABLED);
    }

    private void image(Draft draft, ContainerDefinition container) {
        boolean inEcr = ImageNames.isInEcr(container.image());
        add(inEcr, DOCKER + "1.19", AGENT + "ecr-auth");
        add(inEcr && draft.hasExecutionRole(), ECS + "execution-role-ecr-pull");
        add(container.repositoryCredentials() != null, ECS + "private-registry-authentication.secretsmanager");
    }

    private void logs(Draft draft, ContainerDefinition container) {
        LogConfiguration logs = container.logConfiguration();
        if (logs == null) {
            return;
        }
        String driver = String.valueOf(logs.logDriverAsString());
        add(true, AGENT + "logging-driver." + driver);
        boolean awslogs = driver.equals("awslogs");
        boolean routed = driver.equals("awsfirelens");
        add(awslogs, DOCKER + "1.19");
        add(awslogs && draft.hasExecutionRole(), ECS + "execution-role-awslogs");
        add(!awslogs && !routed, DOCKER + "1.18");
        Map<String, String> options = logs.options();
        add(options.containsKey("mode") || options.containsKey("max-buffer-size"), DOCKER + "1.28");
        // The console sends an empty list, and AWS adds the attribute all the same.
        add(logs.hasSecretOptions() || routed, DOCKER + "1.29");
        for (Secret secret : logs.secretOptions()) {
            add(true, ECS + "secrets." + keeper(secret.valueFrom()) + ".bootstrap.log-driver");
        }
    }

    private void features(ContainerDefinition container) {
        add(container.healthCheck() != null, ECS + "container-health-check", DOCKER + "1.24");
        boolean init = container.linuxParameters() != null
                && Boolean.TRUE.equals(container.linuxParameters().initProcessEnabled());
        add(init, DOCKER + "1.25");
        boolean ordered =
                !container.dependsOn().isEmpty() || container.startTimeout() != null || container.stopTimeout() != null;
        add(ordered, ECS + "container-ordering");
        add(!container.environmentFiles().isEmpty(), ECS + "env-files.s3");
        add(container.memoryReservation() != null, DOCKER + "1.21");
        boolean privileged = Boolean.TRUE.equals(container.privileged());
        add(privileged, AGENT + "privileged-container");
        add(privileged || container.user() != null, DOCKER + "1.17");
        boolean restarts = container.restartPolicy() != null
                && Boolean.TRUE.equals(container.restartPolicy().enabled());
        add(restarts, ECS + "container-restart-policy");
        boolean ranges = container.portMappings().stream()
                .map(PortMapping::containerPortRange)
                .anyMatch(range -> range != null);
        add(ranges, ECS + "network.container-port-range");
        add(!container.credentialSpecs().isEmpty(), ECS + "gmsa");
        if (container.firelensConfiguration() != null) {
            add(true, ECS + "firelens." + container.firelensConfiguration().typeAsString());
            String from = container.firelensConfiguration().options().get("config-file-type");
            add("file".equals(from) || "s3".equals(from), ECS + "firelens.options.config." + from);
        }
    }

    private void secrets(List<Secret> secrets) {
        for (Secret secret : secrets) {
            add(true, ECS + "secrets." + keeper(secret.valueFrom()) + ".environment-variables");
        }
    }

    private static String keeper(@Nullable String valueFrom) {
        return valueFrom != null && valueFrom.contains(SECRETS_MANAGER) ? "asm" : "ssm";
    }

    private void add(boolean when, String... attributes) {
        if (when) {
            names.addAll(List.of(attributes));
        }
    }
}
