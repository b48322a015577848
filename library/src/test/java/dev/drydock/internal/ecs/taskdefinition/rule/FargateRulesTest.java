package dev.drydock.internal.ecs.taskdefinition.rule;

import static dev.drydock.internal.ecs.taskdefinition.Shipyard.ROLE;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.fargate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.taskdefinition.Shipyard;
import dev.drydock.internal.ecs.taskdefinition.Shipyard.Row;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.Device;
import software.amazon.awssdk.services.ecs.model.LinuxParameters;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraint;
import software.amazon.awssdk.services.ecs.model.Tmpfs;
import software.amazon.awssdk.services.ecs.model.Volume;

class FargateRulesTest {

    private static final String UNSUPPORTED = "Fargate compatible task definitions do not support ";
    private static final Map<String, String> AWSLOGS = Map.of("awslogs-group", "g", "awslogs-region", "r");

    static Stream<Row> rows() {
        return Stream.of(rowsFirst(), rowsSecond()).flatMap(each -> each);
    }

    private static Stream<Row> rowsFirst() {
        return Stream.of(
                Row.of(
                        "sourcePath",
                        fargate(c -> {})
                                .volumes(Volume.builder()
                                        .name("v")
                                        .host(h -> h.sourcePath("/x"))
                                        .build()),
                        UNSUPPORTED + "sourcePath"),
                Row.of(
                        "dockerVolumeConfiguration",
                        fargate(c -> {})
                                .volumes(Volume.builder()
                                        .name("v")
                                        .dockerVolumeConfiguration(d -> d.driver("local"))
                                        .build()),
                        UNSUPPORTED + "dockerVolumeConfiguration"),
                Row.of(
                        "devices",
                        fargate(linux(l ->
                                l.devices(Device.builder().hostPath("/dev/kvm").build()))),
                        UNSUPPORTED + "devices"),
                Row.of(
                        "sharedMemorySize",
                        fargate(linux(l -> l.sharedMemorySize(1))),
                        UNSUPPORTED + "sharedMemorySize"),
                Row.of("maxSwap", fargate(linux(l -> l.maxSwap(1))), UNSUPPORTED + "maxSwap"),
                Row.of("swappiness", fargate(linux(l -> l.swappiness(1))), UNSUPPORTED + "swappiness"),
                Row.of(
                        "dockerSecurityOptions",
                        fargate(c -> c.dockerSecurityOptions("x")),
                        UNSUPPORTED + "dockerSecurityOptions"),
                Row.of(
                        "placementConstraints",
                        fargate(c -> {})
                                .placementConstraints(TaskDefinitionPlacementConstraint.builder()
                                        .type("memberOf")
                                        .build()),
                        UNSUPPORTED + "constraints"),
                Row.of("ipcMode", fargate(c -> {}).ipcMode("task"), UNSUPPORTED + "ipcMode"),
                Row.of(
                        "pidMode host",
                        fargate(c -> {}).pidMode("host"),
                        "Tasks using the Fargate launch type do not support pidMode 'host'."
                                + " The supported value for pidMode is 'task'."),
                Row.of(
                        "privileged",
                        fargate(c -> c.privileged(true)),
                        "Fargate requires that the ‘privileged’ setting be ‘false’ at the container level."));
    }

    private static Stream<Row> rowsSecond() {
        return Stream.of(
                Row.of(
                        "capability",
                        fargate(linux(l -> l.capabilities(k -> k.add("SYS_PTRACE", "NET_ADMIN")))),
                        "NET_ADMIN is not allowed on Fargate."),
                Row.of(
                        "GPU",
                        fargate(c -> c.resourceRequirements(ResourceRequirement.builder()
                                .type("GPU")
                                .value("1")
                                .build())),
                        "Tasks using the Fargate launch type do not support GPU resource requirements."),
                Row.of(
                        "log driver",
                        fargate(c -> c.logConfiguration(l -> l.logDriver("json-file"))),
                        "json-file is not a valid log driver. Must be one of [awslogs,splunk,awsfirelens]"),
                Row.of(
                        "FireLens configuration from S3",
                        fargate(c -> c.firelensConfiguration(
                                f -> f.type("fluentbit").options(Map.of("config-file-type", "s3")))),
                        "Fargate launch type does not support FirelensConfiguration config file from 's3'"),
                Row.of(
                        "awslogs without stream prefix",
                        fargate(c ->
                                c.logConfiguration(l -> l.logDriver("awslogs").options(AWSLOGS))),
                        "Fargate requires log configuration options to include awslogs-stream-prefix to support log"
                                + " driver awslogs."),
                Row.of(
                        "awslogs without role",
                        fargate(c -> c.logConfiguration(l -> l.logDriver("awslogs")
                                .options(Map.of(
                                        "awslogs-group", "g", "awslogs-region", "r", "awslogs-stream-prefix", "p")))),
                        "Fargate requires task definition to have execution role ARN to support log driver awslogs."),
                Row.of(
                        "ECR image without role",
                        fargate(c -> c.image("123456789012.dkr.ecr.us-east-1.amazonaws.com/web:1")),
                        "Fargate requires task definition to have execution role ARN to support ECR images."),
                Row.of(
                        "stopTimeout",
                        fargate(c -> c.stopTimeout(121)),
                        "Tasks using the Fargate launch type must have a container stop timeout of less than 120 seconds."),
                Row.of(
                        "startTimeout",
                        fargate(c -> c.startTimeout(121)),
                        "The 'startTimeout' setting for container 'app' must be between 2 and 120."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_broken_rule_is_refused_in_aws_words(Row row) {
        row.check();
    }

    @Test
    void what_fargate_has_is_accepted() {
        var definition = fargate(c -> c.image("123456789012.dkr.ecr.us-east-1.amazonaws.com/web:1")
                        .stopTimeout(120)
                        .startTimeout(2)
                        .linuxParameters(l -> l.capabilities(k -> k.add("SYS_PTRACE"))
                                .tmpfs(Tmpfs.builder()
                                        .containerPath("/t")
                                        .size(1)
                                        .build())))
                .executionRoleArn(ROLE)
                .pidMode("task")
                .ephemeralStorage(s -> s.sizeInGiB(21));

        assertThat(new Shipyard().register(definition).revision()).isEqualTo(1);
    }

    private static Consumer<ContainerDefinition.Builder> linux(Consumer<LinuxParameters.Builder> change) {
        return container -> container.linuxParameters(change);
    }
}
