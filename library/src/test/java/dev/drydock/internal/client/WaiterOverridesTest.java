package dev.drydock.internal.client;

import static dev.drydock.internal.client.ScriptedDoor.tasks;
import static dev.drydock.internal.client.ScriptedDoor.tasksRunningAt;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.retry.backoff.FixedDelayBackoffStrategy;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.waiters.EcsWaiter;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class WaiterOverridesTest {

    private static final DescribeTasksRequest TASKS =
            DescribeTasksRequest.builder().cluster("prod").tasks("t1").build();

    private final CountedTime time = new CountedTime();

    @Test
    void attempts_of_one_call_are_honored_without_a_real_delay() {
        EcsClient ecs = time.clients().ecs(tasksRunningAt(1000));

        assertThatThrownBy(() -> ecs.waiter()
                        .waitUntilTasksRunning(
                                request -> request.cluster("prod").tasks("t1"), override -> override.maxAttempts(3)))
                .hasMessage("The waiter has exceeded the max retry attempts: 3");

        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void ten_thousand_attempts_leave_the_stack_alone() {
        EcsClient ecs = time.clients().ecs(tasksRunningAt(10_000));

        WaiterResponse<DescribeTasksResponse> response =
                ecs.waiter().waitUntilTasksRunning(TASKS, override(o -> o.maxAttempts(10_000)));

        assertThat(response.attemptsExecuted()).isEqualTo(10_000);
    }

    @Test
    void backoff_of_one_call_is_honored() {
        EcsClient ecs = time.clients().ecs(tasksRunningAt(3));
        BackoffStrategy backoff = BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(300));

        ecs.waiter().waitUntilTasksRunning(TASKS, override(o -> o.backoffStrategyV2(backoff)));

        assertThat(time.delays()).containsExactly(Duration.ofMillis(300), Duration.ofMillis(300));
    }

    @Test
    @SuppressWarnings("deprecation") // The SDK still honors the older kind of backoff.
    void older_backoff_of_one_call_is_honored() {
        EcsClient ecs = time.clients().ecs(tasksRunningAt(3));
        FixedDelayBackoffStrategy backoff = FixedDelayBackoffStrategy.create(Duration.ofSeconds(2));

        ecs.waiter().waitUntilTasksRunning(TASKS, override(o -> o.backoffStrategy(backoff)));

        assertThat(time.delays()).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    @Test
    void a_timeout_counts_virtual_time_and_speaks_as_the_sdk_does() {
        EcsClient ecs = time.clients().ecs(tasksRunningAt(1000));
        String sdkWords = sdkTimeoutMessage().replace("PT1S", "PT20S");

        assertThatThrownBy(() ->
                        ecs.waiter().waitUntilTasksRunning(TASKS, override(o -> o.waitTimeout(Duration.ofSeconds(20)))))
                .isExactlyInstanceOf(SdkClientException.class)
                .hasMessage(sdkWords);

        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(18));
    }

    @Test
    void a_poll_that_falls_on_the_timeout_is_still_made() {
        ScriptedDoor door = tasksRunningAt(4);
        EcsClient ecs = time.clients().ecs(door);

        ecs.waiter().waitUntilTasksRunning(TASKS, override(o -> o.waitTimeout(Duration.ofSeconds(18))));

        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(18));
    }

    @Test
    void time_that_a_poll_takes_counts_toward_the_timeout() {
        ScriptedDoor slow = ScriptedDoor.answering((request, n) -> {
            time.pass(Duration.ofSeconds(10));
            return tasks("PENDING");
        });
        EcsClient ecs = time.clients().ecs(slow);

        assertThatThrownBy(() ->
                        ecs.waiter().waitUntilTasksRunning(TASKS, override(o -> o.waitTimeout(Duration.ofSeconds(20)))))
                .hasMessageContaining("PT20S");

        assertThat(slow.calls()).hasSize(2);
    }

    /** What the SDK's own waiter says: its first delay is longer than the timeout, so it fails without sleeping. */
    private String sdkTimeoutMessage() {
        EcsClient ecs = time.clients().ecs(tasksRunningAt(1000));
        try (EcsWaiter real = EcsWaiter.builder().client(ecs).build()) {
            Throwable thrown = catchThrowable(
                    () -> real.waitUntilTasksRunning(TASKS, override(o -> o.waitTimeout(Duration.ofSeconds(1)))));
            return requireNonNull(thrown.getMessage());
        }
    }

    private static WaiterOverrideConfiguration override(Consumer<WaiterOverrideConfiguration.Builder> change) {
        WaiterOverrideConfiguration.Builder builder = WaiterOverrideConfiguration.builder();
        change.accept(builder);
        return builder.build();
    }
}
