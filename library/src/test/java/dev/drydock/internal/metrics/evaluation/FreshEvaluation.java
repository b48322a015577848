package dev.drydock.internal.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.metrics.MetricsRegion;
import dev.drydock.internal.metrics.store.AlarmSettings.MetricRule;
import dev.drydock.internal.metrics.store.KeptAlarm;

/** Evaluates alarms as if they had never been looked at. */
public final class FreshEvaluation {

    private FreshEvaluation() {}

    /**
     * Every metric alarm is in the state that its metric asks for, and every composite one in that of its rule. Called under
     * the lock, at an instant at which all were just evaluated.
     */
    public static void agrees(MetricsRegion region, long now) {
        MetricEvaluation fresh = new MetricEvaluation(region.lookup());
        for (KeptAlarm each : region.alarms().all()) {
            MetricRule rule = each.settings().metric();
            String state = rule == null
                    ? null
                    : fresh.evaluate(each.settings(), rule, now).state();
            if (state != null) {
                assertThat(each.state()).as("alarm %s", each.name()).isEqualTo(state);
            }
            if (each.settings().composite() != null) {
                boolean holds = AlarmRule.of(each.settings().composite().rule())
                        .holds(child -> region.alarms().find(child) == null
                                ? "INSUFFICIENT_DATA"
                                : region.alarms().find(child).state());
                assertThat(each.state()).as("alarm %s", each.name()).isEqualTo(holds ? "ALARM" : "OK");
            }
        }
    }
}
