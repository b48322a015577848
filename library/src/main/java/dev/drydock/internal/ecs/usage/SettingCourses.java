package dev.drydock.internal.ecs.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Since when each cluster has how much of Container Insights. */
final class SettingCourses {

    /** By name. */
    private final TreeMap<String, List<Since>> clusters = new TreeMap<>();

    /** As data; null since something changed. */
    private @Nullable SortedMap<String, List<Since>> image;

    /** From an instant on, in milliseconds since the epoch. */
    record Since(long at, Insights level) {}

    void is(String cluster, Insights level, long at) {
        if (level(cluster, at) != level) {
            image = null;
            clusters.computeIfAbsent(cluster, name -> new ArrayList<>(1)).add(new Since(at, level));
        }
    }

    Insights level(String cluster, long at) {
        List<Since> all = clusters.getOrDefault(cluster, List.of());
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).at <= at) {
                return all.get(i).level;
            }
        }
        return Insights.DISABLED;
    }

    /** Whether a cluster ever had it. */
    boolean has(String cluster) {
        return clusters.containsKey(cluster);
    }

    /** The clusters that ever had it, by name. */
    List<String> clusters() {
        return List.copyOf(clusters.keySet());
    }

    /** Not to be changed; the same as long as nothing has changed. */
    SortedMap<String, List<Since>> image() {
        SortedMap<String, List<Since>> known = image;
        if (known != null) {
            return known;
        }
        SortedMap<String, List<Since>> made = new TreeMap<>();
        clusters.forEach((cluster, all) -> made.put(cluster, List.copyOf(all)));
        image = made;
        return made;
    }

    void restore(SortedMap<String, List<Since>> from) {
        image = null;
        clusters.clear();
        from.forEach((cluster, all) -> clusters.put(cluster, new ArrayList<>(all)));
    }
}
