package dev.drydock.internal.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.metrics.store.AlarmSettings.MetricRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of the CloudWatch guide: 0 is fine, X breaches, - is missing. Three periods are evaluated, five are looked at. */
class MissingDataTest {

    private static MetricRule rule(int needed, int periods, String treatment) {
        return new MetricRule(null, List.of(), periods, needed, 10, "GreaterThanThreshold", treatment, null, "q");
    }

    private static List<AlarmPoint> points(String drawn) {
        List<AlarmPoint> points = new ArrayList<>();
        for (char each : drawn.replace(" ", "").toCharArray()) {
            double value = each == 'X' ? 20 : each == '0' ? 5 : Double.NaN;
            points.add(new AlarmPoint(points.size() * 60_000L, value, 1));
        }
        return points;
    }

    private static String state(int needed, String drawn, String treatment) {
        return String.valueOf(new PointWindow(rule(needed, 3, treatment), points(drawn)).state());
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0 - X - X, OK,                OK,    OK,    OK",
        "3, 0 - - - -, OK,                OK,    OK,    OK",
        "3, - - - - -, INSUFFICIENT_DATA, null,  ALARM, OK",
        "3, 0 X X - X, ALARM,             ALARM, ALARM, ALARM",
        "3, - - - - X, INSUFFICIENT_DATA, null,  ALARM, OK",
        "3, - - - X -, INSUFFICIENT_DATA, null,  ALARM, OK",
        "3, - - X - -, ALARM,             null,  ALARM, OK",
        "3, X - - - -, ALARM,             null,  ALARM, OK",
        "2, 0 - X - X, ALARM,             ALARM, ALARM, ALARM",
        "2, 0 0 X 0 X, ALARM,             ALARM, ALARM, ALARM",
        "2, 0 - X - -, OK,                OK,    ALARM, OK",
        "2, - - - - 0, OK,                OK,    ALARM, OK",
        "2, - - - - X, INSUFFICIENT_DATA, null,  ALARM, OK",
    })
    void missing_data_is_treated_as_the_guide_has_it(
            int needed, String drawn, String missing, String ignore, String breaching, String notBreaching) {
        assertThat(state(needed, drawn, "missing")).isEqualTo(missing);
        assertThat(state(needed, drawn, "ignore")).isEqualTo(ignore);
        assertThat(state(needed, drawn, "breaching")).isEqualTo(breaching);
        assertThat(state(needed, drawn, "notBreaching")).isEqualTo(notBreaching);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | - - - | breaching    | no datapoints were received for 1 period and 1 missing datapoint was treated as"
                        + " [Breaching].",
                "2 | - - - - | notBreaching | no datapoints were received for 2 periods and 2 missing datapoints were treated"
                        + " as [NonBreaching].",
            })
    void what_was_taken_for_breaching_is_told(int periods, String drawn, String treatment, String reason) {
        MetricRule rule =
                new MetricRule(null, List.of(), periods, null, 10, "GreaterThanThreshold", treatment, null, "q");
        PointWindow window = new PointWindow(rule, points(drawn));

        assertThat(AlarmReasons.of(window, String.valueOf(window.state()))).isEqualTo("Threshold Crossed: " + reason);
    }

    @Test
    void values_and_what_is_missing_stand_in_one_reason() {
        PointWindow window = new PointWindow(rule(1, 3, "notBreaching"), points("- - - - X"));

        assertThat(AlarmReasons.of(window, "ALARM"))
                .isEqualTo(
                        "Threshold Crossed: 1 out of the last 3 datapoints [20.0 (01/01/70 00:04:00)] was greater than"
                                + " the threshold (10.0) and 2 missing datapoints were treated as [NonBreaching] (minimum 1"
                                + " datapoint for OK -> ALARM transition).");
    }

    @Test
    void an_alarm_by_missing_data_beside_a_fine_value_tells_what_was_received() {
        PointWindow window = new PointWindow(rule(2, 3, "breaching"), points("- - - - 0"));

        assertThat(AlarmReasons.of(window, "ALARM"))
                .isEqualTo("Threshold Crossed: 1 datapoint was received for 3 periods and 2 missing datapoints were"
                        + " treated as [Breaching].");
    }

    /** The same said once more, as plainly as can be. */
    private static String naively(int needed, int periods, List<AlarmPoint> range, String treatment) {
        List<Boolean> real = new ArrayList<>();
        int age = 0;
        int position = 0;
        for (int i = range.size() - 1; i >= 0; i--) {
            position++;
            AlarmPoint each = range.get(i);
            if (!each.isMissing() && real.size() < periods) {
                real.add(each.value() > 10);
                age = each.value() > 10 ? position : age;
            }
        }
        long bad = real.stream().filter(each -> each).count();
        long missing = periods - real.size();
        if (missing == 0 || treatment.equals("notBreaching")) {
            return bad >= needed ? "ALARM" : "OK";
        }
        if (treatment.equals("breaching")) {
            return bad + missing >= needed ? "ALARM" : "OK";
        }
        boolean ignore = treatment.equals("ignore");
        if (bad >= needed) {
            return "ALARM";
        }
        if (bad < real.size()) {
            return "OK";
        }
        return ignore ? "null" : !real.isEmpty() && age >= needed ? "ALARM" : "INSUFFICIENT_DATA";
    }

    @Test
    void random_series_are_judged_as_a_plain_reading_of_the_rules_judges_them() {
        Random random = new Random(11);
        List<String> treatments = List.of("missing", "ignore", "breaching", "notBreaching");
        for (int i = 0; i < 20_000; i++) {
            int periods = 1 + random.nextInt(6);
            int needed = 1 + random.nextInt(periods);
            StringBuilder drawn = new StringBuilder();
            for (int j = 0; j < periods + PointWindow.SPARE; j++) {
                drawn.append("0X--".charAt(random.nextInt(4)));
            }
            List<AlarmPoint> range = points(drawn.toString());
            String treatment = treatments.get(i % 4);

            assertThat(String.valueOf(new PointWindow(rule(needed, periods, treatment), range).state()))
                    .as("%d of %d in %s, %s", needed, periods, drawn, treatment)
                    .isEqualTo(naively(needed, periods, range, treatment));
        }
    }
}
