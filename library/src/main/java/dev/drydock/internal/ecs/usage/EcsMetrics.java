package dev.drydock.internal.ecs.usage;

import dev.drydock.internal.account.metric.MetricName;
import dev.drydock.internal.account.metric.MetricSource;
import dev.drydock.internal.ecs.usage.InstanceCourses.Course;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The metrics of ECS, computed when they are asked for. */
public final class EcsMetrics implements MetricSource {

    private static final String BASIC = "AWS/ECS";
    private static final String INSIGHTS = "ECS/ContainerInsights";
    private static final String CPU_UTILIZATION = "CPUUtilization";
    private static final String MEMORY_UTILIZATION = "MemoryUtilization";
    private static final String CPU_RESERVATION = "CPUReservation";
    private static final String MEMORY_RESERVATION = "MemoryReservation";
    private static final String GPU_RESERVATION = "GPUReservation";

    private final UsageHistory history;
    private final LongSupplier now;
    private final Utilization utilization;
    private final InsightSamples insights;

    /**
     * The metrics of a history.
     *
     * @param start when the world began, in milliseconds since the epoch
     * @param now the instant
     */
    public EcsMetrics(UsageHistory history, long start, LongSupplier now) {
        this.history = history;
        this.now = now;
        LaidOutLoads loads = new LaidOutLoads(start);
        this.utilization = new Utilization(loads);
        this.insights = new InsightSamples(history, loads);
    }

    @Override
    public boolean tells(String namespace) {
        return namespace.equals(BASIC) || namespace.equals(INSIGHTS);
    }

    /** Those of which all is known still, and that are over. */
    private Minutes minutes(long from, long to) {
        return Minutes.between(Math.max(from, knownSince()), Math.min(to, now.getAsLong()));
    }

    private long knownSince() {
        return now.getAsLong() - UsageHistory.KEPT.toMillis();
    }

    /** Those of services depend on what is kept of them alone; metrics by the id of a task are forgotten with it. */
    @Override
    public @Nullable Past past(MetricName metric) {
        return metric.namespace().equals(BASIC) ? new Past(knownSince(), history.restores()) : null;
    }

    // ---- samples

    @Override
    public List<Sample> samples(MetricName metric, long from, long to) {
        Minutes minutes = minutes(from, to);
        if (minutes.first() >= minutes.end()) {
            return List.of();
        }
        if (metric.namespace().equals(BASIC)) {
            return basic(metric.name(), metric.dimensions(), minutes);
        }
        InsightMetric insight = metric.namespace().equals(INSIGHTS) ? InsightMetric.find(metric.name()) : null;
        return insight == null ? List.of() : insights.of(insight, metric.dimensions(), minutes);
    }

    private List<Sample> basic(String name, SortedMap<String, String> dimensions, Minutes minutes) {
        String cluster = dimensions.get(InsightMetric.CLUSTER);
        String service = dimensions.get(InsightMetric.SERVICE);
        if (cluster == null || dimensions.size() > (service == null ? 1 : 2)) {
            return List.of();
        }
        boolean cpu = name.equals(CPU_UTILIZATION);
        boolean utilized = cpu || name.equals(MEMORY_UTILIZATION);
        if (service != null) {
            LifeGroup group = utilized ? history.ofService(cluster, service) : null;
            return group == null ? List.of() : ofService(group, cpu, minutes);
        }
        Collection<LifeGroup> groups = history.ofCluster(cluster);
        List<TaskLife> hosted = hosted(groups, minutes);
        if (hosted.isEmpty()) {
            return List.of();
        }
        List<Course> hosts = history.instances().of(cluster, minutes.first(), minutes.end());
        if (utilized) {
            ClusterShares shares = new ClusterShares(groups, minutes.first());
            return utilization.ofCluster(hosted, shares, hosts, cpu, minutes);
        }
        return switch (name) {
            case CPU_RESERVATION -> utilization.reserved(hosted, hosts, TaskKind::cpu, Course::cpu, minutes);
            case MEMORY_RESERVATION -> utilization.reserved(hosted, hosts, TaskKind::memory, Course::memory, minutes);
            case GPU_RESERVATION -> utilization.reserved(hosted, hosts, TaskKind::gpus, Course::gpus, minutes);
            default -> List.of();
        };
    }

