package dev.drydock.internal.ecs.usage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many tasks each service wanted when, and how many deployments it had. */
final class ServiceCourses {

    /** By cluster and name. */
    private final TreeMap<String, List<Standing>> services = new TreeMap<>();

    /** As data; null since something changed. */
    private @Nullable SortedMap<String, List<Standing>> image;

    /** How each one stands now, by ARN, as every pass over a service asks. Looked up only, never iterated. */
    private final Map<String, Standing> current = new HashMap<>();

    /**
     * From an instant on, in milliseconds since the epoch.
     *
     * @param desired how many tasks are wanted; -1 once the service is gone
     * @param deployments how many it has
     */
    record Standing(long at, int desired, int deployments) {

        boolean isGone() {
            return desired < 0;
        }
    }

    /** Whether it is known already that a service stands so. */
    boolean isKnown(String arn, int desired, int deployments) {
        Standing last = current.get(arn);
        return last != null && last.desired == desired && last.deployments == deployments;
    }

    /** A service stands so from now on. */
    void stands(String arn, String cluster, String service, Standing now) {
        image = null;
        if (now.isGone()) {
            current.remove(arn);
        } else {
            current.put(arn, now);
        }
        List<Standing> all = services.computeIfAbsent(cluster + ' ' + service, key -> new ArrayList<>(1));
        Standing last = all.isEmpty() ? null : all.get(all.size() - 1);
        if (last != null && last.desired == now.desired && last.deployments == now.deployments) {
            return;
        }
        if (last == null && Integer.bitCount(services.size()) == 1) {
            // Whenever their number has doubled: so those that are gone never outnumber the others for long.
            long before = now.at - UsageHistory.KEPT.toMillis();
            services.values().removeIf(each -> !each.isEmpty() && isForgotten(each.get(each.size() - 1), before));
        }
        if (last != null && last.at == now.at) {
            all.remove(all.size() - 1);
        }
        all.add(now);
        long forgotten = now.at - UsageHistory.KEPT.toMillis();
        while (all.size() > 1 && all.get(1).at < forgotten) {
            all.remove(0);
        }
    }

    private static boolean isForgotten(Standing last, long before) {
        return last.isGone() && last.at < before;
    }

    /** How a service stood at an instant; null if there was none. */
    @Nullable
    Standing at(String cluster, String service, long instant) {
        return at(services.getOrDefault(cluster + ' ' + service, List.of()), instant);
    }

    private static @Nullable Standing at(List<Standing> all, long instant) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).at <= instant) {
                return all.get(i).isGone() ? null : all.get(i);
            }
        }
        return null;
    }

    /** How many services a cluster had at an instant. */
    int count(String cluster, long instant) {
        int count = 0;
        for (List<Standing> each : services.subMap(cluster + ' ', cluster + '!').values()) {
            count += at(each, instant) == null ? 0 : 1;
        }
        return count;
    }

    /** The services that a cluster ever had, by name. */
    List<String> names(String cluster) {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, List<Standing>> each :
                services.subMap(cluster + ' ', cluster + '!').entrySet()) {
            names.add(each.getKey().substring(cluster.length() + 1));
        }
        return names;
    }

    /** Not to be changed; the same as long as nothing has changed. */
    SortedMap<String, List<Standing>> image() {
        SortedMap<String, List<Standing>> known = image;
        if (known != null) {
            return known;
        }
        SortedMap<String, List<Standing>> made = new TreeMap<>();
        services.forEach((key, all) -> made.put(key, List.copyOf(all)));
        image = made;
        return made;
    }

    void restore(SortedMap<String, List<Standing>> from) {
        image = null;
        services.clear();
        current.clear();
        from.forEach((key, all) -> services.put(key, new ArrayList<>(all)));
    }
}
