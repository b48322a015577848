package dev.drydock.internal.ecs.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Since when each cluster has how much of Container Insights. */
final class SettingCourses {

    /** By name. */
    private final TreeMap<String, List<Since>> clusters = new TreeMap<>();

    /** From an instant on, in milliseconds since the epoch. */
    record Since(long at, Insights level) {}

    void is(String cluster, Insights level, long at) {
        if (level(cluster, at) != level) {
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

    SortedMap<String, List<Since>> image() {
        SortedMap<String, List<Since>> image = new TreeMap<>();
        clusters.forEach((cluster, all) -> image.put(cluster, List.copyOf(all)));
        return image;
    }

    void restore(SortedMap<String, List<Since>> image) {
        clusters.clear();
        image.forEach((cluster, all) -> clusters.put(cluster, new ArrayList<>(all)));
    }
}
