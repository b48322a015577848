package dev.drydock.internal.loadbalancing.traffic;

import dev.drydock.internal.account.metric.MetricName;
import dev.drydock.internal.account.metric.MetricSource;
import dev.drydock.internal.container.LoadOverTime;
import dev.drydock.internal.loadbalancing.store.BalancerState;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import dev.drydock.internal.loadbalancing.store.HostCourse.Standing;
import dev.drydock.internal.loadbalancing.store.TargetGroup;
import dev.drydock.internal.loadbalancing.store.TargetGroups;
import dev.drydock.internal.loadbalancing.traffic.TrafficBook.Course;
import dev.drydock.internal.loadbalancing.traffic.TrafficBook.Flow;
import dev.drydock.internal.loadbalancing.traffic.TrafficBook.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of Application Load Balancers, computed when they are asked for. Those by Availability Zone are not told.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html">CloudWatch
 *     metrics for your Application Load Balancer</a>
 */
public final class BalancerMetrics implements MetricSource {

    private static final String NAMESPACE = "AWS/ApplicationELB";
    private static final String BALANCER = "LoadBalancer";
    private static final String GROUP = "TargetGroup";
    private static final String COUNT = "Count";

    private static final String REQUESTS = "RequestCount";
    private static final String PER_TARGET = "RequestCountPerTarget";
    private static final String GOOD = "HTTPCode_Target_2XX_Count";
    private static final String BAD = "HTTPCode_Target_5XX_Count";
    private static final String TURNED_AWAY = "HTTPCode_ELB_5XX_Count";
    private static final String HEALTHY = "HealthyHostCount";
    private static final String UNHEALTHY = "UnHealthyHostCount";

    private static final Set<String> OF_BALANCER = Set.of(REQUESTS, GOOD, BAD, TURNED_AWAY);
    private static final Set<String> OF_GROUP = Set.of(REQUESTS, PER_TARGET, GOOD, BAD);

    private final BalancerStore balancers;
    private final TargetGroups groups;
    private final TrafficBook traffic;
    private final long start;
    private final LongSupplier now;

    /**
     * The metrics of an account and region.
     *
     * @param start when the world began, in milliseconds since the epoch
     * @param now the instant
     */
    public BalancerMetrics(
            BalancerStore balancers, TargetGroups groups, TrafficBook traffic, long start, LongSupplier now) {
        this.balancers = balancers;
        this.groups = groups;
        this.traffic = traffic;
        this.start = start;
        this.now = now;
    }

    @Override
    public boolean tells(String namespace) {
        return namespace.equals(NAMESPACE);
    }

    /** As the dimension names it: {@code app/web/50dc6c495c0c9188}. */
    private static String balancerName(String arn) {
        return arn.substring(arn.indexOf("loadbalancer/") + "loadbalancer/".length());
    }

