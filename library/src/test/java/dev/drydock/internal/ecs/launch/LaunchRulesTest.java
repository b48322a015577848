package dev.drydock.internal.ecs.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Named.named;

import dev.drydock.Inside;
import dev.drydock.internal.ecs.service.Quay;
import dev.drydock.internal.world.WorldImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** One table of rules, each held against every operation that it holds for. */
class LaunchRulesTest {

    private final Quay quay = new Quay();
    private final LaunchWorld world = new LaunchWorld(quay);

    static Stream<Arguments> refusals() {
        List<Arguments> all = new ArrayList<>();
        for (LaunchCase each : LaunchCases.all()) {
            for (LaunchOperation operation : each.operations()) {
                all.add(Arguments.of(named(operation + ": " + each.rule(), each), operation));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void every_operation_says_the_same(LaunchCase each, LaunchOperation operation) {
        LaunchAsk ask = each.ask().get();
        world.prepare(operation, ask);
        WorldImage before = Inside.image(quay.aws);

        AwsServiceException refused =
                catchThrowableOfType(AwsServiceException.class, () -> operation.call(quay.ecs, ask));

        assertThat(refused).as("a refusal").isNotNull();
        assertThat(refused.getClass().getSimpleName()).isEqualTo(each.code(operation));
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(each.code(operation));
        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo(each.text(operation));
        assertThat(Inside.image(quay.aws)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void what_breaks_no_rule_is_taken(LaunchOperation operation) {
        LaunchAsk ask = operation == LaunchOperation.START_TASK ? LaunchAsk.onEc2() : LaunchAsk.onFargate();
        world.prepare(operation, ask);

        operation.call(quay.ecs, ask);

        assertThat(quay.ecs.listTasks(b -> b.cluster("prod")).taskArns()).hasSizeLessThanOrEqualTo(1);
    }

    static Stream<LaunchOperation> operations() {
        return Stream.of(LaunchOperation.values());
    }

    @Test
    void the_table_covers_every_operation() {
        assertThat(LaunchCases.all()).flatExtracting(LaunchCase::operations).contains(LaunchOperation.values());
    }

    @Test
    void platforms_are_shown_alike_on_services_deployments_and_tasks() {
        quay.ecs.createService(Quay.web("windows", 1).build());
        quay.aws.time().settle();

        var service = quay.service();
        var task = quay.tasks().get(0);

        assertThat(service.platformVersion()).isEqualTo("LATEST");
        assertThat(service.deployments().get(0).platformVersion()).isEqualTo("1.0.0");
        assertThat(task.platformVersion()).isEqualTo("1.0.0");
        assertThat(List.of(
                        service.platformFamily(), service.deployments().get(0).platformFamily(), task.platformFamily()))
                .containsOnly("Windows_Server_2022_Core");
    }
}
