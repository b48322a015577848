package dev.drydock.internal.ecs.launch;

import static dev.drydock.internal.ecs.launch.LaunchOperation.CREATE_SERVICE;
import static dev.drydock.internal.ecs.launch.LaunchOperation.RUN_TASK;
import static dev.drydock.internal.ecs.launch.LaunchOperation.START_TASK;
import static dev.drydock.internal.ecs.launch.LaunchOperation.UPDATE_SERVICE;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Every rule that the operations share, with a request that breaks it and the words of AWS. */
final class LaunchCases {

    private static final String INVALID = "InvalidParameterException";
    private static final String LACKS = "PlatformTaskDefinitionIncompatibilityException";

    private static final Set<LaunchOperation> ALL = Set.of(LaunchOperation.values());
    /** StartTask takes neither capacity nor platform nor placement: the instances are named. */
    private static final Set<LaunchOperation> ALL_BUT_START = Set.of(RUN_TASK, CREATE_SERVICE, UPDATE_SERVICE);
    /** What an update does not say stays as it is. */
    private static final Set<LaunchOperation> MADE_ANEW = Set.of(RUN_TASK, CREATE_SERVICE);

    private static final Set<LaunchOperation> TASKS = Set.of(RUN_TASK, START_TASK);
    private static final Set<LaunchOperation> TAGGED = Set.of(RUN_TASK, START_TASK, CREATE_SERVICE);

    private LaunchCases() {}

    static List<LaunchCase> all() {
        return Stream.of(capacity(), places(), networks(), platforms(), placements(), volumes(), rest())
                .flatMap(group -> group)
                .toList();
    }

    private static Stream<LaunchCase> capacity() {
        return Stream.of(
                row(
                        "launch type and strategy",
                        MADE_ANEW,
                        () -> LaunchAsk.onFargate().with(a -> a.providers = List.of(item("FARGATE", 1, 0))),
                        INVALID,
                        "Specifying both a launch type and capacity provider strategy is not supported."
                                + " Remove one and try again."),
                row(
                        "unknown launch type",
                        MADE_ANEW,
                        () -> LaunchAsk.onFargate().with(a -> a.launchType = "MOON"),
                        INVALID,
                        "launch type should be one of [EC2,FARGATE,EXTERNAL,FMI,MANAGED_INSTANCES]"),
                row(
                        "provider unknown to the cluster",
                        ALL_BUT_START,
                        () -> LaunchAsk.onProviders(item("moon", 1, 0)),
                        INVALID,
                        "The specified capacity provider strategy cannot contain a capacity provider that"
                                + " is not associated with the cluster. Associate the capacity provider with the"
                                + " cluster or specify a valid capacity provider and try again."),
                row(
                        "provider twice",
                        ALL_BUT_START,
                        () -> LaunchAsk.onProviders(item("FARGATE", 1, 0), item("FARGATE", 2, 0)),
                        INVALID,
                        "A capacity provider may only be specified once in a strategy."),
                row(
                        "two bases",
                        ALL_BUT_START,
                        () -> LaunchAsk.onProviders(item("FARGATE", 1, 1), item("FARGATE_SPOT", 1, 1)),
                        INVALID,
                        "There are multiple capacity providers in the specified capacity provider strategy"
                                + " with a base value greater than zero. Only one capacity provider can have a base"
                                + " value greater than zero. Specify a valid capacity provider strategy and try"
                                + " again."),
                row(
                        "no weight",
                        ALL_BUT_START,
                        () -> LaunchAsk.onProviders(item("FARGATE", 0, 0), item("FARGATE_SPOT", 0, 0)),
                        INVALID,
                        "There are no capacity providers in the capacity provider strategy with a weight"
                                + " value greater than zero. Specify a weight value greater than zero for at least"
                                + " one capacity provider and try again."),
                row(
                        "weight of 1001",
                        ALL_BUT_START,
                        () -> LaunchAsk.onProviders(item("FARGATE", 1_001, 0)),
                        INVALID,
                        "weight must be at most 1000."),
                row(
                        "negative base",
                        ALL_BUT_START,
                        () -> LaunchAsk.onProviders(item("FARGATE", 1, -1)),
                        INVALID,
                        "base must be at least 0."),
                row(
                        "base of 100001",
                        ALL_BUT_START,
                        () -> LaunchAsk.onProviders(item("FARGATE", 1, 100_001)),
                        INVALID,
                        "base must be at most 100000."),
                row(
                        "21 providers",
                        ALL_BUT_START,
                        () -> LaunchAsk.onProviders(Collections.nCopies(21, item("FARGATE", 1, 0))
                                .toArray(CapacityProviderStrategyItem[]::new)),
                        INVALID,
                        "capacityProviderStrategy can have at most 20 items."),
                row(
                        "definition for EC2 alone on Fargate",
                        MADE_ANEW,
                        () -> LaunchAsk.onFargate().with(a -> {
                            a.definition = "bridge";
                            a.network = null;
                        }),
                        INVALID,
                        "Task definition does not support launch_type FARGATE."));
    }

