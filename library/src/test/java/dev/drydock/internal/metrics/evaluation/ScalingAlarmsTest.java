package dev.drydock.internal.metrics.evaluation;

import static dev.drydock.internal.metrics.evaluation.WatchedWorld.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.metrics.store.AlarmHistory.Item;
import org.junit.jupiter.api.Test;

/** The alarms that a service keeps for itself, and what they do. */
class ScalingAlarmsTest {

    private final WatchedWorld world = new WatchedWorld();

    @Test
    void an_alarm_acts_when_it_comes_to_alarm_and_again_each_minute() {
        world.watch("high", 2);
        for (int minute = 0; minute < 5; minute++) {
            world.value(minute, 80 + minute);
        }

        world.minutes(4);

        assertThat(world.acted)
                .containsExactly("high ALARM 81.0 > 50.0", "high ALARM 82.0 > 50.0", "high ALARM 83.0 > 50.0");
    }

    @Test
    void an_alarm_stops_acting_when_it_is_ok() {
        world.watch("high", 1);
        world.value(0, 80);
        world.value(1, 20);
        world.value(2, 20);

        world.minutes(3);

        assertThat(world.state("high")).isEqualTo("OK");
        assertThat(world.acted).containsExactly("high ALARM 80.0 > 50.0");
    }

    @Test
    void what_a_service_told_of_minutes_that_are_over_is_not_asked_again() {
        world.watch("high", 3);

        world.minutes(3);

        assertThat(world.asked).containsExactly("-4-1", "1-2", "2-3");
    }

    @Test
    void a_world_that_was_put_back_is_looked_at_anew() {
        world.watch("high", 1);
        world.value(0, 80);
        world.minutes(1);

        world.values.clear();
        world.run(() -> world.store.restore(world.store.image(), world.tickets()));
        world.minutes(1);

        assertThat(world.state("high")).isEqualTo("INSUFFICIENT_DATA");
    }

    @Test
    void a_policy_that_is_gone_is_told_in_the_history() {
        world.policyExists = false;
        world.watch("high", 1);
        world.value(0, 80);

        world.minutes(1);

        assertThat(world.acted).isEmpty();
        assertThat(world.locked(
                        () -> world.history.items().stream().map(Item::summary).toList()))
                .contains("Failed to execute action " + POLICY);
    }

    @Test
    void a_change_of_state_is_published() {
        world.watch("high", 1);
        world.value(0, 80);

        world.minutes(1);

        assertThat(world.events).singleElement().satisfies(event -> {
            assertThat(event.source()).isEqualTo("aws.cloudwatch");
            assertThat(event.detailType()).isEqualTo("CloudWatch Alarm State Change");
            assertThat(event.resources()).containsExactly("arn:aws:cloudwatch:us-east-1:123456789012:alarm:high");
            assertThat(event.detail().get("state").toString()).contains("value=ALARM", "80.0 (01/01/26 00:00:00)");
            assertThat(event.detail().get("previousState").toString()).contains("value=INSUFFICIENT_DATA");
            assertThat(event.detail().get("configuration").toString())
                    .contains("namespace=AWS/ECS", "dimensions={ServiceName=web}", "returnData=true");
        });
    }

    @Test
    void an_alarm_that_is_deleted_leaves_nothing_pending() {
        world.watch("high", 1);

        world.run(() -> world.engine.delete("high"));

        assertThat(world.locked(() -> world.engine.exists("high"))).isFalse();
        assertThat(world.locked(() -> world.store.due())).isNull();
    }
}
