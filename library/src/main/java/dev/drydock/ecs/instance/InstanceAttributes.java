package dev.drydock.ecs.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
        ofPlatform(instance).forEach((name, value) -> listed.add(valued(name, value)));
        listed.addAll(instance.custom());
        return listed;
    }

    /** The attributes that ECS gives every instance, with their values. */
    static TreeMap<String, @Nullable String> ofPlatform(ContainerInstance instance) {
        InstanceType type = instance.type();
        TreeMap<String, @Nullable String> valued = new TreeMap<>();
        valued.put("ecs.ami-id", "ami-" + instance.ec2InstanceId().substring(2));
        valued.put("ecs.availability-zone", instance.zone());
        valued.put("ecs.cpu-architecture", type.arm() ? "arm64" : "x86_64");
        valued.put("ecs.instance-type", type.name());
        valued.put("ecs.os-family", "LINUX");
        valued.put("ecs.os-type", "linux");
        return valued;
    }

    private static Attribute valued(String name, @Nullable String value) {
        return Attribute.builder().name(name).value(value).build();
    }
}
