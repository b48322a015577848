package dev.drydock.internal.ecs.taskdefinition;

import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import dev.drydock.internal.ecs.taskdefinition.draft.ImageNames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.EFSAuthorizationConfigIAM;
import software.amazon.awssdk.services.ecs.model.EFSTransitEncryption;
import software.amazon.awssdk.services.ecs.model.EFSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.HealthCheck;
import software.amazon.awssdk.services.ecs.model.LinuxParameters;
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

    /** The drivers that need version 1.19. */
    private static final Set<String> LOGGED = Set.of("awslogs", "awsfirelens");

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
        boolean sized = draft.cpu() != null && draft.memory() != null;
        add((sized || shared || draft.isNetworkMode(NetworkMode.HOST)) && !isLogged(draft), DOCKER + "1.18");
        add(draft.request().ephemeralStorage() != null, ECS + "extensible-ephemeral-storage");
        add(Boolean.TRUE.equals(draft.request().enableFaultInjection()), ECS + "fault-injection");
        add(draft.request().proxyConfiguration() != null, ECS + "aws-appmesh");
    }

    /** Off awsvpc a definition with one of those drivers was seen without version 1.18, whatever its size. */
    private static boolean isLogged(Draft draft) {
        return draft.containers().stream()
                .map(ContainerDefinition::logConfiguration)
                .anyMatch(logs -> logs != null && LOGGED.contains(String.valueOf(logs.logDriverAsString())));
    }

    private void volume(Volume volume) {
        EFSVolumeConfiguration efs = volume.efsVolumeConfiguration();
        if (efs != null) {
            add(true, ECS + "efs", DOCKER + "1.25");
            add(hasAuthorization(efs), ECS + "efsAuth");
        }
        add(volume.dockerVolumeConfiguration() != null, DOCKER + "1.25");
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
        add(inEcr, AGENT + "ecr-auth");
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
        add(LOGGED.contains(driver), DOCKER + "1.19");
        add(awslogs && draft.hasExecutionRole(), ECS + "execution-role-awslogs");
        add(!LOGGED.contains(driver), DOCKER + "1.18");
        Map<String, String> options = logs.options();
        add(options.containsKey("mode") || options.containsKey("max-buffer-size"), DOCKER + "1.28");
        add(options.containsKey("awslogs-create-group"), DOCKER + "1.29");
        for (Secret secret : logs.secretOptions()) {
            add(true, ECS + "secrets." + keeper(secret.valueFrom()) + ".bootstrap.log-driver");
        }
    }

    private void features(ContainerDefinition container) {
        HealthCheck check = container.healthCheck();
        add(check != null, ECS + "container-health-check");
        add(check != null, DOCKER + (check != null && check.startPeriod() != null ? "1.29" : "1.24"));
        linux(container.linuxParameters());
        host(container);
        boolean ordered =
                !container.dependsOn().isEmpty() || container.startTimeout() != null || container.stopTimeout() != null;
        add(ordered, ECS + "container-ordering");
        add(!container.environmentFiles().isEmpty(), ECS + "env-files.s3");
        add(container.memoryReservation() != null, DOCKER + "1.21");
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

    private void linux(@Nullable LinuxParameters linux) {
        if (linux == null) {
            return;
        }
        add(Boolean.TRUE.equals(linux.initProcessEnabled()), DOCKER + "1.25");
        add(!linux.tmpfs().isEmpty(), DOCKER + "1.22");
        add(linux.capabilities() != null && !linux.capabilities().add().isEmpty(), DOCKER + "1.18");
    }

    /** What a container asks of its host; an empty list that was given counts, as far as was seen. */
    private void host(ContainerDefinition container) {
        boolean privileged = Boolean.TRUE.equals(container.privileged());
        add(privileged, AGENT + "privileged-container");
        add(privileged || container.user() != null, DOCKER + "1.17");
        add(Boolean.TRUE.equals(container.readonlyRootFilesystem()), DOCKER + "1.17");
        boolean linked = container.hasLinks()
                || container.hasDnsServers()
                || container.hasDnsSearchDomains()
                || container.hasDockerSecurityOptions();
        add(linked, DOCKER + "1.17");
        add(container.hasDockerLabels() || container.hasUlimits(), DOCKER + "1.18");
        boolean labelled = container.dockerSecurityOptions().stream().anyMatch(option -> option.startsWith("label:"));
        add(labelled, AGENT + "selinux");
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
