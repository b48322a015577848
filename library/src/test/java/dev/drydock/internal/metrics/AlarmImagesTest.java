package dev.drydock.internal.metrics;

import dev.drydock.testkit.EntityImages;
import org.junit.jupiter.api.Test;

/** The image of the alarms leaves nothing out. */
class AlarmImagesTest {

    @Test
    void the_image_of_the_alarms_leaves_nothing_out() {
        EntityImages.of(Alarms::new, Alarms::image, (image, tickets) -> {
                    Alarms alarms = new Alarms();
                    alarms.restore(image, tickets);
                    return alarms;
                })
                .derived("listeners") // who listens belongs to the stage
                .check();
    }
}
