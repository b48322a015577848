package dev.drydock.internal.ecr.store;

import dev.drydock.testkit.EntityImages;
import org.junit.jupiter.api.Test;

/** The image of how a registry scans leaves nothing out. */
class ScanningConfigurationImageTest {

    @Test
    void the_image_of_the_configuration_leaves_nothing_out() {
        EntityImages.of(ScanningConfiguration::new, ScanningConfiguration::image, (image, tickets) -> {
                    ScanningConfiguration scanning = new ScanningConfiguration();
                    scanning.restore(image, tickets);
                    return scanning;
                })
                .check();
    }
}