    /** As the dimension names it: {@code targetgroup/web/73e2d6bc24d8a067}. */
    private static String groupName(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    private static long first(long from) {
        return Math.floorDiv(from + MINUTE - 1, MINUTE) * MINUTE;
    }

    private long end(long to) {
        return Math.floorDiv(Math.min(to, now.getAsLong()), MINUTE) * MINUTE;
    }

    // ---- names

    @Override
    public SortedSet<MetricName> names(long from, long to) {
        SortedSet<MetricName> candidates = new TreeSet<>();
        traffic.courses().forEach((arn, course) -> {
            SortedMap<String, String> ofBalancer = new TreeMap<>(Map.of(BALANCER, balancerName(arn)));
            OF_BALANCER.forEach(each -> candidates.add(new MetricName(NAMESPACE, each, ofBalancer)));
            for (Split split : course.splits()) {
                for (String group : split.groups().keySet()) {
                    SortedMap<String, String> both = both(arn, group);
                    OF_GROUP.forEach(each -> candidates.add(new MetricName(NAMESPACE, each, both)));
                    candidates.add(
                            new MetricName(NAMESPACE, PER_TARGET, new TreeMap<>(Map.of(GROUP, groupName(group)))));
                }
            }
        });
        for (BalancerState balancer : balancers.balancers()) {
            if (balancer.routesHttp()) {
                for (String group : balancers.forwards().groupsOf(balancer.arn())) {
                    candidates.add(new MetricName(NAMESPACE, HEALTHY, both(balancer.arn(), group)));
                    candidates.add(new MetricName(NAMESPACE, UNHEALTHY, both(balancer.arn(), group)));
                }
            }
        }
        candidates.removeIf(each -> samples(each, from, to).isEmpty());
        return candidates;
    }

    private static SortedMap<String, String> both(String balancer, String group) {
        return new TreeMap<>(Map.of(BALANCER, balancerName(balancer), GROUP, groupName(group)));
    }

    // ---- samples

    @Override
    public List<Sample> samples(MetricName metric, long from, long to) {
        SortedMap<String, String> dimensions = metric.dimensions();
        String balancer = dimensions.get(BALANCER);
        String group = dimensions.get(GROUP);
        int known = (balancer == null ? 0 : 1) + (group == null ? 0 : 1);
        if (!tells(metric.namespace()) || known == 0 || known < dimensions.size()) {
            return List.of();
        }
        String name = metric.name();
        if (name.equals(HEALTHY) || name.equals(UNHEALTHY)) {
            return balancer == null || group == null ? List.of() : hosts(name, balancer, group, from, to);
        }
        boolean told = group == null
                ? OF_BALANCER.contains(name)
                : OF_GROUP.contains(name) && (balancer != null || name.equals(PER_TARGET));
        return told ? requests(name, balancer, group, from, to) : List.of();
    }

    private List<Sample> requests(String name, @Nullable String balancer, @Nullable String group, long from, long to) {
        TreeMap<Long, Double> minutes = new TreeMap<>();
        traffic.courses().forEach((arn, course) -> {
            if (balancer == null || balancer.equals(balancerName(arn))) {
                add(minutes, name, course, group, first(from), end(to));
            }
        });
        List<Sample> samples = new ArrayList<>();
        minutes.forEach((minute, sum) -> {
            if (name.equals(PER_TARGET)) {
                samples.add(new Sample(minute, 1, sum, sum, sum, COUNT));
            } else if (sum > 0) {
                // A value of 1 for each request; of a fraction of one there is one value all the same.
                double least = Math.min(1, sum);
                samples.add(new Sample(minute, Math.max(1, sum), sum, least, least, COUNT));
            }
        });
        return samples;
    }

    private void add(
            TreeMap<Long, Double> minutes, String name, Course course, @Nullable String group, long first, long end) {
        Map<String, List<Standing>> standings = new TreeMap<>();
        List<LoadOverTime> loads = new ArrayList<>();
        course.flows().forEach(each -> loads.add(each.perMinute().over(start)));
        for (long minute = first; minute < end; minute += MINUTE) {
            Map<String, GroupMinute> sums = new TreeMap<>();
            for (long t = minute; t < minute + MINUTE; ) {
                t = piece(course, loads, sums, standings, t, minute + MINUTE);
            }
            for (Map.Entry<String, GroupMinute> each : sums.entrySet()) {
                if (group == null || group.equals(groupName(each.getKey()))) {
                    minutes.merge(minute, value(name, each.getValue()), Double::sum);
                }
            }
        }
    }

    private static double value(String name, GroupMinute sums) {
        return switch (name) {
            case PER_TARGET -> sums.perTarget;
            case GOOD -> sums.answeredWell;
            case BAD -> sums.requests - sums.answeredWell;
            case TURNED_AWAY -> sums.turnedAway;
            default -> sums.requests;
        };
    }

    /** Adds up what came from an instant on while nothing but the load changed; returns until when that was. */
    private long piece(
            Course course,
            List<LoadOverTime> loads,
            Map<String, GroupMinute> sums,
            Map<String, List<Standing>> standings,
            long from,
            long end) {
        int flow = -1;
        long until = end;
        for (int i = 0; i < course.flows().size(); i++) {
            Flow each = course.flows().get(i);
            flow = each.at() <= from ? i : flow;
            until = each.at() > from ? Math.min(until, each.at()) : until;
        }
        SortedMap<String, Double> split = new TreeMap<>();
        for (Split each : course.splits()) {
            split = each.at() <= from ? each.groups() : split;
            until = each.at() > from ? Math.min(until, each.at()) : until;
        }
        if (flow < 0) {
            return until;
        }
        List<GroupMinute> parts = new ArrayList<>();
        for (String arn : split.keySet()) {
            List<Standing> of = standings.computeIfAbsent(arn, this::standings);
            GroupMinute part = sums.computeIfAbsent(arn, key -> new GroupMinute(of));
            until = Math.min(until, part.next(from));
            parts.add(part);
        }
        double count = loads.get(flow).sum(from, until) / MINUTE;
        int place = 0;
        for (double share : split.values()) {
            GroupMinute part = parts.get(place++);
            part.came(share * count, part.at(from));
        }
        return until;
    }

    private List<Standing> standings(String arn) {
        TargetGroup group = groups.find(arn);
        return group == null ? List.of() : group.hosts().standings();
    }

    // ---- hosts

    private List<Sample> hosts(String name, String balancer, String groupName, long from, long to) {
        TargetGroup group = group(balancer, groupName);
        if (group == null) {
            return List.of();
        }
        List<Sample> samples = new ArrayList<>();
        GroupMinute course = new GroupMinute(group.hosts().standings());
        for (long minute = first(from); minute < end(to); minute += MINUTE) {
            double sum = 0;
            double covered = 0;
            double least = Double.MAX_VALUE;
            double most = 0;
            for (long t = minute; t < minute + MINUTE; ) {
                Standing standing = course.at(t);
                long next = Math.min(minute + MINUTE, course.next(t));
                if (standing.registered() > 0) {
                    int count = name.equals(HEALTHY) ? standing.healthy() : standing.unhealthy();
                    sum += (double) count * (next - t);
                    covered += next - t;
                    least = Math.min(least, count);
                    most = Math.max(most, count);
                }
                t = next;
            }
            if (covered > 0) {
                samples.add(new Sample(minute, 1, sum / covered, least, most, COUNT));
            }
        }
        return samples;
    }

    private @Nullable TargetGroup group(String balancer, String groupName) {
        for (BalancerState each : balancers.balancers()) {
            if (each.routesHttp() && balancer.equals(balancerName(each.arn()))) {
                for (String group : balancers.forwards().groupsOf(each.arn())) {
                    if (groupName.equals(groupName(group))) {
                        return groups.find(group);
                    }
                }
            }
        }
        return null;
    }
}
