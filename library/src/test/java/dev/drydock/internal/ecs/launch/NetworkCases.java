package dev.drydock.internal.ecs.launch;

import static dev.drydock.internal.ecs.launch.LaunchCase.ALL;
import static dev.drydock.internal.ecs.launch.LaunchCase.ALL_BUT_START;
import static dev.drydock.internal.ecs.launch.LaunchCase.INVALID;
import static dev.drydock.internal.ecs.launch.LaunchCase.LACKS;
import static dev.drydock.internal.ecs.launch.LaunchCase.MADE_ANEW;
import static dev.drydock.internal.ecs.launch.LaunchCase.row;

import java.util.Collections;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

/** Rules of networks and platforms. */
final class NetworkCases {

    private NetworkCases() {}

    static Stream<LaunchCase> all() {
        return Stream.of(networks1(), networks2(), networks3(), platforms1(), platforms2(), platforms3())
                .flatMap(each -> each);
    }

    private static Stream<LaunchCase> networks1() {
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
                        "subnets can not be empty."));
    }

    private static Stream<LaunchCase> networks2() {
        return Stream.of(
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
                                + " does not exist (ErrorCode: InvalidGroup.NotFound)"));
    }

    private static Stream<LaunchCase> networks3() {
        return Stream.of(row(
                "public address on an instance",
                ALL,
                () -> LaunchAsk.onInterface()
                        .with(a -> a.network =
                                a.network.toBuilder().assignPublicIp("ENABLED").build()),
                INVALID,
                "Assign public IP is not supported for this launch type."));
    }

    private static Stream<LaunchCase> platforms1() {
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
                        "One or more of the requested capabilities are not supported."));
    }

    private static Stream<LaunchCase> platforms2() {
        return Stream.of(
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
                        "One or more of the requested capabilities are not supported."));
    }

    private static Stream<LaunchCase> platforms3() {
        return Stream.of(
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
}