    private static Stream<LaunchCase> places() {
        return Stream.of(
                row(
                        "unknown cluster",
                        ALL,
                        () -> LaunchAsk.onEc2().with(a -> a.cluster = "dev"),
                        "ClusterNotFoundException",
                        "Cluster not found."),
                row(
                        "unknown definition",
                        ALL,
                        () -> LaunchAsk.onEc2().with(a -> a.definition = "nix"),
                        "ClientException",
                        "TaskDefinition not found."),
                row(
                        "malformed revision",
                        ALL,
                        () -> LaunchAsk.onEc2().with(a -> a.definition = "bridge:x"),
                        INVALID,
                        "Invalid revision number. Number: x"),
                new LaunchCase(
                        "inactive definition",
                        ALL,
                        () -> LaunchAsk.onEc2().with(a -> a.definition = "gone:1"),
                        INVALID,
                        "TaskDefinition is inactive",
                        Map.of(),
                        Map.of(CREATE_SERVICE, "ClientException", UPDATE_SERVICE, "ClientException")));
    }

    private static Stream<LaunchCase> networks() {
        return Stream.of(
                row(
                        "no network",
                        MADE_ANEW,
                        () -> LaunchAsk.onFargate().with(a -> a.network = null),
                        INVALID,
                        "Network Configuration must be provided when networkMode 'awsvpc' is specified."),
                row(
                        "no network on an instance",
                        ALL,
                        () -> LaunchAsk.onEc2().with(a -> a.definition = "eni"),
                        INVALID,
                        "Network Configuration must be provided when networkMode 'awsvpc' is specified."),
                row(
                        "network on a bridge",
                        ALL,
                        () -> LaunchAsk.onEc2().with(a -> a.network = LaunchAsk.subnets("subnet-1")),
                        INVALID,
                        "Network Configuration is not valid for the given `networkMode` of this task" + " definition."),
                row(
                        "no subnets",
                        ALL,
                        () -> LaunchAsk.onInterface().with(a -> a.network = LaunchAsk.subnets()),
                        INVALID,
                        "subnets can not be empty."),
                row(
                        "17 subnets",
                        ALL,
                        () -> LaunchAsk.onInterface()
                                .with(a -> a.network = LaunchAsk.subnets(
                                        Collections.nCopies(17, "subnet-1").toArray(String[]::new))),
                        INVALID,
                        "subnets can have at most 16 items."),
                row(
                        "six security groups",
                        ALL,
                        () -> LaunchAsk.onInterface()
                                .with(a -> a.network = a.network.toBuilder()
                                        .securityGroups(Collections.nCopies(6, "sg-1"))
                                        .build()),
                        INVALID,
                        "securityGroups can have at most 5 items."),
                row(
                        "no such subnet",
                        ALL,
                        () -> LaunchAsk.onInterface().with(a -> a.network = LaunchAsk.subnets("net")),
                        INVALID,
                        "Error retrieving subnet information for [net]: The subnet ID 'net' does not exist"
                                + " (ErrorCode: InvalidSubnetID.NotFound)"),
                row(
                        "no such security group",
                        ALL,
                        () -> LaunchAsk.onInterface()
                                .with(a -> a.network = a.network.toBuilder()
                                        .securityGroups("web")
                                        .build()),
                        INVALID,
                        "Error retrieving security group information for [web]: The security group 'web'"
                                + " does not exist (ErrorCode: InvalidGroup.NotFound)"),
                row(
                        "public address on an instance",
                        ALL,
                        () -> LaunchAsk.onInterface()
                                .with(a -> a.network = a.network.toBuilder()
                                        .assignPublicIp("ENABLED")
                                        .build()),
                        INVALID,
                        "Assign public IP is not supported for this launch type."));
    }