    private List<Sample> ofService(LifeGroup group, boolean cpu, Minutes minutes) {
        if (minutes.end() - minutes.first() > MINUTE) {
            return utilization.ofService(group.since(minutes.first()), cpu, minutes);
        }
        Sample sample = ofService(group, cpu, minutes.first());
        return sample == null ? List.of() : List.of(sample);
    }

    /** The alarms of a service ask for the same minutes one after the other. */
    private @Nullable Sample ofService(LifeGroup group, boolean cpu, long minute) {
        LifeGroup.Told told = group.told(cpu, minute);
        if (told == null) {
            told = new LifeGroup.Told(minute, utilization.ofService(group, cpu, minute));
            group.tells(cpu, told);
        }
        return told.sample();
    }

    @Override
    public @Nullable MinuteSource follow(MetricName metric) {
        if (!metric.namespace().equals(BASIC)) {
            return null;
        }
        String cluster = metric.dimensions().get(InsightMetric.CLUSTER);
        String service = metric.dimensions().get(InsightMetric.SERVICE);
        boolean cpu = metric.name().equals(CPU_UTILIZATION);
        boolean utilized = cpu || metric.name().equals(MEMORY_UTILIZATION);
        if (utilized
                && cluster != null
                && service != null
                && metric.dimensions().size() == 2) {
            return new FollowedService(cluster, service, cpu);
        }
        return minute -> {
            List<Sample> samples = samples(metric, minute, minute + MINUTE);
            return samples.isEmpty() ? null : samples.get(0);
        };
    }

    /** The utilization of a service, whose tasks are looked up once. */
    private final class FollowedService implements MinuteSource {

        private final String cluster;
        private final String service;
        private final boolean cpu;
        private @Nullable LifeGroup group;

        FollowedService(String cluster, String service, boolean cpu) {
            this.cluster = cluster;
            this.service = service;
            this.cpu = cpu;
        }

        @Override
        public @Nullable Sample sample(long minute) {
            if (minute < knownSince() || minute + MINUTE > now.getAsLong()) {
                return null;
            }
            LifeGroup known = group;
            if (known == null || known.isDropped()) {
                known = history.ofService(cluster, service);
                group = known;
            }
            return known == null ? null : ofService(known, cpu, minute);
        }
    }

    private static List<TaskLife> hosted(Collection<LifeGroup> groups, Minutes minutes) {
        List<TaskLife> hosted = new ArrayList<>();
        for (LifeGroup group : groups) {
            for (TaskLife each : group.since(minutes.first())) {
                if (each.kind.hosted() && each.ranIn(minutes.first(), minutes.end())) {
                    hosted.add(each);
                }
            }
        }
        return hosted;
    }

    // ---- names

    @Override
    public SortedSet<MetricName> names(long from, long to) {
        Minutes minutes = minutes(from, to);
        SortedSet<MetricName> names = new TreeSet<>();
        if (minutes.first() >= minutes.end()) {
            return names;
        }
        for (LifeGroup group : history.all(now.getAsLong())) {
            for (TaskLife each : group.since(minutes.first())) {
                if (each.ranIn(minutes.first(), minutes.end())) {
                    basic(names, group, each);
                    tasks(names, each, minutes);
                }
            }
        }
        for (String cluster : history.settings().clusters()) {
            counts(names, cluster, minutes);
        }
        return names;
    }

