package dev.drydock.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.time.DrydockStuckError;
import dev.drydock.time.Settled;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KernelTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Kernel kernel = new Kernel(1, START, TimeMode.auto(), Limits.standard());
    private final List<String> fired = new ArrayList<>();
    private final RegionQueue queue = kernel.queue("here").on(Rings.class, ring -> fired.add(ring.bell()));

    private record Rings(String bell) implements Event {}

    private Ticket ring(String bell, Duration delay, EventKind kind, String... resources) {
        return queue.schedule(delay, kind, new Rings(bell), kernel.resources(resources));
    }

    private Ticket ring(String bell, long seconds) {
        return ring(bell, Duration.ofSeconds(seconds), EventKind.TRANSITION);
    }

    @Test
    void events_fire_in_order_of_instant_and_then_of_scheduling() {
        ring("late", 2);
        ring("first of two", 1);
        ring("second of two", 1);

        kernel.advance(Duration.ofSeconds(5));

        assertThat(fired).containsExactly("first of two", "second of two", "late");
    }

    @Test
    void advancing_includes_its_end() {
        ring("at the end", 3);

        kernel.advance(Duration.ofSeconds(3));

        assertThat(fired).containsExactly("at the end");
        assertThat(kernel.now()).isEqualTo(START.plusSeconds(3));
    }

    @Test
    void time_only_moves_forward() {
        assertThatThrownBy(() -> kernel.advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only moves forward");
    }

    @Test
    void parts_of_a_millisecond_round_up() {
        ring("soon", Duration.ofNanos(1), EventKind.TRANSITION);

        kernel.settle(Duration.ofMinutes(1));

        assertThat(kernel.now()).isEqualTo(START.plusMillis(1));
    }

    @Test
    void durations_beyond_all_reason_do_not_overflow() {
        ring("never", Duration.ofSeconds(Long.MAX_VALUE), EventKind.TRANSITION);
        ring("soon", 1);

        kernel.advance(Duration.ofDays(1));

        assertThat(fired).containsExactly("soon");
    }

    @Test
    void a_cancelled_event_never_fires_and_cannot_be_cancelled_twice() {
        Ticket ticket = ring("cancelled", 1);

        assertThat(kernel.cancel(ticket)).isTrue();
        assertThat(kernel.cancel(ticket)).isFalse();

        kernel.advance(Duration.ofSeconds(2));
        assertThat(fired).isEmpty();
        assertThat(ticket.isPending()).isFalse();
    }

    @Test
    void an_event_may_schedule_another_at_its_own_instant() {
        kernel.queue("chain").on(Chains.class, chain -> {
            fired.add("link " + chain.left());
            if (chain.left() > 0) {
                kernel.queue("chain")
                        .schedule(Duration.ZERO, EventKind.TRANSITION, new Chains(chain.left() - 1), Resources.NONE);
            }
        });
        kernel.queue("chain").schedule(Duration.ofSeconds(1), EventKind.TRANSITION, new Chains(2), Resources.NONE);

        kernel.settle(Duration.ofMinutes(1));

        assertThat(fired).containsExactly("link 2", "link 1", "link 0");
        assertThat(kernel.now()).isEqualTo(START.plusSeconds(1));
    }

    private record Chains(int left) implements Event {}

    @Test
    void settling_waits_for_transitions_but_not_for_scripts_and_upkeep() {
        ring("log line", Duration.ofMinutes(1), EventKind.SCRIPT);
        ring("probe", Duration.ofMinutes(2), EventKind.UPKEEP);
        ring("running", Duration.ofSeconds(90), EventKind.TRANSITION);

        Settled settled = kernel.trySettle();

        assertThat(settled.isDone()).isTrue();
        assertThat(settled.took()).isEqualTo(Duration.ofSeconds(90));
        assertThat(fired).containsExactly("log line", "running");
    }

    @Test
    void settling_waits_for_a_container_that_ends_by_itself_however_far_off_its_end_is() {
        queue.on(
                Repeats.class,
                again -> queue.schedule(Duration.ofSeconds(30), EventKind.UPKEEP, again, Resources.NONE));
        queue.schedule(Duration.ZERO, EventKind.UPKEEP, new Repeats("probe"), Resources.NONE);
        ring("job is done", Duration.ofDays(60), EventKind.COMPLETION);

        Settled settled = kernel.trySettle();

        assertThat(settled.isDone()).isTrue();
        assertThat(settled.took()).isEqualTo(Duration.ofDays(60));
        assertThat(settled.events()).as("probes do not count, however many").isGreaterThan(100_000);
    }

    @Test
    void settling_gives_up_on_what_goes_on_without_end() {
        queue.on(
                Repeats.class,
                again -> queue.schedule(Duration.ofSeconds(10), EventKind.TRANSITION, again, Resources.NONE));
        queue.schedule(Duration.ZERO, EventKind.TRANSITION, new Repeats("web"), Resources.NONE);

        assertThatThrownBy(kernel::settle)
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageContaining("goes on without end")
                .hasMessageContaining("100000 events fired")
                .hasMessageContaining("repeats: who web");
    }

    @Test
    void the_more_is_in_flight_the_longer_settling_may_take() {
        int many = 150;
        int each = 900;
        queue.on(Chains.class, chain -> {
            if (chain.left() > 0) {
                queue.schedule(
                        Duration.ofSeconds(1), EventKind.TRANSITION, new Chains(chain.left() - 1), Resources.NONE);
            }
        });
        for (int i = 0; i < many; i++) {
            queue.schedule(Duration.ofSeconds(1), EventKind.TRANSITION, new Chains(each - 1), Resources.NONE);
        }

        Settled settled = kernel.trySettle();

        assertThat(settled.isDone()).isTrue();
        assertThat(settled.events()).isEqualTo(many * each);
    }

    @Test
    void settling_that_takes_too_long_names_what_keeps_moving() {
        queue.on(
                Repeats.class,
                again -> queue.schedule(Duration.ofSeconds(10), EventKind.TRANSITION, again, Resources.NONE));
        queue.schedule(Duration.ZERO, EventKind.TRANSITION, new Repeats("web"), Resources.NONE);

        assertThatThrownBy(() -> kernel.settle(Duration.ofMinutes(5)))
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageContaining("repeats: who web")
                .hasMessageContaining("PT5M");
    }

    private record Repeats(String who) implements Event {}

    @Test
    void events_without_end_at_one_instant_are_an_error_and_not_a_hang() {
        queue.on(Repeats.class, again -> queue.schedule(Duration.ZERO, EventKind.UPKEEP, again, Resources.NONE));
        queue.schedule(Duration.ZERO, EventKind.UPKEEP, new Repeats("web"), Resources.NONE);

        assertThatThrownBy(() -> kernel.advance(Duration.ofSeconds(1)))
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageContaining("without letting time pass");
    }

    @Test
    void advancing_until_a_condition_holds_stops_at_its_instant() {
        ring("one", 1);
        ring("two", 2);
        ring("three", 3);

        kernel.advanceUntil(() -> fired.contains("two"), Duration.ofMinutes(1));

        assertThat(kernel.now()).isEqualTo(START.plusSeconds(2));
    }

    private record HostEnds(String containerInstanceArn, int tries, String why) implements Event {}

    private record InItsOwnWords() implements Event {

        @Override
        public String toString() {
            return "reads see it";
        }
    }

    @Test
    void what_is_pending_is_told_in_words() {
        queue.on(HostEnds.class, end -> {}).on(InItsOwnWords.class, end -> {});
        ring("noon", Duration.ofSeconds(1), EventKind.TRANSITION);
        queue.schedule(
                Duration.ofMinutes(1), EventKind.UPKEEP, new HostEnds("arn:aws:i-1", 2, null), kernel.resources());
        queue.schedule(Duration.ofMinutes(2), EventKind.BAKE, new InItsOwnWords(), kernel.resources());

        assertThat(kernel.pending())
                .containsExactly(
                        "in 1s rings: bell noon",
                        "in 1m host ends: arn:aws:i-1, tries 2 (background)",
                        "in 2m reads see it");
    }

    @Test
    void a_condition_that_never_holds_fails_and_names_what_is_pending() {
        ring("tomorrow", Duration.ofDays(1), EventKind.TRANSITION);

        assertThatThrownBy(() -> kernel.advanceUntil(() -> false, Duration.ofHours(1)))
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageContaining("rings: bell tomorrow");
    }

    @Test
    void who_waits_for_less_does_not_see_what_is_less_pressing() {
        ring("bakes", Duration.ofMinutes(5), EventKind.BAKE, "service");
        ring("job is done", Duration.ofMinutes(9), EventKind.COMPLETION, "task");

        assertThat(kernel.isPending(List.of("service"), EventKind.TRANSITION)).isFalse();
        assertThat(kernel.isPending(List.of("service"), EventKind.BAKE)).isTrue();
        assertThat(kernel.isPending(List.of("task"), EventKind.BAKE)).isFalse();
        assertThat(kernel.isPending(List.of("task"), EventKind.COMPLETION)).isTrue();
    }

    @Test
    void foreground_events_are_counted_by_what_they_touch() {
        Ticket ticket = ring("task moves", Duration.ofSeconds(1), EventKind.TRANSITION, "task-1", "cluster");
        ring("log line", Duration.ofSeconds(1), EventKind.SCRIPT, "task-2");

        assertThat(kernel.isPending(List.of("task-1"), EventKind.COMPLETION)).isTrue();
        assertThat(kernel.isPending(List.of("nothing", "cluster"), EventKind.COMPLETION))
                .isTrue();
        assertThat(kernel.isPending(List.of("task-2"), EventKind.COMPLETION)).isFalse();

        kernel.cancel(ticket);

        assertThat(kernel.isPending(List.of("task-1", "cluster"), EventKind.COMPLETION))
                .isFalse();
    }

    @Test
    void callbacks_run_between_instants_without_the_lock() {
        List<String> order = new ArrayList<>();
        kernel.queue("calls")
                .on(
                        Calls.class,
                        call -> kernel.callback(() -> {
                            assertThat(((java.util.concurrent.locks.ReentrantLock) kernel.lock())
                                            .isHeldByCurrentThread())
                                    .isFalse();
                            order.add("callback at " + kernel.now());
                        }));
        RegionQueue calls = kernel.queue("calls");
        calls.schedule(Duration.ofSeconds(1), EventKind.TRANSITION, new Calls(), Resources.NONE);
        calls.schedule(Duration.ofSeconds(2), EventKind.TRANSITION, new Calls(), Resources.NONE);

        kernel.settle(Duration.ofMinutes(1));

        assertThat(order).containsExactly("callback at 2026-01-01T00:00:01Z", "callback at 2026-01-01T00:00:02Z");
    }

    private record Calls() implements Event {}

    @Test
    void moving_time_from_inside_a_callback_is_refused_with_the_remedy() {
        kernel.queue("calls").on(Calls.class, call -> kernel.callback(() -> kernel.advance(Duration.ofSeconds(1))));
        kernel.queue("calls").schedule(Duration.ofSeconds(1), EventKind.TRANSITION, new Calls(), Resources.NONE);

        assertThatThrownBy(() -> kernel.settle(Duration.ofMinutes(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Schedule a follow-up instead");
    }

    @Test
    void a_failing_callback_surfaces_from_the_advance_that_ran_it_and_stops_no_other() {
        kernel.queue("calls").on(Calls.class, call -> {
            kernel.callback(() -> {
                throw new IllegalArgumentException("user code");
            });
            kernel.callback(() -> fired.add("the other"));
        });
        kernel.queue("calls").schedule(Duration.ofSeconds(1), EventKind.TRANSITION, new Calls(), Resources.NONE);

        assertThatThrownBy(() -> kernel.settle(Duration.ofMinutes(1))).hasMessage("user code");

        assertThat(fired).containsExactly("the other");
    }

    @Test
    void an_event_nobody_handles_is_refused_when_it_is_scheduled() {
        assertThatThrownBy(() -> queue.schedule(Duration.ZERO, EventKind.UPKEEP, new Calls(), Resources.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has no handler for Calls");
    }

    @Test
    void an_image_restores_time_queue_and_counts() {
        ring("one", Duration.ofSeconds(1), EventKind.TRANSITION, "task-1");
        Ticket second = ring("two", Duration.ofSeconds(2), EventKind.UPKEEP);
        kernel.ids().hex("task", "cluster");
        KernelImage before = kernel.image();
        String nextId = kernel.ids().hex("task", "cluster");
        kernel.advance(Duration.ofMinutes(1));

        Map<Long, Ticket> tickets = kernel.restore(before);

        assertThat(kernel.image()).isEqualTo(before);
        assertThat(kernel.ids().hex("task", "cluster")).isEqualTo(nextId);
        assertThat(kernel.isPending(List.of("task-1"), EventKind.COMPLETION)).isTrue();
        kernel.cancel(tickets.get(second.sequence()));
        fired.clear();
        kernel.advance(Duration.ofMinutes(1));
        assertThat(fired).containsExactly("one");
    }

    @Test
    void cancelled_events_do_not_pile_up() {
        for (int i = 0; i < 100_000; i++) {
            kernel.cancel(ring("forgotten", 1 + i));
        }

        assertThat(kernel.timeline().queued()).isLessThan(5_000);
    }
}
