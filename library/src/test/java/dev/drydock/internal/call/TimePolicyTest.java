package dev.drydock.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.kernel.Limits;
import dev.drydock.time.DrydockStuckError;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;

class TimePolicyTest {

    @Nested
    class Auto {

        private final ToyHarbor harbor = new ToyHarbor(TimeMode.auto());
        private final Caller caller = harbor.caller();

        @Test
        void a_polling_loop_sees_every_state_once_and_needs_as_many_polls_as_states() {
            harbor.sail("ship", "PROVISIONING", "PENDING", "RUNNING", "STOPPED");

            List<String> seen = new ArrayList<>();
            do {
                seen.add(harbor.status(caller, "ship"));
            } while (!seen.contains("STOPPED"));

            assertThat(seen).containsExactly("PROVISIONING", "PENDING", "RUNNING", "STOPPED");
            assertThat(harbor.elapsed()).isEqualTo(Duration.ofMinutes(3));
        }

        @Test
        void a_first_read_answers_now() {
            harbor.sail("ship", "PROVISIONING", "PENDING");

            harbor.status(caller, "ship");

            assertThat(harbor.elapsed()).isZero();
        }

        @Test
        void a_read_by_another_client_is_a_first_read() {
            harbor.sail("ship", "PROVISIONING", "PENDING");
            harbor.status(caller, "ship");

            harbor.status(harbor.caller(), "ship");

            assertThat(harbor.elapsed()).isZero();
        }

        @Test
        void reading_an_idle_resource_twice_moves_another_ones_world_by_a_second_only() {
            harbor.sail("idle", "RUNNING");
            harbor.sail("busy", "PROVISIONING", "PENDING", "RUNNING");

            harbor.status(caller, "idle");
            harbor.status(caller, "idle");

            assertThat(harbor.elapsed()).isEqualTo(Duration.ofSeconds(1));
            assertThat(harbor.states).containsEntry("busy", "PROVISIONING");
        }

        @Test
        void endless_background_work_does_not_count_as_being_in_flight() {
            harbor.sail("idle", "RUNNING");
            harbor.blow();

            harbor.status(caller, "idle");
            harbor.status(caller, "idle");

            assertThat(harbor.elapsed()).isEqualTo(Duration.ofSeconds(1));
        }

        @Test
        void a_repeated_read_moves_fifteen_minutes_at_most() {
            String[] same = new String[60];
            java.util.Arrays.fill(same, "PROVISIONING");
            harbor.sail("slow", same);

            harbor.status(caller, "slow");
            harbor.status(caller, "slow");

            assertThat(harbor.elapsed()).isEqualTo(Duration.ofMinutes(15));
        }

        @Test
        void a_first_mutating_call_never_moves_time() {
            harbor.sail("ship", "PROVISIONING", "PENDING", "RUNNING");

            assertThatThrownBy(() -> stop("ship")).isInstanceOf(ClientException.class);

            assertThat(harbor.elapsed()).isZero();
        }

        @Test
        void a_refused_mutating_call_is_accepted_when_it_is_repeated() {
            harbor.sail("ship", "PROVISIONING", "PENDING", "RUNNING");
            assertThatThrownBy(() -> stop("ship")).hasMessageContaining("The ship is not RUNNING.");

            stop("ship");

            assertThat(harbor.states).containsEntry("ship", "STOPPED");
            assertThat(harbor.elapsed()).isEqualTo(Duration.ofMinutes(2));
        }

        @Test
        void an_answer_of_failures_alone_counts_as_a_refusal() {
            harbor.sail("ship", "RUNNING", "DEPROVISIONING", "STOPPED");
            RunTaskRequest request =
                    RunTaskRequest.builder().taskDefinition("web").build();
            RunTaskResponse refused = (RunTaskResponse) harbor.call(caller, "RunTask", request);

            RunTaskResponse accepted = (RunTaskResponse) harbor.call(caller, "RunTask", request);

            assertThat(refused.failures()).hasSize(1);
            assertThat(accepted.tasks()).hasSize(1);
        }

        @Test
        void reads_inside_a_callback_do_not_move_time() {
            harbor.sail("ship", "PROVISIONING", "PENDING");
            List<String> seen = new ArrayList<>();

            harbor.kernel.advanceUntil(
                    () -> {
                        seen.add(harbor.status(caller, "ship"));
                        return seen.size() > 1;
                    },
                    Duration.ofMinutes(5));

            assertThat(seen).containsExactly("PROVISIONING", "PENDING");
        }

        @Test
        void polls_of_a_waiter_do_not_move_time() {
            harbor.sail("ship", "PROVISIONING", "PENDING");
            DescribeTasksRequest request =
                    DescribeTasksRequest.builder().tasks("ship").build();

            for (int i = 0; i < 5_000; i++) {
                harbor.pipeline.invoke(caller, harbor.table, "DescribeTasks", request, false);
            }

            assertThat(harbor.elapsed()).isZero();
        }

        private void stop(String ship) {
            harbor.call(caller, "StopTask", StopTaskRequest.builder().task(ship).build());
        }
    }

