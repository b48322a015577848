package dev.drydock.internal.ecs.taskdefinition.container;

import static dev.drydock.internal.ecs.taskdefinition.Shipyard.ROLE;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.app;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.bridge;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.container;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.taskdefinition.Shipyard;
import dev.drydock.internal.ecs.taskdefinition.Shipyard.Row;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerDependency;
import software.amazon.awssdk.services.ecs.model.EFSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.HealthCheck;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.MountPoint;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RepositoryCredentials;
import software.amazon.awssdk.services.ecs.model.Secret;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.Ulimit;
import software.amazon.awssdk.services.ecs.model.Volume;
import software.amazon.awssdk.services.ecs.model.VolumeFrom;

class ContainerRulesTest {

    private static final String MAX =
            "Health check %s must be less than or equal to the maximum allowed value %d for" + " container 'app'";
    private static final String MIN =
            "Health check %s must be greater than or equal to the minimum allowed value %d for" + " container 'app'";

    static Stream<Row> health() {
        return Stream.of(
                Row.of("interval high", bridge(health(h -> h.interval(301))), MAX.formatted("interval", 300)),
                Row.of("interval low", bridge(health(h -> h.interval(4))), MIN.formatted("interval", 5)),
                Row.of("timeout high", bridge(health(h -> h.timeout(61))), MAX.formatted("timeout", 60)),
                Row.of("timeout low", bridge(health(h -> h.timeout(1))), MIN.formatted("timeout", 2)),
                Row.of("retries high", bridge(health(h -> h.retries(11))), MAX.formatted("retries", 10)),
                Row.of("retries low", bridge(health(h -> h.retries(0))), MIN.formatted("retries", 1)),
                Row.of("startPeriod high", bridge(health(h -> h.startPeriod(301))), MAX.formatted("startPeriod", 300)),
                Row.of("startPeriod low", bridge(health(h -> h.startPeriod(-1))), MIN.formatted("startPeriod", 0)),
                Row.of("no command", bridge(c -> c.healthCheck(h -> {})), "Command can not be blank."),
                Row.of(
                        "empty command",
                        bridge(health(h -> h.command(List.of()))),
                        "Health check command must not be empty for container 'app'"));
    }

    static Stream<Row> dependencies() {
        return Stream.of(
                Row.of(
                        "dependency unknown",
                        bridge(dependsOn("nope", "START")),
                        "Cannot depend on container + 'nope' because it does not exist"),
                Row.of(
                        "dependency on itself",
                        bridge(dependsOn("app", "START")),
                        "A container cannot depend on itself."),
                Row.of(
                        "dependency cycle",
                        bridge().containerDefinitions(
                                        app(dependsOn("b", "START")),
                                        container("b", dependsOn("c", "START")),
                                        container("c", dependsOn("app", "START"))),
                        "There is a cycle in the container dependencies"),
                Row.of(
                        "SUCCESS of an essential container",
                        two(dependsOn("b", "SUCCESS")),
                        "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container"),
                Row.of(
                        "COMPLETE of an essential container",
                        two(dependsOn("b", "COMPLETE")),
                        "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container"),
                Row.of(
                        "HEALTHY without a check",
                        two(dependsOn("b", "HEALTHY")),
                        "A dependency container with HEALTHY condition must have health check configured"));
    }

    static Stream<Row> logsAndSecrets() {
        return Stream.of(logsAndSecretsFirst(), logsAndSecretsSecond(), tmpfs()).flatMap(each -> each);
    }

    private static Stream<Row> logsAndSecretsFirst() {
        return Stream.of(
                Row.of(
                        "awslogs without options",
                        bridge(logs("awslogs", Map.of())),
                        "Log driver awslogs requires options: awslogs-region, awslogs-group"),
                Row.of(
                        "awslogs without group",
                        bridge(logs("awslogs", Map.of("awslogs-region", "r"))),
                        "Log driver awslogs requires options: awslogs-group"),
                Row.of(
                        "awslogs with foreign options",
                        bridge(logs("awslogs", Map.of("awslogs-region", "r", "awslogs-group", "g", "log_key", "k"))),
                        "Log driver awslogs disallows options: log_key"),
                Row.of(
                        "awsfirelens without router",
                        bridge(logs("awsfirelens", Map.of())),
                        "When awsfirelens log driver is specified in log configuration, a firelens configuration object"
                                + " must be configured in one of the containers."),
                Row.of(
                        "router of another user",
                        bridge(c -> c.user("1000").firelensConfiguration(f -> f.type("fluentbit"))),
                        "If 'user' field is specified on firelens container, then 'UID' has to be '0'."),
                Row.of(
                        "router without awsfirelens",
                        bridge(c -> c.firelensConfiguration(f -> f.type("fluentbit"))),
                        "When a firelensConfiguration object is specified, at least one container has to be configured"
                                + " with the awsfirelens log driver."),
                Row.of(
                        "two routers",
                        bridge().containerDefinitions(
                                        app(c -> c.firelensConfiguration(f -> f.type("fluentbit"))
                                                .logConfiguration(l -> l.logDriver("awsfirelens"))),
                                        container("b", c -> c.firelensConfiguration(f -> f.type("fluentd")))),
                        "A firelens configuration object can be configured in only one of the containers."),
                Row.of(
                        "secret shared with environment",
                        bridge(c -> c.secrets(secret("DB_PASSWORD", "p"))
                                .environment(KeyValuePair.builder()
                                        .name("DB_PASSWORD")
                                        .build())),
                        "The secret name must be unique and not shared with any new or existing environment variables set"
                                + " on the container, such as 'DB_PASSWORD'."),
                Row.of(
                        "duplicate secrets",
                        bridge(c -> c.secrets(secret("APP_ENV", "p"), secret("APP_ENV", "q"))),
                        "Duplicate secret names found: APP_ENV. Each secret name must be unique."),
                Row.of(
                        "secrets without role",
                        bridge(c -> c.secrets(secret("A", "/prod/a"))),
                        "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'"));
    }

