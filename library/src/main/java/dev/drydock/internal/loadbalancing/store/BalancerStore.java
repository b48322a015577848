package dev.drydock.internal.loadbalancing.store;

import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The load balancers of one account and region with their listeners and rules. Called under the lock. */
public final class BalancerStore implements Store {

    private final RegionQueue queue;
    private final Timings timings;
    private final ForwardBook forwards = new ForwardBook(this);

    /** By ARN, in the order of creation. */
    private final Map<String, BalancerState> balancers = new LinkedHashMap<>();

    /** By ARN, in the order of creation. */
    private final Map<String, ListenerState> listeners = new LinkedHashMap<>();

    /** By listener and priority. */
    private final Map<String, TreeMap<Integer, RuleState>> rules = new TreeMap<>();

    /** How many requests were routed by each rule, and to each target group by turns. */
    private final TreeMap<String, Long> turns = new TreeMap<>();

    /** A load balancer is set up. */
    record BalancerActive(String arn) implements Event {}

    /** No load balancers. */
    public BalancerStore(RegionQueue queue, Timings timings) {
        this.queue = queue;
        this.timings = timings;
        queue.on(BalancerActive.class, event -> {
            BalancerState balancer = balancers.get(event.arn());
            if (balancer != null) {
                balancers.put(event.arn(), balancer.activated());
            }
        });
    }

    /** Which target groups are forwarded to. */
    public Forwards forwards() {
        return forwards;
    }

    // ---- load balancers

    public @Nullable BalancerState balancer(String arn) {
        return balancers.get(arn);
    }

    /** The load balancer of a name; null if there is none. */
    public @Nullable BalancerState named(String name) {
        for (BalancerState each : balancers.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    /** All, in the order of creation. */
    public Collection<BalancerState> balancers() {
        return Collections.unmodifiableCollection(balancers.values());
    }

    /** Adds a load balancer that is provisioning. */
    public void create(BalancerState balancer) {
        balancers.put(balancer.arn(), balancer);
        queue.schedule(
                timings.of(Timing.LOAD_BALANCER_PROVISIONING),
                EventKind.TRANSITION,
                new BalancerActive(balancer.arn()),
                queue.resources(balancer.arn()));
    }

    /** Puts a load balancer in the place of the one of its ARN. */
    public void replace(BalancerState balancer) {
        BalancerState before = balancers.put(balancer.arn(), balancer);
        if (before != null && !before.zones().equals(balancer.zones())) {
            forwards.zonesChanged(balancer.arn());
        }
    }

    /** Removes a load balancer that has no listeners. */
    public void removeBalancer(String arn) {
        balancers.remove(arn);
        queue.forget(arn);
    }

    // ---- listeners

    public @Nullable ListenerState listener(String arn) {
        return listeners.get(arn);
    }

    /** The listeners of a load balancer, in the order of creation. */
    public List<ListenerState> listenersOf(String balancer) {
        return listeners.values().stream()
                .filter(each -> each.balancer().equals(balancer))
                .toList();
    }

    /** All listeners, in the order of creation. */
    public Collection<ListenerState> listeners() {
        return Collections.unmodifiableCollection(listeners.values());
    }

    /** Adds a listener, or puts it in the place of the one of its ARN. */
    public void put(ListenerState listener) {
        listeners.put(listener.arn(), listener);
    }

    /** Removes a listener and its rules. */
    public void removeListener(String arn) {
        TreeMap<Integer, RuleState> removed = rules.remove(arn);
        if (removed != null) {
            removed.values().forEach(each -> turns.remove(each.arn()));
            forwards.changed(arn, removed.values(), List.of());
        }
        listeners.remove(arn);
    }

    // ---- rules

    public @Nullable RuleState rule(String arn) {
        for (RuleState each : rulesOf(listenerOf(arn))) {
            if (each.arn().equals(arn)) {
                return each;
            }
        }
        return null;
    }

    /** The ARN of a rule is that of its listener with one part more. */
    private static String listenerOf(String rule) {
        int slash = rule.lastIndexOf('/');
        return slash < 0 ? "" : rule.substring(0, slash).replace(":listener-rule/", ":listener/");
    }

    /** The rules of a listener by priority, the default one last. */
    public Collection<RuleState> rulesOf(String listener) {
        TreeMap<Integer, RuleState> known = rules.get(listener);
        return known == null ? List.of() : Collections.unmodifiableCollection(known.values());
    }

    /** The default rule of a listener. */
    public RuleState defaultRule(String listener) {
        RuleState rule = ruleAt(listener, RuleState.LAST);
        if (rule == null) {
            throw new IllegalStateException("No default rule of " + listener);
        }
        return rule;
    }

    /** The rule of a priority; null if there is none. */
    public @Nullable RuleState ruleAt(String listener, int priority) {
        TreeMap<Integer, RuleState> known = rules.get(listener);
        return known == null ? null : known.get(priority);
    }

    /** Adds a rule, or puts it in the place of the one of its priority. */
    public void put(RuleState rule) {
        RuleState before =
                rules.computeIfAbsent(rule.listener(), key -> new TreeMap<>()).put(rule.priority(), rule);
        forwards.changed(rule.listener(), before == null ? List.of() : List.of(before), List.of(rule));
    }

    public void remove(RuleState rule) {
        TreeMap<Integer, RuleState> known = rules.get(rule.listener());
        if (known != null && known.remove(rule.priority()) != null) {
            turns.remove(rule.arn());
            forwards.changed(rule.listener(), List.of(rule), List.of());
        }
    }

    /** Gives rules other priorities, all at once. */
    public void renumber(Map<RuleState, Integer> priorities) {
        priorities.keySet().forEach(each -> {
            TreeMap<Integer, RuleState> known = rules.get(each.listener());
            if (known != null) {
                known.remove(each.priority());
            }
        });
        priorities.forEach((rule, next) ->
                rules.computeIfAbsent(rule.listener(), key -> new TreeMap<>()).put(next, rule.at(next)));
    }

    /** How often the rule or the target group of an ARN had its turn before; now it has it once more. */
    public long turn(String arn) {
        return turns.merge(arn, 1L, Long::sum) - 1;
    }

    // ---- images

    @Override
    public String name() {
        return "loadbalancing.balancers";
    }

    /**
     * The whole state.
     *
     * @param balancers in the order of creation, as the listeners
     * @param rules by listener and priority
     * @param turns by ARN
     */
    record Image(
            List<BalancerState> balancers,
            List<ListenerState> listeners,
            List<RuleState> rules,
            SortedMap<String, Long> turns) {

        static final Image NONE = new Image(List.of(), List.of(), List.of(), Collections.emptySortedMap());
    }

    @Override
    public Record image() {
        if (balancers.isEmpty() && listeners.isEmpty() && rules.isEmpty() && turns.isEmpty()) {
            return Image.NONE;
        }
        List<RuleState> all = new ArrayList<>();
        rules.values().forEach(each -> all.addAll(each.values()));
        return new Image(
                List.copyOf(balancers.values()),
                List.copyOf(listeners.values()),
                List.copyOf(all),
                Collections.unmodifiableSortedMap(new TreeMap<>(turns)));
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        Image from = (Image) image;
        balancers.clear();
        listeners.clear();
        rules.clear();
        turns.clear();
        from.balancers().forEach(each -> balancers.put(each.arn(), each));
        from.listeners().forEach(each -> listeners.put(each.arn(), each));
        from.rules()
                .forEach(each -> rules.computeIfAbsent(each.listener(), key -> new TreeMap<>())
                        .put(each.priority(), each));
        turns.putAll(from.turns());
        forwards.restore(from.rules());
    }
}
