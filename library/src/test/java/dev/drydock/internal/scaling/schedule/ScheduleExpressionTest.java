package dev.drydock.internal.scaling.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleExpressionTest {

    /** The next instants after another. */
    private static List<String> next(String expression, String zone, String after, int count) {
        ScheduleExpression schedule = ScheduleExpression.of(expression, zone);
        List<String> instants = new ArrayList<>();
        Instant at = Instant.parse(after);
        for (int i = 0; i < count; i++) {
            at = schedule.after(at, Instant.parse(after), null);
            instants.add(String.valueOf(at));
            if (at == null) {
                break;
            }
        }
        return instants;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cron(0 10 * * ? *)         | 2026-01-01T10:00:00Z",
                "cron(15 12 ? * * *)        | 2026-01-01T12:15:00Z",
                "cron(0 18 ? * MON-FRI *)   | 2026-01-01T18:00:00Z",
                "cron(0 8 1 * ? *)          | 2026-02-01T08:00:00Z",
                "cron(0/15 * * * ? *)       | 2026-01-01T09:45:00Z",
                "cron(5,50 9 * * ? *)       | 2026-01-01T09:50:00Z",
                "cron(0 0 L * ? *)          | 2026-01-31T00:00:00Z",
                "cron(0 0 15W 2 ? *)        | 2026-02-16T00:00:00Z",
                "cron(0 0 1W 2 ? *)         | 2026-02-02T00:00:00Z",
                "cron(0 0 LW 2 ? *)         | 2026-02-27T00:00:00Z",
                "cron(0 0 ? * 6L *)         | 2026-01-30T00:00:00Z",
                "cron(0 0 ? * 2#2 *)        | 2026-01-12T00:00:00Z",
                "cron(0 0 ? * SAT-SUN *)    | 2026-01-03T00:00:00Z",
                "cron(0 0 1 JAN ? 2030-2035)| 2030-01-01T00:00:00Z",
                "cron(0 0 29 2 ? *)         | 2028-02-29T00:00:00Z",
                "cron(0 10 * * ?)           | 2026-01-01T10:00:00Z",
                "rate(90 minutes)           | 2026-01-01T11:00:00Z",
                "rate(1 day)                | 2026-01-02T09:30:00Z",
                "at(2026-01-01T09:31:00)    | 2026-01-01T09:31:00Z",
                "at(2026-01-01T09:31)       | 2026-01-01T09:31:00Z",
                "at(2026-01-01T09:29:00)    | null",
                "cron(0 0 1 1 ? 2025)       | null",
                "cron(0 0 30 2 ? *)         | null",
            })
    void an_expression_names_its_next_instant(String expression, String next) {
        assertThat(next(expression, "UTC", "2026-01-01T09:30:00Z", 1)).containsExactly(next);
    }

    @Test
    void what_clocks_leave_out_as_they_go_forward_does_not_happen_that_day() {
        assertThat(next("cron(30 2 * * ? *)", "America/New_York", "2026-03-07T00:00:00Z", 3))
                .containsExactly("2026-03-07T07:30:00Z", "2026-03-09T06:30:00Z", "2026-03-10T06:30:00Z");
    }

    @Test
    void what_comes_twice_as_clocks_go_back_happens_once() {
        assertThat(next("cron(30 1 * * ? *)", "America/New_York", "2026-10-31T12:00:00Z", 2))
                .containsExactly("2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z");
    }

    @Test
    void what_comes_every_hour_goes_on_as_clocks_go_back() {
        assertThat(next("cron(30 * * * ? *)", "America/New_York", "2026-11-01T05:00:00Z", 3))
                .containsExactly("2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z", "2026-11-01T07:30:00Z");
    }

    @Test
    void a_start_is_the_first_instant_of_what_recurs() {
        ScheduleExpression schedule = ScheduleExpression.of("cron(0 10 * * ? *)", null);
        Instant start = Instant.parse("2026-01-01T08:00:00Z");

        assertThat(schedule.after(start.minusSeconds(60), start, start)).isEqualTo(start);
        assertThat(schedule.after(start, start, start)).isEqualTo(Instant.parse("2026-01-01T10:00:00Z"));
    }
}
