package dev.drydock.internal.ecs.usage;

import dev.drydock.internal.ecs.instance.EcsInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What container instances had to give, and from when to when. */
final class InstanceCourses {

    /** By ARN. */
    private final TreeMap<String, Course> instances = new TreeMap<>();

    /** As data; null since something changed. */
    private @Nullable SortedMap<String, Course> image;

    /**
     * An instance while it was ACTIVE or DRAINING.
     *
     * @param cluster its name
     * @param cpu CPU units
     * @param memory MiB
     * @param from in milliseconds since the epoch
     * @param until {@link Long#MAX_VALUE} while it is there
     */
    record Course(String cluster, int cpu, int memory, int gpus, long from, long until) {

        /** How long it was there between two instants. */
        long overlap(long start, long end) {
            return Math.max(0, Math.min(end, until) - Math.max(start, from));
        }
    }

    void registered(EcsInstance instance, String cluster, long at) {
        image = null;
        instances.computeIfAbsent(
                instance.arn(),
                arn -> new Course(
                        cluster,
                        instance.type().cpu(),
                        instance.type().memory(),
                        instance.type().gpus(),
                        at,
                        Long.MAX_VALUE));
    }

    void gone(String arn, long at) {
        image = null;
        Course known = instances.get(arn);
        if (known != null && known.until == Long.MAX_VALUE) {
            instances.put(arn, new Course(known.cluster, known.cpu, known.memory, known.gpus, known.from, at));
        }
        long forgotten = at - UsageHistory.KEPT.toMillis();
        instances.values().removeIf(each -> each.until < forgotten);
    }

    @Nullable
    Course find(String arn) {
        return instances.get(arn);
    }

    /** Those that a cluster had at some time between two instants. */
    List<Course> of(String cluster, long from, long to) {
        List<Course> all = new ArrayList<>();
        for (Course each : instances.values()) {
            if (each.cluster.equals(cluster) && each.overlap(from, to) > 0) {
                all.add(each);
            }
        }
        return all;
    }

    /** Not to be changed; the same as long as nothing has changed. */
    SortedMap<String, Course> image() {
        SortedMap<String, Course> made = image;
        if (made == null) {
            made = new TreeMap<>(instances);
            image = made;
        }
        return made;
    }

    void restore(SortedMap<String, Course> from) {
        image = null;
        instances.clear();
        instances.putAll(from);
    }
}
