package dev.drydock.internal.loadbalancing.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The targets of a group. Each check looks one up and each registration adds one, so they are sorted only when somebody
 * wants to see them all.
 */
final class TargetBook {

    /** Looked up only, never iterated but to be sorted. */
    private final Map<TargetKey, RegisteredTarget> targets = new HashMap<>();

    /** Null when one has come or gone since it was made. */
    private @Nullable List<RegisteredTarget> sorted;

    @Nullable
    RegisteredTarget get(TargetKey key) {
        return targets.get(key);
    }

    void put(RegisteredTarget target) {
        targets.put(target.key, target);
        sorted = null;
    }

    /** Whether there was one of that key. */
    boolean remove(TargetKey key) {
        sorted = null;
        return targets.remove(key) != null;
    }

    /** All, by id and port. */
    List<RegisteredTarget> sorted() {
        List<RegisteredTarget> known = sorted;
        if (known == null) {
            List<RegisteredTarget> all = new ArrayList<>(targets.values());
            all.sort(Comparator.comparing(each -> each.key));
            known = List.copyOf(all);
            sorted = known;
        }
        return known;
    }
}
