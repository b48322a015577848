package dev.drydock.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What a load is at which time. */
class LoadCurveTest {

    private static final LoadCurve MORNING =
            LoadCurve.daily().at("06:00", 100).at("09:00", 900).at("12:00", 400);

    @Test
    void a_steady_load_is_the_same_all_the_time() {
        LoadCurve steady = LoadCurve.steady(300);

        assertThat(steady.valueAt(Duration.ZERO)).isEqualTo(300);
        assertThat(steady.valueAt(Duration.ofDays(400))).isEqualTo(300);
    }

    @Test
    void a_daily_load_goes_in_straight_lines_from_point_to_point_every_day() {
        assertThat(MORNING.valueAt(Duration.ofHours(6))).isEqualTo(100);
        assertThat(MORNING.valueAt(Duration.ofMinutes(7 * 60 + 30))).isEqualTo(500);
        assertThat(MORNING.valueAt(Duration.ofHours(10 + 48))).isCloseTo(900 - 500 / 3.0, within());
    }

    @Test
    void over_midnight_a_daily_load_goes_from_its_last_point_to_its_first() {
        assertThat(MORNING.valueAt(Duration.ofHours(21))).isEqualTo(250);
        assertThat(MORNING.valueAt(Duration.ZERO)).isEqualTo(200);
        assertThat(MORNING.valueAt(Duration.ofHours(3))).isEqualTo(150);
    }

    @Test
    void a_stepped_load_is_held_until_the_next_point() {
        LoadCurve stepped = MORNING.stepped();

        assertThat(stepped.valueAt(Duration.ofHours(8))).isEqualTo(100);
        assertThat(stepped.valueAt(Duration.ofHours(9))).isEqualTo(900);
        assertThat(stepped.valueAt(Duration.ofHours(2))).isEqualTo(400);
    }

    @Test
    void a_load_since_the_start_is_held_before_its_first_point_and_after_its_last() {
        LoadCurve rise = LoadCurve.sinceStart().at(Duration.ofMinutes(5), 100).at(Duration.ofMinutes(15), 300);

        assertThat(rise.valueAt(Duration.ofMinutes(1))).isEqualTo(100);
        assertThat(rise.valueAt(Duration.ofMinutes(10))).isEqualTo(200);
        assertThat(rise.valueAt(Duration.ofHours(30))).isEqualTo(300);
    }

    @Test
    void a_curve_without_points_is_no_load() {
        assertThat(LoadCurve.daily().valueAt(Duration.ofHours(5))).isZero();
        assertThat(LoadCurve.sinceStart().valueAt(Duration.ofHours(5))).isZero();
    }

    @Test
    void curves_are_equal_by_what_they_say_and_print_as_they_are_written() {
        LoadCurve other = LoadCurve.daily()
                .at("12:00", 400)
                .at("06:00", 7)
                .at("09:00", 900)
                .at("06:00", 100);

        assertThat(other).isEqualTo(MORNING).hasSameHashCodeAs(MORNING).isNotEqualTo(MORNING.stepped());
        assertThat(MORNING.stepped()).hasToString("daily 06:00 100, 09:00 900, 12:00 400 stepped");
        assertThat(LoadCurve.steady(2.5)).hasToString("steady 2.5");
        assertThat(LoadCurve.sinceStart().at(Duration.ofMinutes(5), 9)).hasToString("since start PT5M 9");
    }

    @Test
    void what_is_no_load_is_refused() {
        refused(() -> LoadCurve.steady(-1), "steady(…) needs 0 or more for load, such as 300, but was given -1.0");
        refused(
                () -> MORNING.at("13:00", Double.NaN),
                "at(…) needs 0 or more for load, such as 300, but was given NaN");
        refused(() -> MORNING.at("25:00", 1), "at(…) needs a time of day, such as 09:00, but was given \"25:00\"");
        refused(
                () -> MORNING.at(Duration.ofHours(24), 1),
                "at(…) of a daily curve needs an offset of less than a day, but was given PT24H");
        refused(
                () -> LoadCurve.sinceStart().at("09:00", 1),
                "at(\"09:00\", …) is a time of day, but this curve counts from the world's start; begin with"
                        + " LoadCurve.daily(), or say at(Duration.ofHours(9), …)");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }
}
