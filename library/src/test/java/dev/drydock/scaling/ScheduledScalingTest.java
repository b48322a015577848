package dev.drydock.scaling;

import static dev.drydock.scaling.ScaledWorld.DIMENSION;
import static dev.drydock.scaling.ScaledWorld.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Scheduled actions set bounds, and the desired count follows. */
class ScheduledScalingTest {

    private static final Instant START = Instant.parse("2026-03-28T22:00:00Z");

    private final ScaledWorld world = new ScaledWorld(
            Drydock.builder().time(TimeMode.manual()).start(START).build(), 2);

    ScheduledScalingTest() {
        world.register(b -> b.minCapacity(1).maxCapacity(10));
    }

    private void until(String instant) {
        world.after(Duration.between(world.aws.time().instant(), Instant.parse(instant)));
    }

    @Test
    void at_an_instant_bounds_are_set_and_the_count_follows() {
        world.schedule(
                "day",
                "at(2026-03-29T06:00:00)",
                b -> b.scalableTargetAction(a -> a.minCapacity(5).maxCapacity(8)));

        until("2026-03-29T05:59:59Z");
        assertThat(world.desired()).isEqualTo(2);

        until("2026-03-29T06:30:00Z");
        assertThat(world.running()).isEqualTo(5);
        assertThat(world.told())
                .containsExactly(
                        "Setting desired count to 5.|minimum capacity was set to 5|Successful|Successfully set desired"
                                + " count to 5. Change successfully fulfilled by ecs.",
                        "Setting min capacity to 5 and max capacity to 8|scheduled action name day was triggered|"
                                + "Successful|Successfully set min capacity to 5 and max capacity to 8");
    }

    @Test
    void a_night_shift_comes_every_day_at_the_same_local_time_though_clocks_go_forward() {
        // Paris goes from UTC+1 to UTC+2 on 29 March at 01:00 UTC.
        world.schedule(
                "morning",
                "cron(0 7 * * ? *)",
                b -> b.timezone("Europe/Paris")
                        .scalableTargetAction(a -> a.minCapacity(4).maxCapacity(10)));
        world.schedule(
                "evening",
                "cron(0 22 * * ? *)",
                b -> b.timezone("Europe/Paris")
                        .scalableTargetAction(a -> a.minCapacity(1).maxCapacity(2)));

        until("2026-03-29T04:59:59Z");
        assertThat(world.desired()).isEqualTo(2);
        until("2026-03-29T05:00:00Z");
        assertThat(world.desired()).isEqualTo(4);
        until("2026-03-29T20:00:00Z");
        assertThat(world.desired()).isEqualTo(2);
    }

    @Test
    void what_recurs_begins_at_its_start_and_ends_at_its_end() {
        world.schedule(
                "hourly",
                "rate(1 hour)",
                b -> b.startTime(START.plusSeconds(1800))
                        .endTime(START.plusSeconds(2 * 3600))
                        .scalableTargetAction(a -> a.minCapacity(3)));

        world.after(Duration.ofHours(6));

        assertThat(world.activities())
                .filteredOn(each -> each.cause().startsWith("scheduled action"))
                .extracting(each -> each.startTime())
                .containsExactly(START.plusSeconds(5400), START.plusSeconds(1800));
    }

    @Test
    void midnight_is_the_end_of_a_day_and_the_beginning_of_the_next() {
        world.schedule("midnight", "cron(0 0 ? * SUN *)", b -> b.scalableTargetAction(a -> a.minCapacity(3)));

        until("2026-03-29T00:00:00Z");

        assertThat(world.desired()).isEqualTo(3);
    }

    @Test
    void suspended_actions_do_not_happen_and_the_next_ones_do() {
        world.schedule("hourly", "rate(1 hour)", b -> b.scalableTargetAction(a -> a.minCapacity(3)));
        world.register(b -> b.suspendedState(s -> s.scheduledScalingSuspended(true)));
        world.after(Duration.ofMinutes(90));
        assertThat(world.desired()).isEqualTo(2);

        world.register(b -> b.suspendedState(s -> s.scheduledScalingSuspended(false)));
        world.after(Duration.ofMinutes(60));

        assertThat(world.desired()).isEqualTo(3);
    }