    private static Stream<LaunchCase> platforms() {
        return Stream.of(
                row(
                        "version on EC2",
                        ALL_BUT_START,
                        () -> LaunchAsk.onEc2().with(a -> a.platformVersion = "LATEST"),
                        INVALID,
                        "The platform version must be null when specifying an EC2 launch type."),
                row(
                        "unknown version",
                        ALL_BUT_START,
                        () -> LaunchAsk.onFargate().with(a -> a.platformVersion = "9.9.9"),
                        "PlatformUnknownException",
                        "The specified platform does not exist."),
                row(
                        "1.4.0 for Windows",
                        ALL_BUT_START,
                        () -> LaunchAsk.onFargate().with(a -> {
                            a.definition = "windows";
                            a.platformVersion = "1.4.0";
                        }),
                        "PlatformUnknownException",
                        "The specified platform does not exist."),
                row(
                        "EFS on 1.3.0",
                        ALL_BUT_START,
                        () -> old("efs"),
                        LACKS,
                        "One or more of the requested capabilities are not supported."),
                row(
                        "EBS on 1.3.0",
                        ALL_BUT_START,
                        () -> old("ebs"),
                        LACKS,
                        "One or more of the requested capabilities are not supported."),
                row(
                        "ephemeral storage on 1.3.0",
                        ALL_BUT_START,
                        () -> old("storage"),
                        LACKS,
                        "One or more of the requested capabilities are not supported."),
                row(
                        "8 vCPU on 1.3.0",
                        ALL_BUT_START,
                        () -> old("large"),
                        LACKS,
                        "One or more of the requested capabilities are not supported."),
                row(
                        "ARM64 on 1.3.0",
                        ALL_BUT_START,
                        () -> old("arm"),
                        LACKS,
                        "One or more of the requested capabilities are not supported."),
                row(
                        "Spot on 1.2.0",
                        ALL_BUT_START,
                        () -> spot("fargate", "1.2.0"),
                        LACKS,
                        "One or more of the requested capabilities are not supported."),
                row(
                        "Spot with ARM64 on 1.3.0",
                        ALL_BUT_START,
                        () -> spot("arm", "1.3.0"),
                        LACKS,
                        "One or more of the requested capabilities are not supported."),
                row(
                        "Spot for Windows",
                        ALL_BUT_START,
                        () -> spot("windows", null),
                        LACKS,
                        "One or more of the requested capabilities are not supported."));
    }

