package dev.drydock.internal.ecs.taskdefinition;

import static dev.drydock.internal.ecs.taskdefinition.Shipyard.ROLE;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.app;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.awsvpc;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.bridge;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.container;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.fargate;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.ContainerDependency;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.MountPoint;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Secret;
import software.amazon.awssdk.services.ecs.model.Volume;

class RequiredAttributesTest {

    private static final String AGENT = "com.amazonaws.ecs.capability.";
    private static final String DOCKER = AGENT + "docker-remote-api.";
    private static final String ECS = "ecs.capability.";
    private static final Map<String, String> AWSLOGS = Map.of("awslogs-group", "g", "awslogs-region", "r");
    private static final Secret PARAMETER =
            Secret.builder().name("A").valueFrom("/a").build();
    private static final Secret SECRET = Secret.builder()
            .name("B")
            .valueFrom("arn:aws:secretsmanager:us-east-1:1:secret:b")
            .build();

    static Stream<Case> cases() {
        return Stream.of(casesFirst(), casesSecond(), casesThird(), casesFourth(), seen(), seenOfHosts())
                .flatMap(each -> each);
    }

    private static Stream<Case> casesFirst() {
        return Stream.of(
                new Case("plain bridge", bridge()),
                new Case(
                        "privileged", bridge(c -> c.privileged(true)), DOCKER + "1.17", AGENT + "privileged-container"),
                new Case("user", bridge(c -> c.user("x")), DOCKER + "1.17"),
                new Case("awsvpc", awsvpc(c -> {}), DOCKER + "1.18", ECS + "task-eni"),
                new Case("ECR image", bridge(c -> c.image("1.dkr.ecr.us-east-1.amazonaws.com/x")), AGENT + "ecr-auth"),
                new Case("execution role", bridge().executionRoleArn(ROLE)),
                new Case(
                        "ECR image with execution role",
                        bridge(c -> c.image("1.dkr.ecr.us-east-1.amazonaws.com/x"))
                                .executionRoleArn(ROLE),
                        AGENT + "ecr-auth",
                        ECS + "execution-role-ecr-pull"),
                new Case("memoryReservation", bridge(c -> c.memoryReservation(64)), DOCKER + "1.21"),
                new Case("size of the task", bridge().cpu("256").memory("512"), DOCKER + "1.18"),
                new Case("half a size", bridge().memory("512")),
                new Case(
                        "awslogs with role",
                        bridge(c -> c.logConfiguration(
                                        l -> l.logDriver("awslogs").options(AWSLOGS)))
                                .executionRoleArn(ROLE),
                        DOCKER + "1.19",
                        AGENT + "logging-driver.awslogs",
                        ECS + "execution-role-awslogs"),
                new Case("task role", bridge().taskRoleArn(ROLE), AGENT + "task-iam-role"),
                new Case(
                        "task role on host network",
                        bridge().taskRoleArn(ROLE).networkMode(NetworkMode.HOST),
                        DOCKER + "1.18",
                        AGENT + "task-iam-role-network-host"),
                new Case(
                        "health check",
                        bridge(c -> c.healthCheck(h -> h.command("CMD", "x"))),
                        DOCKER + "1.24",
                        ECS + "container-health-check"),
                new Case(
                        "EFS",
                        volume(v -> v.efsVolumeConfiguration(e -> e.fileSystemId("f"))),
                        DOCKER + "1.25",
                        ECS + "efs"));
    }

    private static Stream<Case> casesSecond() {
        return Stream.of(
                new Case(
                        "EFS with TLS",
                        volume(v -> v.efsVolumeConfiguration(
                                e -> e.fileSystemId("f").transitEncryption("ENABLED"))),
                        DOCKER + "1.25",
                        ECS + "efs",
                        ECS + "efsAuth"),
                new Case(
                        "init process",
                        bridge(c -> c.linuxParameters(l -> l.initProcessEnabled(true))),
                        DOCKER + "1.25"),
                new Case(
                        "log mode",
                        bridge(c ->
                                c.logConfiguration(l -> l.logDriver("syslog").options(Map.of("mode", "non-blocking")))),
                        DOCKER + "1.18",
                        DOCKER + "1.28",
                        AGENT + "logging-driver.syslog"),
                new Case(
                        "empty secretOptions",
                        bridge(c ->
                                c.logConfiguration(l -> l.logDriver("syslog").secretOptions(List.of()))),
                        DOCKER + "1.18",
                        AGENT + "logging-driver.syslog"),
                new Case(
                        "secretOptions",
                        bridge(c -> c.logConfiguration(
                                        l -> l.logDriver("splunk").secretOptions(PARAMETER, SECRET)))
                                .executionRoleArn(ROLE),
                        DOCKER + "1.18",
                        AGENT + "logging-driver.splunk",
                        ECS + "secrets.asm.bootstrap.log-driver",
                        ECS + "secrets.ssm.bootstrap.log-driver"),
                new Case(
                        "secrets",
                        bridge(c -> c.secrets(PARAMETER, SECRET)).executionRoleArn(ROLE),
                        ECS + "secrets.asm.environment-variables",
                        ECS + "secrets.ssm.environment-variables"));
    }

