package dev.drydock.internal.ecs.instance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.ecs.model.Attribute;

/**
 * The attributes under names that AWS reserves which container agents register by themselves, on a host of the
 * ECS-optimized Linux image and on one outside of EC2.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html">Attributes</a>
 */
final class AgentCapabilities {

    private static final String AGENT = "com.amazonaws.ecs.capability.";
    private static final String ECS = "ecs.capability.";
    private static final int NEWEST_DOCKER = 44;

    /** The two capabilities that have a value. */
    static final Map<String, String> VERSIONED = Map.of(
            ECS + "cni-plugin-version", "55b2ae77-2024.09.0",
            ECS + "branch-cni-plugin-version", "5b5ff20d-");

    /** Shared by all instances, so that a check against it need be made only once. */
    static final Set<String> CAPABILITIES = capabilities();

    private AgentCapabilities() {}

    private static Set<String> capabilities() {
        Set<String> all = new TreeSet<>();
        for (int minor = 17; minor <= NEWEST_DOCKER; minor++) {
            all.add(AGENT + "docker-remote-api.1." + minor);
        }
        for (String driver :
                List.of("json-file", "syslog", "journald", "gelf", "fluentd", "awslogs", "none", "awsfirelens")) {
            all.add(AGENT + "logging-driver." + driver);
        }
        for (String name : List.of(
                "privileged-container", "ecr-auth", "task-iam-role", "task-iam-role-network-host", "apparmor")) {
            all.add(AGENT + name);
        }
        for (String name : List.of(
                "task-eni",
                "task-eni-block-instance-metadata",
                "execution-role-ecr-pull",
                "execution-role-awslogs",
                "container-health-check",
                "container-ordering",
                "private-registry-authentication.secretsmanager",
                "secrets.ssm.environment-variables",
                "secrets.ssm.bootstrap.log-driver",
                "secrets.asm.environment-variables",
                "secrets.asm.bootstrap.log-driver",
                "pid-ipc-namespace-sharing",
                "ecr-endpoint",
                "aws-appmesh",
                "task-cpu-mem-limit",
                "increased-task-cpu-limit",
                "docker-plugin.local",
                "docker-plugin.amazon-ecs-volume-plugin",
                "efs",
                "efsAuth",
                "env-files.s3",
                "firelens.fluentd",
                "firelens.fluentbit",
                "firelens.options.config.file",
                "firelens.options.config.s3",
                "firelens.non-root-user",
                "logging-driver.awsfirelens.log-driver-buffer-limit",
                "full-sync",
                "execute-command",
                "service-connect-v1",
                "network.container-port-range",
                "container-restart-policy",
                "fault-injection",
                "storage.ebs-task-volume-attach",
                "task-eni-trunking",
                "cni-plugin-version",
                "branch-cni-plugin-version")) {
            all.add(ECS + name);
        }
        return Set.copyOf(all);
    }

    /** The same as the agent registers them, sorted by name; one list for all, recognized by identity. */
    static final List<Attribute> STANDARD = standard();

    /** What an agent outside of EC2 has no use for and does not register. */
    private static final List<String> NOT_EXTERNAL = List.of(
            "ecs.capability.task-eni",
            "ecs.capability.cni-plugin-version",
            "ecs.capability.branch-cni-plugin-version",
            "ecs.capability.aws-appmesh",
            "ecs.capability.service-connect",
            "ecs.capability.storage.ebs",
            "ecs.capability.fault-injection");

    static final String EXTERNAL = "ecs.capability.external";

    private static List<Attribute> standard() {
        List<Attribute> standard = new ArrayList<>();
        for (String name : new TreeSet<>(CAPABILITIES)) {
            String value = VERSIONED.get(name);
            standard.add(Attribute.builder().name(name).value(value).build());
        }
        return List.copyOf(standard);
    }

    /** What the agent registers on a host outside of EC2, sorted by name. */
    static List<Attribute> external() {
        List<Attribute> external = new ArrayList<>();
        for (Attribute each : STANDARD) {
            if (NOT_EXTERNAL.stream().noneMatch(each.name()::startsWith)) {
                external.add(each);
            }
        }
        external.add(Attribute.builder().name(EXTERNAL).build());
        external.sort(Comparator.comparing(Attribute::name));
        return external;
    }

    /** Whether AWS reserves such names; attributes with other names are custom. */
    static boolean isReserved(String name) {
        return name.startsWith("ecs.") || name.startsWith("com.amazonaws.");
    }

    /** Whether tasks may require an attribute of this name. */
    static boolean isCapability(String name) {
        return name.startsWith(ECS) || name.startsWith(AGENT);
    }
}
