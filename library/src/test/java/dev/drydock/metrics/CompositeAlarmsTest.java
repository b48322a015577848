package dev.drydock.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Refusals;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudwatch.model.AlarmHistoryItem;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.CompositeAlarm;
import software.amazon.awssdk.services.cloudwatch.model.PutCompositeAlarmRequest;

/** Composite alarms: rules, what they come to, and suppressors. */
class CompositeAlarmsTest {

    private static final String ARN = "arn:aws:cloudwatch:us-east-1:123456789012:alarm:";
    private static final String TOPIC = "arn:aws:sns:us-east-1:123456789012:pager";

    private final MeteredWorld world = new MeteredWorld();

    @BeforeEach
    void children() {
        world.alarm("a");
        world.alarm("b");
        world.alarm("c d");
        set("a", "ALARM");
        set("b", "OK");
    }

    private void set(String alarm, String state) {
        world.cloudWatch.setAlarmState(
                request -> request.alarmName(alarm).stateValue(state).stateReason("drill"));
    }

    private void composite(String name, String rule, Consumer<PutCompositeAlarmRequest.Builder> more) {
        world.cloudWatch.putCompositeAlarm(request -> {
            request.alarmName(name).alarmRule(rule);
            more.accept(request);
        });
    }

    private void composite(String name, String rule) {
        composite(name, rule, request -> {});
    }

