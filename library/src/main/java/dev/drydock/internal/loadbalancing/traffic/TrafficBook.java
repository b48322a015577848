package dev.drydock.internal.loadbalancing.traffic;

import dev.drydock.container.LoadCurve;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.container.CurveImage;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.internal.loadbalancing.store.ActionState;
import dev.drydock.internal.loadbalancing.store.ActionState.WeightedGroup;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import dev.drydock.internal.loadbalancing.store.ListenerState;
import dev.drydock.internal.loadbalancing.store.RuleState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which load balancer got how many requests when, and to which target groups they went. Of one without declared traffic
 * nothing is kept.
 */
public final class TrafficBook implements Store {

    private final BalancerStore balancers;
    private final LongSupplier now;

    /** By the ARN of the load balancer. */
    private final TreeMap<String, Course> courses = new TreeMap<>();

    /** No traffic. */
    public TrafficBook(BalancerStore balancers, LongSupplier now) {
        this.balancers = balancers;
        this.now = now;
        balancers.forwards().listenToRules(this::rulesChanged);
    }

    /**
     * What a load balancer had to do.
     *
     * @param flows in order of time
     * @param splits in order of time
     */
    record Course(List<Flow> flows, List<Split> splits) {}

    /**
     * From an instant on, in milliseconds since the epoch.
     *
     * @param perMinute requests a minute
     */
    record Flow(long at, CurveImage perMinute) {}

    /**
     * From an instant on, in milliseconds since the epoch.
     *
     * @param groups the part of the requests that goes to each target group, by ARN
     */
    record Split(long at, SortedMap<String, Double> groups) {}

    /** From now on a load balancer gets so many requests a minute, in place of those it got before. */
    public void flows(String balancer, LoadCurve perMinute) {
        Course course = courses.computeIfAbsent(balancer, arn -> new Course(new ArrayList<>(), new ArrayList<>()));
        long at = now.getAsLong();
        course.flows.removeIf(each -> each.at == at);
        course.flows.add(new Flow(at, CurveImage.of(perMinute)));
        rulesChanged(balancer);
    }

    private void rulesChanged(String balancer) {
        Course course = courses.get(balancer);
        if (course == null) {
            return;
        }
        long at = now.getAsLong();
        SortedMap<String, Double> groups = split(balancer);
        List<Split> splits = course.splits;
        if (!splits.isEmpty() && splits.get(splits.size() - 1).at == at) {
            splits.remove(splits.size() - 1);
        }
        if (splits.isEmpty() || !splits.get(splits.size() - 1).groups.equals(groups)) {
            splits.add(new Split(at, groups));
        }
    }

    /** By the weights of the default rule of the listener with the lowest port that forwards. */
    private SortedMap<String, Double> split(String balancer) {
        List<ListenerState> listeners = new ArrayList<>(balancers.listenersOf(balancer));
        listeners.sort(Comparator.comparingInt(ListenerState::port));
        for (ListenerState listener : listeners) {
            RuleState rule = balancers.ruleAt(listener.arn(), RuleState.LAST);
            ActionState.Forward forward = rule == null ? null : forward(rule);
            if (forward != null) {
                return shares(forward);
            }
        }
        return new TreeMap<>();
    }

    private static ActionState.@Nullable Forward forward(RuleState rule) {
        for (ActionState action : rule.performed()) {
            if (action.forward() != null) {
                return action.forward();
            }
        }
        return null;
    }

    private static SortedMap<String, Double> shares(ActionState.Forward forward) {
        SortedMap<String, Double> shares = new TreeMap<>();
        double total = forward.groups().stream().mapToInt(WeightedGroup::weight).sum();
        for (WeightedGroup each : forward.groups()) {
            if (each.weight() > 0) {
                shares.put(each.arn(), each.weight() / total);
            }
        }
        return shares;
    }

    /** What each load balancer with traffic had to do, by ARN. */
    SortedMap<String, Course> courses() {
        return courses;
    }

    // ---- images

    @Override
    public String name() {
        return "loadbalancing.traffic";
    }

    /**
     * All traffic.
     *
     * @param courses by the ARN of the load balancer
     */
    record Image(SortedMap<String, Course> courses) {

        static final Image NONE = new Image(Collections.emptySortedMap());
    }

    @Override
    public Record image() {
        if (courses.isEmpty()) {
            return Image.NONE;
        }
        SortedMap<String, Course> all = new TreeMap<>();
        courses.forEach((arn, each) -> all.put(arn, new Course(List.copyOf(each.flows), List.copyOf(each.splits))));
        return new Image(all);
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        courses.clear();
        ((Image) image)
                .courses.forEach((arn, each) ->
                        courses.put(arn, new Course(new ArrayList<>(each.flows), new ArrayList<>(each.splits))));
    }
}
