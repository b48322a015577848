package dev.drydock.internal.ecs.cluster;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.Limits;
import dev.drydock.testkit.EntityImages;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timings;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The image of the clusters leaves nothing out. */
class ClusterImageTest {

    private static final AccountRegion HOME = new AccountRegion("123456789012", "us-east-1");

    private static ClusterStore clusters() {
        Kernel kernel = new Kernel(1, Instant.EPOCH, TimeMode.manual(), Limits.standard());
        return new ClusterStore(HOME, Timings.realistic(), kernel.queue("test"));
    }

    @Test
    void the_image_of_the_clusters_leaves_nothing_out() {
        EntityImages.of(ClusterImageTest::clusters, ClusterStore::image, (image, tickets) -> {
                    ClusterStore store = clusters();
                    store.restore(image, tickets);
                    return store;
                })
                .derived("active", "updates", "listener", "image")
                // Clusters are kept by their names, which are the texts made just before.
                .value(EcsCluster.class, n -> EcsCluster.of("value-" + (n - 1), "arn-" + n))
                .check();
    }
}
