package dev.drydock.internal.logs.store;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.testkit.EntityImages;
import org.junit.jupiter.api.Test;

/** The images of policies and destinations leave nothing of them out. */
class PolicyImagesTest {

    private static final AccountRegion HOME = new AccountRegion("123456789012", "us-east-1");

    @Test
    void the_image_of_policies_leaves_nothing_out() {
        EntityImages.of(PolicyStore::new, PolicyStore::image, (image, tickets) -> {
                    PolicyStore store = new PolicyStore();
                    store.restore(image, tickets);
                    return store;
                })
                .derived("subscription") // read from a policy
                .check();
    }

    @Test
    void the_image_of_destinations_leaves_nothing_out() {
        EntityImages.of(() -> new DestinationStore(HOME), DestinationStore::image, (image, tickets) -> {
                    DestinationStore store = new DestinationStore(HOME);
                    store.restore(image, tickets);
                    return store;
                })
                .check();
    }
}