    @Test
    void eager_reads_settle_what_they_ask_about_first() {
        ToyHarbor harbor = new ToyHarbor(TimeMode.eager());
        harbor.sail("ship", "PROVISIONING", "PENDING", "RUNNING");
        harbor.sail("slow", "PROVISIONING", "PENDING", "RUNNING", "DEPROVISIONING", "STOPPED");

        assertThat(harbor.status(harbor.caller(), "ship")).isEqualTo("RUNNING");

        assertThat(harbor.elapsed()).isEqualTo(Duration.ofMinutes(2));
        assertThat(harbor.states).containsEntry("slow", "RUNNING");
    }

    // ---- what ends by itself

    @ParameterizedTest
    @MethodSource("autoAndEager")
    void what_ends_by_itself_is_seen_twice_and_ends_with_the_third_read_in_a_row(TimeMode mode) {
        ToyHarbor harbor = new ToyHarbor(mode);
        harbor.sailAndEnd("ship", Duration.ofDays(3));
        Caller caller = harbor.caller();

        assertThat(harbor.status(caller, "ship")).isEqualTo("RUNNING");
        assertThat(harbor.status(caller, "ship")).isEqualTo("RUNNING");
        assertThat(harbor.elapsed()).isZero();

        assertThat(harbor.status(caller, "ship")).isEqualTo("STOPPED");
        assertThat(harbor.elapsed()).isEqualTo(Duration.ofDays(3));
    }

    @ParameterizedTest
    @MethodSource("autoAndEager")
    void another_call_in_between_begins_the_row_anew(TimeMode mode) {
        ToyHarbor harbor = new ToyHarbor(mode);
        harbor.sailAndEnd("ship", Duration.ofDays(3));
        Caller caller = harbor.caller();

        harbor.status(caller, "ship");
        harbor.status(caller, "ship");
        harbor.status(caller, "other");
        harbor.status(caller, "ship");

        assertThat(harbor.status(caller, "ship")).isEqualTo("RUNNING");
        assertThat(harbor.elapsed()).isZero();
        assertThat(harbor.status(caller, "ship")).isEqualTo("STOPPED");
    }

    @ParameterizedTest
    @MethodSource("autoAndEager")
    void a_loop_that_always_asks_for_something_else_too_comes_to_the_end_after_ten_rounds(TimeMode mode) {
        ToyHarbor harbor = new ToyHarbor(mode);
        harbor.sailAndEnd("ship", Duration.ofDays(3));
        Caller caller = harbor.caller();

        int rounds = 0;
        while (harbor.status(caller, "ship").equals("RUNNING")) {
            rounds++;
            harbor.call(caller, "RunTask", RunTaskRequest.builder().build());
        }

        assertThat(rounds).isEqualTo(10);
    }

