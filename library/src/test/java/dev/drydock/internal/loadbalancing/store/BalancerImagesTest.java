package dev.drydock.internal.loadbalancing.store;

import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.Limits;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.testkit.EntityImages;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timings;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The images of load balancers and tags leave nothing out. */
class BalancerImagesTest {

    private int worlds;

    private RegionQueue queue() {
        Kernel kernel = new Kernel(7, Instant.parse("2026-01-01T00:00:00Z"), TimeMode.manual(), Limits.standard());
        return kernel.queue("balancers " + worlds++);
    }

    private BalancerStore store() {
        return new BalancerStore(queue(), Timings.realistic());
    }

    /** What is kept by its name has the text made just before. */
    private static String key(int n) {
        return "value-" + (n - 1);
    }

    @Test
    void the_image_of_load_balancers_leaves_nothing_out() {
        EntityImages.of(this::store, BalancerStore::image, (image, tickets) -> {
                    BalancerStore store = store();
                    store.restore(image, tickets);
                    return store;
                })
                .derived("forwards") // counted from the rules
                .value(
                        BalancerState.class,
                        n -> new BalancerState(
                                new BalancerState.Identity(key(n), "web", "application", "internal", "d", "z", n, "v"),
                                true,
                                List.of(new BalancerState.EnabledSubnet("subnet-1", "a", null, null, null)),
                                List.of("sg-1"),
                                "ipv4",
                                null,
                                new TreeMap<>()))
                .value(
                        ListenerState.class,
                        n -> new ListenerState(key(n), "web", n, "HTTP", null, null, List.of(), new TreeMap<>()))
                .value(TreeMap.class, n -> rules(key(n)))
                .check();
    }

    private static TreeMap<Integer, RuleState> rules(String listener) {
        TreeMap<Integer, RuleState> rules = new TreeMap<>();
        rules.put(7, new RuleState(listener + "/1", listener, 7, List.of(), List.of()));
        return rules;
    }

    @Test
    void the_image_of_tags_leaves_nothing_out() {
        EntityImages.of(ResourceTags::new, ResourceTags::image, (image, tickets) -> {
                    ResourceTags tags = new ResourceTags();
                    tags.restore(image, tickets);
                    return tags;
                })
                .check();
    }
}
