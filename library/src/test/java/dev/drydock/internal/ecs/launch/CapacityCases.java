package dev.drydock.internal.ecs.launch;

import static dev.drydock.internal.ecs.launch.LaunchCase.ALL;
import static dev.drydock.internal.ecs.launch.LaunchCase.ALL_BUT_START;
import static dev.drydock.internal.ecs.launch.LaunchCase.INVALID;
import static dev.drydock.internal.ecs.launch.LaunchCase.MADE_ANEW;
import static dev.drydock.internal.ecs.launch.LaunchCase.row;
import static dev.drydock.internal.ecs.launch.LaunchOperation.CREATE_SERVICE;
import static dev.drydock.internal.ecs.launch.LaunchOperation.UPDATE_SERVICE;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

/** Rules of capacity, and of what a request names. */
final class CapacityCases {

    private CapacityCases() {}

    static Stream<LaunchCase> all() {
        return Stream.of(capacity1(), capacity2(), capacity3(), places()).flatMap(each -> each);
    }

    private static Stream<LaunchCase> capacity1() {
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
                        "A capacity provider may only be specified once in a strategy."));
    }

    private static Stream<LaunchCase> capacity2() {
        return Stream.of(
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
                        "base must be at least 0."));
    }

    private static Stream<LaunchCase> capacity3() {
        return Stream.of(
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
                        "the file of a task definition",
                        ALL,
                        () -> LaunchAsk.onFargate().with(a -> a.definition = "task.json"),
                        "ClientException",
                        "Family contains invalid characters."),
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

    private static CapacityProviderStrategyItem item(String provider, int weight, int base) {
        return CapacityProviderStrategyItem.builder()
                .capacityProvider(provider)
                .weight(weight)
                .base(base)
                .build();
    }
}
