package dev.drydock.internal.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.account.metric.AlarmBook.Comparison;
import dev.drydock.internal.account.metric.AlarmBook.Watched;
import dev.drydock.internal.metrics.series.MetricLookup;
import dev.drydock.internal.metrics.store.KeptAlarm;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An alarm that stays OK whatever its metric does is not looked at, and nobody can tell. */
class RestingAlarmsTest {

    private final WatchedWorld world = new WatchedWorld();

    @Test
    void an_alarm_of_fifteen_periods_is_looked_at_once_in_fifteen_minutes() {
        world.settled = true;
        for (int minute = -20; minute < 200; minute++) {
            world.value(minute, 20);
        }
        world.watch("high", 15);
        world.minutes(1);
        world.asked.clear();

        world.minutes(150);

        assertThat(world.asked).hasSizeLessThanOrEqualTo(11);
        assertThat(world.state("high")).isEqualTo("OK");
    }

    @Test
    void an_alarm_that_a_caller_sets_is_looked_at_in_the_next_minute() {
        world.settled = true;
        for (int minute = -20; minute < 40; minute++) {
            world.value(minute, 20);
        }
        world.watch("high", 15);
        world.minutes(3);

        world.run(() -> world.engine.setState("high", "ALARM", "to see what happens", null));
        world.minutes(1);

        assertThat(world.state("high")).isEqualTo("OK");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_minute_its_state_is_that_of_an_alarm_that_never_rested(boolean settled) {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            WatchedWorld drawn = new WatchedWorld();
            drawn.settled = settled;
            int high = random.nextInt(100);
            for (int minute = -20; minute < 200; minute++) {
                high = random.nextInt(9) == 0 ? random.nextInt(100) : high;
                if (random.nextInt(1 + seed % 20) != 1) {
                    drawn.value(minute, high);
                }
            }
            watch(drawn, random);
            for (int minute = 0; minute < 150; minute++) {
                drawn.minutes(1);
                agrees(drawn, seed, minute);
                if (random.nextInt(25) == 0) {
                    watch(drawn, random);
                }
                if (random.nextInt(25) == 0) {
                    String state = List.of("OK", "ALARM", "INSUFFICIENT_DATA").get(random.nextInt(3));
                    drawn.run(() -> drawn.engine.setState("drawn", state, "set", null));
                }
            }
        }
    }

    private static void watch(WatchedWorld world, Random random) {
        int periods = 1 + random.nextInt(8);
        Comparison comparison = Comparison.values()[random.nextInt(2)];
        world.run(() -> world.engine.put(new Watched(
                "drawn", "drawn", WatchedWorld.CPU, "Average", null, List.of(), comparison, 50, periods, List.of())));
    }

    private static void agrees(WatchedWorld world, int seed, int minute) {
        KeptAlarm alarm = world.locked(() -> world.store.find("drawn"));
        MetricEvaluation fresh = new MetricEvaluation(new MetricLookup(List.of(), () -> List.of(world)));
        String state = fresh.evaluate(alarm.settings(), alarm.settings().metric(), world.queue.tick())
                .state();
        if (state != null) {
            assertThat(alarm.state()).as("seed %d, minute %d", seed, minute).isEqualTo(state);
        }
    }
}
