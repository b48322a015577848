package dev.drydock.internal.ecs.service.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Inside;
import dev.drydock.internal.ecs.service.Quay;
import dev.drydock.internal.world.WorldImage;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.AvailabilityZoneRebalancing;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/** Every rule with the request that breaks it, and what AWS answers. */
class ServiceRulesTest {

    private static final String INVALID = "InvalidParameterException";
    private static final NetworkConfiguration NO_NETWORK = null;

    private final Quay quay = new Quay();

    /** One line of a table of rules. */
    private record Row<B>(String rule, Consumer<B> change, String code, String text) {

        @Override
        public String toString() {
            return rule;
        }
    }

    private static Row<CreateServiceRequest.Builder> row(
            String rule, Consumer<CreateServiceRequest.Builder> change, String text) {
        return new Row<>(rule, change, INVALID, text);
    }

    static Stream<Row<CreateServiceRequest.Builder>> creations() {
        return Stream.of(
                new Row<>("unknown cluster", b -> b.cluster("dev"), "ClusterNotFoundException", "Cluster not found."),
                row("bad name", b -> b.serviceName("a/b"), "Invalid service name."),
                row("no name", b -> b.serviceName(null), "Invalid service name."),
                new Row<>(
                        "unknown definition",
                        b -> b.taskDefinition("other"),
                        "ClientException",
                        "TaskDefinition not found."),
                row("long token", b -> b.clientToken("x".repeat(37)), "idempotency token longer than 36."),
                row("no desired count", b -> b.desiredCount(null), "DesiredCount is missing"),
                row("negative desired count", b -> b.desiredCount(-1), "DesiredCount can not be lesser than 0"),
                row("too many tasks", b -> b.desiredCount(5_001), "Desired count exceeds limit."));
    }

    static Stream<Row<CreateServiceRequest.Builder>> configurations() {
        return Stream.of(
                row(
                        "type and strategy",
                        b -> b.capacityProviderStrategy(s -> s.capacityProvider("FARGATE")),
                        "Specifying both a launch type and capacity provider strategy is not supported. Remove one and"
                                + " try again."),
                row(
                        "no network",
                        b -> b.networkConfiguration(NO_NETWORK),
                        "Network Configuration must be provided when networkMode 'awsvpc' is specified."),
                row(
                        "both 100",
                        b -> b.deploymentConfiguration(
                                d -> d.maximumPercent(100).minimumHealthyPercent(100)),
                        "Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments."),
                row(
                        "minimum above 100",
                        b -> b.deploymentConfiguration(d -> d.minimumHealthyPercent(101)),
                        "minimumHealthyPercent must be at most 100"),
                row(
                        "maximum below 100",
                        b -> b.deploymentConfiguration(d -> d.maximumPercent(99)),
                        "maximumPercent must be at least 100"),
                new Row<>(
                        "unknown platform",
                        b -> b.platformVersion("9.9.9"),
                        "PlatformUnknownException",
                        "The specified platform does not exist."));
    }

    static Stream<Row<CreateServiceRequest.Builder>> combinations() {
        return Stream.of(
                row(
                        "strategy on Fargate",
                        b -> b.placementStrategy(s -> s.type("random")),
                        "Placement strategies are not supported with FARGATE launch type."),
                row(
                        "daemon with a count",
                        b -> b.schedulingStrategy(SchedulingStrategy.DAEMON),
                        "The daemon scheduling strategy does not support a desired count for services. Remove the"
                                + " desired count value and try again"),
                row(
                        "daemon on Fargate",
                        b -> b.schedulingStrategy(SchedulingStrategy.DAEMON).desiredCount(null),
                        "The daemon scheduling strategy does not support the FARGATE launch type. Change the launch"
                                + " type and try again"),
                row(
                        "exec without a role",
                        b -> b.enableExecuteCommand(true),
                        "The service couldn't be created because a valid taskRoleArn is not being used. Specify a valid"
                                + " task role in your task definition and try again."),
                row(
                        "role on awsvpc",
                        b -> b.role("ecsServiceRole"),
                        "You cannot specify an IAM role for services that require a service linked role."),
                row(
                        "CodeDeploy without a load balancer",
                        b -> b.deploymentController(c -> c.type(DeploymentControllerType.CODE_DEPLOY)),
                        "When specifying the CODE_DEPLOY deployment controller type, the service requires an"
                                + " Application Load Balancer or Network Load Balancer."),
                row(
                        "rebalancing without room",
                        b -> b.availabilityZoneRebalancing(AvailabilityZoneRebalancing.ENABLED)
                                .deploymentConfiguration(
                                        d -> d.maximumPercent(100).minimumHealthyPercent(0)),
                        "The service couldn't be created because Availability Zone Rebalancing does not support"
                                + " maximumPercent <= 100 % as deployment configuration. Update the deployment"
                                + " configuration and try again."));
    }

    @ParameterizedTest
    @MethodSource({"creations", "configurations", "combinations"})
    void creation_is_refused(Row<CreateServiceRequest.Builder> row) {
        CreateServiceRequest.Builder request = Quay.web(quay.revision("shop/web:1"), 1);
        row.change().accept(request);

        quay.refuses(() -> quay.ecs.createService(request.build()), row.code(), row.text());
    }

