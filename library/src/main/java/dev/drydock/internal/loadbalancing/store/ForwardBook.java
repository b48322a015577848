package dev.drydock.internal.loadbalancing.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Which rules forward to which target groups, counted as rules come and go. */
final class ForwardBook implements Forwards {

    private final BalancerStore store;
    private final List<Consumer<String>> listeners = new ArrayList<>();
    private final List<Consumer<String>> ruleListeners = new ArrayList<>();

    /** How many rules of each load balancer forward to a group, by group and load balancer. */
    private final Map<String, TreeMap<String, Integer>> uses = new TreeMap<>();

    /** As {@link #zonesOf}, which is asked for each target; forgotten when anything changes. Looked up only, never iterated. */
    private final Map<String, List<String>> zones = new HashMap<>();

    ForwardBook(BalancerStore store) {
        this.store = store;
    }

    @Override
    public List<String> balancersOf(String targetGroup) {
        TreeMap<String, Integer> of = uses.get(targetGroup);
        if (of == null) {
            return List.of();
        }
        List<String> arns = new ArrayList<>();
        for (BalancerState each : store.balancers()) {
            if (of.containsKey(each.arn())) {
                arns.add(each.arn());
            }
        }
        return arns;
    }

    @Override
    public List<String> zonesOf(String targetGroup) {
        List<String> known = zones.get(targetGroup);
        if (known == null) {
            Set<String> found = new LinkedHashSet<>();
            for (String arn : balancersOf(targetGroup)) {
                BalancerState balancer = store.balancer(arn);
                if (balancer != null) {
                    found.addAll(balancer.zones());
                }
            }
            known = List.copyOf(found);
            zones.put(targetGroup, known);
        }
        return known;
    }

    @Override
    public Set<String> groupsOf(String balancer) {
        Set<String> groups = new LinkedHashSet<>();
        uses.forEach((group, of) -> {
            if (of.containsKey(balancer)) {
                groups.add(group);
            }
        });
        return groups;
    }

    @Override
    public void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    @Override
    public void listenToRules(Consumer<String> listener) {
        ruleListeners.add(listener);
    }

    /** Rules of a listener were replaced by others; groups that lose one and get one are not told of. */
    void changed(String listener, Collection<RuleState> before, Collection<RuleState> after) {
        ListenerState of = store.listener(listener);
        if (of == null) {
            throw new IllegalStateException("No listener " + listener);
        }
        Set<String> touched = new LinkedHashSet<>();
        before.forEach(each -> touched.addAll(each.groups()));
        after.forEach(each -> touched.addAll(each.groups()));
        Set<String> forwardedTo = new LinkedHashSet<>(touched);
        forwardedTo.retainAll(uses.keySet());
        before.forEach(each -> each.groups().forEach(group -> count(group, of.balancer(), -1)));
        after.forEach(each -> each.groups().forEach(group -> count(group, of.balancer(), 1)));
        for (String group : touched) {
            if (forwardedTo.contains(group) != uses.containsKey(group)) {
                listeners.forEach(each -> each.accept(group));
            }
        }
        ruleListeners.forEach(each -> each.accept(of.balancer()));
    }

    /** A load balancer is enabled for other zones than before. */
    void zonesChanged(String balancer) {
        zones.clear();
        groupsOf(balancer).forEach(group -> listeners.forEach(each -> each.accept(group)));
    }

    private void count(String group, String balancer, int more) {
        zones.clear();
        TreeMap<String, Integer> of = uses.computeIfAbsent(group, key -> new TreeMap<>());
        if (of.merge(balancer, more, Integer::sum) == 0) {
            of.remove(balancer);
        }
        if (of.isEmpty()) {
            uses.remove(group);
        }
    }

    /** Takes over the rules of an image, and tells nobody. */
    void restore(List<RuleState> rules) {
        uses.clear();
        zones.clear();
        for (RuleState rule : rules) {
            ListenerState of = store.listener(rule.listener());
            if (of != null) {
                rule.groups().forEach(group -> count(group, of.balancer(), 1));
            }
        }
    }
}