    private static Stream<Case> casesThird() {
        return Stream.of(
                new Case(
                        "private registry",
                        bridge(c -> c.repositoryCredentials(r -> r.credentialsParameter("x")))
                                .executionRoleArn(ROLE),
                        ECS + "private-registry-authentication.secretsmanager"),
                new Case(
                        "dependsOn",
                        bridge().containerDefinitions(
                                        app(c -> c.dependsOn(ContainerDependency.builder()
                                                .containerName("b")
                                                .condition("START")
                                                .build())),
                                        container("b", c -> {})),
                        ECS + "container-ordering"),
                new Case("stopTimeout alone", bridge(c -> c.stopTimeout(30)), ECS + "container-ordering"),
                new Case(
                        "environment files",
                        bridge(c -> c.environmentFiles(EnvironmentFile.builder()
                                .value("arn:aws:s3:::b/k")
                                .type("s3")
                                .build())),
                        ECS + "env-files.s3"),
                new Case(
                        "FireLens with file",
                        bridge(c -> c.logConfiguration(l -> l.logDriver("awsfirelens"))
                                .firelensConfiguration(
                                        f -> f.type("fluentbit").options(Map.of("config-file-type", "file")))),
                        DOCKER + "1.19",
                        AGENT + "logging-driver.awsfirelens",
                        ECS + "firelens.fluentbit",
                        ECS + "firelens.options.config.file"),
                new Case(
                        "FireLens with S3",
                        bridge(c -> c.logConfiguration(l -> l.logDriver("awsfirelens"))
                                .firelensConfiguration(
                                        f -> f.type("fluentd").options(Map.of("config-file-type", "s3")))),
                        DOCKER + "1.19",
                        AGENT + "logging-driver.awsfirelens",
                        ECS + "firelens.fluentd",
                        ECS + "firelens.options.config.s3"),
                new Case("pidMode", bridge().pidMode("task"), DOCKER + "1.18", ECS + "pid-ipc-namespace-sharing"),
                new Case("ipcMode", bridge().ipcMode("none"), DOCKER + "1.18", ECS + "pid-ipc-namespace-sharing"),
                new Case("Fargate", fargate(c -> {}), DOCKER + "1.18", ECS + "task-eni"));
    }

    private static Stream<Case> casesFourth() {
        return Stream.of(
                new Case(
                        "Docker volume driver",
                        volume(v -> v.dockerVolumeConfiguration(d -> d.driver("local"))),
                        DOCKER + "1.25",
                        ECS + "docker-plugin.local"),
                new Case(
                        "restart policy",
                        bridge(c -> c.restartPolicy(r -> r.enabled(true))),
                        ECS + "container-restart-policy"),
                new Case(
                        "port range",
                        bridge(c -> c.portMappings(
                                PortMapping.builder().containerPortRange("1-2").build())),
                        ECS + "network.container-port-range"),
                new Case("fault injection", bridge().enableFaultInjection(true), ECS + "fault-injection"),
                new Case(
                        "App Mesh",
                        awsvpc(c -> {})
                                .proxyConfiguration(p -> p.containerName("app")
                                        .properties(
                                                property("ProxyIngressPort"),
                                                property("ProxyEgressPort"),
                                                property("AppPorts"),
                                                property("IgnoredUID"))),
                        DOCKER + "1.18",
                        ECS + "aws-appmesh",
                        ECS + "task-eni"),
                new Case(
                        "EBS",
                        bridge(c -> c.mountPoints(
                                        MountPoint.builder().sourceVolume("v").build()))
                                .volumes(Volume.builder()
                                        .name("v")
                                        .configuredAtLaunch(true)
                                        .build()),
                        ECS + "storage.ebs-task-volume-attach"),
                new Case(
                        "FSx",
                        volume(v -> v.fsxWindowsFileServerVolumeConfiguration(f -> f.fileSystemId("f")
                                .rootDirectory("/")
                                .authorizationConfig(a -> a.credentialsParameter("arn:aws:ssm:us-east-1:1:parameter/x")
                                        .domain("d")))),
                        ECS + "fsxWindowsFileServer"),
                new Case(
                        "Docker volume without a driver",
                        volume(v -> v.dockerVolumeConfiguration(d -> d.scope("task"))),
                        DOCKER + "1.25"),
                new Case("gMSA", bridge(c -> c.credentialSpecs("x")), ECS + "gmsa"));
    }