    @Test
    void a_minimum_above_the_maximum_that_is_left_as_it_is_fails() {
        world.schedule("greedy", "rate(1 hour)", b -> b.scalableTargetAction(a -> a.minCapacity(11)));

        world.after(Duration.ofMinutes(61));

        assertThat(world.told())
                .containsExactly(
                        "Setting min capacity to 11|scheduled action name greedy was triggered|Failed|Failed to"
                                + " set min capacity to 11. Reason: Maximum capacity cannot be less than minimum capacity");
    }

    @Test
    void an_action_is_described_updated_and_deleted() {
        world.schedule("day", "rate(2 hours)", b -> b.scalableTargetAction(a -> a.minCapacity(3)));

        world.scaling.putScheduledAction(b -> b.scheduledActionName("day")
                .serviceNamespace("ecs")
                .resourceId(WEB)
                .scalableDimension(DIMENSION)
                .schedule("rate(3 hours)"));

        assertThat(world.scaling
                        .describeScheduledActions(b -> b.serviceNamespace("ecs"))
                        .scheduledActions())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.schedule()).isEqualTo("rate(3 hours)");
                    assertThat(each.scalableTargetAction().minCapacity()).isEqualTo(3);
                    assertThat(each.timezone()).isNull();
                    assertThat(each.scheduledActionARN())
                            .matches("arn:aws:autoscaling:us-east-1:123456789012:scheduledAction:[0-9a-f-]{36}:"
                                    + "resource/ecs/" + WEB + ":scheduledActionName/day");
                });

        world.scaling.deleteScheduledAction(b -> b.scheduledActionName("day")
                .serviceNamespace("ecs")
                .resourceId(WEB)
                .scalableDimension(DIMENSION));
        world.after(Duration.ofHours(9));

        assertThat(world.desired()).isEqualTo(2);
        world.refuses(
                () -> world.scaling.deleteScheduledAction(b -> b.scheduledActionName("day")
                        .serviceNamespace("ecs")
                        .resourceId(WEB)
                        .scalableDimension(DIMENSION)),
                "ObjectNotFoundException",
                "No scheduled action found for service namespace: ecs, resource ID: " + WEB + ", scalable dimension: "
                        + DIMENSION + ", scheduled action name: day");
    }

    private void refused(String schedule, String text) {
        world.refuses(
                () -> world.schedule("day", schedule, b -> b.scalableTargetAction(a -> a.minCapacity(1))),
                "ValidationException",
                text);
    }

    @Test
    void what_is_wrong_is_refused_as_aws_says_it() {
        String syntax = "Invalid schedule expression. Details: Schedule expressions must have the following syntax:"
                + " rate(<number>\\s?(minutes?|hours?|days?)), cron(<cron_expression>) or at(yyyy-MM-dd'T'HH:mm:ss).";

        refused("0 7 * * ? *", syntax);
        refused("rate(5 weeks)", syntax);
        refused(
                "rate(0 minutes)",
                "Invalid schedule frequency. Run for rate(0 minutes) are less than 60 seconds apart");
        refused(
                "at(2035-01-01T00:00:00Z)",
                "Invalid schedule at DateTime expression. Details: Invalid format: \"2035-01-01T00:00:00Z\" is"
                        + " malformed at \"Z\"");
        refused(
                "at(2035-01-01)",
                "Invalid schedule at DateTime expression. Details: Invalid format: \"2035-01-01\" is too short");
        refused(
                "cron(0 7 * * * *)",
                "Invalid CRON expression. Details: exactly one of day-of-month and day-of-week must be '?', not '*' and"
                        + " '*'");
        world.refuses(
                () -> world.schedule("day", "rate(1 hour)", b -> {}),
                "ValidationException",
                "ScalableTargetAction must be set");
        world.refuses(
                () -> world.schedule("day", "rate(1 hour)", b -> b.scalableTargetAction(a -> {})),
                "ValidationException",
                "At least one of minimum capacity and maximum capacity should be provided");
        world.refuses(
                () -> world.schedule(
                        "day",
                        "rate(1 hour)",
                        b -> b.scalableTargetAction(a -> a.minCapacity(3).maxCapacity(2))),
                "ValidationException",
                "Maximum capacity cannot be less than minimum capacity");
        world.refuses(
                () -> world.schedule(
                        "day",
                        "rate(1 hour)",
                        b -> b.startTime(START.plusSeconds(60))
                                .endTime(START.plusSeconds(30))
                                .scalableTargetAction(a -> a.minCapacity(3))),
                "ValidationException",
                "StartTime must be before EndTime");
    }
}