    @Test
    void on_container_instances_other_rules_hold() {
        String bridge = quay.onBridge();

        quay.refuses(
                () -> quay.ecs.createService(Quay.web(bridge, 1).build()),
                INVALID,
                "Network Configuration is not valid for the given `networkMode` of this task definition.");
        quay.refuses(
                () -> quay.ecs.createService(
                        Quay.web(bridge, 1).networkConfiguration(NO_NETWORK).build()),
                INVALID,
                "Task definition does not support launch_type FARGATE.");
        quay.refuses(
                () -> quay.ecs.createService(Quay.web(bridge, 1)
                        .networkConfiguration(NO_NETWORK)
                        .launchType(LaunchType.EC2)
                        .platformVersion("1.4.0")
                        .build()),
                INVALID,
                "The platform version must be null when specifying an EC2 launch type.");
    }

    static Stream<Row<UpdateServiceRequest.Builder>> updates() {
        return Stream.of(
                new Row<>("unknown", b -> b.service("api"), "ServiceNotFoundException", "Service not found."),
                new Row<>("negative count", b -> b.desiredCount(-1), INVALID, "Task count can not be lesser than 0"),
                new Row<>(
                        "unknown definition",
                        b -> b.taskDefinition("web:99"),
                        "ClientException",
                        "TaskDefinition not found."),
                new Row<>(
                        "strategy without force",
                        b -> b.capacityProviderStrategy(
                                s -> s.capacityProvider("FARGATE_SPOT").weight(1)),
                        INVALID,
                        "When switching from launch type to capacity provider strategy on an existing service, or making"
                                + " a change to a capacity provider strategy on a service that is already using one, you"
                                + " must force a new deployment."),
                new Row<>(
                        "exec without a role",
                        b -> b.enableExecuteCommand(true),
                        INVALID,
                        "The service couldn't be updated because a valid taskRoleArn is not being used. Specify a valid"
                                + " task role in your task definition and try again."),
                new Row<>(
                        "both 100",
                        b -> b.deploymentConfiguration(d -> d.maximumPercent(100)),
                        INVALID,
                        "Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments."));
    }

    @ParameterizedTest
    @MethodSource("updates")
    void an_update_is_refused(Row<UpdateServiceRequest.Builder> row) {
        quay.create(Quay.web(quay.revision("shop/web:1"), 1));
        UpdateServiceRequest.Builder request =
                UpdateServiceRequest.builder().cluster("prod").service("web");
        row.change().accept(request);

        quay.refuses(() -> quay.ecs.updateService(request.build()), row.code(), row.text());
    }

    @Test
    void an_inactive_revision_can_be_kept_but_not_named() {
        String first = quay.revision("shop/web:1");
        quay.create(Quay.web(first, 1));
        quay.ecs.deregisterTaskDefinition(b -> b.taskDefinition(first));

        quay.update(b -> b.desiredCount(2));

        quay.refuses(() -> quay.update(b -> b.taskDefinition(first)), "ClientException", "TaskDefinition is inactive");
        quay.refuses(
                () -> quay.create(Quay.web(first, 1).serviceName("api")),
                "ClientException",
                "TaskDefinition is inactive");
    }

    static List<Consumer<CreateServiceRequest.Builder>> unsimulated() {
        return List.of(
                b -> b.loadBalancers(l -> l.targetGroupArn("arn").advancedConfiguration(a -> {})),
                b -> b.deploymentController(c -> c.type(DeploymentControllerType.EXTERNAL))
                        .taskDefinition(null),
                b -> b.deploymentConfiguration(d -> d.strategy(DeploymentStrategy.BLUE_GREEN)));
    }

    @ParameterizedTest
    @MethodSource("unsimulated")
    void what_is_not_simulated_is_refused_by_name(Consumer<CreateServiceRequest.Builder> change) {
        CreateServiceRequest.Builder request = Quay.web(quay.revision("shop/web:1"), 1);
        change.accept(request);
        WorldImage before = Inside.image(quay.aws);

        assertThatThrownBy(() -> quay.ecs.createService(request.build()))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith("Drydock does not simulate ")
                .hasMessageEndingWith(" of ecs:CreateService asks for");
        assertThat(Inside.image(quay.aws)).isEqualTo(before);
    }

    @Test
    void service_connect_that_is_kept_has_to_fit_the_new_task_definition() {
        quay.running(
                0,
                b -> b.taskDefinition(quay.whole())
                        .serviceConnectConfiguration(
                                c -> c.enabled(true).namespace("internal").services(s -> s.portName("http"))));
        String plain = quay.revision("shop/web:2");
        quay.refuses(
                () -> quay.update(b -> b.taskDefinition(plain)),
                "InvalidParameterException",
                "portName(http) does not refer to any named PortMapping in the container definitions.");
    }

    @Test
    void a_load_balancer_that_comes_later_brings_the_role_and_the_grace_period() {
        quay.aws.given().cluster("prod").instances(1, "m5.large");
        quay.create(CreateServiceRequest.builder()
                .cluster("prod")
                .serviceName("web")
                .taskDefinition(quay.onBridge())
                .desiredCount(0));
        Service after = quay.update(b -> b.loadBalancers(Quay.balancer(Quay.GROUP)));
        assertThat(after.healthCheckGracePeriodSeconds()).isZero();
        assertThat(after.roleArn()).endsWith("AWSServiceRoleForECS");
    }
}
