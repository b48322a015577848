package dev.drydock.internal.loadbalancing.traffic;

import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.Limits;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import dev.drydock.testkit.EntityImages;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timings;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The image of traffic leaves nothing out. */
class TrafficImageTest {

    private static TrafficBook book() {
        RegionQueue queue = new Kernel(0, Instant.EPOCH, TimeMode.manual(), Limits.standard()).queue("here");
        return new TrafficBook(new BalancerStore(queue, Timings.realistic()), () -> 0);
    }

    @Test
    void the_image_of_traffic_leaves_nothing_out() {
        EntityImages.of(TrafficImageTest::book, TrafficBook::image, (image, tickets) -> {
                    TrafficBook restored = book();
                    restored.restore(image, tickets);
                    return restored;
                })
                .derived("balancers")
                .derived("now")
                .check();
    }
}
