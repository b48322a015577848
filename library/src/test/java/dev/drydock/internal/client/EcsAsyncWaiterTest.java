package dev.drydock.internal.client;

import static dev.drydock.internal.client.ScriptedDoor.tasksRunningAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class EcsAsyncWaiterTest {

    private final CountedTime time = new CountedTime();

    @Test
    void an_asynchronous_wait_is_over_when_the_call_returns() {
        ScriptedDoor door = tasksRunningAt(6);
        EcsAsyncClient ecs = time.clients().ecsAsync(door);

        CompletableFuture<WaiterResponse<DescribeTasksResponse>> future =
                ecs.waiter().waitUntilTasksRunning(request -> request.tasks("t1"));

        assertThat(future).isCompleted();
        assertThat(future.join().attemptsExecuted()).isEqualTo(6);
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(30));
        assertThat(door.calls()).noneMatch(ScriptedDoor.Call::movesTime);
    }

    @Test
    void an_asynchronous_wait_never_sleeps() {
        EcsAsyncClient ecs = time.clients().ecsAsync(tasksRunningAt(100));

        // A thread that is interrupted cannot sleep or block: the first attempt to would throw.
        Thread.currentThread().interrupt();
        CompletableFuture<WaiterResponse<DescribeTasksResponse>> future =
                ecs.waiter().waitUntilTasksRunning(request -> request.tasks("t1"));
        boolean stillInterrupted = Thread.interrupted();

        assertThat(stillInterrupted).isTrue();
        assertThat(future).isCompleted();
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(594));
    }

    @Test
    void an_asynchronous_wait_fails_only_through_its_future() {
        EcsAsyncClient ecs = time.clients().ecsAsync(tasksRunningAt(1000));

        CompletableFuture<WaiterResponse<DescribeTasksResponse>> future =
                ecs.waiter().waitUntilTasksRunning(request -> request.tasks("t1"));

        assertThatThrownBy(future::join)
                .cause()
                .isExactlyInstanceOf(SdkClientException.class)
                .hasMessage("The waiter has exceeded the max retry attempts: 100");
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(594));
    }

    @Test
    void overrides_of_one_asynchronous_call_are_honored() {
        EcsAsyncClient ecs = time.clients().ecsAsync(tasksRunningAt(1000));

        CompletableFuture<?> attempts =
                ecs.waiter().waitUntilTasksRunning(request -> request.tasks("t1"), override -> override.maxAttempts(3));
        CompletableFuture<?> timeout = ecs.waiter()
                .waitUntilTasksRunning(
                        request -> request.tasks("t1"), override -> override.waitTimeout(Duration.ofSeconds(20)));

        assertThatThrownBy(attempts::join).hasMessageContaining("max retry attempts: 3");
        assertThatThrownBy(timeout::join)
                .cause()
                .isExactlyInstanceOf(SdkClientException.class)
                .hasMessageContaining("PT20S");
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(12 + 18));
    }

    @Test
    void an_error_of_an_asynchronous_poll_comes_through_the_future() {
        AssertionError stuck = new AssertionError("stuck");
        EcsAsyncClient ecs = time.clients().ecsAsync((operation, request, movesTime) -> {
            throw stuck;
        });

        CompletableFuture<?> future = ecs.waiter().waitUntilTasksRunning(request -> request.tasks("t1"));

        assertThatThrownBy(future::join).hasCause(stuck);
    }

    @Test
    void a_missing_request_of_an_asynchronous_wait_comes_through_the_future() {
        EcsAsyncClient ecs = time.clients().ecsAsync(tasksRunningAt(1));

        CompletableFuture<?> future = ecs.waiter().waitUntilTasksRunning((DescribeTasksRequest) null);

        assertThatThrownBy(future::join).hasCauseInstanceOf(NullPointerException.class);
    }
}