    /** From descriptions that AWS gave. */
    private static Stream<Case> seen() {
        return Stream.of(
                new Case(
                        "larger disk on Fargate",
                        fargate(c -> {}).ephemeralStorage(s -> s.sizeInGiB(30)),
                        DOCKER + "1.18",
                        ECS + "extensible-ephemeral-storage",
                        ECS + "task-eni"),
                new Case(
                        "health check with a start period",
                        bridge(c -> c.healthCheck(h -> h.command("CMD", "x").startPeriod(10))),
                        DOCKER + "1.29",
                        ECS + "container-health-check"),
                new Case(
                        "two health checks, one with a start period",
                        bridge().containerDefinitions(
                                        app(c -> c.healthCheck(h -> h.command("CMD", "x"))),
                                        container(
                                                "b",
                                                c -> c.healthCheck(h ->
                                                        h.command("CMD", "x").startPeriod(10)))),
                        DOCKER + "1.24",
                        DOCKER + "1.29",
                        ECS + "container-health-check"),
                new Case(
                        "group made by the driver, and a size",
                        bridge(c -> c.logConfiguration(l -> l.logDriver("awslogs")
                                        .options(Map.of(
                                                "awslogs-group", "g",
                                                "awslogs-region", "r",
                                                "awslogs-create-group", "true"))))
                                .cpu("256")
                                .memory("512"),
                        DOCKER + "1.19",
                        DOCKER + "1.29",
                        AGENT + "logging-driver.awslogs"));
    }

    private static Stream<Case> seenOfHosts() {
        return Stream.of(
                new Case(
                        "tmpfs",
                        bridge(c -> c.linuxParameters(
                                l -> l.tmpfs(t -> t.containerPath("/t").size(64)))),
                        DOCKER + "1.22"),
                new Case(
                        "added capabilities",
                        bridge(c -> c.linuxParameters(l -> l.capabilities(k -> k.add("SYS_ADMIN")))),
                        DOCKER + "1.18"),
                new Case(
                        "dropped capabilities",
                        bridge(c -> c.linuxParameters(l -> l.capabilities(k -> k.drop("ALL"))))),
                new Case("read-only root", bridge(c -> c.readonlyRootFilesystem(true)), DOCKER + "1.17"),
                new Case("writable root", bridge(c -> c.readonlyRootFilesystem(false))),
                new Case("no links", bridge(c -> c.links(List.of())), DOCKER + "1.17"),
                new Case("no DNS servers", bridge(c -> c.dnsServers(List.of())), DOCKER + "1.17"),
                new Case("no DNS domains", bridge(c -> c.dnsSearchDomains(List.of())), DOCKER + "1.17"),
                new Case("no labels", bridge(c -> c.dockerLabels(Map.of())), DOCKER + "1.18"),
                new Case("no ulimits", bridge(c -> c.ulimits(List.of())), DOCKER + "1.18"),
                new Case(
                        "label for SELinux",
                        bridge(c -> c.dockerSecurityOptions("label:user:x")),
                        DOCKER + "1.17",
                        AGENT + "selinux"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_feature_asks_for_what_instances_must_have(Case feature) {
        List<Attribute> attributes = new Shipyard().register(feature.request).requiresAttributes();

        assertThat(attributes).extracting(Attribute::name).containsExactly(feature.attributes);
    }

    @Test
    void a_web_application_on_instances_with_a_log_router_asks_for_what_it_asked_for_on_aws() {
        String registry = "1.dkr.ecr.us-east-1.amazonaws.com/";
        RegisterTaskDefinitionRequest.Builder wiki = bridge().networkMode(NetworkMode.BRIDGE)
                .requiresCompatibilitiesWithStrings("EC2")
                .cpu("1024")
                .memory("2048")
                .taskRoleArn(ROLE)
                .executionRoleArn(ROLE)
                .containerDefinitions(
                        app(c -> c.image(registry + "wiki").logConfiguration(l -> l.logDriver("awsfirelens"))),
                        container(
                                "log_router",
                                c -> c.image(registry + "router")
                                        .memory(null)
                                        .memoryReservation(50)
                                        .user("0")
                                        .logConfiguration(l -> l.logDriver("awslogs")
                                                .options(Map.of(
                                                        "awslogs-group", "g",
                                                        "awslogs-region", "r",
                                                        "awslogs-create-group", "true")))
                                        .firelensConfiguration(f -> f.type("fluentbit"))));

        assertThat(new Shipyard().register(wiki).requiresAttributes())
                .extracting(Attribute::name)
                .containsExactlyInAnyOrder(
                        AGENT + "logging-driver.awslogs",
                        ECS + "execution-role-awslogs",
                        AGENT + "ecr-auth",
                        DOCKER + "1.19",
                        ECS + "firelens.fluentbit",
                        DOCKER + "1.17",
                        DOCKER + "1.21",
                        AGENT + "logging-driver.awsfirelens",
                        AGENT + "task-iam-role",
                        ECS + "execution-role-ecr-pull",
                        DOCKER + "1.29");
    }

    private static KeyValuePair property(String name) {
        return KeyValuePair.builder().name(name).value("1").build();
    }

    private static RegisterTaskDefinitionRequest.Builder volume(Consumer<Volume.Builder> change) {
        Volume.Builder volume = Volume.builder().name("v");
        change.accept(volume);
        return bridge().volumes(volume.build());
    }

    private static final class Case {
        private final String name;
        private final RegisterTaskDefinitionRequest.Builder request;
        private final String[] attributes;

        Case(String name, RegisterTaskDefinitionRequest.Builder request, String... attributes) {
            this.name = name;
            this.request = request;
            this.attributes = attributes;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
