package dev.drydock.internal.world;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.kernel.KernelImage;
import dev.drydock.internal.world.Shadow.Sight.OfRegion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A world to ask what another one would have answered at an earlier instant: by the same handlers, over stores put back to
 * what they held then. Nothing is to come in it, and what reads change of it does not count.
 */
final class Shadow {

    private final World world;

    /** What its stores hold, by account and region. Looked up only, never iterated. */
    private final Map<String, List<Record>> held = new HashMap<>();

    private Sight shown = Sight.NONE;
    private long asOf = Long.MIN_VALUE;

    /** The shadow of a world. */
    Shadow(World of) {
        this.world = of.shadow();
    }

    /** The world as it stood. */
    World at(long instant, Sight images) {
        if (images != shown || instant != asOf) {
            world.locked(() -> {
                show(instant, images);
                return true;
            });
        }
        return world;
    }

    private void show(long instant, Sight images) {
        world.kernel().restore(new KernelImage(instant, 0, Collections.emptySortedMap(), List.of()));
        if (instant < asOf) {
            begin(images); // what a read let go of, as it was too old to be seen, is seen again
        }
        for (OfRegion each : images.regions()) {
            RegionState region = world.state(each.home());
            String label = World.label(each.home());
            region.show(each.stores(), held.getOrDefault(label, List.of()));
            held.put(label, each.stores());
        }
        shown = images;
        asOf = instant;
    }

    /** Takes nothing to be as it was shown before. */
    private void begin(Sight images) {
        held.clear();
        Set<String> then =
                images.regions().stream().map(each -> World.label(each.home())).collect(Collectors.toSet());
        world.regions().forEach((label, region) -> {
            if (!then.contains(label)) {
                region.restore(Map.of(), Map.of());
            }
        });
    }

    /**
     * What the stores of a world held at an instant, for reads. Without time, queue and counts, which no read asks for; so it is
     * made of little more than what has changed since the one before.
     *
     * @param regions every account and region touched by then, in their order
     */
    record Sight(List<OfRegion> regions) {

        static final Sight NONE = new Sight(List.of());

        /**
         * One account and region.
         *
         * @param stores in the order of {@link RegionState#stores()}
         */
        record OfRegion(AccountRegion home, List<Record> stores) {}

        /** What stores hold now, with the parts of an earlier image that are still right; that one itself if all are. */
        static Sight of(Collection<RegionState> regions, Sight earlier) {
            List<OfRegion> now = new ArrayList<>(regions.size());
            boolean differs = false;
            for (RegionState region : regions) {
                if (region.isUntouched()) {
                    continue;
                }
                OfRegion before = earlier.of(region.home(), now.size());
                List<Record> stores = region.images(before == null ? List.of() : before.stores());
                boolean same = before != null && stores == before.stores();
                differs |= !same;
                now.add(same ? before : new OfRegion(region.home(), stores));
            }
            return differs || now.size() < earlier.regions.size() ? new Sight(List.copyOf(now)) : earlier;
        }

        /** An account and region, which mostly has the place that it had before. */
        private @Nullable OfRegion of(AccountRegion home, int place) {
            if (place < regions.size() && regions.get(place).home().equals(home)) {
                return regions.get(place);
            }
            for (OfRegion each : regions) {
                if (each.home().equals(home)) {
                    return each;
                }
            }
            return null;
        }
    }
}
