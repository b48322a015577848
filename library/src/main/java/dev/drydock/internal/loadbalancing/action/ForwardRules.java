package dev.drydock.internal.loadbalancing.action;

import dev.drydock.internal.loadbalancing.request.BalancingMessages;
import dev.drydock.internal.loadbalancing.request.NamedResources;
import dev.drydock.internal.loadbalancing.store.ActionState;
import dev.drydock.internal.loadbalancing.store.ActionState.Forward;
import dev.drydock.internal.loadbalancing.store.ActionState.WeightedGroup;
import dev.drydock.internal.loadbalancing.store.Forwards;
import dev.drydock.internal.loadbalancing.store.GroupCatalog;
import dev.drydock.internal.loadbalancing.store.GroupCatalog.GroupFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ForwardActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupStickinessConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupTuple;

/** Which target groups a listener can forward to. */
public final class ForwardRules {

    private static final int MOST_WEIGHT = 999;
    private static final int MOST_SECONDS = 604_800;
    private static final int MOST_GROUPS = 5;
    private static final int MOST_GROUPS_OF_NETWORK = 1;
    private static final int MOST_UNIQUE = 100;

    private final NamedResources names;
    private final Forwards forwards;
    private final GroupCatalog groups;

    public ForwardRules(NamedResources names, Forwards forwards, GroupCatalog groups) {
        this.names = names;
        this.forwards = forwards;
        this.groups = groups;
    }

    /** What a request says about groups; whether they are there is for {@link #check}. */
    Forward forward(Action asked, ActionPlace place) {
        ForwardActionConfig config = asked.forwardConfig();
        List<TargetGroupTuple> listed = config == null ? List.of() : config.targetGroups();
        if (listed.isEmpty() && asked.targetGroupArn() == null) {
            throw ActionMessages.NO_GROUP.with();
        }
        if (asked.targetGroupArn() != null
                && !listed.isEmpty()
                && (listed.size() > 1
                        || !asked.targetGroupArn().equals(listed.get(0).targetGroupArn()))) {
            throw ActionMessages.GROUP_AND_LIST.with();
        }
        List<WeightedGroup> weighted =
                listed.isEmpty() ? List.of(new WeightedGroup(asked.targetGroupArn(), 1)) : weighted(listed, place);
        TargetGroupStickinessConfig stickiness = config == null ? null : config.targetGroupStickinessConfig();
        boolean sticky = stickiness != null && Boolean.TRUE.equals(stickiness.enabled());
        Integer seconds = stickiness == null ? null : stickiness.durationSeconds();
        checkStickiness(sticky, seconds, place);
        return new Forward(weighted, sticky, seconds);
    }

    private static List<WeightedGroup> weighted(List<TargetGroupTuple> listed, ActionPlace place) {
        int most = place.balancer().routesHttp() ? MOST_GROUPS : MOST_GROUPS_OF_NETWORK;
        if (listed.size() > most) {
            throw ActionMessages.TOO_MANY_GROUPS.with(most);
        }
        List<WeightedGroup> weighted = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TargetGroupTuple each : listed) {
            if (each.targetGroupArn() == null) {
                throw ActionMessages.NO_GROUP.with();
            }
            if (!seen.add(each.targetGroupArn())) {
                throw ActionMessages.GROUP_TWICE.with(each.targetGroupArn());
            }
            int weight = each.weight() == null ? 1 : each.weight();
            if (weight < 0 || weight > MOST_WEIGHT) {
                throw ActionMessages.WEIGHT.with();
            }
            weighted.add(new WeightedGroup(each.targetGroupArn(), weight));
        }
        return List.copyOf(weighted);
    }

    private static void checkStickiness(boolean sticky, @Nullable Integer seconds, ActionPlace place) {
        if (sticky && !place.balancer().routesHttp()) {
            throw ActionMessages.STICKY_NETWORK.with();
        }
        boolean fits = seconds != null && seconds >= 1 && seconds <= MOST_SECONDS;
        if (!fits && (sticky || seconds != null)) {
            throw ActionMessages.NO_DURATION.with();
        }
    }

    /** Refuses groups that are not there, speak another protocol, or belong to another load balancer. */
    void check(List<ActionState> actions, ActionPlace place) {
        Set<String> named = new LinkedHashSet<>();
        for (ActionState action : actions) {
            if (action.forward() != null) {
                action.forward().groups().forEach(each -> named.add(each.arn()));
            }
        }
        List<String> incompatible = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        for (String arn : named) {
            names.requireKind(arn, NamedResources.Kind.TARGET_GROUP);
            GroupFacts facts = groups.facts(arn);
            if (facts == null) {
                throw BalancingMessages.GROUP_NOT_FOUND.with(arn);
            }
            if (!isCompatible(facts, place)) {
                incompatible.add(arn);
            }
            if (forwards.balancersOf(arn).stream()
                    .anyMatch(each -> !each.equals(place.balancer().arn()))) {
                elsewhere.add(arn);
            }
        }
        if (!incompatible.isEmpty()) {
            throw ActionMessages.INCOMPATIBLE.with(String.join(", ", incompatible));
        }
        if (!elsewhere.isEmpty()) {
            throw ActionMessages.ASSOCIATED.with(String.join(", ", elsewhere));
        }
        named.addAll(forwards.groupsOf(place.balancer().arn()));
        if (place.balancer().routesHttp() && named.size() > MOST_UNIQUE) {
            throw ActionMessages.TOO_MANY_UNIQUE.with(
                    place.balancer().identity().type(), MOST_UNIQUE);
        }
    }

    /** A group that a test only declared speaks whatever is asked of it. */
    private static boolean isCompatible(GroupFacts group, ActionPlace place) {
        boolean http = place.balancer().routesHttp();
        if (group.targetType().equals("lambda")) {
            return http;
        }
        String protocol = group.protocol();
        if (protocol == null) {
            return true;
        }
        return switch (place.protocol()) {
            case "TCP" -> protocol.equals("TCP") || protocol.equals("TCP_UDP");
            case "UDP" -> protocol.equals("UDP") || protocol.equals("TCP_UDP");
            case "TLS" -> protocol.equals("TCP") || protocol.equals("TLS");
            case "TCP_UDP" -> protocol.equals("TCP_UDP");
            default -> protocol.equals("HTTP") || protocol.equals("HTTPS");
        };
    }
}
