package dev.drydock.internal.account;

import dev.drydock.testkit.EntityImages;
import org.junit.jupiter.api.Test;

class BucketStoreTest {

    @Test
    void the_image_of_buckets_leaves_nothing_out() {
        EntityImages.of(BucketStore::new, BucketStore::image, (image, tickets) -> {
                    BucketStore store = new BucketStore();
                    store.restore(image, tickets);
                    return store;
                })
                .check();
    }
}
