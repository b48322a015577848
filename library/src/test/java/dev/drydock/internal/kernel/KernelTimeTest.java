package dev.drydock.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.time.DrydockStuckError;
import dev.drydock.time.TimeMode;
import dev.drydock.time.VirtualTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class KernelTimeTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Kernel kernel = new Kernel(1, START, TimeMode.manual(), Limits.standard());
    private final VirtualTime time = new dev.drydock.internal.kernel.KernelTime(kernel);
    private final ScheduledExecutorService executor = time.executor();

    @Test
    void it_is_a_clock_in_utc_and_in_any_zone() {
        time.advance(Duration.ofHours(1));

        Clock tokyo = time.withZone(ZoneId.of("Asia/Tokyo"));

        assertThat(time.instant()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(time.getZone()).isEqualTo(java.time.ZoneOffset.UTC);
        assertThat(tokyo.instant()).isEqualTo(time.instant());
        assertThat(tokyo.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(time.elapsed()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_sleeper_lets_time_pass_instead_of_sleeping() {
        time.sleeper().sleep(Duration.ofDays(30));

        assertThat(time.elapsed()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void jobs_run_at_their_instant_on_the_thread_that_moves_time() {
        List<String> ran = new ArrayList<>();
        var unused = executor.schedule(
                () -> ran.add(time.instant() + " " + Thread.currentThread().getName()), 5, TimeUnit.MINUTES);

        time.settle();

        assertThat(ran)
                .containsExactly(
                        "2026-01-01T00:05:00Z " + Thread.currentThread().getName());
    }

    @Test
    void waiting_for_a_job_lets_time_pass() throws Exception {
        Future<String> answer = executor.schedule(() -> "done at " + time.instant(), 2, TimeUnit.DAYS);

        assertThat(answer.get()).isEqualTo("done at 2026-01-03T00:00:00Z");
    }

    @Test
    void submitted_jobs_run_at_once_when_waited_for() throws Exception {
        assertThat(executor.submit(() -> 42).get()).isEqualTo(42);
        assertThat(executor.invokeAll(List.of(() -> 1, () -> 2)))
                .extracting(Future::get)
                .containsExactly(1, 2);
    }

    @Test
    void the_failure_of_an_executed_command_surfaces_from_the_advance_that_runs_it() {
        executor.execute(() -> {
            throw new IllegalStateException("user code");
        });

        assertThatThrownBy(() -> time.advance(Duration.ofSeconds(1))).hasMessage("user code");
    }

    @Test
    void waiting_too_short_for_a_job_times_out_in_virtual_time() {
        Future<?> job = executor.schedule(() -> {}, 1, TimeUnit.HOURS);

        assertThatThrownBy(() -> job.get(1, TimeUnit.MINUTES)).isInstanceOf(TimeoutException.class);
    }

    @Test
    void repeated_jobs_keep_their_rate_and_do_not_hold_up_settling() {
        List<Duration> ran = new ArrayList<>();
        ScheduledFuture<?> job = executor.scheduleAtFixedRate(() -> ran.add(time.elapsed()), 1, 10, TimeUnit.SECONDS);

        time.settle();
        assertThat(ran).isEmpty();

        time.advance(Duration.ofSeconds(25));
        job.cancel(false);
        time.advance(Duration.ofMinutes(1));

        assertThat(ran).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(11), Duration.ofSeconds(21));
        assertThatThrownBy(job::get).isInstanceOf(CancellationException.class);
    }

    @Test
    void waiting_for_a_repeated_job_is_refused_with_the_remedy() {
        ScheduledFuture<?> job = executor.scheduleWithFixedDelay(() -> {}, 1, 10, TimeUnit.SECONDS);

        assertThatThrownBy(job::get)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must be cancelled");
    }

    @Test
    void a_shut_down_executor_takes_no_more_jobs_but_runs_those_it_has() throws Exception {
        List<String> ran = new ArrayList<>();
        var unused = executor.schedule(() -> ran.add("late"), 1, TimeUnit.HOURS);
        executor.shutdown();

        assertThat(executor.awaitTermination(2, TimeUnit.HOURS)).isTrue();

        assertThat(ran).containsExactly("late");
        assertThatThrownBy(() -> executor.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void waiting_in_vain_lets_all_of_the_time_pass() throws Exception {
        Future<?> job = executor.schedule(() -> {}, 1, TimeUnit.HOURS);

        assertThatThrownBy(() -> job.get(1, TimeUnit.MINUTES)).isInstanceOf(TimeoutException.class);
        assertThat(time.elapsed()).isEqualTo(Duration.ofMinutes(1));
        assertThat(executor.awaitTermination(4, TimeUnit.MINUTES)).isFalse();
        assertThat(time.elapsed()).isEqualTo(Duration.ofMinutes(5));

        while (!job.isDone()) {
            executor.awaitTermination(10, TimeUnit.MINUTES);
        }
        assertThat(time.elapsed()).isEqualTo(Duration.ofMinutes(65));
    }

    @Test
    void as_long_as_it_takes_is_a_time_like_any_other() throws Exception {
        Future<String> job = executor.schedule(() -> "done", 3, TimeUnit.DAYS);
        var last = executor.schedule(() -> "far", 40, TimeUnit.DAYS);

        assertThat(job.get(Long.MAX_VALUE, TimeUnit.DAYS)).isEqualTo("done");
        assertThat(time.elapsed()).isEqualTo(Duration.ofDays(3));
        var never = executor.schedule(() -> {}, Long.MAX_VALUE, TimeUnit.DAYS);
        assertThat(never.getDelay(TimeUnit.DAYS)).isGreaterThan(1_000_000);
        never.cancel(false);
        executor.shutdown();
        assertThat(executor.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS))
                .isTrue();
        assertThat(last.get()).isEqualTo("far");
    }

    @Test
    void waiting_for_ever_for_what_never_comes_says_what_is_missing() {
        var unused = executor.scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.SECONDS);

        assertThatThrownBy(() -> executor.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS))
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageContaining("call shutdown() before awaitTermination");
    }

    @Test
    void the_first_task_that_succeeds_is_the_answer_of_any() throws Exception {
        String answer = executor.invokeAny(List.of(
                () -> {
                    throw new IllegalStateException("no");
                },
                () -> "yes",
                () -> "late"));

        assertThat(answer).isEqualTo("yes");
        assertThat(executor.<String>invokeAny(List.of(() -> "soon"), 1, TimeUnit.SECONDS))
                .isEqualTo("soon");
    }

    @Test
    void if_no_task_succeeds_any_fails_with_the_last_failure() {
        assertThatThrownBy(() -> executor.invokeAny(List.of(
                        () -> {
                            throw new IllegalStateException("first");
                        },
                        () -> {
                            throw new IllegalStateException("last");
                        })))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("last");
    }

    @Test
    void a_job_that_schedules_itself_without_a_delay_is_stuck_by_the_limit_of_an_instant() {
        Runnable[] again = new Runnable[1];
        again[0] = () -> {
            var unused = executor.schedule(again[0], 0, TimeUnit.SECONDS);
        };
        executor.execute(again[0]);

        assertThatThrownBy(() -> time.advance(Duration.ofSeconds(1)))
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageContaining("without a delay");
    }

    @Test
    void what_a_scheduled_or_repeated_job_throws_surfaces_from_the_advance_that_runs_it() {
        Runnable failing = () -> {
            throw new IllegalStateException("once");
        };
        var once = executor.schedule(failing, 1, TimeUnit.SECONDS);
        assertThatThrownBy(() -> time.advance(Duration.ofSeconds(2))).hasMessage("once");
        var repeated = executor.scheduleAtFixedRate(
                () -> {
                    throw new IllegalStateException("repeated");
                },
                1,
                1,
                TimeUnit.SECONDS);

        assertThatThrownBy(() -> time.advance(Duration.ofSeconds(2))).hasMessage("repeated");
        assertThat(once.isDone() && repeated.isDone()).isTrue();
        time.advance(Duration.ofMinutes(1));
    }

    @Test
    void what_a_job_throws_comes_to_whoever_waits_for_it() {
        Runnable failing = () -> {
            throw new IllegalStateException("user code");
        };
        Future<?> scheduled = executor.schedule(failing, 1, TimeUnit.SECONDS);
        Future<?> submitted = executor.submit(failing);

        assertThatThrownBy(scheduled::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("user code");
        assertThatThrownBy(() -> submitted.get(1, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("user code");
    }

    @Test
    void a_scaled_world_follows_the_wall_clock() {
        time.mode(TimeMode.scaled(3_600));
        Instant before = time.instant();

        time.sleeper().sleep(Duration.ofMinutes(1));

        assertThat(Duration.between(before, time.instant()))
                .isGreaterThanOrEqualTo(Duration.ofMinutes(1))
                .isLessThanOrEqualTo(Duration.ofHours(3));
    }

    @Test
    void modes_refuse_amounts_that_make_no_sense() {
        assertThatThrownBy(() -> TimeMode.step(Duration.ZERO)).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> TimeMode.scaled(Double.NaN)).hasMessageContaining("must be a positive number");
    }
}
