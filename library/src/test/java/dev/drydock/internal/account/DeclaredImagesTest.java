package dev.drydock.internal.account;

import dev.drydock.testkit.EntityImages;
import org.junit.jupiter.api.Test;

/** The images of what tests declare leave nothing out. */
class DeclaredImagesTest {

    @Test
    void the_image_of_the_secrets_leaves_nothing_out() {
        EntityImages.of(SecretStore::new, SecretStore::image, (image, tickets) -> {
                    SecretStore store = new SecretStore();
                    store.restore(image, tickets);
                    return store;
                })
                .check();
    }

    @Test
    void the_image_of_the_environment_files_leaves_nothing_out() {
        EntityImages.of(EnvironmentFileStore::new, EnvironmentFileStore::image, (image, tickets) -> {
                    EnvironmentFileStore store = new EnvironmentFileStore();
                    store.restore(image, tickets);
                    return store;
                })
                .check();
    }
}
