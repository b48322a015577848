package dev.drydock.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.doors.OpenDoor.Kind;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.waiters.EcsWaiter;

/** Reads that lag five seconds behind, as polling code and the SDK's waiters meet them through every door and in every mode. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ReadLagThroughDoorsTest {

    private static final Duration LAG = Duration.ofSeconds(5);

    private enum Mode {
        AUTO(TimeMode.auto()),
        EAGER(TimeMode.eager()),
        STEP(TimeMode.step(Duration.ofSeconds(1))),
        MANUAL(TimeMode.manual()),
        SCALED(TimeMode.scaled(1_000));

        final TimeMode mode;

        Mode(TimeMode mode) {
            this.mode = mode;
        }
    }

    static Stream<Arguments> doors() {
        return Stream.of(Kind.DIRECT, Kind.TRANSPORT, Kind.SERVER)
                .flatMap(kind -> Stream.of(Mode.values()).map(mode -> Arguments.of(kind, mode)));
    }

    /** Where time moves with reads, so that polling comes to an end. */
    static Stream<Arguments> polling() {
        return doors().filter(each -> each.get()[1] != Mode.MANUAL);
    }

    private static OpenDoor open(Kind kind, Mode mode) {
        Drydock aws = Drydock.builder().time(mode.mode).build();
        aws.given().cluster("prod").and().taskDefinition("web", "shop/web:1");
        return OpenDoor.open(kind, aws);
    }

    private static DescribeTasksRequest run(EcsClient ecs) {
        String task = ecs.runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();
        return DescribeTasksRequest.builder().cluster("prod").tasks(task).build();
    }

    /** In front of a door waiters really sleep. */
    private static WaiterOverrideConfiguration quick(Kind kind) {
        if (kind == Kind.DIRECT) {
            return WaiterOverrideConfiguration.builder().build();
        }
        return WaiterOverrideConfiguration.builder()
                .backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(20)))
                .maxAttempts(300)
                .build();
    }

    @ParameterizedTest
    @MethodSource("polling")
    void a_poll_meets_a_missing_task_and_then_sees_it_run(Kind kind, Mode mode) {
        try (OpenDoor door = open(kind, mode)) {
            door.aws().faults().reads().lagBehind(mode == Mode.SCALED ? Duration.ofHours(1) : LAG);
            DescribeTasksRequest task = run(door.ecs());
            List<String> seen = new ArrayList<>();

            for (int i = 0; i < 2_000 && !seen.contains("RUNNING"); i++) {
                var answer = door.ecs().describeTasks(task);
                answer.failures().forEach(each -> seen.add(each.reason()));
                answer.tasks().forEach(each -> seen.add(each.lastStatus()));
                if (mode == Mode.SCALED && seen.size() == 1) {
                    door.aws().time().advance(Duration.ofHours(1));
                }
            }

            assertThat(seen).startsWith("MISSING").contains("RUNNING");
        }
    }

    /** What callers of AWS know as boto3#842. */
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"DIRECT", "TRANSPORT", "SERVER"})
    void a_waiter_straight_after_run_task_meets_missing_and_fails_as_on_aws(Kind kind) {
        for (Mode mode : List.of(Mode.AUTO, Mode.EAGER, Mode.MANUAL)) {
            try (OpenDoor door = open(kind, mode);
                    EcsWaiter waiter = door.ecs().waiter()) {
                door.aws().faults().reads().lagBehind(LAG);
                DescribeTasksRequest task = run(door.ecs());

                assertThatThrownBy(() -> waiter.waitUntilTasksRunning(task))
                        .as("%s", mode)
                        .hasMessageContaining("failures[].reason=MISSING");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("polling")
    void a_waiter_passes_once_the_task_was_seen(Kind kind, Mode mode) {
        try (OpenDoor door = open(kind, mode);
                EcsWaiter waiter = door.ecs().waiter()) {
            door.aws().faults().reads().lagBehind(LAG);
            DescribeTasksRequest task = run(door.ecs());
            for (int i = 0; i < 2_000 && door.ecs().describeTasks(task).tasks().isEmpty(); i++) {
                assertThat(i).isLessThan(1_999);
            }

            var response = waiter.waitUntilTasksRunning(task, quick(kind));

            assertThat(response.matched()
                            .response()
                            .orElseThrow()
                            .tasks()
                            .get(0)
                            .lastStatus())
                    .isEqualTo("RUNNING");
        }
    }

    @ParameterizedTest
    @MethodSource("polling")
    void services_become_stable_under_a_lag(Kind kind, Mode mode) {
        try (OpenDoor door = open(kind, mode);
                EcsWaiter waiter = door.ecs().waiter()) {
            door.aws().given().cluster("prod").service("web", "shop/web:1").running(1);
            door.aws().faults().reads().lagBehind(LAG);
            door.ecs().updateService(b -> b.cluster("prod").service("web").desiredCount(2));
            DescribeServicesRequest web = DescribeServicesRequest.builder()
                    .cluster("prod")
                    .services("web")
                    .build();
            for (int i = 0;
                    i < 2_000
                            && door.ecs()
                                            .describeServices(web)
                                            .services()
                                            .get(0)
                                            .desiredCount()
                                    < 2;
                    i++) {
                assertThat(i).isLessThan(1_999);
            }

            var response = waiter.waitUntilServicesStable(web, quick(kind));

            assertThat(response.matched()
                            .response()
                            .orElseThrow()
                            .services()
                            .get(0)
                            .runningCount())
                    .isEqualTo(2);
        }
    }
}
