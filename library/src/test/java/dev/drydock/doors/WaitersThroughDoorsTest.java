package dev.drydock.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.doors.OpenDoor.Kind;
import dev.drydock.testkit.SdkClients;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.waiters.EcsAsyncWaiter;
import software.amazon.awssdk.services.ecs.waiters.EcsWaiter;

/**
 * The SDK's waiters, ours of the direct client and the real ones in front of the other doors. The real ones would sleep six
 * or fifteen seconds between two polls, so their first poll has to be the last.
 */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class WaitersThroughDoorsTest {

    private static final DescribeServicesRequest WEB =
            DescribeServicesRequest.builder().cluster("prod").services("web").build();

    @ParameterizedTest
    @CsvSource({
        "DIRECT, FIRST", "DIRECT, ROLLING", "DIRECT, ROLLED_BACK", "DIRECT, BAD_IMAGE",
        "TRANSPORT, FIRST", "TRANSPORT, ROLLING", "TRANSPORT, ROLLED_BACK", "TRANSPORT, BAD_IMAGE",
        "HTTP, ROLLING", "HTTP, ROLLED_BACK",
    })
    void services_become_stable(Kind kind, Rollout rollout) {
        try (OpenDoor door = begun(kind, rollout);
                EcsWaiter waiter = door.ecs().waiter()) {
            var response = waiter.waitUntilServicesStable(WEB);

            assertAtOnce(kind, response);
            assertThat(response.matched()
                            .response()
                            .orElseThrow()
                            .services()
                            .get(0)
                            .runningCount())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DIRECT, FAILED", "DIRECT, CRASH_LOOP",
        "TRANSPORT, FAILED", "TRANSPORT, CRASH_LOOP",
        "HTTP, FAILED",
    })
    void services_that_never_become_stable_are_given_up(Kind kind, Rollout rollout) {
        try (OpenDoor door = begun(kind, rollout);
                EcsWaiter waiter = door.ecs().waiter()) {
            assertThatThrownBy(() -> waiter.waitUntilServicesStable(WEB, impatient()))
                    .hasMessage("The waiter has exceeded the max retry attempts: 3");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void services_that_are_deleted_become_inactive_and_are_never_stable_again(Kind kind) {
        try (OpenDoor door = begun(kind, Rollout.ROLLING);
                EcsWaiter waiter = door.ecs().waiter()) {
            door.ecs().deleteService(b -> b.cluster("prod").service("web").force(true));

            var response = waiter.waitUntilServicesInactive(WEB);

            assertAtOnce(kind, response);
            assertThatThrownBy(() -> waiter.waitUntilServicesStable(WEB))
                    .hasMessageContaining("services[].status=INACTIVE");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void services_that_never_were_fail_both_waits(Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind, Drydock.create());
                EcsWaiter waiter = door.ecs().waiter()) {
            door.aws().given().cluster("prod");

            assertThatThrownBy(() -> waiter.waitUntilServicesStable(WEB))
                    .hasMessageContaining("failures[].reason=MISSING");
            assertThatThrownBy(() -> waiter.waitUntilServicesInactive(WEB))
                    .hasMessageContaining("failures[].reason=MISSING");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void tasks_run_and_stop(Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind, Drydock.create());
                EcsWaiter waiter = door.ecs().waiter()) {
            DescribeTasksRequest task = run(door, "shop/job:1", Duration.ofMinutes(1));

            if (kind == Kind.DIRECT) {
                waiter.waitUntilTasksRunning(task); // elsewhere the first poll finds its end already
            }
            assertAtOnce(kind, waiter.waitUntilTasksStopped(task));

            assertThatThrownBy(() -> waiter.waitUntilTasksRunning(task))
                    .hasMessageContaining("tasks[].lastStatus=STOPPED");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void tasks_that_go_on_are_running_and_never_stop(Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind, Drydock.create());
                EcsWaiter waiter = door.ecs().waiter()) {
            DescribeTasksRequest task = run(door, "shop/server:1", null);

            assertAtOnce(kind, waiter.waitUntilTasksRunning(task));

            assertThatThrownBy(() -> waiter.waitUntilTasksStopped(task, impatient()))
                    .hasMessage("The waiter has exceeded the max retry attempts: 3");
        }
    }

    @ParameterizedTest
    @EnumSource(Rollout.class)
    void asynchronous_waiters_say_the_same_in_process_and_over_the_transport(Rollout rollout) {
        for (Kind kind : new Kind[] {Kind.DIRECT, Kind.TRANSPORT}) {
            try (OpenDoor door = begun(kind, rollout);
                    EcsAsyncClient ecs = kind == Kind.DIRECT
                            ? door.aws().ecsAsync()
                            : SdkClients.overAsync(door.aws(), EcsAsyncClient.builder());
                    EcsAsyncWaiter waiter = ecs.waiter()) {
                if (rollout == Rollout.FAILED || rollout == Rollout.CRASH_LOOP) {
                    assertThatThrownBy(() -> waiter.waitUntilServicesStable(WEB, impatient())
                                    .join())
                            .isInstanceOf(CompletionException.class)
                            .hasMessageContaining("The waiter has exceeded the max retry attempts: 3");
                } else {
                    assertAtOnce(kind, waiter.waitUntilServicesStable(WEB).join());
                }
            }
        }
    }

    private static WaiterOverrideConfiguration impatient() {
        return WaiterOverrideConfiguration.builder()
                .maxAttempts(3)
                .backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(1)))
                .build();
    }

    private static OpenDoor begun(Kind kind, Rollout rollout) {
        OpenDoor door = OpenDoor.open(kind, Drydock.create());
        rollout.begin(door);
        return door;
    }

    /** In process the delays of the waiter are what moves time, so it takes as many polls as on AWS. */
    private static void assertAtOnce(Kind kind, WaiterResponse<?> response) {
        if (kind != Kind.DIRECT) {
            assertThat(response.attemptsExecuted()).isEqualTo(1);
        }
    }

    private static DescribeTasksRequest run(OpenDoor door, String image, @Nullable Duration life) {
        door.aws().given().cluster("prod").and().taskDefinition("job", image);
        if (life != null) {
            door.aws().images().add(image, script -> script.after(life).exits(0));
        }
        String task = door.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("job")
                        .launchType("FARGATE")
                        .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1"))))
                .tasks()
                .get(0)
                .taskArn();
        return DescribeTasksRequest.builder().cluster("prod").tasks(task).build();
    }
}
