package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.ecs.service.Quay;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.AvailabilityZoneRebalancing;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/** The table of what AWS refuses about a service's attachments, daemons, placement and updates, row by row. */
class ServiceValidationTest {

    private static final String INVALID = "InvalidParameterException";
    private static final String GROUP = Quay.GROUP;

    private final Quay quay = new Quay();

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

    private static LoadBalancer balancer(String group) {
        return Quay.balancer(group);
    }

    // ---- behind load balancers

    static Stream<Row<CreateServiceRequest.Builder>> balancers() {
        return Stream.of(
                row(
                        "target group has no load balancer",
                        b -> b.loadBalancers(balancer(GROUP + "lonely")),
                        "The target group with targetGroupArn " + GROUP
                                + "lonely does not have an associated load balancer."),
                row(
                        "target type instance on awsvpc",
                        b -> b.loadBalancers(balancer(GROUP + "instances")),
                        "The provided target group " + GROUP + "instances has target type instance, which is"
                                + " incompatible with the awsvpc network mode specified in the task definition."),
                row(
                        "container not in the definition",
                        b -> b.loadBalancers(l ->
                                l.targetGroupArn(GROUP).containerName("other").containerPort(80)),
                        "The container other does not exist in the task definition."),
                row(
                        "port not mapped",
                        b -> b.loadBalancers(l ->
                                l.targetGroupArn(GROUP).containerName("app").containerPort(81)),
                        "The container app did not have a container port 81 defined."),
                row(
                        "both names",
                        b -> b.loadBalancers(balancer(GROUP).toBuilder()
                                .loadBalancerName("elb")
                                .build()),
                        "loadBalancerName and targetGroupArn cannot both be specified."),
                row(
                        "neither name",
                        b -> b.loadBalancers(l -> l.containerName("app").containerPort(80)),
                        "Either loadBalancerName or targetGroupArn must be specified."),
                row(
                        "mix of generations",
                        b -> b.loadBalancers(balancer(GROUP), classic()),
                        "All loadBalancers must be strictly either ELBv1 (defining loadBalancerName) or ELBv2 (defining"
                                + " targetGroupArn)"),
                row(
                        "duplicate",
                        b -> b.loadBalancers(balancer(GROUP), balancer(GROUP)),
                        "Duplicate targetGroupArn found: " + GROUP),
                row(
                        "Classic Load Balancer with Fargate",
                        b -> b.loadBalancers(classic()),
                        "Classic Load Balancers are not supported with Fargate."),
                row(
                        "more than five target groups",
                        b -> b.loadBalancers(Collections.nCopies(6, balancer(GROUP))),
                        "load balancers can have at most 5 items."),
                row(
                        "role with registries",
                        b -> b.role("mine").serviceRegistries(r -> r.registryArn("arn")),
                        "You cannot specify an IAM role for services that require a service linked role."),
                row(
                        "more than one registry",
                        b -> b.serviceRegistries(r -> r.registryArn("a"), r -> r.registryArn("b")),
                        "service registries can have at most 1 items."));
    }

    private static LoadBalancer classic() {
        return LoadBalancer.builder()
                .loadBalancerName("elb")
                .containerName("app")
                .containerPort(80)
                .build();
    }

    // ---- Service Connect and volumes

    static Stream<Row<CreateServiceRequest.Builder>> connections() {
        return Stream.of(
                row(
                        "no namespace anywhere",
                        b -> b.serviceConnectConfiguration(s -> s.enabled(true)),
                        "Namespace is missing."),
                row(
                        "unknown port name",
                        b -> b.serviceConnectConfiguration(
                                s -> s.enabled(true).namespace("shop").services(v -> v.portName("grpc"))),
                        "portName(grpc) does not refer to any named PortMapping in the container definitions."),
                row(
                        "two client aliases",
                        b -> b.serviceConnectConfiguration(s -> s.enabled(true)
                                .namespace("shop")
                                .services(v -> v.portName("http").clientAliases(a -> a.port(80), a -> a.port(81)))),
                        "clientAliases exceeds the max limit of 1"),
                row(
                        "bad alias",
                        b -> b.serviceConnectConfiguration(s -> s.enabled(true)
                                .namespace("shop")
                                .services(v -> v.portName("http")
                                        .clientAliases(a -> a.port(80).dnsName("-no-")))),
                        "The DNS name that you provided is invalid."));
    }

