package dev.drydock.internal.ecr.store;

import dev.drydock.testkit.EntityImages;
import org.junit.jupiter.api.Test;

/** The image of a registry's settings leaves nothing of them out. */
class RegistrySettingsImageTest {

    @Test
    void the_image_of_the_settings_leaves_nothing_out() {
        EntityImages.of(RegistrySettings::new, RegistrySettings::image, (image, tickets) -> {
                    RegistrySettings settings = new RegistrySettings();
                    settings.restore(image, tickets);
                    return settings;
                })
                .check();
    }
}
