package dev.drydock.internal.loadbalancing.rule;

import dev.drydock.internal.loadbalancing.action.ActionAnswers;
import dev.drydock.internal.loadbalancing.store.RuleState;
import dev.drydock.internal.loadbalancing.store.RuleState.Condition;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.QueryStringKeyValuePair;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleCondition;

/** Rules as AWS shows them: hosts and paths in both places, whichever they came in. */
final class RuleAnswers {

    private RuleAnswers() {}

    static Rule of(RuleState rule) {
        return Rule.builder()
                .ruleArn(rule.arn())
                .priority(rule.isDefault() ? "default" : Integer.toString(rule.priority()))
                .conditions(
                        rule.conditions().stream().map(RuleAnswers::condition).toList())
                .actions(ActionAnswers.of(rule.actions()))
                .isDefault(rule.isDefault())
                .build();
    }

    private static RuleCondition condition(Condition condition) {
        RuleCondition.Builder shown = RuleCondition.builder().field(condition.field());
        switch (condition.field()) {
            case "host-header" -> shown.values(condition.values()).hostHeaderConfig(b -> b.values(condition.values()));
            case "path-pattern" ->
                shown.values(condition.values()).pathPatternConfig(b -> b.values(condition.values()));
            case "http-header" ->
                shown.httpHeaderConfig(b -> b.httpHeaderName(condition.header()).values(condition.values()));
            case "http-request-method" -> shown.httpRequestMethodConfig(b -> b.values(condition.values()));
            case "query-string" ->
                shown.queryStringConfig(b -> b.values(condition.pairs().stream()
                        .map(each -> QueryStringKeyValuePair.builder()
                                .key(each.key())
                                .value(each.value())
                                .build())
                        .toList()));
            default -> shown.sourceIpConfig(b -> b.values(condition.values()));
        }
        return shown.build();
    }
}