    private static Stream<Row> tmpfs() {
        return Stream.of(
                Row.of(
                        "tmpfs of no size",
                        bridge(c -> c.linuxParameters(
                                l -> l.tmpfs(t -> t.containerPath("/t").size(0)))),
                        "The container has an invalid tmpfs size value specified. It must be a non-zero, non-negative"
                                + " integer."),
                Row.of(
                        "tmpfs of less",
                        bridge(c -> c.linuxParameters(
                                l -> l.tmpfs(t -> t.containerPath("/t").size(-1)))),
                        "The container has an invalid tmpfs size value specified. It must be a non-zero, non-negative"
                                + " integer."));
    }

    private static Stream<Row> logsAndSecretsSecond() {
        return Stream.of(
                Row.of(
                        "log secrets without role",
                        bridge(c ->
                                c.logConfiguration(l -> l.logDriver("splunk").secretOptions(secret("A", "a")))),
                        "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'"),
                Row.of(
                        "registry credentials without role",
                        bridge(c -> c.repositoryCredentials(RepositoryCredentials.builder()
                                .credentialsParameter("x")
                                .build())),
                        "When you are specifying repositoryCredentials, you must also specify a value for"
                                + " 'executionRoleArn'"),
                Row.of(
                        "parameter name",
                        bridge(c -> c.secrets(secret("A", "a b"))),
                        "The Systems Manager parameter name specified for secret A is invalid."),
                Row.of(
                        "secret of another service",
                        bridge(c -> c.secrets(secret("A", "arn:aws:s3:::x/y"))),
                        "The Systems Manager parameter name specified for secret A is invalid."),
                Row.of(
                        "parameter of another account",
                        bridge(c -> c.secrets(secret("A", "arn:aws:ssm:us-east-1:210987654321:parameter/a"))),
                        "The Systems Manager parameter ARN has a different account ID than the current account. The"
                                + " current account ID is 123456789012 and the ARN account ID is 210987654321."
                                + " Cross-account access for ARNs is not currently supported."));
    }

    static Stream<Row> environmentAndLimits() {
        return Stream.of(
                Row.of(
                        "variable without a name",
                        bridge(c ->
                                c.environment(KeyValuePair.builder().value("x").build())),
                        "Environment variable name cannot be null or blank."),
                Row.of(
                        "eleven environment files",
                        bridge(c -> c.environmentFiles(Collections.nCopies(11, file("arn:aws:s3:::b/k.env")))),
                        "The maximum number of environment files was exceeded. Specify ten or less and try again."),
                Row.of(
                        "environment file without ARN",
                        bridge(c -> c.environmentFiles(file("s3://b/k"))),
                        "Invalid arn syntax."),
                Row.of(
                        "ulimit",
                        bridge(c -> c.ulimits(Ulimit.builder()
                                .name("nofile")
                                .softLimit(2)
                                .hardLimit(1)
                                .build())),
                        "Soft limit exceeds hard limit for ulimit nofile"),
                Row.of(
                        "restart period low",
                        bridge(c -> c.restartPolicy(r -> r.enabled(true).restartAttemptPeriod(59))),
                        "The 'restartAttemptPeriod' setting for container 'app' must be between 60 and 1800."),
                Row.of(
                        "restart period high",
                        bridge(c -> c.restartPolicy(r -> r.enabled(true).restartAttemptPeriod(1801))),
                        "The 'restartAttemptPeriod' setting for container 'app' must be between 60 and 1800."),
                Row.of(
                        "51 ignored exit codes",
                        bridge(c -> c.restartPolicy(r -> r.enabled(true)
                                .ignoredExitCodes(IntStream.range(0, 51).boxed().toList()))),
                        "The 'ignoredExitCodes' setting for container 'app' can have at most 50 items."),
                Row.of(
                        "stopTimeout of a second",
                        bridge(c -> c.stopTimeout(1)),
                        "Granular stop timeout on container 'app' must be at least 2 seconds."),
                Row.of(
                        "startTimeout of a second",
                        bridge(c -> c.startTimeout(1)),
                        "Granular start timeout on container 'app' must be at least 2 seconds."));
    }

