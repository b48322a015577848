package dev.drydock.internal.client;

import static dev.drydock.internal.client.ScriptedDoor.tasks;
import static dev.drydock.internal.client.ScriptedDoor.tasksRunningAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.drydock.internal.account.AccountRegion;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.waiters.EcsWaiter;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class EcsWaiterTest {

    private static final DescribeTasksRequest TASKS =
            DescribeTasksRequest.builder().cluster("prod").tasks("t1").build();

    private final CountedTime time = new CountedTime();

    @Test
    void tasks_running_passes_six_seconds_between_polls() {
        ScriptedDoor door = tasksRunningAt(6);
        EcsClient ecs = time.clients().ecs(door);

        WaiterResponse<DescribeTasksResponse> response = ecs.waiter().waitUntilTasksRunning(TASKS);

        assertThat(response.attemptsExecuted()).isEqualTo(6);
        assertThat(response.matched().response().orElseThrow()).isEqualTo(tasks("RUNNING"));
        assertThat(time.delays()).isEqualTo(Collections.nCopies(5, Duration.ofSeconds(6)));
    }

    @Test
    void polls_say_that_they_do_not_move_time() {
        ScriptedDoor door = tasksRunningAt(3);
        EcsClient ecs = time.clients().ecs(door);

        ecs.waiter().waitUntilTasksRunning(TASKS);
        ecs.describeTasks(TASKS);

        assertThat(door.operations()).containsOnly("DescribeTasks");
        assertThat(door.calls()).extracting(ScriptedDoor.Call::movesTime).containsExactly(false, false, false, true);
    }

    @Test
    void a_hundred_attempts_fail_after_594_virtual_seconds_and_the_sdks_message() {
        EcsClient ecs = time.clients().ecs(tasksRunningAt(1000));

        assertThatThrownBy(() -> ecs.waiter().waitUntilTasksRunning(TASKS))
                .isExactlyInstanceOf(SdkClientException.class)
                .hasMessage("The waiter has exceeded the max retry attempts: 100");

        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(594));
    }

    @Test
    void a_wait_never_sleeps() {
        EcsClient ecs = time.clients().ecs(tasksRunningAt(100));
        long begun = System.nanoTime();

        // A thread that is interrupted cannot sleep or block: the first attempt to would throw.
        Thread.currentThread().interrupt();
        WaiterResponse<DescribeTasksResponse> response = ecs.waiter().waitUntilTasksRunning(TASKS);
        boolean stillInterrupted = Thread.interrupted();

        assertThat(response.attemptsExecuted()).isEqualTo(100);
        assertThat(stillInterrupted).isTrue();
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(594));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_stopped_task_fails_the_wait_with_the_sdks_message() {
        EcsClient ecs = time.clients().ecs(ScriptedDoor.answering(tasks("STOPPED")));

        assertThatThrownBy(() -> ecs.waiter().waitUntilTasksRunning(TASKS))
                .isExactlyInstanceOf(SdkClientException.class)
                .hasMessageContaining("tasks[].lastStatus=STOPPED");
    }

    @Test
    void an_error_of_a_poll_is_wrapped_as_the_sdk_does() {
        RuntimeException failure =
                ClusterNotFoundException.builder().message("Cluster not found.").build();
        EcsClient ecs = time.clients().ecs(ScriptedDoor.failing(failure));

        assertThatThrownBy(() -> ecs.waiter().waitUntilTasksStopped(TASKS))
                .isExactlyInstanceOf(SdkClientException.class)
                .hasMessageContaining("did not match any waiter acceptors")
                .hasCause(failure);
    }

    @Test
    void an_assertion_error_of_a_poll_passes_unwrapped() {
        AssertionError stuck = new AssertionError("stuck");
        EcsClient ecs = time.clients().ecs((operation, request, movesTime) -> {
            throw stuck;
        });

        Throwable thrown = catchThrowable(() -> ecs.waiter().waitUntilTasksRunning(TASKS));

        assertThat(thrown).isSameAs(stuck);
    }

    @Test
    void what_happens_while_time_passes_surfaces_unchanged() {
        IllegalStateException fromCallback = new IllegalStateException("from a callback");
        VirtualDelay failing = new VirtualDelay() {
            @Override
            public Instant now() {
                return CountedTime.START;
            }

            @Override
            public void pass(Duration delay) {
                throw fromCallback;
            }
        };
        EcsClient ecs = new Clients(new AccountRegion("123456789012", "us-east-1"), failing).ecs(tasksRunningAt(5));

        Throwable thrown = catchThrowable(() -> ecs.waiter().waitUntilTasksRunning(TASKS));

        assertThat(thrown).isSameAs(fromCallback);
    }

    @Test
    void a_waiter_of_a_closed_client_fails() {
        EcsClient ecs = time.clients().ecs(tasksRunningAt(1));
        EcsWaiter waiter = ecs.waiter();

        ecs.close();

        assertThatThrownBy(() -> waiter.waitUntilTasksRunning(TASKS))
                .hasRootCauseMessage(
                        "Connection pool shut down: this ECS client was closed; ask Drydock for another: drydock.ecs()");
    }

    @Test
    void services_stable_passes_fifteen_seconds_between_polls() {
        ScriptedDoor door = ScriptedDoor.answering((request, n) -> services("ACTIVE", n < 3 ? 2 : 1));
        EcsClient ecs = time.clients().ecs(door);

        ecs.waiter().waitUntilServicesStable(request -> request.cluster("prod").services("web"));

        assertThat(door.operations()).containsExactly("DescribeServices", "DescribeServices", "DescribeServices");
        assertThat(time.delays()).containsExactly(Duration.ofSeconds(15), Duration.ofSeconds(15));
    }

    @Test
    void services_stable_gives_up_after_forty_polls() {
        EcsClient ecs = time.clients().ecs(ScriptedDoor.answering(services("ACTIVE", 2)));

        assertThatThrownBy(() -> ecs.waiter().waitUntilServicesStable(request -> request.services("web")))
                .hasMessage("The waiter has exceeded the max retry attempts: 40");

        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(585));
    }

    @Test
    void services_inactive_and_tasks_stopped_wait_too() {
        EcsClient services = time.clients()
                .ecs(ScriptedDoor.answering((request, n) -> services(n < 2 ? "DRAINING" : "INACTIVE", 0)));
        EcsClient tasks =
                time.clients().ecs(ScriptedDoor.answering((request, n) -> tasks(n < 2 ? "STOPPING" : "STOPPED")));

        services.waiter().waitUntilServicesInactive(request -> request.services("web"));
        tasks.waiter().waitUntilTasksStopped(TASKS);

        assertThat(time.delays()).containsExactly(Duration.ofSeconds(15), Duration.ofSeconds(6));
    }

    @Test
    void one_waiter_serves_many_waits() {
        EcsWaiter waiter = time.clients().ecs(tasksRunningAt(2)).waiter();

        waiter.waitUntilTasksRunning(TASKS);
        waiter.close();
        waiter.waitUntilTasksRunning(TASKS);

        assertThat(time.delays()).containsExactly(Duration.ofSeconds(6));
        assertThat(waiter).hasToString("Virtual-time waiter of Drydock ECS client of 123456789012/us-east-1");
    }

    private static DescribeServicesResponse services(String status, int deployments) {
        return DescribeServicesResponse.builder()
                .services(Service.builder()
                        .status(status)
                        .runningCount(1)
                        .desiredCount(1)
                        .deployments(Collections.nCopies(
                                deployments, Deployment.builder().build()))
                        .build())
                .build();
    }
}
