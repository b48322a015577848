package dev.drydock.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.doors.OpenDoor.Kind;
import dev.drydock.testkit.Networks;
import dev.drydock.testkit.SdkClients;
import dev.drydock.time.TimeMode;
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
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsRequest;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.waiters.EcrWaiter;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.waiters.EcsAsyncWaiter;
import software.amazon.awssdk.services.ecs.waiters.EcsWaiter;

/**
 * The SDK's waiters, ours of the direct client and the real ones in front of the other doors. The real ones sleep six or
 * fifteen seconds between two polls, so their first poll has to be the last; only what runs until a container ends by
 * itself takes a second one.
 */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class WaitersThroughDoorsTest {

    private static final DescribeServicesRequest WEB =
            DescribeServicesRequest.builder().cluster("prod").services("web").build();

    @ParameterizedTest
    @CsvSource({
        "DIRECT, FIRST",
        "DIRECT, ROLLING",
        "DIRECT, ROLLED_BACK",
        "DIRECT, BAD_IMAGE",
        "TRANSPORT, FIRST",
        "TRANSPORT, ROLLING",
        "TRANSPORT, ROLLED_BACK",
        "TRANSPORT, BAD_IMAGE",
        "HTTP, ROLLING",
        "HTTP, ROLLED_BACK",
        "SERVER, FIRST",
        "SERVER, ROLLING",
        "SERVER, ROLLED_BACK",
        "SERVER, BAD_IMAGE",
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
        "DIRECT, FAILED",
        "DIRECT, CRASH_LOOP",
        "TRANSPORT, FAILED",
        "TRANSPORT, CRASH_LOOP",
        "HTTP, FAILED",
        "SERVER, FAILED",
        "SERVER, CRASH_LOOP",
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

            assertAtOnce(kind, waiter.waitUntilTasksRunning(task));
            var stopped = waiter.waitUntilTasksStopped(task, quick());

            assertThat(stopped.matched().response().orElseThrow().tasks().get(0).lastStatus())
                    .isEqualTo("STOPPED");
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

    /** Every waiter there is, by every door, whatever moves time; in MANUAL the delays of in-process waiters do. */
    @ParameterizedTest
    @CsvSource({
        "DIRECT, AUTO",
        "DIRECT, EAGER",
        "DIRECT, MANUAL",
        "DIRECT, STEP",
        "TRANSPORT, AUTO",
        "TRANSPORT, EAGER",
        "TRANSPORT, STEP",
        "HTTP, AUTO",
        "HTTP, EAGER",
        "HTTP, STEP",
        "SERVER, AUTO",
        "SERVER, EAGER",
        "SERVER, STEP",
    })
    void every_waiter_comes_to_its_verdict(Kind kind, Mode mode) {
        Drydock aws = Drydock.builder().time(mode.time).doorTime(mode.time).build();
        try (OpenDoor door = OpenDoor.open(kind, aws);
                EcsWaiter ecs = door.ecs().waiter();
                EcrWaiter ecr = door.ecr().waiter()) {
            DescribeTasksRequest job = run(door, "shop/job:1", Duration.ofMinutes(10));
            ecs.waitUntilTasksRunning(job, patient(kind));
            ecs.waitUntilTasksStopped(job, patient(kind));
            assertThat(aws.view().tasks("prod").get(0).containers().get(0).exitCode())
                    .isZero();

            createService(door);
            ecs.waitUntilServicesStable(WEB, patient(kind));
            assertThat(aws.view().service("prod", "web").orElseThrow().runningCount())
                    .isEqualTo(2);
            door.ecs().deleteService(b -> b.cluster("prod").service("web").force(true));
            ecs.waitUntilServicesInactive(WEB, patient(kind));
            assertThat(aws.view().services("prod")).isEmpty();

            ImageIdentifier tag = ImageIdentifier.builder().imageTag("1").build();
            door.ecr().startImageScan(b -> b.repositoryName("shop/job").imageId(tag));
            var scan = ecr.waitUntilImageScanComplete(
                    DescribeImageScanFindingsRequest.builder()
                            .repositoryName("shop/job")
                            .imageId(tag)
                            .build(),
                    patient(kind));
            assertThat(scan.matched().response()).isPresent();
        }
    }

    private enum Mode {
        AUTO(TimeMode.auto()),
        EAGER(TimeMode.eager()),
        MANUAL(TimeMode.manual()),
        STEP(TimeMode.step(Duration.ofSeconds(10)));

        private final TimeMode time;

        Mode(TimeMode time) {
            this.time = time;
        }
    }

    private static void createService(OpenDoor door) {
        door.aws().given().taskDefinition("web", "shop/web:1");
        door.ecs()
                .createService(b -> b.cluster("prod")
                        .serviceName("web")
                        .taskDefinition("web")
                        .desiredCount(2)
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet));
    }

    /** In process the delays are virtual; elsewhere they are real, and may be as short as can be. */
    private static WaiterOverrideConfiguration patient(Kind kind) {
        Duration delay = kind == Kind.DIRECT ? Duration.ofSeconds(6) : Duration.ofMillis(1);
        return WaiterOverrideConfiguration.builder()
                .maxAttempts(1_000)
                .backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(delay))
                .build();
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

    /** Polls as often as the SDK's waiters do, and sleeps no longer than it must where sleeping is real. */
    private static WaiterOverrideConfiguration quick() {
        return WaiterOverrideConfiguration.builder()
                .maxAttempts(100)
                .backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(Duration.ofSeconds(1)))
                .build();
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
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();
        return DescribeTasksRequest.builder().cluster("prod").tasks(task).build();
    }
}
