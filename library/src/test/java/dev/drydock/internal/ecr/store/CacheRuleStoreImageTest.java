package dev.drydock.internal.ecr.store;

import dev.drydock.testkit.EntityImages;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The image of a registry's pull through cache rules leaves nothing out. */
class CacheRuleStoreImageTest {

    @Test
    void the_image_of_the_rules_leaves_nothing_out() {
        EntityImages.of(CacheRuleStore::new, CacheRuleStore::image, (image, tickets) -> {
                    CacheRuleStore store = new CacheRuleStore();
                    store.restore(image, tickets);
                    return store;
                })
                .value(
                        CacheRule.class,
                        n -> new CacheRule(
                                "value-" + (n - 1),
                                "quay.io",
                                "quay",
                                "ROOT",
                                null,
                                null,
                                Instant.ofEpochSecond(n),
                                Instant.ofEpochSecond(n)))
                .check();
    }
}