    private void basic(SortedSet<MetricName> names, LifeGroup group, TaskLife life) {
        SortedMap<String, String> ofCluster = new TreeMap<>(Map.of(InsightMetric.CLUSTER, group.cluster));
        if (group.service != null) {
            SortedMap<String, String> ofService = new TreeMap<>(ofCluster);
            ofService.put(InsightMetric.SERVICE, group.service);
            if (life.kind.cpu() > 0) {
                names.add(new MetricName(BASIC, CPU_UTILIZATION, ofService));
            }
            if (life.kind.memory() > 0) {
                names.add(new MetricName(BASIC, MEMORY_UTILIZATION, ofService));
            }
        }
        if (life.kind.hosted()) {
            names.add(new MetricName(BASIC, CPU_UTILIZATION, ofCluster));
            names.add(new MetricName(BASIC, MEMORY_UTILIZATION, ofCluster));
            names.add(new MetricName(BASIC, CPU_RESERVATION, ofCluster));
            names.add(new MetricName(BASIC, MEMORY_RESERVATION, ofCluster));
            Course host = life.instance == null ? null : history.instances().find(life.instance);
            if (host != null && host.gpus() > 0) {
                names.add(new MetricName(BASIC, GPU_RESERVATION, ofCluster));
            }
        }
    }

    /** The most that a cluster had of Container Insights at the end of one of the minutes. */
    private Insights level(String cluster, Minutes minutes, long from, long to) {
        Insights most = Insights.DISABLED;
        long last = Math.min(minutes.end(), to);
        for (long minute = Math.max(minutes.first(), from - from % MINUTE); minute < last; minute += MINUTE) {
            Insights level = history.settings().level(cluster, minute + MINUTE - 1);
            most = level.compareTo(most) > 0 ? level : most;
            if (most == Insights.ENHANCED) {
                return most;
            }
        }
        return most;
    }

    private void tasks(SortedSet<MetricName> names, TaskLife life, Minutes minutes) {
        Insights level = level(life.kind.cluster(), minutes, life.runningAt(), life.endedAt());
        if (level == Insights.DISABLED) {
            return;
        }
        for (InsightMetric metric : InsightMetric.all()) {
            boolean told = metric.of() == InsightMetric.Of.CONTAINERS
                    || (metric.of() == InsightMetric.Of.TASKS
                            && (life.kind.restarts() || !metric.name().equals("RestartCount")));
            for (Set<String> keys : told ? metric.dimensions(level) : List.<Set<String>>of()) {
                for (TaskKind.ContainerSize container : life.kind.containers()) {
                    SortedMap<String, String> values = values(keys, life, container.name());
                    if (values != null) {
                        names.add(new MetricName(INSIGHTS, metric.name(), values));
                    }
                }
            }
        }
    }

    private static @Nullable SortedMap<String, String> values(Set<String> keys, TaskLife life, String container) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String key : keys) {
            String value = switch (key) {
                case InsightMetric.CLUSTER -> life.kind.cluster();
                case InsightMetric.SERVICE -> life.kind.service();
                case InsightMetric.FAMILY -> life.kind.family();
                case InsightMetric.TASK -> life.id();
                default -> container;
            };
            if (value == null) {
                return null;
            }
            values.put(key, value);
        }
        return values;
    }

    private void counts(SortedSet<MetricName> names, String cluster, Minutes minutes) {
        Insights level = level(cluster, minutes, minutes.first(), minutes.end());
        if (level == Insights.DISABLED) {
            return;
        }
        SortedMap<String, String> ofCluster = new TreeMap<>(Map.of(InsightMetric.CLUSTER, cluster));
        for (InsightMetric metric : InsightMetric.all()) {
            if (metric.of() == InsightMetric.Of.CLUSTER_COUNT) {
                add(names, new MetricName(INSIGHTS, metric.name(), ofCluster), minutes);
            } else if (metric.of() == InsightMetric.Of.SERVICE_COUNT) {
                for (String service : history.services().names(cluster)) {
                    SortedMap<String, String> ofService = new TreeMap<>(ofCluster);
                    ofService.put(InsightMetric.SERVICE, service);
                    add(names, new MetricName(INSIGHTS, metric.name(), ofService), minutes);
                }
            }
        }
    }

    private void add(SortedSet<MetricName> names, MetricName name, Minutes minutes) {
        if (!samples(name, minutes.first(), minutes.end()).isEmpty()) {
            names.add(name);
        }
    }
}
