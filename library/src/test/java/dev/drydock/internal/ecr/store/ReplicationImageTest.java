package dev.drydock.internal.ecr.store;

import dev.drydock.internal.ecr.store.ReplicationRules.Destination;
import dev.drydock.testkit.EntityImages;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The images of what a registry replicates leave nothing out. */
class ReplicationImageTest {

    @Test
    void the_image_of_the_rules_leaves_nothing_out() {
        EntityImages.of(ReplicationRules::new, ReplicationRules::image, (image, tickets) -> {
                    ReplicationRules rules = new ReplicationRules();
                    rules.restore(image, tickets);
                    return rules;
                })
                .check();
    }

    @Test
    void the_image_of_the_backfills_leaves_nothing_out() {
        EntityImages.of(BackfillStore::new, BackfillStore::image, (image, tickets) -> {
                    BackfillStore store = new BackfillStore();
                    store.restore(image, tickets);
                    return store;
                })
                .value(
                        Backfill.class,
                        n -> new Backfill(
                                n - 1,
                                "id",
                                new Destination("eu-west-1", "123456789012"),
                                Backfill.Status.PREPARING,
                                null,
                                List.of(),
                                Instant.ofEpochSecond(n),
                                null))
                .check();
    }
}
