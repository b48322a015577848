package dev.drydock.internal.loadbalancing.rule;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.loadbalancing.action.ActionPlace;
import dev.drydock.internal.loadbalancing.action.ActionRules;
import dev.drydock.internal.loadbalancing.request.BalancingMessages;
import dev.drydock.internal.loadbalancing.request.BalancingTags;
import dev.drydock.internal.loadbalancing.request.MarkerPages;
import dev.drydock.internal.loadbalancing.request.NamedResources;
import dev.drydock.internal.loadbalancing.store.ActionState;
import dev.drydock.internal.loadbalancing.store.BalancerState;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import dev.drydock.internal.loadbalancing.store.ListenerState;
import dev.drydock.internal.loadbalancing.store.ResourceTags;
import dev.drydock.internal.loadbalancing.store.RuleState;
import dev.drydock.internal.loadbalancing.store.RuleState.Condition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateRuleRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateRuleResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteRuleRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteRuleResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeRulesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeRulesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyRuleRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyRuleResponse;

/**
 * The operations on rules.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html">Listener rules for
 *     your Application Load Balancer</a>
 */
public final class RuleOperations {

    /** On one load balancer, default rules not counted. */
    private static final int MOST = 100;

    private static final String REWRITES = "rewritten requests";

    private final NamedResources names;
    private final BalancerStore store;
    private final ResourceTags tags;
    private final ActionRules rules;

    public RuleOperations(NamedResources names, BalancerStore store, ResourceTags tags, ActionRules rules) {
        this.names = names;
        this.store = store;
        this.tags = tags;
        this.rules = rules;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("CreateRule", this::create),
                Operation.write("ModifyRule", this::modify),
                Operation.read("DescribeRules", this::describe),
                Operation.write("DeleteRule", this::delete),
                Operation.write("SetRulePriorities", new SetRulePriorities(names, store)::handle));
    }

    private CreateRuleResponse create(CreateRuleRequest request, CallContext context) {
        ListenerState listener = names.listener(request.listenerArn());
        BalancerState balancer = names.balancerOf(listener);
        NotSimulated.refuse("ListenerArn", "rules of Network Load Balancers", !balancer.routesHttp());
        NotSimulated.refuseMember(request, "Transforms", REWRITES);
        List<Condition> conditions = ConditionRules.of(request.conditions());
        List<ActionState> actions = rules.of(request.actions(), place(listener, balancer));
        Map<String, String> given = BalancingTags.created(request.tags());
        if (store.ruleAt(listener.arn(), request.priority()) != null) {
            throw RuleMessages.PRIORITY_IN_USE.with(request.priority());
        }
        if (countOf(balancer) >= MOST) {
            throw RuleMessages.TOO_MANY.with(balancer.arn());
        }
        String arn = listener.arn().replace(":listener/", ":listener-rule/")
                + '/'
                + context.ids().hex("listener-rule", listener.arn()).substring(0, 16);
        RuleState rule = new RuleState(arn, listener.arn(), request.priority(), conditions, actions);
        store.put(rule);
        tags.put(arn, given);
        return CreateRuleResponse.builder().rules(RuleAnswers.of(rule)).build();
    }

    private static ActionPlace place(ListenerState listener, BalancerState balancer) {
        return new ActionPlace(balancer, listener.protocol(), listener.port());
    }

    private int countOf(BalancerState balancer) {
        int count = 0;
        for (ListenerState each : store.listenersOf(balancer.arn())) {
            count += store.rulesOf(each.arn()).size() - 1;
        }
        return count;
    }

    private ModifyRuleResponse modify(ModifyRuleRequest request, CallContext context) {
        RuleState before = names.rule(request.ruleArn());
        NotSimulated.refuseMember(request, "Transforms", REWRITES);
        if (before.isDefault()) {
            throw RuleMessages.DEFAULT_MODIFIED.with(before.arn());
        }
        if (request.conditions().isEmpty() && request.actions().isEmpty()) {
            throw RuleMessages.NOTHING_TO_MODIFY.with();
        }
        ListenerState listener = names.listener(before.listener());
        List<Condition> conditions =
                request.conditions().isEmpty() ? before.conditions() : ConditionRules.of(request.conditions());
        List<ActionState> actions = request.actions().isEmpty()
                ? before.actions()
                : rules.of(request.actions(), place(listener, names.balancerOf(listener)));
        RuleState next = before.with(conditions, actions);
        store.put(next);
        return ModifyRuleResponse.builder().rules(RuleAnswers.of(next)).build();
    }

    private DescribeRulesResponse describe(DescribeRulesRequest request, CallContext context) {
        Page<RuleState> page =
                MarkerPages.of(selected(request), RuleOperations::place, request.marker(), request.pageSize());
        return DescribeRulesResponse.builder()
                .rules(page.items().stream().map(RuleAnswers::of).toList())
                .nextMarker(page.nextToken())
                .build();
    }

    /** By listener and priority; of one listener by priority alone. */
    private static String place(RuleState rule) {
        return rule.listener() + String.format(Locale.ROOT, " %010d", rule.priority());
    }

    private List<RuleState> selected(DescribeRulesRequest request) {
        boolean byArn = !request.ruleArns().isEmpty();
        if (byArn && request.listenerArn() != null) {
            throw RuleMessages.RULES_AND_LISTENER.with();
        }
        Set<RuleState> selected = new LinkedHashSet<>();
        if (byArn) {
            for (String arn : request.ruleArns()) {
                names.requireKind(arn, NamedResources.Kind.RULE);
                RuleState found = store.rule(arn);
                if (found == null) {
                    throw BalancingMessages.RULES_NOT_FOUND.with();
                }
                selected.add(found);
            }
        } else if (request.listenerArn() != null) {
            selected.addAll(store.rulesOf(names.listener(request.listenerArn()).arn()));
        } else {
            throw RuleMessages.RULES_OR_LISTENER.with();
        }
        List<RuleState> sorted = new ArrayList<>(selected);
        sorted.sort((one, other) -> place(one).compareTo(place(other)));
        return sorted;
    }

    private DeleteRuleResponse delete(DeleteRuleRequest request, CallContext context) {
        RuleState rule = names.rule(request.ruleArn());
        if (rule.isDefault()) {
            throw RuleMessages.DEFAULT_DELETED.with(rule.arn());
        }
        store.remove(rule);
        tags.forget(rule.arn());
        return DeleteRuleResponse.builder().build();
    }
}