    private static Stream<LaunchCase> placements() {
        return Stream.of(
                row(
                        "strategy on Fargate",
                        ALL_BUT_START,
                        () -> LaunchAsk.onFargate().with(a -> a.strategies = List.of(strategy("random", null))),
                        INVALID,
                        "Placement strategies are not supported with FARGATE launch type."),
                row(
                        "constraint on Fargate",
                        ALL_BUT_START,
                        () -> LaunchAsk.onFargate()
                                .with(a -> a.constraints = List.of(constraint("distinctInstance", null))),
                        INVALID,
                        "Placement constraints are not supported with FARGATE launch type."),
                row(
                        "six strategies",
                        ALL_BUT_START,
                        () -> LaunchAsk.onEc2()
                                .with(a -> a.strategies = Collections.nCopies(6, strategy("random", null))),
                        INVALID,
                        "Maximum number of strategies is 5."),
                row(
                        "eleven constraints",
                        ALL_BUT_START,
                        () -> LaunchAsk.onEc2()
                                .with(a ->
                                        a.constraints = Collections.nCopies(11, constraint("distinctInstance", null))),
                        INVALID,
                        "placementConstraints can have at most 10 items."),
                row(
                        "binpack of something else",
                        ALL_BUT_START,
                        () -> LaunchAsk.onEc2().with(a -> a.strategies = List.of(strategy("binpack", "disk"))),
                        INVALID,
                        "binpack field 'disk' is invalid."),
                row(
                        "spread over something else",
                        ALL_BUT_START,
                        () -> LaunchAsk.onEc2().with(a -> a.strategies = List.of(strategy("spread", "disk"))),
                        INVALID,
                        "spread field 'disk' is invalid."),
                row(
                        "random with a field",
                        ALL_BUT_START,
                        () -> LaunchAsk.onEc2().with(a -> a.strategies = List.of(strategy("random", "cpu"))),
                        INVALID,
                        "random field should not be specified."),
                row(
                        "distinctInstance with an expression",
                        ALL_BUT_START,
                        () -> LaunchAsk.onEc2()
                                .with(a ->
                                        a.constraints = List.of(constraint("distinctInstance", "attribute:a exists"))),
                        INVALID,
                        "distinctInstance expression should not be specified."),
                row(
                        "memberOf without an expression",
                        ALL_BUT_START,
                        () -> LaunchAsk.onEc2().with(a -> a.constraints = List.of(constraint("memberOf", null))),
                        INVALID,
                        "memberOf expression should be specified."),
                row(
                        "no expression",
                        ALL_BUT_START,
                        () -> LaunchAsk.onEc2()
                                .with(a -> a.constraints = List.of(constraint("memberOf", "stack is prod"))),
                        INVALID,
                        "Invalid expression: stack is prod"));
    }

    private static Stream<LaunchCase> volumes() {
        return Stream.of(
                row(
                        "volume of another name",
                        ALL,
                        () -> volume(new LaunchAsk.Ebs("logs", null, 10, null, null)),
                        INVALID,
                        "The volume name 'logs' in your request does not have a matching volume in your"
                                + " Task Definition."),
                row(
                        "volume not configured at launch",
                        ALL,
                        () -> volume(new LaunchAsk.Ebs("scratch", null, 10, null, null)),
                        INVALID,
                        "The volume name 'scratch' in your request does not have a matching volume in your"
                                + " Task Definition."),
                row(
                        "two volumes",
                        ALL,
                        () -> volume(
                                new LaunchAsk.Ebs("data", null, 10, null, null),
                                new LaunchAsk.Ebs("data", null, 10, null, null)),
                        INVALID,
                        "volumeConfigurations can have at most 1 items."),
                row(
                        "volume without size and snapshot",
                        ALL,
                        () -> volume(new LaunchAsk.Ebs("data", null, null, null, null)),
                        INVALID,
                        "ECS managed EBS volume configuration was invalid. The request must contain the"
                                + " parameter size or snapshotId. (ErrorCode: MissingParameter)"),
                row(
                        "volume of an unknown type",
                        ALL,
                        () -> volume(new LaunchAsk.Ebs("data", "gp9", 10, null, null)),
                        INVALID,
                        "ECS managed EBS volume configuration was invalid. Value (gp9) for parameter"
                                + " volumeType is invalid. (ErrorCode: InvalidParameterValue)"),
                row(
                        "iops of gp2",
                        ALL,
                        () -> volume(new LaunchAsk.Ebs("data", "gp2", 10, 3_000, null)),
                        INVALID,
                        "ECS managed EBS volume configuration was invalid. The parameter iops is not"
                                + " supported for gp2 volumes. (ErrorCode: InvalidParameterCombination)"),
                row(
                        "throughput of io1",
                        ALL,
                        () -> volume(new LaunchAsk.Ebs("data", "io1", 10, 3_000, 125)),
                        INVALID,
                        "ECS managed EBS volume configuration was invalid. The parameter throughput is not"
                                + " supported for io1 volumes. (ErrorCode: InvalidParameterCombination)"),
                row(
                        "io1 without iops",
                        ALL,
                        () -> volume(new LaunchAsk.Ebs("data", "io1", 10, null, null)),
                        INVALID,
                        "ECS managed EBS volume configuration was invalid. The parameter iops must be"
                                + " specified for io1 volumes. (ErrorCode: MissingParameter)"),
                row(
                        "io2 without iops",
                        ALL,
                        () -> volume(new LaunchAsk.Ebs("data", "io2", 10, null, null)),
                        INVALID,
                        "ECS managed EBS volume configuration was invalid. The parameter iops must be"
                                + " specified for io2 volumes. (ErrorCode: MissingParameter)"));
    }

