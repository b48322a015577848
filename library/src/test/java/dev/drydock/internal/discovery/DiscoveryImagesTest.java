package dev.drydock.internal.discovery;

import dev.drydock.internal.account.DiscoveryRegistry.Entry;
import dev.drydock.internal.account.DiscoveryRegistry.Name;
import dev.drydock.testkit.EntityImages;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** The image of what clients find leaves nothing out. */
class DiscoveryImagesTest {

    private static DiscoveryStore store() {
        return new DiscoveryStore(namespace -> null);
    }

    @Test
    void the_image_leaves_nothing_out() {
        EntityImages.of(DiscoveryImagesTest::store, DiscoveryStore::image, (image, tickets) -> {
                    DiscoveryStore store = store();
                    store.restore(image, tickets);
                    return store;
                })
                .value(Entry.class, DiscoveryImagesTest::entry)
                .check();
    }

    /** It stands in a list under its task, both made just before. */
    private static Entry entry(int n) {
        return new Entry(
                new Name("web", "shop"),
                "value-" + (n - 2),
                "10.0.0.4",
                80,
                "us-east-1a",
                true,
                Collections.emptySortedMap());
    }
}