    static Stream<Row<CreateServiceRequest.Builder>> volumes() {
        return Stream.of(
                row(
                        "volume not in the definition",
                        b -> b.volumeConfigurations(v -> v.name("other")),
                        "The volume name 'other' in your request does not have a matching volume in your Task"
                                + " Definition."),
                row(
                        "iops on gp2",
                        b -> b.volumeConfigurations(v -> v.name("data")
                                .managedEBSVolume(m -> m.roleArn(ROLE)
                                        .sizeInGiB(1)
                                        .volumeType("gp2")
                                        .iops(3_000))),
                        "ECS managed EBS volume configuration was invalid. The parameter iops is not supported for gp2"
                                + " volumes. (ErrorCode: InvalidParameterCombination)"),
                row(
                        "throughput on io1",
                        b -> b.volumeConfigurations(v -> v.name("data")
                                .managedEBSVolume(m -> m.roleArn(ROLE)
                                        .sizeInGiB(4)
                                        .volumeType("io1")
                                        .throughput(125))),
                        "ECS managed EBS volume configuration was invalid. The parameter throughput is not supported for"
                                + " io1 volumes. (ErrorCode: InvalidParameterCombination)"),
                row(
                        "neither size nor snapshot",
                        b -> b.volumeConfigurations(v -> v.name("data").managedEBSVolume(m -> m.roleArn(ROLE))),
                        "ECS managed EBS volume configuration was invalid. The request must contain the parameter size or"
                                + " snapshotId. (ErrorCode: MissingParameter)"));
    }

    private static final String ROLE = "arn:aws:iam::123456789012:role/volumes";

    // ---- placement, capacity, controllers

    static Stream<Row<CreateServiceRequest.Builder>> placements() {
        return Stream.of(
                row(
                        "two bases",
                        b -> b.launchType((String) null)
                                .capacityProviderStrategy(
                                        s -> s.capacityProvider("FARGATE")
                                                .weight(1)
                                                .base(1),
                                        s -> s.capacityProvider("FARGATE_SPOT")
                                                .weight(1)
                                                .base(1)),
                        "There are multiple capacity providers in the specified capacity provider strategy with a base value"
                                + " greater than zero. Only one capacity provider can have a base value greater than zero."
                                + " Specify a valid capacity provider strategy and try again."),
                row(
                        "provider repeated",
                        b -> b.launchType((String) null)
                                .capacityProviderStrategy(
                                        s -> s.capacityProvider("FARGATE").weight(1),
                                        s -> s.capacityProvider("FARGATE").weight(1)),
                        "A capacity provider may only be specified once in a strategy."),
                row(
                        "all weights 0",
                        b -> b.launchType((String) null)
                                .capacityProviderStrategy(
                                        s -> s.capacityProvider("FARGATE").weight(0),
                                        s -> s.capacityProvider("FARGATE_SPOT").weight(0)),
                        "There are no capacity providers in the capacity provider strategy with a weight value greater than zero."
                                + " Specify a weight value greater than zero for at least one capacity provider and try again."),
                row(
                        "provider not on the cluster",
                        b -> b.launchType((String) null).capacityProviderStrategy(s -> s.capacityProvider("mine")),
                        "The specified capacity provider strategy cannot contain a capacity provider that is not"
                                + " associated with the cluster. Associate the capacity provider with the cluster or"
                                + " specify a valid capacity provider and try again."));
    }