    private static Stream<LaunchCase> rest() {
        return Stream.of(
                new LaunchCase(
                        "ECS Exec without a task role",
                        ALL,
                        () -> LaunchAsk.onEc2().with(a -> a.exec = true),
                        INVALID,
                        "The {} because a valid taskRoleArn is not being used. Specify a valid task role"
                                + " in your task definition and try again.",
                        Map.of(
                                RUN_TASK,
                                "task couldn't be run",
                                START_TASK,
                                "task couldn't be run",
                                CREATE_SERVICE,
                                "service couldn't be created",
                                UPDATE_SERVICE,
                                "service couldn't be updated"),
                        Map.of()),
                row(
                        "unknown propagation",
                        ALL,
                        () -> LaunchAsk.onEc2().with(a -> a.propagateTags = "MOON"),
                        INVALID,
                        "propagate tags should be one of [TASK_DEFINITION,SERVICE,NONE]"),
                row(
                        "tag of AWS",
                        TAGGED,
                        () -> LaunchAsk.onEc2().with(a -> a.tags = List.of(tag("aws:a"))),
                        INVALID,
                        "Tag key must not start with aws:"),
                row(
                        "tag twice",
                        TAGGED,
                        () -> LaunchAsk.onEc2().with(a -> a.tags = List.of(tag("a"), tag("a"))),
                        INVALID,
                        "Duplicate tag keys found: a. Each tag key must be unique."),
                row(
                        "propagation of a services tags",
                        TASKS,
                        () -> LaunchAsk.onEc2().with(a -> a.propagateTags = "SERVICE"),
                        INVALID,
                        "The SERVICE option is not supported when running a task."));
    }

    private static LaunchCase row(
            String rule, Set<LaunchOperation> operations, Supplier<LaunchAsk> ask, String code, String text) {
        return new LaunchCase(rule, operations, ask, code, text, Map.of(), Map.of());
    }

    private static CapacityProviderStrategyItem item(String provider, int weight, int base) {
        return CapacityProviderStrategyItem.builder()
                .capacityProvider(provider)
                .weight(weight)
                .base(base)
                .build();
    }

    private static LaunchAsk old(String definition) {
        return LaunchAsk.onFargate().with(a -> {
            a.definition = definition;
            a.platformVersion = "1.3.0";
        });
    }

    private static LaunchAsk spot(String definition, String version) {
        return LaunchAsk.onProviders(item("FARGATE_SPOT", 1, 0)).with(a -> {
            a.definition = definition;
            a.platformVersion = version;
        });
    }

    private static LaunchAsk volume(LaunchAsk.Ebs... volumes) {
        return LaunchAsk.onEc2().with(a -> {
            a.definition = "bridge-ebs";
            a.volumes = List.of(volumes);
        });
    }

    private static PlacementStrategy strategy(String type, String field) {
        return PlacementStrategy.builder().type(type).field(field).build();
    }

    private static PlacementConstraint constraint(String type, String expression) {
        return PlacementConstraint.builder().type(type).expression(expression).build();
    }

    private static Tag tag(String key) {
        return Tag.builder().key(key).value("b").build();
    }
}