    private CompositeAlarm described(String name) {
        return world.cloudWatch
                .describeAlarms(request -> request.alarmNames(name).alarmTypes(AlarmType.COMPOSITE_ALARM))
                .compositeAlarms()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALARM(a)                                  | ALARM",
                "ALARM(b)                                  | OK",
                "OK(b)                                     | ALARM",
                "INSUFFICIENT_DATA(\"c d\")                | ALARM",
                "ALARM(\"arn:aws:cloudwatch:us-east-1:123456789012:alarm:a\") | ALARM",
                "NOT ALARM(a)                              | OK",
                "ALARM(a) AND OK(b)                        | ALARM",
                "ALARM(a) AND ALARM(b)                     | OK",
                "ALARM(a) OR ALARM(b)                      | ALARM",
                "ALARM(b) AND TRUE OR ALARM(a)             | ALARM",
                "ALARM(b) AND (TRUE OR ALARM(a))           | OK",
                "NOT (ALARM(a) AND ALARM(b)) AND NOT FALSE | ALARM",
                "TRUE                                      | ALARM",
                "FALSE                                     | OK",
            })
    void rules(String rule, String state) {
        composite("all", rule);

        assertThat(described("all").stateValueAsString()).isEqualTo(state);
    }

    @Test
    void a_new_composite_alarm_says_what_its_rule_came_to() {
        composite("all", "ALARM(a) OR ALARM(b)");

        assertThat(described("all").stateReason())
                .isEqualTo(ARN + "all was created and its alarm rule evaluates to ALARM");
        assertThat(described("all").stateReasonData())
                .isEqualTo("{\"triggeringAlarms\":[{\"arn\":\"" + ARN
                        + "a\",\"state\":{\"value\":\"ALARM\",\"timestamp\":\"2026-01-01T00:00:00.000+0000\"}},{\"arn\":\""
                        + ARN + "b\",\"state\":{\"value\":\"OK\",\"timestamp\":\"2026-01-01T00:00:00.000+0000\"}}]}");
    }

    @Test
    void a_child_that_changes_is_the_reason() {
        composite("all", "ALARM(a) AND ALARM(b)");

        set("b", "ALARM");

        assertThat(described("all").stateReason())
                .isEqualTo(ARN + "b transitioned to ALARM at Thursday 01 January, 2026 00:00:00 UTC");
    }

    @Test
    void a_composite_alarm_may_depend_on_another() {
        composite("inner", "ALARM(b)");
        composite("outer", "ALARM(inner)");

        set("b", "ALARM");

        assertThat(described("outer").stateValueAsString()).isEqualTo("ALARM");
        assertThat(world.history("outer"))
                .extracting(AlarmHistoryItem::historySummary)
                .containsExactly(
                        "Alarm \"outer\" created",
                        "Alarm updated from INSUFFICIENT_DATA to OK",
                        "Alarm updated from OK to ALARM");
    }

    @Test
    void rules_that_go_round_in_a_circle_come_to_rest() {
        composite("one", "FALSE");
        composite("two", "NOT ALARM(one)");

        composite("one", "ALARM(two)");

        assertThat(described("one").stateValueAsString()).isIn("ALARM", "OK");
    }

    @Test
    void parents_and_children_are_told_of_each_other() {
        composite("all", "ALARM(a) OR ALARM(b)");

        var children = world.cloudWatch.describeAlarms(request -> request.childrenOfAlarmName("all"));
        var parents = world.cloudWatch.describeAlarms(request -> request.parentsOfAlarmName("a"));

        assertThat(children.metricAlarms()).extracting(each -> each.alarmName()).containsExactly("a", "b");
        assertThat(children.metricAlarms().get(0).metricName()).isNull();
        assertThat(parents.compositeAlarms()).singleElement().satisfies(each -> {
            assertThat(each.alarmArn()).isEqualTo(ARN + "all");
            assertThat(each.stateValue()).isNull();
        });
    }

    // ---- suppressors

    private void suppressed() {
        composite(
                "all",
                "ALARM(b)",
                request -> request.alarmActions(TOPIC)
                        .actionsSuppressor("c d")
                        .actionsSuppressorWaitPeriod(120)
                        .actionsSuppressorExtensionPeriod(180));
    }

    private long actions() {
        return world.history("all").stream()
                .filter(each -> each.historyItemTypeAsString().equals("Action"))
                .count();
    }

    @Test
    void actions_wait_for_the_suppressor() {
        suppressed();

        set("b", "ALARM");

        assertThat(described("all").actionsSuppressedByAsString()).isEqualTo("WaitPeriod");
        assertThat(described("all").actionsSuppressedReason()).isEqualTo("Actions suppressed by WaitPeriod");
        assertThat(actions()).isZero();
    }

    @Test
    void actions_are_done_when_the_suppressor_does_not_come() {
        world.cloudWatch.deleteAlarms(request -> request.alarmNames("a"));
        world.aws.alarm("held").clear();
        composite(
                "all",
                "ALARM(held)",
                request -> request.alarmActions(TOPIC)
                        .actionsSuppressor("c d")
                        .actionsSuppressorWaitPeriod(120)
                        .actionsSuppressorExtensionPeriod(180));
        world.aws.alarm("held").raise();

        world.minutes(2);

        assertThat(described("all").actionsSuppressedBy()).isNull();
        assertThat(actions()).isOne();
    }

    @Test
    void actions_are_done_some_time_after_the_suppressor_is_gone() {
        world.aws.alarm("held").clear();
        world.aws.alarm("quiet").raise();
        composite(
                "all",
                "ALARM(held)",
                request -> request.alarmActions(TOPIC)
                        .actionsSuppressor("quiet")
                        .actionsSuppressorWaitPeriod(120)
                        .actionsSuppressorExtensionPeriod(180));
        world.aws.alarm("held").raise();
        assertThat(described("all").actionsSuppressedByAsString()).isEqualTo("Alarm");

        world.minutes(10);
        world.aws.alarm("quiet").clear();
        world.minutes(2);
        assertThat(described("all").actionsSuppressedByAsString()).isEqualTo("ExtensionPeriod");
        assertThat(actions()).isZero();
        world.minutes(1);

        assertThat(actions()).isOne();
    }

    // ---- refusals

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALARM(a) OR ALARM(gone) | Could not save the composite alarm as alarms [gone] in the alarm rule do not exist",
                "ALARM(a) AND            | The alarm rule could not be parsed at position 12",
                "ALARM a                 | The alarm rule could not be parsed at position 0",
                "ALARM(all)              | Could not save the composite alarm as its alarm rule refers to itself",
            })
    void refusals(String rule, String text) {
        Refusals.assertRefused(world.aws, () -> composite("all", rule), "ValidationError", text);
    }

    @Test
    void a_rule_has_no_blanks_around_it() {
        Refusals.assertRefused(
                world.aws,
                () -> composite("all", " ALARM(a)"),
                "ValidationError",
                "AlarmRule must not contain leading or trailing whitespace or be null");
    }

    @Test
    void a_child_cannot_be_deleted() {
        composite("all", "ALARM(a) OR ALARM(b)");

        Refusals.assertRefused(
                world.aws,
                () -> world.cloudWatch.deleteAlarms(request -> request.alarmNames("a")),
                "ValidationError",
                "Cannot delete a as there are composite alarm(s) depending on it.");
        Refusals.assertRefused(
                world.aws,
                () -> world.cloudWatch.deleteAlarms(request -> request.alarmNames("a", "b")),
                "ValidationError",
                "Cannot delete a,b as there are composite alarm(s) depending on them.");
    }

    @Test
    void composite_alarms_do_not_scale() {
        String policy = "arn:aws:autoscaling:us-east-1:123456789012:scalingPolicy:1:policyName/up";

        Refusals.assertRefused(
                world.aws,
                () -> composite("all", "ALARM(a)", request -> request.alarmActions(policy)),
                "ValidationError",
                "Composite alarms cannot have the action " + policy);
    }
}