    static Stream<Row<CreateServiceRequest.Builder>> controllers() {
        return Stream.of(
                row(
                        "empty subnets",
                        b -> b.networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets(List.of()))),
                        "subnets can not be empty."),
                row(
                        "random with a field",
                        b -> b.launchType(LaunchType.EC2)
                                .placementStrategy(s -> s.type("random").field("cpu")),
                        "random field should not be specified."),
                row(
                        "more than five strategies",
                        b -> b.placementStrategy(Collections.nCopies(
                                6, PlacementStrategy.builder().type("random").build())),
                        "Maximum number of strategies is 5."),
                row(
                        "binpack on another field",
                        b -> b.launchType(LaunchType.EC2)
                                .placementStrategy(s -> s.type("binpack").field("disk")),
                        "binpack field 'disk' is invalid."),
                row(
                        "EXTERNAL with a definition",
                        b -> b.deploymentController(c -> c.type(DeploymentControllerType.EXTERNAL)),
                        "TaskDefinition must be blank."),
                row(
                        "minimum below 0",
                        b -> b.deploymentConfiguration(d -> d.minimumHealthyPercent(-1)),
                        "minimumHealthyPercent must be at least 0"),
                row(
                        "bad strategy name",
                        b -> b.schedulingStrategy("SOMETIMES"),
                        "Scheduling strategy should be one of [REPLICA,DAEMON]"));
    }

    @ParameterizedTest
    @MethodSource({"balancers", "connections", "volumes", "placements", "controllers"})
    void creation_is_refused(Row<CreateServiceRequest.Builder> row) {
        quay.aws.targets(GROUP + "lonely").withoutLoadBalancer();
        quay.aws.targets(GROUP + "instances").ofType("instance");
        CreateServiceRequest.Builder request = Quay.web(quay.whole(), 1);
        row.change().accept(request);

        quay.refuses(() -> quay.ecs.createService(request.build()), row.code(), row.text());
    }

    // ---- daemons

    static Stream<Row<CreateServiceRequest.Builder>> daemons() {
        return Stream.of(
                row(
                        "count, zero too",
                        b -> b.desiredCount(0),
                        DAEMON + "a desired count for services. Remove the desired count value and try again"),
                row(
                        "on Fargate",
                        b -> b.launchType(LaunchType.FARGATE),
                        DAEMON + "the FARGATE launch type. Change the launch type and try again"),
                row(
                        "placement strategies",
                        b -> b.placementStrategy(s -> s.type("random")),
                        DAEMON + "placement strategies"),
                row(
                        "maximum above 100",
                        b -> b.deploymentConfiguration(d -> d.maximumPercent(150)),
                        DAEMON + "values above 100 for maximumPercent"),
                row(
                        "rebalancing",
                        b -> b.availabilityZoneRebalancing(AvailabilityZoneRebalancing.ENABLED),
                        "The service couldn't be created because Availability Zone Rebalancing does not support DAEMON as"
                                + " scheduling strategy. Update scheduling strategy and try again."),
                row("volumes", b -> b.volumeConfigurations(v -> v.name("data")), DAEMON + "volume configurations."));
    }

    private static final String DAEMON = "The daemon scheduling strategy does not support ";

    @ParameterizedTest
    @MethodSource("daemons")
    void a_daemon_is_refused(Row<CreateServiceRequest.Builder> row) {
        CreateServiceRequest.Builder request = Quay.daemon(quay.onBridge());
        row.change().accept(request);

        quay.refuses(() -> quay.ecs.createService(request.build()), row.code(), row.text());
    }

    // ---- updates

    static Stream<Row<UpdateServiceRequest.Builder>> updates() {
        return Stream.of(
                new Row<>(
                        "container not in the definition",
                        b -> b.loadBalancers(l ->
                                l.targetGroupArn(GROUP).containerName("other").containerPort(80)),
                        INVALID,
                        "The container other does not exist in the task definition."),
                new Row<>(
                        "volume not in the definition",
                        b -> b.volumeConfigurations(v -> v.name("other")),
                        INVALID,
                        "The volume name 'other' in your request does not have a matching volume in your Task"
                                + " Definition."),
                new Row<>(
                        "no namespace",
                        b -> b.serviceConnectConfiguration(s -> s.enabled(true)),
                        INVALID,
                        "Namespace is missing."),
                new Row<>(
                        "from Linux to Windows",
                        b -> b.taskDefinition("windows"),
                        INVALID,
                        "The platform family of a service cannot be changed from Linux to Windows_Server_2022_Core."));
    }

    @ParameterizedTest
    @MethodSource("updates")
    void an_update_is_refused(Row<UpdateServiceRequest.Builder> row) {
        quay.create(Quay.web(quay.whole(), 1));
        quay.ecs.registerTaskDefinition(b -> b.family("windows")
                .networkMode(NetworkMode.AWSVPC)
                .requiresCompatibilities(Compatibility.FARGATE)
                .cpu("1024")
                .memory("2048")
                .runtimePlatform(
                        p -> p.operatingSystemFamily("WINDOWS_SERVER_2022_CORE").cpuArchitecture("X86_64"))
                .containerDefinitions(c -> c.name("app").image("shop/web:1")));
        UpdateServiceRequest.Builder request =
                UpdateServiceRequest.builder().cluster("prod").service("web");
        row.change().accept(request);

        quay.refuses(() -> quay.ecs.updateService(request.build()), row.code(), row.text());
    }
}
