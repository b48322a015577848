package dev.drydock.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.doors.OpenDoor.Kind;
import dev.drydock.testkit.Networks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.waiters.EcsWaiter;

/** Jobs that end by themselves, however long they take: seen RUNNING by whoever looks, STOPPED by whoever waits for it. */
class JobsThroughDoorsTest {

    @ParameterizedTest
    @CsvSource({
        "DIRECT, PT10M", "DIRECT, PT2H", "DIRECT, P3D",
        "TRANSPORT, PT10M", "TRANSPORT, PT2H", "TRANSPORT, P3D",
        "HTTP, PT10M", "HTTP, PT2H", "HTTP, P3D",
        "SERVER, PT10M", "SERVER, PT2H", "SERVER, P3D",
    })
    void a_job_is_waited_for_until_it_runs_and_then_until_it_stops(Kind kind, Duration life) {
        try (OpenDoor door = OpenDoor.open(kind, Drydock.create());
                EcsWaiter waiter = door.ecs().waiter()) {
            DescribeTasksRequest job = run(door, life);

            var running = waiter.waitUntilTasksRunning(job);
            Task seenOnceMore = only(door.ecs().describeTasks(job));
            var stopped = waiter.waitUntilTasksStopped(job, polling(kind));

            assertThat(only(running.matched().response().orElseThrow()).lastStatus())
                    .isEqualTo("RUNNING");
            assertThat(seenOnceMore.lastStatus()).isEqualTo("RUNNING");
            assertThat(seenOnceMore.attachments()).isNotEmpty();
            Task end = only(stopped.matched().response().orElseThrow());
            assertThat(end.containers().get(0).exitCode()).isZero();
            assertThat(Duration.between(end.startedAt(), end.stoppedAt())).isGreaterThanOrEqualTo(life.minusSeconds(1));
            if (kind != Kind.DIRECT) {
                assertThat(running.attemptsExecuted()).isEqualTo(1);
                assertThat(stopped.attemptsExecuted()).isEqualTo(2);
            }
        }
    }

    /** Real delays are as short as can be; virtual ones so that polls find a stopped task, which ECS shows for an hour. */
    private static WaiterOverrideConfiguration polling(Kind kind) {
        Duration delay = kind == Kind.DIRECT ? Duration.ofMinutes(30) : Duration.ofMillis(1);
        return WaiterOverrideConfiguration.builder()
                .maxAttempts(200)
                .backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(delay))
                .build();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_loop_of_ones_own_sees_a_job_run_more_than_once_and_then_its_end(Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind, Drydock.create())) {
            DescribeTasksRequest job = run(door, Duration.ofDays(3));

            List<String> seen = new ArrayList<>();
            while (seen.isEmpty() || !seen.get(seen.size() - 1).equals("STOPPED")) {
                seen.add(only(door.ecs().describeTasks(job)).lastStatus());
            }

            assertThat(seen)
                    .containsSubsequence("RUNNING", "RUNNING", "STOPPED")
                    .hasSizeLessThan(15);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_loop_that_asks_for_two_things_in_turn_comes_to_the_end_of_a_job(Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind, Drydock.create())) {
            DescribeTasksRequest job = run(door, Duration.ofHours(2));

            List<String> seen = new ArrayList<>();
            while (seen.isEmpty() || !seen.get(seen.size() - 1).equals("STOPPED")) {
                seen.add(only(door.ecs().describeTasks(job)).lastStatus());
                door.ecs().listServices(b -> b.cluster("prod"));
            }

            assertThat(seen).containsSubsequence("RUNNING", "STOPPED").hasSizeLessThan(25);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void who_has_waited_for_a_job_to_run_can_wait_for_that_again(Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind, Drydock.create());
                EcsWaiter waiter = door.ecs().waiter()) {
            DescribeTasksRequest job = run(door, Duration.ofMinutes(10));
            waiter.waitUntilTasksRunning(job);
            door.ecs().describeTasks(job);

            var again = waiter.waitUntilTasksRunning(job);

            assertThat(only(again.matched().response().orElseThrow()).lastStatus())
                    .isEqualTo("RUNNING");
        }
    }

    private static Task only(DescribeTasksResponse answer) {
        return answer.tasks().get(0);
    }

    private static DescribeTasksRequest run(OpenDoor door, Duration life) {
        door.aws().given().cluster("prod").and().taskDefinition("job", "shop/job:1");
        door.aws().images().add("shop/job:1", script -> script.after(life).exits(0));
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
