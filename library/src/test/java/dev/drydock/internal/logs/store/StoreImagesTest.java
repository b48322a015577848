package dev.drydock.internal.logs.store;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.logs.store.ExportRun.Status;
import dev.drydock.testkit.EntityImages;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The images of the smaller stores leave nothing of them out. */
class StoreImagesTest {

    private static final AccountRegion HOME = new AccountRegion("123456789012", "us-east-1");

    /** What a store keeps by its name has the text made just before. */
    private static String key(int n) {
        return "value-" + (n - 1);
    }

    @Test
    void the_image_of_deliveries_leaves_nothing_out() {
        EntityImages.of(() -> new DeliveryStore(HOME), DeliveryStore::image, (image, tickets) -> {
                    DeliveryStore store = new DeliveryStore(HOME);
                    store.restore(image, tickets);
                    return store;
                })
                .value(
                        VendedSource.class,
                        n -> new VendedSource(n, key(n), "arn", "resource", "events", "INFO_LOGS", new TreeMap<>()))
                .value(
                        VendedDestination.class,
                        n -> new VendedDestination(n, key(n), "arn", "S3", null, null, null, null, new TreeMap<>()))
                .value(
                        VendedDelivery.class,
                        n -> new VendedDelivery(
                                n, key(n), "arn", "web", "bucket", List.of(), null, null, null, new TreeMap<>()))
                .check();
    }

    @Test
    void the_image_of_exports_leaves_nothing_out() {
        EntityImages.of(() -> new ExportStore(HOME), ExportStore::image, (image, tickets) -> {
                    ExportStore store = new ExportStore(HOME);
                    store.restore(image, tickets);
                    return store;
                })
                .value(
                        ExportRun.class,
                        n -> new ExportRun(
                                n,
                                key(n),
                                null,
                                "/app",
                                null,
                                0,
                                1,
                                "archive",
                                "logs",
                                Status.PENDING,
                                null,
                                Instant.EPOCH,
                                null))
                .check();
    }
}