    @Test
    void a_waiter_comes_to_the_end_with_its_second_poll_whatever_other_waiters_do() {
        ToyHarbor harbor = new ToyHarbor(TimeMode.eager());
        harbor.sailAndEnd("ship", Duration.ofDays(3));
        harbor.sailAndEnd("boat", Duration.ofDays(4));
        Caller waiter = harbor.caller().asWaiter();

        assertThat(harbor.status(waiter, "ship")).isEqualTo("RUNNING");
        assertThat(harbor.status(waiter, "boat")).isEqualTo("RUNNING");

        assertThat(harbor.status(waiter, "ship")).isEqualTo("STOPPED");
        assertThat(harbor.elapsed()).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void a_waiter_that_comes_after_other_calls_polls_for_the_first_time() {
        ToyHarbor harbor = new ToyHarbor(TimeMode.eager());
        harbor.sailAndEnd("ship", Duration.ofDays(3));
        Caller caller = harbor.caller();
        Caller waiter = caller.asWaiter();
        harbor.status(waiter, "ship");
        harbor.status(caller, "ship");

        assertThat(harbor.status(waiter, "ship")).isEqualTo("RUNNING");
    }

    @Test
    void what_is_in_flight_after_an_end_settles_before_an_eager_read_answers() {
        ToyHarbor harbor = new ToyHarbor(TimeMode.eager());
        harbor.sailAndEnd("ship", Duration.ofHours(1), "DEPROVISIONING", "STOPPED");
        Caller waiter = harbor.caller().asWaiter();
        harbor.status(waiter, "ship");

        assertThat(harbor.status(waiter, "ship")).isEqualTo("STOPPED");
        assertThat(harbor.elapsed()).isEqualTo(Duration.ofMinutes(61));
    }

    @ParameterizedTest
    @MethodSource("autoAndEager")
    void a_first_read_stops_where_one_may_act_and_a_repeated_one_goes_on(TimeMode mode) {
        ToyHarbor harbor = new ToyHarbor(mode);
        harbor.sailAndBake("ship", Duration.ofMinutes(5));
        Caller caller = harbor.caller();

        assertThat(harbor.status(caller, "ship")).isEqualTo("RUNNING");
        assertThat(harbor.elapsed()).isZero();

        assertThat(harbor.status(caller, "ship")).isEqualTo("STOPPED");
        assertThat(harbor.elapsed()).isEqualTo(Duration.ofMinutes(5));
    }

    static Stream<TimeMode> autoAndEager() {
        return Stream.of(TimeMode.auto(), TimeMode.eager());
    }

    @Test
    void manual_reads_never_move_time() {
        ToyHarbor harbor = new ToyHarbor(TimeMode.manual());
        harbor.sail("ship", "PROVISIONING", "PENDING");
        Caller caller = harbor.caller();

        for (int i = 0; i < 100; i++) {
            assertThat(harbor.status(caller, "ship")).isEqualTo("PROVISIONING");
        }

        assertThat(harbor.elapsed()).isZero();
    }

    @Test
    void stepping_reads_move_time_by_their_step() {
        ToyHarbor harbor = new ToyHarbor(TimeMode.step(Duration.ofSeconds(40)));
        harbor.sail("ship", "PROVISIONING", "PENDING");
        Caller caller = harbor.caller();

        assertThat(harbor.status(caller, "ship")).isEqualTo("PROVISIONING");
        assertThat(harbor.status(caller, "ship")).isEqualTo("PENDING");

        assertThat(harbor.elapsed()).isEqualTo(Duration.ofSeconds(80));
    }

    @Test
    void a_loop_that_can_never_end_is_told_what_is_pending_and_what_to_do() {
        ToyHarbor harbor = new ToyHarbor(TimeMode.manual(), Limits.standard().patience(50), ToyHarbor.NONE);
        harbor.sail("ship", "PROVISIONING", "PENDING");
        Caller caller = harbor.caller();

        assertThatThrownBy(() -> {
                    while (!harbor.status(caller, "ship").equals("RUNNING")) {
                        // what a hand-written poll loop does
                    }
                })
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageContaining("DescribeTasks {tasks=[ship]} got the same answer 50 times in a row")
                .hasMessageContaining("In MANUAL mode reads do not move time")
                .hasMessageContaining("sails: ship ship, states [PENDING]")
                .hasMessageContaining("patience");
        assertThat(harbor.journal.calls()).hasSize(50);
    }

    @Test
    void whoever_lets_time_pass_between_reads_has_ten_times_the_patience() {
        ToyHarbor harbor = new ToyHarbor(TimeMode.manual(), Limits.standard().patience(50), ToyHarbor.NONE);
        harbor.sail("idle", "RUNNING");
        Caller caller = harbor.caller();
        for (int i = 1; i < 500; i++) {
            harbor.kernel.advance(Duration.ofMinutes(1));
            harbor.status(caller, "idle");
        }

        harbor.kernel.advance(Duration.ofMinutes(1));

        assertThatThrownBy(() -> harbor.status(caller, "idle"))
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageContaining("was asked 500 times in a row");
    }

    @Test
    void a_condition_may_read_at_every_event() {
        ToyHarbor harbor = new ToyHarbor(TimeMode.auto(), Limits.standard().patience(20), ToyHarbor.NONE);
        String[] states = new String[100];
        Arrays.setAll(states, i -> i < 99 ? "PENDING" : "RUNNING");
        harbor.sail("slow", states);
        Caller caller = harbor.caller();

        harbor.kernel.advanceUntil(() -> harbor.status(caller, "slow").equals("RUNNING"), Duration.ofHours(3));

        assertThat(harbor.status(caller, "slow")).isEqualTo("RUNNING");
    }

    @Test
    void the_two_thousandth_equal_answer_is_an_error() {
        ToyHarbor harbor = new ToyHarbor(TimeMode.auto());
        harbor.sail("idle", "RUNNING");
        Caller caller = harbor.caller();
        for (int i = 1; i < 2_000; i++) {
            harbor.status(caller, "idle");
        }

        assertThatThrownBy(() -> harbor.status(caller, "idle"))
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageContaining("Nothing it asks about is in flight");
    }

    @Test
    void in_a_scaled_world_equal_answers_are_no_error_because_time_goes_on_by_itself() {
        ToyHarbor harbor = new ToyHarbor(TimeMode.scaled(1), Limits.standard().patience(3), ToyHarbor.NONE);
        harbor.sail("idle", "RUNNING");
        Caller caller = harbor.caller();

        for (int i = 0; i < 10; i++) {
            assertThat(harbor.status(caller, "idle")).isEqualTo("RUNNING");
        }
        harbor.kernel.mode(TimeMode.manual());

        assertThatThrownBy(() -> harbor.status(caller, "idle")).isInstanceOf(DrydockStuckError.class);
    }

    @Test
    void a_scaled_world_moves_with_the_wall_clock_and_by_an_hour_a_call_at_most() {
        ToyHarbor harbor = new ToyHarbor(TimeMode.scaled(1e12));
        harbor.sail("ship", "PROVISIONING", "PENDING", "RUNNING");

        String status = harbor.status(harbor.caller(), "ship");

        assertThat(status).isEqualTo("RUNNING");
        assertThat(harbor.elapsed()).isLessThanOrEqualTo(Duration.ofHours(2));
    }
}
