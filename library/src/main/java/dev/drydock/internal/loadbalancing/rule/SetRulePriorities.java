package dev.drydock.internal.loadbalancing.rule;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.loadbalancing.request.NamedResources;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import dev.drydock.internal.loadbalancing.store.RuleState;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RulePriorityPair;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetRulePrioritiesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetRulePrioritiesResponse;

/**
 * SetRulePriorities: all at once, so that rules can change places; those that are not named keep theirs.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SetRulePriorities.html">
 *     SetRulePriorities</a>
 */
final class SetRulePriorities {

    private final NamedResources names;
    private final BalancerStore store;

    SetRulePriorities(NamedResources names, BalancerStore store) {
        this.names = names;
        this.store = store;
    }

    SetRulePrioritiesResponse handle(SetRulePrioritiesRequest request, CallContext context) {
        Map<RuleState, Integer> priorities = planned(request);
        for (Map.Entry<RuleState, Integer> each : priorities.entrySet()) {
            RuleState there = store.ruleAt(each.getKey().listener(), each.getValue());
            if (there != null && !priorities.containsKey(there)) {
                throw RuleMessages.PRIORITY_IN_USE.with(each.getValue());
            }
        }
        store.renumber(priorities);
        return SetRulePrioritiesResponse.builder()
                .rules(priorities.entrySet().stream()
                        .map(each -> RuleAnswers.of(each.getKey().at(each.getValue())))
                        .toList())
                .build();
    }

    private Map<RuleState, Integer> planned(SetRulePrioritiesRequest request) {
        if (request.rulePriorities().isEmpty()) {
            throw RuleMessages.NO_PRIORITIES.with();
        }
        Map<RuleState, Integer> priorities = new LinkedHashMap<>();
        Set<Integer> seen = new HashSet<>();
        Set<String> listeners = new HashSet<>();
        for (RulePriorityPair each : request.rulePriorities()) {
            if (each.ruleArn() == null) {
                throw RuleMessages.NO_RULE_ARN.with();
            }
            if (each.priority() == null) {
                throw RuleMessages.NO_PRIORITY.with();
            }
            if (!seen.add(each.priority())) {
                throw RuleMessages.PRIORITY_TWICE.with(each.priority());
            }
            RuleState rule = names.rule(each.ruleArn());
            if (rule.isDefault()) {
                throw RuleMessages.DEFAULT_PRIORITY.with(rule.arn());
            }
            if (priorities.put(rule, each.priority()) != null) {
                throw RuleMessages.RULE_TWICE.with(rule.arn());
            }
            listeners.add(rule.listener());
        }
        if (listeners.size() > 1) {
            throw RuleMessages.ONE_LISTENER.with();
        }
        return priorities;
    }
}
