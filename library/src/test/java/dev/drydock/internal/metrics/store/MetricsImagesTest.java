package dev.drydock.internal.metrics.store;

import dev.drydock.internal.metrics.series.ValueTally;
import dev.drydock.testkit.EntityImages;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The images of metrics and alarms leave nothing out. */
class MetricsImagesTest {

    @Test
    void the_image_of_the_alarms_leaves_nothing_out() {
        EntityImages.of(AlarmStore::new, AlarmStore::image, (image, tickets) -> {
                    AlarmStore alarms = new AlarmStore();
                    alarms.restore(image, tickets);
                    return alarms;
                })
                .value(KeptAlarm.class, MetricsImagesTest::alarm) // kept by its name, the text made just before
                .derived("edition", "version", "restores") // say only that something changed
                .check();
    }

    private static KeptAlarm alarm(int number) {
        return new KeptAlarm(
                new AlarmSettings(
                        "value-" + (number - 1), null, true, List.of(), List.of(), List.of(), null, null, number),
                new KeptAlarm.Standing("OK", LateText.of("because"), null, number, number),
                List.of(),
                null,
                false);
    }

    @Test
    void the_image_of_the_history_leaves_nothing_out() {
        EntityImages.of(AlarmHistory::new, AlarmHistory::image, (image, tickets) -> {
                    AlarmHistory history = new AlarmHistory();
                    history.restore(image, tickets);
                    return history;
                })
                .value(LateText.class, number -> LateText.of("text " + number))
                .check();
    }

    @Test
    void the_image_of_metrics_that_were_put_leaves_nothing_out() {
        EntityImages.of(PutMetrics::new, PutMetrics::image, (image, tickets) -> {
                    PutMetrics metrics = new PutMetrics();
                    metrics.restore(image, tickets);
                    return metrics;
                })
                .value(ValueTally.class, number -> ValueTally.of(number, 1))
                .derived("image", "slots", "changes") // counted again
                .check();
    }
}
