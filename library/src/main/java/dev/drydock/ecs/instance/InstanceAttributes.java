package dev.drydock.ecs.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.ecs.model.Attribute;

/** The attributes that an ECS-optimized Linux instance registers by itself. */
final class InstanceAttributes {

    private static final String AGENT = "com.amazonaws.ecs.capability.";
    private static final String ECS = "ecs.capability.";
    private static final int NEWEST_DOCKER = 44;

    /** Shared by all instances, so that a check against it need be made only once. */
    static final Set<String> CAPABILITIES = capabilities();

    private InstanceAttributes() {}

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
                "cni-plugin-version",
                "branch-cni-plugin-version")) {
            all.add(ECS + name);
        }
        return Set.copyOf(all);
    }

    /** As DescribeContainerInstances lists them: sorted by name, valued ones among the capabilities. */
    static List<Attribute> listed(ContainerInstance instance) {
        List<Attribute> listed = new ArrayList<>();
        for (String name : new TreeSet<>(CAPABILITIES)) {
            listed.add(Attribute.builder().name(name).build());
        }
        InstanceType type = instance.type();
        listed.add(valued("ecs.ami-id", "ami-" + instance.ec2InstanceId().substring(2)));
        listed.add(valued("ecs.availability-zone", instance.zone()));
        listed.add(valued("ecs.cpu-architecture", type.arm() ? "arm64" : "x86_64"));
        listed.add(valued("ecs.instance-type", type.name()));
        listed.add(valued("ecs.os-family", "LINUX"));
        listed.add(valued("ecs.os-type", "linux"));
        return listed;
    }

    private static Attribute valued(String name, String value) {
        return Attribute.builder().name(name).value(value).build();
    }
}
