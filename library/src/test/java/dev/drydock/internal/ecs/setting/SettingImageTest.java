package dev.drydock.internal.ecs.setting;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.testkit.EntityImages;
import org.junit.jupiter.api.Test;

/** The image of the account settings leaves nothing out. */
class SettingImageTest {

    private static SettingStore settings() {
        return new SettingStore(new AccountRegion("123456789012", "us-east-1"));
    }

    @Test
    void the_image_of_the_settings_leaves_nothing_out() {
        EntityImages.of(SettingImageTest::settings, SettingStore::image, (image, tickets) -> {
                    SettingStore store = settings();
                    store.restore(image, tickets);
                    return store;
                })
                .check();
    }
}