    static Stream<Row> volumes() {
        return Stream.of(
                Row.of(
                        "volumesFrom unknown",
                        bridge(c -> c.volumesFrom(
                                VolumeFrom.builder().sourceContainer("X").build())),
                        "Invalid 'volumesFrom' setting. Unknown container: 'X'."),
                Row.of(
                        "mount of an unknown volume",
                        bridge(c -> c.mountPoints(
                                MountPoint.builder().sourceVolume("nope").build())),
                        "Unknown volume 'nope'."),
                Row.of(
                        "no number of GPUs",
                        bridge(c -> c.resourceRequirements(r -> r.type("GPU").value("all"))),
                        "Invalid 'resourceRequirements' setting for container 'app'."),
                Row.of(
                        "launch volume not mounted",
                        bridge().volumes(Volume.builder()
                                .name("X")
                                .configuredAtLaunch(true)
                                .build()),
                        "Volumes [X] are not referenced by any of the containers"),
                Row.of(
                        "EFS IAM without TLS",
                        efs(e -> e.authorizationConfig(a -> a.iam("ENABLED"))),
                        "EFS IAM authorization requires TransitEncryption to be enabled."),
                Row.of(
                        "EFS port without TLS",
                        efs(e -> e.transitEncryptionPort(2049)),
                        "TransitEncryptionPort requires that TransitEncryption is enabled."),
                Row.of(
                        "EFS access point and root",
                        efs(e -> e.rootDirectory("/x")
                                .transitEncryption("ENABLED")
                                .authorizationConfig(a -> a.accessPointId("fsap-1"))),
                        "When using an EFS access point, the root directory must either be set to \"/\" or be omitted."));
    }

    @Test
    void a_health_check_may_name_its_program_without_cmd_as_the_collector_of_aws_does() {
        Shipyard yard = new Shipyard();

        TaskDefinition registered = yard.register(
                bridge(health(h -> h.command("/healthcheck").interval(5).timeout(6))));

        assertThat(registered.containerDefinitions().get(0).healthCheck().command())
                .containsExactly("/healthcheck");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"health", "dependencies", "logsAndSecrets", "environmentAndLimits", "volumes"})
    void a_broken_rule_is_refused_in_aws_words(Row row) {
        row.check();
    }

    @Test
    void dependencies_in_every_condition_are_accepted() {
        var definition = bridge().containerDefinitions(
                        app(c -> c.dependsOn(
                                dependency("init", "SUCCESS"),
                                dependency("init", "COMPLETE"),
                                dependency("db", "HEALTHY"),
                                dependency("db", "START"))),
                        container("init", c -> c.essential(false)),
                        container("db", health(h -> h.interval(5))));

        assertThat(new Shipyard().register(definition).containerDefinitions()).hasSize(3);
    }

    @Test
    void secrets_of_both_stores_are_accepted_with_a_role() {
        var definition = bridge(c -> c.secrets(
                        secret("A", "/prod/a"),
                        secret("B", "arn:aws:ssm:eu-west-1:123456789012:parameter/b"),
                        secret("C", "arn:aws:secretsmanager:us-east-1:210987654321:secret:c-x:k::")))
                .executionRoleArn(ROLE);

        assertThat(new Shipyard().register(definition).revision()).isEqualTo(1);
    }

    private static Consumer<ContainerDefinition.Builder> health(Consumer<HealthCheck.Builder> change) {
        HealthCheck.Builder check = HealthCheck.builder().command("CMD-SHELL", "true");
        change.accept(check);
        return container -> container.healthCheck(check.build());
    }

    private static RegisterTaskDefinitionRequest.Builder two(Consumer<ContainerDefinition.Builder> change) {
        return bridge().containerDefinitions(app(change), container("b", c -> {}));
    }

    private static Consumer<ContainerDefinition.Builder> dependsOn(String name, String condition) {
        return container -> container.dependsOn(dependency(name, condition));
    }

    private static ContainerDependency dependency(String name, String condition) {
        return ContainerDependency.builder()
                .containerName(name)
                .condition(condition)
                .build();
    }

    private static Consumer<ContainerDefinition.Builder> logs(String driver, Map<String, String> options) {
        return container -> container.logConfiguration(l -> l.logDriver(driver).options(options));
    }

    private static Secret secret(String name, String valueFrom) {
        return Secret.builder().name(name).valueFrom(valueFrom).build();
    }

    private static EnvironmentFile file(String value) {
        return EnvironmentFile.builder().type("s3").value(value).build();
    }

    private static RegisterTaskDefinitionRequest.Builder efs(Consumer<EFSVolumeConfiguration.Builder> change) {
        EFSVolumeConfiguration.Builder efs = EFSVolumeConfiguration.builder().fileSystemId("fs-1");
        change.accept(efs);
        return bridge().volumes(List.of(
                Volume.builder().name("v").efsVolumeConfiguration(efs.build()).build()));
    }
}
