package dev.drydock.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.account.metric.MetricSink.Measurement;
import dev.drydock.testkit.EntityImages;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MeasuredValuesTest {

    private final MeasuredValues values = new MeasuredValues();

    private static Measurement measurement(int value) {
        return new Measurement("arn", "Shop", "Errors", new TreeMap<>(), value, "None", value);
    }

    @Test
    void an_image_of_values_leaves_nothing_out() {
        EntityImages.of(MeasuredValues::new, MeasuredValues::image, (image, tickets) -> {
                    MeasuredValues restored = new MeasuredValues();
                    restored.restore(image, tickets);
                    return restored;
                })
                .derived("image", "byMetric", "changes")
                .check();
    }

    @Test
    void the_oldest_values_go_when_there_are_too_many() {
        for (int i = 0; i <= MeasuredValues.MOST; i++) {
            values.put(measurement(i));
        }

        List<Measurement> kept = values.of("arn", "Errors");
        assertThat(kept).hasSize(MeasuredValues.MOST - MeasuredValues.MOST / 8 + 1);
        assertThat(kept.get(kept.size() - 1).value()).isEqualTo(MeasuredValues.MOST);
    }
}
