package dev.drydock.internal.ecs.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.deployment.CircuitBreaker.Failure;
import dev.drydock.internal.ecs.deployment.TaskView.Health;
import dev.drydock.internal.ecs.deployment.TaskView.Phase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small policies, each with its table. */
class PolicyTablesTest {

    @ParameterizedTest
    @CsvSource({
        // desired, min, max, floor, ceiling
        "4, 50, 100, 2, 4",
        "2, 75, 200, 2, 4",
        "3, 100, 125, 3, 3",
        "1, 0, 100, 0, 1",
        "1, 100, 200, 1, 2",
        "10, 50, 150, 5, 15",
        "1, 50, 150, 1, 1",
        "0, 100, 200, 0, 0",
        "5000, 100, 200, 5000, 10000",
    })
    void the_floor_rounds_up_and_the_ceiling_down(int desired, int min, int max, int floor, int ceiling) {
        Bounds bounds = new Bounds(min, max);

        assertThat(bounds.floor(desired)).isEqualTo(floor);
        assertThat(bounds.ceiling(desired)).isEqualTo(ceiling);
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "1, 3", "5, 3", "6, 3", "7, 4", "25, 13", "399, 200", "400, 200", "800, 200"})
    void the_breaker_trips_after_half_the_desired_count_but_three_to_two_hundred(int desired, int threshold) {
        assertThat(CircuitBreaker.threshold(desired)).isEqualTo(threshold);
    }

    @ParameterizedTest
    @CsvSource({
        "NEVER_RAN, false, true",
        "NEVER_RAN, true, false",
        "UNHEALTHY, false, false",
        "UNHEALTHY, true, true",
    })
    void which_failures_count_depends_on_whether_a_task_ever_ran(Failure failure, boolean hasRun, boolean counts) {
        assertThat(CircuitBreaker.counts(failure, hasRun)).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 10", "2, 20", "3, 40", "7, 640", "8, 1280", "9, 1620", "10, 1620", "2000000000, 1620"})
    void the_delay_between_attempts_doubles_up_to_27_minutes(int attempts, long seconds) {
        assertThat(BackOff.delay(attempts, 10_000)).isEqualTo(seconds * 1_000);
    }

    @ParameterizedTest
    @CsvSource({"-1, 5, true", "0, 5, false", "0, 21599999, false", "0, 21600000, true"})
    void a_steady_state_is_told_after_a_change_and_every_six_hours(long announcedAt, long now, boolean due) {
        assertThat(SteadyState.isDue(announcedAt, now)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        // each task: health letter, zone, instance; what goes first to last
        "h0a h0a h1b, 1, 1",
        "h0a h1b s2c, 1, 2",
        "h0a h0b h0b, 2, 2 1",
        "h0a h0a h1b h1b, 2, 3 1",
        "H0a h1b, 2, 1",
        "u0a s1b h2c, 3, 1 0 2",
        "h0- h0- h1- h2-, 2, 1 3",
    })
    void who_stops_first(String tasks, int count, String expected) {
        List<TaskView> all = new ArrayList<>();
        for (String each : tasks.split(" ")) {
            TaskView task = Views.task(Integer.toString(all.size()), each.charAt(0), all.size());
            String host = each.charAt(2) == '-' ? "" : each.substring(2);
            all.add(new TaskView(
                    task.arn(),
                    task.phase(),
                    task.health(),
                    task.startedAt(),
                    each.charAt(1) - '0',
                    host,
                    false,
                    task.isProtected(),
                    task.number()));
        }
        StopOrder order =
                new StopOrder(all, task -> task.phase() == Phase.RUNNING && task.health() == Health.UNCHECKED, null);

        List<TaskView> chosen = order.choose(all, count);

        assertThat(chosen).extracting(TaskView::arn).containsExactly(expected.split(" "));
    }

    @Test
    void a_breaker_goes_back_only_where_it_may_and_can() {
        DeploymentView failed = Views.deployment("new", DeploymentView.Rollout.IN_PROGRESS, "");

        assertThat(new CircuitBreaker(true, true).rollbackTarget(failed, "old")).isEqualTo("old");
        assertThat(new CircuitBreaker(true, false).rollbackTarget(failed, "old"))
                .isNull();
        assertThat(new CircuitBreaker(true, true).rollbackTarget(failed, null)).isNull();
        assertThat(new CircuitBreaker(true, true).rollbackTarget(failed, "new")).isNull();
    }
}
