package dev.drydock.internal.loadbalancing.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Load balancers in words, for those who look at a world. */
public final class BalancerText {

    private BalancerText() {}

    /** A line for each load balancer, then its listeners, each with its rules. */
    public static List<String> of(BalancerStore store) {
        List<String> lines = new ArrayList<>();
        for (BalancerState balancer : store.balancers()) {
            lines.add("load balancer " + balancer.name() + " (" + balancer.identity().type() + ") "
                    + (balancer.active() ? "active" : "provisioning") + " at "
                    + balancer.identity().dnsName());
            for (ListenerState listener : store.listenersOf(balancer.arn())) {
                lines.add("  listener " + listener.port() + ' ' + listener.protocol() + ": "
                        + actions(store.defaultRule(listener.arn())));
                for (RuleState rule : store.rulesOf(listener.arn())) {
                    if (!rule.isDefault()) {
                        lines.add("    rule " + rule.priority() + " (" + conditions(rule) + "): " + actions(rule));
                    }
                }
            }
        }
        return lines;
    }

    private static String conditions(RuleState rule) {
        return rule.conditions().stream().map(BalancerText::condition).collect(Collectors.joining(", "));
    }

    private static String condition(RuleState.Condition condition) {
        String of = condition.header() == null ? "" : ' ' + condition.header();
        String values = condition.pairs().isEmpty()
                ? String.join(" or ", condition.values())
                : condition.pairs().stream()
                        .map(each -> (each.key() == null ? "" : each.key() + '=') + each.value())
                        .collect(Collectors.joining(" or "));
        return condition.field() + of + ' ' + values;
    }

    private static String actions(RuleState rule) {
        return rule.performed().stream().map(BalancerText::action).collect(Collectors.joining(", then "));
    }

    private static String action(ActionState action) {
        if (action.forward() != null) {
            List<ActionState.WeightedGroup> groups = action.forward().groups();
            return "forward to "
                    + groups.stream()
                            .map(each -> nameOf(each.arn()) + (groups.size() == 1 ? "" : " by " + each.weight()))
                            .collect(Collectors.joining(", "));
        }
        if (action.redirect() != null) {
            ActionState.Redirect to = action.redirect();
            return "redirect to " + to.protocol() + "://" + to.host() + ':' + to.port() + to.path();
        }
        return action.fixedResponse() == null
                ? action.type()
                : "answer " + action.fixedResponse().statusCode();
    }

    /** The name in the ARN of a target group. */
    private static String nameOf(String group) {
        String[] parts = group.split("/", -1);
        return parts.length < 2 ? group : parts[1];
    }
}
