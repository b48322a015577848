package dev.drydock.internal.ecs.launch;

import static dev.drydock.internal.ecs.launch.LaunchCase.ALL_BUT_START;
import static dev.drydock.internal.ecs.launch.LaunchCase.INVALID;
import static dev.drydock.internal.ecs.launch.LaunchCase.row;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;

/** Rules of placement strategies and constraints. */
final class PlacementCases {

    private PlacementCases() {}

    static Stream<LaunchCase> all() {
        return Stream.of(placements1(), placements2(), placements3()).flatMap(each -> each);
    }

    private static Stream<LaunchCase> placements1() {
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
                        "placementConstraints can have at most 10 items."));
    }

    private static Stream<LaunchCase> placements2() {
        return Stream.of(
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
                        "distinctInstance expression should not be specified."));
    }

    private static Stream<LaunchCase> placements3() {
        return Stream.of(
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

    private static PlacementStrategy strategy(String type, String field) {
        return PlacementStrategy.builder().type(type).field(field).build();
    }

    private static PlacementConstraint constraint(String type, String expression) {
        return PlacementConstraint.builder().type(type).expression(expression).build();
    }
}
